import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['test/editor/**', '**/node_modules/**'],
        globalSetup: ['test/bundle/set-up.ts'],
        testTimeout: 120_000,
        maxWorkers: 2,
    },
});
