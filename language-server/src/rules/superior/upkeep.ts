import { isDamaged, isDamagedIn } from '../../compile/damage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Cadence, Choice, Limit, Part, System } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import type { Message } from '../messages.js';

/** Work that a superior can ask for at regular intervals, and where a plan promises it. */
export interface Upkeep {
    readonly word: Message;
    readonly chapter: 'prevention' | 'supplementary';
    readonly field: 'drillRules' | 'reviews' | 'trainings' | 'works';
    /** How the promise is written, before its period. */
    readonly written: string;
    readonly kind?: string;
}

/** By the word of the demand. */
export const UPKEEP: Readonly<Record<string, Upkeep>> = {
    drills: { word: { en: 'drills', 'zh-CN': '演练' }, chapter: 'prevention', field: 'drillRules', written: 'drill_rule' },
    reviews: {
        word: { en: 'reviews of the plan', 'zh-CN': '预案评估修订' },
        chapter: 'supplementary',
        field: 'reviews',
        written: 'review',
    },
    trainings: { word: { en: 'trainings', 'zh-CN': '培训' }, chapter: 'prevention', field: 'trainings', written: 'training todo "topic"' },
    inspections: work({ en: 'security inspections', 'zh-CN': '网络安全检查' }, 'inspection'),
    risk_assessments: work({ en: 'risk assessments', 'zh-CN': '风险评估' }, 'risk_assessment'),
    backups: work({ en: 'backups', 'zh-CN': '容灾备份' }, 'backup'),
};

function work(word: Message, kind: string): Upkeep {
    return { word, chapter: 'prevention', field: 'works', written: kind, kind };
}

/** A promise of regular work, with the part that makes it. */
export interface Promised {
    readonly part: Part;
    readonly property: string;
    readonly every: readonly Cadence[];
    /** To whom the result goes; absent where the promise has no place for it. */
    readonly told?: { readonly reported: readonly Choice[]; readonly limits: readonly Limit[] };
}

/** What a plan promises of one kind of work. */
export function promisesOf({ plan, declared }: ResolvedPlan, { field, kind }: Upkeep): Promised[] {
    type Regular = Part & { readonly every: readonly Cadence[]; readonly reported: readonly Choice[]; readonly limits: readonly Limit[] };
    const of = (parts: readonly Regular[]) => parts.map((part): Promised => ({ part, property: 'every', every: part.every, told: part }));
    switch (field) {
        case 'drillRules':
            return of(plan.prevention?.drillRules ?? []);
        case 'reviews':
            return of(plan.supplementary?.reviews ?? []);
        case 'trainings':
            return of((plan.prevention?.trainings ?? []).filter(({ how }) => how === 'training'));
        case 'works': {
            const works = of((plan.prevention?.works ?? []).filter((one) => one.kind === kind));
            return kind === 'backup' ? [...works, ...declared('system').flatMap(backupsOf)] : works;
        }
    }
}

const backupsOf = (system: System): Promised[] => system.backups.map(({ every }) => ({ part: system, property: 'backups', every }));

/** Nothing of the kind is there, and no damaged text may hold it. */
export function isLacking(resolved: ResolvedPlan, upkeep: Upkeep): boolean {
    const { plan } = resolved;
    if (promisesOf(resolved, upkeep).length > 0 || resolved.files.some((file) => file.damaged)) return false;
    const chapter: Part | undefined = plan[upkeep.chapter];
    if (!chapter) return stateOf(plan, upkeep.chapter) === 'absent' && !isDamaged(plan);
    return !isDamagedIn(chapter, [upkeep.field]) && !chapter.marks?.some(({ property }) => property === upkeep.field);
}
