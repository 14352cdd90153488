import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FileModel } from '../../../model/file-model.js';
import { visibleActs } from '../../../model/resolve/acts.js';
import { type Named, namesOf, TARGET_TYPES } from '../../../model/resolve/names.js';
import { resolve } from '../../../model/resolve/resolve.js';
import type { Target } from '../../../model/shape/field.js';
import type { Part } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import { partWord } from '../../../rules/words.js';
import { NATIONAL_PATH } from '../../../standard/national.js';
import type { Around } from './around.js';
import type { Candidate } from './candidate.js';
import { termCandidates } from './terms.js';

const KINDS: Readonly<Record<string, CompletionItemKind>> = {
    plan: CompletionItemKind.Module,
    body: CompletionItemKind.Class,
    post: CompletionItemKind.Interface,
    person: CompletionItemKind.Variable,
    step: CompletionItemKind.Function,
    gate: CompletionItemKind.Function,
    report: CompletionItemKind.Event,
    playbook: CompletionItemKind.Method,
    parties: CompletionItemKind.Enum,
};

/** Kinds of things that come first, by what they are named for. Others keep their order behind them. */
const UPWARDS = ['authority', 'superior', 'parties', 'body'];
const PEOPLE = ['post', 'person', 'body'];
const ACTORS = ['body', 'post', 'provider', 'parties', 'authority', 'person'];
const ASSETS = ['system', 'network', 'device', 'terminals', 'data', 'provider', 'channel', 'body', 'plan'];
const ORDERS: Readonly<Record<string, readonly string[]>> = {
    to: UPWARDS,
    copies: UPWARDS,
    reported: UPWARDS,
    maySkip: UPWARDS,
    head: PEOPLE,
    deputy: PEOPLE,
    members: PEOPLE,
    holder: PEOPLE,
    held: ['person', 'post'],
    with: ['provider', 'body', 'post'],
    connects: ['network', 'device', 'system', 'terminals', 'provider'],
    using: ['device', 'system', 'channel'],
};
/** What a line between machines cannot lead to. */
const NO_NEIGHBOURS: ReadonlySet<string> = new Set(['plan', 'body', 'data', 'channel']);

/** Names that may stand for the targets of a property, written so that they resolve to what they say; likely ones first. `only`: types of parts. */
export function nameCandidates(
    targets: readonly Target[],
    around: Around,
    purpose: string,
    lang: Lang,
    rank: number,
    only?: ReadonlySet<string>,
): Candidate[] {
    const fits = ({ named: { part } }: Visible) =>
        targets.some((target) => TARGET_TYPES[target].includes(part.type)) &&
        (only === undefined || only.has(part.type)) &&
        !isItself(part, around, purpose) &&
        !(purpose === 'connects' && NO_NEIGHBOURS.has(part.type));
    const order = ORDERS[purpose] ?? (targets.includes('party') ? ACTORS : targets.includes('asset') ? ASSETS : []);
    const mixed = order.includes('superior');
    // The national level is whom a province or a department reports to; others do through them.
    const national = around.plan?.under.some(({ plan }) => plan?.ref === 'National') ?? false;
    const placeIn = ({ named, near }: Visible) => {
        if (mixed && !national && named.file.path === NATIONAL_PATH) return order.length + 1;
        const at = order.indexOf(near || !mixed ? named.part.type : 'superior');
        return at < 0 ? order.length : at;
    };
    const found: Candidate[] = [];
    for (const one of visible(around).sort((a, b) => placeIn(a) - placeIn(b))) {
        if (!fits(one)) continue;
        const name = writtenName(one.named, targets, around);
        if (name !== undefined) found.push(partCandidate(name, one.named.part, lang, rank + (one.near || mixed ? 0 : 1)));
    }
    if (targets.includes('party')) {
        const builtIn = termCandidates('built_in_parties', lang, rank + 2);
        found.push(...builtIn.map((one) => ({ ...one, kind: CompletionItemKind.Constant })));
    }
    return found;
}

/** Nobody stands in for himself, leads to himself, is his own superior or basis; a waiver may be for the plan that it stands in. */
const isItself = (part: Part, { parts, plan }: Around, purpose: string): boolean =>
    part === plan ? purpose === 'plan' || purpose === 'refs' : part.type !== 'protection' && parts.includes(part);

/** Steps and other acts that a block sees, without `self` and what stands after it. */
export function actCandidates(
    targets: readonly Target[],
    around: Around,
    self: string | undefined,
    noCycle: boolean,
    lang: Lang,
    rank: number,
): Candidate[] {
    const acts = visibleActs(around.acts);
    const own = around.acts?.own;
    const found: Candidate[] = [];
    for (const [name, part] of acts) {
        if (name === self || !targets.some((target) => TARGET_TYPES[target].includes(part.type))) continue;
        if (noCycle && self !== undefined && standsAfter(part, self, acts)) continue;
        found.push(partCandidate(name, part, lang, own?.get(name) === part ? rank : rank + 1));
    }
    return found;
}

function standsAfter(part: Part, name: string, acts: ReadonlyMap<string, Part>, seen = new Set<Part>()): boolean {
    if (seen.has(part)) return false;
    seen.add(part);
    const after = (part as { after?: readonly { ref: string }[] }).after ?? [];
    return after.some(({ ref }) => {
        const before = acts.get(ref);
        return ref === name || (before !== undefined && standsAfter(before, name, acts, seen));
    });
}

/** A declared thing as it is offered. */
export function partCandidate(name: string, part: Part, lang: Lang, rank: number): Candidate {
    const written = (part as { title?: string }).title;
    const title = written === undefined ? undefined : spoken(written, lang);
    const what = partWord(part.type)[lang];
    return {
        label: name,
        kind: KINDS[part.type] ?? CompletionItemKind.Struct,
        names: written ? [written] : [],
        beside: title ?? what,
        documentation: title ? `${what}: ${title.replace(/[\\`*_[\]<>]/g, '\\$&')}` : what,
        rank,
    };
}

/** A title in two languages, `Experts (专家组)`, in the one that is read. */
function spoken(title: string, lang: Lang): string {
    const [, en, zh = ''] = /^([\x20-\x7e]+) [(（]([^()（）]*)[)）]$/.exec(title) ?? [];
    return (/\p{Script=Han}/u.test(zh) && (lang === 'zh-CN' ? zh : en)) || title;
}

interface Visible {
    readonly named: Named;
    readonly near: boolean;
}

/** What a file sees, nearest first; `near` is what belongs to the own plan or file. */
function visible({ view, plan }: Around): Visible[] {
    const seen = new Map<Part, Visible>();
    const add = (named: Named, near: boolean) => {
        if (!seen.has(named.part)) seen.set(named.part, { named, near });
    };
    const plans = [view.file, ...view.imports].flatMap((file) => namesOf(file).plans);
    for (const names of plans) if (names.plan === plan) for (const named of inPlan(names)) add(named, true);
    const file = (model: FileModel, near: boolean) => {
        const names = namesOf(model);
        for (const named of names.top.values()) add(named, near);
        for (const named of names.findings.values()) add(named, near);
        for (const one of names.plans) for (const named of inPlan(one)) add(named, near && one.plan === plan);
    };
    file(view.file, true);
    for (const imported of view.imports) file(imported, plan === undefined || namesOf(imported).plans.length === 0);
    for (const superior of view.project.superiors) file(superior, false);
    return [...seen.values()];
}

const inPlan = (names: ReturnType<typeof namesOf>['plans'][number]): Named[] => [
    ...names.bodies.values(),
    ...names.playbooks.values(),
    ...names.categories.values(),
    ...names.conditions.values(),
    ...names.resources.values(),
];

/** Bare where that means the thing, else with its plan, as what belongs to another plan is; undefined where neither does. */
function writtenName(named: Named, targets: readonly Target[], around: Around): string | undefined {
    const names = named.plan?.name ? [named.name, `${named.plan.name}.${named.name}`] : [named.name];
    if (around.plan && named.plan && named.plan !== around.plan) names.reverse();
    return names.find((name) => {
        const found = resolve(name, targets, around.view, around);
        return found.state === 'found' && found.part === named.part;
    });
}
