import { isDamaged } from '../../compile/damage.js';
import type { CellStep } from '../../compile/matrix-types.js';
import type { Level, Part, Ref } from '../../model/shape/index.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import type { PlanContext } from '../rule.js';
import { listWord, termWord } from '../words.js';
import { type Kind, parameters } from './engine/kind.js';
import { type Found, levelOf, warningOf } from './engine/places.js';
import { demandedKinds } from './engine/step-demands.js';
import { type Breaks, DAMAGED, type Fault, together, type Verdict } from './engine/verdict.js';
import { WEAK_MESSAGES, WEAK_PLACES, weaknessOf } from './engine/weak.js';

interface Parameters {
    readonly colours?: readonly string[];
    readonly levels?: readonly Level[];
    /** Kinds of action; none: any step will do. */
    readonly does?: readonly string[];
    readonly breaks?: Breaks;
}

const MESSAGES: Readonly<Record<string, Message>> = {
    none: {
        en: '{title} ({clause}): no step here does {missing}. Add a step with “does …” and “by …”.',
        'zh-CN': '{title}（{clause}）：此处没有“{missing}”的步骤。请补写步骤，写明“does …”和“by …”。',
    },
    ...WEAK_MESSAGES,
    insert: { en: 'Add a step “does {word}” to be filled in', 'zh-CN': '补写“does {word}”的步骤，留待填写' },
};

const ANY: Message = { en: 'anything', 'zh-CN': '任何响应动作' };

/** Steps of certain kinds in the response to a warning or to a level, inherited ones included. */
export const steps: Kind = {
    name: 'steps',
    messages: MESSAGES,
    fixable: true,
    judge(context, of) {
        const wanted = parameters<Parameters>(of);
        const colours = (wanted.colours ?? []).map((colour) =>
            inBlock(context, warningOf(context.plan, colour), stepsOfColour(context, colour), colour, wanted),
        );
        const levels = (wanted.levels ?? []).map((level) =>
            inBlock(context, levelOf(context.plan, level), stepsOfLevel(context, level), level, wanted),
        );
        return together([...colours, ...levels]);
    },
};

const stepsOfColour = ({ compiled }: PlanContext, colour: string): readonly CellStep[] =>
    compiled.warning.columns.find((column) => column.kind === 'colour' && column.colour === colour)?.steps ?? [];

/** Of a level, the steps that every incident gets. */
function stepsOfLevel({ compiled }: PlanContext, level: Level): readonly CellStep[] {
    const cells = compiled.incident.rows.flatMap((row) => row.cells.filter((cell) => cell.level === level && cell.state !== 'excluded'));
    const [first, ...others] = cells;
    const inAll = others.map((cell) => new Set(cell.steps.map(({ part }) => part)));
    return first?.steps.filter(({ part }) => inAll.every((parts) => parts.has(part))) ?? [];
}

function inBlock(context: PlanContext, found: Found, have: readonly CellStep[], key: string, wanted: Parameters): Verdict {
    if ('verdict' in found) return found.verdict;
    const { parts, file } = found.block;
    const kinds = wanted.does ?? [];
    const done = (kind: string) => have.filter((step) => step.does.includes(kind));
    const left = kinds.filter((kind) => done(kind).length === 0);
    const nothing = kinds.length === 0 && have.length === 0;
    const weak = kinds.flatMap((kind) => weakFault(context, done(kind), kind, wanted.breaks));
    if (left.length === 0 && weak.length > 0) return { state: 'unmet', faults: weak };
    if (left.length === 0 && !nothing) {
        const read = kinds.length === 0 ? have : kinds.flatMap((kind) => done(kind));
        return { state: 'met', where: [...new Set(read.map(({ part }) => part))] };
    }
    if (parts.some(isDamaged) || changesUnknown(context, parts)) return { state: 'unknown', why: DAMAGED };
    const omitted = omission(parts, left);
    if (omitted) return omitted;
    if (nothing) return { state: 'unmet', faults: [fault(parts[0], file, [], wanted.breaks)] };
    // What the block would inherit is missing in the outermost one that needs it too: one cause, one finding.
    const byPart = new Map<Part, string[]>();
    for (const kind of left) {
        const place = parts.findLast((part, i) => i === 0 || demandedKinds(context.plan, keyOf(part) ?? '').has(kind)) ?? parts[0];
        byPart.set(place, [...(byPart.get(place) ?? []), kind]);
    }
    return {
        state: 'unmet',
        faults: [...byPart].map(([part, missing]) => ({ ...fault(part, file, missing, wanted.breaks), own: part === parts[0] })),
    };

    function keyOf(part: Part): string | undefined {
        return part === parts[0] ? key : ((part as { colour?: string }).colour ?? (part as { level?: string }).level);
    }
}

/** Steps that are there, and that nobody has to do. */
function weakFault({ plan }: PlanContext, steps: readonly CellStep[], kind: string, breaks: Breaks | undefined): Fault[] {
    const [first] = steps;
    const why = first && weaknessOf(first);
    if (!why || steps.some((step) => !weaknessOf(step))) return [];
    const place = placeOf(plan, first.part);
    return [{ part: place, property: WEAK_PLACES[why], message: why, args: { kind: termWord('actions', kind) }, breaks }];
}

/** An override or an omission of a step that is not there: that step may have been what is missing, and its name is the finding. */
function changesUnknown({ plan }: PlanContext, parts: readonly Part[]): boolean {
    return parts.some((part) => {
        const { overrides = [], omissions = [] } = part as { overrides?: readonly Changed[]; omissions?: readonly Changed[] };
        return [...overrides, ...omissions].some(({ step }) => step !== undefined && plan.resolution(step)?.state !== 'found');
    });
}
type Changed = Part & { readonly step?: Ref };

/** `omit Step because "…"` in one of the blocks, of a step that would have done what is missing: an exception, not a gap. */
function omission(parts: readonly Part[], left: readonly string[]): Verdict | undefined {
    const written = parts.flatMap(
        (part) => (part as { omissions?: readonly (Part & { because?: string; step?: { ref: string } })[] }).omissions ?? [],
    );
    const all = parts.flatMap((part) => (part as { steps?: readonly (Part & { name?: string; does: readonly string[] })[] }).steps ?? []);
    const excused = left.map((kind) =>
        written.find((one) => one.because !== undefined && all.some((step) => step.name === one.step?.ref && step.does.includes(kind))),
    );
    if (left.length === 0 || excused.some((one) => one === undefined)) return undefined;
    const because = excused[0]?.because ?? '';
    return { state: 'excepted', where: excused.flatMap((one) => one?.id ?? []), why: { en: because, 'zh-CN': because } };
}

function fault(part: Part, file: string, kinds: readonly string[], breaks: Breaks | undefined): Fault {
    const word = kinds[0] ?? 'other';
    const text = `step NewStep "…" does ${kinds.join(', ') || 'other'} by todo ""`;
    const change = { kind: 'insert', place: { file, part: part.id }, text } as const;
    return {
        part,
        message: 'none',
        missing: kinds.length === 0 ? [ANY] : kinds.map((kind) => termWord('actions', kind)),
        fixes: [
            { title: 'insert', args: { word: listWord(kinds.map((kind) => ({ en: kind, 'zh-CN': kind }))).en || word }, changes: [change] },
        ],
        breaks,
    };
}
