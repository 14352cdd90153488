import type { ResolvedPlan } from '../../model/plans.js';
import { type ControlOptions, controlLines } from '../control.js';
import type { Voice } from '../voice.js';

const SHOWN = new Set(['version', 'status', 'asOf', 'disclosure', 'revision', 'hash']);

/** The edition of a plan in one line, for formats that have room for no more. */
export const aboutText = (plan: ResolvedPlan, voice: Voice, options: ControlOptions): string =>
    controlLines(plan, voice, options)
        .filter(({ key }) => SHOWN.has(key))
        .map(({ label, value }) => `${label}: ${value}`)
        .join(' · ');
