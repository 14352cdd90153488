import type { Finding, Severity } from './finding.js';

/** Two rules that see the same cause: what the first finds says more than what the second does, where both speak of the same. */
export interface Pair {
    readonly keep: string;
    readonly drop: string;
    /** Messages of the rule that is dropped; all where absent. */
    readonly messages?: readonly string[];
    readonly same: (kept: Finding, dropped: Finding) => boolean;
    /** Message under which the place of the dropped one is related to the kept one. */
    readonly also?: string;
}

const samePart = (kept: Finding, dropped: Finding): boolean => kept.file === dropped.file && kept.part === dropped.part;
const sameHop = (kept: Finding, dropped: Finding): boolean =>
    kept.args['hop'] !== undefined && kept.args['hop'] !== '' && kept.args['hop'] === dropped.args['hop'];
const samePlace = (kept: Finding, dropped: Finding): boolean =>
    samePart(kept, dropped) && kept.property === dropped.property && kept.index === dropped.index;

export const PAIRS: readonly Pair[] = [
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
    // A report that is gone told public security, too; and whoever keeps watch over personal data.
    {
        keep: 'routes/no-report',
        drop: 'routes/crime',
        messages: ['nobody'],
        same: (kept, dropped) => kept.message !== 'condition' && samePart(kept, dropped) && meet(dropped, kept),
        also: 'crime',
    },
    // A channel that is to go away, or that a superior wants, changes what the others are.
    { keep: 'routes/forbidden-channel', drop: 'routes/one-channel', same: samePart },
    { keep: 'superior/channel-missing', drop: 'routes/one-channel', same: samePart },
    {
        keep: 'routes/first-judgement',
        drop: 'superior/not-at-once',
        same: (kept, dropped) => samePart(kept, dropped) && isAmong(dropped, kept),
    },
    // An approval that comes late is late for issue and for effect; an effect before the issue is another thing.
    {
        keep: 'dates/plan-not-in-force',
        drop: 'dates/plan-not-in-force',
        messages: ['early'],
        same: (kept, dropped) => kept.message === 'order' && String(dropped.args['effective']) >= String(kept.args['issued']),
    },
    // Whoever is told stands above, and the plan does not say so.
    { keep: 'superior/not-under', drop: 'protection/told', messages: ['superior'], same: () => true },
    // A shift that is too long leaves too little rest.
    {
        keep: 'rosters/too-long',
        drop: 'rosters/too-long',
        messages: ['rest'],
        same: (kept, dropped) => kept.message === 'shift' && samePart(kept, dropped),
    },
    // What does not wait for the gate does not wait for what the gate waits for.
    {
        keep: 'order/evidence-first',
        drop: 'order/gate',
        messages: ['idle'],
        same: (kept, dropped) => kept.message === 'unordered' && blockOf(kept.part) === blockOf(dropped.part),
    },
    // How long the provider takes is not known, so the sum is not.
    {
        keep: 'routes/provider',
        drop: 'routes/not-shown',
        messages: ['open'],
        same: (kept, dropped) => kept.message === 'silent' && dropped.related.some(({ part }) => part === kept.part),
    },
    {
        keep: 'superior/signs-not-reported',
        drop: 'requirement/report',
        messages: ['missing', 'inward', 'nowhere'],
        same: (kept, dropped) => kept.message === 'missing' && dropped.requirements.some((id) => id === 'NP-3.2-4' || id === 'NP-3.3-3'),
    },
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
        messages: ['unhardened'],
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
    // One report, and several who want the channel of it, or nobody's choice in it.
    ...['routes/one-channel', 'routes/discretion'].map((id) => ({ keep: id, drop: id, same: samePart })),
    { keep: 'routes/no-report', drop: 'routes/no-report', messages: ['condition'], same: samePlace },
    ...['routes/crime', 'routes/personal-data', 'routes/first-judgement'].map((drop) => ({
        keep: 'routes/discretion',
        drop,
        messages: ['discretion'],
        same: samePart,
    })),
    { keep: 'routes/crime', drop: 'routes/personal-data', messages: ['discretion'], same: samePlace },
    { keep: 'routes/no-report', drop: 'routes/crime', messages: ['condition'], same: samePlace },
    // Whoever above is told of every incident is told of leaked personal data, too.
    {
        keep: 'routes/no-report',
        drop: 'routes/personal-data',
        messages: ['authority'],
        same: (kept, dropped) =>
            kept.message !== 'condition' &&
            !english(kept.args['to']).startsWith('public security') &&
            levelsIn(dropped.args['at']).every((level) => levelsIn(kept.args['at']).includes(level)),
    },
    {
        keep: 'routes/crime',
        drop: 'routes/personal-data',
        messages: ['authority'],
        same: (kept, dropped) => kept.message === 'nobody' && samePart(kept, dropped) && isAmong(dropped, kept),
        also: 'leaked',
    },
    // Hops that take longer than the law allows take longer than the report promises.
    { keep: 'routes/too-late', drop: 'routes/cannot-be-kept', messages: ['report'], same: samePart },
    // Several reports wait for one slow act: it is the one to be shortened.
    ...(
        [
            ['routes/too-late', 'routes/too-late'],
            ['routes/too-late', 'routes/cannot-be-kept'],
            ['routes/cannot-be-kept', 'routes/cannot-be-kept'],
        ] as const
    ).map(([keep, drop]) => ({ keep, drop, same: sameHop, also: 'also' })),
    // The authority that would be told of a crime is not one of public security.
    { keep: 'requirement/asset', drop: 'routes/crime', messages: ['kind'], same: (kept) => lacksPolice(kept) },
    // What may be done without the national bodies is granted by a superior, and none is named.
    {
        keep: 'requirement/superior',
        drop: 'authority/power-taken',
        same: (kept, dropped) => kept.message === 'missing' && !dropped.requirements.some((id) => OF_THE_NATION.has(id)),
    },
    // A grade with the level of another leaves its own without one.
    {
        keep: 'grades/degree-level',
        drop: 'grades/incomplete',
        messages: ['missing'],
        same: (kept, dropped) =>
            kept.message === 'lower' &&
            dropped.part === blockOf(kept.part.replace(/\/scale:[^/]*/, '')) &&
            english(kept.args['level']) === english(dropped.args['level']),
    },
    // One number that is wrong, for each thing that it speaks of and whatever follows from it.
    { keep: 'grades/not-stricter', drop: 'grades/not-stricter', same: samePlace },
    { keep: 'grades/not-stricter', drop: 'grades/unreachable', same: samePlace },
    {
        keep: 'requirement/handling',
        drop: 'routes/after-nothing',
        messages: ['condition'],
        same: (kept, dropped) => kept.message === 'condition' && kept.part.endsWith(`/step:${english(dropped.args['name'])}`),
    },
    // No authority of public security is declared, so nobody there can be told of anything.
    ...['routes/no-report', 'requirement/report'].map((drop) => ({
        keep: 'requirement/asset',
        drop,
        same: (kept: Finding, dropped: Finding) => lacksPolice(kept) && /^public security \w+$/.test(english(dropped.args['to'])),
    })),
    // Evidence that nobody keeps is waited for nowhere.
    {
        keep: 'requirement/handling',
        drop: 'order/evidence-first',
        messages: ['inner'],
        same: (kept, dropped) => kept.args['word'] === 'preserve_evidence' && kept.file === dropped.file,
    },
    // What nobody does is left to the provider of one playbook.
    {
        keep: 'requirement/handling',
        drop: 'resilience/provider-only',
        same: (kept, dropped) => english(kept.args['kind']) === english(dropped.args['does']),
    },
    {
        keep: 'dates/training-overdue',
        drop: 'dates/training-overdue',
        messages: ['before'],
        same: (kept, dropped) => kept.message === 'overdue' && samePlace(kept, dropped),
    },
    // The drill went to who demands it, and the rule names somebody else.
    {
        keep: 'superior/result-not-reported',
        drop: 'dates/drill-overdue',
        messages: ['unreported'],
        same: (kept, dropped) => kept.message === 'missing' && !english(kept.args['to']).includes(english(dropped.args['to'])),
    },
    {
        keep: 'order/phases',
        drop: 'order/phases',
        messages: ['step'],
        same: (kept, dropped) => kept.message === 'gap' && dropped.part.startsWith(`${kept.part}/`),
    },
];

/** Acts that no province grants: red warnings, and the start and end of level I. */
const OF_THE_NATION: ReadonlySet<string> = new Set(['NP-3.3-5', 'NP-4.2.1-1', 'NP-4.3.1-1', 'NP-5-1']);

/** Nowhere is an authority of public security declared. */
const lacksPolice = ({ part, requirements }: Finding): boolean => requirements.includes('NP-2.1-2') && !part.startsWith('authority:');

/** Whether a finding speaks of no other levels than another does. */
const isAmong = (one: Finding, other: Finding): boolean =>
    levelsIn(one.args['at']).every((level) => levelsIn(other.args['at']).includes(level));
const meet = (one: Finding, other: Finding): boolean =>
    levelsIn(one.args['at']).some((level) => levelsIn(other.args['at']).includes(level));
const levelsIn = (value: unknown): string[] => english(value).match(/\b(?:I{1,3}|IV)\b/g) ?? [];
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
    for (const { keep, drop, messages, same, also } of PAIRS) {
        for (const dropped of byRule.get(drop) ?? []) {
            if (gone.has(dropped) || (messages && !messages.includes(dropped.message))) continue;
            const kept = byRule.get(keep)?.find((one) => one !== dropped && !gone.has(one) && same(one, dropped));
            if (!kept) continue;
            gone.add(dropped);
            raised.set(kept, joined(raised.get(kept) ?? kept, raised.get(dropped) ?? dropped, also));
        }
    }
    return gone.size === 0 ? [...found] : found.filter((one) => !gone.has(one)).map((one) => raised.get(one) ?? one);
}

function joined(kept: Finding, dropped: Finding, also: string | undefined): Finding {
    const { file, part, property, index } = dropped;
    const place = { file, part, ...(property === undefined ? {} : { property }), ...(index === undefined ? {} : { index }) };
    return {
        ...kept,
        ...(also ? { related: [...kept.related, { ...place, message: also, args: {} }] } : {}),
        severity: RANK[dropped.severity] < RANK[kept.severity] ? dropped.severity : kept.severity,
        requirements: [...new Set([...kept.requirements, ...dropped.requirements])],
    };
}
