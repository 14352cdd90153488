import type { PartBase } from '../../../model/shape/field.js';
import { type AnyShape, type Part, shapeOf } from '../../../model/shape/index.js';
import { stateOf } from '../../../model/state.js';
import { hasVocabulary, term } from '../../../standard/taxonomy.js';

/** What a path such as `end.decided` holds; `unsure` where something there is damaged or still to be written. */
export interface Read {
    readonly values: readonly unknown[];
    readonly unsure: boolean;
}
const NOTHING: Read = { values: [], unsure: false };

/** Reads a path of field names in a part, or in a value without identity; lists are gone through. */
export function read(value: unknown, path: string): Read {
    const [head = '', ...rest] = path.split('.');
    const part = (value ?? {}) as Part;
    const state = stateOf(part, head);
    if (state === 'todo' || state === 'broken') return { values: [], unsure: true };
    if (state === 'absent') return NOTHING;
    const values = [(part as unknown as Record<string, unknown>)[head]].flat();
    // A text without a word in it says nothing; blanks around a text are not read.
    if (rest.length === 0) return { values: values.filter((one) => typeof one !== 'string' || one !== ''), unsure: false };
    const reads = values.map((one) => read(one, rest.join('.')));
    // Of a value with a hole in it the mark stands at the property: `every todo "when"`.
    const open = part.marks?.some(({ property, issue }) => property === head && issue !== 'twice');
    return { values: reads.flatMap((one) => one.values), unsure: open === true || reads.some((one) => one.unsure) };
}

export const isPart = (value: unknown): value is Part & PartBase =>
    typeof value === 'object' && value !== null && typeof (value as PartBase).id === 'string' && 'type' in value;

/** Whether a part says one of these words at a path; `unsure` where it says a word that no vocabulary has. */
export function says(part: unknown, path: string, wanted: readonly string[]): 'yes' | 'no' | 'unsure' {
    const found = read(part, path);
    const words = found.values.map((value) => String(refOf(value)));
    if (words.some((word) => wanted.includes(word))) return 'yes';
    return found.unsure || words.some((word) => isUnknownWord(part, path, word)) ? 'unsure' : 'no';
}

const refOf = (value: unknown) => (typeof value === 'object' && value !== null && 'ref' in value ? value.ref : value);

/** A misspelt term may mean any of those that are asked for; the misspelling is the finding. */
function isUnknownWord(part: unknown, path: string, word: string): boolean {
    if (!isPart(part)) return false;
    const segments = path.split('.');
    let shape: AnyShape | undefined = shapeOf(part);
    for (const segment of segments.slice(0, -1)) shape = shape?.fields[segment]?.shape?.()[0];
    const vocabulary = shape?.fields[segments.at(-1) ?? '']?.vocabulary;
    return vocabulary !== undefined && hasVocabulary(vocabulary) && term(vocabulary, word) === undefined;
}
