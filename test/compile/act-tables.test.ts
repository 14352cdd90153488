import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Project } from '../../language-server/src/model/project.js';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { readCases } from '../rules/case-file.js';
import { projectOf } from '../rules/run-case.js';
import { replaced } from '../rules/value-edits.js';
import { cell, compiled } from './plans.js';

// Tables of every kind of act with every kind of deadline in every kind of place, and of what is doubted when a part cannot be read.
// Read through by hand when they change; `npm run baselines` writes them anew.
const table = (name: string, lines: readonly string[]) => expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`tables/${name}.txt`);

const ACTS: Readonly<Record<string, (name: string, after: string, limit: string) => string>> = {
    step: (name, after, limit) => `step ${name} "x" does contain by A ${after} ${limit}`,
    gate: (name, after, limit) => `gate ${name} "x" requires "It is quiet"${after.replace('after', ',')} decided by A ${limit}`,
    decision: (name, after, limit) => `decision ${name} "x" { by A ${after} ${limit} }`,
    report: (name, after, limit) => `report ${name} "x" { from A to B ${after} ${limit} }`,
};
const LIMITS = [
    '',
    'within 20m',
    'immediately',
    'promptly',
    ...['discovery', 'receipt', 'start', 'end', 'Judge', 'Loose', 'Late', 'Gone'].map((one) => `within 20m of ${one}`),
    'promptly of discovery',
    'within 1h within 20m of discovery',
    'within 5m of start within 3h of Judge',
    'promptly within 20m of discovery',
];
/** What steps and reports may say besides. */
const CADENCES = ['every 4h', 'every on_change', 'every 4h within 20m', 'every 1d at 17:00 until end'];
const PLACES: Readonly<Record<string, (acts: string) => string>> = {
    'in first handling': (acts) => acts,
    'at the level': () => '',
    'in a phase with an end': (acts) => `phase Held "x" from 1h to 4h { ${acts} }`,
    'in a phase without one': (acts) => `phase Held "x" from 1h { ${acts} }`,
    'in a phase that counts from an act': (acts) => `phase Held "x" from 5m to 15m of Late { ${acts} }`,
    'in a phase that waits': (acts) => `phase Held "x" after Late { ${acts} }`,
    'in a repeated track': (acts) => `track Held "x" repeat until "It is over" { ${acts} }`,
};

/** Phases and tracks hold steps and gates only. */
const placesOf = (kind: string) => Object.entries(PLACES).slice(0, kind === 'step' || kind === 'gate' ? undefined : 2);

it.each(Object.keys(ACTS))('when a %s is done, and what waits for it', async (kind) => {
    const lines = placesOf(kind).flatMap(([where, put]) =>
        ['', 'after Judge', 'after Loose'].flatMap((after) => {
            const limits = [...LIMITS, ...(kind === 'step' || kind === 'report' ? CADENCES : [])];
            const acts = limits.map((limit, i) => ACTS[kind]?.(`X${i}`, after, limit)).join('\n');
            const reports = limits.map((_, i) => `report Up${i} "x" { from A to B after X${i} within 2h }`).join('\n');
            const text = `organization { body A "A" as office {} body B "B" as leading_group {} }
                response {
                    step Judge "x" does assess by A within 10m step Late "x" by A within 30m step Loose "x" by A promptly
                    ${put(acts)}
                    level IV { command A start { decided by A within 7m } end { decided by A } ${where === 'at the level' ? acts : ''} ${reports} }
                    level III { command A }
                }`;
            const whole = `plan P "P" { kind unit\n${text}\n}`;
            expect(lower('plan.preplan', parse(whole)).errors).toEqual([]);
            const made = compiled(whole);
            const { steps, reports: told } = cell(made, 'other', 'IV');
            const short = (list: readonly { clock: string; minutes: number }[]) =>
                list.map((one) => `${one.clock} ${one.minutes}`).join(' + ') || '?';
            return limits.map((limit, i) => {
                const act = [...steps, ...told].find(({ name }) => name === `X${i}`);
                const later = told.find(({ name }) => name === `Up${i}`);
                const way = made.routes.find(
                    ({ name, occasion }) => name === `Up${i}` && occasion.kind === 'incident' && occasion.level === 'IV',
                );
                if (!act || !later || !way)
                    throw new Error(`${kind} ${where}, ${after}, ${limit}: ${act?.name} ${later?.name} ${way?.name}`);
                const due = act.deadline ? `, due ${act.deadline.minutes ?? '?'} of ${act.deadline.of}` : '';
                const hops = way.hops.map((hop) => `${hop.kind} ${hop.minutes ?? '?'}`).join(', ');
                const marks = [way.unknown && 'unknown', way.late && 'late'].filter(Boolean).join(' ');
                return `${where}, ${after || 'at once'}, ${limit || 'no limit'}: from ${short(act.ready)} to ${short(act.times)}${due}; then ${short(later.times)}; ${way.clock} ${way.known}/${way.total ?? '?'}: ${hops} ${marks}`.trimEnd();
            });
        }),
    );
    await table(`acts-${kind}`, lines);
});

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const cases = readdirSync(folder).flatMap((file) =>
    readCases(readFileSync(`${folder}${file}`, 'utf8')).map((one, i) => ({ name: `${file.replace('.preplan', '')}-${i + 1}`, one })),
);

it.each(cases)('what is doubted in $name when a part of it cannot be read', async ({ name, one }) => {
    const { project } = projectOf(one);
    const doubted = (edited: Project) =>
        resolveProject(edited).plans.map((plan) => {
            const { places, warning, scope } = compile(plan);
            const cells = places.rows.flatMap(({ cells: own }) => own).filter(({ broken }) => broken);
            const levels = ['I', 'II', 'III', 'IV'].map((level) => cells.filter((each) => each.level === level));
            const rows = places.rows.length;
            const whole = levels.flatMap((list) => (list.length === rows ? (list[0]?.level ?? []) : []));
            const some = new Set(levels.flatMap((list) => (list.length === rows ? [] : list.map(({ category, sub }) => sub ?? category))));
            return [
                ...(whole.length > 0 ? [`all at ${whole.join(', ')}`] : []),
                ...some,
                ...warning.columns.flatMap(({ broken, key }) => (broken ? [`column ${key}`] : [])),
                ...scope.assets.flatMap(({ unsure, part }) => (unsure ? [`asset ${part}`] : [])),
            ];
        });
    const found = new Map<string, string[]>();
    for (const [path, file] of project.files)
        for (const declaration of file.declarations)
            forEachPart(declaration as Part, (part) => {
                const declarations = file.declarations.map(
                    (each) => replaced(each as Part, part, { ...part, damaged: true }) as typeof each,
                );
                const edited = { ...project, files: new Map([...project.files, [path, { ...file, declarations }]]) };
                const key = doubted(edited)
                    .map((list) => list.join('; ') || 'nothing')
                    .join(' | ');
                found.set(key, [...(found.get(key) ?? []), part.id]);
            });
    const lines = [...found].map(([what, parts]) => `${what}\n${parts.map((id) => `    ${id}`).join('\n')}`);
    await table(`damage/${name}`, [`## ${one.name}`, ...lines]);
});
