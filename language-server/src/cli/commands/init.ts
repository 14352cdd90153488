import { basename, dirname, join, relative, resolve } from 'node:path';
import { newFileProblem, writeNewFiles } from '../../host/new-files.js';
import type { Message } from '../../rules/messages.js';
import { visibleLine } from '../../views/diagnostics/visible.js';
import { ciFiles } from '../../views/skeleton/ci.js';
import { nameProblem } from '../../views/skeleton/name-problem.js';
import { plainLine } from '../../views/skeleton/quoted.js';
import { type SkeletonFile, skeleton } from '../../views/skeleton/skeleton.js';
import { both } from '../../views/words/words.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { type Answers, givenBy, type InitFlags } from '../init/answers.js';
import { langOf } from '../lang.js';
import { tell, write } from '../write.js';

export interface InitOptions extends InitFlags {
    readonly dir?: string;
    readonly from?: string;
    readonly yes?: boolean;
    readonly version: string;
}

const WORDS = {
    next: both(
        'Next: open the folder in VS Code, or run “preplan check”. Each note names what is still open.',
        '下一步：用 VS Code 打开该文件夹，或运行“preplan check”。每条提示都是一处待落实的内容。',
    ),
    exists: both(
        '{path} is there already, and init overwrites nothing. Choose another folder with --dir, or move the file away.',
        '{path} 已存在，init 不覆盖任何文件。请用 --dir 换一个文件夹，或先移走该文件。',
    ),
    ciExists: both(
        '{path} is there already, and init overwrites nothing. Run it again with --ci none, and add “npx preplan check” to that file.',
        '{path} 已存在，init 不覆盖任何文件。请加 --ci none 重新运行，并在该文件里加上“npx preplan check”。',
    ),
    notFolder: both('{path} is no folder. Choose another one with --dir.', '{path} 不是文件夹。请用 --dir 换一个。'),
    needsName: both(
        'There is no terminal to ask in. Give --name "…", or --yes to take the name of the folder.',
        '当前没有可以提问的终端。请给出 --name "…"，或加 --yes 以文件夹名作为单位名称。',
    ),
} satisfies Record<string, Message>;

/** `preplan init`: a new project from answers, flags or an existing document. Overwrites nothing; writes all or nothing. */
export async function init(options: InitOptions): Promise<ExitCode> {
    const given = givenBy(options);
    const lang = langOf(options.lang);
    const root = resolve(options.dir ?? '.');
    const read = options.from === undefined ? undefined : await (await import('../init/from.js')).readDocument(options.from, lang);
    const folder = plainLine(basename(root));
    const defaults: Answers = {
        kind: 'unit',
        sector: 'other',
        operator: 'ordinary',
        superior: '',
        name: nameProblem(folder) ? 'Plan' : folder,
        lang,
        ci: 'none',
        ...(read?.name ? { name: read.name } : {}),
    };
    // Nobody should answer six questions to be told that.
    refuseExisting(root, [{ path: 'preplan.yaml', content: '' }], WORDS.exists);
    const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    let answers: Answers | undefined = { ...defaults, ...given };
    if (!options.yes && terminal) answers = await (await import('../init/questions.js')).ask(given, defaults, lang);
    else if (!options.yes && given.name === undefined && !read?.name) throw new CommandError(EXIT.usage, WORDS.needsName);
    if (!answers) return EXIT.usage;
    const ci = ciFiles(answers.ci, options.version);
    const { superior, ...rest } = answers;
    const request = { ...rest, lang, ...(superior ? { superior } : {}) };
    const own = read ? read.files(request) : skeleton(request);
    refuseExisting(root, own, WORDS.exists);
    refuseExisting(root, ci, WORDS.ciExists);
    writeNewFiles(root, [...own, ...ci]);
    for (const { path } of [...own, ...ci]) write(`${visibleLine(relative(process.cwd(), join(root, path)).replaceAll('\\', '/'))}\n`);
    for (const line of read?.notes ?? []) tell(line);
    tell(WORDS.next[lang]);
    return EXIT.clean;
}

function refuseExisting(root: string, files: readonly SkeletonFile[], exists: Message): void {
    for (const { path } of files) {
        const problem = newFileProblem(root, path);
        if (!problem) continue;
        const shown = relative(dirname(root), join(root, problem.path)).replaceAll('\\', '/');
        throw new CommandError(EXIT.usage, problem.kind === 'exists' ? exists : WORDS.notFolder, { path: shown });
    }
}
