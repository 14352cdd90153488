import type { Cell, CellReport, CellStep, WarningColumn } from '../../compile/matrix-types.js';
import { partyKey } from '../../compile/party-use.js';

/** A step, gate or decision as it is listed once, with the number that cells call it by. */
export interface BookEntry {
    readonly number: string;
    readonly step: CellStep;
    /** The cell that it was first met in: what it waits for stands there. */
    readonly cell: Cell | WarningColumn;
}
export interface ReportEntry {
    readonly number: string;
    readonly report: CellReport;
    readonly cell: Cell | WarningColumn;
}
/** Every step and report of the matrices once, in groups: first handling, levels, each playbook, each warning. */
export interface StepBook {
    readonly groups: readonly BookGroup[];
    readonly reports: readonly ReportEntry[];
    stepNumber(step: CellStep): string;
    reportNumber(report: CellReport): string;
}
export interface BookGroup {
    /** `F` first handling, `L` levels, `P1` … playbooks, `W` warnings and protections. */
    readonly key: string;
    readonly kind: 'first_handling' | 'level' | 'playbook' | 'warning';
    /** Part of the playbook. */
    readonly part?: string;
    readonly entries: readonly BookEntry[];
}

/**
 * Numbers every step of some cells. The same step, changed for some cells, keeps its number and gets a letter: `F5`, `F5a`.
 */
export function stepBook(cells: readonly (Cell | WarningColumn)[]): StepBook {
    const groups = new Map<
        string,
        { key: string; kind: BookGroup['kind']; part?: string; entries: BookEntry[]; bases: Map<string, Base> }
    >();
    const numbers = new Map<string, string>();
    const reports: ReportEntry[] = [];
    const reportBases = new Map<string, Base>();
    const reportNumbers = new Map<string, string>();
    let playbooks = 0;
    const groupOf = (step: CellStep, warning: boolean) => {
        const kind: BookGroup['kind'] = warning ? 'warning' : kindOf(step);
        const part = kind === 'playbook' ? playbookOf(step.part) : undefined;
        const id = part ?? kind;
        const known = groups.get(id);
        if (known) return known;
        const key = kind === 'playbook' ? `P${++playbooks}.` : { first_handling: 'F', level: 'L', warning: 'W' }[kind];
        const made = { key, kind, ...(part ? { part } : {}), entries: [] as BookEntry[], bases: new Map<string, Base>() };
        groups.set(id, made);
        return made;
    };
    for (const cell of cells) {
        const warning = !('owner' in cell);
        for (const step of cell.steps) {
            const variant = stepKey(step);
            if (numbers.has(variant)) continue;
            const group = groupOf(step, warning);
            const number = `${group.key}${numberIn(group.bases, step.part)}`;
            numbers.set(variant, number);
            group.entries.push({ number, step, cell });
        }
        for (const report of cell.reports) {
            const variant = reportKey(report);
            if (reportNumbers.has(variant)) continue;
            const number = `${warning ? 'WR' : 'R'}${numberIn(reportBases, report.part)}`;
            reportNumbers.set(variant, number);
            reports.push({ number, report, cell });
        }
    }
    const order: BookGroup['kind'][] = ['first_handling', 'level', 'playbook', 'warning'];
    return {
        groups: [...groups.values()]
            .map((one) => ({ ...one, entries: one.entries.toSorted((a, b) => byNumber(a.number, b.number)) }))
            .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
        reports: reports.toSorted((a, b) => byNumber(a.number, b.number)),
        stepNumber: (step) => numbers.get(stepKey(step)) ?? '',
        reportNumber: (report) => reportNumbers.get(reportKey(report)) ?? '',
    };
}

interface Base {
    readonly number: number;
    variants: number;
}

function numberIn(bases: Map<string, Base>, part: string): string {
    const base = bases.get(part);
    if (!base) {
        bases.set(part, { number: bases.size + 1, variants: 0 });
        return String(bases.size);
    }
    base.variants++;
    return `${base.number}${letters(base.variants)}`;
}

/** `F2` before `F10`, and `F2a` right behind `F2`. */
function byNumber(a: string, b: string): number {
    const pieces = (text: string) => /^(\D*(?:\d+\.)?)(\d+)([a-z]*)$/.exec(text) ?? [];
    const [, , left = '', leftLetter = ''] = pieces(a);
    const [, , right = '', rightLetter = ''] = pieces(b);
    return Number(left) - Number(right) || leftLetter.length - rightLetter.length || (leftLetter < rightLetter ? -1 : 1);
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(n: number): string {
    const rest = Math.floor((n - 1) / 26);
    return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26));
}

function kindOf(step: CellStep): 'first_handling' | 'level' | 'playbook' {
    if (step.layer === 'playbook' || step.layer === 'sub_playbook') return 'playbook';
    return step.layer === 'first_handling' ? 'first_handling' : 'level';
}

/** `Plan/response/playbook:X/step:Y` → `Plan/response/playbook:X`. */
const playbookOf = (part: string): string => /^.*?\/playbook:[^/]*/.exec(part)?.[0] ?? part;

const stepKey = (one: CellStep): string =>
    JSON.stringify([
        one.part,
        one.title,
        one.does,
        one.by.map(partyKey),
        one.with.map(partyKey),
        one.after,
        one.deadline && [one.deadline.amount, one.deadline.of],
        one.requires,
        one.orElse?.map(partyKey),
        one.every,
        one.to?.map(partyKey),
        one.via,
        one.using?.map(({ ref }) => ref),
        one.place,
        one.repeatUntil,
        one.note,
        one.condition,
        one.of,
        one.discretion,
        one.lost,
    ]);

const reportKey = (one: CellReport): string =>
    JSON.stringify([
        one.part,
        one.from.map(partyKey),
        one.to.map((use) => [partyKey(use), use.condition]),
        one.copies.map(partyKey),
        one.after,
        one.deadline && [one.deadline.amount, one.deadline.of],
        one.via,
        one.fallback,
        one.every,
        one.condition,
        one.of,
        one.lost,
    ]);

/** `F1, F2, F3, L1` → `F1–F3, L1`: what stands together is told by its ends. */
export function ranges(numbers: readonly string[]): string {
    const runs: string[][] = [];
    for (const number of numbers) {
        const run = runs.at(-1);
        const last = run?.at(-1);
        if (run && last && follows(last, number)) run.push(number);
        else runs.push([number]);
    }
    return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

function follows(last: string, next: string): boolean {
    const [a, b] = [/^(.*?)(\d+)$/.exec(last), /^(.*?)(\d+)$/.exec(next)];
    return a !== null && b !== null && a[1] === b[1] && Number(b[2]) === Number(a[2]) + 1;
}
