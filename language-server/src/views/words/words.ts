import type { Lang, Message } from '../../rules/messages.js';

/** A table of words: each in every language. */
export type Words<K extends string = string> = Readonly<Record<K, Message>>;

/** Keeps the keys of a table as its type, so that a missing label does not compile. */
export const words = <K extends string>(table: Words<K>): Words<K> => table;

export const both = (en: string, zh: string): Message => ({ en, 'zh-CN': zh });

/** Between things that all apply, and between alternatives. */
export const listMark = (lang: Lang): string => (lang === 'zh-CN' ? '、' : ', ');
export const alternativeMark = (lang: Lang): string => (lang === 'zh-CN' ? '或' : ' or ');

export const listed = (lang: Lang, items: readonly string[]): string => items.join(listMark(lang));
export const alternatives = (lang: Lang, items: readonly string[]): string => items.join(alternativeMark(lang));
