import type { Lang } from '../../language-server/src/rules/messages.js';
import type { OutputOptions } from '../../language-server/src/views/outputs.js';
import { type SampleTexts, terms } from './fixture.js';

/** Options for the sample with something in every section. */
export function sampleOptions(lang: Lang, texts: SampleTexts): OutputOptions {
    return {
        lang,
        terms,
        asOf: '2026-03-05',
        revision: 'a1b2c3d',
        tool: '0.1.0',
        catalogues: [{ id: 'national_plan_2017', version: '1.0' }],
        coverage: [{ requirement: 'NP-4.1-2', state: 'met', where: 'Linjiang/response' }],
        findings: [{ part: 'Linjiang/response', rule: 'report/late', severity: 'error', message: texts.when, requirements: ['NP-4.1-2'] }],
    };
}
