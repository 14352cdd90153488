import { isDamaged } from '../../compile/damage.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** During the period every target is watched around the clock. */
export const targetUnwatched = rule({
    id: 'protection/target-unwatched',
    reads: 'plan',
    severity: 'error',
    requirements: ['HP-DUR-1'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: 'Nobody watches the target “{title}” around the clock during the period: add it to “monitor … around_the_clock”.',
            'zh-CN': '重保期间没有对目标“{title}”实行7×24小时监测：请写入“monitor … around_the_clock”。',
        },
    },
    check({ plan }, report) {
        for (const protection of plan.protections) {
            const { during, targets } = protection;
            // Without any watch, the clause itself says so.
            if (!during || isDamaged(during) || !during.monitors.some(({ hours }) => hours === 'around_the_clock')) continue;
            const meant = (ref: { readonly ref: string } | undefined) => {
                const found = ref && plan.resolution(ref);
                return found?.state === 'found' ? found.part : undefined;
            };
            const watched = during.monitors.filter(({ hours }) => hours === 'around_the_clock').flatMap(({ of }) => of);
            const parts = new Set(watched.flatMap(({ ref }) => meant(ref)?.id ?? []));
            const words = new Set(watched.flatMap(({ word }) => word ?? []));
            if (words.size > 0 || watched.some(({ ref }) => ref && !meant(ref))) continue;
            for (const [index, { ref }] of targets.entries()) {
                const target = meant(ref) as
                    | { id: string; type: string; title?: string; name?: string; inside?: readonly { readonly ref: string }[] }
                    | undefined;
                if (!target || target.type === 'data' || parts.has(target.id)) continue;
                if (target.inside?.some((one) => parts.has(meant(one)?.id ?? ''))) continue;
                report(protection, { message: 'missing', args: { title: titleOf(target) }, property: 'targets', index });
            }
        }
    },
});
