import { isUnjudged } from '../host/check.js';
import { CONFIG_NAME } from '../host/discover.js';
import type { LoadedProject } from '../host/load-project.js';
import { CommandError, EXIT } from './exit.js';
import { type Input, load } from './inputs.js';
import { prefixOf } from './shown.js';
import { usageWords } from './words/usage-words.js';

/** A project of which something is said as a whole; refused where preplan.yaml, and so the day and the superiors, cannot be read. */
export function loadJudged(input: Input): LoadedProject {
    const loaded = load(input);
    if (isUnjudged(loaded)) throw new CommandError(EXIT.usage, usageWords.configBroken, { path: prefixOf(loaded.root) + CONFIG_NAME });
    return loaded;
}
