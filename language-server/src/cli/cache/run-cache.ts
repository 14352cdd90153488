import { lstatSync } from 'node:fs';
import { join } from '../../host/discover.js';
import { nodeFiles } from '../../host/node.js';
import { isZone } from '../../host/today.js';
import { readReport } from '../../views/reports/read-report.js';
import type { Checked, KeptTasks, RunOptions } from '../run/run.js';
import type { Task, TaskResult } from '../run/task.js';
import type { Asked } from '../run/workers.js';
import type { Input } from '../targets.js';
import { answers, digest, type Record as Tell } from './recording.js';
import { readRecord, touch, writeRecord } from './store.js';
import { isTaskResult } from './task-result.js';

const FORMAT = 3;
/** Longest wait, in milliseconds, between a write and the clock by which the disk dates it. */
const RACY = 3000;

/** What a record says about a file: by its date it is the one that was read, without reading it again. */
type Dated = readonly [size: number, changed: number, inode: number];

interface Stored {
    readonly format: number;
    readonly key: string;
    /** Which files there were. */
    readonly listed: string;
    /** Days by which a check that reads today's date was made: zone → day. */
    readonly days: readonly (readonly [string, string])[];
    readonly asked: readonly (readonly [string, string])[];
    readonly dates: { readonly [path: string]: Dated };
    readonly checked: Checked;
    readonly tasks: readonly StoredTask[];
}

/** What came of a part of the work, and which of the questions were asked for it. */
interface StoredTask {
    readonly key: string;
    readonly asked: readonly number[];
    readonly result: TaskResult;
}

/** What is known of a run from before: its verdict where it is the same, else of its tasks those that are. */
export interface Recalled {
    readonly checked?: Checked;
    readonly known: KeptTasks['known'];
}
const NOTHING: Recalled = { known: () => undefined };

export interface CacheOptions {
    readonly folder: string;
    /** Which build of this tool: its catalogues and rules are part of it. */
    readonly build: string;
    /** Language that the environment asks for. */
    readonly environment: string;
}

/** The key of a run: what was asked for, of which tool, and where; which files there are and what they say is held against the record. */
export function keyOf(list: readonly Input[], { lang, asOf, shard }: RunOptions, { build, environment }: CacheOptions): string {
    const places = list.map(({ found, workspace, prefixes }) => [found.root, found.config ?? '', workspace, prefixes]);
    return digest(JSON.stringify([FORMAT, build, process.cwd(), lang ?? '', environment, asOf ?? '', shard ?? '', places]));
}

/** The same verdict as the last time, where every question to the disk would be answered as it was; undefined otherwise. */
export function recall(key: string, list: readonly Input[], { folder }: CacheOptions, today: (zone: string) => string): Recalled {
    const text = readRecord(folder, key);
    const stored = text === undefined ? undefined : parsed(text, key);
    if (!stored) return NOTHING;
    if (stored.days.some(([zone, day]) => !isZone(zone) || today(zone) !== day)) return NOTHING;
    const within = list.map(({ workspace }) => (workspace.endsWith('/') ? workspace : `${workspace}/`));
    const inside = (path: string) => !/(^|\/)\.\.?(\/|$)|\0/.test(path) && within.some((root) => `${path}/`.startsWith(root));
    const answered: (boolean | undefined)[] = [];
    const holds = (index: number): boolean => {
        const known = answered[index];
        if (known !== undefined) return known;
        const [question = '', answer = ''] = stored.asked[index] ?? [];
        const [kind = '', path = '', root = ''] = question.split('\0');
        // A record may have been tampered with: it makes us look at nothing that the check itself would not look at.
        const may = inside(path) && (root === '' || inside(root));
        const same = may && (kind === 'read' ? isSame(path, answer, stored.dates[path]) : asked(kind, path, root, list) === answer);
        answered[index] = same;
        return same;
    };
    if (stored.listed === listedIn(list) && stored.asked.every((_, index) => holds(index))) {
        touch(folder, key);
        return { ...NOTHING, checked: stored.checked };
    }
    const tasks = new Map(stored.tasks.map((one) => [one.key, one]));
    return {
        known(task) {
            const one = tasks.get(taskKey(task));
            if (!one?.asked.every(holds)) return undefined;
            return { result: one.result, asked: one.asked.flatMap((index) => [stored.asked[index] ?? ['', '']]) };
        },
    };
}

const listedIn = (list: readonly Input[]) => digest(list.map(({ found }) => answers.files(found)).join());

/**
 * What a task is made of; what its files say is held against what was asked for it. A part of a project says itself where it
 * depends on the list of all files.
 */
const taskKey = ({ found, workspace, slice }: Task): string =>
    digest(JSON.stringify([found.root, found.config ?? '', workspace, slice ?? answers.files(found)]));

function asked(kind: string, path: string, root: string, list: readonly Input[]): string | undefined {
    try {
        if (kind === 'files' || kind === 'member') {
            const found = list.find((one) => one.found.root === (kind === 'files' ? path : root))?.found;
            return found && (kind === 'files' ? answers.files(found) : answers.member(found, path.slice(join(root, '').length)));
        }
        if (kind === 'kind') return answers.kind(nodeFiles.kind(path, root === '' ? undefined : root));
        return kind === 'list' ? answers.list(nodeFiles.list(path)) : undefined;
    } catch (error) {
        if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
        return answers.refused;
    }
}

/** Whether a file reads as it did: by its dates, which no program can set back, else by its content. */
function isSame(path: string, answer: string, dated: Dated | undefined): boolean {
    const now = dateOf(path);
    if (dated && now && dated.every((value, i) => value === now[i])) return true;
    if (now === undefined && lstatSync(path, { throwIfNoEntry: false })) {
        // A link, or something that is no file: only the kind that the check asked for may be read.
        if (nodeFiles.kind(path) !== 'file') return false;
    }
    try {
        return answers.read(nodeFiles.read(path)) === answer;
    } catch (error) {
        if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
        return answer === answers.refused;
    }
}

function dateOf(path: string): Dated | undefined {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? [stat.size, stat.ctimeMs, stat.ino] : undefined;
}

/** Takes down what a run asks, and keeps it with its verdict. */
export function recorder(key: string, list: readonly Input[], options: CacheOptions, today: (zone: string) => string) {
    const started = Date.now();
    const replies = new Map<string, string>();
    let torn = false;
    const record: Tell = (question, answer) => {
        // A file that changed while we read: no verdict on it is kept.
        if ((replies.get(question) ?? answer) !== answer) torn = true;
        replies.set(question, answer);
    };
    const tasks: { task: Task; result: TaskResult; asked: Asked }[] = [];
    const made: KeptTasks['made'] = (task, result, asked) => {
        for (const [question, answer] of asked) record(question, answer);
        tasks.push({ task, result, asked });
    };
    const keep = (checked: Checked): boolean => {
        if (torn || list.length === 0) return false;
        const dates: Record<string, Dated> = {};
        for (const question of replies.keys()) {
            const [kind, path = ''] = question.split('\0');
            const dated = kind === 'read' ? dateOf(path) : undefined;
            // A change within the grain of the disk's clock would not show.
            if (dated && dated[1] < started - RACY) dates[path] = dated;
        }
        const days = checked.zones.map((zone) => [zone, today(zone)] as const);
        const places = new Map([...replies.keys()].map((question, index) => [question, index]));
        const kept = tasks.map(({ task, result, asked }): StoredTask => {
            const indexes = new Set(asked.map(([question]) => places.get(question) ?? -1));
            return { key: taskKey(task), asked: [...indexes], result };
        });
        // One task is the whole.
        const listed = listedIn(list);
        const stored: Stored = {
            format: FORMAT,
            key,
            listed,
            days,
            asked: [...replies],
            dates,
            checked,
            tasks: kept.length > 1 ? kept : [],
        };
        return writeRecord(options.folder, key, JSON.stringify(stored));
    };
    return { record, made, keep };
}

function parsed(text: string, key: string): Stored | undefined {
    let data: Partial<Stored> | null;
    try {
        data = JSON.parse(text);
    } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
    }
    if (!data || data.format !== FORMAT || data.key !== key || typeof data.listed !== 'string') return undefined;
    if (!isPairs(data.days) || !isPairs(data.asked) || typeof data.dates !== 'object' || data.dates === null) return undefined;
    if (!Object.values(data.dates).every(isDated)) return undefined;
    if (!Array.isArray(data.tasks) || !data.tasks.every((one) => isStoredTask(one, data.asked?.length ?? 0))) return undefined;
    const { report, lang } = (data.checked ?? {}) as Partial<Checked>;
    const read = (lang === 'en' || lang === 'zh-CN') && readReport(report);
    if (!read || !('report' in read)) return undefined;
    return { ...(data as Stored), checked: { report: read.report, lang: lang as Checked['lang'], zones: [] } };
}

function isStoredTask(value: unknown, questions: number): boolean {
    const { key, asked, result } = (value ?? {}) as Partial<StoredTask>;
    const isIndex = (one: unknown) => Number.isInteger(one) && (one as number) >= 0 && (one as number) < questions;
    return typeof key === 'string' && Array.isArray(asked) && asked.every(isIndex) && isTaskResult(result);
}

const isDated = (value: unknown): value is Dated => Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);

const isPairs = (value: unknown): value is [string, string][] =>
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((one: unknown) => typeof one === 'string'));
