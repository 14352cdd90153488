import type { Basis } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import { findNorm, norm } from '../../standard/registers.js';
import type { Norm } from '../../standard/registers-types.js';
import type { Message } from '../messages.js';
import { rule } from '../rule.js';
import { lastReview } from './days.js';

/** A basis that was not in force when the plan was last gone over. What is not in the register is not judged. */
export const basisNotInForce = rule({
    id: 'dates/basis-not-in-force',
    reads: 'plan',
    severity: 'info',
    requirements: ['NP-1.2-2'],
    since: '2026.0',
    dated: true,
    messages: {
        superseded: {
            en: '“{title}” is superseded by “{successor}”: cite that one, alone or beside it.',
            'zh-CN': '“{title}”已被“{successor}”取代：请引用后者，或两者并列。',
        },
        invented: {
            en: '“{title}” was never published: take it out, or cite “{successor}”.',
            'zh-CN': '“{title}”从未发布：请删去或改引“{successor}”。',
        },
        draft: {
            en: '“{title}” is a draft that was never in force; “{successor}” is.',
            'zh-CN': '“{title}”仅为征求意见稿，未曾生效；现行的是“{successor}”。',
        },
        later: {
            en: '“{title}” came into force on {from}, after the plan was last gone over ({day}).',
            'zh-CN': '“{title}”自 {from} 起施行，晚于预案上次评估日期（{day}）。',
        },
    },
    check({ plan, asOf }, report) {
        if (plan.plan.kind === 'national') return;
        const day = lastReview(plan.plan, asOf) ?? asOf;
        const cited: { basis: Basis; norm: Norm; property: string; index: number }[] = [];
        forEachPart(plan.plan, (part) => {
            if (part.type !== 'basis') return;
            const basis = part as Basis;
            for (const [index, title] of basis.titles.entries()) {
                const found = findNorm(title);
                if (found) cited.push({ basis, norm: found, property: 'titles', index });
            }
            const named = basis.norm && norm(basis.norm);
            if (named) cited.push({ basis, norm: named, property: 'norm', index: 0 });
        });
        const all = new Set([...cited.map((one) => one.norm.id), ...plan.plan.conforms]);
        for (const { basis, norm: one, property, index } of cited) {
            const successor = one.successor ? norm(one.successor) : undefined;
            const args = { title: titleOf(one), successor: successor ? titleOf(successor) : NONE };
            if (one.status === 'never_published') {
                report(basis, { message: 'invented', args, property, index, severity: one.verification === 'verified' ? 'error' : 'info' });
            } else if (one.status === 'draft') report(basis, { message: 'draft', args, property, index });
            else if (one.status === 'superseded') {
                if (successor && all.has(successor.id)) continue;
                // Without a last day it ended when its successor began, as far as that is known.
                if ((one.until && day <= one.until) || (!one.until && successor?.from && day < successor.from)) continue;
                report(basis, { message: 'superseded', args, property, index });
            } else if (one.from && one.from > day && one.from > asOf && one.verification === 'verified') {
                report(basis, { message: 'later', args: { title: titleOf(one), from: one.from, day }, property, index });
            }
        }
    },
});

const titleOf = ({ title, numbers }: Norm): Message => {
    const number = numbers?.[0] ? ` (${numbers[0]})` : '';
    return { en: `${title.en}${number}`, 'zh-CN': `${title.zh}${number}` };
};
const NONE: Message = { en: 'the edition in force', 'zh-CN': '现行版本' };
