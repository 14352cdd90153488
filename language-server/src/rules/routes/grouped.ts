import type { Route } from '../../compile/route-types.js';
import type { Args, Related } from '../finding.js';
import type { Message } from '../messages.js';
import { levelsWord, listWord, termWord } from '../words.js';
import type { Due } from './dues.js';
import type { Judged, Verdict } from './verdicts.js';

/** Verdicts of one kind that have one cause: the same demand where nobody is told, the same report where one is. */
export interface Group {
    readonly due: Due;
    readonly route?: Route;
    /** The worst of them. */
    readonly minutes: number;
    readonly at: Message;
    readonly to: Message;
}

export function groupsOf(judged: readonly Judged[], kind: Verdict['kind']): Group[] {
    const groups = new Map<string, { dues: Due[]; worst: { due: Due; route?: Route; minutes: number } }>();
    for (const { due, verdict } of judged) {
        if (verdict.kind !== kind) continue;
        const route = 'route' in verdict ? verdict.route : undefined;
        const minutes = 'minutes' in verdict ? verdict.minutes : 0;
        const key = JSON.stringify([due.source, due.by, due.limit, route ? [route.part, route.name] : due.to]);
        const known = groups.get(key);
        const one = { due, ...(route ? { route } : {}), minutes };
        if (!known) groups.set(key, { dues: [due], worst: one });
        else groups.set(key, { dues: [...known.dues, due], worst: minutes > known.worst.minutes ? one : known.worst });
    }
    return [...groups.values()].map(({ dues, worst }) => ({
        ...worst,
        at: occasionsWord(dues),
        to: listWord(unique(dues.map(({ to }) => to))),
    }));
}

function occasionsWord(dues: readonly Due[]): Message {
    const levels = [...new Set(dues.flatMap(({ at }) => ('level' in at ? at.level : [])))];
    const colours = [...new Set(dues.flatMap(({ at }) => ('colour' in at ? at.colour : [])))];
    if (levels.length > 0) return levelsWord(levels);
    const words = colours.map((colour) => termWord('colours', colour));
    return { en: `${words.map(({ en }) => en).join(', ')} warnings`, 'zh-CN': `${words.map((one) => one['zh-CN']).join('、')}预警` };
}

const unique = (words: readonly Message[]): Message[] => [...new Map(words.map((word) => [word.en, word])).values()];

/** The superior's demand as a place beside the finding; a rule that uses it has a message `demand`. */
export function demandPlace({ place }: Due, args: Args = {}): Related[] {
    return place ? [{ ...place, message: 'demand', args }] : [];
}

export const DEMAND: Message = { en: 'Demanded here', 'zh-CN': '上级要求见此处' };
