import type { Acknowledge, Act, Contact, Exemption, Limit, Recipients, ReportApproval, Telling, Watch } from '../model/shape/index.js';
import { authorities } from './authority-rules.js';
import type { Delta } from './change.js';
import { occasion } from './occasion-rules.js';
import { HOURS } from './ordering.js';
import { list, parties } from './party-rules.js';
import { given, nested, rank, set } from './plain-rules.js';
import { recipients } from './recipient-rules.js';
import { delta, type FieldRule } from './rule.js';
import { choiceKey, type Side, shown } from './side.js';
import { limits } from './time-rules.js';
import { valuePairs } from './value-pairs.js';

/** Acts on a warning: who, with whose approval, to whom, how soon, through what. */
export function acts(noun: string): FieldRule {
    return (pair) => {
        const [old, now] = [list<Act>(pair.before), list<Act>(pair.after)];
        const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
        if (given(old) !== given(now)) return [delta(noun, given(old) ? 'removed' : 'added', given(old) ? 'laxer' : 'stricter', ...texts)];
        const { twins, lost, gained } = valuePairs(pair, old, now, [['by', 'to', 'text'], ['by', 'to'], ['by']]);
        const found = [
            ...lost.map((one) => delta(noun, 'removed', 'laxer', shown(pair.old, pair.field, [one]))),
            ...gained.map((one) => delta(noun, 'added', 'stricter', [], shown(pair.new, pair.field, [one]))),
            ...twins.flatMap(([before, after]) => [
                ...nested(authorities(noun), pair, 'by', before.by, after.by),
                ...nested(authorities('approval'), pair, 'approved', before.approved, after.approved),
                ...nested(recipients(), pair, 'to', before.to, after.to),
                ...nested(set('channel'), pair, 'via', before.via, after.via),
                ...nested(limits(), pair, 'limits', before.limits, after.limits),
                ...nested(occasion('occasion'), pair, 'if', before.if, after.if),
            ]),
        ];
        const words = (all: readonly Act[]) => all.flatMap(({ text }) => text ?? []).join('\n');
        if (found.length === 0 && words(old) !== words(now)) found.push(delta('wording', 'changed', 'editorial', ...texts));
        return found;
    };
}

/** Who else is told of a start or an end, each with the time for it. */
export const tellings: FieldRule = (pair) => {
    const [old, now] = [toldOf(pair.old, pair.before), toldOf(pair.new, pair.after)];
    const all = (told: ReadonlyMap<string, Told>) => [...told.values()].map(({ to }) => to);
    const found: Delta[] = [...recipients()({ ...pair, before: all(old), after: all(now) })];
    for (const [key, before] of old) {
        const after = now.get(key);
        if (!after) continue;
        const [was, is] = [before, after].map(({ how }) => how === 'report');
        // A report that becomes a notice asks less of who gives it.
        if (was !== is) {
            const texts = [shown(pair.old, pair.field, pair.before), shown(pair.new, pair.field, pair.after)] as const;
            found.push(delta('direction', was ? 'lowered' : 'raised', was ? 'laxer' : 'stricter', ...texts));
        }
        found.push(...limits()({ ...pair, before: list(before.limit), after: list(after.limit) }));
    }
    return distinct(found);
};

interface Told {
    readonly to: Recipients;
    readonly how: string | undefined;
    readonly limit: Limit | undefined;
}

function toldOf(side: Side, value: unknown): Map<string, Told> {
    const each = list<Telling>(value).flatMap(({ how, to, limit }) =>
        list<Recipients>(to).flatMap((one) =>
            one.parties.map((choice): [string, Told] => [choiceKey(side, choice), { to: { ...one, parties: [choice] }, how, limit }]),
        ),
    );
    return new Map(each);
}

/** One line that tells several is one change. */
const distinct = (found: readonly Delta[]): Delta[] => [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];

/** Approvals that a report needs before it goes. */
export const approvals: FieldRule = (pair) => {
    const [old, now] = [list<ReportApproval>(pair.before), list<ReportApproval>(pair.after)];
    const by = (all: readonly ReportApproval[]) => all.flatMap((one) => one.by);
    const { twins } = valuePairs(pair, old, now, [['by']]);
    return [
        ...nested(authorities('approval'), pair, 'by', by(old), by(now)),
        ...twins.flatMap(([before, after]) => nested(limits('approval_limit', ''), pair, 'limits', before.limits, after.limits)),
    ];
};

export const acknowledgements: FieldRule = (pair) => {
    const [old, now] = [list<Acknowledge>(pair.before), list<Acknowledge>(pair.after)];
    if (given(old) !== given(now)) {
        const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
        return [delta('acknowledgement', given(old) ? 'removed' : 'added', given(old) ? 'laxer' : 'stricter', ...texts)];
    }
    return [
        ...limits(
            'acknowledgement',
            '',
        )({
            ...pair,
            before: old.flatMap(({ limit }) => limit ?? []),
            after: now.flatMap(({ limit }) => limit ?? []),
        }),
        ...nested(
            parties('acknowledgement'),
            pair,
            'to',
            old.flatMap(({ to }) => to),
            now.flatMap(({ to }) => to),
        ),
    ];
};

/** Reasons to report nothing. */
export const exemptions: FieldRule = (pair) => {
    const [old, now] = [list<Exemption>(pair.before), list<Exemption>(pair.after)];
    const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
    if (old.length !== now.length)
        return [
            delta('exemption', now.length > old.length ? 'added' : 'removed', now.length > old.length ? 'laxer' : 'stricter', ...texts),
        ];
    const words = (all: readonly Exemption[]) => all.map(({ text }) => text ?? '').sort();
    return [
        ...nested(
            parties('exemption'),
            pair,
            'by',
            old.flatMap(({ by }) => by),
            now.flatMap(({ by }) => by),
        ),
        // Whether other words excuse more or less only a reader can say.
        ...(words(old).join('\n') === words(now).join('\n') ? [] : [delta('exemption', 'changed', 'neutral', ...texts)]),
    ];
};

export const watches: FieldRule = (pair) => {
    const [old, now] = [list<Watch>(pair.before), list<Watch>(pair.after)];
    const hours = (all: readonly Watch[]) => all.map((one) => one.hours).sort((a, b) => HOURS.indexOf(a ?? '') - HOURS.indexOf(b ?? ''))[0];
    return [
        ...nested(rank('watch', HOURS), pair, 'hours', hours(old), hours(now)),
        ...nested(
            parties('watch'),
            pair,
            'by',
            old.flatMap(({ by }) => by),
            now.flatMap(({ by }) => by),
        ),
    ];
};

/** Contacts are personal data: that they changed is said, never to what. */
export const contacts: FieldRule = (pair) => {
    const [old, now] = [list<Contact>(pair.before), list<Contact>(pair.after)];
    const kinds = (all: readonly Contact[], part: keyof Contact) =>
        all
            .map((one) => `${one.kind}:${one[part] ?? ''}`)
            .sort()
            .join('|');
    const found: Delta[] = [];
    // Nobody who cannot be reached any more is a matter of persons only.
    if (given(old) !== given(now)) found.push(delta('contact', given(old) ? 'removed' : 'added', given(old) ? 'laxer' : 'stricter'));
    else if (kinds(old, 'address') !== kinds(now, 'address'))
        found.push(delta('contact', old.length > now.length ? 'removed' : old.length < now.length ? 'added' : 'changed', 'person_only'));
    else if (kinds(old, 'verified') !== kinds(now, 'verified')) found.push(delta('contact', 'changed', 'editorial'));
    const open = (all: readonly Contact[]) => all.some(({ hours }) => hours === 'around_the_clock');
    if (open(old) !== open(now)) found.push(delta('watch', open(old) ? 'removed' : 'added', open(old) ? 'laxer' : 'stricter'));
    return found;
};
