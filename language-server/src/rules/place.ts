import type { FilePositions, Range } from '../model/file-model.js';
import type { Place } from './finding.js';

/**
 * The range of a place in its file's text, from the most exact thing that is known of it: the name or term, the value, the
 * name of the part, else the first line of the part. A place in the file as a whole is the file's first line.
 */
export function rangeOfPlace(place: Place, positions: FilePositions, text: string): Range {
    const site = place.site === undefined ? undefined : positions.sites[place.site];
    if (site) return site;
    if (place.part === '') {
        const written = place.property === 'imports' ? positions.imports[place.index ?? 0] : undefined;
        return written ?? firstLine([0, text.length], text);
    }
    const part = positions.parts.get(place.part);
    if (!part) return firstLine([0, text.length], text);
    const values = place.property === undefined ? undefined : part.properties[place.property];
    const value = values?.[place.index ?? 0] ?? values?.[0];
    if (value) return firstLine(value, text);
    return part.name ?? firstLine(part.range, text);
}

/** A range cut to its first line: a mark over a whole block says nothing. */
function firstLine([start, end]: Range, text: string): Range {
    const length = text.slice(start, end).search(/[ \t]*[\r\n]/);
    return [start, length < 0 ? end : start + length];
}
