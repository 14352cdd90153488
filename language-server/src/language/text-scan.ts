import type { SyntaxProblem } from './syntax-problem.js';
import { unseenIn } from './unseen.js';
import { oddBackslashes } from './values.js';

/** Blocks nested deeper than this are refused before parsing: the parser is recursive. */
const MAX_DEPTH = 100;

const LITERALS =
    /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|"""[\s\S]*?(?:"""|$(?![\s\S]))|"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"?|“[^”\n\r]*”?|[{}｛｝]/g;

/** Offset of the first brace that opens a block too deep to read, or undefined. */
export function tooDeep(text: string): number | undefined {
    let depth = 0;
    for (const match of text.matchAll(LITERALS)) {
        const first = match[0];
        if (first === '{' || first === '｛') {
            if (++depth > MAX_DEPTH) return match.index;
        } else if (first === '}' || first === '｝') depth = Math.max(0, depth - 1);
    }
    return undefined;
}

/** How the innermost block that is open at `offset` begins, such as `level II`. */
export function openBlock(text: string, offset: number): string | undefined {
    const open: number[] = [];
    for (const match of text.slice(0, offset).matchAll(LITERALS)) {
        if (match[0] === '{' || match[0] === '｛') open.push(match.index);
        else if (match[0] === '}' || match[0] === '｝') open.pop();
    }
    const brace = open.at(-1);
    if (brace === undefined) return undefined;
    const line = text.slice(Math.max(text.lastIndexOf('\n', brace) + 1, brace - 300), brace);
    return /[^\s{｛]+(?:[ \t]+[^\s"“{｛]+)?(?=[^{｛]*$)/.exec(line)?.[0];
}

const SUSPECT =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|"""[\s\S]*?(?:"""|(?=\n[ \t]*\}[ \t]*\r?\n)|$(?![\s\S]))|"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"?|“[^”\n\r]*”?|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** What the tokens tolerate and the writer should know: texts and comments left open, characters nobody can see. */
export function scanText(text: string): SyntaxProblem[] {
    const errors: SyntaxProblem[] = [];
    for (const match of text.matchAll(SUSPECT)) {
        const image = match[0];
        const start = match.index;
        const end = start + image.length;
        if (image.startsWith('//')) continue;
        if (image.startsWith('/*')) {
            if (!image.endsWith('*/') || image.length < 4) errors.push({ code: 'syntax/unclosed-comment', start, end: start + 2 });
        } else if (image.startsWith('"""')) {
            if (!image.endsWith('"""') || image.length < 6) errors.push({ code: 'syntax/unclosed-text', start, end: start + 3 });
        } else if (image.startsWith('"')) {
            if (image.length < 2 || !image.endsWith('"') || oddBackslashes(image))
                errors.push({ code: 'syntax/unclosed-text', start, end });
        } else if (image.startsWith('“')) {
            if (!image.endsWith('”')) errors.push({ code: 'syntax/unclosed-text', start, end });
        }
    }
    for (const match of unseenIn(text)) {
        errors.push({ code: 'syntax/control-character', start: match.index, end: match.index + 1, found: match[0] });
        if (errors.length > 200) break;
    }
    return errors;
}
