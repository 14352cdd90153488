import type { FileModel, Range } from '../../model/file-model.js';
import { type Named, namesOf } from '../../model/resolve/names.js';
import type { ResolvedSite } from '../../model/resolve/resolve.js';
import type { Part } from '../../model/shape/index.js';
import { forEachPart, type Site, sitesOf } from '../../model/walk.js';
import type { Source } from '../../views/diagnostics/diagnostic.js';
import type { FileAt } from './file-at.js';

/** A declared thing, and the file that declares it. */
export interface Declared {
    readonly part: Part;
    readonly file: FileModel;
}
export interface SymbolAt {
    readonly target: Declared;
    /** The name, or the segment of a qualified name, under the cursor. */
    readonly range: Range;
    readonly declaration: boolean;
}

/** The declared name or the reference at an offset; its target by the segment that the cursor is on. */
export function symbolAt(file: FileAt, offset: number): SymbolAt | undefined {
    const declared = declaredAt(file, offset);
    if (declared) return declared;
    const site = file.resolution.sites.find((one) => covers(file.source.positions.sites[one.index], offset));
    if (!site) return undefined;
    const pieces = segmentTargets(file, site);
    const piece = pieces.find((one) => covers(one.range, offset)) ?? pieces.at(-1);
    return piece && { ...piece, declaration: false };
}

function declaredAt(file: FileAt, offset: number): SymbolAt | undefined {
    for (const [id, position] of file.source.positions.parts) {
        if (!position.name || !covers(position.name, offset)) continue;
        const part = partById(file.model, id);
        if (part?.name) return { target: { part, file: file.model }, range: position.name, declaration: true };
    }
    return undefined;
}

export const covers = (range: Range | undefined, offset: number): boolean =>
    range !== undefined && range[0] <= offset && offset <= range[1] && range[1] > range[0];

/** Each segment of a reference with what it means; segments without meaning are left out. */
export function segmentTargets(file: FileAt, site: ResolvedSite): { target: Declared; range: Range }[] {
    const range = file.source.positions.sites[site.index];
    const { resolution } = site;
    if (!range) return [];
    const segments = segmentsOf(file.source, range);
    const last = segments.at(-1);
    const found = resolution.state === 'found' || resolution.state === 'wrong_kind' ? resolution : undefined;
    const named: { target: Declared; range: Range }[] = [];
    if (segments.length > 1 && segments[0]) {
        const plan =
            found && 'plan' in found && found.plan ? { part: found.plan, file: found.file } : planNamed(file, textAt(file, segments[0]));
        if (plan) named.push({ target: plan, range: segments[0] });
    }
    if (found && last) named.push({ target: { part: found.part, file: found.file }, range: last });
    return named;
}

/** The segments of a name: `Donghai . Office` may have blanks at its dots. */
export function segmentsOf(source: Source, [start, end]: Range): Range[] {
    return [...source.text.slice(start, end).matchAll(/[^\s.]+/g)].map((match) => [
        start + match.index,
        start + match.index + match[0].length,
    ]);
}

const textAt = (file: FileAt, [start, end]: Range) => file.source.text.slice(start, end).normalize('NFC');

function planNamed(file: FileAt, name: string): Declared | undefined {
    const { project } = file.project.loaded;
    const files = [file.model, ...project.superiors, ...project.files.values()];
    for (const one of files) {
        const found: Named | undefined = namesOf(one).top.get(name);
        if (found?.part.type === 'plan') return { part: found.part, file: one };
    }
    return undefined;
}

/** The part with an id, in one file. */
export function partById(model: FileModel, id: string): Part | undefined {
    const root = id.split('/', 1)[0] ?? id;
    let found: Part | undefined;
    for (const declaration of model.declarations) {
        if (declaration.id !== root && !id.startsWith(`${declaration.id}/`)) continue;
        forEachPart(declaration, (part) => {
            if (part.id === id) found = part;
        });
    }
    return found;
}

/** The term at an offset, with its place. */
export function termAt(file: FileAt, offset: number): { site: Site; range: Range } | undefined {
    const index = file.source.positions.sites.findIndex((range) => covers(range, offset));
    const range = file.source.positions.sites[index];
    const site = range && sitesOf(file.model)[index];
    return site?.term !== undefined ? { site, range: range as Range } : undefined;
}

/** The innermost part around an offset. */
export function partAt(file: FileAt, offset: number): Part | undefined {
    let best: string | undefined;
    let width = Number.POSITIVE_INFINITY;
    for (const [id, { range }] of file.source.positions.parts) {
        if (range[0] <= offset && offset <= range[1] && range[1] - range[0] <= width) {
            best = id;
            width = range[1] - range[0];
        }
    }
    return best === undefined ? undefined : partById(file.model, best);
}
