import { plainText } from '../plain-text.js';

/**
 * Text of a plan inside Markdown: one line, with nothing left that starts markup, HTML, a table cell, a link, a mention or
 * a reference of GitHub's.
 */
export function mdText(text: string): string {
    return plainText(text)
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_[\]|~$#!{}]/g, '\\$&')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/@/g, '&#64;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/www\./gi, (found) => found.replace('.', '&#46;'))
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
