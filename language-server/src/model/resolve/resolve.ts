import type { FileModel } from '../file-model.js';
import { importsOf, type Project } from '../project.js';
import type { Ref, Target } from '../shape/field.js';
import { type Part, type Plan, shapeOf } from '../shape/index.js';
import { fieldSites, namingFields, type Site } from '../walk.js';
import { type ActScope, actScopes, findAct } from './acts.js';
import { BUILT_IN_PARTIES, type Named, namesOf, type PlanNames, TARGET_TYPES } from './names.js';

/** What a name means where it stands. */
export type Resolution =
    | { readonly state: 'found'; readonly part: Part; readonly file: FileModel; readonly plan?: Plan }
    | { readonly state: 'built_in'; readonly name: string }
    /** A term of the taxonomy where a name or a term may stand, such as a category of the standard. */
    | { readonly state: 'term'; readonly term: string }
    | { readonly state: 'ambiguous'; readonly candidates: readonly Named[] }
    /** Found, but it is something else than can stand here. */
    | { readonly state: 'wrong_kind'; readonly part: Part; readonly file: FileModel }
    /** Not found; `damaged` where a file that might hold it could not be read completely. */
    | { readonly state: 'unknown'; readonly damaged: boolean };

export interface ResolvedSite extends Site {
    readonly resolution: Resolution;
    /** The plan around the site. */
    readonly plan: Plan | undefined;
    readonly acts: ActScope | undefined;
    /** Index among the sites of the file, for its place. */
    readonly index: number;
}

export interface FileResolution {
    readonly file: FileModel;
    readonly targets: ReadonlyMap<Ref, Resolution>;
    /** The references, with their context. */
    readonly sites: readonly ResolvedSite[];
}

interface Around {
    plan: Plan | undefined;
    acts: ActScope | undefined;
    scopes: Map<string, ActScope>;
}

/** Resolves the references of one file of a project. The only place where names get their meaning. */
export function resolveFile(project: Project, file: FileModel): FileResolution {
    const targets = new Map<Ref, Resolution>();
    const sites: ResolvedSite[] = [];
    const view = viewOf(project, file);
    const around: Around = { plan: undefined, acts: undefined, scopes: new Map() };
    const counter = { index: 0 };
    for (const declaration of file.declarations) visit(declaration, around, view, targets, sites, counter);
    return { file, targets, sites };
}

function visit(
    part: Part,
    around: Around,
    view: View,
    targets: Map<Ref, Resolution>,
    sites: ResolvedSite[],
    counter: { index: number },
): void {
    let here = around;
    if (part.type === 'plan') {
        const plan = part as Plan;
        here = { plan, acts: undefined, scopes: actScopes(plan) };
    } else if (part.type === 'protection') {
        here = { plan: protectedPlan(part, view), acts: undefined, scopes: new Map() };
    }
    const scope = here.scopes.get(part.id);
    if (scope) here = { ...here, acts: scope };
    // Fields in the order of the shape, as in lowering: the order of the sites is the key to their places.
    const own: Site[] = [];
    for (const { key, field } of namingFields(shapeOf(part))) {
        const raw = (part as unknown as Record<string, unknown>)[key];
        if (raw === undefined) continue;
        if (field.type === 'part') {
            if (!Array.isArray(raw)) visit(raw as Part, here, view, targets, sites, counter);
            else for (const child of raw as Part[]) visit(child, here, view, targets, sites, counter);
            continue;
        }
        own.length = 0;
        fieldSites(part, field, raw, key, own);
        for (const { property, field, ref } of own) {
            const index = counter.index++;
            if (!ref) continue;
            const resolution = resolve(ref.ref, field.targets ?? [], view, here);
            targets.set(ref, resolution);
            sites.push({ part, property, field, ref, resolution, plan: here.plan, acts: here.acts, index });
        }
    }
}

/** What one file sees. */
export interface View {
    readonly project: Project;
    readonly file: FileModel;
    readonly imports: readonly FileModel[];
    /** Whether a name might hide in damaged text. */
    readonly damaged: boolean;
    /** What names mean that were looked up already: by the plan around them, by what may stand there. */
    readonly known: Map<Plan | undefined, Map<readonly Target[], Map<string, Resolution>>>;
}

export function viewOf(project: Project, file: FileModel): View {
    const imports = importsOf(project, file);
    const missing = file.imports.length > 0 && project.absent.length > 0;
    const damaged =
        missing || [file, ...imports, ...project.superiors].some((one) => one.damaged || one.declarations.some((part) => part.damaged));
    return { project, file, imports, damaged, known: new Map() };
}

/** The meaning of a name at a place. */
export function resolve(
    name: string,
    targets: readonly Target[],
    view: View,
    around: { plan: Plan | undefined; acts: ActScope | undefined },
): Resolution {
    if (BUILT_IN_PARTIES.has(name) && targets.includes('party')) return { state: 'built_in', name };
    if (targets.includes('category') && /^[a-z_]/.test(name)) return { state: 'term', term: name };
    if (targets.some((target) => target === 'act' || target === 'step' || target === 'waivable')) {
        const part = findAct(around.acts, name);
        if (part)
            return targets.some((target) => TARGET_TYPES[target].includes(part.type))
                ? { state: 'found', part, file: view.file, ...planOf(around) }
                : { state: 'wrong_kind', part, file: view.file };
        if (!targets.includes('waivable')) return { state: 'unknown', damaged: isDamaged(around.plan) };
    }
    const names = knownHere(targets, view, around.plan);
    const known = names.get(name) ?? resolveName(name, targets, view, around.plan);
    names.set(name, known);
    return known;
}

/** Most names stand in a file several times, where the same may stand. */
function knownHere(targets: readonly Target[], { known }: View, plan: Plan | undefined): Map<string, Resolution> {
    const byTargets = known.get(plan) ?? new Map<readonly Target[], Map<string, Resolution>>();
    known.set(plan, byTargets);
    const names = byTargets.get(targets) ?? new Map<string, Resolution>();
    byTargets.set(targets, names);
    return names;
}

function resolveName(name: string, targets: readonly Target[], view: View, plan: Plan | undefined): Resolution {
    const fits = (named: Named) => targets.some((target) => TARGET_TYPES[target].includes(named.part.type));
    const finding = targets.includes('finding') ? findingNamed(name, view) : undefined;
    if (finding) return finding;
    const tiers = lookup(name, view, plan);
    for (const tier of tiers) {
        const fitting = tier.filter(fits);
        const first = fitting[0];
        if (!first) continue;
        if (fitting.some((one) => one.part !== first.part)) return { state: 'ambiguous', candidates: fitting };
        return first;
    }
    const other = tiers.flat()[0];
    return other ? { state: 'wrong_kind', part: other.part, file: other.file } : { state: 'unknown', damaged: view.damaged };
}

const planOf = (around: { plan: Plan | undefined }) => (around.plan ? { plan: around.plan } : {});
const isDamaged = (plan: Plan | undefined) => !plan || [plan, plan.response, plan.monitoring].some((part) => part?.damaged);

/**
 * Everything that a name may mean, nearest first: own plan, own file, imported files, superiors. The nearest tier that has
 * something of the right kind counts. Superiors are seen by qualified names only.
 */
function lookup(name: string, view: View, plan: Plan | undefined): Named[][] {
    const dot = name.indexOf('.');
    if (dot > 0) return [qualified(name.slice(0, dot), name.slice(dot + 1), view)];
    const own = plan ? [view.file, ...view.imports].flatMap((file) => namesOf(file).plans.find((one) => one.plan === plan) ?? []) : [];
    return [
        own.flatMap((names) => inPlan(name, names)),
        inFile(name, view.file),
        preferred(distinct(view.imports.flatMap((file) => inFile(name, file))), view),
        view.project.superiors.flatMap((file) => {
            const named = namesOf(file).top.get(name);
            return named?.part.type === 'plan' ? [named] : [];
        }),
    ];
}

/** Among equals, what belongs to the plan of record, then to plans that are not abridged. */
function preferred(list: Named[], view: View): Named[] {
    if (list.length < 2) return list;
    const ofRecord = list.filter((named) => named.plan && named.plan.name === view.project.config.plan);
    if (ofRecord.length > 0) return ofRecord;
    const full = list.filter((named) => !named.plan?.abridged);
    return full.length > 0 ? full : list;
}

/** Findings have names of their own: one may be called like a system. */
function findingNamed(name: string, view: View): Named | undefined {
    for (const file of [view.file, ...view.imports]) {
        const found = namesOf(file).findings.get(name);
        if (found) return found;
    }
    return undefined;
}

const inPlan = (name: string, names: PlanNames): Named[] =>
    [names.bodies, names.playbooks, names.conditions, names.categories, names.resources].flatMap((table) => table.get(name) ?? []);

function inFile(name: string, file: FileModel): Named[] {
    const names = namesOf(file);
    const top = names.top.get(name);
    const inside = names.plans.flatMap((one) => inPlan(name, one));
    const full = inside.filter((named) => !named.plan?.abridged);
    return [...(top ? [top] : []), ...(full.length > 0 ? full : inside)];
}

function qualified(planName: string, rest: string, view: View): Named[] {
    for (const file of [view.file, ...view.imports, ...view.project.superiors, ...view.project.files.values()]) {
        const names = namesOf(file).plans.find((one) => one.plan.name === planName);
        if (names) return inPlan(rest, names);
    }
    return [];
}

const distinct = (list: Named[]) => list.filter((named, i) => list.findIndex((other) => other.part === named.part) === i);

/** The plan that a protection is for, so that its bare body names mean that plan's. */
function protectedPlan(part: Part, view: View): Plan | undefined {
    const first = (part as unknown as { plans: readonly Ref[] }).plans[0];
    if (!first) return undefined;
    const found = lookup(first.ref, view, undefined)
        .flat()
        .find((one) => one.part.type === 'plan')?.part;
    return found as Plan | undefined;
}
