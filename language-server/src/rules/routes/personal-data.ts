import type { PartyName } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Report as ReportPart } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { termsOf } from '../../standard/taxonomy.js';
import { partsOf, placeOf } from '../parts.js';
import { type Report, rule } from '../rule.js';
import { levelsWord, listWord, termWord } from '../words.js';
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
        contents: {
            en: 'The notice to the persons does not say: {fields}. Add them to “fields …” (by a list not yet held against the published text).',
            'zh-CN': '告知个人的内容缺少：{fields}。请写入“fields …”（该清单尚未与公布文本核对）。',
        },
    },
    check({ plan, compiled }, report) {
        const { response } = plan.plan;
        if (!response || !isBoundByMeasures(plan) || !holdsPersonalData(plan)) return;
        contents(plan, report);
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

/** What a notice names of its contents, it names in full; one that leaves them to the form says nothing here. */
function contents(plan: ResolvedPlan, report: Report): void {
    const wanted = termsOf('personal_notice_fields').map(({ id }) => id);
    for (const part of partsOf(plan).values()) {
        if (part.type !== 'report' || part.damaged) continue;
        const { to, fields, marks } = part as ReportPart;
        const toPersons = to.some(({ parties }) => parties.some(({ any }) => any.some(({ ref }) => ref?.ref === 'affected_persons')));
        const missing = wanted.filter((field) => !fields.includes(field));
        if (!toPersons || fields.length === 0 || missing.length === 0 || marks?.some(({ property }) => property === 'fields')) continue;
        const words = listWord(missing.map((field) => termWord('personal_notice_fields', field)));
        report(part, { message: 'contents', args: { fields: words }, property: 'fields', severity: 'info' });
    }
}

/** Who keeps no personal data in the scope is not asked. */
const holdsPersonalData = (plan: ResolvedPlan) => plan.declared('data').some(({ kind }) => kind === 'personal_data');

/** The cyberspace offices look after personal information; sectors have authorities of their own. */
function isPersonalAuthority(plan: ResolvedPlan, party: PartyName): Reached {
    const own = isAuthority(plan, party, 'personal_information');
    return own === 'no' ? isAbove(plan, party) : own;
}
