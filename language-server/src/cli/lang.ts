import type { Lang } from '../rules/messages.js';
import { CommandError, EXIT } from './exit.js';

/** The language of messages: `--lang`, else preplan.yaml, else the environment. */
export function langOf(option: string | undefined, configured?: Lang): Lang {
    if (option !== undefined && option !== 'en' && option !== 'zh-CN')
        throw new CommandError(EXIT.usage, `--lang ${option}: choose en or zh-CN.`);
    if (option) return option;
    if (configured) return configured;
    const environment = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
    return /^zh/i.test(environment) ? 'zh-CN' : 'en';
}
