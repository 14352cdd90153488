import { describe, expect, it } from 'vitest';
import { readSource } from '../../language-server/src/host/load-project.js';
import { parse } from '../../language-server/src/language/parser.js';
import '../../language-server/src/language/full.js';
import { lower } from '../../language-server/src/model/lower.js';
import type { Part, Plan } from '../../language-server/src/model/shape/index.js';

const read = (text: string) => {
    const { model, errors } = lower('p.preplan', parse(text));
    return { plan: model.declarations[0] as Plan, codes: errors.map(({ code }) => code), damaged: model.damaged === true };
};
const isDamaged = (part: Part | undefined) => part?.damaged === true;

describe('what is left open', () => {
    it('a text leaves the blocks of its line closed', () => {
        const { plan, codes } = read('plan A "a" {\n    general { purpose "never closed }\n    response { step S "s" by Office }\n}\n');
        expect(codes).toEqual(['syntax/unclosed-text']);
        expect(plan.general?.purpose).toBe('never closed');
        expect(plan.response?.steps.map(({ name }) => name)).toEqual(['S']);
        expect(isDamaged(plan.response)).toBe(false);
    });
    it('two texts in two blocks, and one whose line goes on', () => {
        const text = 'plan A "a" {\n    annex "x" { text "one  }\n    annex "y" { text "two } }\n';
        const { plan, codes } = read(text);
        expect(codes).toEqual(['syntax/unclosed-text', 'syntax/unclosed-text']);
        expect(plan.annexes.map(({ title }) => title)).toEqual(['x', 'y']);
    });
    it('a comment is told once, and nothing behind it counts as missing', () => {
        const { plan, codes } = read('plan A "a" {\n    monitoring {\n        warning red { /* todo\n    }\n    response {}\n}\n');
        expect(codes).toEqual(['syntax/unclosed-comment']);
        expect([plan, plan.monitoring].map(isDamaged)).toEqual([true, true]);
    });
});

describe('a brace too many', () => {
    it('damages the block that it closes, and no other', () => {
        const { plan } = read(
            'plan A "a" {\n    general {}\n    organization {\n        body B {}\n        }\n        body C {}\n    }\n    response {}\n}\n',
        );
        expect([plan.organization, plan.general, plan.response].map(isDamaged)).toEqual([true, false, false]);
    });
    it('leaves a block before a misspelt word as it is', () => {
        const { plan } = read('plan A "a" {\n    general {}\n    responce {}\n}\n');
        expect(isDamaged(plan.general)).toBe(false);
    });
});

describe('another encoding', () => {
    const codes = (bytes: Uint8Array) => readSource('p.preplan', bytes).errors.map(({ code }) => code);
    const text = 'plan A "a" { kind unit ; }\n';
    it('is one error, however many letters it garbles', () => {
        expect(codes(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual(['syntax/encoding']);
        expect(codes(new Uint8Array(Buffer.from('plan A { ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØ }', 'latin1')))).toEqual(['syntax/encoding']);
    });
    it('leaves the errors beside a single wrong byte', () => {
        const bytes = new Uint8Array([...Buffer.from('plan A "a" { '), 0xff, ...Buffer.from(' kind unit ; }\n')]);
        expect(codes(bytes).sort()).toEqual(['syntax/character', 'syntax/encoding']);
    });
});
