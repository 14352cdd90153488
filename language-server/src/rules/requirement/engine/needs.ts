import { minutesOf } from '../../../model/quantity.js';
import type { Level, Part } from '../../../model/shape/index.js';
import type { LocalText } from '../../../standard/taxonomy-types.js';
import type { Fix } from '../../finding.js';
import type { Message } from '../../messages.js';
import { propertyWord } from '../../property-words.js';
import { listWord } from '../../words.js';
import { isPart, read, says } from './read.js';
import { type Breaks, DAMAGED, type Fault, together, type Verdict } from './verdict.js';
import { messageOf } from './wording.js';

/** Something that a block of the plan must say, as the catalogues write it. */
export interface Need {
    /** Paths of fields of the block; any of them is enough. */
    readonly has: string | readonly string[];
    /** Only entries that say one of these words. */
    readonly where?: Readonly<Record<string, string | readonly string[]>>;
    /** What each such entry must say itself; of a list of paths any is enough. */
    readonly each?: readonly (string | readonly string[])[];
    /** Words that each such entry must say. */
    readonly all?: Readonly<Record<string, readonly string[]>>;
    /** Durations: what each such entry says at these paths is no longer. */
    readonly at_most?: Readonly<Record<string, string>>;
    /** Words that must be among the entries themselves, of a list of terms. */
    readonly holds?: readonly string[];
    /** Words that the entries must say between them. */
    readonly union?: Readonly<Record<string, readonly string[]>>;
    /** Without any entry there is nothing to check here: another requirement or rule asks for it. */
    readonly unless_none?: string;
    /** Asked only of a block that says one of these words itself. */
    readonly if?: Readonly<Record<string, readonly string[]>>;
    /** Kinds of plan that it is asked of. */
    readonly kinds?: readonly string[];
    /** Asked only of a plan that does not hand this level over. */
    readonly level?: Level;
    /** Of a level: where the matrix shows this gap, the rule of the gap says it. */
    readonly gap?: 'no_owner';
    /** Something else that is as good. */
    readonly or?: Need;
    /** What it is, in the field's words. */
    readonly name: LocalText;
    /** How it is written, shortened. */
    readonly word: string;
    /** Text that a fix puts in, with holes to be filled. */
    readonly insert?: string;
    readonly breaks?: Breaks;
}

export const NEED_MESSAGES: Readonly<Record<string, Message>> = {
    missing: {
        en: 'Missing here: {name}. Add “{word}” ({clause}, {title}).',
        'zh-CN': '此处缺少{name}：请补写“{word}”（{clause}，{title}）。',
    },
    incomplete: {
        en: 'Not complete: {name}. “{what}” is not said ({clause}, {title}).',
        'zh-CN': '{name}不完整：未写明“{what}”（{clause}，{title}）。',
    },
    insert: { en: 'Add “{word}” to be filled in', 'zh-CN': '补写“{word}”，留待填写' },
};

/** A block with those that it inherits from, its own first. */
export interface Block {
    readonly parts: readonly [Part, ...Part[]];
    /** Where what is missing is to be put, if not in the block itself: what it would inherit is one cause. */
    readonly root?: Part;
    /** File of the block, for fixes. */
    readonly file: string;
}

export function judgeNeeds(block: Block, needs: readonly Need[], planKind: string | undefined): Verdict {
    const [own] = block.parts;
    const asked = needs.filter(
        ({ kinds, if: only = {} }) =>
            (kinds === undefined || kinds.includes(planKind ?? '')) &&
            Object.entries(only).every(([path, words]) => says(own, path, words) === 'yes'),
    );
    return together(asked.map((need) => eitherOf(block, need)));
}

function eitherOf(block: Block, need: Need): Verdict {
    const verdict = judgeNeed(block, need);
    if (verdict.state !== 'unmet' || !need.or) return verdict;
    const other = judgeNeed(block, need.or);
    return other.state === 'unmet' ? verdict : other;
}

export function judgeNeed(block: Block, need: Need): Verdict {
    const paths = typeof need.has === 'string' ? [need.has] : need.has;
    const reads = block.parts.flatMap((part) => paths.map((path) => read(part, path)));
    const all = reads.flatMap((one) => one.values);
    const unsure = reads.some((one) => one.unsure) || block.parts.some((part) => part.damaged);
    return judgeEntries(block, need, all, unsure);
}

/** Holds entries that were found elsewhere against what a need says of them. */
export function judgeEntries(block: Block, need: Need, all: readonly unknown[], unsure: boolean): Verdict {
    const [own] = block.parts;
    const answers = all.map((entry) => ({ entry, fits: fits(entry, need.where ?? {}) }));
    const entries = answers.filter(({ fits }) => fits === 'yes').map(({ entry }) => entry);
    if (entries.length === 0) {
        if (unsure || answers.some(({ fits }) => fits === 'unsure')) return { state: 'unknown', why: DAMAGED };
        return { state: 'unmet', faults: [missing(block, need)] };
    }
    const faults = [
        ...entries.flatMap((entry) => [...lacks(entry, own, need), ...tooLong(entry, own, need)]),
        ...between(entries, block.root ?? own, need),
    ];
    if (faults.length > 0) return { state: 'unmet', faults };
    const ids = entries.flatMap((entry) => (isPart(entry) ? [entry.id] : []));
    return { state: 'met', where: ids.length > 0 ? ids : [own.id] };
}

function fits(entry: unknown, where: Readonly<Record<string, string | readonly string[]>>): 'yes' | 'no' | 'unsure' {
    const answers = Object.entries(where).map(([path, words]) => says(entry, path, typeof words === 'string' ? [words] : words));
    return answers.includes('no') ? 'no' : answers.includes('unsure') ? 'unsure' : 'yes';
}

function missing(block: Block, need: Need): Fault {
    const own = block.root ?? block.parts[0];
    const change = { kind: 'insert', place: { file: block.file, part: own.id }, text: need.insert ?? '' } as const;
    const fix: Fix = { title: 'insert', args: { word: need.word }, changes: [change] };
    return {
        part: own,
        message: 'missing',
        args: { name: messageOf(need.name), word: need.word },
        ...(need.insert ? { fixes: [fix] } : {}),
        breaks: need.breaks,
        saidBy: need.unless_none,
    };
}

function lacks(entry: unknown, own: Part, need: Need): Fault[] {
    const part = isPart(entry) ? entry : own;
    const left = (need.each ?? []).filter((wanted) => {
        const paths = typeof wanted === 'string' ? [wanted] : wanted;
        const reads = paths.map((path) => read(entry, path));
        return reads.every((one) => one.values.length === 0 && !one.unsure) && !part.damaged;
    });
    const words = Object.entries(need.all ?? {}).flatMap(([path, wanted]) => wanted.filter((word) => says(entry, path, [word]) === 'no'));
    if (left.length === 0 && words.length === 0) return [];
    const what = [...left.map((one) => propertyWord(String(typeof one === 'string' ? one : one[0]).replace(/^.*\./, ''))), ...words].map(
        (word) => ({ en: word, 'zh-CN': word }),
    );
    return [incomplete(part, need, what)];
}

function tooLong(entry: unknown, own: Part, need: Need): Fault[] {
    const part = isPart(entry) ? entry : own;
    return Object.entries(need.at_most ?? {}).flatMap(([path, most]): Fault[] => {
        const { values, unsure } = read(entry, path);
        const limit = minutesOf(most) ?? Number.POSITIVE_INFINITY;
        const kept = values.some((value) => (minutesOf(String(value)) ?? Number.POSITIVE_INFINITY) <= limit);
        if (unsure || kept) return [];
        const word = propertyWord(path.split('.')[0] ?? path);
        return [incomplete(part, need, [{ en: `${word} at most ${most}`, 'zh-CN': `${word} 不超过 ${most}` }])];
    });
}

function between(entries: readonly unknown[], own: Part, need: Need): Fault[] {
    const said = Object.entries(need.union ?? {}).flatMap(([path, wanted]) =>
        wanted.filter((word) => entries.every((entry) => says(entry, path, [word]) === 'no')),
    );
    const words = [...said, ...(need.holds ?? []).filter((word) => !entries.includes(word))];
    if (words.length === 0) return [];
    const [only] = entries;
    const place = entries.length === 1 && isPart(only) ? only : own;
    return [
        incomplete(
            place,
            need,
            words.map((word) => ({ en: word, 'zh-CN': word })),
        ),
    ];
}

const incomplete = (part: Part, need: Need, what: readonly Message[]): Fault => ({
    part,
    message: 'incomplete',
    args: { name: messageOf(need.name), what: listWord(what) },
    breaks: need.breaks,
});
