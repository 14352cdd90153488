import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A plan that meets what binds it, and for each requirement what takes the evidence away. */
export interface Base {
    readonly name: string;
    /** Folder of examples. */
    readonly example: string;
    /** Made before everything else, so that one example serves several kinds of plan. */
    readonly edits: readonly Edit[];
    readonly cases: Readonly<Record<string, CaseOfRequirement>>;
}
/** `cut` and `swap` take a pattern, `block` the pattern that a block begins with; each must be found. */
export interface Edit {
    readonly file?: string;
    readonly cut?: string;
    readonly block?: string;
    readonly swap?: readonly [string, string];
    /** Every place, not only the first. */
    readonly all?: boolean;
}
export interface CaseOfRequirement {
    /** Makes the base one that the requirement binds, such as a plan of another sector. */
    readonly first: readonly Edit[];
    readonly edits: readonly Edit[];
    /** Rules that rightly speak as well, because the same text is evidence of more than one thing. */
    readonly also: readonly string[];
}
type Written = Edit & { readonly first?: readonly Edit[]; readonly edits?: readonly Edit[]; readonly also?: readonly string[] };

/** Reads the bases of a folder; what `common.yaml` says holds for every base that does not say otherwise. */
export function readBases(folder: string): Base[] {
    const read = (file: string) => parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const common = read('common.yaml') as Record<string, Written>;
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== 'common.yaml');
    return files.sort().map((file) => {
        const { example, edits = [], cases } = read(file) as { example: string; edits?: Edit[]; cases: Record<string, Written | 'common'> };
        const written = Object.entries(cases).map(([id, one]): [string, CaseOfRequirement] => {
            const of = one === 'common' ? common[id] : one;
            if (!of) throw new Error(`${file}: there is no common case for ${id}`);
            const { first = [], edits: several, also = [], ...single } = of;
            return [id, { first, edits: several ?? [single], also }];
        });
        return { name: file.replace('.yaml', ''), example, edits, cases: Object.fromEntries(written) };
    });
}

/** The texts of a project after an edit. Throws where the pattern is not found: a case that changes nothing proves nothing. */
export function edited(texts: ReadonlyMap<string, string>, edit: Edit): Map<string, string> {
    const file = edit.file ?? 'plan.preplan';
    const text = texts.get(file);
    if (text === undefined) throw new Error(`there is no ${file}`);
    const changed = changeOf(text, edit);
    if (changed === text) throw new Error(`not found in ${file}: ${edit.cut ?? edit.block ?? edit.swap?.[0]}`);
    return new Map(texts).set(file, changed);
}

function changeOf(text: string, { cut, block, swap, all }: Edit): string {
    const flags = all ? 'gms' : 'ms';
    if (swap) return text.replace(new RegExp(swap[0], flags), swap[1]);
    if (cut !== undefined) return text.replace(new RegExp(cut, flags), '');
    const start = text.search(new RegExp(block ?? '', 'ms'));
    return start < 0 ? text : text.slice(0, start) + text.slice(blockEnd(text, start));
}

function blockEnd(text: string, start: number): number {
    let depth = 0;
    for (let at = text.indexOf('{', start); at < text.length; at++) {
        if (text[at] === '{') depth++;
        if (text[at] === '}' && --depth === 0) return at + 1;
    }
    throw new Error('a block without an end');
}
