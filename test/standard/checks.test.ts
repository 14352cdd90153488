import { describe, expect, it } from 'vitest';
import { findRule } from '../../language-server/src/rules/registry.js';
import { kindOf } from '../../language-server/src/rules/requirement/kinds.js';
import { catalogues, requirement } from '../../language-server/src/standard/catalogue.js';
import type { CheckSpec } from '../../language-server/src/standard/catalogue-types.js';
import { hasVocabulary, term } from '../../language-server/src/standard/taxonomy.js';

const all = catalogues.flatMap((one) => one.requirements);
const checked = all.flatMap((of) => (of.check ? [{ of, check: of.check }] : []));
const list = (check: CheckSpec, key: string) => (check[key] ?? []) as readonly string[];

describe('the checks of the catalogues', () => {
    it('name kinds that there are', () => {
        for (const { of, check } of checked) {
            if (!['rule', 'reader', 'optional'].includes(check.kind)) expect(kindOf(check.kind)?.name, of.id).toBe(check.kind);
        }
    });

    it('leave to the reader only what no check can tell', () => {
        for (const { of, check } of checked)
            if (check.kind === 'reader') expect(['none', 'partial', 'evidence'], of.id).toContain(of.checkability);
    });

    it('ask for kinds of action that there are', () => {
        expect(hasVocabulary('actions')).toBe(true);
        for (const { of, check } of checked) for (const word of list(check, 'does')) expect(term('actions', word)?.id, of.id).toBe(word);
    });

    it('point to requirements and rules that there are', () => {
        for (const { of, check } of checked) {
            const needs = (check['needs'] ?? []) as { unless_none?: string }[];
            for (const { unless_none: other } of needs) {
                if (other === undefined || other.startsWith('superior/')) continue;
                expect(requirement(other) ?? findRule(other), `${of.id}: ${other}`).toBeDefined();
            }
        }
    });
});
