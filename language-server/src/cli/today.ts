import { todayIn } from '../host/today.js';
import type { ProjectConfig } from '../model/project.js';
import { isDay } from '../model/quantity.js';
import { CommandError, EXIT } from './exit.js';
import { usageWords } from './words/usage-words.js';

/** The day that counts as today: `--as-of`, else the project's `as_of`, else the calendar day in the project's zone. */
export function asOfDay(option: string | undefined, config: ProjectConfig): string {
    if (option !== undefined && !isDay(option))
        throw new CommandError(EXIT.usage, usageWords.dayExpected, { option: '--as-of', value: option });
    return option ?? config.asOf ?? todayIn(config.timezone);
}
