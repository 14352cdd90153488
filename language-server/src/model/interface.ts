import type { FileModel } from './file-model.js';
import { hashOf } from './hash.js';
import { type Declaration, LEVELS, type Plan } from './shape/index.js';

/**
 * What others read of a file: its exported names and kinds, and the fields that plans below it or files beside it read.
 * An edit that leaves this unchanged touches nobody else.
 */
export interface FileInterface {
    readonly names: readonly (readonly [name: string, type: string])[];
    readonly hash: string;
}

export function interfaceOf(file: FileModel): FileInterface {
    const made = known.get(file) ?? makeInterface(file);
    known.set(file, made);
    return made;
}
const known = new WeakMap<FileModel, FileInterface>();

function makeInterface(file: FileModel): FileInterface {
    const names = file.declarations.map((part) => [part.name ?? '', part.type] as const);
    const read = file.declarations.map((part: Declaration) => (part.type === 'plan' ? [abridge(part), names] : part));
    return { names, hash: hashOf([file.imports, file.damaged, read]) };
}

/**
 * The plan as those below it see it: who stands where, which powers and demands it lays down. Persons, prose and its own
 * response are left out.
 */
export function abridge(plan: Plan): Plan {
    const { general, organization } = plan;
    return {
        ...plan,
        abridged: true,
        reviewed: [],
        approved: [],
        monitoring: undefined,
        response: undefined,
        investigation: undefined,
        prevention: undefined,
        safeguards: undefined,
        supplementary: undefined,
        annexes: [],
        chapters: [],
        waivers: [],
        general: general && {
            ...general,
            purpose: undefined,
            basis: [],
            scope: [],
            principles: [],
            exclusions: [],
            waivers: [],
            contents: [],
            bounds: [],
            grades: general.grades.filter((grade) => grade.level && LEVELS.includes(grade.level)),
        },
        organization: organization && {
            ...organization,
            liaisons: [],
            accountables: [],
            waivers: [],
            contents: [],
            bodies: organization.bodies.map((body) => ({
                ...body,
                head: [],
                deputy: [],
                members: [],
                with: [],
                drawn: [],
                onDuty: [],
                contents: [],
            })),
        },
    };
}
