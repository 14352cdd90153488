import type { Project } from '../../model/project.js';

/** What a project says of persons: their names, the words they are called by in the language, every address of a contact. */
export interface Personal {
    /** Identifiers of persons, in the order of the files. */
    readonly identifiers: readonly string[];
    readonly names: readonly string[];
    readonly addresses: readonly string[];
}

/** Gathers what must not be seen in a redacted output, from all files of a project and its superiors. */
export function personalOf(project: Project): Personal {
    const identifiers = new Set<string>();
    const names = new Set<string>();
    const addresses = new Set<string>();
    const visit = (value: unknown): void => {
        if (Array.isArray(value)) for (const one of value) visit(one);
        if (typeof value !== 'object' || value === null) return;
        const record = value as Record<string, unknown>;
        if (record['type'] === 'person') {
            if (typeof record['name'] === 'string') identifiers.add(record['name']);
            if (typeof record['title'] === 'string') names.add(record['title'].trim());
        }
        const { contacts } = record;
        if (Array.isArray(contacts))
            for (const one of contacts as { address?: string }[]) if (one.address) addresses.add(one.address.trim());
        for (const one of Object.values(record)) visit(one);
    };
    for (const file of [...project.files.values(), ...project.superiors]) visit(file.declarations);
    const given = (texts: Set<string>) => [...texts].filter((one) => one !== '');
    return { identifiers: given(identifiers), names: given(names), addresses: given(addresses) };
}
