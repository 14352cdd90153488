import type { CoverageEntry } from '../../coverage/coverage.js';
import { planTitle } from '../control.js';
import { plainText } from '../plain-text.js';
import { both } from '../words/words.js';
import { clauseText, idOf, inLang, metadata, type OscalContext, partProp, prop } from './metadata.js';

const WORDS = {
    title: both('{plan}: how it meets what is asked of it', '{plan}：要求落实情况'),
    tool: both('Checked by Preplan {version}; the plan of assessment is its rules.', '由 Preplan {version} 按其规则检查。'),
    result: both('State on {asOf}', '截至 {asOf} 的情况'),
};

/** The coverage of a plan as OSCAL assessment results: a finding for each requirement that was judged, an observation for each that waits for a reader. */
export function oscalResults(context: OscalContext, coverage: readonly CoverageEntry[]) {
    const { plan, asOf, lang, tool } = context;
    const reviewed = coverage.filter(({ state }) => state !== 'not_applicable');
    if (reviewed.length === 0) return undefined;
    const say = (key: keyof typeof WORDS) =>
        WORDS[key][lang].replace('{plan}', planTitle(plan)).replace('{version}', tool).replace('{asOf}', asOf);
    const how = idOf(context, 'assessment plan');
    const judged = reviewed.filter(({ state }) => state === 'met' || state === 'excepted' || state === 'unmet');
    const open = reviewed.filter((one) => !judged.includes(one));
    return {
        'assessment-results': {
            uuid: idOf(context, `results ${asOf}`),
            metadata: metadata(say('title'), plan.plan.version ?? '1', asOf),
            'import-ap': { href: `#${how}` },
            results: [
                {
                    uuid: idOf(context, `result ${asOf}`),
                    title: say('result'),
                    description: say('tool'),
                    start: `${asOf}T00:00:00Z`,
                    'reviewed-controls': {
                        'control-selections': [
                            { 'include-controls': reviewed.map(({ requirement }) => ({ 'control-id': requirement.id })) },
                        ],
                    },
                    ...(open.length > 0 ? { observations: open.map((one) => observationOf(context, one)) } : {}),
                    ...(judged.length > 0 ? { findings: judged.map((one) => findingOf(context, one)) } : {}),
                },
            ],
            'back-matter': { resources: [{ uuid: how, title: 'Preplan', description: say('tool') }] },
        },
    };
}

function observationOf(context: OscalContext, { requirement, state, why }: CoverageEntry) {
    return {
        uuid: idOf(context, `observation ${requirement.id}`),
        title: inLang(requirement.title, context.lang),
        description: plainText(why?.[context.lang] ?? inLang(requirement.requirement, context.lang)),
        props: [prop('control', requirement.id), prop('state', state)],
        methods: [state === 'for_reader' ? 'EXAMINE' : 'UNKNOWN'],
        collected: `${context.asOf}T00:00:00Z`,
    };
}

function findingOf(context: OscalContext, { requirement, state, where, why, until }: CoverageEntry) {
    const { lang } = context;
    return {
        uuid: idOf(context, `finding ${requirement.id}`),
        title: inLang(requirement.title, lang),
        description: `${clauseText(requirement, lang)}: ${inLang(requirement.requirement, lang)}`,
        props: [prop('state', state), ...where.map(partProp), ...(until ? [prop('until', until)] : [])],
        target: {
            type: 'statement-id',
            'target-id': `${requirement.id}_smt`,
            status: { state: state === 'met' ? 'satisfied' : 'not-satisfied', ...(state === 'excepted' ? { reason: 'other' } : {}) },
        },
        ...(why ? { remarks: plainText(why[lang]) } : {}),
    };
}
