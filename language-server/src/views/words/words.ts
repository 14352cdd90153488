import type { Lang, Message } from '../../rules/messages.js';

/** A table of words: each in every language. */
export type Words<K extends string = string> = Readonly<Record<K, Message>>;

/** Keeps the keys of a table as its type, so that a missing label does not compile. */
export const words = <K extends string>(table: Words<K>): Words<K> => table;

export const both = (en: string, zh: string): Message => ({ en, 'zh-CN': zh });

/** Between things that all apply, and between alternatives. */
export const listMark = (lang: Lang): string => (lang === 'zh-CN' ? '、' : ', ');
export const alternativeMark = (lang: Lang): string => (lang === 'zh-CN' ? '或' : ' or ');

/** A label with what it says. */
export const pair = (lang: Lang, label: string, value: string): string => (lang === 'zh-CN' ? `${label}：${value}` : `${label}: ${value}`);
/** What is said by the way, right behind a text. */
export const aside = (lang: Lang, text: string): string => (lang === 'zh-CN' ? `（${text}）` : ` (${text})`);
/** Between clauses of one line. */
export const clauseMark = (lang: Lang): string => (lang === 'zh-CN' ? '；' : '; ');

export const listed = (lang: Lang, items: readonly string[]): string => items.join(listMark(lang));
export const alternatives = (lang: Lang, items: readonly string[]): string => items.join(alternativeMark(lang));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
