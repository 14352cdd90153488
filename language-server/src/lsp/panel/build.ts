import { buildProject } from '../../host/build.js';
import { sourceFiles } from '../../host/source-files.js';
import type { Lang } from '../../rules/messages.js';
import { isOutputFormat, outputs } from '../../views/outputs.js';
import { SHEET_IDS } from '../../views/sheets/registry.js';
import { formatWords } from '../../views/words/format-words.js';
import { plansOf } from '../matrix/plans-of.js';
import type { BuildParams, BuildResult, FormatsResult } from '../protocol.js';
import type { Server } from '../server.js';
import { filesAsShown } from '../state/files-as-shown.js';

/** Every format that `build` writes, in words. */
export const formats = (lang: Lang): FormatsResult =>
    Object.keys(outputs).map((id) => ({ id, label: formatWords[id as keyof typeof formatWords]?.[lang] ?? id }));

const DAMAGED = {
    en: 'Nothing was written: the plan has text that cannot be read, so it would be compiled incompletely. See the problems of its files.',
    'zh-CN': '未写入任何内容：预案中有无法读取的文字，编制结果会不完整。请查看其文件的问题。',
};
const GONE = { en: 'There is no plan to export here.', 'zh-CN': '这里没有可以导出的预案。' };

/** The files of the formats chosen, the same as `preplan build` writes. Nothing is written here. */
export async function buildFormats(server: Server, { uri, plan: id, formats: wanted, redact, sheets }: BuildParams): Promise<BuildResult> {
    const { lang, state } = server;
    const found = plansOf(state, uri);
    const plan = found?.plans.find((one) => one.id === id) ?? found?.plans[0];
    if (!found || !plan || plan.plan.abridged) return { refused: GONE[lang] };
    const { project } = found;
    if (plan.files.some(({ path }) => (project.loaded.files.get(path)?.problems.length ?? 0) > 0)) return { refused: DAMAGED[lang] };
    const files = filesAsShown(state);
    const revision = server.revisionOf?.(project.root, sourceFiles(files, project.loaded));
    const built = await buildProject(files, project.loaded, {
        formats: wanted.filter(isOutputFormat),
        lang,
        asOf: server.asOf(project),
        tool: process.env['PREPLAN_VERSION'] ?? 'development',
        wants: (path) => path === plan.file.path,
        layOut: server.layouts.of(`export ${project.root} ${plan.id}`),
        ...(redact ? { redact: true } : {}),
        ...(sheets ? { sheets: SHEET_IDS } : {}),
        ...(revision === undefined ? {} : { revision }),
    });
    // Without personal data plans may have other names, but they keep their order.
    const beside = project.resolved.plans.filter((one) => !one.plan.abridged && one.file === plan.file);
    const made = built[beside.indexOf(plan)]?.files ?? [];
    return {
        files: made.map(({ path, content }) => (typeof content === 'string' ? { path, text: content } : { path, base64: base64(content) })),
    };
}

function base64(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
}
