import '../../language/full.js';
import { applyFixes } from '../../host/apply-fixes.js';
import { join } from '../../host/discover.js';
import { nodeFiles } from '../../host/node.js';
import { safeExcerpt } from '../../views/diagnostics/excerpt.js';
import { unifiedDiff } from '../../views/diagnostics/unified-diff.js';
import { EXIT, type ExitCode } from '../exit.js';
import { inputs, load } from '../inputs.js';
import { langOf } from '../lang.js';
import { replaceTexts } from '../replace-texts.js';
import { personsOf, prefixOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { tell, write } from '../write.js';

export interface FixCommandOptions {
    readonly asOf?: string;
    readonly lang?: string;
    /** Writes nothing; shows what would change. */
    readonly dryRun?: boolean;
}

/**
 * `preplan check --fix`: applies the first fix of each finding in the files that the paths mean, and says what it did.
 * With `--dry-run` it writes nothing and prints a unified diff, personal data masked; code 1 where there is something to fix.
 */
export function fix(paths: readonly string[], options: FixCommandOptions): ExitCode {
    let changes = 0;
    for (const input of inputs(paths)) {
        const loaded = load(input);
        const { config } = loaded.project;
        // Where preplan.yaml cannot be read, what is right is not known.
        if (loaded.configProblems.length > 0) continue;
        const lang = langOf(options.lang, config.lang);
        const prefix = prefixOf(input.found.root);
        const { workspace, wants } = input;
        const { applied, texts } = applyFixes(nodeFiles, input.found, { workspace, wants, lang, asOf: asOfDay(options.asOf, config) });
        const persons = new Set([...personsOf(loaded)].flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]));
        for (const [path, { before, after }] of texts) {
            const absolute = join(input.found.root, path);
            // A link out of the project is no part of it.
            if (nodeFiles.kind(absolute, input.found.root) !== 'file') continue;
            changes++;
            if (options.dryRun) write(unifiedDiff(prefix + path, before, after, (line) => safeExcerpt(line, persons)));
        }
        if (!options.dryRun) replaceTexts(input.found.root, texts);
        for (const { file, line, title, rule } of applied) tell(`${prefix}${file}:${line + 1}  ${safeExcerpt(title, persons)}  ${rule}`);
        tell(summary(applied.length, texts.size, options.dryRun === true, lang));
    }
    return options.dryRun && changes > 0 ? EXIT.findings : EXIT.clean;
}

function summary(fixes: number, files: number, dryRun: boolean, lang: 'en' | 'zh-CN'): string {
    if (lang === 'zh-CN') return dryRun ? `可修正 ${fixes} 处，涉及 ${files} 个文件` : `已修正 ${fixes} 处，涉及 ${files} 个文件`;
    const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
    return `${many(fixes, 'fix', 'fixes')} ${dryRun ? 'to make' : 'made'} in ${many(files, 'file', 'files')}`;
}
