import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { plainContents, schemaOf } from './content.js';
import type { GeneratedProject } from './generate.js';
import { median } from './goals.js';

export interface Used {
    /** Processor seconds, of all threads. */
    readonly cpu: number;
    /** Seconds by the clock. */
    readonly wall: number;
    readonly megabytes: number;
    readonly output: string;
}

/** Runs Node with these arguments; what the whole process used. The results are looked for in nobody's cache but the one named. */
export function run(root: string, folder: string, args: readonly string[]): Used {
    const probe = join(folder, 'probe.json');
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache'), PREPLAN_PROBE: probe };
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30, env } as const;
    const script = pathToFileURL(join(root, 'test/bench/probe.mjs')).href;
    const start = performance.now();
    const result = spawnSync(process.execPath, ['--import', script, ...args], options);
    const wall = (performance.now() - start) / 1000;
    if (result.status !== 0 && result.status !== 1) throw new Error(`${args.join(' ')}\n${result.stderr}`);
    return { ...JSON.parse(readFileSync(probe, 'utf8')), wall, output: result.stdout };
}

/** Ratios of two commands, run in turn, so that a machine that slows down slows both. */
export interface Compared {
    readonly cpu: number;
    readonly wall: number;
    /** Medians of each. */
    readonly one: Used;
    readonly other: Used;
}

export function compared(times: number, one: () => Used, other: () => Used): Compared {
    const pairs = Array.from({ length: times }, () => [one(), other()] as const);
    const middle = (which: 0 | 1): Used => {
        const all = pairs.map((pair) => pair[which]);
        const of = (key: 'cpu' | 'wall' | 'megabytes') => median(all.map((used) => used[key]));
        return { cpu: of('cpu'), wall: of('wall'), megabytes: of('megabytes'), output: all[0]?.output ?? '' };
    };
    return {
        cpu: median(pairs.map(([a, b]) => a.cpu / b.cpu)),
        wall: median(pairs.map(([a, b]) => a.wall / b.wall)),
        one: middle(0),
        other: middle(1),
    };
}

export const seconds = ({ wall, cpu }: Used): string => `${wall.toFixed(2)} s, processor ${cpu.toFixed(2)} s`;

/** Writes a generated project; gives its folder. */
export function writeProject(folder: string, { files, plans }: GeneratedProject): string {
    const project = join(folder, `plans-${plans}`);
    for (const [path, text] of files) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
    }
    return project;
}

/** Writes the same content for the peers that read YAML or JSON; gives the folder. */
export function writePeer(folder: string, generated: GeneratedProject): string {
    const peer = join(folder, `peer-${generated.plans}`);
    mkdirSync(peer, { recursive: true });
    const contents = plainContents(generated);
    for (const [i, content] of contents.entries()) {
        writeFileSync(join(peer, `${i}.yaml`), stringify(content));
        writeFileSync(join(peer, `${i}.json`), JSON.stringify(content));
    }
    writeFileSync(join(peer, 'schema'), JSON.stringify(schemaOf(contents)));
    return peer;
}
