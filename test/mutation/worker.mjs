// A process that runs mutants, one after the other, and says what became of each. Its parent ends it where it hangs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { environments, switches } from './environment.mjs';
import { canNotice, OWN_TESTS } from './rooms.mjs';
import { faultOf, survey } from './survey.mjs';

const [room, before, mutated, surveyed, chosen, count, ...wanted] = process.argv.slice(2);
const make = environments(room, { before, mutated });
const { files: mutatedFiles, mutants } = JSON.parse(readFileSync(chosen, 'utf8'));
if (!existsSync(surveyed)) writeFileSync(surveyed, serialize(await survey(make, Number(count), wanted, mutatedFiles)));
const { tests, files, loading, left } = deserialize(readFileSync(surveyed));

const pairs = (hits) => Array.from({ length: hits.length / 2 }, (_, i) => [hits[2 * i], hits[2 * i + 1]]);
/** By mutant: the tests that reach it, and how often at most. */
const reached = Array.from({ length: Number(count) }, () => []);
const most = new Uint32Array(Number(count));
/** By file: how often each test reaches some mutant of it. */
const within = new Map(mutants.map(([, file]) => [file, new Map()]));
const fileOf = new Map(mutants);
/** How often a test reaches any mutant. */
const steps = tests.map(({ hits }, i) => {
    let all = 0;
    for (const [id, n] of pairs(hits)) {
        reached[id].push(i);
        most[id] = Math.max(most[id], n);
        const own = within.get(fileOf.get(id));
        own.set(i, (own.get(i) ?? 0) + n);
        all += n;
    }
    return all;
});
/** How often a test reaches a mutant; its hits stand in the order of the ids. */
function times({ hits }, id) {
    let [low, high] = [0, hits.length / 2];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (hits[2 * middle] < id) low = middle + 1;
        else high = middle;
    }
    return hits[2 * low] === id ? hits[2 * low + 1] : 0;
}
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

/** Milliseconds that any test costs besides its own. */
const BESIDES = 10;
const collected = new Map(files.map(({ file, time }) => [file, time]));

/**
 * The tests that may notice a mutant. First those that are likeliest to for the time that they take: what a test does at the place,
 * of all that it does, says how much of it is about the place. Where a mutant works while its module is loaded, its file stands for it.
 */
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
    const about = (i) =>
        (times(tests[i], id) + (all || collecting.has(tests[i].file) ? (within.get(file).get(i) ?? 0) : 0)) / (steps[i] + 1);
    const worth = (i) => {
        const { name, file: from, time } = tests[i];
        const anew = all || collecting.has(from) ? collected.get(from) / 4 : 0;
        return (
            ((1 + (kills.get(`${file} ${i}`) ?? 0)) *
                (name.includes(`> ${own}`) || from.endsWith(named) ? 100 : 1) *
                (area.length > 2 && name.includes(area) ? 10 : 1) *
                (BROAD.test(from) ? 2 : 1) *
                (OWN_TESTS[room].test(from) ? 3 : 1) *
                Math.sqrt(about(i) + 1e-6)) /
            (time + anew + BESIDES)
        );
    };
    const worths = new Map([...list].map((i) => [i, worth(i)]));
    return [...worths.keys()].sort((a, b) => worths.get(b) - worths.get(a)).map((i) => [i, all || collecting.has(tests[i].file)]);
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
            // To load the sources and to collect the tests anew is no test of them.
            const since = processor();
            if (anew) fresh ??= make();
            const test = (anew ? fresh : warm).tests(file).get(name);
            begun += processor() - since;
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
