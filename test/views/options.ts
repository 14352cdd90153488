import type { Lang } from '../../language-server/src/rules/messages.js';
import { catalogue, requirement } from '../../language-server/src/standard/catalogue.js';
import type { OutputOptions } from '../../language-server/src/views/outputs.js';
import { type SampleTexts, terms } from './fixture.js';

function known<T>(one: T | undefined): T {
    if (one === undefined) throw new Error('The national plan says nothing of reports');
    return one;
}
const [national, reporting] = [known(catalogue('national_plan_2017')), known(requirement('NP-4.1-2'))];

/** Options for the sample with something in every section. */
export function sampleOptions(lang: Lang, texts: SampleTexts): OutputOptions {
    return {
        lang,
        terms,
        asOf: '2026-03-05',
        revision: 'a1b2c3d',
        tool: '0.1.0',
        catalogues: [{ id: 'national_plan_2017', version: '1.0' }],
        entries: [{ requirement: reporting, catalogue: national, state: 'met', where: ['Linjiang/response'] }],
        findings: [{ part: 'Linjiang/response', rule: 'report/late', severity: 'error', message: texts.when, requirements: ['NP-4.1-2'] }],
    };
}
