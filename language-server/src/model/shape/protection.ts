import { choices, contents, limits, things, waivers, watches } from './clauses.js';
import { day, identifier, type PartOf, part, parts, refs, shape, term, terms, text, type ValueOf, value, word } from './field.js';
import { assessments, monitors, processes } from './response.js';
import { findings, trainings } from './upkeep.js';
import { followUps, reports, steps } from './work.js';

export const activityShape = shape('activity', 'Activity', { name: identifier, title: text, from: day, to: day }, ['name']);
export interface Activity extends PartOf<typeof activityShape> {}
export const requiredByShape = shape('', 'RequiredBy', { by: choices, on: day });
export interface RequiredBy extends ValueOf<typeof requiredByShape> {}

const taskFields = { how: word, title: text, of: things, by: choices, with: choices, done: day, due: day, retested: day };
export const testShape = shape('test', 'Task', { kind: term('test_kinds'), ...taskFields }, ['kind']);
export const hardeningShape = shape('harden', 'Task', { kind: term('hardening_kinds'), ...taskFields }, ['kind']);
export const taskShape = shape('task', 'Task', { kind: term('test_kinds'), ...taskFields }, ['title']);
export const sortAssetsShape = shape('sort_assets', 'Task', { kind: term('test_kinds'), ...taskFields }, []);
export interface Test extends PartOf<typeof testShape> {}
export interface Hardening extends PartOf<typeof hardeningShape> {}
export interface Task extends PartOf<typeof taskShape> {}
export interface SortAssets extends PartOf<typeof sortAssetsShape> {}
export const beforeShape = shape('before', 'Before', {
    from: day,
    to: day,
    sortAssets: parts<SortAssets>(() => sortAssetsShape),
    tests: parts<Test>(() => testShape),
    hardenings: parts<Hardening>(() => hardeningShape),
    tasks: parts<Task>(() => taskShape),
    findings,
    trainings,
    contents,
});
export interface Before extends PartOf<typeof beforeShape> {}

export const handlingShape = shape(
    'handling',
    'Handling',
    { scenarios: terms('disposal_scenarios'), uses: refs('playbook'), by: choices, limits },
    ['scenarios'],
);
export interface Handling extends PartOf<typeof handlingShape> {}
export const duringShape = shape('during', 'During', {
    from: day,
    to: day,
    onDuty: refs('roster'),
    response: term('colours'),
    mode: term('response_modes'),
    modeBy: choices,
    watches,
    monitors,
    assessed: assessments,
    followUps,
    reports,
    processes,
    handlings: parts<Handling>(() => handlingShape),
    steps,
    contents,
});
export interface During extends PartOf<typeof duringShape> {}

export const deliverableShape = shape(
    'deliver',
    'Deliverable',
    { kind: term('closing_deliverables'), title: text, by: choices, to: choices, due: day, done: day, file: text },
    ['kind'],
);
export interface Deliverable extends PartOf<typeof deliverableShape> {}
export const carryOverShape = shape('carry_over', 'CarryOver', { things: refs('finding', 'asset'), to: choices, due: day, because: text }, [
    'things',
]);
export interface CarryOver extends PartOf<typeof carryOverShape> {}
export const afterShape = shape('after', 'After', {
    from: day,
    to: day,
    deliverables: parts<Deliverable>(() => deliverableShape),
    carryOvers: parts<CarryOver>(() => carryOverShape),
    contents,
});
export interface After extends PartOf<typeof afterShape> {}

export const protectionShape = shape(
    'protection',
    'Protection',
    {
        name: identifier,
        title: text,
        plans: refs('plan'),
        activities: parts<Activity>(() => activityShape),
        required: value<RequiredBy>(() => requiredByShape),
        led: choices,
        deputy: choices,
        targets: things,
        goal: text,
        before: part<Before>(() => beforeShape),
        during: part<During>(() => duringShape),
        after: part<After>(() => afterShape),
        waivers,
        contents,
    },
    ['name'],
);
export interface Protection extends PartOf<typeof protectionShape> {}
