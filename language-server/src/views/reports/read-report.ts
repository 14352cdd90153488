import type { PlanLine, Report, Result } from './result.js';

/** Where a report is not as it should be, as a path of keys. */
export interface ReportFault {
    readonly fault: string;
}

class Fault extends Error {}
type Read<T> = (value: unknown, at: string) => T;
const no = (at: string): never => {
    throw new Fault(at);
};

const text: Read<string> = (value, at) => (typeof value === 'string' ? value : no(at));
const count: Read<number> = (value, at) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : no(at));
const oneOf =
    <T extends string>(...choices: readonly T[]): Read<T> =>
    (value, at) =>
        choices.find((choice) => choice === value) ?? no(at);
const list =
    <T>(item: Read<T>): Read<T[]> =>
    (value, at) =>
        Array.isArray(value) ? value.map((one, i) => item(one, `${at}[${i}]`)) : no(at);
const object: Read<Record<string, unknown>> = (value, at) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : no(at);
/** Known keys alone come through. */
const shape =
    <T extends object>(needed: { [K in keyof T]: Read<T[K]> }): Read<T> =>
    (value, at) => {
        const from = object(value, at);
        const entries = Object.entries<Read<unknown>>(needed).map(([key, read]) => [key, read(from[key], `${at}.${key}`)]);
        return Object.fromEntries(entries.filter(([, read]) => read !== undefined)) as T;
    };
const maybe =
    <T>(read: Read<T>): Read<T | undefined> =>
    (value, at) =>
        value === undefined ? undefined : read(value, at);

/** A path that stays where the report is read: never absolute, no drive, no NUL. Folders above are named where the command ran below. */
const file: Read<string> = (value, at) => {
    const path = text(value, at);
    return path === '' || /^[/\\~]|^[A-Za-z]:[\\/]|[\0\n\r]/.test(path) ? no(at) : path;
};
const id =
    (pattern: RegExp): Read<string> =>
    (value, at) =>
        pattern.test(text(value, at)) ? (value as string) : no(at);
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
    version: (value, at) => (value === 1 ? 1 : no(at)),
    findings: list(finding),
    summary: shape({ plans: count, files: count, baseline: count, errors: count, warnings: count, infos: count }),
    plans: list(plan),
    shard: maybe(shape({ index: count, of: count })) as Read<NonNullable<Report['shard']>>,
    unmatched: maybe(list(finding)) as Read<readonly Result[]>,
});

/** A report of `check` from data that anybody may have written. */
export function readReport(data: unknown): { readonly report: Report } | ReportFault {
    try {
        return { report: report(data, '') };
    } catch (error) {
        if (error instanceof Fault) return { fault: error.message };
        throw error;
    }
}
