import { relative } from 'node:path';
import type { LoadedProject } from '../host/load-project.js';
import { slashed } from '../host/node.js';

/** Path from the working folder to a project, with a closing `/` where it is not that folder itself. */
export function prefixOf(root: string): string {
    const path = slashed(relative(process.cwd(), root));
    return path === '' ? '' : `${path}/`;
}

/** Names and titles of persons, which excerpts mask. */
export function personsOf(loaded: LoadedProject): Set<string> {
    const persons = new Set<string>();
    for (const file of loaded.files.values())
        for (const part of file.model.declarations) if (part.type === 'person' && part.name) persons.add(part.name);
    return persons;
}
