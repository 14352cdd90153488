import type { ResolvedPlan } from '../model/plans.js';
import { type Choice, LEVELS, type Level, type ResponseLevel } from '../model/shape/index.js';
import { cellReport, cellStep } from './cell-acts.js';
import { changeOf, followUpsOf } from './changes.js';
import { baseIsLost, isDamaged, isDamagedIn } from './damage.js';
import { gapsOf } from './gaps.js';
import { handedOver, lastGiven, layersOf, levelChain, levelsOf, rostersOf, watchOf } from './levels.js';
import type { Cell, CellReport, CellStep, Column, IncidentMatrix, MatrixRow } from './matrix-types.js';
import { ordered } from './order.js';
import { partyUses } from './party-use.js';
import { type Row, rowsOf } from './rows.js';
import { settle } from './settle.js';
import { timesOf } from './times.js';
import type { CategoryVocabulary } from './vocabulary.js';

/** The incident matrix of a plan: every category and named sub-category against the levels I to IV. */
export function incidentMatrix(plan: ResolvedPlan, vocabulary: CategoryVocabulary): IncidentMatrix {
    const levels = levelsOf(plan);
    const columns = LEVELS.map((level): Column => {
        const part = levels.get(level)?.id;
        return { level, ...(part ? { part } : {}) };
    });
    // Rows with the same playbooks have the same cells.
    const made = new Map<string, Body>();
    const ofLevel = new Map(LEVELS.map((level) => [level, levelFacts(plan, level)]));
    const body = (row: Row, level: Level) => {
        const key = `${level} ${row.playbooks.map(({ playbook, layer }) => `${layer}:${playbook.id}`).join(' ')}`;
        const known = made.get(key) ?? handledBody(plan, level, row.playbooks, ofLevel.get(level) ?? levelFacts(plan, level));
        made.set(key, known);
        return known;
    };
    const rows = rowsOf(plan, vocabulary).map((row): MatrixRow => {
        const { category, sub, own } = row;
        return {
            category,
            ...(sub ? { sub } : {}),
            ...(own ? { part: own.id, title: own.title ?? category } : {}),
            cells: LEVELS.map((level) => cellOf(plan, row, level, body)),
        };
    });
    return { columns, rows };
}

type Body = Omit<Cell, 'category' | 'sub'>;

function cellOf(plan: ResolvedPlan, row: Row, level: Level, body: (row: Row, level: Level) => Body): Cell {
    const head = { category: row.category, ...(row.sub ? { sub: row.sub } : {}) };
    if (row.exclusion) {
        const { id, see, because } = row.exclusion;
        const note = see ?? because;
        return { ...head, ...EMPTY, level, state: 'excluded', parts: [id], ...(note ? { note } : {}) };
    }
    const handled = body(row, level);
    const bound = handedOver(plan, level);
    if (!bound) return { ...head, ...handled };
    // What is done until the other takes over stays visible; nothing that they do is missing here.
    const parts = [bound.id, ...handled.parts];
    return { ...head, ...handled, state: 'handed_over', parts, gaps: [], handedTo: partyUses(plan, bound.parties) };
}

const EMPTY = {
    owner: [],
    command: [],
    underCommand: [],
    onDuty: [],
    steps: [],
    reports: [],
    followUps: [],
    supports: [],
    watches: [],
    gaps: [],
};

/** What the cells of a level have in common, whatever their playbooks. */
function levelFacts(plan: ResolvedPlan, level: Level) {
    const chain = levelChain(plan, level);
    const last = (listOf: (block: ResponseLevel) => readonly Choice[]) => partyUses(plan, lastGiven(chain, listOf));
    return {
        chain,
        blocks: chain.map((block) => block.id).reverse(),
        command: last((block) => block.command),
        underCommand: last((block) => block.underCommand),
        onDuty: rostersOf(
            plan,
            chain.flatMap((block) => block.onDuty),
        ),
        supports: chain
            .flatMap((block) => block.supports)
            .map((support) => ({
                part: support.id,
                from: partyUses(plan, support.from),
                requested: partyUses(plan, support.requested),
                via: partyUses(plan, support.via),
            })),
        watches: lastGiven(chain, (block) => block.watches).map((watch) => watchOf(plan, watch)),
        start: changeOf(
            plan,
            chain.map((block) => block.start),
            'start',
            { level },
        ),
        end: changeOf(
            plan,
            chain.map((block) => block.end),
            'end',
            { level },
        ),
    };
}

function handledBody(plan: ResolvedPlan, level: Level, playbooks: Row['playbooks'], facts: ReturnType<typeof levelFacts>): Body {
    const laid = layersOf(plan, level, playbooks);
    const nodes = settle(laid);
    const times = timesOf(nodes);
    const context = { plan, nodes, times, situation: { level } };
    const steps: CellStep[] = [];
    const reports: CellReport[] = [];
    for (const name of ordered(nodes, times)) {
        const node = nodes.get(name);
        if (!node || node.act.kind === 'submission') continue;
        const report = cellReport(context, node);
        if (report) reports.push(report);
        else if (!node.act.report) steps.push(cellStep(context, node));
    }
    const { chain, command, start, end } = facts;
    const led = partyUses(
        plan,
        lastGiven(playbooks, ({ playbook }) => (playbook.of.length > 0 ? [] : playbook.led)),
    );
    const owner = led.length > 0 ? led : command;
    const response = plan.plan.response;
    const parts = [...playbooks.map(({ playbook }) => playbook.id).reverse(), ...facts.blocks, ...(response ? [response.id] : [])];
    const places = { inner: parts[0] ?? plan.id, level: chain.at(-1)?.id, response: response?.id ?? plan.id };
    const gaps = gapsOf({ owner, steps, reports, end }, laid, places);
    return {
        level,
        state: gaps.some((gap) => !gap.excepted) ? 'gap' : 'handled',
        ...(isBroken(plan, chain, playbooks) ? { broken: true as const } : {}),
        parts,
        owner,
        command,
        underCommand: facts.underCommand,
        onDuty: facts.onDuty,
        steps,
        reports,
        followUps: followUpsOf(
            plan,
            chain.map((block) => block.followUps),
            { reports, clock: 'start', others: owner, situation: { level } },
        ),
        supports: facts.supports,
        watches: facts.watches,
        ...(start ? { start } : {}),
        ...(end ? { end } : {}),
        gaps,
    };
}

const FIRST_HANDLING = ['steps', 'gates', 'tracks', 'phases', 'decisions', 'reports', 'bounds'];

function isBroken(plan: ResolvedPlan, chain: readonly ResponseLevel[], playbooks: Row['playbooks']): boolean {
    const { plan: part, file } = plan;
    return (
        file.damaged === true ||
        part.damaged === true ||
        isDamagedIn(part.general, ['categories', 'exclusions', 'bounds']) ||
        isDamagedIn(part.response, FIRST_HANDLING) ||
        chain.some(isDamaged) ||
        baseIsLost(chain) ||
        playbooks.some(({ playbook }) => isDamaged(playbook))
    );
}
