import { fill } from '../../rules/messages.js';
import { termName, termsOf } from '../../standard/taxonomy.js';
import { SKELETON_KINDS, type SkeletonKind, skeleton } from '../../views/skeleton/skeleton.js';
import type { NewPlanChoice, NewPlanChoices, NewPlanParams, NewPlanResult } from '../protocol.js';
import type { Server } from '../server.js';

/** What a plan can be begun as, in words. */
export function newPlanChoices({ lang }: Server): NewPlanChoices {
    const named = (vocabulary: string, ids: readonly string[]): NewPlanChoice[] =>
        ids.map((id) => ({ id, label: termName(vocabulary, id, lang) }));
    const all = (vocabulary: string) =>
        named(
            vocabulary,
            termsOf(vocabulary).map(({ id }) => id),
        );
    return { kinds: named('plan_kinds', SKELETON_KINDS), sectors: all('sectors'), operators: all('operators') };
}

const UNKNOWN = { en: '{what} is nothing that a plan can be begun as.', 'zh-CN': '不能以“{what}”新建预案。' };

/** The files of a new project; what only the writer can know is left open in them. */
export function newPlan(server: Server, params: NewPlanParams): NewPlanResult {
    const { lang } = server;
    const { kind, sector, operator } = params;
    const choices = newPlanChoices(server);
    const wrong = [
        choices.kinds.some(({ id }) => id === kind) ? undefined : kind,
        choices.sectors.some(({ id }) => id === sector) ? undefined : sector,
        choices.operators.some(({ id }) => id === operator) ? undefined : operator,
    ].find((one) => one !== undefined);
    if (wrong !== undefined) return { refused: fill(UNKNOWN, { what: wrong }, lang) };
    return { files: skeleton({ ...params, kind: kind as SkeletonKind, lang }) };
}
