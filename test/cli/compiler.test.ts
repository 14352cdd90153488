import { describe, expect, test } from 'vitest';
import { compileLate } from '../../language-server/src/host/compiler.js';

describe('compiling late', () => {
    test('is asked of the engine that knows the option, and of no other', () => {
        expect(compileLate('12.4.254.21-node.57')).toBe(false);
        expect(compileLate('13.6.233.17-node.44')).toBe(false);
        expect(compileLate('110.1')).toBe(false);
    });
});
