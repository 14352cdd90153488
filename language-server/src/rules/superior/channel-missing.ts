import type { Route } from '../../compile/route-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Channel } from '../../model/shape/index.js';
import type { Fix } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { duesOfDemand, isOfNewsOnly } from '../routes/demand-dues.js';
import type { Due } from '../routes/dues.js';
import { coloursWord } from '../routes/grouped.js';
import { answering } from '../routes/verdicts.js';
import { contextsOf } from '../routes/ways.js';
import { type PlanContext, rule } from '../rule.js';
import { levelsWord, listWord, termWord } from '../words.js';
import { type Bound, DEMAND, demandPlace, demandsOn, titleOf } from './demands.js';

/** A report that a superior wants through a channel of its choice, and that goes another way. */
export const channelMissing = rule({
    id: 'superior/channel-missing',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: '{at}: “{by}” demands this report via {channels}; here it does not go that way, or only as a fallback. Write “via {written} …”.',
            'zh-CN': '{at}：“{by}”要求通过{channels}上报，而此处没有采用，或仅作为备用。请写“via {written} …”。',
        },
        unsaid: {
            en: '{at}: “{by}” demands this report via {channels}; nothing says by what way it goes. Add “via {written}”.',
            'zh-CN': '{at}：“{by}”要求通过{channels}上报，而此处没有写报告渠道。请补写“via {written}”。',
        },
        demand: DEMAND,
        add: { en: 'Add “via {written}”', 'zh-CN': '补写“via {written}”' },
    },
    check(context, report) {
        if (context.plan.plan.abridged) return;
        for (const bound of demandsOn(context.plan)) {
            if (bound.demand.what !== 'reports' || bound.demand.via.length === 0) continue;
            for (const { route, at, lacking } of lackingIn(context, bound)) {
                const place = placeOf(context.plan, route.part);
                const written = lacking.map(nameOf).join(', ');
                const change = { kind: 'insert', place: { ...place }, text: `via ${written}` } as const;
                const fix: Fix = { title: 'add', args: { written }, changes: [change] };
                const said = route.via.length > 0;
                report(place, {
                    message: said ? 'missing' : 'unsaid',
                    args: { at, by: titleOf(bound.above), channels: listWord(lacking.map(channelWord)), written },
                    ...(said ? { property: 'via' } : {}),
                    related: [demandPlace(bound, 'via')],
                    fixes: said ? [] : [fix],
                });
            }
        }
    },
});

interface Lacking {
    readonly route: Route;
    readonly at: Message;
    readonly lacking: readonly Channel[];
}

/** Reports that a demand rests on and that lack one of its channels, each once with all its levels. Whom nothing reaches is another finding. */
function lackingIn({ plan, compiled }: PlanContext, bound: Bound): Lacking[] {
    const found = new Map<string, { route: Route; dues: Due[]; lacking: readonly Channel[] }>();
    for (const due of duesOfDemand(bound)) {
        for (const { routes } of contextsOf(compiled.routes, due.at)) {
            const first = answering(due, routes);
            const again = routes.filter(
                ({ kind, recipient, every }) => kind === 'follow_up' && every.length > 0 && due.reaches(recipient) === 'yes',
            );
            // News that name no channel of their own go the way of the report.
            const telling = isOfNewsOnly(bound) && again.some(({ via }) => via.length > 0) ? again : first;
            const used = telling.flatMap(({ via }) => via);
            const lacking = bound.demand.via.filter(
                (channel) => isKnown(bound, channel) && !used.some((name) => keeps(plan, name, channel)),
            );
            const [route] = telling;
            if (!route || lacking.length === 0) continue;
            const key = `${route.part} ${lacking.map(nameOf).join()}`;
            const known = found.get(key) ?? { route, dues: [], lacking };
            known.dues.push(due);
            found.set(key, known);
        }
    }
    return [...found.values()].map(({ route, dues, lacking }) => ({ route, lacking, at: occasionsWord(dues) }));
}

const isKnown = ({ above }: Bound, { word, ref }: Channel): boolean =>
    word !== undefined || (ref !== undefined && above.resolution(ref)?.state === 'found');

/** The channel itself, or a declared one of that kind. */
function keeps(plan: ResolvedPlan, used: string, wanted: Channel): boolean {
    const own = lastOf(used);
    if (own === lastOf(nameOf(wanted))) return true;
    const declared = plan.declared('channel').find(({ name }) => name === own);
    return declared?.kind !== undefined && declared.kind === wanted.word;
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const nameOf = ({ word, ref }: Channel): string => word ?? ref?.ref ?? '';
const channelWord = (channel: Channel): Message =>
    channel.word ? termWord('channels', channel.word) : { en: `“${nameOf(channel)}”`, 'zh-CN': `“${nameOf(channel)}”` };

function occasionsWord(dues: readonly Due[]): Message {
    const levels = [...new Set(dues.flatMap(({ at }) => ('level' in at ? at.level : [])))];
    return levels.length > 0 ? levelsWord(levels) : coloursWord([...new Set(dues.flatMap(({ at }) => ('colour' in at ? at.colour : [])))]);
}
