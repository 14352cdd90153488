import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished } from 'vitest';

export const examples = fileURLToPath(new URL('../../examples', import.meta.url));

export interface Ran {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}
interface RunOptions {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a process of its own, in English and without colours unless told otherwise. */
export function preplan(args: readonly string[], { cwd = examples, env = {} }: RunOptions = {}): Ran {
    // Beside the bundle, so that it goes with it and nobody's own cache is touched.
    const cache = join(dirname(inject('cli')), 'cache');
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [inject('cli'), ...args], {
        cwd,
        encoding: 'utf8',
        timeout: 55_000,
        maxBuffer: 1 << 28,
        env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache, ...env },
    });
    if (error) throw error;
    return { code: status, stdout, stderr };
}

/** The same, for input that must never end in an error of ours. */
export function calm(args: readonly string[], options?: RunOptions): Ran {
    const ran = preplan(args, options);
    expect(ran.code, ran.stderr).not.toBe(3);
    expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at .*:\d+:\d+|error of ours|node:internal/);
    return ran;
}

/** A folder with these files, removed after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'preplan-test-')));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
    }
    return root;
}

/** Every file below a folder with its content. */
export function contents(root: string): Record<string, string> {
    const paths = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(paths.sort().map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

export interface JsonFinding {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly fixes: readonly { readonly edits: readonly { readonly newText: string }[] }[];
}
/** The findings of `check --format json`. */
export const findingsOf = ({ stdout }: Ran): JsonFinding[] => (JSON.parse(stdout) as { findings: JsonFinding[] }).findings;

export const CONFIG = 'language: 2026\nas_of: 2026-03-01\n';
