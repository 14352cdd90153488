import { expect, it } from 'vitest';
import type { Part } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { ownClock } from '../../language-server/src/review/own-clock.js';
import type { FieldPair } from '../../language-server/src/review/rule.js';
import type { Side } from '../../language-server/src/review/side.js';
import { limits } from '../../language-server/src/review/time-rules.js';
import { planOf, review } from './fixture.js';
import { deltaLine, table } from './told.js';

// From when a limit counts that names no clock, by where it stands and what it waits for. Read through by hand when it changes;
// `npm run baselines` writes it anew.

const text = `plan P "P" { kind unit
    organization { body A "A" as office {} }
    monitoring {
        report Signs { to A within 1h }
        assessed by A within 1h
        process notice_or_warning { notify by A within 1h to A verify by A within 1h }
        warning blue { issued by A within 1h step Patch by A within 1h step Check by A after Patch within 1h track Side { step Aside by A within 1h } }
        warning red extends blue { override Patch within 1h override Check within 1h }
    }
    response {
        step First by A within 1h
        step Then by A after First within 1h
        gate Free decided by A within 1h
        gate Safe requires First decided by A within 1h
        gate Said requires "It is safe" decided by A within 1h
        decision Stop { by A within 1h }
        decision Later { by A within 1h after First }
        report Up { to A within 1h approved within 1h by A acknowledge within 1h else to A stage supplement { within 1h } stage final { within 1h } }
        report Next { to A after First within 1h }
        track Lab { step Image by A within 1h }
        phase Ends after First { step Once by A within 1h }
        phase Alone from 0m to 3h { step Lonely by A within 1h }
        phase Begin from 0m to 2h of discovery { step Zero by A within 1h }
        phase Seen from 0m to 2h of occurrence { step Occurs by A within 1h track Inner { step Deep by A within 1h } }
        phase Later2 from 10m to 2h of discovery { step Ten by A within 1h }
        phase Beside from 0m to 2h of First { step Anchored by A within 1h }
        level IV { step Own by A within 1h override First within 1h override Then within 1h
            submit Sum "Sum" by A to A within 1h {}
            start { decided by A report to A within 1h } end { decided by A within 1h report to A within 1h } }
        playbook Flood for network_attack { step Scrub by A within 1h override First within 1h override Own within 1h }
        relevel up by A within 1h
    }
    investigation { step Ask by A within 1h submit Paper "Paper" by A to A within 1h {} }
}
provider Soc "Soc" { reports within 1h }
`;
const plan = planOf({ 'plan.preplan': text });
const side: Side = { plan, renamed: new Map(), persons: new Set() };
const parts: Part[] = [];
for (const { declarations } of plan.files) for (const one of declarations) forEachPart(one as Part, (part) => void parts.push(part));

it('each part of a plan counts from an instant, or from acts', async () => {
    await table(
        'own-clocks',
        parts.map((part) => `${part.id}: ${ownClock(side, part) || '–'}`),
    );
    expect(ownClock(side, { id: 'nowhere', type: 'step' } as Part)).toBe('');
});

const places = [
    ['response/step:First', ''],
    ['response/step:Then', ''],
    ['response/level:IV/step:Own', ''],
    ['monitoring/warning:blue/step:Patch', ''],
    ['investigation/submit:Paper', ''],
    ...['occurrence', 'discovery', 'start', 'receipt', 'lifting', 'end'].map((clock) => ['response/relevel:up', clock] as const),
] as const;

it('each clock becomes each other one, sooner, as soon and later', async () => {
    const name = ([id, clock]: readonly [string, string]) => clock || `of ${id}`;
    const lines = places.flatMap((from) =>
        places.flatMap((to) => {
            const said = ['30m', '1h', '2h'].map((amount) => {
                const [one, other] = [from, to].map(([id]) => parts.find((each) => each.id === `P/${id}`));
                const limit = (clock: string, time: string) => [{ amount: time, ...(clock ? { clock } : {}) }];
                const pair = {
                    ...{ old: side, new: side, parts: [one, other], parents: [] },
                    ...{ before: limit(from[1], '1h'), after: limit(to[1], amount) },
                } as unknown as FieldPair;
                return (
                    limits()(pair)
                        .map((each) => deltaLine(each).split(':')[0])
                        .join(', ') || 'nothing'
                );
            });
            return [`${name(from)} → ${name(to)}: ${said.join(' | ')}`];
        }),
    );
    await table('clocks', lines);
});

it('the instant that a limit has anyhow may be written down, and no other one', () => {
    const files = (whole: string) => ({ 'plan.preplan': whole });
    const base = files(text);
    for (const { index, 0: limit } of text.matchAll(/within 1h/g)) {
        const told = (instant: string) =>
            review(base, files(`${text.slice(0, index)}${limit} of ${instant}${text.slice(index + limit.length)}`)).changes;
        const where = text.slice(index - 40, index);
        const [other] = told('lifting');
        expect(other, where).toBeDefined();
        // An approval, or a receipt that is waited for, counts from what comes before it.
        const waits = /^(approval_limit|acknowledgement)-/.test(other!.kind);
        const clock = waits ? '' : ownClock(side, parts.find(({ id }) => id === other!.location.new?.part)!);
        if (clock) expect(told(clock), where).toEqual([]);
        else expect(told('discovery').length, where).toBeGreaterThan(0);
    }
});
