/** A case: a small project with the findings that are expected in it. */
export interface Case {
    readonly name: string;
    readonly asOf: string;
    /** Zone of preplan.yaml; that of Shanghai unless given. */
    readonly zone?: string;
    /** Private files of the project that are not here. */
    readonly absent: readonly string[];
    readonly files: readonly CaseFile[];
}
export interface CaseFile {
    readonly path: string;
    readonly text: string;
    readonly superior: boolean;
    readonly marks: readonly Mark[];
}
/** `//! names/unknown similar` at the end of a line: one finding of that rule starts on this line. */
export interface Mark {
    /** Line in the case's file, from 1. */
    readonly line: number;
    readonly rule: string;
    readonly message: string | undefined;
}

const DIRECTIVE = /^\/\/\/\/ (case|file|superior|as-of|zone|private): (.+?)\s*$/;

interface Made {
    name: string;
    asOf: string;
    zone?: string;
    absent: string[];
    files: { path: string; superior: boolean; lines: string[] }[];
}

/** Reads `//// case: …`, `//// file: …`, `//// superior: …`, `//// as-of: …`, `//// zone: …` and `//// private: …`; text before the first case is a case too. */
export function readCases(text: string, defaultName = 'only'): Case[] {
    const cases: Made[] = [];
    const begin = (name: string) => {
        const made: Made = { name, asOf: '2026-03-01', absent: [], files: [{ path: 'plan.preplan', superior: false, lines: [] }] };
        cases.push(made);
        return made;
    };
    let current: ReturnType<typeof begin> | undefined;
    for (const line of text.split('\n')) {
        const [, word, value = ''] = DIRECTIVE.exec(line) ?? [];
        if (word === undefined && line.startsWith('////')) throw new Error(`Not a directive of a case file: ${line}`);
        if (word === 'case') {
            current = begin(value);
            continue;
        }
        if (word === undefined && current === undefined && line.trim() === '') continue;
        current ??= begin(defaultName);
        if (word === 'as-of') current.asOf = value;
        else if (word === 'zone') current.zone = value;
        else if (word === 'private') current.absent.push(value);
        else if (word === undefined) current.files.at(-1)?.lines.push(line);
        else current.files.push({ path: value, superior: word === 'superior', lines: [] });
    }
    return cases.map(({ files, ...one }) => ({
        ...one,
        files: files
            .filter((file) => file.lines.some((line) => line.trim() !== ''))
            .map(({ path, superior, lines }) => ({ path, superior, text: lines.join('\n'), marks: marksOf(lines) })),
    }));
}

function marksOf(lines: readonly string[]): Mark[] {
    return lines.flatMap((line, i) => {
        const at = line.indexOf('//!');
        if (at < 0) return [];
        return line
            .slice(at + 3)
            .split('//!')
            .map((mark): Mark => {
                const [rule = '', message] = mark.trim().split(/\s+/);
                return { line: i + 1, rule, message };
            });
    });
}
