import { prose, proseLines } from '../plain-rules.js';
import { both, family } from '../rule.js';

const editorial = (noun: string) => ({ noun, removed: 'editorial', added: 'editorial' }) as const;

/** Titles and prose: for readers, not for the clock. And what the writer still owes. */
export const wording = family({
    id: 'wording',
    nouns: {
        wording: both('wording', '文字表述'),
        text: both('text', '正文'),
        todo: both('hole left to fill', '待填写项'),
        detail: both('detail', '细节'),
        plan: both('plan', '预案'),
    },
    parts: {
        prose: editorial('text'),
        section: editorial('text'),
        table: editorial('text'),
        term: editorial('text'),
        annex: editorial('text'),
        chapter: editorial('text'),
        plan: { noun: 'plan', removed: 'laxer', added: 'stricter' },
    },
    fields: {
        '*.title': prose,
        '*.value': prose,
        'table.rows': proseLines,
        '*.meaning': prose,
        '*.category': prose,
        '*.term': prose,
        '*.purpose': prose,
        '*.scope': prose,
        '*.principles': prose,
        '*.see': prose,
        '*.because': prose,
        '*.duties': prose,
        '*.located': prose,
        '*.field': prose,
        '*.at': prose,
        '*.note': prose,
        '*.repeatUntil': prose,
        '*.outcome': prose,
        '*.place': prose,
        '*.source': prose,
        '*.harm': prose,
        '*.goal': prose,
        '*.named': prose,
        'roster.handover': prose,
        '*.document': prose,
        '*.version': prose,
        'plan.replaces': prose,
    },
});
