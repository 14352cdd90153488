import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, Position, Range } from 'vscode-languageserver-types';
import type { PartyName } from '../../../compile/matrix-types.js';
import type { Route } from '../../../compile/route-types.js';
import type { ResolvedPlan } from '../../../model/plans.js';
import { TARGET_TYPES } from '../../../model/resolve/names.js';
import type { Lang } from '../../../rules/messages.js';
import { minutesText } from '../../../views/amounts.js';
import { rangeAt } from '../../../views/diagnostics/lines.js';
import { routeOccasionText } from '../../../views/occasions.js';
import { routeTitle } from '../../../views/sheets/route-groups.js';
import { compiledOf } from '../../matrix/compiled.js';
import { planVoice } from '../../matrix/view.js';
import { uriOf } from '../../paths.js';
import type { ProjectState, State } from '../../state/projects.js';
import { fileAt, offsetAt } from '../file-at.js';
import { homeOf, projectsSeeing, sourceOfHome } from '../place-of.js';
import { symbolAt } from '../symbol-at.js';
import { SYMBOL_KINDS } from '../symbols.js';
import { itemAt, type PartyData } from './party-item.js';

/** Compiling takes time: beyond this many plans nobody waits for an answer. */
const MOST_PLANS = 50;

/** The party under the cursor, as the root of "who reports to whom". */
export function prepareCalls(state: State, path: string, position: Position, lang: Lang): CallHierarchyItem[] {
    const file = fileAt(state, path);
    const symbol = file && symbolAt(file, offsetAt(file.source, position));
    if (!file || !symbol || !TARGET_TYPES.party.includes(symbol.target.part.type)) return [];
    const { part } = symbol.target;
    const home = homeOf(state, file.project, symbol.target.file);
    const source = home && sourceOfHome(state, home);
    const place = source?.positions.parts.get(part.id);
    if (!home || !source || !place) return [];
    const range = rangeAt(source.lines, ...place.range);
    const item = itemAt(
        { ref: part.name ?? '', title: (part as { title?: string }).title ?? '', part: part.id, type: part.type },
        { uri: uriOf(home.path), range, name: place.name ? rangeAt(source.lines, ...place.name) : range },
        { roots: (home.project ? projectsSeeing(state, home.project) : [...state.projects.values()]).map(({ root }) => root) },
        lang,
    );
    return [{ ...item, kind: SYMBOL_KINDS[part.type] ?? item.kind }];
}

/** Who reports to a party: the senders of every route that ends there, each at its report. */
export function incomingCalls(state: State, item: CallHierarchyItem, lang: Lang): CallHierarchyIncomingCall[] {
    return hops(
        state,
        item,
        lang,
        ({ recipient }) => recipient.any,
        ({ from }) => from.flatMap(({ any }) => any),
    ).map(({ other, at }) => ({ from: other, fromRanges: [at] }));
}

/** Whom a party reports to: the recipients of every route that begins there. */
export function outgoingCalls(state: State, item: CallHierarchyItem, lang: Lang): CallHierarchyOutgoingCall[] {
    const found = hops(
        state,
        item,
        lang,
        ({ from }) => from.flatMap(({ any }) => any),
        ({ recipient }) => recipient.any,
    );
    return found.map(({ other, at, uri }) => ({ to: other, fromRanges: uri === item.uri ? [at] : [] }));
}

type Ends = (route: Route) => readonly PartyName[];

/** One item for each other end of the routes that touch the party, at the report that says so; the slowest occasion counts. */
function hops(
    state: State,
    item: CallHierarchyItem,
    lang: Lang,
    here: Ends,
    there: Ends,
): { other: CallHierarchyItem; at: Range; uri: string }[] {
    const { key, roots = [] } = (item.data ?? {}) as Partial<PartyData>;
    const found = new Map<string, { route: Route; party: PartyName; plan: ResolvedPlan; project: ProjectState }>();
    const projects = roots.flatMap((root) => state.projects.get(root) ?? []);
    for (const { project, plan } of projects
        .flatMap((project) => project.resolved.plans.map((plan) => ({ project, plan })))
        .slice(0, MOST_PLANS)) {
        for (const route of compiledOf(plan).routes) {
            if (!here(route).some((one) => keyOf(one) === key)) continue;
            for (const party of there(route)) {
                const id = `${route.part} ${keyOf(party)}`;
                const before = found.get(id);
                if (!before || (route.total ?? 0) > (before.route.total ?? 0)) found.set(id, { route, party, plan, project });
            }
        }
    }
    return [...found.values()].flatMap(({ route, party, plan, project }) => {
        const model = plan.fileOf({ id: route.part });
        const home = model && homeOf(state, project, model);
        const source = home && sourceOfHome(state, home);
        const place = source?.positions.parts.get(route.part);
        if (!home || !source || !place) return [];
        const voice = planVoice(plan, lang);
        const detail = [
            routeTitle(voice, route),
            // The same is told at each level, with other words or times.
            (route.kind === 'follow_up' || route.kind === 'tell') && routeOccasionText(voice, route.occasion),
            route.total !== undefined && route.total > 0 && minutesText(voice, route.total),
        ];
        const whole = rangeAt(source.lines, ...place.range);
        const name = place.name ? rangeAt(source.lines, ...place.name) : { start: whole.start, end: whole.start };
        const uri = uriOf(home.path);
        const other = itemAt(party, { uri, range: whole, name }, { roots }, lang, detail.filter(Boolean).join(' · '));
        return [{ other, at: name, uri }];
    });
}

const keyOf = (party: PartyName): string => party.part ?? `${party.type}:${party.ref}`;
