// The clean run: which tests pass in any order, how long each takes, and which mutants each of them reaches.
import { switches } from './environment.mjs';

/** Runs everything twice, the second time backwards in a new environment. Tests that need another one before them are left out. */
export async function survey(make, count, wanted) {
    const counted = (run) => {
        switches.counts = new Uint32Array(count);
        run();
        return switches.counts;
    };
    let env;
    const loading = counted(() => {
        env = make();
    });
    const [files, tests, left] = [[], [], []];
    for (const file of wanted) {
        let own;
        files.push({ file, reached: counted(() => (own = env.tests(file))) });
        for (const [name, test] of own) {
            switches.counts = new Uint32Array(count);
            const fault = await faultOf(test);
            if (fault) left.push(`${name}: ${fault}`);
            else tests.push({ name, file, whole: test.whole === true, hits: sparse(switches.counts), time: 0 });
        }
    }
    switches.counts = undefined;
    const again = make();
    for (const test of tests.toReversed()) {
        again.forget();
        const since = performance.now();
        const fault = await faultOf(again.tests(test.file).get(test.name));
        test.time = performance.now() - since;
        if (fault) left.push(`${test.name}: alone ${fault}`);
    }
    return {
        tests: tests.filter(({ name }) => !left.some((line) => line.startsWith(`${name}: `))),
        files: files.map(({ file, reached }) => ({ file, hits: sparse(reached) })),
        loading: sparse(loading),
        left,
    };
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
