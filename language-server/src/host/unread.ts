import { matchesGlob } from '../model/glob.js';
import type { ProjectConfig } from '../model/project.js';
import { fill, type Lang, type Message } from '../rules/messages.js';
import type { Diagnostic } from '../views/diagnostics/diagnostic.js';
import { visibleLine } from '../views/diagnostics/visible.js';
import { SKIPPED_NAMES, skippedFolder } from './discover.js';

/** Why a file that lies in a project's folder is none of its files. */
export interface Unread {
    readonly words: Message;
    readonly args: Readonly<Record<string, string>>;
}

const WORDS = {
    excluded: {
        en: 'The project does not read this file: `exclude` in preplan.yaml names it with “{pattern}”. Nothing in it is checked or counts.',
        'zh-CN': '项目不读取此文件：preplan.yaml 的 exclude 中有“{pattern}”。其内容不检查，也不生效。',
    },
    folder: {
        en: 'The project does not read this file: it lies in `{folder}`, and folders with that name, {names} and hidden ones are passed over. Nothing in it is checked or counts. Move it to another folder.',
        'zh-CN':
            '项目不读取此文件：它位于“{folder}”，名为 {names} 的文件夹和隐藏文件夹一律略过。其内容不检查，也不生效。请移到其他文件夹。',
    },
    away: {
        en: 'The project does not read this file: it lies too deep, or behind a link. Nothing in it is checked or counts.',
        'zh-CN': '项目不读取此文件：它所在的文件夹过深，或位于链接之后。其内容不检查，也不生效。',
    },
} satisfies Record<string, Message>;

/** Why a project does not read a file of this path inside its folder. */
export function unreadReason(path: string, config: ProjectConfig): Unread {
    const pattern = config.exclude.find((one) => matchesGlob(path, one));
    if (pattern !== undefined) return { words: WORDS.excluded, args: { pattern: visibleLine(pattern) } };
    const folder = skippedFolder(path);
    if (folder !== undefined) return { words: WORDS.folder, args: { folder: visibleLine(folder), names: SKIPPED_NAMES } };
    return { words: WORDS.away, args: {} };
}

/** The same, for whoever has the file before them. */
export function unreadDiagnostic(file: string, config: ProjectConfig, lang: Lang): Diagnostic {
    const { words, args } = unreadReason(file, config);
    const start = { line: 0, character: 0 };
    return {
        ...{ rule: 'config/not-read', severity: 'warning', message: fill(words, args, lang), file },
        ...{ range: { start, end: start }, part: '', requirements: [], related: [], fixes: [] },
    };
}
