// What a test file asks of its runner, as plain data: tests in the order of the file, each to be run at any time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { format } from 'node:util';
import * as expectations from '@vitest/expect';
import * as chai from 'chai';

chai.use(expectations.JestExtend);
chai.use(expectations.JestChaiExpect);
chai.use(expectations.JestAsymmetricMatchers);
// A failure is counted, not read.
chai.config.truncateThreshold = 40;
chai.config.showDiff = false;

const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[expectations.ASYMMETRIC_MATCHERS_OBJECT]);
expect.extend = (matchers) => chai.expect.extend(expect, matchers);
globalThis[expectations.GLOBAL_EXPECT] = expect;
expectations.setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);
chai.Assertion.addMethod('toMatchFileSnapshot', function (path) {
    const found = this._obj;
    chai.expect(found.replaceAll('\r\n', '\n')).toBe(readFileSync(resolve(folder, path), 'utf8').replaceAll('\r\n', '\n'));
});

let current;
/** Of the test file that runs: a snapshot lies beside it. */
let folder = '.';

/** Runs a body and gives the tests that it declared. */
export function collect(name, body) {
    const before = current;
    current = { name, parent: before, tests: [], hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] } };
    const own = current;
    try {
        body();
    } finally {
        current = before;
    }
    return own;
}

const hook = (kind) => (run) => current.hooks[kind].push(run);
let finished = [];
export const runIn = (file) => {
    folder = dirname(file);
};

function describe(name, ...rest) {
    const body = rest.find((one) => typeof one === 'function');
    const parent = current;
    const made = collect(name, body);
    for (const test of made.tests) parent.tests.push({ ...test, name: `${name} > ${test.name}` });
    if (made.hooks.beforeAll.length + made.hooks.afterAll.length === 0) return;
    // What is said once all its tests have run: the block as one test, declared anew for each run.
    parent.tests.push({
        name: `${name} (whole)`,
        whole: true,
        async run() {
            const { tests, hooks } = collect(name, body);
            for (const one of hooks.beforeAll) await one();
            for (const test of tests) await test.run();
            for (const one of hooks.afterAll) await one();
        },
    });
}

function it(name, ...rest) {
    const body = rest.find((one) => typeof one === 'function');
    const suites = [];
    for (let suite = current; suite; suite = suite.parent) suites.unshift(suite);
    const needsAll = suites.some(({ hooks }) => hooks.beforeAll.length > 0);
    current.tests.push({
        name,
        needsAll,
        async run() {
            finished = [];
            try {
                for (const { hooks } of suites) for (const one of hooks.beforeEach) await one();
                await body({});
                for (const { hooks } of suites) for (const one of hooks.afterEach) await one();
            } finally {
                for (const one of finished.reverse()) await one();
            }
        },
    });
}

/** `it.each(list)(name, body)`, names made the way vitest makes them, near enough to tell the tests apart. */
const each = (declare) => (list) => (name, body) => {
    list.forEach((one, i) => {
        const args = Array.isArray(one) ? one : [one];
        const named = name.replace(/\$(\w+)(?:\.(\w+))?/g, (_, key, inner) => String(inner ? one?.[key]?.[inner] : one?.[key]));
        declare(`${format(named, ...args.slice(0, (named.match(/%[sdijfo]/g) ?? []).length))} #${i}`, () => body(...args));
    });
};
for (const declare of [it, describe]) {
    declare.each = each(declare);
    declare.skipIf = (no) => (no ? () => undefined : declare);
    declare.runIf = (yes) => (yes ? declare : () => undefined);
    declare.skip = () => undefined;
}

export const vitest = {
    ...{ describe, it, test: it, expect },
    ...{ beforeAll: hook('beforeAll'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach'), afterAll: hook('afterAll') },
    onTestFinished: (run) => finished.push(run),
    inject(name) {
        throw new Error(`No ${name} here: this test starts a process of its own.`);
    },
};

export const requirePackage = createRequire(import.meta.url);
