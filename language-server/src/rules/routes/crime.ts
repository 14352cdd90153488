import type { Compiled } from '../../compile/compiled.js';
import type { Route } from '../../compile/route-types.js';
import { LEVELS, type Level } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { conditionWord } from './condition-word.js';
import { conditionalDues, type Due, isBoundByMeasures } from './dues.js';
import { recipientPlace } from './recipient-place.js';
import { isAuthority } from './recipients.js';
import { judgeDue } from './verdicts.js';
import { contextsOf } from './ways.js';

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
        discretion: {
            en: '{at}: the report to public security is left to somebody’s discretion, but a suspected crime must be reported. Take “at_discretion of …” out.',
            'zh-CN': '{at}：向公安机关的报告由个人酌定，而涉嫌违法犯罪的必须报告。请删去“at_discretion of …”。',
        },
        condition: {
            en: '{at}: public security is told only {condition}. Write “if crime_suspected”, or add a report for it.',
            'zh-CN': '{at}：仅在{condition}时才报告公安机关。请写“if crime_suspected”，或另写一个报告。',
        },
        leaked: { en: 'Nor does leaked personal data reach an authority here', 'zh-CN': '此处个人信息泄露等情形也没有报告主管部门' },
        kind: {
            en: '{at}: a suspected crime is reported to “{name}”, which is no authority of the kind public_security. Correct its kind, or name one that is.',
            'zh-CN': '{at}：涉嫌违法犯罪时报告的“{name}”不是 public_security 类主管部门。请更正其类别，或改为公安机关。',
        },
    },
    check(context, report) {
        const { plan, compiled } = context;
        const { response } = plan.plan;
        if (!response || !isBoundByMeasures(plan)) return;
        const police = termWord('authority_kinds', 'public_security');
        const dues = conditionalDues(plan, 'crime_suspected', 'LAW-RPT-5', police, (party) => isAuthority(plan, party, 'public_security'));
        const bare: Level[] = [];
        const at = new Map<string, { message: 'discretion' | 'condition' | 'kind'; route: Route; levels: Level[] }>();
        for (const due of dues) {
            if (!('level' in due.at)) continue;
            const verdict = judgeDue(compiled, due);
            if (verdict.kind !== 'none' && verdict.kind !== 'condition' && verdict.kind !== 'discretion') continue;
            const other = verdict.kind === 'none' ? otherKind(context, due) : undefined;
            const route = 'route' in verdict ? verdict.route : other;
            if (!route) bare.push(due.at.level);
            else {
                const message = verdict.kind === 'none' ? 'kind' : verdict.kind;
                const known = at.get(`${message} ${route.part}`) ?? { message, route, levels: [] };
                known.levels.push(due.at.level);
                at.set(`${message} ${route.part}`, known);
            }
        }
        const inOrder = (levels: readonly Level[]) => levelsWord(LEVELS.filter((level) => levels.includes(level)));
        if (bare.length > 0) report(response, { message: 'nobody', args: { at: inOrder(bare) } });
        for (const { message, route, levels } of at.values()) atReport(context, message, route, inOrder(levels), report);
    },
});

function atReport(
    { plan }: PlanContext,
    message: 'discretion' | 'condition' | 'kind',
    route: Route,
    at: ReturnType<typeof levelsWord>,
    report: Report,
): void {
    const place = placeOf(plan, route.part);
    if (message === 'discretion') report(place, { message, args: { at }, property: 'discretion' });
    else if (message === 'kind')
        report(place, { message, args: { at, name: route.recipient.any[0]?.title ?? '' }, ...recipientPlace(plan, route) });
    else {
        const where = route.conditionFacts ? { property: 'when' } : recipientPlace(plan, route);
        report(place, { message, args: { at, condition: conditionWord(route) }, ...where });
    }
}

/** A report on a suspected crime to an authority that is declared as something else. */
function otherKind({ plan, compiled }: { plan: PlanContext['plan']; compiled: Compiled }, due: Due): Route | undefined {
    const others = new Set(
        plan.declared('authority').flatMap(({ id, kind }) => (kind.length > 0 && !kind.includes('public_security') ? [id] : [])),
    );
    const isMeant = ({ recipient }: Route) =>
        (recipient.conditionFacts ?? []).some(({ all }) => all.some(({ condition, not }) => condition === 'crime_suspected' && !not)) &&
        recipient.any.some(({ part }) => part !== undefined && others.has(part));
    return contextsOf(compiled.routes, due.at)[0].routes.find(isMeant);
}
