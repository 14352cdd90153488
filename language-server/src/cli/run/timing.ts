import { performance } from 'node:perf_hooks';
import type { Lang } from '../../rules/messages.js';

export const PHASES = ['find', 'read', 'compile', 'rules', 'word', 'write'] as const;
export type Phase = (typeof PHASES)[number];

/** Where the time of a check went, in milliseconds. */
export interface Stats {
    readonly phases: Map<Phase, number>;
    readonly rules: Map<string, number>;
}

export const newStats = (): Stats => ({ phases: new Map(), rules: new Map() });

/** Runs something and adds its time to a phase; without statistics, just runs it. */
export function timed<T>(stats: Stats | undefined, phase: Phase, work: () => T): T {
    if (!stats) return work();
    const start = performance.now();
    try {
        return work();
    } finally {
        add(stats.phases, phase, performance.now() - start);
    }
}

export const add = <K>(map: Map<K, number>, key: K, more: number) => map.set(key, (map.get(key) ?? 0) + more);

const WORDS: Readonly<Record<Lang, Readonly<Record<Phase | 'memory' | 'plans' | 'files' | 'slowest' | 'cached', string>>>> = {
    en: {
        ...{ find: 'find files', read: 'read', compile: 'compile', rules: 'rules', word: 'words and places', write: 'write' },
        ...{ memory: 'memory at most', plans: 'plans', files: 'files', slowest: 'slowest rules', cached: 'from the cache' },
    },
    'zh-CN': {
        ...{ find: '查找文件', read: '读取', compile: '编译', rules: '规则', word: '措辞与定位', write: '输出' },
        ...{ memory: '内存峰值', plans: '预案', files: '文件', slowest: '最慢的规则', cached: '来自缓存' },
    },
};

export interface StatsCounts {
    readonly plans: number;
    readonly files: number;
    readonly cached: boolean;
}

/** The statistics for a person, in lines. */
export function statsText(stats: Stats, { plans, files, cached }: StatsCounts, lang: Lang): string {
    const words = WORDS[lang];
    const time = (ms: number) => `${ms.toFixed(ms < 10 ? 1 : 0).padStart(8)} ms`;
    const lines = [`${words.plans} ${plans}, ${words.files} ${files}${cached ? `, ${words.cached}` : ''}`];
    for (const phase of PHASES) {
        const ms = stats.phases.get(phase);
        if (ms !== undefined) lines.push(`${time(ms)}  ${words[phase]}`);
    }
    const slowest = [...stats.rules].sort((a, b) => b[1] - a[1]).slice(0, 15);
    if (slowest.length > 0) lines.push(`${words.slowest}:`, ...slowest.map(([id, ms]) => `${time(ms)}  ${id}`));
    lines.push(`${words.memory}: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
    return lines.join('\n');
}
