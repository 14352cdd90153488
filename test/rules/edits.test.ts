import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { rules } from '../../language-server/src/rules/registry.js';
import type { Rule } from '../../language-server/src/rules/rule.js';
import { readCases } from './case-file.js';
import { corpusOf } from './further-edits.js';
import { editsOf, type ProjectEdit } from './project-edits.js';
import { findingsOf, projectOf } from './run-case.js';
import { told } from './told.js';
import { dayAfter } from './value-edits.js';
import { verdictsOf } from './verdicts.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
const judged = rules.filter(({ reads }) => reads !== 'waivers');
const casesOf = (rule: Rule) => readCases(readFileSync(`${room}${rule.id}.cases.preplan`, 'utf8'));
/** Of each kind of value and edit, as many places are tried for each rule. */
const PLACES = 2;
/** Values for what a case does not say: as the cases of the same area say it. */
const areas = [...new Set(judged.map(({ id }) => dirname(id)))];
const corpora = new Map(
    areas.map((area) => {
        const own = judged.filter(({ id }) => dirname(id) === area).flatMap(casesOf);
        return [area, corpusOf(own.flatMap((one) => [...projectOf(one).project.files.values()].flatMap(declarationsOf)))];
    }),
);
function declarationsOf({ declarations }: { readonly declarations: readonly unknown[] }): readonly Part[] {
    return declarations as readonly Part[];
}

// What a rule says of its cases when one value goes, changes, comes to a bound or is put in another order, when a part goes, when
// something comes that the rule asks for, and on other days: where that differs from what it says of the case itself. Read
// through by hand when it changes; `npm run baselines` writes it anew.
it.each(judged.map((rule) => ({ rule, id: rule.id, edits: editsFor(rule) })))(
    '$id says of edited cases what its baseline holds',
    async ({ rule, edits }) => {
        const lines = edits().flatMap(({ name, asOf, project, list }) => {
            const before = said(rule, project, asOf);
            const told = list.flatMap((edit) => difference(edit.name, before, said(rule, edit.project, asOf)));
            const days = rule.dated ? otherDays(rule, project, asOf) : [];
            return told.length + days.length > 0 ? [`## ${name}`, ...told, ...days] : [];
        });
        await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`edits/${rule.id}.txt`);
    },
);

interface EditedCase {
    readonly name: string;
    readonly asOf: string;
    readonly project: Project;
    readonly list: readonly ProjectEdit[];
}

/** The edited cases of a rule, made once. */
function editsFor(rule: Rule): () => readonly EditedCase[] {
    let made: readonly EditedCase[] | undefined;
    return () => {
        const tried = new Map<string, number>();
        const words = wordsOf(rule);
        const all = corpora.get(dirname(rule.id))!;
        const wanted = { tried, places: PLACES, all, add: (key: string) => words.has(key), holes: 'all' } as const;
        made ??= casesOf(rule).map((one) => {
            const { project } = projectOf(one);
            return { name: one.name, asOf: one.asOf, project, list: [...editsOf(project, wanted)] };
        });
        return made;
    };
}

/** The words of a rule's source and of what stands behind it in its own area: the properties that it asks for are among them. */
function wordsOf({ id }: Rule): ReadonlySet<string> {
    const texts = new Map<string, string>();
    const read = (path: string): void => {
        if (texts.has(path)) return;
        const text = readFileSync(path, 'utf8');
        texts.set(path, text);
        for (const [, name] of text.matchAll(/from '\.\/([\w-]+)\.js'/g)) read(join(dirname(path), `${name}.ts`));
    };
    read(`${room}${id}.ts`);
    return new Set([...texts.values()].join('\n').match(/\w+/g));
}

function difference(name: string, before: readonly string[], now: readonly string[]): string[] {
    const gone = before.filter((text) => !now.includes(text)).map((text) => `    - ${text}`);
    const come = now.filter((text) => !before.includes(text)).map((text) => `    + ${text}`);
    return gone.length + come.length > 0 ? [name, ...gone, ...come] : [];
}

/** Days from which on a rule says something else, looked for between a few days before and after. */
function otherDays(rule: Rule, project: Project, asOf: string): string[] {
    const known = new Map<string, readonly string[]>();
    // How many days there still are is in the words of a finding; it changes every day.
    const place = (text: string) => text.split(': ', 1)[0]!;
    const on = (day: string) => known.get(day) ?? known.set(day, said(rule, project, day).map(place)).get(day)!;
    const found: string[] = [];
    const between = (from: string, to: string): void => {
        if (on(from).join('\n') === on(to).join('\n')) return;
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
        if (days === 1) {
            found.push(...difference(`from ${to} on`, on(from), on(to)));
            return;
        }
        const middle = dayAfter(from, Math.floor(days / 2));
        between(from, middle);
        between(middle, to);
    };
    const marks = [-1200, -400, -100, -30, -7, 0, 7, 30, 100, 400, 1200].map((days) => dayAfter(asOf, days));
    marks.slice(1).forEach((to, i) => {
        between(marks[i]!, to);
    });
    return found;
}

/** Everything that one rule says of a project. */
function said(rule: Rule, project: Project, asOf: string): string[] {
    const resolved = resolveProject(project);
    return [...findingsOf(rule, resolved, asOf).map((finding) => told(finding, rule)), ...verdictsOf(rule, resolved, asOf)];
}
