import { loadProject, readSource } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import type { FilePositions, Range } from '../../language-server/src/model/file-model.js';

/** One thing that is taken away from, or weakened in, a plan that passes. */
export interface Mutation {
    readonly file: string;
    /** `part`, `property`, `item`, `longer`, `other_actor`, `discretion`. */
    readonly how: string;
    /** Part id and property. */
    readonly what: string;
    readonly line: number;
    readonly was: string;
    readonly text: string;
}

const encode = new TextEncoder();
const read = (path: string, text: string) => readSource(path, encode.encode(text));
const parses = (path: string, text: string) => read(path, text).errors.length === 0;

/** Every declaration, statement, property and item of a file that can be taken away and leaves text that can be read. */
export function mutationsOf(path: string, text: string): Mutation[] {
    const { positions } = read(path, text);
    const made: Mutation[] = [];
    const seen = new Set<string>();
    const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
    const add = (how: string, what: string, start: number, candidates: readonly (readonly [Range, string])[]) => {
        for (const [[from, to], by] of candidates) {
            const changed = text.slice(0, from) + by + text.slice(to);
            if (changed === text || seen.has(changed) || !parses(path, changed)) continue;
            seen.add(changed);
            made.push({ file: path, how, what, line: lineOf(start), was: text.slice(from, to), text: changed });
            return;
        }
    };
    for (const [id, { range, properties }] of positions.parts) {
        const type = id.split('/').length === 1 && /^plan\b/.test(text.slice(range[0], range[0] + 5)) ? 'plan' : 'part';
        if (type !== 'plan') add('part', id, range[0], [[range, '']]);
        for (const [property, values] of Object.entries(properties)) {
            values.forEach((value) => {
                const what = `${id} .${property}`;
                if (values.length > 1) add('item', what, value[0], itemCuts(text, value));
                const all: Range = [values[0]![0], values.at(-1)![1]];
                if (value === values[0]) add('property', what, all[0], wordCuts(text, all, positions));
                const word = text.slice(value[0], value[1]);
                const longer = word.replace(/^(\d+)(m|h|d|w|mo|y)\b/, (_, n: string, unit: string) => `${Number(n) * 3}${unit}`);
                if (longer !== word) add('longer', what, value[0], [[value, longer]]);
                if (word === 'immediately')
                    add('longer', what, value[0], [
                        [value, 'within 3d'],
                        [value, '3d'],
                    ]);
            });
        }
    }
    return made;
}

/** An item with the comma before or after it. */
function itemCuts(text: string, [from, to]: Range): [Range, string][] {
    const before = text.slice(0, from).match(/,\s*$/)?.[0].length ?? 0;
    const after = text.slice(to).match(/^\s*,\s*/)?.[0].length ?? 0;
    const cuts: [Range, string][] = [];
    if (after) cuts.push([[from, to + after], '']);
    if (before) cuts.push([[from - before, to], '']);
    return cuts;
}

/** A value with the one, two or three words that lead to it. */
function wordCuts(text: string, [from, to]: Range, _positions: FilePositions): [Range, string][] {
    const lead = text.slice(Math.max(0, from - 80), from);
    return [1, 2, 3]
        .flatMap((count): [Range, string][] => {
            const words = lead.match(new RegExp(`(?:[ \\t]*\\b[a-z_]+){${count}}[ \\t]*$`));
            return words ? [[[from - words[0].length, to], ' ']] : [];
        })
        .concat([[[from, to], '']]);
}

export const filesOf = (texts: ReadonlyMap<string, string>) => memoryFiles(new Map([...texts].map(([path, text]) => [`/p/${path}`, text])));
export { loadProject };
