import { constructNames } from '../../language/construct-names.js';
import { BUILT_IN_PARTIES } from '../../model/resolve/names.js';
import { partShapes } from '../../model/shape/index.js';
import { type Acknowledged, open } from '../../review/acknowledge.js';
import type { CellChange, Change, Review, Shown, Verb } from '../../review/change.js';
import { withoutPersons } from '../../review/discreet.js';
import { nounWords } from '../../review/kinds/registry.js';
import type { Place } from '../../rules/finding.js';
import { fill, type Lang, type Message } from '../../rules/messages.js';
import { chineseLevel } from '../../standard/chinese-level.js';
import { amountText, minutesText } from '../amounts.js';
import { plainText } from '../plain-text.js';
import type { TermNames, Voice } from '../voice.js';
import { measureWords } from '../words/document-words.js';
import { gapWords } from '../words/matrix-words.js';
import { chapterWords, pieceWords, propertyWords, reviewWords, roleWords, verbWords } from '../words/review-words.js';
import { deadlineWords } from '../words/time-words.js';
import { listed } from '../words/words.js';

/** Everything that a review says, with the places of both versions. */
export interface ReviewReport {
    readonly reviews: readonly Review[];
    readonly acknowledged: Acknowledged;
    readonly labels: { readonly old: string; readonly new: string };
    /** `plan.preplan:12`, or the file alone where there is no text. */
    placeOf(version: 'old' | 'new', place: Place): string;
    /** Line from 1. */
    lineOf(version: 'old' | 'new', place: Place): number | undefined;
    /** Catalogues of the two versions that differ, `id old → new`. */
    readonly catalogues: readonly string[];
    readonly damaged: readonly string[];
}
export interface ReviewVoice {
    readonly lang: Lang;
    say(message: Message, args?: Readonly<Record<string, string | number | Message>>): string;
    term(vocabulary: string, id: string): string;
}

export const reviewVoice = (lang: Lang, terms: TermNames): ReviewVoice => ({
    lang,
    say: (message, args = {}) => fill(message, args, lang),
    term: (vocabulary, id) => plainText(terms(vocabulary, id, lang)),
});

/** `Time limit longer` / `时限延长`. */
export function kindText(voice: ReviewVoice, kind: string): string {
    const at = kind.lastIndexOf('-');
    const noun = nounWords(kind.slice(0, at));
    const text = voice.say(verbWords[kind.slice(at + 1) as Verb], { noun: noun ?? kind });
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a part is called: its construct and its title. Persons have none. */
export function partText(voice: ReviewVoice, change: Pick<Change, 'type' | 'title' | 'inside'>): string {
    const { inside } = change;
    return inside ? `${nameText(voice, inside)} › ${nameText(voice, change)}` : nameText(voice, change);
}

function nameText(voice: ReviewVoice, change: Pick<Change, 'type' | 'title'>): string {
    const name = constructNames[partShapes().find(({ type }) => type === change.type)?.syntax[0] ?? ''];
    const construct = name ? (voice.lang === 'en' ? name.en : name.zh) : change.type;
    const title = plainText(wordOf(voice, change)).replace(/\s+/g, ' ').trim();
    if (title === '') return construct;
    return voice.lang === 'en' ? `${construct} “${title}”` : `${construct}“${title}”`;
}

/** Colours and process kinds have names of their own; other titles are the writer's. */
function wordOf(voice: ReviewVoice, { type, title }: Pick<Change, 'type' | 'title'>): string {
    if (type === 'warning') return voice.term('colours', title);
    if (voice.lang === 'zh-CN' && (type === 'level' || type === 'grade')) return title.replace(/^(?:IV|I{1,3})(?= |$)/, chineseLevel);
    return builtIn(voice, title);
}

/** Parties that every plan has are called by their terms. */
const builtIn = (voice: ReviewVoice, name: string): string =>
    BUILT_IN_PARTIES.has(name) ? voice.term('built_in_parties', name) : plainText(name).replace(/\s+/g, ' ').trim();

/** A value in words. */
export function shownText(voice: ReviewVoice, pieces: readonly Shown[]): string {
    const texts: string[] = [];
    for (let i = 0; i < pieces.length; i++) {
        const [piece, mark, event] = pieces.slice(i, i + 3);
        if (!piece) continue;
        const deadline = 'duration' in piece && mark && 'word' in mark && mark.word === 'of' ? event : undefined;
        if (deadline) {
            const args = { amount: pieceText(voice, piece), event: pieceText(voice, deadline) };
            texts.push(voice.say(deadlineWords.withinOf, args));
            i += 2;
        } else if ('word' in piece && Object.hasOwn(roleWords, piece.word) && mark && 'word' in mark && mark.word === 'of') {
            texts.push(voice.say(roleWords[piece.word as keyof typeof roleWords]));
            i++;
        } else if ('word' in piece && piece.word === 'outage') {
            const { text, taken } = outageText(voice, pieces.slice(i + 1));
            texts.push(text);
            i += taken;
        } else texts.push(pieceText(voice, piece));
    }
    const text = voice.lang === 'en' ? texts.join(' ').replace(/ ,/g, ',') : texts.join(' ').replace(/ , /g, '、');
    return text === '' ? voice.say(pieceWords.nothing) : text;
}

/** What is out, and how much of it: in one phrase, for each tongue has the extent in another place. `taken`: pieces that it says. */
function outageText(voice: ReviewVoice, rest: readonly Shown[]): { text: string; taken: number } {
    const [first] = rest;
    const extent = EXTENTS.find((one) => first !== undefined && 'word' in first && first.word === one);
    const from = extent ? 1 : 0;
    const end = rest.findIndex((one, i) => i >= from && !('name' in one) && !('word' in one && one.word === ','));
    const taken = end < 0 ? rest.length : end;
    const what = voice.say(measureWords[extent ? (`outage_${extent}` as const) : 'outage']);
    const things = rest.slice(from, taken).flatMap((one) => ('name' in one ? [pieceText(voice, one)] : []));
    return { text: things.length > 0 ? voice.say(measureWords.of, { what, things: listed(voice.lang, things) }) : what, taken };
}
const EXTENTS = ['wholly', 'mainly', 'expected'] as const;

/** Columns of the matrix in which a change shows that arrives through it; nothing for others. */
export function cellsText(voice: ReviewVoice, change: Change): string {
    const columns = [...new Set((change.cells ?? []).map(({ column }) => column))];
    if (columns.length === 0) return '';
    const names = columns.map((one) => (/^[IV]+$/.test(one) ? one : voice.term('colours', one)));
    return voice.say(reviewWords.showsIn, { columns: names.join(voice.lang === 'en' ? ', ' : '、'), n: change.cells?.length ?? 0 });
}

/** Kinds that say too little without the property that they are about. */
const ABOUT = /^(detail|record|wording)-/;
function aboutText(voice: ReviewVoice, { kind, location }: Change): string {
    const what = kindText(voice, kind);
    const property = (propertyWords as Readonly<Record<string, Message>>)[(location.new ?? location.old)?.property ?? ''];
    return property && ABOUT.test(kind) ? voice.say(reviewWords.about, { what, property }) : what;
}

/** Cells with the same changes, told at once: the rows that lose or gain the same in the same columns. */
export interface CellGroup {
    readonly matrix: CellChange['matrix'];
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly changes: readonly string[];
}
export function cellGroups(cells: readonly CellChange[]): CellGroup[] {
    const rows = new Map<string, { matrix: CellChange['matrix']; row: string; columns: string[]; changes: readonly string[] }>();
    for (const { matrix, row, column, changes } of cells) {
        const key = JSON.stringify([matrix, row, changes]);
        const known = rows.get(key) ?? { matrix, row, columns: [], changes };
        known.columns.push(column);
        rows.set(key, known);
    }
    const groups = new Map<
        string,
        { matrix: CellChange['matrix']; rows: string[]; columns: readonly string[]; changes: readonly string[] }
    >();
    for (const { matrix, row, columns, changes } of rows.values()) {
        const key = JSON.stringify([matrix, columns, changes]);
        const known = groups.get(key) ?? { matrix, rows: [], columns, changes };
        known.rows.push(row);
        groups.set(key, known);
    }
    return [...groups.values()];
}

/** What happened, and where it shows. */
export const whatText = (voice: ReviewVoice, change: Change): string =>
    [aboutText(voice, change), cellsText(voice, change), change.probably && voice.say(reviewWords.probably, { part: change.probably })]
        .filter(Boolean)
        .join(' · ');

function pieceText(voice: ReviewVoice, piece: Shown): string {
    if ('person' in piece) return voice.say(pieceWords.person);
    if ('word' in piece) return wordText(voice, piece.word);
    if ('term' in piece) return voice.term(piece.vocabulary, piece.term);
    if ('duration' in piece) return durationText(voice, piece.duration);
    if ('block' in piece) return nameText(voice, { type: piece.block, title: piece.title });
    if ('name' in piece && piece.name === piece.title) return builtIn(voice, piece.name);
    return plainText('name' in piece ? piece.title : piece.text)
        .replace(/\s+/g, ' ')
        .trim();
}

const named: Readonly<Record<string, Message>> = { ...gapWords, ...pieceWords };
const wordText = (voice: ReviewVoice, word: string): string => {
    if (named[word]) return voice.say(named[word]);
    return (voice.lang === 'zh-CN' ? chineseLevel(word) : word).replaceAll('_', ' ');
};

function durationText(voice: ReviewVoice, duration: string): string {
    const minutes = /^(\d{3,})m$/.exec(duration)?.[1];
    return minutes ? minutesText(voice as Voice, Number(minutes)) : amountText(voice as Voice, duration);
}

/** Names of persons that no output spells out. */
export const personsIn = (report: ReviewReport): ReadonlySet<string> => new Set(report.reviews.flatMap((review) => [...review.persons]));

export function chapterText(voice: ReviewVoice, chapter: string): string {
    if (chapter in chapterWords) return voice.say(chapterWords[chapter as keyof typeof chapterWords]);
    return voice.say(chapter === '' ? reviewWords.planItself : reviewWords.others);
}

/** Changes chapter by chapter, in the order of the plan. */
export function byChapter(voice: ReviewVoice, changes: readonly Change[]): (readonly [title: string, changes: readonly Change[]])[] {
    const groups = new Map<string, Change[]>();
    for (const one of changes) {
        const title = chapterText(voice, one.chapter);
        groups.set(title, [...(groups.get(title) ?? []), one]);
    }
    return [...groups];
}

export const openOf = (report: ReviewReport): Change[] => report.reviews.flatMap(({ changes }) => open(changes, report.acknowledged));

/** Both places of a change, as text. */
export function placesText(report: ReviewReport, change: Change): readonly [old: string, now: string] {
    const { old, new: now } = change.location;
    return [old ? report.placeOf('old', old) : '', now ? report.placeOf('new', now) : ''];
}

/** Who acknowledged a laxer change, or that nobody did; nothing for other changes. */
export function acknowledgementText(voice: ReviewVoice, report: ReviewReport, change: Change): string {
    const entry = report.acknowledged.covered.get(change.id);
    if (entry)
        return voice.say(reviewWords.accepted, { approver: plainText(entry.approver), date: entry.date, reason: plainText(entry.reason) });
    return change.class === 'laxer' ? voice.say(reviewWords.open) : '';
}

export const problemTexts = (voice: ReviewVoice, report: ReviewReport): string[] =>
    report.acknowledged.problems.map(({ state, part, detail }) =>
        voice.say(reviewWords[state], { part: withoutPersons(part, personsIn(report)), detail }),
    );
