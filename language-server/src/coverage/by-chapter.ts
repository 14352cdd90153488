import type { ResolvedPlan } from '../model/plans.js';
import type { Message } from '../rules/messages.js';
import { CHAPTERS } from '../rules/property-words.js';
import { messageOf } from '../rules/requirement/engine/wording.js';
import { clauseName } from '../standard/catalogue.js';
import { type CoverageEntry, type CoverageState, coverageCounts } from './coverage.js';

/** One clause of a catalogue with how the plan stands to each of its requirements. */
export interface ClauseCoverage {
    readonly catalogue: string;
    readonly clause: Message;
    readonly entries: readonly CoverageEntry[];
    readonly counts: Readonly<Record<CoverageState, number>>;
}

/** What belongs together in a tree: a chapter of the national order, its annexes, or another catalogue as a whole. */
export interface ChapterCoverage {
    /** `general` … `supplementary`, `annexes`, or the id of a catalogue. */
    readonly id: string;
    readonly title: Message;
    /** Id of the plan's chapter, or of its first protection; undefined where there is none, so that nothing can be shown beside it. */
    readonly part?: string;
    readonly clauses: readonly ClauseCoverage[];
    readonly counts: Readonly<Record<CoverageState, number>>;
}

const ANNEXES: Message = { en: 'Annexes', 'zh-CN': '附件' };

/** Coverage as chapters and clauses, in the order of the catalogues: for trees and lenses. Chapters without a requirement are left out. */
export function coverageByChapter(plan: ResolvedPlan, entries: readonly CoverageEntry[]): ChapterCoverage[] {
    const groups = new Map<string, { head: Omit<ChapterCoverage, 'clauses' | 'counts'>; entries: CoverageEntry[] }>();
    for (const entry of entries) {
        const head = headOf(plan, entry);
        const group = groups.get(head.id) ?? { head, entries: [] };
        group.entries.push(entry);
        groups.set(head.id, group);
    }
    return [...groups.values()].map(({ head, entries: list }) => ({ ...head, clauses: clausesOf(list), counts: coverageCounts(list) }));
}

function headOf(plan: ResolvedPlan, { catalogue, requirement }: CoverageEntry): Omit<ChapterCoverage, 'clauses' | 'counts'> {
    if (catalogue.id !== 'national_plan_2017') {
        const part = catalogue.kind === 'guidance' ? plan.protections[0]?.id : plan.plan.id;
        return { id: catalogue.id, title: messageOf(catalogue.name), ...(part === undefined ? {} : { part }) };
    }
    const number = /^(\d)/.exec(clauseName(requirement, 'en'))?.[1];
    const chapter = CHAPTERS[Number(number ?? 0) - 1];
    if (!chapter) return { id: 'annexes', title: ANNEXES, ...(plan.plan.general ? { part: plan.plan.general.id } : {}) };
    const [id, title] = chapter;
    const part = plan.plan[id]?.id;
    return { id, title, ...(part === undefined ? {} : { part }) };
}

function clausesOf(entries: readonly CoverageEntry[]): ClauseCoverage[] {
    const clauses = new Map<string, CoverageEntry[]>();
    for (const entry of entries) {
        const key = clauseName(entry.requirement, 'en');
        clauses.set(key, [...(clauses.get(key) ?? []), entry]);
    }
    return [...clauses].map(([en, list]) => {
        const [first] = list as [CoverageEntry, ...CoverageEntry[]];
        const clause = { en, 'zh-CN': clauseName(first.requirement, 'zh-CN') };
        return { catalogue: first.catalogue.id, clause, entries: list, counts: coverageCounts(list) };
    });
}
