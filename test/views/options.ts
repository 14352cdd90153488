import type { Lang } from '../../language-server/src/rules/messages.js';
import type { OutputOptions } from '../../language-server/src/views/outputs.js';
import { type SampleTexts, sampleCompiled, terms } from './fixture.js';

/** Options for the sample with something in every section. */
export function sampleOptions(lang: Lang, texts: SampleTexts): OutputOptions {
    const to = sampleCompiled(texts).incident.rows[0]!.cells[0]!.reports[0]!.to;
    const hops = [{ part: 'Linjiang/response/step:Judge', title: texts.steps[3]!, minutes: 30, total: 30 }, { title: texts.steps[4]! }];
    return {
        lang,
        terms,
        asOf: '2026-03-05',
        revision: 'a1b2c3d',
        tool: '0.1.0',
        catalogues: [{ id: 'national_plan_2017', version: '1.0' }],
        routes: [
            {
                part: 'Linjiang/response/report:Initial',
                title: texts.report,
                condition: texts.when,
                to,
                hops,
                worst: 45,
                limit: { minutes: 60, source: texts.note },
            },
            {
                part: 'Linjiang/response/report:Other',
                title: texts.report,
                to,
                hops,
                worst: 90,
                limit: { minutes: 60, source: texts.note },
            },
            { part: 'Linjiang/response/report:Open', title: texts.report, to, hops },
        ],
        coverage: [{ requirement: 'NP-4.1-2', state: 'met', where: 'Linjiang/response' }],
        findings: [{ part: 'Linjiang/response', rule: 'report/late', severity: 'error', message: texts.when, requirements: ['NP-4.1-2'] }],
    };
}
