import { it } from 'vitest';
import type { FieldPair } from '../../language-server/src/review/rule.js';
import type { Side } from '../../language-server/src/review/side.js';
import { limits } from '../../language-server/src/review/time-rules.js';
import { planOf } from './fixture.js';
import { deltaLine, table } from './told.js';

// From when a limit counts that names no clock, by where it stands and what it waits for. Read through by hand when it changes;
// `npm run baselines` writes it anew.

const plan = planOf({ 'plan.preplan': 'plan P "P" { kind unit }\n' });
const side: Side = { plan, renamed: new Map(), persons: new Set() };
interface Where {
    readonly type: string;
    readonly parent: string | undefined;
    readonly waits: boolean;
    readonly clock?: string;
}
const places: Where[] = [
    ...['response', 'playbook', 'level', 'warning', 'track', undefined].flatMap((parent) =>
        [false, true].map((waits) => ({ type: 'step', parent, waits })),
    ),
    { type: 'submit', parent: 'investigation', waits: false },
    ...['occurrence', 'discovery', 'start', 'receipt', 'lifting', 'end'].map((clock) => ({
        ...{ type: 'step', parent: 'track', waits: false },
        clock,
    })),
];
const nameOf = ({ type, parent, waits, clock }: Where) =>
    `${type} in ${parent ?? 'nothing'}${waits ? ' after another' : ''}${clock ? ` of ${clock}` : ''}`;

it('each clock becomes each other one, sooner, as soon and later', async () => {
    const lines = places.flatMap((from) =>
        places.flatMap((to) => {
            const said = ['30m', '1h', '2h'].map((amount) => {
                const part = ({ type, waits }: Where) => ({ id: 'x', type, after: waits ? [{ ref: 'A' }] : [] });
                const parent = ({ parent: own }: Where) => (own ? { id: 'y', type: own } : undefined);
                const limit = ({ clock }: Where, time: string) => [{ amount: time, ...(clock ? { clock } : {}) }];
                const pair = {
                    ...{ old: side, new: side, parts: [part(from), part(to)], parents: [parent(from), parent(to)] },
                    ...{ before: limit(from, '1h'), after: limit(to, amount) },
                } as unknown as FieldPair;
                return (
                    limits()(pair)
                        .map((one) => deltaLine(one).split(':')[0])
                        .join(', ') || 'nothing'
                );
            });
            return [`${nameOf(from)} → ${nameOf(to)}: ${said.join(' | ')}`];
        }),
    );
    await table('clocks', lines);
});
