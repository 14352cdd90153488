import { partyUses } from '../../compile/party-use.js';
import type { Recipients, Report, Stage } from '../../model/shape/index.js';
import { termsOf } from '../../standard/taxonomy.js';
import { planTitle } from '../control.js';
import { partiesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { channelsText, limitsText, recipientsText, whenText } from '../values.js';
import { colourText, levelText } from '../voice.js';
import { formWords } from '../words/form-words.js';
import { levelNames } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { capital, clauseMark, listed, pair } from '../words/words.js';
import { type FormLine, formSheet } from './form.js';
import type { Sheet, SheetInput } from './sheet.js';

export type StageKind = 'first' | 'supplement' | 'final';
/** What each stage tells where a report does not say: what the reporting measures ask for. */
const USUAL: Readonly<Record<StageKind, readonly string[]>> = {
    first: ['unit_and_system', 'facts'],
    supplement: ['trend', 'preliminary_cause', 'clues', 'next_measures', 'scene_protection', 'other_matters'],
    final: ['unit_and_system', 'facts', 'preliminary_cause', 'clues', 'next_measures', 'other_matters'],
};

/** The form of one stage of an incident report: to whom, until when and through what is filled in; the facts are open. */
export function reportForm(input: SheetInput, stage: StageKind): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const reports = (plan.plan.response?.reports ?? []).filter((one) => one.how === 'report');
    const staged = reports.flatMap((report) => report.stages.filter(({ kind }) => kind === stage).map((one) => [report, one] as const));
    const asked: readonly (readonly [Report, Stage | undefined])[] =
        staged.length > 0 ? staged : stage === 'first' ? reports.map((one) => [one, undefined]) : [];
    if (asked.length === 0) return undefined;
    const given = [...new Set(asked.flatMap(([report, one]) => [...(one?.fields ?? []), ...report.fields]))];
    const fields = given.length > 0 ? given : USUAL[stage];
    const name = voice.term('report_stages', stage);
    return formSheet(
        voice,
        `report-${stage}`,
        capital(say(sheetWords.reportForm, { stage: name })),
        [],
        [
            { label: say(formWords.toWhom), heading: true },
            ...asked.map(([report, one]) => ({
                label: plainText(report.title ?? report.name ?? ''),
                value: routeText(input, report, one),
            })),
            { label: say(formWords.reporter), heading: true },
            { label: say(formWords.unit), value: unitText(input) },
            { label: say(formWords.plan), value: planTitle(plan) },
            { label: say(formWords.reportNumber) },
            { label: say(formWords.timeOfReport) },
            { label: say(formWords.reporterName) },
            { label: say(formWords.incident), heading: true },
            { label: say(formWords.discovered) },
            { label: say(pageWords.category) },
            { label: say(formWords.grade), value: gradeChoice(input) },
            ...fields.map((field): FormLine => ({ label: voice.term('report_fields', field), lines: 4 })),
            ...signing(input),
        ],
    );
}

function routeText(input: SheetInput, report: Report, stage: Stage | undefined): string {
    const { voice } = input;
    const { say } = voice;
    const to: readonly Recipients[] = stage && stage.to.length > 0 ? stage.to : report.to;
    const via = stage && stage.via.length > 0 ? stage.via : report.via;
    const fallback = stage && stage.fallback.length > 0 ? stage.fallback : report.fallback;
    const limits = stage && stage.limits.length > 0 ? stage.limits : report.limits;
    return [
        report.when && pair(voice.lang, say(columnWords.occasion), whenText(voice, report.when)),
        pair(voice.lang, say(columnWords.to), recipientsText(input, to)),
        limits.length > 0 && pair(voice.lang, say(columnWords.limit), limitsText(input, limits)),
        via.length > 0 &&
            pair(
                voice.lang,
                say(columnWords.channel),
                [channelsText(voice, via), fallback.length > 0 && `${say(pageWords.fallback)} ${channelsText(voice, fallback)}`]
                    .filter(Boolean)
                    .join(clauseMark(voice.lang)),
            ),
    ]
        .filter(Boolean)
        .join('\n');
}

/** The unit that the plan is of, as its writers name it. */
function unitText({ plan, voice }: SheetInput): string {
    return listed(
        voice.lang,
        (plan.plan.prepared?.by ?? []).map((one) => plainText(one.text ?? one.ref?.ref ?? '')),
    );
}

const gradeChoice = ({ voice }: SheetInput): string =>
    (Object.keys(levelNames) as (keyof typeof levelNames)[]).map((level) => `□ ${levelText(voice, level)}`).join('   ');

const signing = ({ voice }: SheetInput): FormLine[] => [
    { label: voice.say(formWords.signing), heading: true },
    { label: voice.say(formWords.filledBy) },
    { label: voice.say(formWords.approvedBy) },
    { label: voice.say(columnWords.day) },
];

/** What an investigation report has to cover, with who hands it in, to whom and until when. */
export function investigationForm(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const { investigation } = plan.plan;
    if (!investigation) return undefined;
    const covers = [...new Set(investigation.submissions.flatMap((one) => one.covers))];
    const fields = covers.length > 0 ? covers : termsOf('investigation_report_fields').map(({ id }) => id);
    return formSheet(
        voice,
        'investigation',
        say(sheetWords.investigationForm),
        [],
        [
            ...investigation.submissions.map((one) => ({
                label: plainText(one.title ?? one.name ?? ''),
                value: [
                    pair(voice.lang, say(columnWords.from), partiesText(voice, partyUses(plan, one.by))),
                    pair(voice.lang, say(columnWords.to), recipientsText(input, one.to)),
                    one.limits.length > 0 && pair(voice.lang, say(columnWords.limit), limitsText(input, one.limits)),
                ]
                    .filter(Boolean)
                    .join('\n'),
            })),
            { label: say(formWords.unit), value: unitText(input) },
            { label: say(formWords.reportNumber) },
            { label: say(formWords.discovered) },
            { label: say(formWords.ended) },
            { label: say(pageWords.category) },
            { label: say(formWords.grade), value: gradeChoice(input) },
            { label: say(formWords.course), lines: 6 },
            ...fields.map((field): FormLine => ({ label: voice.term('investigation_report_fields', field), lines: 4 })),
            ...signing(input),
        ],
    );
}

/** What came in, what it says, and what the plan answers for each colour. */
export function warningForm(input: SheetInput): Sheet | undefined {
    const { compiled, voice } = input;
    const { say } = voice;
    const colours = compiled.warning.columns.filter(({ kind }) => kind === 'colour');
    if (colours.length === 0) return undefined;
    return formSheet(
        voice,
        'received-warning',
        say(sheetWords.warningForm),
        [],
        [
            { label: say(formWords.receivedAt) },
            {
                label: say(formWords.receivedBy),
                value: listed(voice.lang, [
                    ...new Set(colours.map(({ received }) => partiesText(voice, received)).filter((one) => one !== '')),
                ]),
            },
            { label: say(formWords.receivedThrough) },
            {
                label: say(formWords.colour),
                value: colours.map((one) => `□ ${one.colour ? colourText(voice, one.colour, one.level) : ''}`).join('   '),
            },
            ...termsOf('warning_fields').map(
                ({ id }): FormLine => ({ label: voice.term('warning_fields', id), lines: ['cautions', 'measures'].includes(id) ? 3 : 1 }),
            ),
            { label: say(formWords.answer), heading: true },
            ...colours.map((one) => ({
                label: one.colour ? colourText(voice, one.colour, one.level) : '',
                value: one.steps.map((step) => `□ ${plainText(step.title || step.name)} – ${partiesText(voice, step.by)}`).join('\n'),
            })),
            { label: say(formWords.done), lines: 3 },
            { label: say(formWords.lifted) },
            ...signing(input),
        ],
    );
}
