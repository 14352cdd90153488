import '../../language/full.js';
import { join } from '../../host/discover.js';
import { decodeText } from '../../host/file-system.js';
import { loadConfig } from '../../host/load-project.js';
import { migrate as migrateTexts, migrations } from '../../host/migrations.js';
import { nodeFiles } from '../../host/node.js';
import { configMessage } from '../../model/config-messages.js';
import { EDITION } from '../../model/project.js';
import { safeExcerpt } from '../../views/diagnostics/excerpt.js';
import { unifiedDiff } from '../../views/diagnostics/unified-diff.js';
import { EXIT, type ExitCode } from '../exit.js';
import { inputs, load } from '../inputs.js';
import { langOf } from '../lang.js';
import { replaceTexts } from '../replace-texts.js';
import { personsOf, prefixOf } from '../shown.js';
import { tell, write } from '../write.js';

export interface MigrateOptions {
    readonly dryRun?: boolean;
    readonly lang?: string;
}

/** `preplan migrate`: rewrites projects of an older edition for the present one. 1 with `--dry-run` where there is something to do. */
export function migrate(paths: readonly string[], options: MigrateOptions): ExitCode {
    let code: ExitCode = EXIT.clean;
    for (const input of inputs(paths)) {
        const { found } = input;
        const { config, problems } = loadConfig(nodeFiles, found);
        const lang = langOf(options.lang, config.lang);
        const prefix = prefixOf(found.root);
        const [problem] = problems.filter(({ code: kind }) => kind !== 'config/superior-missing');
        if (problem) {
            tell(`${prefix}preplan.yaml: ${configMessage(problem.code, problem.args, lang)}`);
            code = EXIT.usage;
            continue;
        }
        const read = (path: string) => decodeText(nodeFiles.read(join(found.root, path)) ?? new Uint8Array()).text;
        const texts = new Map([...found.files, ...(found.config ? ['preplan.yaml'] : [])].map((path) => [path, read(path)]));
        const changed = migrateTexts(texts, config.language, EDITION, migrations);
        const persons = personsOf(load(input));
        if (options.dryRun) {
            for (const [path, text] of changed)
                write(unifiedDiff(prefix + path, texts.get(path) ?? '', text, (line) => safeExcerpt(line, persons)));
            if (changed.size > 0) code = code === EXIT.clean ? EXIT.findings : code;
        } else replaceTexts(found.root, new Map([...changed].map(([path, after]) => [path, { before: texts.get(path) ?? '', after }])));
        tell(summary(prefix || './', changed.size, lang));
    }
    return code;
}

function summary(project: string, files: number, lang: 'en' | 'zh-CN'): string {
    if (lang === 'zh-CN')
        return files === 0 ? `${project}：已是版本 ${EDITION}，无需改动` : `${project}：已改为版本 ${EDITION}，涉及 ${files} 个文件`;
    return files === 0
        ? `${project}: edition ${EDITION} is the present one; there is nothing to change`
        : `${project}: changed to edition ${EDITION}, in ${files} ${files === 1 ? 'file' : 'files'}`;
}
