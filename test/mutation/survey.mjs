// The clean run: which tests pass in any order, how long each takes, and which mutants each of them reaches.
import { switches } from './environment.mjs';
import { canNotice } from './rooms.mjs';

/**
 * Runs everything once, backwards: a test that needs another one before it fails then, and is left out. What modules remember is
 * forgotten before each, so that what a test reaches does not depend on those that ran before it.
 */
export async function survey(make, count, wanted, mutated) {
    const counted = async (run) => {
        switches.counts = new Uint32Array(count);
        await run();
        const made = sparse(switches.counts);
        switches.counts = undefined;
        return made;
    };
    let env;
    const loading = await counted(() => {
        env = make();
    });
    const [files, tests, left] = [[], [], []];
    for (const file of wanted) {
        let own;
        const begun = processor();
        const hits = await counted(() => {
            own = env.tests(file);
        });
        files.push({ file, hits, time: processor() - begun });
        for (const [name, test] of [...own].reverse()) {
            if (!mutated.some((path) => canNotice({ file, name, whole: test.whole }, path))) continue;
            env.forget();
            const since = processor();
            let fault;
            const hits = await counted(async () => {
                fault = await faultOf(test);
            });
            if (fault) left.push(`${name}: ${fault}`);
            else tests.push({ name, file, whole: test.whole === true, hits, time: processor() - since });
        }
    }
    return { tests, files, loading, left };
}

/** Milliseconds of this process on a processor: what else runs on the machine does not count. */
function processor() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}

/** Why a test fails; undefined where it passes. */
export async function faultOf(test) {
    try {
        await test.run();
        return undefined;
    } catch (error) {
        return String(error?.message ?? error)
            .split('\n')[0]
            .slice(0, 200);
    }
}

/** Ids that were reached, and how often. */
function sparse(counts) {
    const ids = [];
    counts.forEach((n, id) => {
        if (n > 0) ids.push(id, n);
    });
    return Uint32Array.from(ids);
}
