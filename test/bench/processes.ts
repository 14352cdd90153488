import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { plainContents, schemaOf } from './content.js';
import { generateProject } from './generate.js';

export interface Used {
    /** Processor seconds. */
    readonly cpu: number;
    readonly megabytes: number;
    readonly output: string;
}

/** Runs Node with these arguments; what the whole process used. */
export function run(root: string, folder: string, args: readonly string[]): Used {
    const probe = join(folder, 'probe.json');
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, PREPLAN_PROBE: probe } } as const;
    const result = spawnSync(process.execPath, ['--import', pathToFileURL(join(root, 'test/bench/probe.mjs')).href, ...args], options);
    if (result.status !== 0 && result.status !== 1) throw new Error(`${args.join(' ')}\n${result.stderr}`);
    return { ...JSON.parse(readFileSync(probe, 'utf8')), output: result.stdout };
}

/** The least of several runs: what else the machine does only adds. */
export function least(times: number, once: () => Used): Used {
    const all = Array.from({ length: times }, once);
    return all.reduce((best, next) => (next.cpu < best.cpu ? next : best));
}

/** Writes a generated project, and the same content for the peers; gives the folders. */
export function writeProject(folder: string, plans: number): { project: string; peer: string } {
    const generated = generateProject(plans);
    const project = join(folder, `plans-${plans}`);
    for (const [path, text] of generated.files) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
    }
    const peer = join(folder, `peer-${plans}`);
    mkdirSync(peer, { recursive: true });
    const contents = plainContents(generated);
    for (const [i, content] of contents.entries()) {
        writeFileSync(join(peer, `${i}.yaml`), stringify(content));
        writeFileSync(join(peer, `${i}.json`), JSON.stringify(content));
    }
    writeFileSync(join(peer, 'schema'), JSON.stringify(schemaOf(contents)));
    return { project, peer };
}
