import type { ResolvedPlan } from '../../model/plans.js';
import { fill, LANGS, type Lang, type Message } from '../../rules/messages.js';
import { type ControlOptions, contentHash } from '../control.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { documentWords } from '../words/document-words.js';
import type { Stamp } from './document.js';

/** Where an output comes from, for the foot of each page. A revision is told by its first characters. */
export function stampOf(plan: ResolvedPlan, voice: Voice, options: ControlOptions): Stamp {
    const { say } = voice;
    const hash = contentHash(plan);
    const { version, disclosure, name } = plan.plan;
    const told = [disclosure && voice.term('disclosures', disclosure), voice.redact && say(documentWords.redacted)].filter(Boolean);
    const line = say(documentWords.stamp, {
        disclosure: told.map((one) => `${one} · `).join(''),
        asOf: options.asOf,
        revision: options.revision ? say(documentWords.revision, { revision: plainText(options.revision) }) : '',
        hash,
    });
    return {
        plan: name ?? plan.id,
        ...(version ? { version: plainText(version) } : {}),
        ...(disclosure ? { disclosure } : {}),
        asOf: options.asOf,
        ...(options.revision ? { revision: options.revision } : {}),
        hash,
        redacted: voice.redact,
        line,
    };
}

/** What a foot of a page tells. */
export interface ReadStamp {
    readonly lang: Lang;
    readonly asOf: string;
    readonly revision?: string;
    readonly hash: string;
    readonly redacted: boolean;
}

/** The foot of a page, found again in a text; undefined where there is none. */
export function readStamp(text: string): ReadStamp | undefined {
    for (const lang of LANGS) {
        const say = (message: Message, args: Record<string, string> = {}) => fill(message, args, lang);
        const slot = (mark: string, pattern: string) => (words: string) => words.replace(mark, pattern);
        const revision = quoted(say(documentWords.revision, { revision: '%revision%' })).replace('%revision%', '([^\\s·]+)');
        const line = [
            slot('%told%', '([^\\n]{0,80}?)'),
            slot('%day%', '(\\d{4}-\\d{2}-\\d{2})'),
            slot('%revision%', `(?:${revision})?`),
            slot('%hash%', '([0-9a-f]{16})'),
        ].reduce(
            (words, put) => put(words),
            quoted(say(documentWords.stamp, { disclosure: '%told%', asOf: '%day%', revision: '%revision%', hash: '%hash%' })),
        );
        const [, told = '', asOf, named, hash] = new RegExp(line, 'u').exec(text) ?? [];
        if (asOf && hash)
            return { lang, asOf, hash, redacted: told.includes(say(documentWords.redacted)), ...(named ? { revision: named } : {}) };
    }
    return undefined;
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
