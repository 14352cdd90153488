import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindsOf, review } from './fixture.js';

/**
 * The security incident guide of a public cloud platform as it was published in 2016 and in 2020, both restated. What changed was
 * read from the two texts and written down here before they were compared.
 */
const version = (year: number) => {
    const read = (name: string) => readFileSync(new URL(`published/${year}/${name}`, import.meta.url), 'utf8');
    return { 'preplan.yaml': read('preplan.yaml'), 'plan.preplan': read('plan.preplan') };
};
const CHANGES = [
    // Title, version, how outsiders report, how the reporter calls the team.
    ...Array(4).fill('editorial wording-changed'),
    'neutral record-changed',
    // Traffic across the interconnection is of high severity.
    'stricter criterion-added',
    // The leads are no longer named.
    'laxer holder-removed',
    'person_only person-removed',
    'person_only person-removed',
    // The first notice within the hour is left to the process of the agency, and with it the service desk.
    'laxer report-removed',
    'laxer authority-removed',
    // The contingency plan is thought of; owners of data are told, with two offices of the agency.
    'stricter step-added',
    'stricter step-added',
    'stricter helper-added',
    // Those who authorized the platform are told, copies go to two lists, and they hear of it as often as the others at each severity.
    'stricter recipient-added',
    'stricter copy-added',
    'stricter copy-added',
    'stricter follow_up-added',
    'stricter follow_up-added',
    'stricter follow_up-added',
    'stricter submission-added',
    ...Array(4).fill('stricter authority-added'),
    'stricter parties-added',
    'stricter report-added',
    // The post-mortem appears elsewhere: the channel of the notice, and the channels themselves.
    'laxer channel-removed',
    'laxer channel-removed',
    ...Array(4).fill('stricter channel-added'),
];

it('tells what changed between two versions of a published guide', () => {
    expect(kindsOf(review(version(2016), version(2020)))).toEqual([...CHANGES].sort());
});
it('tells the opposite on the way back', () => {
    const turned = (one: string) => one.replace(/^(laxer|stricter)/, (cls) => (cls === 'laxer' ? 'stricter' : 'laxer'));
    const classes = (list: readonly string[]) => list.map((one) => one.split(' ')[0]).sort();
    expect(classes(kindsOf(review(version(2020), version(2016))))).toEqual(classes(CHANGES.map(turned)));
});
