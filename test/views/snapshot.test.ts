import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { contentHash } from '../../language-server/src/views/control.js';
import { readSnapshot } from '../../language-server/src/views/snapshot/read.js';
import { planOfSnapshot, type Snapshot, snapshotOf, snapshotText } from '../../language-server/src/views/snapshot/snapshot.js';
import { chinese, samplePlan } from './fixture.js';
import { declarations } from './sentences.js';

const options = { tool: '0.1.0', asOf: '2026-03-05', revision: 'a1b2c3d', catalogues: [{ id: 'national_plan_2017', version: '1.0' }] };
const sample = () => snapshotText(samplePlan(chinese), options);
// biome-ignore lint/suspicious/noExplicitAny: data to be broken anywhere
type Loose = any;
const changed = (change: (data: Loose) => void) => {
    const data = JSON.parse(sample());
    change(data);
    return readSnapshot(JSON.stringify(data));
};

describe('a snapshot', () => {
    it('is read back as it was written, and gives the same plan', () => {
        const plan = samplePlan(chinese);
        const read = readSnapshot(snapshotText(plan, options));
        const snapshot = 'snapshot' in read ? read.snapshot : undefined;
        expect(snapshot).toEqual(JSON.parse(JSON.stringify(snapshotOf(plan, options))));
        const again = planOfSnapshot(snapshot as Snapshot);
        expect(again?.plan).toEqual(plan.plan);
        expect(again && contentHash(again)).toBe(contentHash(plan));
        expect(again?.superiors.map((one) => one.plan?.id)).toEqual(['Donghai']);
    });

    it('holds any model that the language can make', () => {
        let read = 0;
        fc.assert(
            fc.property(declarations, (text) => {
                const { model } = lower('a.preplan', parse(text));
                const made = { ...snapshotOf(samplePlan(chinese), options), files: [model] };
                const result = readSnapshot(JSON.stringify(made));
                expect('problem' in result ? result.problem : undefined, text).toBeUndefined();
                read++;
            }),
            { numRuns: 300, seed: 7 },
        );
        expect(read).toBe(300);
    });

    it.each([
        ['no JSON', () => readSnapshot('{'), 'not_json', ''],
        ['another file', () => readSnapshot('{"version": 1}'), 'not_a_snapshot', ''],
        ['no object', () => readSnapshot('[null]'), 'not_a_snapshot', ''],
        [
            'a newer one',
            () =>
                changed((data) => {
                    data.version = 2;
                }),
            'newer',
            'version',
        ],
        [
            'an unknown key',
            () =>
                changed((data) => {
                    data.files[0].declarations[0].evil = 1;
                }),
            'damaged',
            'files[0].declarations[0].evil',
        ],
        [
            'an unknown type',
            () =>
                changed((data) => {
                    data.files[0].declarations[1].type = 'virus';
                }),
            'damaged',
            'files[0].declarations[1].type',
        ],
        [
            'a wrong value',
            () =>
                changed((data) => {
                    data.files[0].declarations[0].title = {};
                }),
            'damaged',
            'files[0].declarations[0].title',
        ],
        [
            'a wrong level',
            () =>
                changed((data) => {
                    data.files[0].declarations[0].general.grades = [{ type: 'grade', id: 'x', level: 'V', as: [], criteria: [] }];
                }),
            'damaged',
            'files[0].declarations[0].general.grades[0].level',
        ],
        [
            'something else in place of a list',
            () =>
                changed((data) => {
                    data.superiors[0].declarations[0].waivers = 5;
                }),
            'damaged',
            'superiors[0].declarations[0].waivers[0]',
        ],
        [
            'a bad severity',
            () =>
                changed((data) => {
                    data.config.severities.x = 'fatal';
                }),
            'damaged',
            'config.severities.x',
        ],
        [
            'no day',
            () =>
                changed((data) => {
                    data.asOf = 'today';
                }),
            'damaged',
            'asOf',
        ],
    ])('is refused where it is %s', (_, read, kind, at) => {
        expect(read()).toEqual({ problem: { kind, at } });
    });

    it('is refused without harm where it nests without end', () => {
        for (const depth of [1000, 200_000]) {
            const nested = `${'{"type":"section","id":"s","contents":['.repeat(depth)}${']}'.repeat(depth)}`;
            const source = sample().replace('"annexes": []', `"annexes": [${nested}]`.replace('"section"', '"annex"'));
            expect(source.length).toBeGreaterThan(depth * 30);
            expect(readSnapshot(source)).toMatchObject({ problem: { kind: 'damaged' } });
        }
    });
});
