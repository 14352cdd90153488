import type { Severity } from '../../rules/finding.js';
import { plainText } from '../plain-text.js';
import type { Result } from './result.js';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Results as workflow commands, which GitHub shows beside the lines of a change (it shows ten of each kind for a step). */
export const github = (results: readonly Result[]): string => results.map(line).join('');

function line({ severity, file, range, rule, requirements, message }: Result): string {
    const { start, end } = range;
    // A column counts within one line only.
    const columns = start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : [];
    const properties = [
        `file=${property(file)}`,
        ...[`line=${start.line + 1}`, `endLine=${end.line + 1}`, ...columns],
        `title=${property([rule, ...requirements].join(' '))}`,
    ];
    return `::${COMMAND[severity]} ${properties.join(',')}::${data(message)}\n`;
}

/** As the runner reads them back: `%` first, then line breaks, and in properties `:` and `,`. */
const data = (text: string) => plainText(text.replace(/[\r\n]+/g, ' ')).replaceAll('%', '%25');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
