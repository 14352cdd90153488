import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateData, writeData } from '../../scripts/generate-data.mjs';

const standard = fileURLToPath(new URL('../../language-server/src/standard', import.meta.url));

describe('generated data', () => {
    it('satisfies its schemas and is current', () => {
        expect(writeData({ check: true })).toEqual({ errors: [], stale: [] });
    });
});

describe('damaged data', () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'preplan-data-'));
        for (const part of ['taxonomy', 'catalogue', 'registers', 'schema']) {
            cpSync(join(standard, part), join(folder, part), { recursive: true });
        }
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const damage = (file: string, from: string, to: string): string[] => {
        const path = join(folder, file);
        const text = readFileSync(path, 'utf8');
        expect(text).toContain(from);
        writeFileSync(path, text.replace(from, to));
        const { outputs, errors } = generateData(folder);
        expect(outputs.size).toBe(0);
        return errors;
    };

    it('is unharmed to begin with', () => {
        expect(generateData(folder).errors).toEqual([]);
    });

    it('names file, line and column of a broken line', () => {
        const [error] = damage('registers/holidays.yaml', 'years:', 'years: [');
        expect(error).toMatch(/registers\/holidays\.yaml:\d+:\d+ /);
    });

    it('names an unknown property at its key', () => {
        const errors = damage('taxonomy/reports.yaml', '    open: false\n', '    open: false\n    colour: red\n');
        expect(errors).toHaveLength(1);
        expect(errors[0]).toMatch(/taxonomy\/reports\.yaml:7:5 .*unknown property "colour"/);
    });

    it('wants both languages', () => {
        const errors = damage('registers/holidays.yaml', ', zh: 元旦, from: 2025', ', from: 2025');
        expect(errors[0]).toMatch(/registers\/holidays\.yaml:\d+:\d+ years\.1\.holidays\.0: must have required property 'zh'/);
    });

    it('names the words that are allowed', () => {
        const errors = damage('catalogue/reporting_measures_2025.yaml', 'modality: shall', 'modality: must');
        expect(errors[0]).toMatch(/reporting_measures_2025\.yaml:\d+:\d+ requirements\.0\.modality: must be one of shall, should, may/);
    });

    it('misses a part that is not there', () => {
        const errors = damage('catalogue/national_plan_2017.yaml', 'annexes.yaml', 'appendix.yaml');
        expect(errors[0]).toMatch(/national_plan_2017\/appendix\.yaml:1:1 the file is missing/);
    });

    it('asks what is unverified of a requirement that is', () => {
        const errors = damage('catalogue/reporting_measures_2025.yaml', 'status: verified', 'status: unverified');
        expect(errors[0]).toMatch(/must have required property 'unverified'/);
    });
});
