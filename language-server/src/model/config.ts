import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { plainYaml } from './plain-yaml.js';
import { DEFAULT_CONFIG, EDITION, type ProjectConfig, type SuperiorSource } from './project.js';
import { isDay } from './quantity.js';
import type { YamlWords } from './yaml-words.js';

/** Something wrong in preplan.yaml. Offsets in the text; words are chosen at the edge (config-messages.ts). */
export interface ConfigProblem {
    readonly code: ConfigCode;
    readonly args: Readonly<Record<string, string | number | YamlWords>>;
    readonly start: number;
    readonly end: number;
}
export type ConfigCode =
    | 'config/syntax'
    | 'config/unknown-key'
    | 'config/wrong-type'
    | 'config/wrong-value'
    | 'config/missing-edition'
    | 'config/newer-edition'
    | 'config/unknown-edition'
    | 'config/outside'
    | 'config/superior'
    | 'config/superior-missing'
    | 'config/plan-missing'
    | 'config/file-missing'
    | 'config/encoding'
    | 'config/too-deep'
    | 'config/unreadable';

export interface ReadConfig {
    readonly config: ProjectConfig;
    /** Where each superior is written, in the order of `config.superiors`. */
    readonly superiorRanges: readonly (readonly [number, number])[];
    readonly problems: readonly ConfigProblem[];
}

type Report = (node: unknown, code: ConfigCode, args?: ConfigProblem['args']) => void;
type Reader = (value: Node | null, report: Report, key: string) => unknown;

const text: Reader = (node, report, key) => {
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value);
    report(node, 'config/wrong-type', { key, type: 'text' });
    return undefined;
};
const oneOf =
    (...choices: string[]): Reader =>
    (node, report, key) => {
        const value = text(node, report, key);
        if (value === undefined || choices.includes(value as string)) return value;
        report(node, 'config/wrong-value', { key, value: String(value), choices: choices.join(', ') });
        return undefined;
    };
const path: Reader = (node, report, key) => {
    const value = text(node, report, key) as string | undefined;
    if (value === undefined) return undefined;
    if (isInside(value)) return plainPath(value);
    report(node, 'config/outside', { key, value });
    return undefined;
};
const day: Reader = (node, report, key) => {
    const value = isScalar(node) && node.source ? node.source : text(node, report, key);
    if (typeof value === 'string' && isDay(value)) return value;
    report(node, 'config/wrong-value', { key, value: String(value), choices: 'YYYY-MM-DD' });
    return undefined;
};
const zone: Reader = (node, report, key) => {
    const value = text(node, report, key) as string | undefined;
    if (value === undefined) return undefined;
    try {
        new Intl.DateTimeFormat('en', { timeZone: value });
        return value;
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        report(node, 'config/wrong-value', { key, value, choices: 'Asia/Shanghai, Asia/Urumqi, UTC …' });
        return undefined;
    }
};
const listOf =
    (item: Reader): Reader =>
    (node, report, key) => {
        if (isSeq(node)) return node.items.flatMap((one) => item(one as Node, report, key) ?? []);
        report(node, 'config/wrong-type', { key, type: 'list' });
        return undefined;
    };
const mapOf =
    (item: Reader): Reader =>
    (node, report, key) => {
        if (!isMap(node)) {
            report(node, 'config/wrong-type', { key, type: 'map' });
            return undefined;
        }
        const entries = node.items.map((pair) => [keyOf(pair), item(pair.value as Node | null, report, `${key}.${keyOf(pair)}`)] as const);
        return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    };
const superior: Reader = (node, report, key) => {
    if (!isMap(node)) {
        report(node, 'config/wrong-type', { key, type: '`file: …` or `project: …`' });
        return undefined;
    }
    const read = readMap(node, { file: path, project: text }, report, key) as SuperiorSource;
    if ((read.file === undefined) === (read.project === undefined)) {
        report(node, 'config/superior', {});
        return undefined;
    }
    return read;
};

/** The formats are checked where they are known: by `build`. */
const outputs: Reader = (node, report, key) => {
    if (isMap(node)) return readMap(node, { out: path, formats: listOf(text) }, report, key);
    report(node, 'config/wrong-type', { key, type: 'map' });
    return undefined;
};

/** The keys of preplan.yaml; the published schema (extension/schemas/preplan.schema.json) is held against this table by a test. */
export const CONFIG_KEYS: Readonly<Record<string, Reader>> = {
    language: text,
    plan: text,
    timezone: zone,
    as_of: day,
    superiors: listOf(superior),
    overlays: listOf(path),
    private: listOf(path),
    exclude: listOf(text),
    lang: oneOf('en', 'zh-CN'),
    severities: mapOf(oneOf('error', 'warning', 'info', 'off')),
    baseline: path,
    acknowledgements: path,
    outputs,
    scan: mapOf(text),
};

/** A file that is wrong throughout is told of by its first places. */
const MOST_FAULTS = 50;

/** Reads preplan.yaml. Never throws; a key that cannot be read keeps its default and is a problem. */
export function readConfig(source: string): ReadConfig {
    const problems: ConfigProblem[] = [];
    const { document, faults } = plainYaml(source);
    for (const { message, start, end } of faults.slice(0, MOST_FAULTS)) {
        problems.push({ code: 'config/syntax', args: { detail: message }, start, end });
    }
    const report: Report = (node, code, args = {}) => {
        const range = (node as Node | null | undefined)?.range;
        problems.push({ code, args, start: range?.[0] ?? 0, end: range?.[1] ?? Math.min(1, source.length) });
    };
    const root = document.contents;
    if (root !== null && !isMap(root)) report(root, 'config/wrong-type', { key: 'preplan.yaml', type: 'map' });
    if (problems.length > 0 || !isMap(root)) {
        if (problems.length === 0) report(root, 'config/missing-edition', { edition: EDITION });
        return { config: DEFAULT_CONFIG, problems, superiorRanges: [] };
    }
    const read = readMap(root, CONFIG_KEYS, report, '') as Record<string, unknown>;
    const language = checkEdition(root, read['language'] as string | undefined, report);
    const { as_of: asOf, ...rest } = read;
    const config = { ...DEFAULT_CONFIG, ...rest, ...(asOf ? { asOf: asOf as string } : {}), language } as ProjectConfig;
    return { config, problems, superiorRanges: rangesOf(root, 'superiors') };
}

function rangesOf(root: YAMLMap, key: string): (readonly [number, number])[] {
    const list = root.items.find((pair) => keyOf(pair) === key)?.value;
    return isSeq(list) ? list.items.map((item) => [(item as Node).range?.[0] ?? 0, (item as Node).range?.[1] ?? 0] as const) : [];
}

function checkEdition(root: YAMLMap, value: string | undefined, report: Report): number {
    const node = root.items.find((pair) => keyOf(pair) === 'language')?.value;
    if (value === undefined) report(root, 'config/missing-edition', { edition: EDITION });
    else if (/^\d{4}$/.test(value) && Number(value) > EDITION) report(node, 'config/newer-edition', { edition: value, known: EDITION });
    else if (Number(value) !== EDITION) report(node, 'config/unknown-edition', { edition: value, known: EDITION });
    return Number(value) || EDITION;
}

function readMap(map: YAMLMap, keys: Readonly<Record<string, Reader>>, report: Report, prefix: string): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const pair of map.items) {
        const key = keyOf(pair);
        const reader = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (!reader) report(pair.key, 'config/unknown-key', { key, ...nearestKey(key, Object.keys(keys)) });
        else {
            const value = reader(pair.value as Node | null, report, prefix ? `${prefix}.${key}` : key);
            if (value !== undefined) result[key] = value;
        }
    }
    return result;
}

function nearestKey(key: string, keys: readonly string[]): { nearest?: string } {
    const [best] = keys.map((name) => [distance(key, name), name] as const).sort((a, b) => a[0] - b[0]);
    return best && best[0] <= Math.max(2, key.length / 3) ? { nearest: best[1] } : {};
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');

/** A path as the files of a project are listed: `./a//b` is `a/b`. */
const plainPath = (path: string): string =>
    path
        .split('/')
        .filter((piece) => piece !== '' && piece !== '.')
        .join('/') || '.';

/** Whether a relative path stays inside its folder: no `..`, root, drive, UNC or NUL. */
export function isInside(path: string): boolean {
    return path !== '' && !/^[/\\~]|^[A-Za-z]:|\\|\0/.test(path) && !path.split('/').includes('..');
}
