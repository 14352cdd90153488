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

/** For each shape, the fields that parties may stand in, at whatever depth: most have none, and most parts are many. */
const withParties = new Map<AnyShape, readonly string[]>();

function partyFields(shape: AnyShape): readonly string[] {
    const known = withParties.get(shape);
    if (known) return known;
    const fields = Object.entries(shape.fields).flatMap(([key, field]) => {
        const inner = field.type === 'value' ? field.shape?.()[0] : undefined;
        return inner && (inner === partyShape || partyFields(inner).length > 0) ? [key] : [];
    });
    withParties.set(shape, fields);
    return fields;
}

/** Texts in the place of parties, but for who prepared the plan. */
function textsIn(part: Part): Found[] {
    const found: Found[] = [];
    const shape = shapeOf(part);
    for (const property of partyFields(shape)) {
        if (property === 'prepared') continue;
        for (const [index, value] of valuesOf(part as never, property).entries()) {
            for (const text of partiesAsText(value, shape.fields[property]?.shape?.()[0])) found.push({ property, index, text });
        }
    }
    return found;
}

type Value = Readonly<Record<string, unknown>>;

function valuesOf(record: Value, key: string): readonly Value[] {
    const raw = record[key];
    return Array.isArray(raw) ? raw : raw === undefined ? [] : [raw as Value];
}

function partiesAsText(value: Value, shape: AnyShape | undefined): string[] {
    if (!shape) return [];
    if (shape === partyShape) return typeof value.text === 'string' ? [value.text] : [];
    return partyFields(shape).flatMap((key) => valuesOf(value, key).flatMap((one) => partiesAsText(one, shape.fields[key]?.shape?.()[0])));
}

/** A name for a title: its words joined, or the Chinese text itself; none where nothing that can be a name is left. */
function nameFrom(text: string): string | undefined {
    const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
    const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    const name = joined.slice(0, 40);
    return /^[A-Z\u3400-\u9fff][A-Za-z0-9\u3400-\u9fff]*$/.test(name) ? name : undefined;
}
