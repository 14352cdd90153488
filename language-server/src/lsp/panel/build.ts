import { buildProject } from '../../host/build.js';
import { sourceFiles } from '../../host/source-files.js';
import { SpokenError } from '../../host/spoken-error.js';
import type { Lang } from '../../rules/messages.js';
import { isOutputFormat, outputs } from '../../views/outputs.js';
import { isSheetId, SHEET_IDS, sheetsOf } from '../../views/sheets/registry.js';
import { formatWords } from '../../views/words/format-words.js';
import { sheetWords } from '../../views/words/sheet-words.js';
import { compiledOf } from '../matrix/compiled.js';
import { plansOf } from '../matrix/plans-of.js';
import { planVoice } from '../matrix/view.js';
import type { BuildParams, BuildResult, FormatsResult, SheetsParams, SheetsResult } from '../protocol.js';
import { oldVersionOf } from '../review/review-store.js';
import type { Server } from '../server.js';
import { filesAsShown } from '../state/files-as-shown.js';
import type { ProjectState } from '../state/projects.js';

/** Every format that `build` writes, in words. */
export const formats = (lang: Lang): FormatsResult =>
    Object.keys(outputs).map((id) => ({ id, label: formatWords[id as keyof typeof formatWords]?.[lang] ?? id }));

const DAMAGED = {
    en: 'Nothing was written: the plan has text that cannot be read, so it would be compiled incompletely. See the problems of its files.',
    'zh-CN': '未写入任何内容：预案中有无法读取的文字，编制结果会不完整。请查看其文件的问题。',
};
const CONFIG = {
    en: 'Nothing was written: preplan.yaml has errors. See its problems.',
    'zh-CN': '未写入任何内容：preplan.yaml 有错误，请查看该文件的问题。',
};
const GONE = { en: 'There is no plan to export here.', 'zh-CN': '这里没有可以导出的预案。' };

/** The sheets that a plan has something for, in words; a change note is for whoever names an older version. */
export function sheetsFor(server: Server, { uri, plan: id }: SheetsParams): SheetsResult {
    const { lang, state } = server;
    const found = plansOf(state, uri);
    const plan = found?.plans.find((one) => one.id === id);
    if (!found || !plan) return [];
    const made = sheetsOf({ plan, compiled: compiledOf(plan), voice: planVoice(plan, lang), asOf: server.asOf(found.project) });
    const titles = new Map<string, string>(made.map((sheet) => [sheet.id, sheet.title]));
    for (const one of ['coverage', 'changes'] as const) titles.set(one, sheetWords[one][lang]);
    return SHEET_IDS.flatMap((one) => ({ id: one, label: titles.get(one) ?? '' })).filter(({ label }) => label !== '');
}

/** The files of the formats chosen, the same as `preplan build` writes. Nothing is written here. */
export async function buildFormats(server: Server, params: BuildParams): Promise<BuildResult> {
    const { uri, plan: id, formats: wanted, redact, sheets, paper } = params;
    const { lang, state } = server;
    const found = plansOf(state, uri);
    const plan = found?.plans.find((one) => one.id === id) ?? found?.plans[0];
    if (!found || !plan || plan.plan.abridged) return { refused: GONE[lang] };
    const { project } = found;
    if (project.loaded.configProblems.length > 0) return { refused: CONFIG[lang] };
    if (plan.files.some(({ path }) => (project.loaded.files.get(path)?.problems.length ?? 0) > 0)) return { refused: DAMAGED[lang] };
    const files = filesAsShown(state);
    const revision = server.revisionOf?.(project.root, sourceFiles(files, project.loaded));
    const before = planBefore(server, project, params);
    if (before && 'refused' in before) return before;
    const built = await buildProject(files, project.loaded, {
        formats: wanted.filter(isOutputFormat),
        // What people hold in their hands is in the plan's language, whatever language its writer's editor speaks.
        lang: project.loaded.project.config.lang ?? lang,
        ownLanguage: project.loaded.project.config.lang === undefined,
        asOf: server.asOf(project),
        tool: process.env['PREPLAN_VERSION'] ?? 'development',
        wants: (path) => path === plan.file.path,
        layOut: server.layouts.of(`export ${project.root} ${plan.id}`),
        ...(redact ? { redact: true } : {}),
        ...(sheets ? { sheets: sheets.filter(isSheetId) } : {}),
        ...(paper ? { paper } : {}),
        ...(before ? { before } : {}),
        ...(revision === undefined ? {} : { revision }),
    });
    // Without personal data plans may have other names, but they keep their order.
    const beside = project.resolved.plans.filter((one) => !one.plan.abridged && one.file === plan.file);
    const made = built[beside.indexOf(plan)]?.files ?? [];
    return {
        files: made.map(({ path, content }) => (typeof content === 'string' ? { path, text: content } : { path, base64: base64(content) })),
    };
}

/** The plans that a change note compares with; what is wrong with the version is said in words. */
function planBefore(server: Server, project: ProjectState, { since }: BuildParams) {
    if (!since) return undefined;
    try {
        return oldVersionOf(server, project, since).version.plans;
    } catch (error) {
        if (error instanceof SpokenError) return { refused: error.in(server.lang) };
        throw error;
    }
}

function base64(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
}
