import type { Args, Change, Finding, Place } from '../../language-server/src/rules/finding.js';
import type { Rule } from '../../language-server/src/rules/rule.js';

/** All that a finding says in one line: values in both languages, related places and fixes with what they write. */
export function told(finding: Finding, rule: Rule): string {
    const { severity, message, args, related, fixes, requirements } = finding;
    const clauses = requirements === rule.requirements ? [] : requirements;
    const more = [
        ...values(args),
        ...clauses,
        ...related.map((one) => ['see', placed(one), ...(one.message === 'first' ? [] : [one.message]), ...values(one.args)].join(' ')),
        ...fixes.map(({ title, args: own, changes }) => ['fix', title, ...values(own), ...changes.map(changed)].join(' ')),
    ];
    const grave = severity === rule.severity ? '' : `${severity} `;
    return `${grave}${message} ${placed(finding)}${more.length > 0 ? `: ${more.join(', ')}` : ''}`;
}

const placed = ({ part, property, index, site }: Place) => [part, property, index ?? site].filter((piece) => piece !== undefined).join('#');

const values = (args: Args): string[] =>
    Object.values(args).map((value) =>
        typeof value !== 'object' ? String(value) : value.en === value['zh-CN'] ? value.en : `${value.en} / ${value['zh-CN']}`,
    );

function changed(change: Change): string {
    if (change.kind === 'declare') return `declare ${change.text}`;
    if (change.kind === 'import') return `import ${change.path}`;
    const text = change.kind === 'remove' ? (change.items ?? []).join(' ') : change.text;
    const where = change.kind === 'insert' && change.after ? ` after ${change.after}` : '';
    return `${change.kind} ${placed(change.place)}${where} ${text}`.trim();
}
