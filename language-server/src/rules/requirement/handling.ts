import { promisedMinutes } from '../../compile/durations.js';
import type { Cell, CellStep, GapKind } from '../../compile/matrix-types.js';
import { partsOfDuration } from '../../model/quantity.js';
import type { Level, Part } from '../../model/shape/index.js';
import type { Place } from '../finding.js';
import { placeOf } from '../parts.js';
import { spanWord } from '../routes/chain.js';
import type { PlanContext } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { type Kind, parameters } from './engine/kind.js';
import { chapterOf } from './engine/places.js';
import { type Breaks, DAMAGED, type Fault, together, type Verdict } from './engine/verdict.js';
import { WEAK_MESSAGES, WEAK_PLACES, weaknessOf } from './engine/weak.js';

interface Parameters {
    readonly does: readonly string[];
    /** The step is to be done at once, or within minutes. */
    readonly at_once?: boolean;
    /** Durations by kind: whoever is quickest to do it takes no longer. What has no number is another finding. */
    readonly at_most?: Readonly<Record<string, string>>;
    readonly breaks?: Breaks;
}

/** Kinds of action in the handling of every incident: each category at each level that the plan deals with. */
export const handling: Kind = {
    name: 'handling',
    messages: {
        never: {
            en: '{title} ({clause}): no step of the response does {kind}. Add one to the first handling, with “does {word}” and “by …”.',
            'zh-CN': '{title}（{clause}）：应急处置中没有“{kind}”的步骤。请在先期处置中补写，写明“does {word}”和“by …”。',
        },
        here: {
            en: '{title} ({clause}): nobody does {kind} at {levels} here. Add a step with “does {word}” and “by …”.',
            'zh-CN': '{title}（{clause}）：{levels}下此处没有“{kind}”的步骤。请补写步骤，写明“does {word}”和“by …”。',
        },
        several: {
            en: '{title} ({clause}): nobody does {kind} in {count} playbooks. Add a step to the first handling, or to each of them, with “does {word}” and “by …”.',
            'zh-CN':
                '{title}（{clause}）：{count}个处置预案中没有“{kind}”的步骤。请在先期处置或各处置预案中补写，写明“does {word}”和“by …”。',
        },
        rest: {
            en: '{title} ({clause}): only some playbooks do {kind}; at {levels} nobody does it for the rest. Add a step to the first handling, with “does {word}” and “by …”.',
            'zh-CN':
                '{title}（{clause}）：仅部分处置流程有“{kind}”的步骤，{levels}下其余事件没有。请在先期处置中补写步骤，写明“does {word}”和“by …”。',
        },
        slow: {
            en: '{title} ({clause}): the quickest step that does {kind} has {given}; at once is {most} at the latest.',
            'zh-CN': '{title}（{clause}）：最快的“{kind}”步骤时限为{given}；“立即”最迟不超过{most}。',
        },
        ...WEAK_MESSAGES,
        block: { en: 'Nobody does {kind} here', 'zh-CN': '此处没有“{kind}”的步骤' },
        late: {
            en: '{title} ({clause}): {kind} is to be done at once. Write “immediately”, or a number of minutes.',
            'zh-CN': '{title}（{clause}）：“{kind}”应当立即进行。请写“immediately”或具体的分钟数。',
        },
        insert: { en: 'Add a step “does {word}” to be filled in', 'zh-CN': '补写“does {word}”的步骤，留待填写' },
    },
    fixable: true,
    judge(context, of) {
        const wanted = parameters<Parameters>(of);
        const found = chapterOf(context.plan, 'response');
        if ('verdict' in found) return found.verdict;
        return together(wanted.does.map((kind) => judgeKind(context, kind, wanted)));
    },
};

function judgeKind({ plan, compiled }: PlanContext, kind: string, { at_once, at_most, breaks }: Parameters): Verdict {
    const response = plan.plan.response;
    const cells = compiled.incident.rows.flatMap((row) => row.cells).filter(({ state }) => state === 'handled' || state === 'gap');
    if (!response || cells.length === 0) return { state: 'met', where: response ? [response.id] : [] };
    const steps = cells.flatMap((cell) => cell.steps.filter((step) => step.does.includes(kind)));
    const without = cells.filter((cell) => lacks(cell, kind));
    const args = { kind: termWord('actions', kind), word: kind };
    const where = [...new Set(steps.map(({ part }) => part))];
    if (without.some(({ broken }) => broken)) return { state: 'unknown', why: DAMAGED };
    const excused = without.flatMap((cell) => cell.gaps.filter((gap) => gap.kind === `no_${kind}` && gap.excepted));
    const bare = without.filter((cell) => !cell.gaps.some((gap) => gap.kind === `no_${kind}` && gap.excepted));
    if (bare.length === cells.length) {
        return { state: 'unmet', faults: [{ part: response, message: 'never', args, fixes: [insertion(plan, response, kind)], breaks }] };
    }
    if (bare.length > 0) {
        const whole = wholeLevel(compiled, cells, bare);
        if (whole) {
            const here = { ...args, levels: levelsWord(whole.levels) };
            return {
                state: 'unmet',
                faults: [{ part: placeOf(plan, whole.part), message: 'here', args: here, breaks }],
            };
        }
        const faults = inCells(plan, bare, kind, args, breaks);
        const [only, second] = faults;
        if (second) return { state: 'unmet', faults: [inMany(response, faults, args, breaks)] };
        const named = response.playbooks.filter(({ categories }) => !categories.some(({ ref }) => ref === 'otherwise'));
        if (only && named.some(({ id }) => id === (only.part as Place).part)) return { state: 'unmet', faults: [only] };
        // What is lacking for all that has no playbook of its own is lacking in the first handling.
        const fault = { part: response, message: 'rest', args: only?.args ?? args, fixes: [insertion(plan, response, kind)], breaks };
        return { state: 'unmet', faults: [fault] };
    }
    const weak = weakest(cells, kind);
    if (weak) {
        const { step, why } = weak;
        const id = why === 'discretion' ? (step.overrides.at(-1) ?? step.part) : step.part;
        return { state: 'unmet', faults: [{ part: placeOf(plan, id), property: WEAK_PLACES[why], message: why, args, breaks }] };
    }
    const slow = slowest(cells, kind, at_most?.[kind]);
    if (slow) {
        const given = spanWord(slow.minutes);
        const most = spanWord(promisedMinutes(at_most?.[kind]) ?? 0);
        return {
            state: 'unmet',
            faults: [{ part: placeOf(plan, slow.part), property: 'limits', message: 'slow', args: { ...args, given, most } }],
        };
    }
    const late = at_once ? steps.filter(isLate) : [];
    if (late.length > 0) {
        const parts = [...new Set(late.map(({ part }) => part))];
        return {
            state: 'unmet',
            faults: parts.map((part) => ({ part: placeOf(plan, part), message: 'late', args, breaks })),
        };
    }
    if (excused.length > 0) {
        const why = { en: 'left out with a reason', 'zh-CN': '已写明理由予以省略' };
        return { state: 'excepted', where: [...where, ...new Set(excused.map(({ part }) => part))], why };
    }
    return { state: 'met', where };
}

function insertion({ file }: PlanContext['plan'], response: Part, kind: string) {
    const place = { file: file.path, part: response.id };
    const change = { kind: 'insert', place, text: `step NewStep "…" does ${kind} by todo ""` } as const;
    return { title: 'insert', args: { word: kind }, changes: [change] };
}

/** Where whole levels lack it and others do not, the least of those levels does, which the others may extend. */
function wholeLevel(
    { incident }: PlanContext['compiled'],
    cells: readonly Cell[],
    bare: readonly Cell[],
): { part: string; levels: Level[] } | undefined {
    const lacking = new Set(bare.map(({ level }) => level));
    if (cells.some((cell) => lacking.has(cell.level) && !bare.includes(cell))) return undefined;
    const part = incident.columns.findLast(({ level }) => lacking.has(level))?.part;
    return part === undefined ? undefined : { part, levels: [...lacking] };
}

/** A step that alone does what is asked in some cell, and need not. */
function weakest(cells: readonly Cell[], kind: string): { step: CellStep; why: 'discretion' | 'condition' } | undefined {
    for (const { steps, broken } of cells) {
        const doing = steps.filter((step) => step.of === undefined && step.does.includes(kind));
        const [first] = doing;
        const why = first && weaknessOf(first);
        if (!broken && why && doing.every((step) => weaknessOf(step))) return { step: first, why };
    }
    return undefined;
}

/** The quickest step of a kind in the cell where it is slowest, if it takes longer than allowed. */
function slowest(cells: readonly Cell[], kind: string, most: string | undefined): { part: string; minutes: number } | undefined {
    const allowed = promisedMinutes(most);
    if (allowed === undefined) return undefined;
    for (const { steps } of cells) {
        const doing = steps.filter((step) => step.of === undefined && step.does.includes(kind));
        const timed = doing.map(({ part, deadline }) => ({ part, minutes: promisedMinutes(deadline?.amount) }));
        const late = timed.flatMap(({ part, minutes }) => (minutes === undefined || minutes <= allowed ? [] : [{ part, minutes }]));
        if (late.length > 0 && late.length === timed.length)
            return late.reduce((least, one) => (one.minutes < least.minutes ? one : least));
    }
    return undefined;
}

const lacks = (cell: Cell, kind: string) =>
    !cell.steps.some((step) => step.of === undefined && step.does.includes(kind)) ||
    cell.gaps.some((gap) => gap.kind === (`no_${kind}` as GapKind));

/** Where several blocks lack it, first handling does: one cause, with the blocks as related places. */
function inMany(response: Part, faults: readonly Fault[], args: Fault['args'], breaks: Breaks | undefined): Fault {
    const related = faults.map(({ part, args: here = {} }) => ({ ...(part as Place), message: 'block', args: here }));
    return { part: response, message: 'several', args: { ...args, count: faults.length }, related, breaks };
}

/** Where only some cells lack it, the innermost block of each says so, once. */
function inCells(
    plan: PlanContext['plan'],
    cells: readonly Cell[],
    kind: string,
    args: Fault['args'],
    breaks: Breaks | undefined,
): Fault[] {
    const byPart = new Map<string, Cell[]>();
    for (const cell of cells) {
        const part = cell.gaps.find((gap) => gap.kind === `no_${kind}` || gap.kind === 'no_step')?.part ?? cell.parts[0] ?? '';
        byPart.set(part, [...(byPart.get(part) ?? []), cell]);
    }
    return [...byPart].map(([part, of]) => ({
        part: placeOf(plan, part),
        message: 'here',
        args: { ...args, levels: levelsWord([...new Set(of.map(({ level }) => level))]) },
        breaks,
    }));
}

function isLate({ deadline }: CellStep): boolean {
    if (!deadline) return true;
    if (deadline.amount === 'immediately') return false;
    return partsOfDuration(deadline.amount)?.unit !== 'm';
}
