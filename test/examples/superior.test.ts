import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import type { Plan } from '../../language-server/src/model/shape/index.js';

function planIn(path: string): Plan {
    const text = readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');
    const plan = lower(path, parse(text)).model.declarations.find((declaration) => declaration.type === 'plan');
    if (!plan) throw new Error(`no plan in ${path}`);
    return plan;
}

test('the plan that the university keeps of its province says what the province says', () => {
    const full = planIn('donghai-province/plan.preplan');
    const kept = planIn('linjiang-university/superiors/donghai-2025.1.preplan');
    expect(full.abridged).toBeUndefined();
    expect(kept.abridged).toBe(true);
    const head = ({ name, title, kind, under, version, effective, prepared }: Plan) => ({
        name,
        title,
        kind,
        under,
        version,
        effective,
        prepared,
    });
    expect(head(kept)).toEqual(head(full));
    expect(kept.demands).toEqual(full.demands);
    const bodies = (plan: Plan) => (plan.organization?.bodies ?? []).map(({ id, title, as, contacts }) => ({ id, title, as, contacts }));
    expect(bodies(kept)).toEqual(bodies(full));
});
