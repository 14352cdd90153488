import { Command, Option } from 'commander';
import type { Lang, Message } from '../rules/messages.js';
import type { ExitCode } from './exit.js';
import { argumentWords, commandWords, optionWords } from './words/help-words.js';
import { helpIn, libraryError } from './words/library-words.js';

const VERSION = process.env['PREPLAN_VERSION'] ?? 'development';

const several = (value: string, before: readonly string[] = []) => [...before, value];

/** Commands are loaded when they run, so that none pays for the others. */
export function program(language: Lang, end: (code: ExitCode) => void): Command {
    const say = (words: Message) => words[language];
    const preplan = new Command('preplan')
        .description(say(commandWords.preplan))
        .version(VERSION, '-V, --version', say(commandWords.version))
        .helpOption('-h, --help', say(commandWords.help))
        .helpCommand('help [command]', say(commandWords.help))
        .exitOverride()
        .configureHelp(helpIn(language))
        .configureOutput({
            writeErr: (text) => process.stderr.write(libraryError(text, language)),
            outputError: (text, out) => out(text),
        })
        .showHelpAfterError('Run `preplan --help` for the commands.');
    const lang = () => new Option('--lang <lang>', say(optionWords.lang)).choices(['en', 'zh-CN']);
    preplan
        .command('check')
        .description(say(commandWords.check))
        .argument('[path...]', say(argumentWords.paths), [])
        .option('--format <format>', say(optionWords.checkFormat), 'pretty')
        .option('--report <format=file>', say(optionWords.report), several)
        .option('--as-of <day>', say(optionWords.asOf))
        .addOption(new Option('--fail-level <level>', say(optionWords.failLevel)).choices(['error', 'warning', 'info']).default('error'))
        .option('--fix', say(optionWords.fix))
        .option('--write-baseline', say(optionWords.writeBaseline))
        .option('--dry-run', say(optionWords.fixDryRun))
        .option('--shard <i/n>', say(optionWords.shard))
        .option('--jobs <n>', say(optionWords.jobs))
        .option('--cache <folder>', say(optionWords.cache))
        .option('--no-cache', say(optionWords.noCache))
        .option('--stats', say(optionWords.stats))
        .option('--watch', say(optionWords.checkWatch))
        .addOption(lang())
        .action(async (paths: string[], options) =>
            end(await (await import('./commands/check.js')).check(paths, { ...options, version: VERSION })),
        );
    preplan
        .command('build')
        .description(say(commandWords.build))
        .argument('[path...]', say(argumentWords.paths), [])
        .option('--out <folder>', say(optionWords.out))
        .option('--format <formats>', say(optionWords.buildFormat))
        .option('--sheet <sheets>', say(optionWords.sheet))
        .option('--since <version>', say(optionWords.since))
        .option('--watch', say(optionWords.buildWatch))
        .option('--as-of <day>', say(optionWords.asOf))
        .option('--redact', say(optionWords.redact))
        .addOption(new Option('--paper <size>', say(optionWords.paper)).choices(['A4', 'A3']).default('A4'))
        .addOption(lang())
        .action(async (paths: string[], options) =>
            end(await (await import('./commands/build-all.js')).buildAll(paths, { ...options, version: VERSION })),
        );
    preplan
        .command('verify')
        .description(say(commandWords.verify))
        .argument('<file>', say(argumentWords.document))
        .argument('[path...]', say(argumentWords.planPaths), [])
        .option('--since <version>', say(optionWords.verifySince))
        .addOption(lang())
        .action(async (file: string, paths: string[], options) =>
            end(await (await import('./commands/verify.js')).verify(file, paths, { ...options, version: VERSION })),
        );
    preplan
        .command('merge-reports')
        .description(say(commandWords.merge))
        .argument('<file...>', say(argumentWords.reports))
        .option('--format <format>', say(optionWords.mergeFormat), 'pretty')
        .option('--report <format=file>', say(optionWords.report), several)
        .addOption(new Option('--fail-level <level>', say(optionWords.failLevel)).choices(['error', 'warning', 'info']).default('error'))
        .addOption(lang())
        .action(async (files: string[], options) =>
            end(await (await import('./commands/merge-reports.js')).merge(files, { ...options, version: VERSION })),
        );
    preplan
        .command('migrate')
        .description(say(commandWords.migrate))
        .argument('[path...]', say(argumentWords.paths), [])
        .option('--dry-run', say(optionWords.dryRun))
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/migrate.js')).migrate(paths, options)));
    preplan
        .command('coverage')
        .description(say(commandWords.coverage))
        .argument('[path...]', say(argumentWords.paths), [])
        .addOption(
            new Option('--format <format>', say(optionWords.format)).choices(['pretty', 'md', 'html', 'csv', 'json']).default('pretty'),
        )
        .option('--as-of <day>', say(optionWords.asOf))
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/coverage.js')).coverage(paths, options)));
    preplan
        .command('scope')
        .description(say(commandWords.scope))
        .argument('[path...]', say(argumentWords.paths), [])
        .option('--scan <file>', say(optionWords.scan))
        .addOption(new Option('--format <format>', say(optionWords.format)).choices(['pretty', 'json', 'md', 'csv']).default('pretty'))
        .option('--steps <n>', say(optionWords.steps))
        .option('--adopt', say(optionWords.adopt))
        .option('--isolate', say(optionWords.isolate))
        .option('--accept-until <day>', say(optionWords.acceptUntil))
        .option('--retire', say(optionWords.retire))
        .option('--due <day>', say(optionWords.due))
        .option('--because <text>', say(optionWords.because))
        .option('--by <name>', say(optionWords.by))
        .option('--supervised <name>', say(optionWords.supervised))
        .option('--only <addresses>', say(optionWords.only))
        .option('--dry-run', say(optionWords.dryRun))
        .option('--as-of <day>', say(optionWords.asOf))
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/scope.js')).scope(paths, options)));
    preplan
        .command('diff')
        .description(say(commandWords.diff))
        .argument('<old>', say(argumentWords.old))
        .argument('[new]', say(argumentWords.now))
        .addOption(
            new Option('--format <format>', say(optionWords.format))
                .choices(['pretty', 'md', 'html', 'json', 'sarif', 'github', 'gitlab'])
                .default('pretty'),
        )
        .addOption(new Option('--fail-on <class>', say(optionWords.failOn)).choices(['laxer']))
        .option('--acknowledge', say(optionWords.acknowledge))
        .option('--as-of <day>', say(optionWords.asOf))
        .addOption(lang())
        .action(async (old: string, now: string | undefined, options) =>
            end((await import('./commands/diff.js')).diff(old, now, { ...options, version: VERSION })),
        );
    preplan
        .command('fmt')
        .description(say(commandWords.fmt))
        .argument('[path...]', say(argumentWords.paths), [])
        .option('--check', say(optionWords.fmtCheck))
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/fmt.js')).fmt(paths, options)));
    preplan
        .command('explain')
        .description(say(commandWords.explain))
        .argument('<rule>', say(argumentWords.rule))
        .addOption(lang())
        .action(async (rule: string, options) => end((await import('./commands/explain.js')).explain(rule, options)));
    preplan
        .command('rules')
        .description(say(commandWords.rules))
        .addOption(new Option('--format <format>', say(optionWords.format)).choices(['pretty', 'json']).default('pretty'))
        .addOption(lang())
        .action(async (options) => end((await import('./commands/explain.js')).rules(options)));
    preplan
        .command('init')
        .description(say(commandWords.init))
        .option('--name <name>', say(optionWords.name))
        .option('--kind <kind>', say(optionWords.kind))
        .option('--sector <sector>', say(optionWords.sector))
        .option('--operator <operator>', say(optionWords.operator))
        .option('--superior <name>', say(optionWords.superior))
        .option('--dir <folder>', say(optionWords.dir), '.')
        .option('--ci <forge>', say(optionWords.ci))
        .option('--from <file>', say(optionWords.from))
        .option('--yes', say(optionWords.yes))
        .addOption(lang())
        .action(async (options) => end(await (await import('./commands/init.js')).init({ ...options, version: VERSION })));
    preplan
        .command('lsp')
        .description(say(commandWords.lsp))
        .option('--stdio', say(optionWords.stdio))
        .action(async (options) => (await import('./commands/lsp.js')).lsp(options));
    return preplan;
}
