import type { FileModel } from '../file-model.js';
import type { Target } from '../shape/field.js';
import type { Body, Declaration, Part, Plan, PlanFinding } from '../shape/index.js';

/** Something that has a name, as what a reference to it means. */
export interface Named {
    readonly state: 'found';
    readonly name: string;
    readonly part: Part;
    readonly file: FileModel;
    /** The plan that a body, a category, a condition or a playbook belongs to. */
    readonly plan?: Plan;
}

/** The names of one file: its top level, and what its plans hold. */
export interface Names {
    readonly top: ReadonlyMap<string, Named>;
    /** Declared twice; the first is in `top`. */
    readonly again: readonly Named[];
    readonly plans: readonly PlanNames[];
    /** Findings of tests and of drills, for what is carried over. */
    readonly findings: ReadonlyMap<string, Named>;
}
export interface PlanNames {
    readonly plan: Plan;
    readonly bodies: ReadonlyMap<string, Named>;
    readonly categories: ReadonlyMap<string, Named>;
    readonly conditions: ReadonlyMap<string, Named>;
    readonly playbooks: ReadonlyMap<string, Named>;
    /** Equipment and platforms of the safeguards that have a name. */
    readonly resources: ReadonlyMap<string, Named>;
    readonly again: readonly Named[];
}

const known = new WeakMap<FileModel, Names>();

/** The names of a file; made once for each model. */
export function namesOf(file: FileModel): Names {
    const made = known.get(file);
    if (made) return made;
    const names = collect(file);
    known.set(file, names);
    return names;
}

function collect(file: FileModel): Names {
    const top = new Map<string, Named>();
    const again: Named[] = [];
    const plans: PlanNames[] = [];
    const findings = new Map<string, Named>();
    for (const part of file.declarations) {
        add(top, again, { state: 'found', name: part.name ?? '', part, file });
        if (part.type === 'plan') plans.push(planNames(part, file));
        // Two drills may each have found the same thing: no name given twice.
        for (const finding of findingsOf(part)) add(findings, [], { state: 'found', name: finding.name ?? '', part: finding, file });
    }
    return { top, again, plans, findings };
}

function findingsOf(part: Declaration): readonly PlanFinding[] {
    if (part.type === 'protection') return part.before?.findings ?? [];
    return part.type === 'plan' ? (part.prevention?.drills ?? []).flatMap((drill) => drill.findings) : [];
}

function planNames(plan: Plan, file: FileModel): PlanNames {
    const again: Named[] = [];
    const table = (parts: readonly Part[]) => {
        const map = new Map<string, Named>();
        for (const part of parts) add(map, again, { state: 'found', name: part.name ?? '', part, file, plan });
        return map;
    };
    return {
        plan,
        bodies: table(allBodies(plan.organization?.bodies ?? [])),
        categories: table(plan.general?.categories ?? []),
        conditions: table(plan.general?.conditions ?? []),
        playbooks: table(plan.response?.playbooks ?? []),
        resources: table([...(plan.safeguards?.resources ?? []), ...(plan.safeguards?.platforms ?? [])]),
        again,
    };
}

function add(map: Map<string, Named>, again: Named[], named: Named): void {
    if (!named.name) return;
    if (map.has(named.name)) again.push(named);
    else map.set(named.name, named);
}

/** Bodies and the groups within them. */
export function allBodies(bodies: readonly Body[]): Body[] {
    return bodies.flatMap((body) => [body, ...allBodies(body.groups)]);
}

/** Types of parts that each kind of reference may name. */
export const TARGET_TYPES: Record<Target, readonly string[]> = {
    party: ['body', 'post', 'person', 'authority', 'provider', 'parties'],
    holder: ['person', 'post'],
    body: ['body'],
    plan: ['plan'],
    set: ['parties'],
    roster: ['roster'],
    // Thirty percent of the schools are something that can be affected.
    asset: ['system', 'network', 'device', 'terminals', 'data', 'plan', 'provider', 'channel', 'body', 'parties'],
    resource: ['resource', 'platform'],
    data: ['data'],
    device: ['device'],
    network: ['network'],
    playbook: ['playbook'],
    condition: ['condition'],
    category: ['category'],
    channel: ['channel'],
    finding: ['finding'],
    act: ['step', 'gate', 'decision', 'report', 'submit', 'track', 'phase'],
    step: ['step', 'gate'],
    waivable: [
        'body',
        'post',
        'person',
        'authority',
        'provider',
        'parties',
        'plan',
        'system',
        'network',
        'device',
        'terminals',
        'data',
        'roster',
        'protection',
        'channel',
        'playbook',
        'step',
        'report',
        'category',
    ],
};

/** Parties that every plan has without declaring them. */
export const BUILT_IN_PARTIES: ReadonlySet<string> = new Set([
    'incident_unit',
    'issuer',
    'notifier',
    'superior',
    'affected_persons',
    'public',
]);
