import { kindPage } from '../../review/pages.js';
import { pageIds, pageOf } from '../../rules/pages.js';
import { rules as registered } from '../../rules/registry.js';
import { nearest } from '../../standard/nearest.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { langOf } from '../lang.js';
import { usageWords } from '../words/usage-words.js';
import { write } from '../write.js';

/** `preplan explain RULE`: the page of a rule, or of a kind of change as `review/limit-longer`. */
export function explain(rule: string, options: { readonly lang?: string }): ExitCode {
    const lang = langOf(options.lang);
    const page = pageOf(rule, lang) ?? kindPage(rule.replace(/^review\//, ''), lang);
    if (!page) {
        const near = nearest(rule, pageIds);
        throw near
            ? new CommandError(EXIT.usage, usageWords.noRuleMeant, { rule, meant: near })
            : new CommandError(EXIT.usage, usageWords.noRule, { rule });
    }
    write(`${page.markdown.trimEnd()}\n`);
    return EXIT.clean;
}

/** `preplan rules`: every rule, as a table or as JSON. */
export function rules(options: { readonly format: string; readonly lang?: string }): ExitCode {
    const lang = langOf(options.lang);
    const list = registered.map((rule) => ({
        id: rule.id,
        severity: rule.severity,
        requirements: rule.requirements,
        fixable: rule.fixable === true,
        page: `preplan-rule:/${rule.id}.md`,
        summary: pageOf(rule.id, lang)?.summary ?? '',
    }));
    if (options.format === 'json') {
        write(`${JSON.stringify(list, undefined, 2)}\n`);
        return EXIT.clean;
    }
    const width = Math.max(...list.map((rule) => rule.id.length));
    for (const rule of list)
        write(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.fixable ? 'fix' : '   '}  ${rule.summary}\n`);
    return EXIT.clean;
}
