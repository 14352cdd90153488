import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { planJson } from '../../language-server/src/views/json/plan-json.js';
import schema from '../../language-server/src/views/json/schema/plan.schema.json' with { type: 'json' };
import { chinese, english, sampleCompiled, samplePlan } from './fixture.js';
import { hostileTexts } from './hostile.js';
import { sampleOptions } from './options.js';

// biome-ignore lint/suspicious/noExplicitAny: data to be broken anywhere
type Loose = any;
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
const made = (texts = english, redact = false) => {
    const compiled = sampleCompiled(texts);
    return planJson(compiled.plan, compiled, { ...sampleOptions('en', texts), redact });
};

describe('the published schema', () => {
    it('holds for every output', () => {
        for (const texts of [english, chinese, hostileTexts]) {
            for (const redact of [false, true]) expect(validate(made(texts, redact)), JSON.stringify(validate.errors)).toBe(true);
        }
        const empty = {
            plan: samplePlan(english),
            incident: { columns: [], rows: [] },
            places: { columns: [], rows: [] },
            warning: { columns: [] },
            routes: [],
            rosters: [],
            scope: { assets: [], links: [], exclusions: [], entrances: [] },
        };
        expect(validate(planJson(empty.plan, empty, { asOf: '2026-03-05', lang: 'en' })), JSON.stringify(validate.errors)).toBe(true);
    });

    it('refuses what it does not know, and what is missing, at every depth', () => {
        const places: ((data: Loose) => Loose)[] = [
            (data) => data,
            (data) => data.plan,
            (data) => data.matrix.incident.rows[0].cells[0],
            (data) => data.matrix.incident.rows[0].cells[0].steps[0],
            (data) => data.matrix.incident.rows[0].cells[0].steps[0].by[0].any[0],
            (data) => data.matrix.warning.columns[0],
            (data) => data.routes[0].hops[0],
            (data) => data.rosters[0].shifts[0],
            (data) => data.coverage[0],
        ];
        for (const place of places) {
            const more = structuredClone(made());
            place(more).unknown = 1;
            expect(validate(more)).toBe(false);
            const first = Object.keys(place(made())).find((key) => key !== 'part')!;
            const less = structuredClone(made());
            delete place(less)[first];
            expect(validate(less), first).toBe(false);
        }
    });
});
