import type { Compiled } from '../../compile/compiled.js';
import type { Route } from '../../compile/route-types.js';
import { categoryVocabulary } from '../../standard/categories.js';
import type { Related } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import type { PlanContext } from '../rule.js';
import { levelsWord, listWord, termWord } from '../words.js';
import { chainWord, hopPlaces, hopsOf, isOpen, spanWord } from './chain.js';
import type { Due } from './dues.js';
import { coloursWord, demandPlace } from './grouped.js';
import { type Judged, type Verdict, verdictsOf } from './verdicts.js';

/** One way of a report that fails a duty, on all occasions on which it is the same. */
export interface Chain {
    readonly due: Due;
    readonly route: Route;
    readonly at: Message;
    readonly to: Message;
}
/** A report that fails duties: the way that fails most, and the ways that it goes on other occasions. */
export interface OneReport {
    readonly worst: Chain;
    readonly others: readonly Chain[];
    readonly requirements: readonly string[];
}

interface Failed {
    readonly due: Due;
    readonly route: Route;
    readonly rows: Judged['rows'];
    /** Minutes beyond the limit. */
    readonly beyond: number;
}

/** Duties that reports fail in one way, by report: one finding has all the chains of its report. */
export function byReport(compiled: Compiled, kind: 'late' | 'open'): OneReport[] {
    const reports = new Map<string, Failed[]>();
    for (const { due, verdict, rows } of verdictsOf(compiled)) {
        const one = failed(due, verdict, rows, kind);
        if (one) listed(reports, `${one.route.part} ${one.route.name}`).push(one);
    }
    return [...reports.values()].flatMap((all) => {
        const occasions = new Map<string, Failed[]>();
        for (const one of all) listed(occasions, JSON.stringify([one.due.at, one.rows])).push(one);
        const alike = new Map<string, Failed[][]>();
        for (const list of occasions.values()) {
            const { due, route } = worstOf(list);
            const key = JSON.stringify([due.by, due.limit, hopsOf(route).map(({ part, minutes }) => [part, minutes])]);
            alike.set(key, [...(alike.get(key) ?? []), list]);
        }
        const chains = [...alike.values()]
            .map((lists) => ({ one: worstOf(lists.map(worstOf)), all: lists.flat() }))
            .sort((a, b) => b.one.beyond - a.one.beyond);
        const [worst, ...others] = chains.map((chain) => shown(compiled, chain.one, chain.all));
        return worst ? [{ worst, others, requirements: [...new Set(all.map(({ due }) => due.requirement))] }] : [];
    });
}

function failed(due: Due, verdict: Verdict, rows: Judged['rows'], kind: 'late' | 'open'): Failed | undefined {
    if (verdict.kind !== kind || !('route' in verdict) || !due.limit) return undefined;
    const minutes = 'minutes' in verdict ? verdict.minutes : verdict.route.known;
    return { due, route: verdict.route, rows, beyond: minutes - due.limit.minutes };
}

const worstOf = (list: readonly Failed[]): Failed => list.reduce((most, one) => (one.beyond > most.beyond ? one : most), list[0] as Failed);

function listed<V>(map: Map<string, V[]>, key: string): V[] {
    const made = map.get(key) ?? [];
    map.set(key, made);
    return made;
}

/** A chain with the occasions on which it is the same, and all who want it sooner on the same ground. */
function shown(compiled: Compiled, { due, route }: Failed, all: readonly Failed[]): Chain {
    const same = all.filter((one) => one.due.by.en === due.by.en && one.due.limit?.minutes === due.limit?.minutes);
    const told = [...new Map(same.map((one) => [one.due.to.en, one.due.to])).values()];
    return { due, route, at: occasionsWord(compiled, all), to: listWord(told) };
}

/** Levels or colours; those on which only some rows are concerned name them. */
function occasionsWord(compiled: Compiled, all: readonly Failed[]): Message {
    const byRows = new Map<string, { rows: Judged['rows']; at: Set<string>; colours: boolean }>();
    const everywhere = new Set(all.filter(({ rows }) => rows === undefined).map(({ due }) => occasionOf(due)));
    for (const { due, rows } of all) {
        if (rows && everywhere.has(occasionOf(due))) continue;
        const key = JSON.stringify(rows ?? []);
        const known = byRows.get(key) ?? { rows, at: new Set<string>(), colours: 'colour' in due.at };
        known.at.add(occasionOf(due));
        byRows.set(key, known);
    }
    return listWord(
        [...byRows.values()].map(({ rows, at, colours }) => {
            const word = colours ? coloursWord([...at]) : levelsWord([...at]);
            if (!rows) return word;
            const names = listWord(rows.map((row) => rowWord(compiled, row)));
            return { en: `${word.en} for ${names.en}`, 'zh-CN': `${names['zh-CN']}${word['zh-CN']}` };
        }),
    );
}

const occasionOf = ({ at }: Due): string => ('level' in at ? at.level : at.colour);

function rowWord({ plan, incident }: Compiled, { category, sub }: { readonly category: string; readonly sub?: string }): Message {
    const own = incident.rows.find((row) => row.category === category && row.sub === sub)?.title;
    if (own) return { en: own, 'zh-CN': own };
    const words = categoryVocabulary(plan.plan.general?.edition ?? 'gbz_20986_2007');
    return words ? termWord(words, sub ?? category) : { en: sub ?? category, 'zh-CN': sub ?? category };
}

/** The other chains of a report as a clause of the message: ` Also at III: 65 min, of 1 h.` */
export function othersWord(others: readonly Chain[]): Message {
    if (others.length === 0) return { en: '', 'zh-CN': '' };
    const pieces = others.map(({ at, route, due }) => {
        const total = sumWord(route);
        const of = spanWord(due.limit?.minutes ?? 0);
        return { en: `${at.en}: ${total.en} of ${of.en}`, 'zh-CN': `${at['zh-CN']}用时${total['zh-CN']}，限${of['zh-CN']}` };
    });
    return {
        en: ` Also ${pieces.map(({ en }) => en).join('; ')}.`,
        'zh-CN': `此外：${pieces.map((piece) => piece['zh-CN']).join('；')}。`,
    };
}

/** The worst case, or the least that it is where a hop has no number. */
function sumWord(route: Route): Message {
    const sum = spanWord((route.before?.known ?? 0) + route.known);
    return isOpen(route) ? { en: `at least ${sum.en}`, 'zh-CN': `至少${sum['zh-CN']}` } : sum;
}

/** Places beside the finding: each hop of the worst chain, each other chain at its report, and the superior's demand. */
export function chainPlaces(context: PlanContext, { worst, others }: OneReport): Related[] {
    const { plan } = context;
    const chains = others.map(({ at, route }): Related => {
        return { ...placeOf(plan, route.part), message: 'chain', args: { at, chain: chainWord(route) } };
    });
    return [...hopPlaces(context, worst.route), ...chains, ...demandPlace(worst.due)];
}

/** Where the limit of a report stands: a filing is a line of its warning. */
export const limitOf = ({ kind, name }: Route): string => (kind === 'filing' ? name : 'limits');

export const CHAIN: Message = { en: '{at}: {chain}', 'zh-CN': '{at}：{chain}' };
