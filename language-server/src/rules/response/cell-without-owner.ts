import type { Cell } from '../../compile/matrix-types.js';
import { chainOf } from '../../model/resolve/acts.js';
import type { Level, ResponseLevel } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';

/** Cells of the response matrix that nobody leads: one finding for the part that should name an owner. */
export const cellWithoutOwner = rule({
    id: 'response/cell-without-owner',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-4.2-2', 'NP-4.2.2-2', 'NP-4.2.3-1'],
    since: '2026.0',
    missing: true,
    messages: {
        nobody: {
            en: 'Nobody leads the response at {levels} ({count} cells of the matrix): add “command …” here, or “led by …” to the playbooks.',
            'zh-CN': '{levels}响应无人负责（矩阵中 {count} 格）：请在此处写“command …”，或在处置流程中写“led by …”。',
        },
    },
    check({ plan, compiled }, report) {
        const causes = new Map<string, Cell[]>();
        for (const cell of compiled.incident.rows.flatMap((row) => row.cells)) {
            // A level that is not there has nobody either: that is one cause, and another rule names it.
            if (cell.broken || cell.gaps.some((gap) => gap.kind === 'no_level')) continue;
            for (const gap of cell.gaps) {
                if (gap.kind !== 'no_owner') continue;
                causes.set(gap.part, [...(causes.get(gap.part) ?? []), cell]);
            }
        }
        for (const [part, cells] of byRoot(causes, plan.plan.response?.levels ?? [])) {
            const of = [...new Set(cells.map((cell) => cell.level))];
            const levels = levelsWord(of);
            report(placeOf(plan, part), {
                message: 'nobody',
                args: { levels, count: cells.length },
                requirements: ['NP-4.2-2', ...clausesOf(of)],
            });
        }
    },
});

/** A level that would inherit its command has the cause of the one that it extends. */
function byRoot(causes: ReadonlyMap<string, Cell[]>, levels: readonly ResponseLevel[]): Map<string, Cell[]> {
    const found = new Map<string, Cell[]>();
    for (const [part, cells] of causes) {
        const level = levels.find((one) => one.id === part);
        const chain = level ? chainOf(level, (one) => levels.find((other) => other.level === one.base)) : [];
        const root = chain.findLast((one) => causes.has(one.id))?.id ?? part;
        found.set(root, [...(found.get(root) ?? []), ...cells]);
    }
    return found;
}

const clausesOf = (levels: readonly Level[]): string[] => [
    ...(levels.includes('II') ? ['NP-4.2.2-2'] : []),
    ...(levels.some((level) => level === 'III' || level === 'IV') ? ['NP-4.2.3-1'] : []),
];
