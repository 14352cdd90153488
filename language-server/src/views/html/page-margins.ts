import { hashText } from '../../model/hash.js';
import type { ControlKey, ControlLine } from '../control.js';

export interface PageMargins {
    readonly css: string;
    readonly nonce: string;
}

const SHOWN: readonly ControlKey[] = ['version', 'status', 'asOf', 'disclosure', 'revision', 'hash'];

/**
 * What stands in the margin of each printed page: title, version, day, disclosure, hash, page number. It holds the plan's
 * own text, so its style sheet differs from plan to plan and is allowed by a nonce that is made of it.
 */
export function pageStyle(title: string, lines: readonly ControlLine[], more = ''): PageMargins {
    const shown = lines.filter((line) => SHOWN.includes(line.key)).map((line) => `${line.label} ${line.value}`);
    const css = `@page{@top-left{content:"${cssString(title)}"}@bottom-left{content:"${cssString(shown.join(' · '))}"}@bottom-right{content:counter(page) " / " counter(pages)}}${more}`;
    return { css, nonce: hashText(css) };
}

/** Text inside a CSS string: whatever is no letter or digit is written as its code. */
export const cssString = (text: string): string =>
    text
        .slice(0, 300)
        .replace(/\p{Surrogate}/gu, '')
        .replace(/[^\p{L}\p{N} ]/gu, (c) => `\\${(c.codePointAt(0) ?? 0xfffd).toString(16)} `);
