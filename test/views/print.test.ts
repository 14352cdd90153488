import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import type { FileModel } from '../../language-server/src/model/file-model.js';
import { lower } from '../../language-server/src/model/lower.js';
import { type Declaration, declarationShapes } from '../../language-server/src/model/shape/index.js';
import { CannotPrint, printFile } from '../../language-server/src/views/preplan/print.js';
import { english, fileOf, sampleText } from './fixture.js';
import { declarations } from './sentences.js';

/** A property given twice keeps its first value, and the remark about the second goes with it. */
const withoutTwice = (model: FileModel): unknown =>
    JSON.parse(JSON.stringify(model), (key, value) => {
        if (key !== 'marks') return value;
        const kept = value.filter((mark: { issue: string }) => mark.issue !== 'twice');
        return kept.length > 0 ? kept : undefined;
    });

describe('the printer', () => {
    it('prints what reads as the same model, for sentences of the whole grammar', () => {
        const seen = new Map<string, number>();
        let read = 0;
        fc.assert(
            fc.property(declarations, (text) => {
                const parsed = parse(text);
                if (parsed.errors.length > 0) return;
                const { model } = lower('a.preplan', parsed);
                if (/"issue":"(malformed|missing)"/.test(JSON.stringify(model))) return;
                read++;
                for (const part of model.declarations) seen.set(part.type, (seen.get(part.type) ?? 0) + 1);
                const printed = printFile(model);
                expect(withoutTwice(fileOf('a.preplan', printed)), printed).toEqual(withoutTwice(model));
                expect(printFile(fileOf('a.preplan', printed))).toBe(printed);
            }),
            { numRuns: 1500, seed: 2026 },
        );
        expect(read).toBeGreaterThan(1000);
        expect([...seen.keys()].sort()).toEqual(declarationShapes.map((shape) => shape.type).sort());
    });

    it('lays out blocks with one entry a line, four blanks deep', () => {
        const text = printFile(
            fileOf('a.preplan', 'import "b.preplan" post Lead "Lead" key { held by Wang deputy Li, Zhao } post None {}'),
        );
        expect(text).toBe('import "b.preplan"\n\npost Lead "Lead" key {\n    held by Wang\n    deputy Li, Zhao\n}\n\npost None {}\n');
    });

    it('keeps texts of several lines readable, and those that no block can hold whole', () => {
        const text = printFile(fileOf('a.preplan', 'plan P { general { purpose """\n one\n   two\n""" scope "}\\nalone" } }'));
        expect(text).toContain('purpose """\n            one\n              two\n        """');
        expect(text).toContain('scope "}\\nalone"');
    });

    it('prints owned-up holes', () => {
        const [plan] = fileOf('a.preplan', 'plan P { kind unit sector education }').declarations;
        const hole = (property: string, text: string, index: number) => ({ issue: 'todo', property, text, index }) as const;
        const marks = [hole('document', 'ask "them"', 0), hole('sector', 'which other', 1), hole('approved', 'whom', 0)];
        const holed = { ...plan, approved: [{ on: '2026-01-01', by: [{ any: [{}] }] }], marks } as unknown as Declaration;
        const printed = printFile({ imports: [], declarations: [holed] });
        expect(printed).toContain('document todo "ask \\"them\\""');
        expect(printed).toContain('sector education, todo "which other"');
        expect(printed).toContain('approved 2026-01-01 by todo "whom"');
    });

    it('refuses damaged text by naming the part', () => {
        const { model } = lower('a.preplan', parse(`${sampleText(english)}\nplan Q { general { grade I { outage at least 12x } } }`));
        expect(() => printFile(model)).toThrow(CannotPrint);
        expect(() => printFile(model)).toThrow('Q/general/grade:I');
    });
});
