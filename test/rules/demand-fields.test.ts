import { describe, expect, it } from 'vitest';
import type { AnyShape } from '../../language-server/src/model/shape/field.js';
import { demandsShape } from '../../language-server/src/model/shape/plan.js';
import { readCases } from './case-file.js';
import { DEMANDS, type Demanded, NOT_HELD } from './demand-fields.js';
import { run } from './run-case.js';

/** Every field of what a plan demands of those below, at whatever depth: `demands.via.word`, `forbidden.if.any`. */
function leaves(shape: AnyShape, prefix = ''): string[] {
    return Object.entries(shape.fields).flatMap(([key, field]) => {
        const path = `${prefix}${key}`;
        const inner =
            key === 'contents' || path === 'forbidden.if'
                ? undefined
                : field.type === 'value' || field.type === 'part'
                  ? field.shape?.()
                  : undefined;
        if (!inner || path.split('.').length > 4) return [path];
        const found = [...inner].flatMap((one) => leaves(one, `${path}.`));
        return found.length > 0 ? found : [path];
    });
}

const unit = (body: string) => `plan Unit "Unit" {
    kind unit
    sector medical
    under territorial Donghai
    organization { body Office "Office" as office {} }
    ${body}
}
`;
const above = ({ of = 'each unit', asks, beside = '' }: Demanded) => `//// superior: donghai.preplan
plan Donghai "Donghai Province" {
    abridged
    kind province
    organization { body Office "Provincial office" as office {}   body Centre "Provincial centre" as technical_support {} }
    require of ${of} { ${asks} }
}
parties Hospitals "Hospitals" { kind unit   sector medical }
parties Schools "Schools" { kind unit   sector education }
${beside}`;
const found = (body: string, demanded: Demanded) => {
    const [one] = readCases(`//// case: one\n${unit(body)}${above(demanded)}`);
    const { findings, syntax } = run(one!);
    expect(syntax).toEqual([]);
    return findings
        .filter(({ related }) => related.some(({ file }) => file === 'donghai.preplan'))
        .map(({ rule, message }) => `${rule} ${message}`);
};

describe('each field of what a superior demands', () => {
    it('is held against the plan by some rule, or is said not to be', () => {
        const named = [...DEMANDS.flatMap(({ fields }) => fields), ...Object.keys(NOT_HELD)];
        expect(leaves(demandsShape).filter((path) => !named.some((one) => path === one))).toEqual([]);
        expect(named.filter((one) => !leaves(demandsShape).includes(one))).toEqual([]);
    });

    it.each(DEMANDS)('$asks ($kept / $broken)', (demanded) => {
        expect(found(demanded.kept, demanded)).toEqual([]);
        expect(found(demanded.broken, demanded)).toEqual([demanded.found]);
        // Nothing but the demand finds it.
        expect(found(demanded.broken, { ...demanded, asks: demanded.without ?? 'text "Nothing."' })).toEqual([]);
    });
});
