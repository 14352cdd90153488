import { nearest } from '../../standard/nearest.js';
import type { Fix } from '../finding.js';
import { rule } from '../rule.js';

/** A waiver for a rule that there is not, or for one that cannot be waived. */
export const waiverUnknownRule = rule({
    id: 'waivers/unknown-rule',
    reads: 'waivers',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        unknown: {
            en: 'There is no rule “{rule}”. “preplan rules” lists them.',
            'zh-CN': '没有规则“{rule}”。可用“preplan rules”查看全部规则。',
        },
        similar: {
            en: 'There is no rule “{rule}”. Did you mean “{nearest}”?',
            'zh-CN': '没有规则“{rule}”。是否想写“{nearest}”？',
        },
        fixed: {
            en: '“{rule}” cannot be waived: it says that the text or a waiver is not in order. Mend that instead.',
            'zh-CN': '“{rule}”不能豁免：它说明文字或豁免本身有误，请直接改正。',
        },
        replace: { en: 'Write “{nearest}”', 'zh-CN': '改为“{nearest}”' },
    },
    check({ uses, ruleIds }, report) {
        const known = new Set(ruleIds);
        const waivable = ruleIds.filter((id) => !isFixed(id));
        for (const { waiver, file } of uses) {
            const id = waiver.rule;
            if (!id) continue;
            const place = { file, part: waiver.id, property: 'rule' };
            if (isFixed(id)) report(place, { message: 'fixed', args: { rule: id } });
            else if (!known.has(id)) {
                const close = nearest(id, waivable) ?? sameName(id, waivable);
                if (close === undefined) report(place, { message: 'unknown', args: { rule: id } });
                else {
                    const args = { rule: id, nearest: close };
                    const text = JSON.stringify(close);
                    const fix: Fix = {
                        title: 'replace',
                        args: { nearest: close },
                        changes: [{ kind: 'replace', place, text, written: id }],
                    };
                    report(place, { message: 'similar', args, fixes: [fix] });
                }
            }
        }
    },
});

/** Findings that no waiver reaches. */
export const isFixed = (id: string): boolean => /^(waivers|syntax|config|baseline)\//.test(id);

/** The only rule of that name in another area. */
function sameName(id: string, ruleIds: readonly string[]): string | undefined {
    const name = id.slice(id.lastIndexOf('/') + 1);
    const found = ruleIds.filter((one) => one.endsWith(`/${name}`));
    return found.length === 1 ? found[0] : undefined;
}
