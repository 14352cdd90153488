import { constructNames } from '../../language/construct-names.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type Declaration, type Part, shapeOf } from '../../model/shape/index.js';
import { childParts } from '../../model/walk.js';
import type { Lang, Message } from '../../rules/messages.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { HIDDEN, labelOf } from '../features/symbols.js';
import type { TreeNode } from '../protocol.js';

const ICONS: Readonly<Record<string, string>> = {
    plan: 'book',
    protection: 'shield',
    body: 'organization',
    post: 'briefcase',
    person: 'person',
    provider: 'tools',
    authority: 'law',
    roster: 'calendar',
    system: 'server',
    network: 'globe',
    device: 'circuit-board',
    terminals: 'device-desktop',
    data: 'database',
    level: 'layers',
    grade: 'symbol-enum-member',
    warning: 'bell',
    playbook: 'checklist',
    step: 'arrow-small-right',
    gate: 'lock',
    decision: 'git-merge',
    report: 'mail',
    drill: 'beaker',
    waiver: 'info',
};
const CHAPTER_TYPES: ReadonlySet<string> = new Set([...CHAPTERS.map(([key]) => key as string), 'chapter', 'annex']);
export const iconOf = (type: string): string => ICONS[type] ?? (CHAPTER_TYPES.has(type) ? 'note' : 'circle-small');

/** Kinds of declarations that stand beside the plan, in the order of the side bar. */
const GROUPS: readonly (readonly [Message, readonly Declaration['type'][]])[] = [
    [{ en: 'Protection periods', 'zh-CN': '重要保障' }, ['protection']],
    [{ en: 'Posts and persons', 'zh-CN': '岗位和人员' }, ['post', 'person']],
    [{ en: 'Other parties', 'zh-CN': '其他相关方' }, ['authority', 'provider', 'parties', 'channel']],
    [{ en: 'Rosters', 'zh-CN': '值班表' }, ['roster']],
    [{ en: 'Assets', 'zh-CN': '资产' }, ['system', 'network', 'device', 'terminals', 'data', 'shadow', 'out_of_scope']],
];

/** Chapters and parts of a plan, then what is declared beside it; each leads to its source. */
export function planTree(plan: ResolvedPlan, lang: Lang): TreeNode[] {
    const chapters = childParts(plan.plan).flatMap((part) => nodeOf(part, lang));
    const groups = GROUPS.flatMap(([title, types]): TreeNode[] => {
        const parts = types.flatMap((type): readonly Part[] => plan.declared(type));
        if (parts.length === 0) return [];
        return [
            {
                id: `group:${title.en}`,
                label: title[lang],
                icon: 'folder',
                detail: String(parts.length),
                children: parts.flatMap((part) => nodeOf(part, lang)),
            },
        ];
    });
    return [...chapters, ...groups];
}

function nodeOf(part: Part, lang: Lang): TreeNode[] {
    if (HIDDEN.has(part.type)) return [];
    const { name, detail } = labelOf(part, lang);
    const children = childParts(part).flatMap((child) => nodeOf(child, lang));
    const title = (part as { title?: string }).title;
    return [
        {
            id: part.id,
            // A title says more than a name.
            label: title ?? name,
            ...(title && part.name
                ? { detail: part.name }
                : title && title === name
                  ? { detail: wordOf(part, lang) }
                  : detail
                    ? { detail }
                    : {}),
            tooltip: wordOf(part, lang),
            icon: iconOf(part.type),
            part: part.id,
            ...(children.length > 0 ? { children } : {}),
        },
    ];
}

function wordOf(part: Part, lang: Lang): string {
    const name = constructNames[shapeOf(part).syntax[0] ?? ''];
    return name ? (lang === 'en' ? name.en : name.zh) : part.type;
}
