import { rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { conditionalDues, isBoundByMeasures } from './dues.js';
import { isAuthority } from './recipients.js';
import { judgeDue } from './verdicts.js';

/** A suspected crime that nobody reports to public security. */
export const crime = rule({
    id: 'routes/crime',
    reads: 'chain',
    severity: 'error',
    requirements: ['LAW-RPT-5'],
    since: '2026.0',
    missing: true,
    messages: {
        nobody: {
            en: '{at}: no report goes to public security when a crime is suspected. Add “to … if crime_suspected” with an authority of the kind public_security.',
            'zh-CN': '{at}：涉嫌违法犯罪时没有报告送达公安机关。请补写“to … if crime_suspected”，对象为 public_security 类主管部门。',
        },
    },
    check({ plan, compiled }, report) {
        const { response } = plan.plan;
        if (!response || !isBoundByMeasures(plan)) return;
        const police = termWord('authority_kinds', 'public_security');
        const dues = conditionalDues(plan, 'crime_suspected', 'LAW-RPT-5', police, (party) => isAuthority(plan, party, 'public_security'));
        const without = dues.filter((due) => ['none', 'condition', 'discretion'].includes(judgeDue(compiled, due).kind));
        const levels = without.flatMap(({ at }) => ('level' in at ? at.level : []));
        if (levels.length > 0) report(response, { message: 'nobody', args: { at: levelsWord(levels) } });
    },
});
