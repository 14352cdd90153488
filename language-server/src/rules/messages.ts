import type { Lang } from '../standard/taxonomy-types.js';

export type { Lang };
export const LANGS: readonly Lang[] = ['en', 'zh-CN'];
/** One text in each language. `{name}` is filled from the finding's arguments. */
export type Message = Readonly<Record<Lang, string>>;

/** Fills the `{…}` of a message. An argument that a rule forgot shows its name, and a test finds it. */
export function fill(message: Message, args: Readonly<Record<string, string | number | Message>>, lang: Lang): string {
    return message[lang].replace(/\{(\w+)\}/g, (whole, key: string) => {
        const value = args[key];
        if (value === undefined) return whole;
        return typeof value === 'object' ? value[lang] : String(value);
    });
}
