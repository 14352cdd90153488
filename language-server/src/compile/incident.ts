import type { ResolvedPlan } from '../model/plans.js';
import { type Choice, LEVELS, type Level, type ResponseLevel } from '../model/shape/index.js';
import { isBroken } from '../model/state.js';
import { cellReport, cellStep } from './cell-acts.js';
import { changeOf, followUpsOf } from './changes.js';
import { baseIsLost, isDamaged, isDamagedIn } from './damage.js';
import { gapsOf } from './gaps.js';
import { kept } from './kept.js';
import { keyOf, type LevelWork, levelWork } from './level-work.js';
import { handedOver, lastGiven, levelChain, levelsOf, rostersOf, watchOf } from './levels.js';
import type { Cell, CellPlace, CellReport, CellStep, Column, IncidentMatrix, IncidentPlaces } from './matrix-types.js';
import { ordered } from './order.js';
import { partyUses } from './party-use.js';
import { type Row, rowsOf } from './rows.js';
import type { Node } from './settle.js';
import type { CategoryVocabulary } from './vocabulary.js';

/** The incident matrix of a plan: every category and named sub-category against the levels I to IV. */
export const incidentMatrix = ({ columns, rows }: IncidentPlaces): IncidentMatrix => ({
    columns,
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => cell.make()) })),
});

/** The rows and columns of the same, each cell made when it is first asked for: a view of a few cells need not wait for all. */
export function incidentPlaces(plan: ResolvedPlan, vocabulary: CategoryVocabulary): IncidentPlaces {
    const levels = levelsOf(plan);
    const columns = LEVELS.map((level): Column => {
        const part = levels.get(level)?.id;
        return { level, ...(part ? { part } : {}) };
    });
    const facts = remembered((level: Level) => levelFacts(plan, level));
    const broken = damageOf(plan, (level) => facts(level).chain);
    // Rows with the same playbooks have the same cells.
    const body = remembered(
        ({ level, row }: Spot) => handledBody(plan, { level, row }, facts(level), broken(level, row)),
        ({ level, row }) => `${level} ${keyOf(row.playbooks)}`,
    );
    const rows = rowsOf(plan, vocabulary).map((row) => {
        const { category, sub, own } = row;
        const head = { category, ...(sub ? { sub } : {}) };
        return {
            ...head,
            ...(own ? { part: own.id, title: own.title ?? category } : {}),
            cells: LEVELS.map((level): CellPlace => {
                let made: Cell | undefined;
                return {
                    ...head,
                    level,
                    ...(!row.exclusion && broken(level, row) ? { broken: true as const } : {}),
                    make: () => {
                        made ??= cellOf(plan, { level, row }, body);
                        return made;
                    },
                };
            }),
        };
    });
    return { columns, rows };
}

interface Spot {
    readonly level: Level;
    readonly row: Row;
}

/** What is worked out once for each argument, or for all with the same key. */
function remembered<A, R>(make: (of: A) => R, keyFor: (of: A) => unknown = (of) => of): (of: A) => R {
    const made = new Map<unknown, R>();
    return (of) => kept(made, keyFor(of), () => make(of));
}

type Body = Omit<Cell, 'category' | 'sub'>;

function cellOf(plan: ResolvedPlan, { level, row }: Spot, body: (spot: Spot) => Body): Cell {
    const head = { category: row.category, ...(row.sub ? { sub: row.sub } : {}) };
    if (row.exclusion) {
        const { id, see, because } = row.exclusion;
        const note = see ?? because;
        return { ...head, ...EMPTY, level, state: 'excluded', parts: [id], ...(note ? { note } : {}) };
    }
    const handled = body({ level, row });
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

function handledBody(plan: ResolvedPlan, { level, row }: Spot, facts: ReturnType<typeof levelFacts>, broken: boolean): Body {
    const { playbooks } = row;
    const work = levelWork(plan, level, playbooks);
    const { laid, nodes, times } = work;
    const context = { plan, nodes, times, situation: { level } };
    const steps: CellStep[] = [];
    const reports: CellReport[] = [];
    for (const name of ordered(nodes, times)) {
        const node = nodes.get(name);
        if (!node || node.act.kind === 'submission') continue;
        const shown = shownIn(work, node, () => (node.act.report ? cellReport(context, node) : cellStep(context, node)));
        if (!shown) continue;
        if ('how' in shown) reports.push(shown);
        else steps.push(shown);
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
        ...(broken ? { broken: true as const } : {}),
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

type Shown = CellStep | CellReport;

/** An act as the cell shows it; the same object as in the level's other cells where nothing about it is different. */
function shownIn({ times, shown, common }: LevelWork, node: Node, make: () => Shown | undefined): Shown | undefined {
    const { name } = node.act;
    const same = common && common.nodes.get(name) === node && common.times.get(name) === times.get(name);
    const known = same ? common.shown : shown;
    const made = known.get(name) ?? make();
    if (made) known.set(name, made);
    return made;
}

const FIRST_HANDLING = ['steps', 'gates', 'tracks', 'phases', 'decisions', 'reports', 'bounds'];

/** Tells of each cell whether it may be made of text that cannot be read; the whole plan is looked at once. */
function damageOf(plan: ResolvedPlan, chainOf: (level: Level) => readonly ResponseLevel[]): (level: Level, row: Row) => boolean {
    const { plan: part, file } = plan;
    const everywhere =
        file.damaged === true ||
        part.damaged === true ||
        isDamagedIn(part.general, ['categories', 'exclusions', 'bounds']) ||
        isDamagedIn(part.response, FIRST_HANDLING) ||
        // A report of the monitoring chapter may speak of incidents, and a playbook whose categories are lost of any.
        isDamagedIn(part.monitoring, ['reports']) ||
        part.response?.playbooks.some((playbook) => isBroken(playbook, 'categories')) === true;
    const level = remembered((one: Level) => chainOf(one).some(isDamaged) || baseIsLost(chainOf(one)));
    return (one, row) => everywhere || level(one) || row.playbooks.some(({ playbook }) => isDamaged(playbook));
}
