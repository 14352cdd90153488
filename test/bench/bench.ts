/**
 * The measurements of docs/performance.md, and the table of goals, in one run: machines are noisy, so only ratios of 1.5 and
 * more mean anything. Start it with `npm run bench`.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../language-server/src/language/full.js';
import { generateProject, largePlan, unitPath } from './generate.js';
import { measured, printGoals, row } from './goals.js';
import { closedPlan, edits, sameFindings } from './in-process.js';
import { keystrokes, type Latency, type Typed } from './keystrokes.js';
import { peers } from './peers.js';
import { compared, run, seconds, type Used, writePeer, writeProject } from './processes.js';

const REPOSITORY = process.cwd();
const FOLDER = mkdtempSync(join(tmpdir(), 'preplan-bench-'));
const CLI = join(REPOSITORY, 'dist/cli.mjs');
/** Everything is checked: the probe of processor time and memory is in every process, the empty one too. */
const check = (project: string, ...more: string[]): Used => run(REPOSITORY, FOLDER, [CLI, 'check', ...more, project]);
const cold = (project: string, ...more: string[]): Used => check(project, '--no-cache', ...more);
const empty = join(FOLDER, 'empty.mjs');
writeFileSync(empty, '');
const nothing = (): Used => run(REPOSITORY, FOLDER, [empty]);
const lastLine = ({ output }: Used) => output.trim().split('\n').at(-1) ?? '';

function onePlan(): void {
    const project = writeProject(FOLDER, generateProject(1));
    const { wall, cpu, one, other } = compared(9, () => cold(project), nothing);
    row('cold check of one plan', `${seconds(one)}; empty node process ${seconds(other)}`);
    measured('one', wall, `processor ${cpu.toFixed(2)}`);
}

function manyPlans(plans: number): void {
    const generated = generateProject(plans);
    const project = writeProject(FOLDER, generated);
    const peer = writePeer(FOLDER, generated);
    const script = join(REPOSITORY, 'test/bench/peer.mjs');
    const yaml = () => run(REPOSITORY, FOLDER, [script, peer, 'yaml']);
    const { wall, cpu, one, other } = compared(2, () => cold(project), yaml);
    row(`cold check of ${plans} plans, all rules on`, `${seconds(one)}, at most ${one.megabytes.toFixed(0)} MB`);
    console.log(`  ${lastLine(one)}`);
    row(`yaml + ajv + cross-reference on the same content`, `${seconds(other)}, at most ${other.megabytes.toFixed(0)} MB`);
    console.log(`  ${lastLine(other)}`);
    measured('yaml', wall, `processor ${cpu.toFixed(2)}`);
    const json = run(REPOSITORY, FOLDER, [script, peer, 'json']);
    row(`json + ajv + cross-reference on the same content`, seconds(json));
    const single = cold(project, '--jobs', '1');
    row('the cold check by one thread', seconds(single));
    if (lastLine(single) !== lastLine(one)) throw new Error('One thread finds something else than several');
    for (const found of peers(FOLDER, generated)) {
        const ratio = one.wall / found.wall;
        row(`${found.name} on the same names`, `${found.wall.toFixed(2)} s; check / ${found.name} ${ratio.toFixed(2)}`);
        if (found.name === 'buf lint') measured('buf', ratio);
    }
    check(project);
    const warm = compared(7, () => check(project), nothing);
    row(`the same ${plans} plans unchanged, from the cache`, seconds(warm.one));
    measured('warm', warm.wall, `processor ${warm.cpu.toFixed(2)}`);
    appendFileSync(join(project, unitPath(0)), '\n// One line more.\n');
    const changed = check(project);
    row(`one of ${plans} plans changed`, seconds(changed));
    if (lastLine(changed) !== lastLine(one)) throw new Error('A check from the cache finds something else');
    rmSync(peer, { recursive: true });
}

/** Ever larger projects: memory must not grow with them. */
function scale(plans: number): void {
    const project = writeProject(FOLDER, generateProject(plans));
    const first = check(project);
    row(`cold check of ${plans} plans`, `${seconds(first)}, at most ${first.megabytes.toFixed(0)} MB`);
    console.log(`  ${lastLine(first)}`);
    if (plans === 20_000) measured('peak', first.megabytes, 'MB');
    row(`the same unchanged, from the cache`, seconds(check(project)));
    rmSync(project, { recursive: true });
}

async function typing(): Promise<void> {
    const times = ({ p50, p95 }: Latency) => `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`;
    const words = ({ name, limit, ready }: Typed) =>
        `a name ${times(name)}; a limit ${times(limit)} (all checked after ${ready.toFixed(0)} s)`;
    const among = async (plans: number, what: string) => {
        const generated = generateProject(plans);
        const project = writeProject(FOLDER, generated);
        const last = plans >= 10 ? unitPath(plans - 1) : undefined;
        const latency = await keystrokes(CLI, project, unitPath(0), last);
        row(`keystroke to findings over stdio, ${what}`, words(latency));
        rmSync(project, { recursive: true });
        return latency;
    };
    const alone = await among(1, 'one plan alone');
    const one = generateProject(1);
    const path = unitPath(0);
    const large = writeProject(FOLDER, { plans: 1, files: new Map([...one.files, [path, largePlan(200_000)]]) });
    const size = (readFileSync(join(large, path)).length / 1000).toFixed(0);
    row(`keystroke to findings over stdio, a plan of ${size} KB alone`, words(await keystrokes(CLI, large, path, undefined)));
    await among(1000, 'one plan among 1,000');
    const many = await among(5000, 'one plan among 5,000');
    measured('key', many.name.p95, `p50 ${many.name.p50.toFixed(0)}`);
    measured('limit', many.limit.p95, `p50 ${many.limit.p50.toFixed(0)}`);
    measured('apart', many.name.p50 / alone.name.p50, `of a limit ${(many.limit.p50 / alone.limit.p50).toFixed(2)}`);
}

/** `--quick`, or `--plans=N`: how many plans the whole processes check. */
const asked = Number(process.argv.find((argument) => argument.startsWith('--plans='))?.slice('--plans='.length));
const quick = process.argv.includes('--quick');
const plans = asked || (quick ? 100 : 1000);
const began = performance.now();
const load = () => loadavg()[0]?.toFixed(1);
console.log(
    `Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, load ${load()}; times by the clock unless it says processor\n`,
);
try {
    closedPlan(200);
    sameFindings(Math.min(plans, 200));
    onePlan();
    manyPlans(plans);
    if (!quick) {
        await typing();
        for (const size of [1, 1000, 5000]) edits(size);
        for (const size of [5000, 20_000]) scale(size);
    } else edits(200);
    printGoals();
    console.log(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes, load ${load()}`);
} finally {
    rmSync(FOLDER, { recursive: true, force: true });
}
