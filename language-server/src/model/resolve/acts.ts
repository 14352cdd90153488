import type { Part, Phase, Plan, Playbook, ResponseLevel, Track, Warning } from '../shape/index.js';

/** The steps, gates, decisions and reports that a block sees, by name. */
export interface ActScope {
    readonly own: ReadonlyMap<string, Part>;
    readonly outer: readonly ActScope[];
}

interface Work {
    readonly steps?: readonly Part[];
    readonly gates?: readonly Part[];
    readonly decisions?: readonly Part[];
    readonly reports?: readonly Part[];
    readonly submissions?: readonly Part[];
    readonly tracks?: readonly Track[];
    readonly phases?: readonly Phase[];
}

/** Everything in a block that others can stand `after`: its own acts and those of its tracks and phases. */
export function actsOf(block: Work): Map<string, Part> {
    const acts = new Map<string, Part>();
    const add = (parts: readonly Part[] | undefined) => {
        for (const part of parts ?? []) if (part.name && !acts.has(part.name)) acts.set(part.name, part);
    };
    const visit = (work: Work) => {
        add(work.steps);
        add(work.gates);
        add(work.decisions);
        add(work.reports);
        add(work.submissions);
        add(work.tracks);
        add(work.phases);
        for (const inner of [...(work.tracks ?? []), ...(work.phases ?? [])]) visit(inner);
    };
    visit(block);
    return acts;
}

export function findAct(scope: ActScope | undefined, name: string, seen = new Set<ActScope>()): Part | undefined {
    if (!scope || seen.has(scope)) return undefined;
    seen.add(scope);
    const own = scope.own.get(name);
    if (own) return own;
    for (const outer of scope.outer) {
        const found = findAct(outer, name, seen);
        if (found) return found;
    }
    return undefined;
}

/** All visible acts; an inner name hides an outer one. */
export function visibleActs(scope: ActScope | undefined, into = new Map<string, Part>(), seen = new Set<ActScope>()): Map<string, Part> {
    if (!scope || seen.has(scope)) return into;
    seen.add(scope);
    for (const [name, part] of scope.own) if (!into.has(name)) into.set(name, part);
    for (const outer of scope.outer) visibleActs(outer, into, seen);
    return into;
}

/**
 * Scopes of a plan's blocks, by the id of the block. A level sees its own acts, then the levels it extends, then those of
 * first handling; a playbook its own, then the playbook of its category, then first handling; a warning its chain only.
 */
export function actScopes(plan: Plan): Map<string, ActScope> {
    const scopes = new Map<string, ActScope>();
    const { response, monitoring, investigation, prevention } = plan;
    const common: ActScope = { own: response ? actsOf(response) : new Map(), outer: [] };
    if (response) {
        scopes.set(response.id, common);
        levelScopes(response.levels, common, scopes);
        playbookScopes(plan, response.playbooks, common, scopes);
    }
    if (monitoring) {
        scopes.set(monitoring.id, { own: actsOf({ reports: monitoring.reports }), outer: [common] });
        warningScopes([...monitoring.warnings, ...monitoring.alerts], scopes);
    }
    if (investigation) scopes.set(investigation.id, { own: actsOf(investigation), outer: [common] });
    const major = prevention?.majorActivities;
    if (major) scopes.set(major.id, { own: actsOf(major), outer: [common] });
    return scopes;
}

function levelScopes(levels: readonly ResponseLevel[], common: ActScope, scopes: Map<string, ActScope>): void {
    const byLevel = new Map(levels.map((level) => [level.level, level]));
    for (const level of levels) {
        const outer: ActScope[] = [];
        for (const base of chainOf(level, (one) => (one.base ? byLevel.get(one.base) : undefined)).slice(1)) {
            outer.push({ own: actsOf(base), outer: [] });
        }
        scopes.set(level.id, { own: actsOf(level), outer: [...outer, common] });
    }
}

/** A playbook for a sub-category lies on top of the playbook for its category; own categories count as what they map to. */
function playbookScopes(plan: Plan, playbooks: readonly Playbook[], common: ActScope, scopes: Map<string, ActScope>): void {
    const mapped = new Map((plan.general?.categories ?? []).map((own) => [own.name, own.as.map(({ ref }) => ref)]));
    const standard = (playbook: Playbook) => playbook.categories.flatMap(({ ref }) => mapped.get(ref) ?? [ref]);
    // By what each is for, or every playbook would be held against every other one.
    const placesOf = new Map<string, number[]>();
    const own = playbooks.map((playbook) => actsOf(playbook));
    const wanted = playbooks.map((playbook, at) => {
        const ids = new Set(standard(playbook));
        for (const id of ids) {
            const places = placesOf.get(id);
            if (places) places.push(at);
            else placesOf.set(id, [at]);
        }
        return new Set([...ids].flatMap((id) => (id.includes('.') ? [id.slice(0, id.indexOf('.'))] : [])));
    });
    playbooks.forEach((playbook, at) => {
        const above = new Set([...(wanted[at] ?? [])].flatMap((id) => placesOf.get(id) ?? []));
        above.delete(at);
        const outer = [...above].sort((a, b) => a - b).map((place): ActScope => ({ own: own[place] ?? new Map(), outer: [] }));
        scopes.set(playbook.id, { own: own[at] ?? new Map(), outer: [...outer, common] });
    });
}

function warningScopes(warnings: readonly Warning[], scopes: Map<string, ActScope>): void {
    const byColour = new Map(warnings.map((warning) => [warning.colour, warning]));
    for (const warning of warnings) {
        const chain = chainOf(warning, (one) => (one.base ? byColour.get(one.base) : undefined));
        const outer = chain.slice(1).map((base): ActScope => ({ own: actsOf(base), outer: [] }));
        scopes.set(warning.id, { own: actsOf(warning), outer });
    }
}

/** There are four levels and four colours: a longer chain is no plan, and would be walked again for each of its items. */
const LONGEST_CHAIN = 64;

/** An item and what it extends, up to the root; a cycle ends where it closes. */
export function chainOf<T>(start: T, baseOf: (item: T) => T | undefined): T[] {
    const chain: T[] = [];
    for (let item: T | undefined = start; item && chain.length < LONGEST_CHAIN && !chain.includes(item); item = baseOf(item))
        chain.push(item);
    return chain;
}
