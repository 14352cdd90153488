import { boundOfLevelsShape, type LevelBound } from './bounds.js';
import {
    type Approval,
    approvalShape,
    type Bound,
    bases,
    boundShape,
    type Content,
    cadences,
    channels,
    choices,
    contents,
    limits,
    type Party,
    partyShape,
    recipients,
    things,
    waivers,
    when,
} from './clauses.js';
import {
    count,
    day,
    duration,
    flag,
    identifier,
    level,
    levels,
    type PartOf,
    part,
    parts,
    ref,
    refs,
    shape,
    term,
    terms,
    text,
    texts,
    type ValueOf,
    value,
    values,
    word,
    words,
} from './field.js';
import { type Organization, organizationShape } from './organization.js';
import { forbidden, type Monitoring, monitoringShape, type Response, responseShape } from './response.js';
import {
    type Investigation,
    investigationShape,
    type Prevention,
    preventionShape,
    type Safeguards,
    type Supplementary,
    safeguardsShape,
    supplementaryShape,
} from './upkeep.js';

export const preparedShape = shape('', 'Prepared', { by: values<Party>(() => partyShape) });
export interface Prepared extends ValueOf<typeof preparedShape> {}
export const underShape = shape('', 'Under', { line: term('superior_lines'), plan: ref('plan') });
/** One superior: by territory or by sector. */
export interface Under extends ValueOf<typeof underShape> {}
export const effectiveShape = shape('', 'Effective', { on: day, onIssue: flag });
/** The day the plan takes effect, or the day it is issued. */
export interface Effective extends ValueOf<typeof effectiveShape> {}
export const annexShape = shape('annex', 'Annex', { title: text, contents }, ['title']);
export interface Annex extends PartOf<typeof annexShape> {}
export const chapterShape = shape('chapter', 'Chapter', { title: text, contents }, ['title']);
/** A chapter beside the eight of the national order. */
export interface Chapter extends PartOf<typeof chapterShape> {}

// --- 1 General
export const categoryShape = shape('category', 'CategoryDeclaration', { name: identifier, title: text, as: refs('category') }, ['name']);
export interface CategoryDeclaration extends PartOf<typeof categoryShape> {}
export const exclusionShape = shape('exclude', 'Exclusion', { category: ref('category'), see: text, because: text }, ['category']);
export interface Exclusion extends PartOf<typeof exclusionShape> {}
export const conditionShape = shape('condition', 'ConditionDeclaration', { name: identifier, meaning: text }, ['name']);
export interface ConditionDeclaration extends PartOf<typeof conditionShape> {}
export const levelBounds = parts<LevelBound>(() => boundOfLevelsShape);

export const measureShape = shape('', 'Measure', {
    dimension: word,
    degree: term('degrees'),
    extent: word,
    of: things,
    bounds: values<Bound>(() => boundShape),
    acts: terms('harm_acts'),
    scope: term('spread_scopes'),
    count,
    text,
    named: ref('condition'),
    lasting: duration,
    /** A rate: so many within this time. */
    over: duration,
    /** Only in these hours, in words. */
    hours: text,
});
export interface Measure extends ValueOf<typeof measureShape> {}
export const criterionShape = shape('', 'Criterion', { all: values<Measure>(() => measureShape) });
/** One criterion of a grade: all of its measures together; any one criterion is enough. */
export interface Criterion extends ValueOf<typeof criterionShape> {}
export const gradeShape = shape(
    'grade',
    'Grade',
    { level, name: identifier, title: text, as: levels, criteria: values<Criterion>(() => criterionShape) },
    ['level', 'name'],
);
export interface Grade extends PartOf<typeof gradeShape> {}
export const scaleShape = shape('scale', 'Scale', { name: identifier, title: text, grades: parts<Grade>(() => gradeShape) }, ['name']);
export interface Scale extends PartOf<typeof scaleShape> {}

export const generalShape = shape('general', 'General', {
    purpose: text,
    basis: bases,
    scope: texts,
    principles: texts,
    edition: term('category_editions'),
    categories: parts<CategoryDeclaration>(() => categoryShape),
    exclusions: parts<Exclusion>(() => exclusionShape),
    grades: parts<Grade>(() => gradeShape),
    scales: parts<Scale>(() => scaleShape),
    bounds: levelBounds,
    conditions: parts<ConditionDeclaration>(() => conditionShape),
    waivers,
    contents,
});
export interface General extends PartOf<typeof generalShape> {}

// --- Demands on those below
export const demandShape = shape(
    'demand',
    'Demand',
    {
        what: word,
        to: recipients,
        limits,
        when,
        every: cadences,
        via: channels,
        reported: choices,
        clauses: words,
        watch: term('watch_hours'),
    },
    ['what', 'to', 'when', 'clauses'],
);
export interface Demand extends PartOf<typeof demandShape> {}
export const demandsShape = shape(
    'require',
    'DemandsOf',
    { of: value<Party>(() => partyShape), title: text, demands: parts<Demand>(() => demandShape), forbidden, contents },
    ['of'],
);
export interface Demands extends PartOf<typeof demandsShape> {}

export const planShape = shape(
    'plan',
    'Plan',
    {
        name: identifier,
        title: text,
        abridged: flag,
        prepared: value<Prepared>(() => preparedShape),
        kind: term('plan_kinds'),
        sector: terms('sectors'),
        operator: term('operators'),
        under: values<Under>(() => underShape),
        conforms: terms('norms'),
        document: text,
        version: text,
        replaces: text,
        made: day,
        reviewed: values<Approval>(() => approvalShape),
        approved: values<Approval>(() => approvalShape),
        issued: value<Approval>(() => approvalShape),
        published: day,
        effective: value<Effective>(() => effectiveShape),
        disclosure: term('disclosures'),
        language: term('languages'),
        general: part<General>(() => generalShape),
        organization: part<Organization>(() => organizationShape),
        monitoring: part<Monitoring>(() => monitoringShape),
        response: part<Response>(() => responseShape),
        investigation: part<Investigation>(() => investigationShape),
        prevention: part<Prevention>(() => preventionShape),
        safeguards: part<Safeguards>(() => safeguardsShape),
        supplementary: part<Supplementary>(() => supplementaryShape),
        annexes: parts<Annex>(() => annexShape),
        chapters: parts<Chapter>(() => chapterShape),
        demands: parts<Demands>(() => demandsShape),
        waivers,
    },
    ['name'],
);
export interface Plan extends PartOf<typeof planShape> {}
export type { Content };
