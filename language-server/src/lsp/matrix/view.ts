import { hashText } from '../../model/hash.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { hasVocabulary, termName } from '../../standard/taxonomy.js';
import { matrixFragment } from '../../views/html/fragment.js';
import { markupOf } from '../../views/html/html.js';
import { type Voice, type VoiceOptions, voiceOf } from '../../views/voice.js';
import type { MatrixParams, MatrixState, MatrixView, PlanName, Tab } from '../protocol.js';
import { compiledOf } from './compiled.js';
import { keepReadable, type Matrices } from './last-readable.js';
import { type SplitMarkup, splitCells } from './split.js';

/** What was made last for one plan. */
export interface MadeView {
    readonly plan: ResolvedPlan;
    readonly lang: Lang;
    readonly readable: Matrices;
    readonly markup: SplitMarkup;
}

export const voiceOptions = (lang: Lang): VoiceOptions => ({
    lang,
    terms: (vocabulary, id, language) => (hasVocabulary(vocabulary) ? termName(vocabulary, id, language) : id),
});
export const planVoice = (plan: ResolvedPlan, lang: Lang): Voice => voiceOf(plan, voiceOptions(lang));

/** Compiles and renders a plan; what `last` holds fills in for what cannot be read. */
export function makeView(plan: ResolvedPlan, lang: Lang, last: MadeView | undefined): MadeView {
    if (last?.plan === plan && last.lang === lang) return last;
    const { incident, warning } = compiledOf(plan);
    const { shown, readable } = keepReadable(last?.readable, { incident, warning });
    return { plan, lang, readable, markup: splitCells(markupOf(matrixFragment(planVoice(plan, lang), shown))) };
}

/** The answer for somebody who holds some cells already, and may see only a few. */
export function answer(
    made: MadeView,
    state: MatrixState,
    plans: readonly PlanName[],
    tabs: readonly Tab[],
    { known, near }: Pick<MatrixParams, 'known' | 'near'>,
): MatrixView {
    const { frame, cells, ids } = made.markup;
    const { lang, plan } = made;
    const held = new Set(known);
    const seen = near && new Set(near);
    const fresh = [...cells].filter(([hash]) => !held.has(hash));
    const sent = seen ? fresh.filter(([hash]) => ids.get(hash)?.some((id) => seen.has(id))) : fresh;
    const version = hashText(`${state} ${lang} ${plan.id} ${plans.map((one) => one.title).join('\n')} ${tabs.join(' ')} ${frame}`);
    const all = sent.length === fresh.length;
    // What is not whole must not count as the same when the rest is asked for.
    return {
        version: all ? version : `${version} in part`,
        ...(all ? {} : { more: true }),
        state,
        lang,
        plans,
        plan: plan.id,
        tabs,
        frame,
        cells: Object.fromEntries(sent),
    };
}
