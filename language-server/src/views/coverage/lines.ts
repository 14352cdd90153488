import type { CoverageEntry } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { clauseName } from '../../standard/catalogue.js';
import { inLanguage } from '../../standard/taxonomy.js';
import { plainText } from '../plain-text.js';
import { listed } from '../words/words.js';
import { partLabels, placeLabel } from './part-labels.js';
import { coverageStateWords, coverageWords } from './words.js';

/** A plan with how it stands to each requirement. */
export interface PlanCoverage {
    readonly plan: ResolvedPlan;
    readonly entries: readonly CoverageEntry[];
    /** The language that it is shown in. */
    readonly lang: Lang;
}
export interface CoverageOptions {
    /** The language of what stands around the plans. */
    readonly lang: Lang;
    /** The day of the check. */
    readonly asOf: string;
}

/** One line of a coverage statement, as people read it. */
export interface ShownLine {
    readonly id: string;
    readonly clause: string;
    readonly title: string;
    readonly state: string;
    readonly where: string;
    readonly why: string;
}

/** A statement has a hundred lines, and the names of a plan are made once for all of them. */
const made = new WeakMap<ResolvedPlan, Map<Lang, ReadonlyMap<string, string>>>();
function labelsOf(plan: ResolvedPlan, lang: Lang): ReadonlyMap<string, string> {
    const known = made.get(plan) ?? new Map<Lang, ReadonlyMap<string, string>>();
    made.set(plan, known);
    const labels = known.get(lang) ?? partLabels(plan, lang);
    known.set(lang, labels);
    return labels;
}

/** Places that a line names; the rest are counted. */
const SHOWN = 3;

export function shownLine(entry: CoverageEntry, plan: ResolvedPlan, lang: Lang): ShownLine {
    const { requirement, state, where, why, until } = entry;
    const labels = labelsOf(plan, lang);
    const places = [...new Set(where.map((part) => placeLabel(labels, part, lang) ?? placeName(part)))];
    const names = places.slice(0, SHOWN);
    const more = places.length > SHOWN ? [`+${places.length - SHOWN}`] : [];
    const reasons = [why?.[lang], until && `${coverageWords.until[lang]} ${until}`].filter((text) => text !== undefined && text !== '');
    return {
        id: requirement.id,
        clause: plainText(clauseName(requirement, lang)),
        title: plainText(inLanguage(requirement.title, lang)),
        state: coverageStateWords[state][lang],
        where: plainText(listed(lang, [...names, ...more])),
        why: plainText(reasons.join(lang === 'zh-CN' ? '；' : '; ')),
    };
}

/** `response › level:II › step:Contain`: a part's place within its plan. */
export function placeName(part: string): string {
    const [first = '', ...rest] = part.split('/');
    return (rest.length > 0 ? rest : [first]).join(' › ');
}

export const titleOf = ({ plan }: ResolvedPlan): string => plainText(plan.title ?? plan.name ?? '');
