import { DEFAULT_EDITION } from '../compile/vocabulary.js';
import type { ResolvedPlan } from '../model/plans.js';
import type { Level } from '../model/shape/index.js';
import { fill, type Lang, type Message } from '../rules/messages.js';
import { chineseLevel } from '../standard/chinese-level.js';
import { plainText } from './plain-text.js';
import { measureWords } from './words/document-words.js';
import { levelNames } from './words/matrix-words.js';

/** The name of a term of a vocabulary in a language; the word itself where it is unknown. */
export type TermNames = (vocabulary: string, id: string, lang: Lang) => string;

export interface VoiceOptions {
    readonly lang: Lang;
    readonly terms: TermNames;
    /** Names of persons are left out. */
    readonly redact?: boolean;
}

/** Speaks of one plan in one language. Texts are plain: each output escapes them in its own way. */
export interface Voice {
    readonly lang: Lang;
    readonly redact: boolean;
    /** A message in the language, its `{…}` filled. */
    say(message: Message, args?: Readonly<Record<string, string | number>>): string;
    term(vocabulary: string, id: string): string;
    category(id: string): string;
    channel(ref: string): string;
    /** A condition of the taxonomy, or one that the plan declares, by what it means. */
    condition(ref: string): string;
    /** A roster by its part id. */
    roster(id: string): string;
}

export function voiceOf(plan: ResolvedPlan, options: VoiceOptions): Voice {
    const { lang, terms } = options;
    const term = (vocabulary: string, id: string) => plainText(terms(vocabulary, id, lang));
    const { categories = [], edition = DEFAULT_EDITION } = plan.plan.general ?? {};
    const own = new Map(categories.map((one) => [one.name, one.title]));
    const vocabulary = edition !== 'none' ? `categories_${edition}` : undefined;
    const channels = new Map(plan.declared('channel').map((one) => [one.name, one.title]));
    const rosters = new Map(plan.declared('roster').map((one) => [one.id, one.title ?? one.name]));
    const conditions = new Map(plan.plan.general?.conditions.map((one) => [one.name, one.meaning]));
    return {
        lang,
        redact: options.redact ?? false,
        say: (message, args = {}) => fill(message, args, lang),
        term,
        category: (id) =>
            plainText(own.get(id) ?? (id === 'otherwise' ? measureWords.otherwise[lang] : vocabulary ? terms(vocabulary, id, lang) : id)),
        channel: (ref) => (channels.has(ref) ? plainText(channels.get(ref) ?? ref) : term('channels', ref)),
        condition: (ref) => plainText(conditions.get(ref) ?? terms('conditions', ref, lang)),
        roster: (id) => plainText(rosters.get(id) ?? id),
    };
}

/** `Level II (serious)`: a numeral never stands alone. */
export function levelText(voice: Voice, level: Level): string {
    const name = voice.say(levelNames[level]);
    return voice.lang === 'zh-CN' ? `${chineseLevel(level)}（${name}）` : `Level ${level} (${name})`;
}

/** The colour in words with the level that belongs to it. */
export function colourText(voice: Voice, colour: string, level?: Level): string {
    const name = voice.term('colours', colour);
    return level ? `${name} · ${levelText(voice, level)}` : name;
}
