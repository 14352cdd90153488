import type { Acknowledge, Act, Contact, Exemption, ReportApproval, Telling, Watch } from '../model/shape/index.js';
import type { Delta } from './change.js';
import { occasion } from './occasion-rules.js';
import { HOURS } from './ordering.js';
import { list, parties } from './party-rules.js';
import { given, nested, rank } from './plain-rules.js';
import { recipients } from './recipient-rules.js';
import { delta, type FieldRule } from './rule.js';
import { shown } from './side.js';
import { limits } from './time-rules.js';

/** Acts on a warning: who, with whose approval, to whom, how soon. */
export function acts(noun: string): FieldRule {
    return (pair) => {
        const [old, now] = [list<Act>(pair.before), list<Act>(pair.after)];
        if (given(old) !== given(now)) {
            const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
            return [delta(noun, given(old) ? 'removed' : 'added', given(old) ? 'laxer' : 'stricter', ...texts)];
        }
        const both = (key: keyof Act) =>
            [old, now].map((all) => all.flatMap((one) => (one[key] ?? []) as readonly unknown[])) as [unknown, unknown];
        const found = [
            ...nested(parties(noun), pair, 'by', ...both('by')),
            ...nested(parties('approval'), pair, 'approved', ...both('approved')),
            ...nested(recipients(), pair, 'to', ...both('to')),
            ...nested(limits(), pair, 'limits', ...both('limits')),
            ...nested(occasion('occasion'), pair, 'if', old[0]?.if, now[0]?.if),
        ];
        const words = (all: readonly Act[]) => all.flatMap(({ text }) => text ?? []).join('\n');
        if (found.length === 0 && words(old) !== words(now))
            found.push(delta('wording', 'changed', 'editorial', shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)));
        return found;
    };
}

/** Who else is told of a start or an end. */
export const tellings: FieldRule = (pair) => {
    const [old, now] = [list<Telling>(pair.before), list<Telling>(pair.after)];
    const to = (all: readonly Telling[]) => all.flatMap((one) => (one.to ? [one.to].flat() : [])) as readonly unknown[];
    const limitsOf = (all: readonly Telling[]) => all.flatMap(({ limit }) => limit ?? []);
    const limitField = { ...(pair.field.shape?.()[0]?.fields['limit'] ?? pair.field), many: true };
    const formal = (all: readonly Telling[]) => all.filter(({ how }) => how === 'report').length;
    const [was, is] = [formal(old), formal(now)];
    const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
    return [
        // A report that becomes a notice asks less of who gives it.
        ...(old.length === now.length && was !== is
            ? [delta('direction', is < was ? 'lowered' : 'raised', is < was ? 'laxer' : 'stricter', ...texts)]
            : []),
        ...recipients()({ ...pair, before: to(old), after: to(now) }),
        ...limits()({ ...pair, field: limitField, before: limitsOf(old), after: limitsOf(now) }),
    ];
};

/** Approvals that a report needs before it goes. */
export const approvals: FieldRule = (pair) => {
    const [old, now] = [list<ReportApproval>(pair.before), list<ReportApproval>(pair.after)];
    return [
        ...nested(
            parties('approval'),
            pair,
            'by',
            old.flatMap(({ by }) => by),
            now.flatMap(({ by }) => by),
        ),
        ...nested(
            limits('approval_limit'),
            pair,
            'limits',
            old.flatMap((one) => one.limits),
            now.flatMap((one) => one.limits),
        ),
    ];
};

export const acknowledgements: FieldRule = (pair) => {
    const [old, now] = [list<Acknowledge>(pair.before), list<Acknowledge>(pair.after)];
    const field = { ...(pair.field.shape?.()[0]?.fields['limit'] ?? pair.field), many: true };
    if (given(old) !== given(now)) {
        const texts = [shown(pair.old, pair.field, old), shown(pair.new, pair.field, now)] as const;
        return [delta('acknowledgement', given(old) ? 'removed' : 'added', given(old) ? 'laxer' : 'stricter', ...texts)];
    }
    return [
        ...limits('acknowledgement')({
            ...pair,
            field,
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
