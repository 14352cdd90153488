import type { FilePositions, Range } from '../model/file-model.js';
import type { Place } from './finding.js';
import { propertyWord } from './property-words.js';

/**
 * The range of a place in its file's text, from the most exact thing that is known of it: the name or term, the value, the
 * name of the part, else the part as a whole. With the text, a range is cut to its first line, as it is shown: a mark over
 * a whole block says nothing. A place in the file as a whole is its start.
 */
export function rangeOfPlace(place: Place, positions: FilePositions, text?: string): Range {
    const range = exactRange(place, positions);
    if (text === undefined) return range;
    const [start, end] = range;
    const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
    return [start, start + line.length === end ? end : start + line.trimEnd().length];
}

function exactRange(place: Place, positions: FilePositions): Range {
    const site = place.site === undefined ? undefined : positions.sites[place.site];
    if (site) return site;
    if (place.part === '') return (place.property === 'imports' && positions.imports[place.index ?? 0]) || START;
    const part = positions.parts.get(place.part);
    if (!part) return START;
    const values = place.property === undefined ? undefined : part.properties[place.property];
    return values?.[place.index ?? 0] ?? values?.[0] ?? part.name ?? part.range;
}

const START: Range = [0, 0];

/**
 * The range that goes when a place is taken out: a part or an import whole, a property with the words that introduce it.
 * Undefined where others share those words, or where they are not as expected.
 */
export function rangeToRemove(place: Place, positions: FilePositions, text: string): Range | undefined {
    const part = positions.parts.get(place.part);
    if (place.part === '') return rangeOfPlace(place, positions);
    if (!part || place.property === undefined) return part?.range;
    const values = part.properties[place.property] ?? [];
    const value = values[place.index ?? 0];
    if (!value) return undefined;
    const [start, end] = value;
    const word = propertyWord(place.property);
    if (text.startsWith(word, start)) return value;
    const before = text.slice(0, start).trimEnd();
    const comma = before.endsWith(',') || /^\s*[,，、]/.test(text.slice(end));
    return before.endsWith(word) && !comma ? [before.length - word.length, end] : undefined;
}

/** The piece of a range that reads `written`, with its quotes where it is a text; undefined where it is not there. */
export function rangeOfPiece([start, end]: Range, written: string, text: string): Range | undefined {
    const inside = text.slice(start, end);
    for (const piece of [`"${written}"`, `“${written}”`, written]) {
        const at = inside.indexOf(piece);
        if (at >= 0) return [start + at, start + at + piece.length];
    }
    return undefined;
}
