import type { Lang } from '../rules/messages.js';
import { CommandError, EXIT } from './exit.js';
import { usageWords } from './words/usage-words.js';

/** The language of messages: `--lang`, else preplan.yaml, else the environment. */
export function langOf(option: string | undefined, configured?: Lang): Lang {
    if (option !== undefined && option !== 'en' && option !== 'zh-CN')
        throw new CommandError(EXIT.usage, usageWords.choose, { option: '--lang', value: option, choices: 'en, zh-CN' });
    if (option) return option;
    if (configured) return configured;
    return ofEnvironment();
}

/** The language of help and of errors in a call, before anything is read: `--lang` in the call, else the environment. */
export function spokenTo(call: readonly string[]): Lang {
    const at = call.indexOf('--lang');
    const given = at >= 0 ? call[at + 1] : call.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
    return given === 'en' || given === 'zh-CN' ? given : ofEnvironment();
}

function ofEnvironment(): Lang {
    const environment = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
    return /^zh/i.test(environment) ? 'zh-CN' : 'en';
}
