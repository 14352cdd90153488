import type { Severity } from '../../rules/finding.js';
import { plainText } from '../plain-text.js';
import type { Result } from './result.js';

const SEVERITY: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** Results as GitLab's code quality report (the part of Code Climate's format that it reads). */
export function gitlab(results: readonly Result[]): string {
    const issues = results.map(({ rule, severity, message, file, range, fingerprint }) => ({
        description: plainText(message),
        check_name: rule,
        fingerprint,
        severity: SEVERITY[severity],
        location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    }));
    return `${JSON.stringify(issues, undefined, 2)}\n`;
}
