import '../../language/full.js';
import { realpathSync } from 'node:fs';
import { BASELINE_NAME, baselineText, readBaseline, shrunkText } from '../../host/baseline.js';
import { findingsOf } from '../../host/check.js';
import { join, parentOf } from '../../host/discover.js';
import { nodeFiles } from '../../host/node.js';
import { writeAtomic } from '../../host/write-atomic.js';
import { resolveProject } from '../../model/plans.js';
import { entriesOf } from '../../rules/baseline.js';
import { CommandError, EXIT } from '../exit.js';
import { type Input, load } from '../inputs.js';
import { prefixOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { usageWords } from '../words/usage-words.js';

/**
 * Writes the baseline of a project. Where there is none, it takes in every finding of the whole project; one that exists
 * only shrinks: what is mended goes out, nothing new comes in. Returns its path and what is in it now.
 */
export function writeBaseline(input: Input, asOf: string | undefined): { path: string; count: number } {
    const loaded = load(input);
    const { config } = loaded.project;
    const name = config.baseline ?? BASELINE_NAME;
    const path = prefixOf(loaded.root) + name;
    if (loaded.configProblems.some(({ code }) => code !== 'config/file-missing'))
        throw new CommandError(EXIT.usage, usageWords.configFirst, { path });
    if (loaded.baseline?.problems.length) throw new CommandError(EXIT.usage, usageWords.baselineBroken, { path });
    const findings = findingsOf(resolveProject(loaded.project), asOfDay(asOf, config));
    const text = loaded.baseline ? shrunkText(loaded.baseline, findings) : baselineText(entriesOf(findings));
    const absolute = join(loaded.root, name);
    if (!loaded.baseline && nodeFiles.list(parentOf(absolute)).some((entry) => absolute.endsWith(`/${entry.name}`)))
        throw new CommandError(EXIT.usage, usageWords.otherThing, { path });
    if (loaded.baseline?.text !== text) writeAtomic(loaded.baseline ? realpathSync(absolute) : absolute, text);
    return { path, count: readBaseline(name, text).entries.reduce((sum, { count }) => sum + count, 0) };
}
