import type { FileModel } from './file-model.js';
import { type Layout, layoutAfter, layoutOf } from './layout.js';
import { importsOf, type Project } from './project.js';
import { namesOf } from './resolve/names.js';
import { type FileResolution, type Resolution, resolve, resolveFile, viewOf } from './resolve/resolve.js';
import type { Ref } from './shape/field.js';
import type { Body, Declaration, Party, Plan, Protection } from './shape/index.js';

/** A plan with everything it can see: what rules, compiler and views read. */
export interface ResolvedPlan {
    /** The plan's name, first segment of its part ids. */
    readonly id: string;
    readonly plan: Plan;
    readonly file: FileModel;
    readonly project: Project;
    /** The plan's own file first, then the files that belong to it. */
    readonly files: readonly FileModel[];
    readonly superiors: readonly SuperiorPlan[];
    /** Protections of this plan. */
    readonly protections: readonly Protection[];
    /** What a name means; the reference is the object in the model. */
    resolution(ref: Ref): Resolution | undefined;
    /** The file that a part of this plan or its superiors was written in. */
    fileOf(part: { readonly id: string }): FileModel | undefined;
    /** Declarations of one type in the plan's files, in the order of the files. */
    declared<T extends Declaration['type']>(type: T): readonly Extract<Declaration, { type: T }>[];
}

export interface SuperiorPlan {
    readonly line: string | undefined;
    readonly ref: Ref;
    /** Undefined where the superior cannot be found, or stands above itself. */
    readonly plan: ResolvedPlan | undefined;
}

/** A project with its references resolved, file by file, on demand. */
export interface ResolvedProject {
    readonly project: Project;
    readonly plans: readonly ResolvedPlan[];
    /** The same plans, without putting them together. */
    readonly located: readonly LocatedPlan[];
    /** The plans of which a file is one; only those that may be are put together. */
    plansWith(paths: Iterable<string>): ResolvedPlan[];
    /** A plan of a file by its id. */
    planIn(path: string, id: string): ResolvedPlan | undefined;
    file(file: FileModel): FileResolution;
    /** What the names of a file mean is kept no longer; whoever asks again has it looked up anew. */
    release(file: FileModel): void;
    /** The plans that a plan's `under` lines name, in their order; undefined for what means no plan. */
    above(plan: LocatedPlan): readonly (LocatedPlan | undefined)[];
}

/** A plan and the file that it was written in. */
export interface LocatedPlan {
    readonly plan: Plan;
    readonly file: FileModel;
}

const resolvedProjects = new WeakMap<Project, ResolvedProject>();
const layouts = new WeakMap<Project, Layout>();

/** Resolves a project: its plans (superiors excluded) and, on demand, each file. The same project gives the same. */
export function resolveProject(project: Project): ResolvedProject {
    const known = resolvedProjects.get(project) ?? makeResolved(project, layouts.get(project) ?? layoutOf(project));
    resolvedProjects.set(project, known);
    return known;
}

/** The project with another model for one of its files, as after an edit. What the edit leaves as it is is not looked for again. */
export function withFile(project: Project, before: FileModel, after: FileModel): Project {
    const superiors = project.superiors.map((one) => (one === before ? after : one));
    const files = new Map(project.files).set(after.path, after);
    const changed: Project = { ...project, files, superiors };
    const layout = layouts.get(project);
    if (layout) layouts.set(changed, layoutAfter(layout, changed, before, after));
    return changed;
}

function makeResolved(project: Project, layout: Layout): ResolvedProject {
    layouts.set(project, layout);
    const context = makeContext(project, layout);
    let located: LocatedPlan[] | undefined;
    let plans: ResolvedPlan[] | undefined;
    const made = new Map<Plan, ResolvedPlan>();
    const planOf = ({ plan, file }: LocatedPlan) => {
        const one = made.get(plan) ?? makePlan(plan, file, context, []);
        made.set(plan, one);
        return one;
    };
    const plansOf = (file: FileModel) => namesOf(file).plans.map(({ plan }): LocatedPlan => ({ plan, file }));
    return {
        project,
        file: context.file,
        above: context.namedAbove,
        get located() {
            located ??= context.own().flatMap(plansOf);
            return located;
        },
        get plans() {
            plans ??= this.located.map(planOf);
            return plans;
        },
        plansWith(paths) {
            const wanted = new Set([...paths].flatMap((path) => project.files.get(path) ?? []));
            const near = context.manyPlans ? filesNear(wanted, context) : context.own();
            return near
                .flatMap(plansOf)
                .map(planOf)
                .filter((plan) => plan.files.some((file) => wanted.has(file)));
        },
        planIn(path, id) {
            const file = project.files.get(path);
            const found = file && context.isOwn(file) ? plansOf(file).find(({ plan }) => plan.id === id) : undefined;
            return found && planOf(found);
        },
        release: context.release,
    };
}

/**
 * Own files whose plans one of these may belong to, in the order of the project: the files themselves, those that they import,
 * those that lead to them by imports.
 */
function filesNear(files: ReadonlySet<FileModel>, { project, layout, importers, isOwn }: Context): FileModel[] {
    const found = new Set(files);
    for (const file of found) for (const importer of importers(file)) found.add(importer);
    for (const file of files) for (const imported of importsOf(project, file)) found.add(imported);
    const place = ({ path }: FileModel) => layout.own.get(path) ?? 0;
    return [...found].filter(isOwn).sort((a, b) => place(a) - place(b));
}

interface Context {
    readonly project: Project;
    readonly layout: Layout;
    /** Superiors that were put together, for all plans that stand under them, and every plan that stands above each. */
    readonly above: Map<Plan, { readonly plan: ResolvedPlan; readonly names: ReadonlySet<Plan> }>;
    /** Files of the project that are no superior's, in the order of the project. */
    own(): FileModel[];
    isOwn(file: FileModel): boolean;
    readonly manyPlans: boolean;
    importers(file: FileModel): readonly FileModel[];
    file(file: FileModel): FileResolution;
    release(file: FileModel): void;
    namedAbove: ResolvedProject['above'];
}

function makeContext(project: Project, layout: Layout): Context {
    const resolved = new Map<FileModel, FileResolution>();
    const file = (model: FileModel) => {
        const known = resolved.get(model);
        if (known) return known;
        const made = resolveFile(project, model);
        resolved.set(model, made);
        return made;
    };
    const filesAt = (paths: Iterable<string>) => [...paths].flatMap((path) => project.files.get(path) ?? []);
    // A superior of another project may have the path of a file of this one.
    const isHere = (one: FileModel) => project.files.get(one.path) === one;
    const named = new Map<Plan, readonly (LocatedPlan | undefined)[]>();
    const namedAbove = (located: LocatedPlan) => {
        const found = named.get(located.plan) ?? findAbove(project, located);
        named.set(located.plan, found);
        return found;
    };
    return {
        ...{ project, layout, above: new Map(), file, namedAbove },
        release: (one) => void resolved.delete(one),
        own: () => filesAt(layout.own.keys()),
        isOwn: (one) => layout.own.has(one.path) && isHere(one),
        manyPlans: layout.plans > 1 || project.paths !== undefined,
        importers: (one) => (isHere(one) ? filesAt(layout.importers(one.path)) : []),
    };
}

/** Without resolving the rest of the file: a chain of superiors is asked for all plans of a project. */
function findAbove(project: Project, { plan, file }: LocatedPlan): (LocatedPlan | undefined)[] {
    const view = viewOf(project, file);
    return plan.under.map(({ plan: ref }) => {
        const found = ref && resolve(ref.ref, ['plan'], view, { plan, acts: undefined });
        return found?.state === 'found' && found.part.type === 'plan' ? { plan: found.part as Plan, file: found.file } : undefined;
    });
}

function makePlan(plan: Plan, file: FileModel, context: Context, below: readonly Plan[]): ResolvedPlan {
    const files = filesOf(plan, file, context);
    let superiors: SuperiorPlan[] | undefined;
    let owners: Map<string, FileModel> | undefined;
    const declared = new Map<string, Declaration[]>();
    const resolved: ResolvedPlan = {
        id: plan.id,
        plan,
        file,
        project: context.project,
        files,
        get superiors() {
            superiors ??= superiorsOf(plan, file, context, [...below, plan]);
            return superiors;
        },
        get protections() {
            return resolved
                .declared('protection')
                .filter((one) => one.plans.length === 0 || one.plans.some((ref) => ref.ref === plan.name));
        },
        resolution(ref) {
            for (const one of files) {
                const found = context.file(one).targets.get(ref);
                if (found) return found;
            }
            return resolved.superiors.map((one) => one.plan?.resolution(ref)).find((one) => one !== undefined);
        },
        fileOf(part) {
            owners ??= new Map(files.toReversed().flatMap((one) => one.declarations.map((declaration) => [rootOf(declaration.id), one])));
            const root = rootOf(part.id);
            return owners.get(root) ?? resolved.superiors.map((one) => one.plan?.fileOf(part)).find((one) => one !== undefined);
        },
        declared(type) {
            const found = declared.get(type) ?? files.flatMap((one) => one.declarations.filter((part) => part.type === type));
            declared.set(type, found);
            return found as never;
        },
    };
    return resolved;
}

/** The first segment of a part id: its declaration. */
export function rootOf(id: string): string {
    const slash = id.indexOf('/');
    return slash < 0 ? id : id.slice(0, slash);
}

/** The files that belong to a plan: all of a project with one plan; else what it imports, and what imports it for it. */
function filesOf(plan: Plan, file: FileModel, context: Context): FileModel[] {
    if (!context.manyPlans) return [file, ...context.own().filter((other) => other !== file)];
    const found = new Set([file]);
    for (const one of found) {
        for (const imported of importsOf(context.project, one)) {
            if (context.isOwn(imported) && (namesOf(imported).plans.length === 0 || imported === file)) found.add(imported);
        }
    }
    for (const importer of context.importers(file)) {
        const speaksOfIt = importer.declarations.some(
            (part) => part.type === 'protection' && part.plans.some((ref) => ref.ref === plan.name),
        );
        if (speaksOfIt || namesOf(importer).plans.length === 0) found.add(importer);
    }
    return [...found];
}

function superiorsOf(plan: Plan, file: FileModel, context: Context, below: readonly Plan[]): SuperiorPlan[] {
    const above = context.namedAbove({ plan, file });
    return plan.under.flatMap(({ line, plan: ref }, i): SuperiorPlan[] => {
        if (!ref) return [];
        const superior = above[i];
        // A plan that stands above itself has no chain; a rule says so.
        if (!superior || below.includes(superior.plan)) return [{ line, ref, plan: undefined }];
        return [{ line, ref, plan: superiorPlan(superior, context, below) }];
    });
}

/** A superior is put together once for all plans below it; only where its chain leads back to them, for each of them. */
function superiorPlan(superior: LocatedPlan, context: Context, below: readonly Plan[]): ResolvedPlan {
    const { plan, file } = superior;
    const known = context.above.get(plan) ?? { plan: makePlan(plan, file, context, []), names: everyAbove(superior, context) };
    context.above.set(plan, known);
    return below.some((one) => known.names.has(one)) ? makePlan(plan, file, context, below) : known.plan;
}

/** Every plan that a plan's chain names, at whatever height; also itself, where the chain is closed. */
function everyAbove(from: LocatedPlan, context: Context): Set<Plan> {
    const found = new Map<Plan, LocatedPlan>();
    const visit = (one: LocatedPlan) => {
        for (const superior of context.namedAbove(one)) if (superior) found.set(superior.plan, superior);
    };
    visit(from);
    for (const one of found.values()) visit(one);
    return new Set(found.keys());
}

const chains = new WeakMap<ResolvedPlan, readonly ResolvedPlan[]>();

/** All plans above a plan, nearest first, each once. */
export function chainAbove(plan: ResolvedPlan): readonly ResolvedPlan[] {
    const known = chains.get(plan) ?? findChain(plan);
    chains.set(plan, known);
    return known;
}

function findChain(plan: ResolvedPlan): ResolvedPlan[] {
    const found: ResolvedPlan[] = [];
    const visit = (one: ResolvedPlan) => {
        for (const superior of one.superiors) {
            if (superior.plan && !found.some((known) => known.plan === superior.plan?.plan)) {
                found.push(superior.plan);
                visit(superior.plan);
            }
        }
    };
    visit(plan);
    return found;
}

/** The part that a party names, or undefined for built-in, unknown and set-like parties. */
export function partyPart(plan: ResolvedPlan, party: Party): Declaration | Body | undefined {
    const resolution = party.ref ? plan.resolution(party.ref) : undefined;
    return resolution?.state === 'found' ? (resolution.part as never) : undefined;
}
