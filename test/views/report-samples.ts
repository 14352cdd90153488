import type { Report, Result } from '../../language-server/src/views/reports/result.js';
import { hostile } from './hostile.js';

const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } };
const across = { start: { line: 3, character: 4 }, end: { line: 5, character: 1 } };

/** One result with everything in it; `more` changes it. */
export const result = (more: Partial<Result> = {}): Result => ({
    ...{ rule: 'organization/deputy-missing', severity: 'error', message: 'The post has no deputy.', part: 'Unit/post:Head' },
    ...{ file: 'plans/单位 1.preplan', range, requirements: ['NP-2.1-1'], fingerprint: '0123456789abcdef' },
    related: [{ message: 'Demanded here', file: 'superiors/city.preplan', range: across, part: 'City' }],
    fixes: [{ title: 'Insert a deputy', edits: [{ file: 'plans/单位 1.preplan', range, newText: ' deputy todo' }] }],
    excerpt: 'post Head { held by ••• }',
    ...more,
});

/** A report whose every text is hostile. */
export const hostileReport: Report = report(
    hostile.map((text, i) =>
        result({
            ...{ message: text, file: `${text.replaceAll('/', '_')}.preplan`, part: text, fingerprint: String(i).padStart(16, '0') },
            fixes: [{ title: text, edits: [{ file: `a:b/${i}%,.preplan`, range: across, newText: text }] }],
            related: [{ message: text, file: 'x.preplan', range, part: text }],
        }),
    ),
);

export function report(findings: readonly Result[]): Report {
    const of = (severity: string) => findings.filter((one) => one.severity === severity).length;
    const counts = { errors: of('error'), warnings: of('warning'), infos: of('info') };
    const plan = { plan: 'Unit', title: 'Unit', file: 'plans/clean.preplan', files: ['plans/clean.preplan'], sectors: [], under: [] };
    return { version: 1, findings, summary: { plans: 1, files: 2, baseline: 0, ...counts }, plans: [plan] };
}
