import type { Lang } from '../../rules/messages.js';

const HAN = '[一二三四五六七八九十百零〇]';
/** What only counts within the text that it came from: 一、 （一） 第三章. */
const ORDINAL = new RegExp(
    `^(?:第\\s*(?:${HAN}+|\\d+)\\s*[章节篇条]|${HAN}{1,3}\\s*、|[（(]\\s*(?:${HAN}{1,3}|\\d{1,2})\\s*[)）]|chapter\\s+\\d+\\b[.:]?)\\s*(?=\\S)`,
    'iu',
);
/** What a text may refer to: 7.1, Annex 2, 附件三. A number alone counts with its full stop only: `24 hours` is a title. */
const DOTTED = /^(\d{1,2}(?:[.．]\d{1,2})+)[.、．]?\s*(?=\S)|^(\d{1,2})[.、．]\s*(?=[^\s\d])/u;
const ANNEX = new RegExp(
    `^((?:附\\s*[件录表图]|annex|appendix|attachment)\\s*(?:${HAN}{1,3}|\\d{1,2}|[A-Z]|[IVX]{1,4})?)(?:\\s*[:：.、—–-]\\s*|\\s+|(?=\\p{Script=Han}))(?=\\S)`,
    'iu',
);

/**
 * A title without the number that its writer put before it, because the document counts its own. A number that the text may refer to
 * stays behind the title, where it is not the one that the document gives.
 */
export function withoutOwnNumber(lang: Lang, number: string, title: string): string {
    const ordinal = ORDINAL.exec(title)?.[0];
    if (ordinal !== undefined) return title.slice(ordinal.length);
    const match = ANNEX.exec(title) ?? DOTTED.exec(title);
    const own = match?.[1] ?? match?.[2];
    if (!match || own === undefined) return title;
    const rest = title.slice(match[0].length);
    const count = own.replace(/^(附\s*[件录表图]|annex|appendix|attachment)\s*/i, '');
    // A lone `Annex:` says no more than that it is one.
    if (count === '') return rest;
    const said = same(own) === same(number) || new RegExp(`(附件|annex)\\s*${count}`, 'i').test(rest);
    return said ? rest : lang === 'zh-CN' ? `${rest}（${own}）` : `${rest} (${own})`;
}

const same = (text: string): string =>
    text
        .normalize('NFKC')
        .replaceAll(/\s/g, '')
        .replace(/(?<!\.)\.+$/, '')
        .toLowerCase();
