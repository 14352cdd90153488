import { expect, it } from 'vitest';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { SKELETON_KINDS } from '../../language-server/src/views/skeleton/skeleton.js';
import { checked, OPERATORS, SECTORS, sampleRequest } from '../skeleton/checked.js';

it.each(SKELETON_KINDS)('the skeleton for a %s has no error and no warning with any operator and any sector', (kind) => {
    expect([OPERATORS.length, SECTORS.length > 25]).toEqual([3, true]);
    for (const [o, operator] of OPERATORS.entries())
        for (const [s, sector] of SECTORS.entries()) {
            const request = sampleRequest({ kind, operator, sector, lang: LANGS[(o + s) % 2] ?? 'en' });
            expect(
                checked(request).filter(({ severity }) => severity !== 'info'),
                `${operator} ${sector}`,
            ).toEqual([]);
        }
});
