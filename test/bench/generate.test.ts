import { expect, test } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { generateProject } from './generate.js';

test('generated plans read without problems and are as large as they claim', () => {
    const { files } = generateProject(3);
    for (const [path, text] of files) {
        if (!path.endsWith('.preplan')) continue;
        const { model, errors } = lower(path, parse(text));
        expect(errors, path).toEqual([]);
        let named = 0;
        const marks: unknown[] = [];
        for (const declaration of model.declarations)
            forEachPart(declaration, (part) => {
                if (part.name) named++;
                if (part.marks) marks.push(part.marks);
            });
        expect(marks).toEqual([]);
        if (path.startsWith('units/')) expect(named).toBeGreaterThanOrEqual(71);
    }
});
