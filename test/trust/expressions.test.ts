import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { hostileStrings } from './hostile-strings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every expression of the sources, with the file where it stands; those of the generated parser come from the grammar. */
function expressions(): Map<string, { readonly expression: RegExp; readonly file: string }> {
    const found = new Map<string, { expression: RegExp; file: string }>();
    for (const folder of ['language-server/src', 'extension/src'])
        for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
            if (!/\.tsx?$/.test(name)) continue;
            const file = join(folder, name);
            const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', target: 'esnext' });
            const visit = (node: unknown): void => {
                if (typeof node !== 'object' || node === null) return;
                const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
                if (regex) found.set(`/${regex.pattern}/${regex.flags}`, { expression: new RegExp(regex.pattern, regex.flags), file });
                for (const value of Object.values(node)) visit(value);
            };
            visit(parseAst(code));
        }
    return found;
}

const context = createContext({ expression: /x/, text: '' });
// A global expression goes on after each match, as `replace` and `matchAll` do.
const script = new Script(`text.search(expression); expression.global && text.replace(expression, '')`);

/** Processor time in milliseconds; without an end where it is stopped. */
function cost(expression: RegExp, text: string): number {
    Object.assign(context, { expression, text });
    const before = process.cpuUsage();
    try {
        script.runInContext(context, { timeout: 5_000 });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return Number.POSITIVE_INFINITY;
        throw error;
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}

const LENGTH = 30_000;
/** Far more than an expression takes that goes through such a text a few times, far less than one that goes back at each sign. */
const MUCH = 25;

/** A string for which four times the length takes far more than four times the time; sixteen times is what going back at each sign costs. */
function superlinear(expression: RegExp): string | undefined {
    for (const text of hostileStrings(expression, LENGTH)) {
        const first = cost(expression, text);
        if (first < MUCH) continue;
        if (first === Number.POSITIVE_INFINITY) return text.slice(0, 40);
        const quarter = `${text.slice(0, text.length / 4)}\u0001`;
        if (grows(expression, text, quarter) && grows(expression, text, quarter) && grows(expression, text, quarter))
            return text.slice(0, 40);
    }
    return undefined;
}

/** Measured thrice before it counts: a processor that others use as well makes one measurement odd. */
function grows(expression: RegExp, text: string, quarter: string): boolean {
    const [whole, part] = [
        Math.min(cost(expression, text), cost(expression, text)),
        Math.min(cost(expression, quarter), cost(expression, quarter)),
    ];
    return whole > MUCH && whole > 8 * part;
}

it('the checker knows an expression that goes back at each sign from one that does not', () => {
    for (const bad of [/\s+$/, /(a+)+b/, /a.*b.*c$/, /<!--.*-->x/, /(?:\w+:)*\w+!/]) expect(superlinear(bad), String(bad)).toBeDefined();
    for (const good of [/\s+/g, /^\s+|x$/, /[a-z]+(?:-[a-z]+)*/g, /"[^"]*"/y]) expect(superlinear(good), String(good)).toBeUndefined();
});

/** Expressions that see short texts only, and why those are short. */
const SHORT: Readonly<Record<string, string>> = {
    [String.raw`/\B(?=(\d{3})+$)/g`]: 'an amount of 30 digits at most',
    [String.raw`/\B(?=(\d{3})+(?!\d))/g`]: 'a number of ours',
    [String.raw`/[0-9][0-9_]*(mo|min|m|h|wd|w|d|y|分钟|个?小时|个?工作日|天|日|周|个月|年)(?![A-Za-z0-9_\u00C0-\u1FFF\u2C00-\u2FDF\u3005-\u3007\u3040-\uDFFF\uF900-\uFAFF])/`]:
        'a token: tried at one place, and the digits are a number then',
    [String.raw`/[。；;，,！!：:]$|[^.]\.$|(\.{3,}|…+|·{3,})\s*\d*$/`]: 'a line of 90 signs at most',
    [String.raw`/^(?:[•\-*]\s*|[（(]?[\d一二三四五六]{1,2}[)）.、]\s*)?([\p{L} \u3000]{2,24}?)\s*[:：]\s*(.*)$/u`]:
        'a line without two blanks side by side',
    [String.raw`/(的)?(组成|成员|人员|名单|通讯录|通讯表|联系表|联系方式|及职责|和职责|与职责)+$/`]: 'a heading of 200 signs at most',
    [String.raw`/[:,]?\s*(members?|contacts?|list)$/i`]: 'a heading of 200 signs at most',
    [String.raw`/[:,–—-]?\s*(the\s+)?\b(cyber\s?security|information security|cyber|network|emergency|incident)\b.*$/i`]:
        'a title of 80 signs at most',
    [String.raw`/^(.*?)(\d+)$/`]: 'the number of a step',
    [String.raw`/<(\d:[^>]*)>/g`]: 'a snippet of ours',
    [String.raw`/\$\{\d+:([^}]*)\}/g`]: 'a snippet of ours',
    [String.raw`/\(Did you mean (.*)\?\)/`]: 'what a library says of one word of the call',
    [String.raw`/[、，,；;](?![^（()）]{0,200}[)）])/`]: 'looks 200 signs ahead at most',
    [String.raw`/\s+(?![^（()）]{0,200}[)）])/`]: 'looks 200 signs ahead at most',
    [String.raw`/(<pane\b[^>]*\bxSplit="0"[^>]*\bactivePane=")bottomRight"/`]: 'a sheet of ours, in which a text has no “<”',
    [String.raw`/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>|<headerFooter[\s\S]*?<\/headerFooter>/g`]:
        'a sheet of ours, in which a text has no “<”',
    [String.raw`/(<worksheet[^>]*>)/`]: 'a sheet of ours, in which a text has no “<”',
    [String.raw`/\$\{\d+\|([^,|}]*)[^}]*\}/g`]: 'a snippet of ours',
};

it('every expression of the sources takes time in proportion to its text', () => {
    const all = expressions();
    expect(all.size).toBeGreaterThan(300);
    const slow = [...all].flatMap(([source, { expression, file }]) => {
        const text = source in SHORT ? undefined : superlinear(expression);
        return text === undefined ? [] : [`${file}: ${source} on ${JSON.stringify(text)}`];
    });
    expect(slow).toEqual([]);
    expect(Object.keys(SHORT).filter((source) => !all.has(source))).toEqual([]);
}, 600_000);
