import type { Report } from '../../model/shape/index.js';
import { termsOf } from '../../standard/taxonomy.js';
import { partsOf, placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord, listWord, termWord } from '../words.js';
import { duesOf, isOperators } from './dues.js';
import { answering, isUnanswered, verdictsOf } from './verdicts.js';
import { contextsOf } from './ways.js';

/** What a report by law has to say, over its stages. The wording of that list is not verified, so this informs only. */
export const stages = rule({
    id: 'routes/stages',
    reads: 'chain',
    severity: 'info',
    requirements: ['LAW-RPT-6'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: '{at}: over all its stages the report does not say: {fields}. Add them to “stage first”, or to “stage supplement” (by a list not yet held against the published text).',
            'zh-CN': '{at}：该报告各阶段均未包含：{fields}。请写入“stage first”或“stage supplement”（该清单尚未与公布文本核对）。',
        },
    },
    check({ plan, compiled }, report) {
        // A report that is missing altogether comes first.
        if (verdictsOf(compiled).some(({ due, verdict }) => due.source === 'law' && isUnanswered(verdict))) return;
        const wanted = termsOf('incident_report_fields').map(({ id }) => id);
        const parts = partsOf(plan);
        const found = new Map<string, { levels: Set<string>; fields: readonly string[] }>();
        for (const due of duesOf(plan)) {
            if (!isOperators(due) || due.handedOver || !('level' in due.at)) continue;
            const routes = answering(due, contextsOf(compiled.routes, due.at)[0].routes);
            const reports = routes.flatMap(({ part }) => (parts.get(part)?.type === 'report' ? [parts.get(part) as Report] : []));
            if (
                reports.length === 0 ||
                reports.some(({ damaged, marks }) => damaged || marks?.some(({ property }) => property === 'fields'))
            )
                continue;
            const said = new Map(reports.map((one) => [one, [...one.fields, ...one.stages.flatMap(({ fields }) => fields)]]));
            const missing = wanted.filter((field) => ![...said.values()].some((list) => list.includes(field)));
            if (missing.length === 0) continue;
            const fullest = reports.reduce((best, one) => ((said.get(one)?.length ?? 0) > (said.get(best)?.length ?? 0) ? one : best));
            const key = `${fullest.id} ${missing.join(' ')}`;
            const known = found.get(key) ?? { levels: new Set<string>(), fields: missing };
            known.levels.add(due.at.level);
            found.set(key, known);
        }
        for (const [key, { levels, fields }] of found) {
            const part = key.slice(0, key.length - fields.join(' ').length - 1);
            const words = listWord(fields.map((field) => termWord('incident_report_fields', field)));
            report(placeOf(plan, part), { message: 'missing', args: { at: levelsWord([...levels]), fields: words } });
        }
    },
});
