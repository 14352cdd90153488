import { forEachPart } from '../model/walk.js';
import type { Lang } from '../rules/messages.js';
import { nationalPlan } from '../standard/national.js';

let chinese: ReadonlyMap<string, string> | undefined;

/**
 * A title as its reader reads it: parts of the shipped national plan have theirs in both languages, `Office (办公室)`, and a
 * Chinese page shows the Chinese one. Other titles are the writer's own and stay as they are.
 */
export function titleFor(lang: Lang, title: string): string {
    if (lang !== 'zh-CN') return title;
    chinese ??= chineseTitles();
    return chinese.get(title) ?? title;
}

function chineseTitles(): Map<string, string> {
    const titles = new Map<string, string>();
    for (const root of nationalPlan().declarations)
        forEachPart(root, (part) => {
            const { title } = part as { readonly title?: string };
            const zh = title && /^[^(]*\((\p{Script=Han}.*)\)$/u.exec(title)?.[1];
            if (title && zh) titles.set(title, zh);
        });
    return titles;
}
