import { hashText } from '../../model/hash.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { hasVocabulary, termName } from '../../standard/taxonomy.js';
import { matrixFragment } from '../../views/html/fragment.js';
import { markupOf } from '../../views/html/html.js';
import { type Voice, type VoiceOptions, voiceOf } from '../../views/voice.js';
import type { MatrixState, MatrixView, PlanName } from '../protocol.js';
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

/** The answer for somebody who holds some cells already. */
export function answer(
    made: MadeView,
    state: MatrixState,
    plans: readonly PlanName[],
    asked: { readonly version?: string; readonly known?: readonly string[] },
): MatrixView {
    const { frame, cells } = made.markup;
    const { lang, plan } = made;
    const version = `${state} ${lang} ${plan.id} ${plans.map((one) => one.title).join('\n')} ${frame}`;
    const known = new Set(asked.known);
    const fresh = Object.fromEntries([...cells].filter(([hash]) => !known.has(hash)));
    return { version: hashText(version), state, lang, plans, plan: plan.id, frame, cells: fresh };
}
