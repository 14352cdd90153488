import { boundOfLevelsShape, type LevelBound } from './bounds.js';
import {
    cadences,
    channels,
    choices,
    contents,
    type Limit,
    limit,
    limits,
    type Recipients,
    recipients,
    things,
    waivers,
    watches,
    when,
} from './clauses.js';
import {
    duration,
    identifier,
    level,
    type PartOf,
    part,
    parts,
    refs,
    shape,
    term,
    terms,
    text,
    type ValueOf,
    values,
    word,
} from './field.js';
import { followUps, phases, reports, steps, submissions, work } from './work.js';

// --- 3 Monitoring and warning
export const monitorShape = shape('monitor', 'Monitor', { of: things, by: choices, with: choices, hours: term('watch_hours'), at: text }, [
    'of',
]);
export interface Monitor extends PartOf<typeof monitorShape> {}
export const monitors = parts<Monitor>(() => monitorShape);
export const assessmentShape = shape('assessed', 'Assessment', { by: choices, every: cadences, limits }, ['by']);
export interface Assessment extends PartOf<typeof assessmentShape> {}
export const assessments = parts<Assessment>(() => assessmentShape);
export const forbiddenShape = shape('forbid', 'ForbiddenChannel', { channels, if: when, because: text }, ['channels']);
export interface ForbiddenChannel extends PartOf<typeof forbiddenShape> {}
export const forbidden = parts<ForbiddenChannel>(() => forbiddenShape);

export const processStepShape = shape(
    'process_step',
    'ProcessStep',
    { does: term('process_steps'), by: choices, with: choices, limits, to: recipients },
    ['does'],
);
export interface ProcessStep extends PartOf<typeof processStepShape> {}
export const processShape = shape(
    'process',
    'Process',
    { kind: term('notification_processes'), title: text, steps: parts<ProcessStep>(() => processStepShape) },
    ['kind'],
);
export interface Process extends PartOf<typeof processShape> {}
export const processes = parts<Process>(() => processShape);

export const actShape = shape('', 'Act', { by: choices, approved: choices, to: recipients, via: channels, limits, text, if: when });
/** Who does an act on a warning, with whose approval, filed to whom, through what. */
export interface Act extends ValueOf<typeof actShape> {}
export const acts = values<Act>(() => actShape);
export const warningShape = shape(
    'warning',
    'Warning',
    {
        colour: term('colours'),
        /** Name of the unit's own alert, which has no colour. */
        name: identifier,
        title: text,
        base: term('colours'),
        when,
        received: choices,
        issued: acts,
        adjusted: acts,
        filed: acts,
        lifted: acts,
        raised: acts,
        cleared: acts,
        published: acts,
        fields: terms('warning_fields'),
        lapses: duration,
        watches,
        onDuty: refs('roster'),
        ...work,
        followUps,
        contents,
    },
    ['colour', 'name'],
);
export interface Warning extends PartOf<typeof warningShape> {}
export const standDownShape = shape('stand_down', 'StandDown', { event: term('events'), by: choices, limits, to: recipients }, ['event']);
export interface StandDown extends PartOf<typeof standDownShape> {}

export const monitoringShape = shape('monitoring', 'Monitoring', {
    monitors,
    assessed: assessments,
    reports,
    processes,
    warnings: parts<Warning>(() => warningShape),
    alerts: parts<Warning>(() => warningShape),
    standDowns: parts<StandDown>(() => standDownShape),
    forbidden,
    waivers,
    contents,
});
export interface Monitoring extends PartOf<typeof monitoringShape> {}

// --- 4 Response
export const tellingShape = shape('', 'Telling', { how: word, to: recipients, limit });
export interface Telling extends ValueOf<typeof tellingShape> {}
const changeFields = {
    proposed: choices,
    decided: choices,
    approved: choices,
    received: choices,
    advised: choices,
    /** Left to the plans below. */
    leftTo: choices,
    when,
    limits,
    tells: values<Telling>(() => tellingShape),
    contents,
};
export const startShape = shape('start', 'Change', changeFields);
export const endShape = shape('end', 'Change', changeFields);
/** Start or end of a level. */
export interface Start extends PartOf<typeof startShape> {}
export interface End extends PartOf<typeof endShape> {}
export const supportShape = shape('support', 'Support', { from: choices, requested: choices, limits, via: choices }, ['from']);
export interface Support extends PartOf<typeof supportShape> {}
export const responseLevelShape = shape(
    'level',
    'ResponseLevel',
    {
        level,
        title: text,
        base: level,
        start: part<Start>(() => startShape),
        end: part<End>(() => endShape),
        command: choices,
        deputy: choices,
        underCommand: choices,
        watches,
        onDuty: refs('roster'),
        ...work,
        phases,
        followUps,
        submissions,
        supports: parts<Support>(() => supportShape),
        contents,
    },
    ['level'],
);
export interface ResponseLevel extends PartOf<typeof responseLevelShape> {}
export const relevelShape = shape(
    'relevel',
    'Relevel',
    {
        directions: terms('relevel_directions'),
        fromLevel: level,
        toLevel: level,
        by: choices,
        advised: choices,
        approved: choices,
        when,
        limits,
    },
    ['directions', 'fromLevel', 'toLevel'],
);
export interface Relevel extends PartOf<typeof relevelShape> {}
export const playbookShape = shape(
    'playbook',
    'Playbook',
    { name: identifier, title: text, categories: refs('category'), of: things, led: choices, when, ...work, phases, contents },
    ['name'],
);
export interface Playbook extends PartOf<typeof playbookShape> {}

export const responseShape = shape('response', 'Response', {
    steps,
    gates: work.gates,
    tracks: work.tracks,
    phases,
    decisions: work.decisions,
    reports,
    levels: parts<ResponseLevel>(() => responseLevelShape),
    relevels: parts<Relevel>(() => relevelShape),
    playbooks: parts<Playbook>(() => playbookShape),
    bounds: parts<LevelBound>(() => boundOfLevelsShape),
    forbidden,
    waivers,
    contents,
});
export interface Response extends PartOf<typeof responseShape> {}
export type { Limit, Recipients };
