import type { PartyName } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isAbsent } from '../../model/state.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { conditionalDues, isBoundByMeasures } from './dues.js';
import { isAbove, isAuthority, type Reached } from './recipients.js';
import { judgeDue } from './verdicts.js';

/** Personal data leaked, altered or lost, and the persons or the authority are not told. */
export const personalData = rule({
    id: 'routes/personal-data',
    reads: 'chain',
    severity: 'error',
    requirements: ['LAW-PI-1'],
    since: '2026.0',
    missing: true,
    messages: {
        persons: {
            en: '{at}: nothing tells the persons whose data leaked. Add “notify … { when personal_data to affected_persons … }”, with “unless … recorded by …” for the exemption.',
            'zh-CN':
                '{at}：没有告知个人信息受影响的个人。请补写“notify … { when personal_data to affected_persons … }”，免予告知的用“unless … recorded by …”写明。',
        },
        authority: {
            en: '{at}: no report of leaked personal data reaches the authority for it. Add “report … { when personal_data … }”.',
            'zh-CN': '{at}：个人信息泄露等情形没有报告履行个人信息保护职责的部门。请补写“report … { when personal_data … }”。',
        },
        discretion: {
            en: '{at}: what is to be told of leaked personal data is left to somebody’s discretion. Take “at_discretion of …” out; the exemption is written “unless … recorded by …”.',
            'zh-CN':
                '{at}：个人信息泄露等情形的告知或报告由个人酌定。请删去“at_discretion of …”；免予告知的用“unless … recorded by …”写明。',
        },
    },
    check({ plan, compiled }, report) {
        const { response } = plan.plan;
        if (!response || !isBoundByMeasures(plan) || !holdsPersonalData(plan)) return;
        const persons = (party: PartyName): Reached =>
            party.type === 'unknown' ? 'unknown' : party.ref === 'affected_persons' ? 'yes' : 'no';
        for (const [message, is] of [
            ['persons', persons],
            ['authority', (party: PartyName) => isPersonalAuthority(plan, party)],
        ] as const) {
            if (message === 'authority' && isAbsent(plan.plan, 'under')) continue;
            const dues = conditionalDues(plan, 'personal_data', 'LAW-PI-1', termWord('conditions', 'personal_data'), is);
            const bare: string[] = [];
            const optional = new Map<string, string[]>();
            for (const due of dues) {
                const verdict = judgeDue(compiled, due);
                if (!('level' in due.at)) continue;
                const { level } = due.at;
                if (verdict.kind === 'none' || verdict.kind === 'condition') bare.push(level);
                else if (verdict.kind === 'discretion')
                    optional.set(verdict.route.part, [...(optional.get(verdict.route.part) ?? []), level]);
            }
            if (bare.length > 0) report(response, { message, args: { at: levelsWord(bare) } });
            for (const [part, levels] of optional)
                report(placeOf(plan, part), { message: 'discretion', args: { at: levelsWord(levels) }, property: 'discretion' });
        }
    },
});

/** Who keeps no personal data in the scope is not asked. */
const holdsPersonalData = (plan: ResolvedPlan) => plan.declared('data').some(({ kind }) => kind === 'personal_data');

/** The cyberspace offices look after personal information; sectors have authorities of their own. */
function isPersonalAuthority(plan: ResolvedPlan, party: PartyName): Reached {
    const own = isAuthority(plan, party, 'personal_information');
    return own === 'no' ? isAbove(plan, party) : own;
}
