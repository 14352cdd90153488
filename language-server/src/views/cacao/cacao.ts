import type { Compiled } from '../../compile/compiled.js';
import type { Cell, MatrixRow } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isDay } from '../../model/quantity.js';
import { contentHash, planTitle } from '../control.js';
import { fileStems } from '../files.js';
import { plainText } from '../plain-text.js';
import { uuidOf } from '../uuid.js';
import { levelText, type Voice, type VoiceOptions, voiceOf } from '../voice.js';
import { actsOf } from './acts.js';
import { WORDS } from './words.js';
import { workflowOf } from './workflow.js';

/** How grave an incident of a level is, for tools that sort by it. */
const SEVERITY = { I: 100, II: 75, III: 50, IV: 25 } as const;
const SECTORS: Readonly<Record<string, string>> = {
    education: 'education',
    medical: 'healthcare',
    finance: 'financial',
    bank: 'financial',
    securities: 'financial',
    insurance: 'financial',
    energy: 'energy',
    electric_power: 'energy',
    telecom: 'telecommunications',
    communications: 'information-communications-technology',
    transport: 'transportation',
    railway: 'transportation',
    civil_aviation: 'aviation',
    water: 'water',
    media: 'media',
    broadcast: 'media',
    research: 'research',
    manufacturing: 'manufacturing',
    state_organs: 'government',
    e_government: 'government',
    public_services: 'public-services',
    utilities: 'utilities',
};

export interface Playbook {
    /** File name below the folder of the playbooks. */
    readonly file: string;
    readonly json: Readonly<Record<string, unknown>>;
}

/** Something is done there, by us or until others take over; what is missing stays missing. */
const isCarriedOut = ({ state, steps, reports }: Cell): boolean => state !== 'excluded' && steps.length + reports.length > 0;

/** CACAO 2.0 playbooks of a plan: one for each cell of the incident matrix in which something is done. Names of persons are never in them. */
export function cacaoPlaybooks(plan: ResolvedPlan, compiled: Compiled, options: VoiceOptions & { readonly asOf: string }): Playbook[] {
    const voice = voiceOf(plan, { ...options, redact: true });
    const cells = compiled.incident.rows.flatMap((row) => row.cells.filter(isCarriedOut).map((cell) => ({ row, cell })));
    const stems = fileStems(cells.map(({ row, cell }) => `${row.sub ?? row.category}-${cell.level}`));
    return cells.map(({ row, cell }, i) => ({ file: `${stems[i]}.json`, json: playbookOf(plan, voice, row, cell, options.asOf) }));
}

function playbookOf(plan: ResolvedPlan, voice: Voice, row: MatrixRow, cell: Cell, asOf: string) {
    const key = `${plan.id} ${row.sub ?? row.category} ${cell.level}`;
    const idOf = (type: string, name: string) => `${type}--${uuidOf(`${key} ${name}`)}`;
    const category = voice.category(row.sub ?? row.category);
    const { workflow, workflow_start, agent_definitions, playbook_variables } = workflowOf(voice, actsOf(voice, cell), idOf);
    const { made, approved, issued, published } = plan.plan;
    const days = [made, ...approved.map(({ on }) => on), issued?.on, published].filter((day) => day !== undefined && isDay(day)).toSorted();
    const sectors = plan.plan.sector.flatMap((sector) => SECTORS[sector] ?? []);
    return {
        type: 'playbook',
        spec_version: 'cacao-2.0',
        id: idOf('playbook', 'playbook'),
        name: voice.say(WORDS.name, { plan: planTitle(plan), category, level: levelText(voice, cell.level) }),
        description: voice.say(WORDS.about, { plan: planTitle(plan), asOf }),
        playbook_types: ['mitigation', 'remediation', 'notification'],
        created_by: `identity--${uuidOf(`${plan.id} identity`)}`,
        created: `${days[0] ?? asOf}T00:00:00Z`,
        modified: `${days.at(-1) ?? asOf}T00:00:00Z`,
        severity: SEVERITY[cell.level],
        ...(sectors.length > 0 ? { industry_sectors: [...new Set(sectors)] } : {}),
        labels: [plainText(row.sub ?? row.category), `level-${cell.level}`, `preplan-${contentHash(plan)}`],
        ...(Object.keys(playbook_variables).length > 0 ? { playbook_variables } : {}),
        workflow_start,
        workflow,
        ...(Object.keys(agent_definitions).length > 0 ? { agent_definitions } : {}),
    };
}
