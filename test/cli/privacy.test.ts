import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles, slashed } from '../../language-server/src/host/node.js';
import { contents, examples, folder, preplan } from '../bundle/command-line.js';

/** Names and titles of persons, and every address of a contact, in the models of a project. */
function secretsOf(root: string): string[] {
    const secrets = new Set<string>();
    for (const found of discover(nodeFiles, slashed(root))) {
        const { files } = loadProject(nodeFiles, found, { workspace: slashed(root) });
        const visit = (value: unknown): void => {
            if (Array.isArray(value)) value.forEach(visit);
            if (!value || typeof value !== 'object') return;
            const { type, name, title, address } = value as Record<string, unknown>;
            if (typeof address === 'string' && type !== 'host' && type !== 'shadow') secrets.add(address);
            if (type === 'person') for (const one of [name, title]) if (typeof one === 'string') secrets.add(one);
            Object.values(value).forEach(visit);
        };
        for (const file of files.values()) visit(file.model.declarations);
    }
    return [...secrets].filter((secret) => secret.length > 1);
}

const FORMATS = ['sarif', 'junit', 'github', 'gitlab', 'md'] as const;

/** What a log of the checks and every report would hold. */
function logs(root: string): string {
    const out = folder({});
    const reports = FORMATS.flatMap((format) => ['--report', `${format}=${join(out, format)}`]);
    const ran = [
        ['--lang', 'en', '--format', 'pretty'],
        ['--lang', 'zh-CN', '--format', 'json', ...reports],
    ].map((options) => preplan(['check', '.', ...options], { cwd: root }));
    expect(Object.keys(contents(out)).sort()).toEqual([...FORMATS].sort());
    return [...ran.map(({ stdout, stderr }) => stdout + stderr), ...Object.values(contents(out))].join('\n');
}

describe('what check prints holds no name of a person, no telephone and no e-mail', () => {
    it('of the examples as they are', () => {
        const secrets = secretsOf(examples);
        expect(secrets.length).toBeGreaterThan(200);
        const log = logs(examples);
        expect(log.length).toBeGreaterThan(10_000);
        expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    });

    it('of the examples with damage in every line that holds one', () => {
        const secrets = secretsOf(examples);
        // A person's line with a misspelt word, a name misspelt where it is used, a bracket too many behind a contact.
        const damage: ((text: string) => string)[] = [
            (text) => text.replace(/^(\s*person \S+) ("[^"]*"|“[^”]*”)/gm, '$1 $2 surplus'),
            (text) => text.replace(/^(\s*(?:phone|mobile|email) ("[^"]*"|“[^”]*”))/gm, '$1 ]'),
            (text) => text.replace(/\b(held by|deputy|head) (\S+)/g, '$1 $2x'),
            (text) => text.replace(/^(\s*person )(\S)/gm, (_, start: string, first: string) => start + first.toLowerCase()),
            (text) => text.replace(/^(\s*person \S+)/gm, '$1 $1'),
        ];
        for (const spoil of damage) {
            const root = folder({});
            for (const name of readdirSync(examples)) cpSync(join(examples, name), join(root, name), { recursive: true });
            const before = contents(root);
            const spoilt = Object.fromEntries(
                Object.entries(before).map(([path, text]) => [path, path.endsWith('.preplan') ? spoil(text) : text]),
            );
            expect(spoilt).not.toEqual(before);
            const log = logs(folder(spoilt));
            expect(
                secrets.filter((secret) => log.includes(secret)),
                spoil.toString(),
            ).toEqual([]);
        }
    });
});
