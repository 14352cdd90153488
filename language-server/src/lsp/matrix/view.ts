import { hashText } from '../../model/hash.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { hasVocabulary, termName } from '../../standard/taxonomy.js';
import { matrixFragment } from '../../views/html/fragment.js';
import { type Html, html, markupOf } from '../../views/html/html.js';
import { actingPersons, actingSection } from '../../views/panel/acting.js';
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
    readonly frame: string;
    readonly layout: string;
    /** What goes into the places of the frame by their ids, each made when it is first asked for. */
    readonly places: ReadonlyMap<string, () => RenderedCell>;
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

/** Compiles a plan, as far as it is looked at; what `last` holds fills in for what cannot be read. */
export function makeView(plan: ResolvedPlan, lang: Lang, last: MadeView | undefined): MadeView {
    if (last?.plan === plan && last.lang === lang) return last;
    const { places: incident, warning } = compiledOf(plan);
    const { shown, readable } = keepReadable(last?.readable, { incident, warning });
    const places = new Map<string, () => RenderedCell>();
    const place = (id: string, make: () => Html, empty: Html) => {
        places.set(
            id,
            once(() => rendered(markupOf(make()))),
        );
        return empty;
    };
    const voice = planVoice(plan, lang);
    const matrices = matrixFragment(voice, shown, {
        place: (id, make) => place(id, make, html`<td id="${id}" data-later></td>`),
        overview: (make) => place(OVERVIEW, make, html`<section id="${OVERVIEW}" data-later></section>\n`),
    });
    // Last: nobody waits for it.
    const acting = place(
        ACTING,
        () => actingSection(actingPersons(voice, plan)),
        html`<section hidden id="${ACTING}" data-later></section>`,
    );
    const frame = markupOf(html`${matrices}${acting}`);
    return { plan, lang, readable, shown, frame, layout: hashText(frame), places };
}

/** It says something of every cell, so it comes first where nothing is shown yet, else with the last of them. */
const OVERVIEW = 'overview';
const ACTING = 'acting';

/** The answer for somebody who holds some cells already, and may see only a few: what is not asked for is not made. */
export function answer(
    made: MadeView,
    state: MatrixState,
    plans: readonly PlanName[],
    tabs: readonly Tab[],
    whose: string,
    { known, layout: held, near, first = 0 }: Pick<MatrixParams, 'known' | 'layout' | 'near' | 'first'>,
): MatrixView {
    const { lang, plan, layout } = made;
    const holds = new Set(known);
    const ids = near === undefined ? [...made.places.keys()] : idsOf(made, near, first);
    const places: Record<string, string> = {};
    const cells: Record<string, string> = {};
    for (const id of ids) {
        const cell = made.places.get(id)?.();
        if (!cell) continue;
        places[id] = cell.hash;
        if (!holds.has(cell.hash)) cells[cell.hash] = cell.markup;
    }
    const whole = Object.keys(places).length === made.places.size;
    const shown = JSON.stringify([state, lang, whose, plan.id, plans.map((one) => one.title), tabs, layout, places]);
    return {
        // What is not whole must not count as the same when the rest is asked for.
        version: whole ? hashText(shown) : `${hashText(shown)} in part`,
        ...(whole ? {} : { later: true as const }),
        state,
        lang,
        plans,
        plan: plan.id,
        whose,
        tabs,
        layout,
        frame: held === layout ? '' : made.frame,
        places,
        cells,
    };
}

function idsOf(made: MadeView, near: readonly string[], first: number): Iterable<string> {
    const ids = [...made.places.keys()];
    const some = ids.filter((id) => id !== OVERVIEW && id !== ACTING).slice(0, first);
    return new Set([...near, ...some, ...(first > 0 ? [OVERVIEW] : [])]);
}

function once<T>(make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

const rendered = (markup: string): RenderedCell => ({ hash: hashText(markup), markup });
