import { readFileSync } from 'node:fs';
import { type CompileOptions, compile } from '../../language-server/src/compile/compile.js';
import type { Compiled } from '../../language-server/src/compile/compiled.js';
import type { Cell, CellStep } from '../../language-server/src/compile/matrix-types.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';

/** The first plan of a project held in memory; its files by name. */
export function planOf(files: Record<string, string>): ResolvedPlan {
    const held = new Map(Object.entries({ 'preplan.yaml': 'language: 2026\n', ...files }).map(([path, text]) => [`/p/${path}`, text]));
    const fs = memoryFiles(held);
    const found = discover(fs, '/p')[0];
    if (!found) throw new Error('no project');
    const plan = resolveProject(loadProject(fs, found, { workspace: '/' }).project).plans[0];
    if (!plan) throw new Error('no plan');
    return plan;
}

/** What is compiled of one text: a whole file, or the chapters of a plan `P`. */
export function compiled(text: string, options: CompileOptions = {}): Compiled {
    const whole = /^\s*(plan|import)\b/.test(text) ? text : `plan P "P" { kind unit\n${text}\n}`;
    return compile(planOf({ 'plan.preplan': whole }), options);
}

export function university(edit: (plan: string) => string = (plan) => plan): Record<string, string> {
    const names = [
        'preplan.yaml',
        'plan.preplan',
        'people.preplan',
        'assets.preplan',
        'protection-2026.preplan',
        'superiors/donghai-2025.1.preplan',
    ];
    const read = (name: string) => readFileSync(new URL(`../../examples/linjiang-university/${name}`, import.meta.url), 'utf8');
    return Object.fromEntries(names.map((name) => [name, name === 'plan.preplan' ? edit(read(name)) : read(name)]));
}

export function cell({ incident }: Compiled, row: string, level: string): Cell {
    const found = incident.rows.find(({ category, sub }) => (sub ?? category) === row)?.cells.find((one) => one.level === level);
    if (!found) throw new Error(`no cell ${row} ${level}`);
    return found;
}

export const rowNames = ({ incident }: Compiled) => incident.rows.map(({ category, sub }) => sub ?? category);
export const names = (steps: readonly CellStep[]) => steps.map(({ name }) => name);
/** Steps as `Name@minutes`, `Name@?` where no number is promised. */
export const timesOf = (steps: readonly CellStep[]) => steps.map(({ name, worst }) => `${name}@${worst ?? '?'}`);
export const gapKinds = ({ gaps }: Cell) => gaps.map(({ kind, excepted }) => (excepted ? `${kind} excepted` : kind));
