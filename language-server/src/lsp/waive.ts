import type { ResolvedPlan } from '../model/plans.js';
import { resolve, viewOf } from '../model/resolve/resolve.js';
import type { Declaration } from '../model/shape/index.js';
import type { Lang } from '../rules/messages.js';
import { ruleOf } from '../rules/registry.js';
import type { Diagnostic, FileEdit, Sources } from '../views/diagnostics/diagnostic.js';
import { editsOf } from '../views/diagnostics/edits.js';
import { partById } from './features/symbol-at.js';
import type { ProjectState } from './state/projects.js';

export interface Waiving {
    readonly title: string;
    readonly edits: readonly FileEdit[];
}

/**
 * Puts a waiver for a finding into the plan or protection that it belongs to, with reason, approval and last day left
 * open: until they are given, it excuses nothing. Undefined for what no waiver can excuse.
 */
export function waiving(project: ProjectState, { rule, part, file }: Diagnostic, sources: Sources, lang: Lang): Waiving | undefined {
    // Waivers are no excuse for waivers; what cannot be read is no finding of a rule.
    if (part === '' || !ruleOf(rule) || rule.startsWith('waivers/') || rule === 'structure/todo') return undefined;
    const model = project.loaded.project.files.get(file);
    const owner = model && ownerOf(project, model.declarations, part, file);
    if (!owner) return undefined;
    const target = targetOf(project, owner, part, file);
    if (target === undefined) return undefined;
    const zh = lang === 'zh-CN';
    const [why, who, until] = zh ? ['理由', '批准人和批准日期', '截止日'] : ['the reason', 'who approved it, and when', 'the last day'];
    const text = [
        `waiver "${rule}" for ${target} {`,
        `    because todo "${why}"`,
        `    approved todo "${who}"`,
        `    until todo "${until}"`,
        '}',
    ].join('\n');
    const edits = editsOf({ kind: 'insert', place: { file: owner.file, part: owner.declaration.id }, text }, sources);
    return edits && { title: zh ? `豁免“${rule}”（填写理由）` : `Waive "${rule}" with a reason`, edits };
}

interface Owner {
    readonly declaration: Declaration;
    readonly file: string;
}

/** The plan or protection around a part; for what several share, the plan that sees it. */
function ownerOf(project: ProjectState, declarations: readonly Declaration[], part: string, file: string): Owner | undefined {
    const around = declarations.find(
        ({ id, type }) => (type === 'plan' || type === 'protection') && (part === id || part.startsWith(`${id}/`)),
    );
    if (around) return { declaration: around, file };
    const above = new Set(project.loaded.project.superiors);
    const plan = project.resolved.plans.find(
        (one: ResolvedPlan) => !above.has(one.file) && one.files.some(({ path }) => path === file) && !one.plan.abridged,
    );
    return plan && { declaration: plan.plan, file: plan.file.path };
}

/** How the waiver names the part: by its name where that means it, else by its path in the plan. */
function targetOf(project: ProjectState, { declaration, file }: Owner, part: string, at: string): string | undefined {
    const model = project.loaded.project.files.get(file);
    const home = project.loaded.project.files.get(at);
    const found = home && partById(home, part);
    if (model && found?.name) {
        const seen = resolve(found.name, ['waivable'], viewOf(project.loaded.project, model), {
            plan: declaration.type === 'plan' ? declaration : undefined,
            acts: undefined,
        });
        if (seen.state === 'found' && seen.part.id === part) return found.name;
    }
    if (part === declaration.id) return JSON.stringify(part);
    return part.startsWith(`${declaration.id}/`) ? JSON.stringify(part.slice(declaration.id.length + 1)) : undefined;
}
