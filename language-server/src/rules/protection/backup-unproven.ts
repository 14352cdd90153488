import { isDamaged } from '../../compile/damage.js';
import { periodOf } from '../../compile/rosters/needs.js';
import { isA } from '../../compile/scope/classes.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { System } from '../../model/shape/index.js';
import { rule } from '../rule.js';

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
        const targets = new Set(compiled.scope.assets.filter((asset) => isA(asset, 'target')).map(({ part }) => part));
        const backed = backedUp(plan);
        const [from] = plan.protections.flatMap((one) => periodOf(one)?.from ?? []).toSorted();
        if (plan.protections.length === 0) return;
        for (const system of plan.declared('system')) {
            if (!(backed.has(system.id) || targets.has(system.id)) || isUnclear(system)) continue;
            const args = { title: system.title ?? system.name ?? '' };
            const tested = system.backups.flatMap(({ restoreTested }) => restoreTested ?? []).toSorted();
            const [first] = tested;
            if (system.backups.length === 0) report(system, { message: 'none', args });
            else if (first === undefined) report(system, { message: 'untested', args, property: 'backups', index: 0 });
            else if (from && first >= from)
                report(system, { message: 'late', args: { ...args, day: first, from }, property: 'backups', index: 0 });
        }
    },
});

/** The systems that a protection says to back up. */
export function backedUp(plan: ResolvedPlan): ReadonlySet<string> {
    const tasks = plan.protections.flatMap(({ before }) => before?.hardenings ?? []).filter(({ kind }) => kind === 'backup');
    const found = tasks.flatMap(({ of }) => of).map(({ ref }) => ref && plan.resolution(ref));
    return new Set(found.flatMap((one) => (one?.state === 'found' ? one.part.id : [])));
}

const isUnclear = (system: System) =>
    isDamaged(system) || system.marks?.some(({ property, issue }) => property === 'backups' && issue !== 'twice') === true;
