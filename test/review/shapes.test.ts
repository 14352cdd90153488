import { expect, it } from 'vitest';
import { partShapes } from '../../language-server/src/model/shape/index.js';
import { families, fieldRule, partRule } from '../../language-server/src/review/kinds/registry.js';

/** Compared through their parts, or by the days that they cover. */
const CONTAINERS = [
    'general',
    'organization',
    'monitoring',
    'response',
    'investigation',
    'prevention',
    'safeguards',
    'supplementary',
    'require',
    'before',
    'during',
    'after',
    'bound',
    'shift',
];

it('judges every property and every part that the language has', () => {
    for (const { type, fields, key = [] } of partShapes()) {
        expect(partRule(type) !== undefined || CONTAINERS.includes(type), type).toBe(true);
        if (type === 'roster' || type === 'shift') continue;
        for (const [name, field] of Object.entries(fields)) {
            if (field.type !== 'part' && !key.includes(name)) expect(fieldRule(type, name), `${type}.${name}`).toBeDefined();
        }
    }
});

it('has no rule for what the language has not', () => {
    const known = new Set(
        partShapes().flatMap(({ type, fields }) => Object.keys(fields).flatMap((name) => [`${type}.${name}`, `*.${name}`])),
    );
    for (const family of families) for (const name of Object.keys(family.fields)) expect(known.has(name), name).toBe(true);
});
