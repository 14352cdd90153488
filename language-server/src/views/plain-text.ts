/**
 * Text from a plan, made fit for showing: control characters, those that turn the direction of writing, and halves of
 * characters are replaced, so that what is read is what was written.
 */
export function plainText(text: string): string {
    // A page is made of thousands of texts, and nearly all of them need nothing.
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (!((code >= 0x20 && code < 0x7f) || (code > LAST_UNSEEN && code < FIRST_SURROGATE))) return replaced(text);
    }
    return text;
}

/** Of those below the surrogates. */
const LAST_UNSEEN = 0x2069;
const FIRST_SURROGATE = 0xd800;

function replaced(text: string): string {
    return text.replace(UNSEEN, '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be shown
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g;

/** A title in two languages, `Office (办公室)`, as readers of Chinese want it: `办公室`. Others stay as they are. */
export function titleIn(lang: 'en' | 'zh-CN', title: string): string {
    if (lang !== 'zh-CN') return title;
    const inside = /[(（]([\p{Script=Han}][^()（）]*)[)）]\s*$/u.exec(title);
    const before = title.slice(0, inside?.index ?? 0);
    return inside?.[1] !== undefined && /[A-Za-z]/.test(before) && !/\p{Script=Han}/u.test(before) ? inside[1] : title;
}
