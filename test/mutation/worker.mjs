// A process that runs mutants, one after the other, and says what became of each. Its parent ends it where it hangs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { environments, switches } from './environment.mjs';
import { canNotice, OWN_TESTS } from './rooms.mjs';
import { faultOf, survey } from './survey.mjs';

const [room, before, mutated, surveyed, chosen, count, ...wanted] = process.argv.slice(2);
const make = environments(room, { before, mutated });
if (!existsSync(surveyed))
    writeFileSync(surveyed, serialize(await survey(make, Number(count), wanted, JSON.parse(readFileSync(chosen, 'utf8')))));
const { tests, files, loading, left } = deserialize(readFileSync(surveyed));

const pairs = (hits) => Array.from({ length: hits.length / 2 }, (_, i) => [hits[2 * i], hits[2 * i + 1]]);
/** By mutant: the tests that reach it, and how often at most. */
const reached = Array.from({ length: Number(count) }, () => []);
const most = new Uint32Array(Number(count));
tests.forEach(({ hits }, i) => {
    for (const [id, n] of pairs(hits)) {
        reached[id].push(i);
        most[id] = Math.max(most[id], n);
    }
});
const whileLoading = new Set(pairs(loading).map(([id]) => id));
const whileCollecting = new Map(files.map(({ file, hits }) => [file, new Set(pairs(hits).map(([id]) => id))]));
/** How often a test killed a mutant of a file: it is asked first. */
const kills = new Map();

const warm = make();
let told = performance.now();

/** Tells the parent that the process is alive. */
function alive() {
    if (performance.now() - told < 1000) return;
    told = performance.now();
    process.send({ alive: true });
}

/** Tests that hold all of what is made, not one property of it: they notice most. */
const BROAD =
    /\/(findings|edits|compiled|values|parts|small|judged|cell-tables|moves|lists|small-edits|small-tables|act-tables|scan-tables|scan-places|one-cause|tables|bare|needs|overlays|duties)\.test\.ts$/;

/** Milliseconds of a test that costs nothing. */
const QUICK = 30;

/** The tests that may notice a mutant, those that are likely to first. */
function candidates({ id, file }) {
    const all = whileLoading.has(id);
    const own = `${file.replace(/^language-server\/src\/\w+\//, '').replace(/\.ts$/, '')} `;
    const area = `> ${own.slice(0, own.lastIndexOf('/') + 1)}`;
    // The test of a file that is no rule is called like it.
    const named = `/${own.slice(own.lastIndexOf('/') + 1).trim()}.test.ts`;
    const collecting = new Set([...whileCollecting].filter(([, ids]) => ids.has(id)).map(([name]) => name));
    const list = new Set(reached[id]);
    for (const [i, test] of tests.entries()) if (all || collecting.has(test.file)) list.add(i);
    for (const i of list) if (!canNotice(tests[i], file)) list.delete(i);
    const rank = (i) =>
        (kills.get(`${file} ${i}`) ?? 0) +
        (tests[i].name.includes(`> ${own}`) || tests[i].file.endsWith(named) ? 1000 : 0) +
        (area.length > 2 && tests[i].name.includes(area) ? 400 : 0) +
        (BROAD.test(tests[i].file) ? 20 : 0) +
        // Many of these run in the time of one that holds everything.
        (OWN_TESTS[room].test(tests[i].file) && tests[i].time < QUICK ? 300 : 0) +
        (BROAD.test(tests[i].file) && OWN_TESTS[room].test(tests[i].file) ? 200 : 0) -
        tests[i].time / 20;
    const ranks = new Map([...list].map((i) => [i, rank(i)]));
    return [...ranks.keys()].sort((a, b) => ranks.get(b) - ranks.get(a)).map((i) => [i, all || collecting.has(tests[i].file)]);
}

async function judge(mutant) {
    const list = candidates(mutant);
    if (list.length === 0) return { status: 'not reached' };
    switches.active = mutant.id;
    switches.limit = whileLoading.has(mutant.id) ? 1e7 : 100 * most[mutant.id] + 10_000;
    warm.forget();
    let fresh;
    let ran = 0;
    let begun = processor();
    for (const [i, anew] of list) {
        if (processor() - begun > BUDGET) return { status: 'survived', ran, stopped: true };
        const { name, file } = tests[i];
        switches.hits = 0;
        ran++;
        alive();
        let fault;
        try {
            if (anew && !fresh) {
                const since = processor();
                fresh = make();
                // To load the sources anew is no test of them.
                begun += processor() - since;
            }
            const test = (anew ? fresh : warm).tests(file).get(name);
            fault = test && (await faultOf(test));
        } catch (error) {
            fault = String(error).slice(0, 200);
        }
        if (fault === undefined) continue;
        kills.set(`${mutant.file} ${i}`, (kills.get(`${mutant.file} ${i}`) ?? 0) + 1);
        return { status: switches.hits > switches.limit ? 'too long' : 'killed', by: name, ran, fault };
    }
    return { status: 'survived', ran };
}

/** Seconds of processor time for one mutant: one that is alive then counts as alive. */
const BUDGET = Number(process.env.PREPLAN_MUTATION_BUDGET ?? 20);
const processor = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
};

let batches = 0;
const PARTS = Math.ceil(tests.reduce((all, { time }) => all + (time > 100 ? 0 : time), 0) / 2000);
/** Whether a mutant left something behind that changes what later ones do. */
async function sound() {
    switches.active = -1;
    switches.hits = 0;
    warm.forget();
    // A different part of the tests after each batch.
    batches++;
    for (const [i, test] of tests.entries()) {
        if (test.time > 100 || (i + batches) % PARTS !== 0) continue;
        alive();
        if (await faultOf(warm.tests(test.file).get(test.name))) return false;
    }
    return true;
}

// Where the parent is gone nobody hears the answers.
process.on('disconnect', () => process.exit());
process.on('message', async ({ batch }) => {
    for (const mutant of batch) {
        process.send({ begun: mutant.id });
        const since = performance.now();
        const result = await judge(mutant);
        switches.active = -1;
        process.send({ id: mutant.id, time: Math.round(performance.now() - since), ...result });
    }
    process.send({ done: true, sound: await sound() });
});
process.send({
    ready: true,
    tests: tests.length,
    left,
    slowest: Math.max(...tests.map(({ time }) => time)),
    whole: tests.reduce((all, { time }) => all + time, 0),
});
