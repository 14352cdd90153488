import { defineConfig } from 'vitest/config';

/** Tests that take minutes: a tier of their own, `npm run test:long`. */
const LONG = [
    'test/requirements/proofs.test.ts',
    'test/judge/weakened.test.ts',
    'test/robust/**/*.test.ts',
    'test/fuzz/**/*.test.ts',
    'test/life/storm.test.ts',
    'test/language/recovery.test.ts',
    'test/lsp/completion-fits.test.ts',
    'test/review/table.test.ts',
    'test/review/values.test.ts',
    'test/review/cases.test.ts',
    'test/review/small.test.ts',
    'test/review/moves.test.ts',
    'test/review/lists.test.ts',
    'test/review/pairs.test.ts',
    'test/trust/long-texts.test.ts',
    'test/trust/expressions.test.ts',
    'test/rules/edits.test.ts',
    'test/rules/one-cause.test.ts',
    'test/rules/bare.test.ts',
    'test/compile/edits.test.ts',
    'test/compile/small-edits.test.ts',
    'test/cli/privacy.test.ts',
    'test/views/documents.test.ts',
];
const long = process.env['PREPLAN_TESTS'] === 'long';
/** Tests that put something else in the place of a module: each file in a world of its own. All others share theirs, which is quicker. */
const MOCKED = 'test/**/*.mocked.test.ts';
const NEVER = ['test/editor/**', '**/node_modules/**'];
const shared = {
    // Tests read damaged text, too.
    setupFiles: ['language-server/src/language/full.ts'],
    testTimeout: 120_000,
};

export default defineConfig({
    test: {
        maxWorkers: 2,
        globalSetup: ['test/bundle/set-up.ts'],
        projects: [
            {
                test: {
                    ...shared,
                    name: 'shared',
                    isolate: false,
                    include: long ? LONG : ['test/**/*.test.ts'],
                    exclude: [...NEVER, MOCKED, ...(long ? [] : LONG)],
                },
            },
            { test: { ...shared, name: 'mocked', include: long ? [] : [MOCKED], exclude: NEVER } },
        ],
    },
});
