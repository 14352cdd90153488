import {
    type Basis,
    bases,
    type Cadence,
    type Channel,
    type Choice,
    cadences,
    channels,
    choices,
    contents,
    type Limit,
    limit,
    limits,
    recipients,
    tools,
    when,
} from './clauses.js';
import {
    duration,
    identifier,
    levels,
    type PartOf,
    parts,
    ref,
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

// --- Steps and what changes inherited ones
const stepClauses = {
    /** Kinds of action; without one a step satisfies no requirement. */
    does: terms('actions'),
    by: choices,
    with: choices,
    /** Whom the act is told to, and how. It is no report: no duty to report is met by it. */
    to: choices,
    via: channels,
    after: refs('act'),
    limits,
    every: cadences,
    if: when,
    at: text,
    using: tools,
    repeatUntil: text,
    discretion: choices,
    note: text,
};
export const stepShape = shape('step', 'Step', { name: identifier, title: text, ...stepClauses }, ['name']);
export interface Step extends PartOf<typeof stepShape> {}
export const overrideShape = shape('override', 'Override', { step: ref('step'), title: text, ...stepClauses }, ['step']);
export interface Override extends PartOf<typeof overrideShape> {}
export const omissionShape = shape('omit', 'Omission', { step: ref('step'), because: text }, ['step']);
export interface Omission extends PartOf<typeof omissionShape> {}
export const requirementShape = shape('', 'Requirement', { ref: ref('act'), text });
export interface Requirement extends ValueOf<typeof requirementShape> {}
export const gateShape = shape(
    'gate',
    'Gate',
    { name: identifier, title: text, requires: values<Requirement>(() => requirementShape), by: choices, after: refs('act'), limits },
    ['name'],
);
export interface Gate extends PartOf<typeof gateShape> {}

const ordered = {
    steps: parts<Step>(() => stepShape),
    overrides: parts<Override>(() => overrideShape),
    omissions: parts<Omission>(() => omissionShape),
    gates: parts<Gate>(() => gateShape),
};
export const trackShape = shape('track', 'Track', { name: identifier, title: text, repeatUntil: text, ...ordered }, ['name']);
/** Steps that run beside the others. */
export interface Track extends PartOf<typeof trackShape> {}
export const phaseShape = shape(
    'phase',
    'Phase',
    {
        name: identifier,
        title: text,
        from: duration,
        to: duration,
        clock: term('clocks'),
        anchor: ref('act'),
        after: refs('act'),
        ...ordered,
        tracks: parts<Track>(() => trackShape),
    },
    ['name'],
);
/** Steps within a span of time, such as the first quarter of an hour after discovery. */
export interface Phase extends PartOf<typeof phaseShape> {}

export const decisionShape = shape(
    'decision',
    'Decision',
    { name: identifier, title: text, at: levels, by: choices, limits, orElse: choices, advised: choices, after: refs('act'), when },
    ['name'],
);
export interface Decision extends PartOf<typeof decisionShape> {}

// --- Reports
export const stageShape = shape(
    'stage',
    'Stage',
    {
        kind: term('report_stages'),
        title: text,
        fields: terms('report_fields'),
        limits,
        every: cadences,
        to: recipients,
        via: channels,
        fallback: channels,
    },
    ['kind'],
);
export interface Stage extends PartOf<typeof stageShape> {}
export const exemptionShape = shape('', 'Exemption', { text, by: choices });
export interface Exemption extends ValueOf<typeof exemptionShape> {}
export const reportApprovalShape = shape('', 'ReportApproval', { by: choices, limits });
export interface ReportApproval extends ValueOf<typeof reportApprovalShape> {}
export const acknowledgeShape = shape('', 'Acknowledge', { limit, to: choices });
export interface Acknowledge extends ValueOf<typeof acknowledgeShape> {}
export const reportShape = shape(
    'report',
    'Report',
    {
        /** `report` goes upwards, `notify` sideways or to persons. */
        how: word,
        name: identifier,
        title: text,
        when,
        unless: values<Exemption>(() => exemptionShape),
        from: choices,
        to: recipients,
        with: choices,
        after: refs('act'),
        limits,
        via: channels,
        fallback: channels,
        stages: parts<Stage>(() => stageShape),
        fields: terms('report_fields'),
        every: cadences,
        approvals: values<ReportApproval>(() => reportApprovalShape),
        acknowledge: values<Acknowledge>(() => acknowledgeShape),
        discretion: choices,
        copies: recipients,
        /** Whom the sender may go past a level to. */
        maySkip: choices,
        basis: bases,
        contents,
    },
    ['name'],
);
export interface Report extends PartOf<typeof reportShape> {}

export const followUpShape = shape(
    'follow_up',
    'FollowUp',
    { to: recipients, every: cadences, from: choices, via: channels, fallback: channels, limits, title: text },
    ['to'],
);
/** Continues a report, keyed by its recipient. */
export interface FollowUp extends PartOf<typeof followUpShape> {}

export const submissionShape = shape(
    'submit',
    'Submission',
    {
        name: identifier,
        title: text,
        by: choices,
        to: recipients,
        limits,
        at: levels,
        covers: terms('investigation_report_fields'),
        via: channels,
    },
    ['name'],
);
export interface Submission extends PartOf<typeof submissionShape> {}

/** The ordered work that levels, playbooks and warnings share. */
export const work = {
    ...ordered,
    tracks: parts<Track>(() => trackShape),
    decisions: parts<Decision>(() => decisionShape),
    reports: parts<Report>(() => reportShape),
};
export const phases = parts<Phase>(() => phaseShape);
export const followUps = parts<FollowUp>(() => followUpShape);
export const submissions = parts<Submission>(() => submissionShape);
export const steps = parts<Step>(() => stepShape);
export const reports = parts<Report>(() => reportShape);
export type { Basis, Cadence, Channel, Choice, Limit };
export { value };
