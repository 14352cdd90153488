import type { Route } from '../../compile/route-types.js';
import type { Level } from '../../model/shape/index.js';
import type { Args, Related } from '../finding.js';
import type { Message } from '../messages.js';
import { levelsWord, listWord, termWord } from '../words.js';
import type { Due } from './dues.js';
import type { Judged, Verdict } from './verdicts.js';

/** Verdicts of one kind that have one cause: the same demand where nobody is told, the same report where one is. */
export interface Group {
    readonly due: Due;
    readonly route?: Route;
    readonly at: Message;
    /** The levels among the occasions; empty of warnings. */
    readonly levels: readonly Level[];
    readonly to: Message;
}

interface One {
    readonly due: Due;
    readonly route?: Route;
}

export function groupsOf(judged: readonly Judged[], kind: Verdict['kind']): Group[] {
    const causes = new Map<string, Map<string, One[]>>();
    for (const { due, verdict } of judged) {
        if (verdict.kind !== kind) continue;
        const route = 'route' in verdict ? verdict.route : undefined;
        const one = { due, ...(route ? { route } : {}) };
        const cause = listed(causes, JSON.stringify([due.source, due.by, due.limit, route && [route.part, route.name]]), () => new Map());
        listed(cause, JSON.stringify(due.at), (): One[] => []).push(one);
    }
    return [...causes.values()].flatMap((occasions) => {
        // Occasions on which the same ones are concerned are told together.
        const alike = new Map<string, One[]>();
        for (const list of occasions.values())
            listed(alike, JSON.stringify(unique(list.map(({ due }) => due.to))), (): One[] => []).push(...list);
        return [...alike.values()].flatMap((list) => {
            const dues = list.map(({ due }) => due);
            const to = listWord(unique(dues.map((due) => due.to)));
            return list.slice(0, 1).map((first) => ({ ...first, at: occasionsWord(dues), levels: levelsOf(dues), to }));
        });
    });
}

function listed<V>(map: Map<string, V>, key: string, make: () => V): V {
    const made = map.get(key) ?? make();
    map.set(key, made);
    return made;
}

const levelsOf = (dues: readonly Due[]): Level[] => [...new Set(dues.flatMap(({ at }) => ('level' in at ? at.level : [])))];

function occasionsWord(dues: readonly Due[]): Message {
    const levels = levelsOf(dues);
    const colours = [...new Set(dues.flatMap(({ at }) => ('colour' in at ? at.colour : [])))];
    if (levels.length > 0) return levelsWord(levels);
    return coloursWord(colours);
}

export function coloursWord(colours: readonly string[]): Message {
    const words = colours.map((colour) => termWord('colours', colour));
    return { en: `${words.map(({ en }) => en).join(', ')} warnings`, 'zh-CN': `${words.map((one) => one['zh-CN']).join('、')}预警` };
}

const unique = (words: readonly Message[]): Message[] => [...new Map(words.map((word) => [word.en, word])).values()];

/** The superior's demand as a place beside the finding; a rule that uses it has a message `demand`. */
export function demandPlace({ place }: Due, args: Args = {}): Related[] {
    return place ? [{ ...place, message: 'demand', args }] : [];
}

export const DEMAND: Message = { en: 'Demanded here', 'zh-CN': '上级要求见此处' };
