import { isDamaged } from '../../compile/damage.js';
import { periodOf } from '../../compile/rosters/needs.js';
import { isA } from '../../compile/scope/classes.js';
import type { System } from '../../model/shape/index.js';
import { titleOf } from '../parts.js';
import { type PlanContext, rule } from '../rule.js';

/** A backup is proven by a restore: what a protection backs up, and every target, was restored on trial before the period. */
export const backupUnproven = rule({
    id: 'protection/backup-unproven',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-HARD-4'],
    since: '2026.0',
    missing: true,
    messages: {
        none: {
            en: '“{title}” is in the protection and no backup of it is recorded: write “backup every … done … restore_tested …”.',
            'zh-CN': '“{title}”属于重保范围，却没有备份记录：请写“backup every … done … restore_tested …”。',
        },
        untested: {
            en: 'The backup of “{title}” was never restored on trial: add “restore_tested …”.',
            'zh-CN': '“{title}”的备份没有做过恢复测试：请写“restore_tested …”。',
        },
        late: {
            en: 'The backup of “{title}” was restored on trial on {day} only, and the period began on {from}.',
            'zh-CN': '“{title}”的备份直到 {day} 才做恢复测试，而重保期从 {from} 开始。',
        },
    },
    check({ plan, compiled }, report) {
        const asked = askedForBackup({ plan, compiled });
        const [from] = plan.protections.flatMap((one) => periodOf(one)?.from ?? []).toSorted();
        for (const system of plan.declared('system')) {
            if (!asked.has(system.id) || isUnclear(system)) continue;
            const args = { title: titleOf(system) };
            const tested = system.backups.flatMap(({ restoreTested }) => restoreTested ?? []).toSorted();
            const [first] = tested;
            if (system.backups.length === 0) report(system, { message: 'none', args });
            else if (first === undefined) report(system, { message: 'untested', args, property: 'backups', index: 0 });
            else if (from && first >= from)
                report(system, { message: 'late', args: { ...args, day: first, from }, property: 'backups', index: 0 });
        }
    },
});

/** The systems whose backup a protection stands on: every target, and what it says to back up. */
export function askedForBackup({ plan, compiled }: Pick<PlanContext, 'plan' | 'compiled'>): ReadonlySet<string> {
    if (plan.protections.length === 0) return new Set();
    const tasks = plan.protections.flatMap(({ before }) => before?.hardenings ?? []).filter(({ kind }) => kind === 'backup');
    const found = tasks.flatMap(({ of }) => of).map(({ ref }) => ref && plan.resolution(ref));
    const targets = compiled.scope.assets.filter((asset) => isA(asset, 'target')).map(({ part }) => part);
    return new Set([...targets, ...found.flatMap((one) => (one?.state === 'found' ? one.part.id : []))]);
}

const isUnclear = (system: System) =>
    isDamaged(system) || system.marks?.some(({ property, issue }) => property === 'backups' && issue !== 'twice') === true;
