import type { Under } from '../../model/shape/index.js';
import { OPERATORS, setDifference } from '../ordering.js';
import { detail, due, flag, rank, set } from '../plain-rules.js';
import { both, delta, type FieldRule, family } from '../rule.js';
import { refKey, type Side, shownRef } from '../side.js';

/** Superiors by name; under which line they stand is a detail. */
const superiors: FieldRule = (pair) => {
    const table = (side: Side, list: unknown) =>
        new Map((list as readonly Under[]).flatMap(({ plan }) => (plan ? [[refKey(side, plan), plan] as const] : [])));
    const { lost, gained } = setDifference(table(pair.old, pair.before), table(pair.new, pair.after));
    const found = [
        ...lost.map(([, one]) => delta('superior', 'removed', 'laxer', [shownRef(pair.old, one)])),
        ...gained.map(([, one]) => delta('superior', 'added', 'stricter', [], [shownRef(pair.new, one)])),
    ];
    return found.length > 0 ? found : detail(pair);
};

/** Where the plan stands: superiors, powers, demands, basis and waivers. */
export const authority = family({
    id: 'authority',
    nouns: {
        superior: both('superior plan', '上级预案'),
        superior_body: both('superior body', '上级机构'),
        power: both('power granted to those below', '授予下级的权限'),
        demand: both('demand on those below', '对下级的要求'),
        basis: both('basis', '编制依据'),
        norm: both('norm that the plan conforms to', '遵循的规范'),
        waiver: both('waiver', '豁免'),
        operator: both('kind of operator', '运营者类别'),
        abridged: both('abridgement', '节略标记'),
    },
    parts: {
        power: { noun: 'power', removed: 'stricter', added: 'laxer' },
        demand: { noun: 'demand', removed: 'laxer', added: 'stricter' },
        basis: { noun: 'basis', removed: 'laxer', added: 'stricter' },
        waiver: { noun: 'waiver', removed: 'stricter', added: 'laxer' },
    },
    fields: {
        'plan.under': superiors,
        'plan.conforms': set('norm'),
        'plan.operator': rank('operator', OPERATORS),
        'plan.abridged': flag('abridged', 'laxer'),
        'plan.kind': detail,
        'plan.sector': detail,
        'plan.prepared': detail,
        'plan.disclosure': detail,
        'plan.language': detail,
        'body.under': detail,
        'power.scope': detail,
        'waiver.until': due('waiver'),
    },
});
