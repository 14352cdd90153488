// npm run mutation [-- --room rules --sample 400 --seed 1 --jobs 2 --minutes 20]: do the tests notice a changed line?
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleBefore, bundleMutated } from '../test/mutation/bundle.mjs';
import { runMutants } from '../test/mutation/pool.mjs';
import { KILLED, summary, table } from '../test/mutation/report.mjs';
import { OWN_TESTS, ROOMS, root, testsOf } from '../test/mutation/rooms.mjs';

const { instrument } = await import('../test/mutation/instrument.mjs').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('@stryker-mutator')) throw error;
    console.error('The mutants are those of Stryker: npm install --no-save --ignore-scripts @stryker-mutator/instrumenter@9.6.1');
    process.exit(2);
});

const { values } = parseArgs({
    options: {
        room: { type: 'string', multiple: true, default: ROOMS },
        /** Part of a path: only mutants of files that hold it, or one of several. */
        folder: { type: 'string', multiple: true, default: [] },
        sample: { type: 'string' },
        seed: { type: 'string', default: '1' },
        jobs: { type: 'string', default: '1' },
        /** Only what the last run left. */
        again: { type: 'boolean', default: false },
        /** With tests of the long tier. */
        long: { type: 'boolean', default: false },
        /** Only with the tests that were made for the room: quicker, and never better. */
        own: { type: 'boolean', default: false },
        /** Only with tests whose path matches one of these, parted by commas: quicker still, and never better. */
        tests: { type: 'string', default: '' },
        /** Seconds of processor time for one mutant. */
        budget: { type: 'string', default: '20' },
        /** Ends after so many minutes: what was judged until then is a sample. */
        minutes: { type: 'string' },
        /** Judges anew what an earlier run on the same sources and tests has judged. */
        fresh: { type: 'boolean', default: false },
        /** Shows what is drawn, and runs nothing. */
        list: { type: 'boolean', default: false },
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
const [sample, seed, jobs, budget, minutes] = ['sample', 'seed', 'jobs', 'budget', 'minutes'].map(number);
const deadline = minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000;
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
if (values.list) {
    for (const { file, line, column, original, replacement } of chosen)
        console.log(`${file}:${line}:${column}  ${shortened(original)}  →  ${shortened(replacement)}`);
    process.exit(0);
}
const data = dataDigest();
const judged = [];
for (const { room, texts, mutants } of rooms) {
    // In the order in which they were drawn: where a run is ended early, what it has done is a sample too.
    const own = [...chosen].filter((mutant) => mutants.includes(mutant));
    if (own.length === 0) continue;
    const files = [...new Set((values.folder.length > 0 ? own : mutants).map(({ file }) => file))];
    const tests = testsOf(room, files, values.long)
        .filter((test) => !values.own || OWN_TESTS[room].test(test))
        .filter((test) => values.tests.split(',').some((part) => test.includes(part)));
    const [before, mutated] = await Promise.all([bundleBefore(room), bundleMutated(room, texts, tests)]);
    // What was found out about these very sources and tests is taken over: a run that was ended goes on.
    const digest = createHash('sha256')
        .update([data, before, mutated, ...tests, ...values.folder].join('\n'))
        .digest('hex')
        .slice(0, 12);
    for (const name of readdirSync(out)) if (name.startsWith(`${room}-`) && !name.includes(digest)) rmSync(join(out, name));
    const paths = Object.fromEntries(
        ['before.cjs', 'mutated.cjs', 'survey.bin', 'results.jsonl', 'files.json'].map((name) => [
            name,
            join(out, `${room}-${digest}-${name}`),
        ]),
    );
    writeFileSync(paths['before.cjs'], before);
    writeFileSync(paths['mutated.cjs'], mutated);
    if (values.fresh) for (const name of ['survey.bin', 'results.jsonl']) rmSync(paths[name], { force: true });
    writeFileSync(paths['files.json'], JSON.stringify({ files, mutants: mutants.map(({ id, file }) => [id, file]) }));
    const known = knownResults(paths['results.jsonl']);
    const open = own.filter(({ id }) => !known.has(id));
    if (open.length < own.length) console.log(`${room}: ${own.length - open.length} are known from an earlier run`);
    const since = Date.now();
    const results = await runMutants(
        open,
        [room, paths['before.cjs'], paths['mutated.cjs'], paths['survey.bin'], paths['files.json'], String(mutants.length), ...tests],
        {
            jobs,
            deadline,
            say: ({ tests, left, whole }) => {
                for (const line of left) console.log(`  not used: ${line}`);
                console.log(`${room}: ${open.length} of ${mutants.length} mutants, ${tests} tests of ${(whole / 1000).toFixed(1)} s`);
            },
            progress: (done, result) => {
                appendFileSync(
                    paths['results.jsonl'],
                    `${JSON.stringify({ ...own.find(({ id }) => id === result.id), ...result, budget })}\n`,
                );
                if (process.stdout.isTTY) process.stdout.write(`\r${room}: ${done} of ${own.length}, ${result.status}          `);
            },
        },
    );
    for (const mutant of own) {
        const result = results.get(mutant.id) ?? known.get(mutant.id);
        if (result) judged.push({ room, ...mutant, ...result });
    }
    const missing = own.filter(({ id }) => !results.has(id) && !known.has(id)).length;
    if (missing > 0) console.log(`${room}: ended early, the last ${missing} that were drawn are not judged`);
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
// A baseline that is written meanwhile looks as if a mutant had been noticed.
const disturbed = dataDigest() !== data;
if (disturbed) console.error('Files that the tests read were changed while they ran: this result is to be thrown away.');
console.log(`What was left, with its place: ${report}`);
if (disturbed) process.exitCode = 1;

/** Earlier results by mutant id; one that ended with its processor time is judged again when there is more of it. */
function knownResults(path) {
    if (!existsSync(path)) return new Map();
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    const all = lines.map((line) => JSON.parse(line)).filter((one) => !one.stopped || one.budget >= budget);
    return new Map(all.map((one) => [one.id, one]));
}

/** The files that tests read: cases, baselines, examples, catalogues. */
function dataDigest() {
    const hash = createHash('sha256');
    for (const folder of ['test', 'examples', 'language-server/src'])
        for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
            if (!/\.(preplan|ya?ml|txt|md|json|xml|csv)$/.test(name) || /node_modules|^editor/.test(name)) continue;
            hash.update(name).update(readFileSync(join(root, folder, name)));
        }
    return hash.digest('hex');
}

function shortened(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 110 ? `${line.slice(0, 80)} … ${line.slice(-25)}` : line;
}

/** The mutants that are run: those of the folder, and of them as many as asked for, drawn by the seed. */
function choose(all) {
    const within = ({ file }) => values.folder.length === 0 || values.folder.some((folder) => file.includes(folder));
    const own = all.filter(({ mutant }) => within(mutant) && (left?.has(mutant.key) ?? true));
    if (sample === undefined || sample >= own.length) return own;
    const drawn = own.map((one) => ({ one, by: createHash('sha256').update(`${seed} ${one.mutant.key}`).digest('hex') }));
    return drawn
        .sort((a, b) => (a.by < b.by ? -1 : 1))
        .slice(0, sample)
        .map(({ one }) => one);
}
