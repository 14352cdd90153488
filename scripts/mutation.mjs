// npm run mutation [-- --room rules --folder rules/order --sample 400 --seed 1 --jobs 2 --again]: do the tests notice a changed line?
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleBefore, bundleMutated } from '../test/mutation/bundle.mjs';
import { runMutants } from '../test/mutation/pool.mjs';
import { KILLED, summary, table } from '../test/mutation/report.mjs';
import { ROOMS, root, testsOf } from '../test/mutation/rooms.mjs';

const { instrument } = await import('../test/mutation/instrument.mjs').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('@stryker-mutator')) throw error;
    console.error('The mutants are those of Stryker: npm install --no-save --ignore-scripts @stryker-mutator/instrumenter@9.6.1');
    process.exit(2);
});

const { values } = parseArgs({
    options: {
        room: { type: 'string', multiple: true, default: ROOMS },
        /** Part of a path: only mutants of files that hold it. */
        folder: { type: 'string', default: '' },
        sample: { type: 'string' },
        seed: { type: 'string', default: '1' },
        jobs: { type: 'string', default: '1' },
        /** Only what the last run left. */
        again: { type: 'boolean', default: false },
        /** With tests of the long tier. */
        long: { type: 'boolean', default: false },
        /** Seconds of processor time for one mutant. */
        budget: { type: 'string', default: '20' },
    },
});
const number = (name) => {
    const text = values[name];
    if (text === undefined || /^\d+$/.test(text)) return text === undefined ? undefined : Number(text);
    console.error(`--${name} is a whole number, not ${text}.`);
    process.exit(2);
};
for (const room of values.room)
    if (!ROOMS.includes(room)) {
        console.error(`--room is one of ${ROOMS.join(', ')}, not ${room}.`);
        process.exit(2);
    }
const [sample, seed, jobs, budget] = ['sample', 'seed', 'jobs', 'budget'].map(number);
process.env.PREPLAN_MUTATION_BUDGET = String(budget);
const out = join(root, 'dist', 'mutation');
mkdirSync(out, { recursive: true });
const report = join(out, 'report.json');
const left = values.again && existsSync(report) ? new Set(JSON.parse(readFileSync(report, 'utf8')).left.map(({ key }) => key)) : undefined;

console.log('Putting the mutants into the sources …');
const rooms = await Promise.all(values.room.map(async (room) => ({ room, ...(await instrument(room)) })));
const chosen = new Set(
    choose(rooms.flatMap(({ room, mutants }) => mutants.map((mutant) => ({ room, mutant })))).map(({ mutant }) => mutant),
);
const judged = [];
for (const { room, texts, mutants } of rooms) {
    // In the order in which they were drawn: where a run is ended early, what it has done is a sample too.
    const own = [...chosen].filter((mutant) => mutants.includes(mutant));
    if (own.length === 0) continue;
    const files = [...new Set(own.map(({ file }) => file))];
    const tests = testsOf(room, files, values.long);
    const [before, mutated] = await Promise.all([bundleBefore(room), bundleMutated(room, texts, tests)]);
    const paths = Object.fromEntries(
        ['before.cjs', 'mutated.cjs', 'survey.bin', 'results.jsonl', 'files.json'].map((name) => [name, join(out, `${room}-${name}`)]),
    );
    writeFileSync(paths['before.cjs'], before);
    writeFileSync(paths['mutated.cjs'], mutated);
    for (const name of ['survey.bin', 'results.jsonl']) rmSync(paths[name], { force: true });
    writeFileSync(paths['files.json'], JSON.stringify(files));
    const since = Date.now();
    const results = await runMutants(
        own,
        [room, paths['before.cjs'], paths['mutated.cjs'], paths['survey.bin'], paths['files.json'], String(mutants.length), ...tests],
        {
            jobs,
            say: ({ tests, left, whole }) => {
                for (const line of left) console.log(`  not used: ${line}`);
                console.log(`${room}: ${own.length} of ${mutants.length} mutants, ${tests} tests of ${(whole / 1000).toFixed(1)} s`);
            },
            progress: (done, result) => {
                appendFileSync(paths['results.jsonl'], `${JSON.stringify({ ...own.find(({ id }) => id === result.id), ...result })}\n`);
                if (process.stdout.isTTY) process.stdout.write(`\r${room}: ${done} of ${own.length}, ${result.status}          `);
            },
        },
    );
    for (const mutant of own) judged.push({ room, ...mutant, ...results.get(mutant.id) });
    console.log(`${room}: ${((Date.now() - since) / 1000).toFixed(0)} s`);
}
const rest = judged.filter(({ status }) => !KILLED.has(status));
writeFileSync(report, JSON.stringify({ seed, sample, all: judged.length, left: rest, judged }, undefined, 1));
console.log(`\n${table(judged)}\n`);
for (const { room } of rooms)
    console.log(
        summary(
            room,
            judged.filter((one) => one.room === room),
        ),
    );
console.log(summary('all', judged));
console.log(`What was left, with its place: ${report}`);

/** The mutants that are run: those of the folder, and of them as many as asked for, drawn by the seed. */
function choose(all) {
    const own = all.filter(({ mutant }) => mutant.file.includes(values.folder) && (left?.has(mutant.key) ?? true));
    if (sample === undefined || sample >= own.length) return own;
    const drawn = own.map((one) => ({ one, by: createHash('sha256').update(`${seed} ${one.mutant.key}`).digest('hex') }));
    return drawn
        .sort((a, b) => (a.by < b.by ? -1 : 1))
        .slice(0, sample)
        .map(({ one }) => one);
}
