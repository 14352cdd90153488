import type { Finding, Severity } from './finding.js';

/** Two rules that see the same cause: what the first finds says more than what the second does, where both speak of the same. */
interface Pair {
    readonly keep: string;
    readonly drop: string;
    /** Messages of the rule that is dropped; all where absent. */
    readonly messages?: readonly string[];
    readonly same: (kept: Finding, dropped: Finding) => boolean;
}

const samePart = (kept: Finding, dropped: Finding): boolean => kept.file === dropped.file && kept.part === dropped.part;

const PAIRS: readonly Pair[] = [
    // A chapter that is missing lacks what a superior demands in it.
    {
        keep: 'structure/chapters-missing',
        drop: 'superior/upkeep-missing',
        same: (kept, dropped) => samePart(kept, dropped) && kept.args['word'] === dropped.args['chapter'],
    },
    {
        keep: 'superior/upkeep-missing',
        drop: 'requirement/given',
        messages: ['missing'],
        same: (kept, dropped) => samePart(kept, dropped) && firstWord(kept.args['written']) === firstWord(dropped.args['word']),
    },
    {
        keep: 'superior/period-longer',
        drop: 'requirement/given',
        messages: ['incomplete'],
        same: (kept, dropped) => samePart(kept, dropped) && says(dropped.args['what'], 'every'),
    },
    { keep: 'superior/period-longer', drop: 'dates/drill-overdue', messages: ['period'], same: samePart },
    { keep: 'superior/period-longer', drop: 'dates/review-overdue', messages: ['period'], same: samePart },
    {
        keep: 'superior/result-not-reported',
        drop: 'requirement/given',
        messages: ['incomplete'],
        same: (kept, dropped) => samePart(kept, dropped) && says(dropped.args['what'], 'reported'),
    },
    {
        keep: 'superior/follow-up-missing',
        drop: 'routes/follow-up',
        same: (kept, dropped) => kept.requirements.some((id) => dropped.requirements.includes(id)),
    },
    { keep: 'requirement/handling', drop: 'order/limit', messages: ['none'], same: samePart },
    {
        keep: 'requirement/given',
        drop: 'dates/training-overdue',
        messages: ['none'],
        same: (a, b) => samePart(a, b) && says(a.args['word'], 'training'),
    },
    {
        keep: 'requirement/given',
        drop: 'dates/drill-overdue',
        messages: ['never'],
        same: (a, b) => samePart(a, b) && says(a.args['word'], 'drill_rule'),
    },
    {
        keep: 'superior/upkeep-missing',
        drop: 'dates/training-overdue',
        messages: ['none'],
        same: (kept, dropped) => samePart(kept, dropped) && /^training/.test(firstWord(kept.args['written'])),
    },
    // The training that is not held is the one that leaders would attend.
    {
        keep: 'dates/training-overdue',
        drop: 'dates/training-overdue',
        messages: ['audience'],
        same: (kept, dropped) => kept.message === 'none' && blockOf(dropped.part) === kept.part,
    },
    { keep: 'routes/one-channel', drop: 'routes/hotline', same: samePart },
    // Whoever is told each time is told of a crime, too.
    {
        keep: 'routes/no-report',
        drop: 'routes/crime',
        same: (kept, dropped) =>
            kept.requirements.includes('LAW-RPT-1') &&
            says(kept.args['to'], 'public security') &&
            english(kept.args['at']).includes(english(dropped.args['at'])),
    },
    { keep: 'dates/investigation-late', drop: 'routes/final-report', messages: ['late'], same: samePart },
    // A test that is not made covers nothing.
    {
        keep: 'requirement/protection',
        drop: 'protection/untested',
        same: (kept, dropped) =>
            samePart(kept, dropped) && kept.message === 'missing' && kept.requirements.some((id) => id.startsWith('HP-TEST-')),
    },
    // A period, or a level, that calls no roster is why one is not called.
    { keep: 'rosters/missing', drop: 'rosters/not-called', same: (kept, dropped) => kept.file === dropped.file },
    {
        keep: 'requirement/protection',
        drop: 'rosters/not-called',
        same: (kept, dropped) => kept.file === dropped.file && says(kept.args['word'], 'during'),
    },
    // A hardening that is not done covers nothing.
    {
        keep: 'requirement/protection',
        drop: 'protection/findings',
        messages: ['unhardened', 'unmended'],
        same: (kept, dropped) =>
            kept.message === 'missing' &&
            kept.requirements.some((id) => id.startsWith('HP-HARD-')) &&
            kept.file === dropped.file &&
            dropped.part.startsWith(`${kept.part}/`),
    },
    // A scenario that both lists of scenarios ask for.
    {
        keep: 'requirement/protection',
        drop: 'requirement/protection',
        messages: ['incomplete'],
        same: (kept, dropped) =>
            samePart(kept, dropped) &&
            kept.requirements.includes('HP-DISP-1') &&
            dropped.requirements.includes('HP-THR-1') &&
            wordsOf(dropped.args['what']).every((word) => wordsOf(kept.args['what']).includes(word)),
    },
    { keep: 'requirement/body', drop: 'organization/head-missing', same: samePart },
    {
        keep: 'order/gate',
        drop: 'order/evidence-first',
        messages: ['unordered'],
        same: (kept, dropped) => kept.message === 'open' && blockOf(kept.part) === blockOf(dropped.part),
    },
    // One report, and several who want it in time, or the channel of it.
    ...['routes/too-late', 'routes/not-shown', 'routes/one-channel'].map((id) => ({ keep: id, drop: id, same: samePart })),
    {
        keep: 'order/phases',
        drop: 'order/phases',
        messages: ['step'],
        same: (kept, dropped) => kept.message === 'gap' && dropped.part.startsWith(`${kept.part}/`),
    },
    {
        keep: 'order/evidence-first',
        drop: 'order/evidence-first',
        messages: ['inner'],
        same: (kept, dropped) => kept.message === 'unordered' && kept.part.endsWith(`/step:${english(dropped.args['step'])}`),
    },
];

const blockOf = (part: string): string => part.slice(0, part.lastIndexOf('/'));
const english = (value: unknown): string =>
    typeof value === 'object' && value !== null && 'en' in value ? String(value.en) : String(value ?? '');
const wordsOf = (value: unknown): readonly string[] => english(value).match(/[a-z_]+/g) ?? [];
const firstWord = (value: unknown): string => /[a-z_]+/.exec(english(value))?.[0] ?? '';
const says = (value: unknown, word: string): boolean => new RegExp(`\\b${word}\\b`).test(english(value));

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One cause is one finding: the one that says more stays, speaks for the clauses of both, and is as grave as the graver. */
export function oneCause(found: readonly Finding[]): Finding[] {
    const byRule = new Map<string, Finding[]>();
    for (const one of found) {
        const list = byRule.get(one.rule);
        if (list) list.push(one);
        else byRule.set(one.rule, [one]);
    }
    const gone = new Set<Finding>();
    const raised = new Map<Finding, Finding>();
    for (const { keep, drop, messages, same } of PAIRS) {
        for (const dropped of byRule.get(drop) ?? []) {
            if (gone.has(dropped) || (messages && !messages.includes(dropped.message))) continue;
            const kept = byRule.get(keep)?.find((one) => one !== dropped && !gone.has(one) && same(one, dropped));
            if (!kept) continue;
            gone.add(dropped);
            raised.set(kept, joined(raised.get(kept) ?? kept, raised.get(dropped) ?? dropped));
        }
    }
    return gone.size === 0 ? [...found] : found.filter((one) => !gone.has(one)).map((one) => raised.get(one) ?? one);
}

function joined(kept: Finding, dropped: Finding): Finding {
    return {
        ...kept,
        severity: RANK[dropped.severity] < RANK[kept.severity] ? dropped.severity : kept.severity,
        requirements: [...new Set([...kept.requirements, ...dropped.requirements])],
    };
}
