import { CompletionItemKind } from 'vscode-languageserver-types';
import { durationText } from '../hover/plain-words.js';
import type { Candidate, CompletionOptions } from './candidate.js';

const CLOCK_UNITS = ['m', 'h', 'd', 'wd', 'w', 'mo', 'y'] as const;
const CADENCE_UNITS = ['d', 'w', 'mo', 'y', 'h', 'm', 'wd'] as const;
const CLOCK = ['15m', '30m', '1h', '2h', '1d', '2d', '5wd'] as const;
const CADENCE = ['1d', '1w', '1mo', '3mo', '6mo', '1y', '4h'] as const;

/** Lengths of time, said in words beside: common ones, and once a number is typed that number of every unit. */
export function durationCandidates(typed: string, cadence: boolean, { lang }: CompletionOptions, rank: number): Candidate[] {
    const number = /^\d+/.exec(typed)?.[0];
    const amounts = number ? (cadence ? CADENCE_UNITS : CLOCK_UNITS).map((unit) => number + unit) : cadence ? CADENCE : CLOCK;
    return amounts.map((label) => ({
        label,
        kind: CompletionItemKind.Value,
        names: [durationText(label, 'en'), durationText(label, 'zh-CN')],
        beside: durationText(label, lang),
        rank,
    }));
}
