import { Command, CommanderError, Option } from 'commander';
import { CommandError, EXIT, type ExitCode } from './exit.js';
import { refusal } from './refusal.js';
import { endQuietly, tell } from './write.js';

const VERSION = process.env['PREPLAN_VERSION'] ?? 'development';

const several = (value: string, before: readonly string[] = []) => [...before, value];

/** Commands are loaded when they run, so that none pays for the others. */
function program(end: (code: ExitCode) => void): Command {
    const preplan = new Command('preplan')
        .description('Plan-as-code for cybersecurity emergency plans.')
        .version(VERSION)
        .exitOverride()
        .configureOutput({ writeErr: (text) => process.stderr.write(text) })
        .showHelpAfterError('Run `preplan --help` for the commands.');
    const lang = () => new Option('--lang <lang>', 'language of messages').choices(['en', 'zh-CN']);
    preplan
        .command('check')
        .description('hold plans against the national plan, their superiors and the law')
        .argument('[path...]', 'files or folders', [])
        .option('--format <format>', 'pretty, json, sarif, junit, github, gitlab or md', 'pretty')
        .option('--report <format=file>', 'write a report to a file as well; may be given several times', several)
        .option('--as-of <day>', 'the day that counts as today, YYYY-MM-DD')
        .addOption(new Option('--fail-level <level>', 'lowest severity that fails').choices(['error', 'warning', 'info']).default('error'))
        .option('--fix', 'apply the fixes of what can be fixed')
        .option('--write-baseline', 'take in the findings of an old plan; an existing baseline only shrinks')
        .option('--dry-run', 'with --fix: write nothing, show what would change')
        .option('--shard <i/n>', 'check the i-th of n parts of the plans; merge-reports puts them together')
        .option('--jobs <n>', 'threads at most')
        .option('--cache <folder>', 'keep results in this folder instead of the user’s cache folder')
        .option('--no-cache', 'keep no results and use none')
        .option('--stats', 'say where the time went')
        .option('--watch', 'check again whenever a file changes')
        .addOption(lang())
        .action(async (paths: string[], options) =>
            end(await (await import('./commands/check.js')).check(paths, { ...options, version: VERSION })),
        );
    preplan
        .command('build')
        .description('compile plans to pages, tables and data')
        .argument('[path...]', 'files or folders', [])
        .option('--out <folder>', 'folder to write to; nothing is written outside it (otherwise what preplan.yaml says)')
        .option(
            '--format <formats>',
            'html, md, csv, docx, xlsx, html-document, md-document, svg, json, yaml, text, ics, cacao, oscal, snapshot, interface; several with commas',
        )
        .option('--sheet <sheets>', 'only these sheets, each in a file of its own (html, md, csv, docx, xlsx, svg): contacts,raci … or all')
        .option('--since <version>', 'an earlier version, for the change note: a folder, snapshot or git revision')
        .option('--watch', 'build again whenever a file changes')
        .option('--as-of <day>', 'the day that counts as today, YYYY-MM-DD')
        .option('--redact', 'leave names and addresses of persons out, everywhere')
        .addOption(new Option('--paper <size>', 'paper of printed pages').choices(['A4', 'A3']).default('A4'))
        .addOption(lang())
        .action(async (paths: string[], options) =>
            end(await (await import('./commands/build-all.js')).buildAll(paths, { ...options, version: VERSION })),
        );
    preplan
        .command('verify')
        .description('say whether a document is the plan as it stands here')
        .argument('<file>', 'a .docx, .xlsx, .html or .md file that build wrote, or the content hash from a paper')
        .argument('[path...]', 'files or folders with the plan', [])
        .option('--since <version>', 'the earlier version of a document that was built with --since')
        .addOption(lang())
        .action(async (file: string, paths: string[], options) =>
            end(await (await import('./commands/verify.js')).verify(file, paths, { ...options, version: VERSION })),
        );
    preplan
        .command('merge-reports')
        .description('put JSON reports of `check` together: those of all shards, or of many projects')
        .argument('<file...>', 'JSON reports')
        .option('--format <format>', 'pretty, json, sarif, junit, github, gitlab, md, office-html or office-csv', 'pretty')
        .option('--report <format=file>', 'write a report to a file as well; may be given several times', several)
        .addOption(new Option('--fail-level <level>', 'lowest severity that fails').choices(['error', 'warning', 'info']).default('error'))
        .addOption(lang())
        .action(async (files: string[], options) =>
            end(await (await import('./commands/merge-reports.js')).merge(files, { ...options, version: VERSION })),
        );
    preplan
        .command('migrate')
        .description('rewrite projects of an older edition of the language')
        .argument('[path...]', 'files or folders', [])
        .option('--dry-run', 'write nothing, show what would change')
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/migrate.js')).migrate(paths, options)));
    preplan
        .command('coverage')
        .description('show clause by clause where a plan meets what is asked of it')
        .argument('[path...]', 'files or folders', [])
        .addOption(new Option('--format <format>', 'output format').choices(['pretty', 'md', 'html', 'csv', 'json']).default('pretty'))
        .option('--as-of <day>', 'the day that counts as today, YYYY-MM-DD')
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/coverage.js')).coverage(paths, options)));
    preplan
        .command('scope')
        .description('show the asset scope by class, and hold it against a scan')
        .argument('[path...]', 'files or folders', [])
        .option('--scan <file>', 'a scan: XML of nmap (-oX), or a table of hosts (CSV)')
        .addOption(new Option('--format <format>', 'output format').choices(['pretty', 'json', 'md', 'csv']).default('pretty'))
        .option('--steps <n>', 'without --scan: only what lies in so many steps from a target')
        .option('--adopt', 'declare what the scan found: unknown hosts as systems, open ports at their hosts')
        .option('--isolate', 'record that unknown hosts, ports and services are to be isolated or closed')
        .option('--accept-until <day>', 'record that what differs is accepted until a day')
        .option('--retire', 'take out of the inventory what the scan did not find: hosts that are gone, ports that are closed')
        .option('--due <day>', 'with --isolate: by when')
        .option('--because <text>', 'with --accept-until: why')
        .option('--by <name>', 'the body or post that carries the decision out')
        .option('--supervised <name>', 'with --adopt: the body or post that supervises what is adopted')
        .option('--only <addresses>', 'decide on these addresses only, with commas between them')
        .option('--dry-run', 'write nothing; show what would change')
        .option('--as-of <day>', 'the day that counts as today, YYYY-MM-DD')
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/scope.js')).scope(paths, options)));
    preplan
        .command('diff')
        .description('say what changed in meaning between two versions')
        .argument('<old>', 'a file, folder, snapshot or git revision (main, v2025.1, HEAD~3:plans)')
        .argument('[new]', 'the same; this folder where it is left out')
        .addOption(
            new Option('--format <format>', 'output format')
                .choices(['pretty', 'md', 'html', 'json', 'sarif', 'github', 'gitlab'])
                .default('pretty'),
        )
        .addOption(new Option('--fail-on <class>', 'fail on such changes that nobody has acknowledged').choices(['laxer']))
        .option('--acknowledge', 'write an entry to fill in for each laxer change that has none')
        .option('--as-of <day>', 'the day that counts as today, YYYY-MM-DD')
        .addOption(lang())
        .action(async (old: string, now: string | undefined, options) =>
            end((await import('./commands/diff.js')).diff(old, now, { ...options, version: VERSION })),
        );
    preplan
        .command('fmt')
        .description('lay files out')
        .argument('[path...]', 'files or folders', [])
        .option('--check', 'write nothing; name the files that are not laid out')
        .addOption(lang())
        .action(async (paths: string[], options) => end((await import('./commands/fmt.js')).fmt(paths, options)));
    preplan
        .command('explain')
        .description('show the page of a rule')
        .argument('<rule>', 'id of the rule, such as organization/deputy-missing')
        .addOption(lang())
        .action(async (rule: string, options) => end((await import('./commands/explain.js')).explain(rule, options)));
    preplan
        .command('rules')
        .description('list the rules')
        .addOption(new Option('--format <format>', 'output format').choices(['pretty', 'json']).default('pretty'))
        .addOption(lang())
        .action(async (options) => end((await import('./commands/explain.js')).rules(options)));
    preplan
        .command('init')
        .description('begin a plan: asks in a terminal, else takes the flags; overwrites nothing')
        .option('--name <name>', 'name of the organisation')
        .option('--kind <kind>', 'unit, department, region or province')
        .option('--sector <sector>', 'sector, such as education')
        .option('--operator <operator>', 'ordinary, cii or central_organ: which legal reporting limit binds')
        .option('--superior <name>', 'who is above, such as "Donghai Province"')
        .option('--dir <folder>', 'folder of the new project', '.')
        .option('--ci <forge>', 'github, gitlab or none')
        .option('--from <file>', 'read an existing plan: .docx or .md')
        .option('--yes', 'ask nothing, take defaults')
        .addOption(lang())
        .action(async (options) => end(await (await import('./commands/init.js')).init({ ...options, version: VERSION })));
    preplan
        .command('lsp')
        .description('start the language server')
        .option('--stdio', 'speak over standard input and output')
        .action(async (options) => (await import('./commands/lsp.js')).lsp(options));
    return preplan;
}

async function main(): Promise<void> {
    endQuietly();
    let code: ExitCode = EXIT.clean;
    try {
        await program((result) => {
            code = result;
        }).parseAsync(process.argv);
    } catch (error) {
        if (error instanceof CommanderError) code = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
        else if (error instanceof CommandError) {
            tell(`preplan: ${error.message}`);
            code = error.code;
        } else if (refusal(error)) {
            tell(`preplan: ${refusal(error)}`);
            code = EXIT.usage;
        } else {
            tell(`preplan: this is an error of ours, please report it.\n${error instanceof Error ? error.stack : String(error)}`);
            code = EXIT.internal;
        }
    }
    process.exitCode = code;
}

await main();
