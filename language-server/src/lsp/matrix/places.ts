import type { Location, Position } from 'vscode-languageserver-types';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { fileAt, offsetAt } from '../features/file-at.js';
import { homeOf, sourceOfHome } from '../features/place-of.js';
import { pathOf, uriOf } from '../paths.js';
import type { LocateParams, PlansInResult } from '../protocol.js';
import type { State } from '../state/projects.js';
import { declaredPlans, planNames, plansOf } from './plans-of.js';

/** Where a part stands; a part that cannot be read at the moment is found at what it stands in. */
export function locate(state: State, { uri, plan: id, part }: LocateParams): Location | null {
    const found = plansOf(state, uri);
    const plan = found?.plans.find((one) => one.id === id) ?? found?.project.resolved.plans.find((one) => one.id === id);
    const model = plan?.fileOf({ id: part });
    const home = found && model && homeOf(state, found.project, model);
    const source = home && sourceOfHome(state, home);
    if (!home || !source) return null;
    for (let at = part; ; at = at.slice(0, at.lastIndexOf('/'))) {
        const place = source.positions.parts.get(at);
        if (place) return { uri: uriOf(home.path), range: rangeAt(source.lines, ...(place.name ?? firstLine(source.text, place.range))) };
        if (!at.includes('/')) return null;
    }
}

function firstLine(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
    const line = /^[^\r\n{]*/.exec(text.slice(start, end))?.[0] ?? '';
    return [start, start + line.length === end ? end : start + line.trimEnd().length];
}

/** Ids of the parts around a position, innermost first. */
export function partsAt(state: State, uri: string, position: Position): string[] {
    const source = fileAt(state, pathOf(uri))?.source;
    if (!source) return [];
    const offset = offsetAt(source, position);
    return [...source.positions.parts]
        .filter(([, { range }]) => range[0] <= offset && offset <= range[1])
        .sort(([, a], [, b]) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))
        .map(([id]) => id);
}

/** The plans of a document that have a matrix, with the place of their heads. */
export function plansIn(state: State, uri: string): PlansInResult {
    const file = fileAt(state, pathOf(uri));
    const plans = plansOf(state, uri)?.project.resolved.plans ?? [];
    if (!file) return [];
    return declaredPlans(file.model).flatMap((declared) => {
        const plan = plans.find((one) => one.plan === declared);
        const place = file.source.positions.parts.get(declared.id);
        const [name] = plan ? planNames([plan]) : [];
        return name && place
            ? [{ ...name, range: rangeAt(file.source.lines, ...(place.name ?? firstLine(file.source.text, place.range))) }]
            : [];
    });
}
