import { CommanderError } from 'commander';
import type { Message } from '../rules/messages.js';
import { CommandError, EXIT, type ExitCode } from './exit.js';
import { spokenTo } from './lang.js';
import { program } from './program.js';
import { refusal } from './refusal.js';
import { endQuietly, tell } from './write.js';

const OURS: Message = { en: 'this is an error of ours, please report it.', 'zh-CN': '这是本工具的错误，请报告。' };

async function main(): Promise<void> {
    const lang = spokenTo(process.argv);
    endQuietly(lang);
    let code: ExitCode = EXIT.clean;
    try {
        await program(lang, (result) => {
            code = result;
        }).parseAsync(process.argv);
    } catch (error) {
        if (error instanceof CommanderError) code = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
        else if (error instanceof CommandError) {
            tell(`preplan: ${error.in(lang)}`);
            code = error.code;
        } else if (refusal(error, lang)) {
            tell(`preplan: ${refusal(error, lang)}`);
            code = EXIT.usage;
        } else {
            tell(`preplan: ${OURS[lang]}\n${error instanceof Error ? error.stack : String(error)}`);
            code = EXIT.internal;
        }
    }
    process.exitCode = code;
}

await main();
