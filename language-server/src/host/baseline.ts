import { isMap, isScalar, isSeq, type Node, stringify } from 'yaml';
import { plainYaml } from '../model/plain-yaml.js';
import { yamlWords } from '../model/yaml-words.js';
import { type BaselineEntry, shrink } from '../rules/baseline.js';
import type { Finding } from '../rules/finding.js';
import type { Lang, Message } from '../rules/messages.js';
import { fill } from '../rules/messages.js';
import type { Diagnostic } from '../views/diagnostics/diagnostic.js';
import { lineTable, rangeAt } from '../views/diagnostics/lines.js';

/** Where preplan.yaml names no other. */
export const BASELINE_NAME = 'preplan-baseline.yaml';
const VERSION = 1;

interface WrittenEntry extends BaselineEntry {
    readonly start: number;
    readonly end: number;
}
export interface Baseline {
    /** Path inside the project. */
    readonly path: string;
    readonly text: string;
    readonly entries: readonly WrittenEntry[];
    /** Places that cannot be read; then nothing is hidden. */
    readonly problems: readonly { readonly code: keyof typeof MESSAGES; readonly args: Readonly<Record<string, string | Message>>; readonly start: number }[];
}

const MESSAGES = {
    'baseline/syntax': {
        en: 'This baseline cannot be read: {detail}. Nothing is hidden. Restore it, or delete it and write it anew.',
        'zh-CN': '无法读取基线文件：{detail}。因此不隐藏任何问题。请恢复该文件，或删除后重新生成。',
    },
    'baseline/entry': {
        en: 'This is no entry of a baseline: it needs `rule`, `part`, `key` and, if more than one, `count`. Nothing is hidden. Restore the file, or delete it and write it anew.',
        'zh-CN': '此处不是基线条目：应有 rule、part、key，多于一个时还应有 count。因此不隐藏任何问题。请恢复该文件，或删除后重新生成。',
    },
    'baseline/version': {
        en: 'This baseline is of another version than {version}. Nothing is hidden. Delete it and write it anew, or install a newer Preplan.',
        'zh-CN': '基线文件的版本不是 {version}。因此不隐藏任何问题。请删除后重新生成，或安装更新的 Preplan。',
    },
    'baseline/stale': {
        en: 'The finding of “{rule}” that this entry stands for is gone. Take the entry out, or run: preplan check --write-baseline',
        'zh-CN': '此条目对应的“{rule}”问题已经消除。请删除该条目，或运行：preplan check --write-baseline',
    },
} as const satisfies Record<string, Message>;

/** Reads a baseline. Never throws; plain YAML only, without tags or aliases. */
export function readBaseline(path: string, text: string): Baseline {
    const { document, faults } = plainYaml(text);
    const failed = (code: keyof typeof MESSAGES, start: number, args: Readonly<Record<string, string | Message>> = {}): Baseline => {
        return { path, text, entries: [], problems: [{ code, args, start }] };
    };
    const [fault] = faults;
    if (fault) return failed('baseline/syntax', fault.start, { detail: fault.message });
    const root = document.contents;
    if (!isMap(root)) return failed('baseline/syntax', 0, { detail: yamlWords.list('findings') });
    const version: unknown = root.get('version');
    if (version !== VERSION) return failed('baseline/version', 0, { version: String(VERSION) });
    const list = root.get('findings', true);
    if (!isSeq(list)) return failed('baseline/syntax', 0, { detail: yamlWords.list('findings') });
    const entries: WrittenEntry[] = [];
    for (const item of list.items) {
        const entry = entryOf(item as Node);
        if (!entry) return failed('baseline/entry', (item as Node).range?.[0] ?? 0);
        entries.push(entry);
    }
    return { path, text, entries, problems: [] };
}

function entryOf(item: Node): WrittenEntry | undefined {
    if (!isMap(item)) return undefined;
    const text = (key: string) => {
        const value = item.get(key, true);
        return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
    };
    const [rule, part, key] = [text('rule'), text('part'), text('key')];
    const count = item.has('count') ? item.get('count') : 1;
    if (rule === undefined || part === undefined || key === undefined) return undefined;
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
    const [start = 0, end = 0] = item.range ?? [];
    return { rule, part, key, count, start, end };
}

/** A baseline as text. Each entry has its own lines, so that a review shows which finding went. */
export function baselineText(entries: readonly BaselineEntry[]): string {
    const findings = entries.map(({ rule, part, key, count }) => ({ rule, part, key, ...(count > 1 ? { count } : {}) }));
    const note = '# Findings that were known when this tool was adopted. This file can only shrink:\n# preplan check --write-baseline takes out what is mended and adds nothing.\n';
    return note + stringify({ version: VERSION, findings }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** An existing baseline without what is mended. */
export const shrunkText = ({ entries }: Baseline, findings: readonly Finding[]): string =>
    baselineText(shrink(entries, findings).map(({ rule, part, key, count }) => ({ rule, part, key, count })));

/** What is wrong with a baseline, in words: places that cannot be read, and entries for findings that are gone. */
export function baselineDiagnostics(baseline: Baseline, stale: readonly BaselineEntry[], lang: Lang): Diagnostic[] {
    const lines = lineTable(baseline.text);
    const make = (code: keyof typeof MESSAGES, severity: Diagnostic['severity'], args: Readonly<Record<string, string | Message>>, start: number, end: number) => ({
        ...{ rule: code, severity, message: fill(MESSAGES[code], args, lang), file: baseline.path, part: '' },
        ...{ range: rangeAt(lines, start, end), requirements: [], related: [], fixes: [] },
    });
    const gone = new Set(stale);
    return [
        ...baseline.problems.map(({ code, args, start }) => make(code, 'error', args, start, start + 1)),
        ...baseline.entries
            .filter((entry) => gone.has(entry))
            .map(({ rule, start, end }) => make('baseline/stale', 'warning', { rule }, start, lineEnd(baseline.text, start, end))),
    ];
}

const lineEnd = (text: string, start: number, end: number): number => {
    const at = text.indexOf('\n', start);
    return at < 0 ? end : Math.min(at, end);
};
