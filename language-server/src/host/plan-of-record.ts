import type { ConfigProblem } from '../model/config.js';
import { namesOf } from '../model/resolve/names.js';
import { nearest } from '../standard/nearest.js';
import type { FoundProject } from './discover.js';
import type { FileSystem } from './file-system.js';
import { type LoadedProject, readFile } from './load-project.js';
import { filesDeclaring } from './slices/declared.js';

/**
 * What is wrong with `plan:` of preplan.yaml: no file of the project declares such a plan. Not told where a file cannot be read
 * or is not here, as it may be the one that does, and not of a part of a project, which does not know.
 */
export function planProblem({ project, files, configText }: LoadedProject): ConfigProblem | undefined {
    const { plan } = project.config;
    if (plan === undefined || project.paths || project.absent.length > 0) return undefined;
    const names = [...project.files.values()].flatMap((model) => namesOf(model).plans.flatMap(({ plan: { name } }) => name ?? []));
    if (names.includes(plan) || [...files.values()].some(({ problems }) => problems.length > 0)) return undefined;
    return missing(plan, names, configText);
}

/** The same of a project that was read in parts, which know `names` of its plans. */
export function planProblemIn(
    files: FileSystem,
    found: FoundProject,
    paths: readonly string[],
    { plan, names, configText }: { readonly plan: string; readonly names: readonly string[]; readonly configText: string },
): ConfigProblem | undefined {
    if (names.includes(plan)) return undefined;
    const candidates = filesDeclaring(files, found, paths, new Set([plan])).get(plan) ?? [];
    const declares = (path: string) => {
        const file = readFile(files, found.root, path);
        return file !== undefined && namesOf(file.model).plans.some((one) => one.plan.name === plan);
    };
    return candidates.some(declares) ? undefined : missing(plan, names, configText);
}

function missing(plan: string, names: readonly string[], configText: string): ConfigProblem {
    const line = /^["']?plan["']?[ \t]*:[ \t]*/m.exec(configText);
    const from = line ? line.index + line[0].length : 0;
    const start = Math.max(0, configText.indexOf(plan, from));
    const near = nearest(plan, names);
    return {
        code: 'config/plan-missing',
        args: { value: plan, ...(near === undefined ? {} : { nearest: near }) },
        start,
        end: Math.min(configText.length, start + plan.length),
    };
}
