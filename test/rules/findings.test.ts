import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type ResolvedProject, resolveProject } from '../../language-server/src/model/plans.js';
import type { Args, Change, Finding, Place } from '../../language-server/src/rules/finding.js';
import { fill, LANGS } from '../../language-server/src/rules/messages.js';
import { PAIRS } from '../../language-server/src/rules/one-cause.js';
import { rangeOfPlace } from '../../language-server/src/rules/place.js';
import { rules } from '../../language-server/src/rules/registry.js';
import type { Rule } from '../../language-server/src/rules/rule.js';
import { type Case, readCases } from './case-file.js';
import { findingsOf, projectOf, type Ran, run } from './run-case.js';
import { told } from './told.js';
import { verdictsOf } from './verdicts.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));

// The marks of a case say where a rule speaks; here is all that it says. Read through by hand against the cases when it
// changes; `npm run baselines` writes it anew.
it.each(rules)('$id says what its baseline holds', async (rule) => {
    await expect(`${ofRule(rule)}\n`).toMatchFileSnapshot(`findings/${rule.id}.txt`);
});

// And in short what it says alone of all cases of its area, most of which are made to say something else.
it.each(rules.filter(({ reads }) => reads !== 'waivers'))('$id says of its area what its baseline holds', async (rule) => {
    await expect(`${nearRule(rule).join('\n')}\n`).toMatchFileSnapshot(`near/${rule.id}.txt`);
});

interface Prepared {
    readonly of: string;
    readonly one: Case;
    readonly resolved: ResolvedProject;
}
const prepared = new Map<string, readonly Prepared[]>();

/** The cases of all rules of an area, read once. */
function casesOfArea(area: string): readonly Prepared[] {
    const made =
        prepared.get(area) ??
        rules
            .filter(({ id }) => dirname(id) === area)
            .flatMap(({ id }) =>
                readCases(readFileSync(`${room}${id}.cases.preplan`, 'utf8')).map((one): Prepared => {
                    const { project } = projectOf(one, one.zone ? { timezone: one.zone } : {});
                    return { of: id, one, resolved: resolveProject(project) };
                }),
            );
    prepared.set(area, made);
    return made;
}

/** Cases that it says the same of stand together. */
function nearRule(rule: Rule): string[] {
    const alike = new Map<string, string[]>();
    for (const { of, one, resolved } of casesOfArea(dirname(rule.id))) {
        const found = findingsOf(rule, resolved, one.asOf).map((finding) => told(finding, rule));
        const text = [...found, ...verdictsOf(rule, resolved, one.asOf)].join('\n');
        if (text !== '') alike.set(text, [...(alike.get(text) ?? []), `${basename(of)}: ${one.name}`]);
    }
    return [...alike].flatMap(([text, names]) => [...names.map((name) => `## ${name}`), text, '']);
}

function ofRule(rule: Rule): string {
    const traits = [rule.dated && 'dated', rule.missing && 'missing', rule.fixable && 'fixable'].filter(Boolean);
    const head = `# ${[rule.id, rule.severity, `reads ${rule.reads}`, ...traits, rule.since].join(', ')}; ${rule.requirements.join(' ')}`;
    const cases = readCases(readFileSync(`${room}${rule.id}.cases.preplan`, 'utf8'));
    return [head, ...cases.flatMap((one) => ofCase(rule, one))].join('\n');
}

/** The rules that a rule shares a cause with, and those that they share one with; all of them where waivers are judged. */
function concerned(rule: Rule): readonly Rule[] | undefined {
    if (rule.reads === 'waivers') return undefined;
    const ids = new Set([rule.id]);
    for (const id of ids)
        for (const { keep, drop } of PAIRS) {
            if (keep === id) ids.add(drop);
            if (drop === id) ids.add(keep);
        }
    return rules.filter(({ id }) => ids.has(id));
}

function ofCase(rule: Rule, one: Case): string[] {
    const ran = run(one, concerned(rule));
    const found = ran.findings.filter((finding) => finding.rule === rule.id);
    return found.length === 0 ? [] : ['', `## ${one.name}`, ...found.flatMap((finding) => ofFinding(rule, one, ran, finding))];
}

function ofFinding(rule: Rule, one: Case, ran: Ran, finding: Finding): string[] {
    const texts = (key: string, args: Args) => LANGS.map((lang) => `    ${fill(rule.messages[key]!, args, lang)}`);
    const head = [finding.severity, finding.message, ...finding.requirements, finding.dated ? 'dated' : ''].filter(Boolean).join(' ');
    return [
        `${placed(one, ran, finding)}  ${head}`,
        ...texts(finding.message, finding.args),
        ...finding.related.flatMap((related) => [`  see ${placed(one, ran, related)}`, ...texts(related.message, related.args)]),
        ...finding.fixes.flatMap((fix) => [
            fix.ask ? '  fix, when asked for' : '  fix',
            ...texts(fix.title, fix.args),
            ...fix.changes.map((change) => `    ${ofChange(one, ran, change)}`),
        ]),
    ];
}

/** `plan.preplan:3:5 "the first line of the text there"` */
function placed(one: Case, ran: Ran, place: Place): string {
    const text = one.files.find(({ path }) => path === place.file)?.text ?? '';
    const [start, end] = rangeOfPlace(place, ran.lowered.get(place.file)!.positions, text);
    const before = text.slice(0, start).split('\n');
    return `${place.file}:${before.length}:${(before.at(-1) ?? '').length + 1} ${JSON.stringify(text.slice(start, end).split('\n')[0])}`;
}

function ofChange(one: Case, ran: Ran, change: Change): string {
    if (change.kind === 'declare') return `declare ${change.file}: ${change.text}`;
    if (change.kind === 'import') return `import ${change.file}: ${change.path}`;
    const place = placed(one, ran, change.place);
    if (change.kind === 'remove') return `remove ${place}`;
    const where = change.kind === 'insert' ? change.after && `after ${change.after}` : change.written && `of ${change.written}`;
    return `${change.kind} ${place}${where ? ` ${where}` : ''}: ${change.text}`;
}
