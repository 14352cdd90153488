import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { importsIn } from '../../language-server/src/host/slices/components.js';
import { filesDeclaring } from '../../language-server/src/host/slices/declared.js';
import { format } from '../../language-server/src/language/format/format.js';
import { parse } from '../../language-server/src/language/parser.js';
import { openBlock } from '../../language-server/src/language/text-scan.js';
import { matchesGlob } from '../../language-server/src/model/glob.js';
import { lower } from '../../language-server/src/model/lower.js';
import { lookOf } from '../../language-server/src/rules/names/looks.js';
import { adopt } from '../../language-server/src/views/adopt/adopt.js';
import { blocksOfMarkdown } from '../../language-server/src/views/adopt/markdown.js';
import { outlineOf } from '../../language-server/src/views/adopt/outline.js';
import { visible } from '../../language-server/src/views/diagnostics/visible.js';
import { fileStem } from '../../language-server/src/views/files.js';
import { titleIn } from '../../language-server/src/views/plain-text.js';
import { sampleRequest } from '../skeleton/checked.js';

const LONG = 400_000;
/** Each ends at once where time goes with the length, and not within hours where it goes with its square. */
describe('texts made to take long', () => {
    it.each<[string, string]>([
        ['blank lines in a block of text', `plan X { general { purpose """a${'\n'.repeat(LONG)}b""" } }`],
        ['blanks in a block of text', `plan X { general { purpose """a${' '.repeat(LONG)}b""" } }`],
        ['digits where a duration belongs', `plan X { response { step A "x" by B within ${'1'.repeat(LONG)}h } }`],
        ['digits and points', `plan X { response { step A "x" by B within ${'1.'.repeat(LONG)} } }`],
        ['colons', `system X { host ${'0:'.repeat(LONG)} }`],
        ['underscores in a name', `post ${'_'.repeat(LONG)} "x" { held by todo "y" }`],
        ['slashes', '/'.repeat(LONG)],
        ['open comments', '/*'.repeat(LONG)],
        ['quotes', '"'.repeat(LONG)],
        ['escapes', `post Head "${'\\\\'.repeat(LONG)}`],
        ['curly quotes', '“'.repeat(LONG)],
        ['blanks', `plan X {${' '.repeat(LONG)}}`],
        ['ends of lines of Windows', `plan X {${'\r\n'.repeat(LONG)}}`],
        ['documentation lines', `${'///\n'.repeat(LONG / 4)}plan X {}`],
        ['a word before a brace that is not closed', `plan X { ${'a '.repeat(LONG)}{ x`],
        ['blocks of nothing in one line', '{}'.repeat(LONG / 2)],
        [
            'comments before and behind a declaration',
            `${'// x\n'.repeat(LONG / 4)}post Head "x" { held by todo "y" }\n${'// x\n'.repeat(LONG / 4)}`,
        ],
        ['comments in one line', `${'/* x */ '.repeat(LONG / 4)}post Head "x" {}`],
        ['todo after todo', 'todo '.repeat(LONG / 5)],
    ])('%s', (_, text) => {
        const { model } = lower('a.preplan', parse(text));
        expect(model.path).toBe('a.preplan');
        expect(typeof format(text)).toBe('object');
    });
    it.each<[string, string]>([
        ['pictures that open', '!['.repeat(LONG)],
        ['links that open', '['.repeat(LONG)],
        ['targets that open', '[a]('.repeat(LONG / 4)],
        ['strong words that open', '**a '.repeat(LONG / 4)],
        ['strong words of one line that open', '__a '.repeat(LONG / 2)],
        ['blanks in a line', `a${' '.repeat(LONG)}b`],
        ['blanks before a line', `a\n|\n${' '.repeat(LONG)}b`],
        ['blanks after a heading', `# a${' '.repeat(LONG)}b`],
        ['signs after a heading', `# ${'#'.repeat(LONG)}b`],
        ['blanks in a heading of Chinese', `# 总则${' '.repeat(LONG)}:${' '.repeat(LONG)}则`],
        ['dots after a heading', `# a${'.'.repeat(LONG)}b`],
        ['words of a body', `# ${'成员'.repeat(LONG / 2)}x\n\n| 姓名 | 职务 |\n|---|---|\n| 王 | 组长 |`],
    ])('an old plan with %s', (_, text) => {
        const read = blocksOfMarkdown(text);
        expect(outlineOf(read.blocks)).toBeDefined();
        expect(adopt(read, sampleRequest({}), 'old.md').length).toBeGreaterThan(0);
    });
    it.each<[string, string]>([
        ['a member whose bullet is far from the name', `# 组织机构\n\n领导小组\n\n•${' '.repeat(LONG)}x`],
        ['a leader with many blanks and no bracket', `# 组织机构\n\n领导小组\n\n组长：张三${' '.repeat(LONG)}x`],
    ])('an old plan with %s', (_, text) => {
        expect(outlineOf(blocksOfMarkdown(text).blocks)).toBeDefined();
        expect(adopt(blocksOfMarkdown(text), sampleRequest({ lang: 'zh-CN' }), 'old.md').length).toBeGreaterThan(0);
    });
    it('titles, lines of a log, imports and comments behind a keyword', () => {
        const title = 'a'.repeat(LONG);
        expect(titleIn('zh-CN', title)).toBe(title);
        expect(titleIn('zh-CN', 'Office (IT) （办公室） ')).toBe('办公室');
        expect(titleIn('zh-CN', '应急 a（办公室）')).toBe('应急 a（办公室）');
        expect(visible(`${' '.repeat(LONG)}x`)).toHaveLength(LONG + 1);
        expect(importsIn('a.preplan', 'import“'.repeat(LONG))).toEqual([]);
        const text = `${'plan/*'.repeat(LONG)} Other`;
        const files = memoryFiles(new Map([['/p/a.preplan', text]]));
        expect(filesDeclaring(files, { root: '/p', files: [] }, ['a.preplan'], new Set(['Other'])).size).toBe(0);
        const comment = 'plan /* note */ Other {}';
        const near = memoryFiles(new Map([['/p/a.preplan', comment]]));
        expect(filesDeclaring(near, { root: '/p', files: [] }, ['a.preplan'], new Set(['Other'])).get('Other')).toEqual(['a.preplan']);
    });
    it('names of files, blocks, patterns and looks', () => {
        expect(fileStem(`${'_'.repeat(LONG)}a`).length).toBeLessThan(300);
        expect(openBlock(`level II ${'a '.repeat(LONG)}{ x`, 9 + 2 * LONG + 3)).toBeDefined();
        expect(matchesGlob('a', `${'/'.repeat(LONG)}b`)).toBe(false);
        expect(lookOf('а'.repeat(LONG))).toHaveLength(LONG);
    });
});
