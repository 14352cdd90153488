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

export default defineConfig({
    test: {
        include: long ? LONG : ['test/**/*.test.ts'],
        exclude: ['test/editor/**', '**/node_modules/**', ...(long ? [] : LONG)],
        // Tests read damaged text, too.
        setupFiles: ['language-server/src/language/full.ts'],
        globalSetup: ['test/bundle/set-up.ts'],
        testTimeout: 120_000,
        maxWorkers: 2,
    },
});
