import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { STANDARD_DAYS } from '../../language-server/src/compile/day-calendar.js';
import { defectsOf } from '../../language-server/src/compile/grades/defects.js';
import { laddersOf } from '../../language-server/src/compile/grades/ladders.js';
import { bookingsOf, onOneShiftEach, standInsOf } from '../../language-server/src/compile/rosters/bookings.js';
import { coversOf } from '../../language-server/src/compile/rosters/cover.js';
import { calledRosters, needsOf, protectingRosters } from '../../language-server/src/compile/rosters/needs.js';
import { daysOfRoster, windowFrom } from '../../language-server/src/compile/rosters/windows.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { rules } from '../../language-server/src/rules/registry.js';
import { replacedBy } from '../../language-server/src/rules/rosters/hole.js';
import { readCases } from '../rules/case-file.js';
import { corpusOf } from '../rules/further-edits.js';
import { editsOf, type ProjectEdit } from '../rules/project-edits.js';
import { projectOf } from '../rules/run-case.js';
import { differences } from './differences.js';
import { section } from './told.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
const casesOf = (area: string) =>
    rules
        .filter(({ id }) => id.startsWith(`${area}/`))
        .flatMap(({ id }) => readCases(readFileSync(`${room}${id}.cases.preplan`, 'utf8')).map((one) => ({ ...one, rule: id })));

/** A part by its id, times as they are. */
const plain = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Map || value instanceof Set) return [...value].map(plain);
    if (Array.isArray(value)) return value.map(plain);
    if ('id' in value && 'type' in value) return value.id;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

/** Who is asked for around the clock, what covers it, who is booked and who stands in. */
function rostersTold(plan: ResolvedPlan, asOf: string): unknown {
    const needs = needsOf(plan);
    const replaced = replacedBy(plan, needs);
    const called = calledRosters(plan);
    return {
        needs,
        called,
        protecting: protectingRosters(plan),
        covers: needs.map((need) => coversOf(plan, need, STANDARD_DAYS, asOf, replaced)),
        short: onOneShiftEach(plan, called),
        booked: bookingsOf(plan, asOf, called),
        standIns: standInsOf(plan, asOf, called),
        days: plan.declared('roster').map((roster) => [roster, daysOfRoster(roster), windowFrom(roster, asOf)]),
    };
}

/** How grades are laid out along their axes, and what is wrong with them. */
const gradesTold = ({ plan }: ResolvedPlan): unknown =>
    laddersOf(plan.general).map((ladder) => ({ ...ladder, defects: ladder.tables.map((table) => defectsOf(table, ladder)) }));

const told = { rosters: rostersTold, grades: gradesTold } as const;
const areas = Object.keys(told) as (keyof typeof told)[];

const corpora = new Map(
    areas.map((area) => [
        area,
        corpusOf(
            casesOf(area).flatMap((one) =>
                [...projectOf(one).project.files.values()].flatMap(({ declarations }) => declarations as readonly Part[]),
            ),
        ),
    ]),
);
const all = areas.flatMap((area) => {
    const made = editsOfArea(area);
    return [...new Set(casesOf(area).map(({ rule }) => rule))].map((rule) => ({ area, rule, made: () => made().get(rule) ?? [] }));
});

// What the compiler knows of the rosters and grades of the rules' cases, and what becomes of it when a value is edited. Read through
// by hand when it changes; `npm run baselines` writes it anew.
it.each(all)('of the cases of $rule, rosters and grades are counted as their baseline says', async ({ area, rule, made }) => {
    const seen = ({ project }: { readonly project: Project }, asOf: string) =>
        resolveProject(project).plans.map((plan) => plain(told[area](plan, asOf)));
    const lines = made().flatMap(({ name, asOf, project, edits }) => {
        const before = seen({ project }, asOf);
        const changed = edits.flatMap((edit) => {
            const found = differences(before, seen(edit, asOf));
            return found.lines.length === 0 ? [] : [`${edit.name} ${found.sum}`, ...found.lines.slice(0, 3).map((line) => `    ${line}`)];
        });
        return [`## ${name}`, ...before.map((one, i) => section(`plan ${i + 1}`, one).trimEnd()), ...changed];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`parts/${rule}.txt`);
});

interface Edited {
    readonly name: string;
    readonly asOf: string;
    readonly project: Project;
    readonly edits: readonly ProjectEdit[];
}

/** The cases of the rules of an area with their edits, made once. What an earlier rule has tried, a later one need not. */
function editsOfArea(area: keyof typeof told): () => ReadonlyMap<string, readonly Edited[]> {
    let made: Map<string, Edited[]> | undefined;
    const make = () => {
        const found = new Map<string, Edited[]>();
        const tried = new Map<string, number>();
        for (const one of casesOf(area)) {
            const { project } = projectOf(one, one.zone ? { timezone: one.zone } : {});
            const edits = [...editsOf(project, { tried, places: 1, all: corpora.get(area)!, add: () => false })];
            found.set(one.rule, [...(found.get(one.rule) ?? []), { name: one.name, asOf: one.asOf, project, edits }]);
        }
        return found;
    };
    return () => {
        made ??= make();
        return made;
    };
}
