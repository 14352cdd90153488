import type { ResolvedPlan } from '../../model/plans.js';
import type { Declaration, Part } from '../../model/shape/index.js';
import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { blockOf } from './engine/places.js';
import { says } from './engine/read.js';
import { DAMAGED, together, type Verdict } from './engine/verdict.js';

interface Parameters {
    /** Types of declarations. */
    readonly of: readonly Declaration['type'][];
    /** Only those that say one of these words; of several paths any is enough. */
    readonly which?: Readonly<Record<string, readonly string[]>>;
    /** Only in plans of these sectors. */
    readonly sectors?: readonly string[];
    /** There must be one. */
    readonly some?: Need;
    readonly needs?: readonly Need[];
}

/** Something that what is declared beside the plan (assets, data, authorities, providers) must say. */
export const asset: Kind = {
    name: 'asset',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { of: types, which, sectors, some, needs = [] } = parameters<Parameters>(of);
        if (sectors && !plan.plan.sector.some((one) => sectors.includes(one)))
            return { state: 'not_applicable', why: { en: 'the plan is of another sector', 'zh-CN': '本预案不属于该行业' } };
        const declared = declaredOf(plan, types);
        const meant = declared.filter((part) => isMeant(part, which) === 'yes');
        // A kind that cannot be read, or that no list has, may be the one that is asked for.
        if (meant.length === 0 && some && declared.some((part) => isMeant(part, which) === 'unsure'))
            return { state: 'unknown', why: DAMAGED };
        if (meant.length === 0) return withoutAny(plan, some);
        const asked = [...(some ? [some] : []), ...needs];
        return together(meant.map((part) => judgeNeeds(blockOf(plan, [part]), asked, plan.plan.kind)));
    },
};

/** What is declared in the plan's own files, less what is out of scope. */
function declaredOf(plan: ResolvedPlan, types: readonly Declaration['type'][]): Part[] {
    return types
        .flatMap((type) => plan.declared(type) as readonly Part[])
        .filter((part) => !('excluded' in part) || part.excluded === undefined);
}

function isMeant(part: Part, which: Parameters['which']): 'yes' | 'no' | 'unsure' {
    if (which === undefined) return 'yes';
    const answers = Object.entries(which).map(([path, words]) => says(part, path, words));
    return answers.find((one) => one === 'yes') ?? answers.find((one) => one === 'unsure') ?? 'no';
}

function withoutAny(plan: ResolvedPlan, some: Need | undefined): Verdict {
    if (!some) return { state: 'not_applicable', why: { en: 'nothing of this kind is declared', 'zh-CN': '未登记此类对象' } };
    // What lies in a file that is not shared, or in one that cannot be read, may be there.
    if (plan.project.absent.length > 0 || plan.files.some((file) => file.damaged)) return { state: 'unknown', why: DAMAGED };
    const { name, word, insert, breaks } = some;
    const fixes = insert
        ? [{ title: 'insert', args: { word }, changes: [{ kind: 'declare', file: plan.file.path, text: insert } as const] }]
        : undefined;
    const args = { name: { en: name.en, 'zh-CN': name.zh }, word };
    return { state: 'unmet', faults: [{ part: plan.plan, message: 'missing', args, breaks, ...(fixes ? { fixes } : {}) }] };
}
