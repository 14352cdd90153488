import type { Cell, CellReport } from '../../compile/matrix-types.js';

/** At once: `immediately`, and waiting for nothing that takes longer than the first judgement. */
export function isAtOnce(report: CellReport, { steps }: Cell): boolean {
    if (report.deadline?.amount !== 'immediately' && report.deadline?.amount !== '0m') return false;
    if (report.after.length === 0) return true;
    const judging = report.after.flatMap((name) => steps.find((step) => step.name === name && step.does.includes('assess')) ?? []);
    if (judging.length === report.after.length) return true;
    const judged = Math.max(...judging.flatMap(({ times }) => times.map(({ minutes }) => minutes)));
    return judging.length > 0 && report.ready.length > 0 && report.ready.every(({ minutes }) => minutes <= judged);
}
