import {
    type Choice,
    cadences,
    choiceShape,
    choices,
    contents,
    limits,
    type Party,
    partyShape,
    things,
    waivers,
    watches,
} from './clauses.js';
import {
    count,
    day,
    days,
    duration,
    identifier,
    levels,
    type PartOf,
    part,
    parts,
    refs,
    shape,
    term,
    terms,
    text,
    type ValueOf,
    value,
    values,
    word,
} from './field.js';
import { acts, assessments, monitors, type Process, processShape } from './response.js';
import { followUps, reports, steps, submissions } from './work.js';

// --- 5 Investigation
export const delegationShape = shape('at', 'Delegation', { levels, by: choices, with: choices }, ['levels']);
export interface Delegation extends PartOf<typeof delegationShape> {}
export const keepingShape = shape('keep', 'Keeping', { what: term('kept_things'), period: duration, by: choices }, ['what']);
export interface Keeping extends PartOf<typeof keepingShape> {}
export const investigationShape = shape('investigation', 'Investigation', {
    led: choices,
    delegations: parts<Delegation>(() => delegationShape),
    submissions,
    keeps: parts<Keeping>(() => keepingShape),
    steps,
    waivers,
    contents,
});
export interface Investigation extends PartOf<typeof investigationShape> {}

// --- 6 Prevention
export const workShape = shape(
    'work',
    'Work',
    {
        kind: term('prevention_work'),
        of: things,
        every: cadences,
        by: choices,
        with: choices,
        done: day,
        due: day,
        restoreTested: day,
        reported: choices,
        limits,
    },
    ['kind', 'of'],
);
export interface Work extends PartOf<typeof workShape> {}
export const drillRuleShape = shape(
    'drill_rule',
    'DrillRule',
    { every: cadences, by: choices, reported: choices, form: terms('drill_forms'), with: choices, covers: things, limits },
    [],
);
/** A promise; `drill` is a record. */
export interface DrillRule extends PartOf<typeof drillRuleShape> {}

export const findingSourceShape = shape('', 'FindingSource', { by: value<Choice>(() => choiceShape), on: day });
export const findingShape = shape(
    'finding',
    'Finding',
    {
        name: identifier,
        title: text,
        on: things,
        source: value<FindingSource>(() => findingSourceShape),
        severity: term('finding_severities'),
        owner: choices,
        due: day,
        closed: day,
        retested: day,
        accepted: value<Acceptance>(() => acceptanceShape),
        contents,
    },
    ['name'],
);
export interface FindingSource extends ValueOf<typeof findingSourceShape> {}
export const acceptanceShape = shape('', 'Acceptance', { by: choices, until: day, because: text });
export interface Acceptance extends ValueOf<typeof acceptanceShape> {}
/** A weakness that a test, a drill or an inspection found. */
export interface PlanFinding extends PartOf<typeof findingShape> {}
export const findings = parts<PlanFinding>(() => findingShape);

export const reportedOnShape = shape('', 'ReportedOn', { on: day, to: choices });
export interface ReportedOn extends ValueOf<typeof reportedOnShape> {}
export const drillShape = shape(
    'drill',
    'Drill',
    {
        name: identifier,
        title: text,
        kind: term('drill_forms'),
        held: day,
        planned: day,
        by: choices,
        with: choices,
        covers: things,
        reported: values<ReportedOn>(() => reportedOnShape),
        outcome: text,
        findings,
        contents,
    },
    ['name'],
);
export interface Drill extends PartOf<typeof drillShape> {}

export const audienceShape = shape('', 'Audience', { word: term('audiences'), party: value<Party>(() => partyShape) });
export interface Audience extends ValueOf<typeof audienceShape> {}
export const trainingShape = shape(
    'training',
    'Training',
    {
        how: word,
        topic: text,
        forms: terms('awareness_forms'),
        audiences: values<Audience>(() => audienceShape),
        by: choices,
        every: cadences,
        done: days,
        on: day,
        due: day,
        reported: choices,
        limits,
    },
    ['how', 'topic'],
);
export interface Training extends PartOf<typeof trainingShape> {}
export const trainings = parts<Training>(() => trainingShape);

export const majorActivitiesShape = shape('major_activities', 'MajorActivities', {
    led: choices,
    onDuty: refs('roster'),
    response: term('colours'),
    mode: term('response_modes'),
    modeBy: choices,
    watches,
    monitors,
    assessed: assessments,
    followUps,
    reports,
    steps,
    contents,
});
export interface MajorActivities extends PartOf<typeof majorActivitiesShape> {}
export const preventionShape = shape('prevention', 'Prevention', {
    works: parts<Work>(() => workShape),
    drillRules: parts<DrillRule>(() => drillRuleShape),
    drills: parts<Drill>(() => drillShape),
    trainings,
    majorActivities: part<MajorActivities>(() => majorActivitiesShape),
    processes: parts<Process>(() => processShape),
    waivers,
    contents,
});
export interface Prevention extends PartOf<typeof preventionShape> {}

// --- 7 Safeguards
export const resourceShape = shape(
    'resource',
    'Resource',
    { name: identifier, title: text, count, place: text, kept: choices, checked: day, owned: choices },
    ['name', 'title'],
);
export interface Resource extends PartOf<typeof resourceShape> {}
export const platformShape = shape(
    'platform',
    'Platform',
    { name: identifier, title: text, owned: choices, fallback: text, checked: day },
    ['name', 'title'],
);
export interface Platform extends PartOf<typeof platformShape> {}
export const budgetShape = shape(
    'budget',
    'Budget',
    { title: text, year: count, amount: count, unit: term('units_of_count'), source: text },
    ['title', 'year'],
);
export interface Budget extends PartOf<typeof budgetShape> {}
export const cooperationShape = shape('cooperation', 'Cooperation', { title: text, with: choices, until: day }, ['title', 'with']);
export interface Cooperation extends PartOf<typeof cooperationShape> {}
export const safeguardsShape = shape('safeguards', 'Safeguards', {
    resources: parts<Resource>(() => resourceShape),
    platforms: parts<Platform>(() => platformShape),
    budgets: parts<Budget>(() => budgetShape),
    cooperations: parts<Cooperation>(() => cooperationShape),
    waivers,
    contents,
});
export interface Safeguards extends PartOf<typeof safeguardsShape> {}

// --- 8 Supplementary
export const reviewRuleShape = shape('review', 'ReviewRule', { every: cadences, by: choices, reported: choices, limits }, []);
export interface ReviewRule extends PartOf<typeof reviewRuleShape> {}
export const supplementaryShape = shape('supplementary', 'Supplementary', {
    interpreted: choices,
    reviews: parts<ReviewRule>(() => reviewRuleShape),
    distributed: choices,
    filed: acts,
    waivers,
    contents,
});
export interface Supplementary extends PartOf<typeof supplementaryShape> {}
