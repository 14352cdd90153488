import type { FileModel } from '../../language-server/src/model/file-model.js';
import type { Project } from '../../language-server/src/model/project.js';
import { type Field, fieldsOf } from '../../language-server/src/model/shape/field.js';
import { type Part, shapeOf } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { type Corpus, corpusOf, furtherEdits } from './further-edits.js';
import { mutantsOf, replaced } from './value-edits.js';

export interface ProjectEdit {
    /** Part and property with what was done: `Unit/general/grade:I.criteria.0 drop`. */
    readonly name: string;
    readonly part: Part;
    readonly project: Project;
}
export interface Wanted {
    /** How many places have been edited, by kind of value and edit. It is counted on. */
    readonly tried: Map<string, number>;
    /** Of each kind of value and edit, as many places are tried. */
    readonly places: number;
    /** Values for properties that are absent. */
    readonly all: Corpus;
    /** Which absent properties are added. */
    readonly add: (key: string) => boolean;
}

/** Each value of the project edited, each part left out, and what is absent added; one thing at a time. */
export function* editsOf(project: Project, { tried, places, all, add }: Wanted): Iterable<ProjectEdit> {
    const files = [...new Set([...project.files.values(), ...project.superiors])];
    const own = corpusOf(files.flatMap((file) => file.declarations as readonly Part[]));
    const allowed = (kind: string, most: number) => {
        const count = tried.get(kind) ?? 0;
        tried.set(kind, count + 1);
        return count < most;
    };
    for (const file of files)
        for (const declaration of file.declarations) {
            const names = new Map<string, string[]>();
            const parts: Part[] = [];
            forEachPart(declaration as Part, (part) => {
                parts.push(part);
                if (part.name) names.set(part.type, [...(names.get(part.type) ?? []), part.name]);
            });
            const other = ({ ref }: { readonly ref: string }) =>
                [...names.values()].find((list) => list.includes(ref))?.find((name) => name !== ref);
            for (const part of parts) {
                const made = (what: string, to: Part | undefined): ProjectEdit => {
                    const declarations = file.declarations.flatMap((one) => (replaced(one as Part, part, to) as never) ?? []);
                    return { name: `${part.id}${what}`, part, project: withFile(project, file, { ...file, declarations }) };
                };
                const kindOf = (what: string) => `${part.type}${what}`.replace(/\.\d+/g, '[]');
                for (const one of mutantsOf(part, other)) {
                    const what = `.${one.path} ${one.way}`;
                    if (allowed(kindOf(what), places)) yield made(what, one.made);
                }
                if (allowed(kindOf(' left out'), places)) yield made(' left out', undefined);
                for (const { what, to } of holesOf(part, add)) if (allowed(kindOf(what), 1)) yield made(what, to);
                for (const one of furtherEdits(part, own, all, add)) {
                    const kind = kindOf(`.${one.path.split(' ')[0]} ${one.way}`);
                    // A value has four neighbours.
                    if (allowed(kind, one.way === 'like' ? 4 * places : 1))
                        yield made(`.${one.path} ${one.way}`, { ...part, ...one.made } as Part);
                }
            }
        }
}

/** The part with an owned-up hole in the place of a property, with a value that cannot be read, and damaged as a whole. */
function holesOf(part: Part, wanted: (key: string) => boolean): { readonly what: string; readonly to: Part }[] {
    const keys = fieldsOf(shapeOf(part)).filter(({ key, field }) => field.type !== 'identifier' && field.type !== 'word' && wanted(key));
    const marked = (key: string, field: Field<unknown>, issue: 'todo' | 'malformed') => ({
        what: `.${key} ${issue}`,
        to: { ...part, [key]: field.many ? [] : undefined, marks: [...(part.marks ?? []), { issue, property: key, text: 'x' }] } as Part,
    });
    return [
        { what: ' damaged', to: { ...part, damaged: true } },
        ...keys.flatMap(({ key, field }) => [marked(key, field, 'todo'), marked(key, field, 'malformed')]),
    ];
}

const withFile = (project: Project, old: FileModel, file: FileModel): Project => ({
    ...project,
    files: new Map([...project.files].map(([path, one]) => [path, one === old ? file : one])),
    superiors: project.superiors.map((one) => (one === old ? file : one)),
});
