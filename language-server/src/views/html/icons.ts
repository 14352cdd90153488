import type { CellState } from '../../compile/matrix-types.js';
import { constant, type Html } from './html.js';

const icon = (path: string): Html =>
    constant(
        `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
    );

/** Pictures beside words, never instead of them; each has a shape of its own. */
export const stateIcons: Record<CellState, Html> = {
    handled: icon('M2.5 8.5l3.5 3.5 7.5-8'),
    excluded: icon('M8 2a6 6 0 100 12A6 6 0 008 2zM4 4l8 8'),
    handed_over: icon('M2 8h11M9 4l4 4-4 4'),
    gap: icon('M8 2L1.5 13.5h13zM8 6.5v3.2M8 11.8v.1'),
};
export const gateIcon = icon('M3 14V4l10-1v11M3 9h10');
export const decisionIcon = icon('M8 1.8L14.2 8 8 14.2 1.8 8z');
