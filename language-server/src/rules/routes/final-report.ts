import { isDamaged, isDamagedIn } from '../../compile/damage.js';
import type { Route } from '../../compile/route-types.js';
import { summaryLimit } from '../../standard/registers.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';
import { spanWord } from './chain.js';
import { type Due, duesOf, isOperators } from './dues.js';
import { answering } from './verdicts.js';
import { contextsOf } from './ways.js';

/** When handling is over, a summary goes by the way of the first report. */
export const finalReport = rule({
    id: 'routes/final-report',
    reads: 'chain',
    severity: 'error',
    requirements: ['LAW-RPT-8'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: '{at}: nothing says that {to} gets a summary within {allowed} of the end. Add “stage final { within … of end }” to the report, or “submit … to …” to the investigation.',
            'zh-CN':
                '{at}：没有写明在结束后{allowed}内向{to}报送处置总结报告。请在报告中补写“stage final { within … of end }”，或在调查评估中写“submit … to …”。',
        },
        late: {
            en: '{at}: the summary for {to} comes {minutes} after the end, and the law allows {allowed}.',
            'zh-CN': '{at}：向{to}报送的处置总结报告在结束后{minutes}才送达，而法律只允许{allowed}。',
        },
    },
    check({ plan, compiled }, report) {
        const { response, investigation } = plan.plan;
        if (!response || isDamaged(response) || isDamagedIn(investigation, ['submissions']) || plan.plan.damaged) return;
        const allowed = summaryLimit.days * 1440;
        const found = new Map<string, { message: 'missing' | 'late'; due: Due; minutes: number; levels: Set<string> }>();
        for (const due of duesOf(plan)) {
            if (!isOperators(due) || due.handedOver || !('level' in due.at)) continue;
            const { level } = due.at;
            // Where nothing is reported at all, that is the one cause.
            const first = answering(due, contextsOf(compiled.routes, due.at)[0].routes)[0];
            // Who gets a copy of the report gets one of its last stage.
            const copied = (route: Route) => first?.copy === true && route.part.startsWith(`${first.part}/`);
            const finals = compiled.routes.filter(
                (route) => isFinal(route, level) && (due.reaches(route.recipient) !== 'no' || copied(route)),
            );
            if (!first || finals.some(({ total }) => total !== undefined && total <= allowed)) continue;
            const numbered = finals.flatMap(({ total, part }) => (total === undefined ? [] : [{ total, part }]));
            const best = numbered.reduce<(typeof numbered)[number] | undefined>(
                (least, one) => (least && least.total <= one.total ? least : one),
                undefined,
            );
            const key = `${best?.part ?? first.part} ${due.to.en}`;
            const known = found.get(key) ?? {
                message: best ? 'late' : 'missing',
                due,
                minutes: best?.total ?? 0,
                levels: new Set<string>(),
            };
            known.levels.add(level);
            found.set(key, known);
        }
        for (const [key, { message, due, minutes, levels }] of found) {
            const part = key.slice(0, key.length - due.to.en.length - 1);
            const args = { at: levelsWord([...levels]), to: due.to, allowed: spanWord(allowed) };
            if (message === 'missing') report(placeOf(plan, part), { message, args });
            else report(placeOf(plan, part), { message, args: { ...args, minutes: spanWord(minutes) }, property: 'limits' });
        }
    },
});

/** A final stage or a submission after such an incident, counted from its end. */
function isFinal({ kind, name, occasion, clock }: Route, level: string): boolean {
    if (clock !== 'end') return false;
    if (kind === 'submit')
        return occasion.kind === 'investigation'
            ? !occasion.level || occasion.level === level
            : 'level' in occasion && occasion.level === level;
    return (kind === 'stage' ? name.endsWith('.final') : kind === 'report') && occasion.kind === 'incident' && occasion.level === level;
}
