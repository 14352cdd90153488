import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { edited, type Files } from './fixture.js';

/** An edit of the plan that says something of everything. */
export interface Edit {
    readonly file?: string;
    readonly find: string;
    readonly replace: string;
    readonly also?: Edit;
    /** Names that change wherever they stand in the plan. */
    readonly all?: readonly (readonly [find: string, replace: string])[];
}
const read = (name: string) => readFileSync(new URL(`small/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const PLAN = 'plan.preplan';
/** The plan and those above it. */
export const base: Files = {
    'preplan.yaml': 'language: 2026\nsuperiors:\n  - file: province.preplan\n  - file: ministry.preplan\n',
    ...Object.fromEntries([PLAN, 'province.preplan', 'ministry.preplan'].map((name) => [name, read(name)])),
};
export const edits = ['edits.yaml', 'further-edits.yaml'].flatMap((name) => parse(read(name)) as Edit[]);

/** A blank may be any blanks of the plan. */
function put(files: Files, file: string, find: string, replace: string): Files {
    const spaced = new RegExp(
        find
            .split(/\s+/)
            .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('\\s+'),
    );
    const hit = spaced.exec(files[file] ?? '')?.[0];
    if (hit === undefined) throw new Error(`${file} has no ${find}`);
    return edited(files, file, hit, replace);
}

/** The files with one edit, and what belongs to it. */
export function after({ file = PLAN, find, replace, also, all = [] }: Edit): Files {
    const first = put(base, file, find, replace);
    const second = also ? put(first, also.file ?? PLAN, also.find, also.replace) : first;
    return { ...second, [PLAN]: all.reduce((text, [from, to]) => text.replaceAll(from, to), second[PLAN] ?? '') };
}

/** One edit on a line. */
export const titleOf = ({ find, replace, also }: Edit): string => `${find} → ${replace}${also ? `; ${also.find} → ${also.replace}` : ''}`;
