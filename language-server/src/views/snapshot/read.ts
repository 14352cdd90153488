import { BadData, fileModel, type Keys, list, object, text } from './check.js';
import type { CatalogueVersion, Snapshot } from './snapshot.js';

export type SnapshotReading = { readonly snapshot: Snapshot } | { readonly problem: SnapshotProblem };
export interface SnapshotProblem {
    /** `newer` is a snapshot of a newer tool; the others are no snapshot, or a damaged one. */
    readonly kind: 'not_json' | 'not_a_snapshot' | 'newer' | 'damaged';
    /** Path inside the data, such as `files[0].declarations[2].title`. */
    readonly at: string;
}

const KEYS: Keys = {
    needed: ['version', 'format', 'tool', 'asOf', 'plan', 'config', 'catalogues', 'files', 'superiors'],
    optional: ['revision', 'findings'],
};
const SEVERITIES = ['error', 'warning', 'info', 'off'];

/** Reads a snapshot, which anybody may have written or changed: only what is one through and through is returned. */
export function readSnapshot(source: string): SnapshotReading {
    let data: unknown;
    try {
        data = JSON.parse(source.replace(/^\uFEFF/, ''));
    } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return { problem: { kind: 'not_json', at: '' } };
    }
    const head = data as { format?: unknown; version?: unknown } | null;
    if (typeof head !== 'object' || head?.format !== 'preplan-snapshot') return { problem: { kind: 'not_a_snapshot', at: '' } };
    if (typeof head.version === 'number' && head.version > 1) return { problem: { kind: 'newer', at: 'version' } };
    try {
        return { snapshot: checked(data) };
    } catch (error) {
        if (!(error instanceof BadData)) throw error;
        return { problem: { kind: 'damaged', at: error.at } };
    }
}

function checked(data: unknown): Snapshot {
    const root = object(data, '', KEYS);
    if (root['version'] !== 1) throw new BadData('version');
    for (const key of ['tool', 'plan']) text(root[key], key);
    if (root['revision'] !== undefined) text(root['revision'], 'revision');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text(root['asOf'], 'asOf'))) throw new BadData('asOf');
    const config = object(root['config'], 'config', { needed: ['language', 'timezone', 'severities'], optional: [] });
    if (!Number.isInteger(config['language'])) throw new BadData('config.language');
    text(config['timezone'], 'config.timezone');
    for (const [rule, severity] of Object.entries(object(config['severities'], 'config.severities'))) {
        if (!SEVERITIES.includes(severity as string)) throw new BadData(`config.severities.${rule}`);
    }
    list(root['catalogues'], 'catalogues', catalogue);
    if (root['findings'] !== undefined) list(root['findings'], 'findings', key);
    list(root['files'], 'files', fileModel);
    list(root['superiors'], 'superiors', fileModel);
    return root as unknown as Snapshot;
}

function key(data: unknown, at: string): asserts data is string {
    if (!/^[0-9a-f]{16}$/.test(text(data, at))) throw new BadData(at);
}

function catalogue(data: unknown, at: string): asserts data is CatalogueVersion {
    const entry = object(data, at, { needed: ['id', 'version'], optional: [] });
    for (const key of ['id', 'version']) text(entry[key], `${at}.${key}`);
}
