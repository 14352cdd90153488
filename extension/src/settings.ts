import * as vscode from 'vscode';
import type { Lang } from '../../language-server/src/rules/messages.js';

/** The language of messages and views: the setting, else the display language of the editor. */
export function shownLanguage(): Lang {
    const chosen = vscode.workspace.getConfiguration('preplan').get<string>('language') || vscode.env.language;
    return /^zh/i.test(chosen) ? 'zh-CN' : 'en';
}

/** The day that the setting takes as today; empty where preplan.yaml or the calendar says it. */
export const chosenDay = (): string => vscode.workspace.getConfiguration('preplan').get<string>('asOf') ?? '';
