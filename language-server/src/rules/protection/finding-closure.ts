import { isDamaged } from '../../compile/damage.js';
import { periodOf } from '../../compile/rosters/needs.js';
import { isAbsent } from '../../model/state.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** A finding ends in one of two ways: closed and retested, or accepted by somebody, for a reason and until a day. */
export const findingClosure = rule({
    id: 'protection/finding-closure',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-HARD-5'],
    since: '2026.0',
    missing: true,
    messages: {
        retest: {
            en: '“{title}” is closed, and nobody has tested that it is gone: add “retested …”.',
            'zh-CN': '“{title}”已关闭，但没有复测：请补写“retested …”。',
        },
        early: {
            en: '“{title}” was retested on {retested}, before it was closed on {closed}: retest it again.',
            'zh-CN': '“{title}”的复测日期 {retested} 早于关闭日期 {closed}：请重新复测。',
        },
        before_found: {
            en: '“{title}” was closed on {closed}, before it was found on {found}: one of the two days is wrong.',
            'zh-CN': '“{title}”的关闭日期 {closed} 早于发现日期 {found}：两个日期必有一处有误。',
        },
        approver: {
            en: 'The risk of “{title}” was accepted by nobody: write “accepted by …”.',
            'zh-CN': '“{title}”的风险没有批准人：请写“accepted by …”。',
        },
        until: {
            en: 'The risk of “{title}” is accepted for ever: add “until …”.',
            'zh-CN': '“{title}”的风险接受没有截止日期：请补写“until …”。',
        },
        lapses: {
            en: 'The risk of “{title}” is accepted until {until} only, and the period lasts until {to}: mend it, or have it accepted to the end.',
            'zh-CN': '“{title}”的风险仅接受至 {until}，而重保期到 {to} 才结束：请完成整改，或者批准接受至重保期结束。',
        },
        reason: {
            en: 'The risk of “{title}” is accepted without a reason: add “because …”.',
            'zh-CN': '“{title}”的风险接受没有理由：请补写“because …”。',
        },
    },
    check({ plan }, report) {
        for (const protection of plan.protections) {
            const to = periodOf(protection)?.to;
            for (const one of protection.before?.findings ?? []) {
                if (isDamaged(one) || one.marks?.some(({ issue }) => issue !== 'twice')) continue;
                const { accepted, closed, retested } = one;
                const args = { title: titleOf(one) };
                if (closed && retested === undefined && isAbsent(one, 'retested'))
                    report(one, { message: 'retest', args, property: 'closed' });
                if (closed && retested && retested < closed)
                    report(one, { message: 'early', args: { ...args, closed, retested }, property: 'retested' });
                const found = one.source?.on;
                if (closed && found && closed < found)
                    report(one, { message: 'before_found', args: { ...args, closed, found }, property: 'closed' });
                if (!accepted || closed) continue;
                const at = { args, property: 'accepted' };
                if (accepted.by.length === 0) report(one, { message: 'approver', severity: 'error', ...at });
                if (accepted.until === undefined) report(one, { message: 'until', ...at });
                if (accepted.until && to && accepted.until < to)
                    report(one, { message: 'lapses', args: { ...args, until: accepted.until, to }, property: 'accepted' });
                if (!accepted.because) report(one, { message: 'reason', ...at });
            }
        }
    },
});
