import type { AnyShape } from '../../model/shape/field.js';
import { type Part, partyShape, shapeOf } from '../../model/shape/index.js';
import type { Fix } from '../finding.js';
import { rule } from '../rule.js';

/** A text where a party is meant: it cannot be called, reached or compared. */
export const partyText = rule({
    id: 'structure/party-text',
    reads: 'file',
    severity: 'error',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    fixable: true,
    messages: {
        text: {
            en: 'A name is needed here, not a text: declare the party with its contacts, then refer to it.',
            'zh-CN': '此处应写名称，不能写文字：请先声明该相关方及其联系方式，再引用。',
        },
        declare: { en: 'Declare it as an authority and refer to it', 'zh-CN': '声明为主管部门并引用' },
    },
    check({ file, parts }, report) {
        for (const part of parts) {
            for (const { property, index, text } of textsIn(part)) {
                const place = { file: file.path, part: part.id, property, index };
                const name = nameFrom(text);
                const declared = file.declarations.some((one) => one.name === name);
                const fix: Fix = {
                    title: 'declare',
                    args: {},
                    changes: [
                        { kind: 'replace', place, text: name ?? '', written: text },
                        ...(declared
                            ? []
                            : [{ kind: 'declare' as const, file: file.path, text: `authority ${name} ${JSON.stringify(text)} {}` }]),
                    ],
                };
                report(part, { message: 'text', property, index, fixes: name ? [fix] : [] });
            }
        }
    },
});

interface Found {
    readonly property: string;
    readonly index: number;
    readonly text: string;
}

/** Texts in the place of parties, but for who prepared the plan. */
function textsIn(part: Part): Found[] {
    const found: Found[] = [];
    const shape = shapeOf(part);
    for (const property in shape.fields) {
        const field = shape.fields[property];
        if (field?.type !== 'value' || property === 'prepared') continue;
        const raw = (part as unknown as Record<string, unknown>)[property];
        const values = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
        for (const [index, value] of values.entries()) {
            for (const text of partiesAsText(value as Record<string, unknown>, field.shape?.()[0])) found.push({ property, index, text });
        }
    }
    return found;
}

function partiesAsText(value: Record<string, unknown>, shape: AnyShape | undefined): string[] {
    if (!shape) return [];
    if (shape === partyShape) return typeof value.text === 'string' ? [value.text] : [];
    return Object.entries(shape.fields).flatMap(([key, field]) => {
        if (field.type !== 'value' || value[key] === undefined) return [];
        const inner = field.many ? (value[key] as Record<string, unknown>[]) : [value[key] as Record<string, unknown>];
        return inner.flatMap((one) => partiesAsText(one, field.shape?.()[0]));
    });
}

/** A name for a title: its words joined, or the Chinese text itself; none where nothing that can be a name is left. */
function nameFrom(text: string): string | undefined {
    const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
    const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    const name = joined.slice(0, 40);
    return /^[A-Z\u3400-\u9fff][A-Za-z0-9\u3400-\u9fff]*$/.test(name) ? name : undefined;
}
