import { partyUses } from '../../compile/party-use.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Part, Recipients, Report, Submission } from '../../model/shape/index.js';
import { isOwn } from '../authority/powers.js';
import type { Message } from '../messages.js';
import { everyOf, isAuthority } from '../routes/recipients.js';
import { listWord, termWord } from '../words.js';
import { type Kind, parameters } from './engine/kind.js';
import { type Chapter, chapterOf } from './engine/places.js';
import { type Breaks, DAMAGED, type Verdict } from './engine/verdict.js';

type Occasion = 'monitoring' | 'possible_major' | 'immediate_prevention' | 'investigation';
interface Parameters {
    readonly occasion: Occasion;
    readonly breaks?: Breaks;
    /** Kinds of authority, each of which must be told. */
    readonly to?: readonly string[];
}

const OCCASIONS: Readonly<Record<Occasion, { chapter: Chapter; what: Message; word: string }>> = {
    monitoring: {
        chapter: 'monitoring',
        what: { en: 'important monitoring findings are reported', 'zh-CN': '重要监测信息上报' },
        word: 'report … { when … to … within … }',
    },
    possible_major: {
        chapter: 'monitoring',
        what: { en: 'a possible incident of level I or II is reported', 'zh-CN': '可能发生重大及以上事件时上报' },
        word: 'report … { when possible grade I, II … to … }',
    },
    immediate_prevention: {
        chapter: 'monitoring',
        what: { en: 'those who must act at once are told', 'zh-CN': '需要立即采取防范措施时通知有关单位' },
        word: 'notify … { when immediate_prevention … to … }',
    },
    investigation: {
        chapter: 'investigation',
        what: { en: 'the investigation report is handed in', 'zh-CN': '报送总结调查报告' },
        word: 'submit … by … to … within … of end',
    },
};

/** A report, a notice or a submission for an occasion outside the response, to somebody outside the plan's own bodies. */
export const report: Kind = {
    name: 'report',
    messages: {
        missing: {
            en: '{title} ({clause}): nothing says to whom {what}. Add “{word}”.',
            'zh-CN': '{title}（{clause}）：没有写明{what}的对象。请补写“{word}”。',
        },
        nowhere: {
            en: '{title} ({clause}): this names no recipient. Add “to …”.',
            'zh-CN': '{title}（{clause}）：没有写明报送对象。请写“to …”。',
        },
        kind: {
            en: '{title} ({clause}): {what} are not told to the {to}. Add “to …” for it.',
            'zh-CN': '{title}（{clause}）：{what}没有报告{to}。请写“to …”。',
        },
        inward: {
            en: '{title} ({clause}): this goes to the plan’s own people only. Name the superior or the authority.',
            'zh-CN': '{title}（{clause}）：仅在内部报送。请写明上级或主管部门。',
        },
    },
    judge({ plan }, of) {
        const { occasion, breaks, to } = parameters<Parameters>(of);
        const { chapter, what, word } = OCCASIONS[occasion];
        const found = chapterOf(plan, chapter);
        if ('verdict' in found) return found.verdict;
        const [part] = found.block.parts;
        const candidates = occasion === 'investigation' ? (plan.plan.investigation?.submissions ?? []) : reportsFor(plan, occasion);
        if (candidates.length === 0) {
            if (part.damaged || hasDamagedChild(plan, chapter)) return { state: 'unknown', why: DAMAGED };
            return { state: 'unmet', faults: [{ part, message: 'missing', args: { what, word }, breaks }] };
        }
        const verdict = judgeRecipients(plan, candidates, occasion === 'immediate_prevention', breaks);
        return verdict.state === 'met' && to ? judgeKinds(plan, candidates, to, breaks, verdict) : verdict;
    },
};

const hasDamagedChild = (plan: ResolvedPlan, chapter: Chapter) =>
    chapter === 'monitoring' && (plan.plan.monitoring?.reports ?? []).some((one) => one.damaged);

/** Reports of the monitoring chapter, and of the response where they speak of what may happen. */
function reportsFor(plan: ResolvedPlan, occasion: Occasion): Report[] {
    const all = [...(plan.plan.monitoring?.reports ?? []), ...(plan.plan.response?.reports ?? [])];
    const facts = (one: Report) => one.when?.any.flatMap(({ all: each }) => each) ?? [];
    switch (occasion) {
        case 'immediate_prevention':
            return all.filter((one) => facts(one).some((fact) => fact.condition === 'immediate_prevention' && !fact.not));
        case 'possible_major':
            return all.filter(
                (one) =>
                    one.how === 'report' &&
                    facts(one).some((fact) => fact.possible && ['I', 'II'].every((level) => fact.grades.includes(level as 'I'))),
            );
        default:
            return (plan.plan.monitoring?.reports ?? []).filter((one) => one.how === 'report' && !onlyMajor(one));
    }
    /** A report of what may become level I or II alone does not carry the rest of what is found. */
    function onlyMajor(one: Report): boolean {
        const possible = facts(one);
        return (
            possible.length > 0 && possible.every((fact) => fact.possible && fact.grades.every((level) => level === 'I' || level === 'II'))
        );
    }
}

function judgeRecipients(
    plan: ResolvedPlan,
    candidates: readonly (Report | Submission)[],
    inwardIsRight: boolean,
    breaks: Breaks | undefined,
): Verdict {
    const answers = candidates.map((one) => ({ one, goes: goesOut(plan, one.to as readonly Recipients[], one) }));
    const good = answers.filter(({ goes }) => goes === 'out' || goes === 'unknown' || (inwardIsRight && goes === 'in'));
    if (good.length > 0) return { state: 'met', where: good.map(({ one }) => one.id) };
    const faults = answers.map(({ one, goes }) => ({ part: one as Part, message: goes === 'in' ? 'inward' : 'nowhere', breaks }));
    return { state: 'unmet', faults };
}

/** Each of several kinds of authority is among the recipients of the reports for the occasion. */
function judgeKinds(
    plan: ResolvedPlan,
    candidates: readonly (Report | Submission)[],
    kinds: readonly string[],
    breaks: Breaks | undefined,
    met: Verdict,
): Verdict {
    const uses = candidates.flatMap(({ to }) => (to as readonly Recipients[]).flatMap(({ parties }) => partyUses(plan, parties)));
    const answers = kinds.map((kind) => ({ kind, told: uses.map((use) => everyOf(use, (party) => isAuthority(plan, party, kind))) }));
    const left = answers.filter(({ told }) => !told.includes('yes'));
    if (left.length === 0) return met;
    if (left.some(({ told }) => told.includes('unknown'))) return { state: 'unknown', why: DAMAGED };
    const to = listWord(left.map(({ kind }) => termWord('authority_kinds', kind)));
    return {
        state: 'unmet',
        faults: [{ part: candidates[0] as Part, property: 'to', message: 'kind', args: { to, what: THREATS }, breaks }],
    };
}

const THREATS: Message = { en: 'major threats', 'zh-CN': '重大网络安全威胁' };

function goesOut(plan: ResolvedPlan, to: readonly Recipients[], part: Part): 'out' | 'in' | 'none' | 'unknown' {
    const parties = to.flatMap(({ parties }) => parties.flatMap(({ any }) => any));
    if (parties.length === 0) return part.damaged || part.marks?.some(({ property }) => property === 'to') ? 'unknown' : 'none';
    return parties.every((party) => isOwn(plan, party) || (party.each === true && party.ref === undefined)) ? 'in' : 'out';
}
