import type { PlanLine, Report, Result } from './result.js';

/** Where a report is not as it should be, as a path of keys. */
export interface ReportFault {
    readonly fault: string;
}

class Fault extends Error {
    constructor(readonly at: string) {
        super(`A report is not as it should be at ${at}`);
    }
}
/** Reads a value, or throws a Fault; where it was is told on the way out, so that what is right costs nothing. */
type Read<T> = (value: unknown) => T;
const no = (): never => {
    throw new Fault('');
};
const within = <T>(at: string | number, value: unknown, read: Read<T>): T => {
    try {
        return read(value);
    } catch (error) {
        throw error instanceof Fault ? new Fault(typeof at === 'number' ? `[${at}]${error.at}` : `.${at}${error.at}`) : error;
    }
};

const text: Read<string> = (value) => (typeof value === 'string' ? value : no());
const count: Read<number> = (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : no());
/** The number of a shard, as `--shard` takes it. */
const part: Read<number> = (value) => (count(value) >= 1 && count(value) <= 9999 ? count(value) : no());
const oneOf =
    <T extends string>(...choices: readonly T[]): Read<T> =>
    (value) =>
        choices.find((choice) => choice === value) ?? no();
const list =
    <T>(item: Read<T>): Read<T[]> =>
    (value) =>
        Array.isArray(value) ? value.map((one, i) => within(i, one, item)) : no();
/** Known keys alone come through. */
function shape<T extends object>(needed: { [K in keyof T]: Read<T[K]> }): Read<T> {
    const fields = Object.entries<Read<unknown>>(needed);
    return (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return no();
        const made: Record<string, unknown> = {};
        for (const [key, read] of fields) {
            const one = within(key, (value as Record<string, unknown>)[key], read);
            if (one !== undefined) made[key] = one;
        }
        return made as T;
    };
}
const shard: Read<NonNullable<Report['shard']>> = (value) => {
    const { index, of } = shape<NonNullable<Report['shard']>>({ index: part, of: part })(value);
    return index <= of ? { index, of } : within('index', index, no);
};
const maybe =
    <T>(read: Read<T>): Read<T | undefined> =>
    (value) =>
        value === undefined ? undefined : read(value);

/** A path that stays where the report is read: never absolute, no drive, no NUL. Folders above are named where the command ran below. */
const file: Read<string> = (value) => {
    const path = text(value);
    return path === '' || /^[/\\~]|^[A-Za-z]:[\\/]|[\0\n\r]/.test(path) ? no() : path;
};
const id =
    (pattern: RegExp): Read<string> =>
    (value) =>
        pattern.test(text(value)) ? (value as string) : no();
const position = shape<{ line: number; character: number }>({ line: count, character: count });
const range = shape<Result['range']>({ start: position, end: position });
const edit = shape<Result['fixes'][number]['edits'][number]>({ file, range, newText: text });

const finding = shape<Result>({
    rule: id(/^[a-z-]+\/[a-z-]+$/),
    severity: oneOf('error', 'warning', 'info'),
    ...{ message: text, file, range, part: text, requirements: list(text) },
    related: list(shape<Result['related'][number]>({ message: text, file, range, part: text })),
    fixes: list(shape<Result['fixes'][number]>({ title: text, edits: list(edit) })),
    fingerprint: id(/^[0-9a-f]{16}$/),
    excerpt: maybe(text) as Read<string>,
});
const plan = shape<PlanLine>({
    ...{ plan: text, title: text, file, files: list(file), kind: maybe(text) as Read<string> },
    ...{ sectors: list(text), under: list(text) },
});
const report = shape<Report>({
    version: (value) => (value === 1 ? 1 : no()),
    findings: list(finding),
    summary: shape({ plans: count, files: count, baseline: count, errors: count, warnings: count, infos: count }),
    plans: list(plan),
    shard: maybe(shard) as Read<NonNullable<Report['shard']>>,
    unmatched: maybe(list(finding)) as Read<readonly Result[]>,
});

/** A report of `check` from data that anybody may have written. */
export function readReport(data: unknown): { readonly report: Report } | ReportFault {
    try {
        return { report: report(data) };
    } catch (error) {
        if (error instanceof Fault) return { fault: error.at };
        throw error;
    }
}
