import { hashText } from '../../model/hash.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { hasVocabulary, termName } from '../../standard/taxonomy.js';
import type { CellPlacer } from '../../views/html/cell.js';
import { matrixFragment } from '../../views/html/fragment.js';
import { type Html, html, markupOf } from '../../views/html/html.js';
import { type Voice, type VoiceOptions, voiceOf } from '../../views/voice.js';
import type { MatrixParams, MatrixState, MatrixView, PlanName, Tab } from '../protocol.js';
import { compiledOf } from './compiled.js';
import { keepReadable, type Matrices } from './last-readable.js';

/** What was made last for one plan. */
export interface MadeView {
    readonly plan: ResolvedPlan;
    readonly lang: Lang;
    readonly readable: Matrices;
    readonly shown: Matrices;
    /** Cells by id, each made when it is first asked for. */
    readonly cells: Map<string, RenderedCell>;
}
interface RenderedCell {
    readonly hash: string;
    readonly markup: string;
}

export const voiceOptions = (lang: Lang): VoiceOptions => ({
    lang,
    terms: (vocabulary, id, language) => (hasVocabulary(vocabulary) ? termName(vocabulary, id, language) : id),
});
export const planVoice = (plan: ResolvedPlan, lang: Lang): Voice => voiceOf(plan, voiceOptions(lang));

/** Compiles a plan; what `last` holds fills in for what cannot be read. */
export function makeView(plan: ResolvedPlan, lang: Lang, last: MadeView | undefined): MadeView {
    if (last?.plan === plan && last.lang === lang) return last;
    const { incident, warning } = compiledOf(plan);
    const { shown, readable } = keepReadable(last?.readable, { incident, warning });
    return { plan, lang, readable, shown, cells: new Map() };
}

const LATER_OVERVIEW = html`<section id="overview" data-later></section>
`;

/** The answer for somebody who holds some cells already, and may see only a few: what is not asked for is not made. */
export function answer(
    made: MadeView,
    state: MatrixState,
    plans: readonly PlanName[],
    tabs: readonly Tab[],
    { known, near, first = 0 }: Pick<MatrixParams, 'known' | 'near' | 'first'>,
): MatrixView {
    const { lang, plan } = made;
    const held = new Set(known);
    const seen = near && new Set(near);
    const cells: Record<string, string> = {};
    const later: string[] = [];
    let count = 0;
    const place: CellPlacer = (id, make) => {
        if (seen && !seen.has(id) && count++ >= first) {
            later.push(id);
            return html`<td id="${id}" data-later></td>`;
        }
        const cell = made.cells.get(id) ?? rendered(markupOf(make()));
        made.cells.set(id, cell);
        if (!held.has(cell.hash)) cells[cell.hash] = cell.markup;
        return html`<td id="${id}" data-hash="${cell.hash}"></td>`;
    };
    const overview = (make: () => Html) => (later.length > 0 && first === 0 ? LATER_OVERVIEW : make());
    const frame = markupOf(matrixFragment(planVoice(plan, lang), made.shown, { place, overview }));
    const version = hashText(`${state} ${lang} ${plan.id} ${plans.map((one) => one.title).join('\n')} ${tabs.join(' ')} ${frame}`);
    return {
        // What is not whole must not count as the same when the rest is asked for.
        version: later.length === 0 ? version : `${version} in part`,
        ...(later.length === 0 ? {} : { later }),
        state,
        lang,
        plans,
        plan: plan.id,
        tabs,
        frame,
        cells,
    };
}

const rendered = (markup: string): RenderedCell => ({ hash: hashText(markup), markup });
