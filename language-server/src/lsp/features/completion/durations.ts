import { CompletionItemKind } from 'vscode-languageserver-types';
import { durationText } from '../hover/plain-words.js';
import type { Candidate, CompletionOptions } from './candidate.js';
import { givenIn, type Place, statementOf } from './place.js';

const CLOCK_UNITS = ['m', 'h', 'd', 'wd', 'w', 'mo', 'y'] as const;
const CADENCE_UNITS = ['d', 'w', 'mo', 'y', 'h', 'm', 'wd'] as const;
const CLOCK = ['15m', '30m', '1h', '2h', '1d', '2d', '5wd'] as const;
const CADENCE = ['1d', '4h', '2h', '1h', '1w', '1mo', '1y'] as const;
/** Work that comes round with the year. */
const UPKEEP = ['1y', '6mo', '3mo', '1mo', '1w', '1d'] as const;
/** Criteria that count something other than time. */
const COUNTS: ReadonlySet<string> = new Set(['leak', 'affected', 'money']);
const YEARLY: ReadonlySet<string> = new Set(['DrillRule', 'Work', 'ReviewRule', 'Training', 'Demand']);

/** Lengths of time, said in words beside: common ones, and once a number is typed that number of every unit. */
export function durationCandidates(typed: string, place: Place, { lang }: CompletionOptions, rank: number): Candidate[] {
    if (place.type === 'Bound' && givenIn(place.frame.parent ?? place.frame, 'dimension').some((one) => COUNTS.has(one))) return [];
    const cadence = place.type === 'Cadence';
    const number = /^\d+/.exec(typed)?.[0];
    const common = !cadence ? CLOCK : YEARLY.has(statementOf(place)) ? UPKEEP : CADENCE;
    const amounts = number ? (cadence ? CADENCE_UNITS : CLOCK_UNITS).map((unit) => number + unit) : common;
    return amounts.map((label) => ({
        label,
        kind: CompletionItemKind.Value,
        names: [durationText(label, 'en'), durationText(label, 'zh-CN')],
        beside: durationText(label, lang),
        rank,
    }));
}
