import { stateOf } from '../../model/state.js';
import type { Message } from '../messages.js';
import { rule } from '../rule.js';
import { missingIn, type WAIVER_NEEDS } from '../waivers.js';
import { listWord } from '../words.js';

const WORDS: Readonly<Record<(typeof WAIVER_NEEDS)[number], Message>> = {
    because: { en: 'a reason (because "…")', 'zh-CN': '理由（because "…"）' },
    approved: { en: 'an approval with its day and who gave it (approved … by …)', 'zh-CN': '批准日期和批准人（approved … by …）' },
    until: { en: 'a last day (until …)', 'zh-CN': '截止日期（until …）' },
};

/** A waiver without a reason, an approval or a last day: it excuses nothing. */
export const waiverIncomplete = rule({
    id: 'waivers/incomplete',
    reads: 'waivers',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    messages: {
        incomplete: {
            en: 'This waiver excuses nothing yet: it lacks {missing}.',
            'zh-CN': '本豁免尚未生效：缺少{missing}。',
        },
    },
    check({ uses }, report) {
        for (const { waiver, file } of uses) {
            const missing = missingIn(waiver);
            // Damaged text may hold what seems to be missing.
            if (missing.length === 0 || missing.some((need) => stateOf(waiver, need) === 'broken')) continue;
            const args = { missing: listWord(missing.map((need) => WORDS[need])) };
            report({ file, part: waiver.id, property: 'rule' }, { message: 'incomplete', args });
        }
    },
});
