import type { CellStep } from '../../../compile/matrix-types.js';
import type { Message } from '../../messages.js';

/** Why a step is no answer to a duty: somebody may leave it, or it is done only under a condition. Words alone are taken as said. */
export function weaknessOf(step: CellStep): 'discretion' | 'condition' | undefined {
    if (step.discretion) return 'discretion';
    const facts = step.conditionFacts ?? [];
    const prose = facts.some(({ all }) => all.every((fact) => fact.text !== undefined && !fact.lasting));
    // Whom it concerns depends on what happened: to inform those under a condition is to inform.
    return facts.length > 0 && !prose && !step.does.includes('inform') ? 'condition' : undefined;
}

/** Where the text of a weakness stands in a step. */
export const WEAK_PLACES = { discretion: 'discretion', condition: 'if' } as const;

export const WEAK_MESSAGES: Readonly<Record<'discretion' | 'condition', Message>> = {
    discretion: {
        en: '{title} ({clause}): this is left to somebody’s discretion, and nobody else does {kind}. Take “at_discretion of …” out.',
        'zh-CN': '{title}（{clause}）：该步骤由个人酌定，此外无人负责“{kind}”。请删去“at_discretion of …”。',
    },
    condition: {
        en: '{title} ({clause}): this is done only under a condition, and nobody else does {kind}. Take the condition away, or add a step without it.',
        'zh-CN': '{title}（{clause}）：该步骤仅在一定条件下进行，此外无人负责“{kind}”。请取消该条件，或另写一个无条件的步骤。',
    },
};
