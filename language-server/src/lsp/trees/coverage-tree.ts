import type { CoverageEntry, CoverageState } from '../../coverage/coverage.js';
import { coverageCounts } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { inLanguage } from '../../standard/taxonomy.js';
import { shownLine } from '../../views/coverage/lines.js';
import { countsText } from '../../views/coverage/summary.js';
import { coverageStateWords } from '../../views/coverage/words.js';
import { panelWords } from '../../views/words/panel-words.js';
import { chapterOf, coverageNow } from '../panel/coverage-now.js';
import type { TreeNode } from '../protocol.js';
import type { Server } from '../server.js';
import type { ProjectState } from '../state/projects.js';

const ICONS: Readonly<Record<CoverageState, readonly [icon: string, colour?: string]>> = {
    met: ['pass', 'testing.iconPassed'],
    excepted: ['circle-slash', 'testing.iconQueued'],
    unmet: ['error', 'testing.iconFailed'],
    for_reader: ['eye'],
    not_applicable: ['dash'],
    not_checked: ['question'],
};

/** Chapter by chapter how each clause stands; what is open comes first. */
export function coverageTree(server: Server, project: ProjectState, plan: ResolvedPlan, lang: Lang): TreeNode[] {
    const entries = coverageNow(server, project, plan);
    const titles = new Map<string, string>([
        ...CHAPTERS.map(([key, title]) => [key, title[lang]] as const),
        ['', panelWords.otherClauses[lang]],
    ]);
    return [...titles].flatMap(([key, title]): TreeNode[] => {
        const here = entries.filter((entry) => chapterOf(entry, plan) === key);
        if (here.length === 0) return [];
        const part = key === '' ? undefined : plan.plan[key as 'general']?.id;
        const unmet = here.some(({ state }) => state === 'unmet');
        const [icon, colour] = unmet ? ICONS.unmet : ICONS.met;
        return [
            {
                id: `chapter:${key}`,
                label: title,
                detail: countsText(coverageCounts(here), lang),
                icon,
                ...(colour ? { colour } : {}),
                ...(part === undefined ? {} : { part }),
                children: here.map((entry) => clauseNode(entry, plan, lang)),
            },
        ];
    });
}

function clauseNode(entry: CoverageEntry, plan: ResolvedPlan, lang: Lang): TreeNode {
    const line = shownLine(entry, plan, lang);
    const [icon, colour] = ICONS[entry.state];
    const [part] = entry.where;
    const reason = [coverageStateWords[entry.state][lang], line.why].filter(Boolean).join(lang === 'zh-CN' ? '：' : ': ');
    return {
        id: `clause:${line.id}`,
        label: `${line.clause} ${line.title}`,
        detail: reason,
        tooltip: `${line.id}\n${inLanguage(entry.requirement.requirement, lang)}\n${reason}${line.where ? `\n${line.where}` : ''}`,
        icon,
        ...(colour ? { colour } : {}),
        ...(part === undefined ? {} : { part }),
    };
}
