import { expect, it } from 'vitest';
import { promisedMinutes } from '../../language-server/src/compile/durations.js';
import type { Route } from '../../language-server/src/compile/route-types.js';
import { fieldsOf, shapesOf } from '../../language-server/src/model/shape/field.js';
import { type AnyShape, type Fact, LEVELS, type LevelBound, type Plan, partShapes } from '../../language-server/src/model/shape/index.js';
import { leftLevels, ownLevels } from '../../language-server/src/rules/bounds.js';
import { after, isLonger, lastReview, lastUntil, shortest } from '../../language-server/src/rules/dates/days.js';
import { durationWord, everyWord } from '../../language-server/src/rules/duration-words.js';
import { durationWord as minutesWord, valueWord } from '../../language-server/src/rules/grades/values.js';
import { fill, type Message } from '../../language-server/src/rules/messages.js';
import { CHAPTERS, propertyName, propertyWord } from '../../language-server/src/rules/property-words.js';
import {
    CAUSE_CLAUSES,
    CAUSE_WORDS,
    instantWord,
    lengthWord,
    spanPlaces,
    titlesWord,
} from '../../language-server/src/rules/rosters/words.js';
import { spanWord } from '../../language-server/src/rules/routes/chain.js';
import { conditionWord } from '../../language-server/src/rules/routes/condition-word.js';
import { circlesOf } from '../../language-server/src/rules/routes/cycles.js';
import { coloursWord } from '../../language-server/src/rules/routes/grouped.js';
import { isInList } from '../../language-server/src/rules/sectors.js';
import { corrections, FORMS, kindsOf, meant } from '../../language-server/src/rules/structure/quantity-hint.js';
import { daysOf, tightest } from '../../language-server/src/rules/superior/demands.js';
import { isWithin } from '../../language-server/src/rules/superior/recipients.js';
import { UPKEEP } from '../../language-server/src/rules/superior/upkeep.js';
import { levelsWord, listWord, PART_WORDS, partWord, quoted, TARGET_WORDS, termWord } from '../../language-server/src/rules/words.js';
import { termsOf } from '../../language-server/src/standard/taxonomy.js';

const both = (one: Message) => `${one.en} / ${one['zh-CN']}`;
const DURATIONS = [
    'immediately',
    'promptly',
    '0m',
    '1m',
    '90m',
    '1h',
    '24h',
    '1d',
    '2d',
    '1wd',
    '5wd',
    '7d',
    '1w',
    '1mo',
    '6mo',
    '12mo',
    '13mo',
    '1y',
    '2y',
];

/** Every shape of the language, also those of values within values. */
function allShapes(): AnyShape[] {
    const found = new Set<AnyShape>(partShapes());
    for (const shape of found) for (const { field } of fieldsOf(shape)) for (const inner of shapesOf(field)) found.add(inner);
    return [...found];
}

const fact = (of: Partial<Fact>): Fact =>
    ({ not: undefined, possible: undefined, grades: [], levels: [], colours: [], ...of }) as unknown as Fact;
const FACTS: readonly (readonly Fact[])[] = [
    [fact({ condition: 'crime_suspected' })],
    [fact({ condition: 'crime_suspected', not: true })],
    [fact({ condition: 'no such condition' })],
    [fact({ named: { ref: 'Exams' } }), fact({ text: 'the network is slow', lasting: '30m' })],
    [fact({ grades: ['I', 'II'], levels: ['III'] })],
    [fact({ levels: ['IV'] }), fact({ condition: 'personal_data' })],
    [fact({ grades: ['I', 'II'], possible: true })],
    [fact({ colours: ['red', 'orange'] })],
];
const route = (of: Partial<Route>) => ({ recipient: {}, ...of }) as Route;

const bound = (how: string, ...levels: string[]) => ({ how, levels }) as unknown as LevelBound;
const BOUNDS: readonly (readonly LevelBound[])[] = [
    [],
    [bound('covers')],
    ...(['covers', 'above', 'below'] as const).flatMap((how) => [
        ...LEVELS.map((level) => [bound(how, level)]),
        [bound(how, 'II', 'III')],
        [bound(how, 'IV', 'I')],
    ]),
    [bound('above', 'III'), bound('below', 'III')],
    [bound('covers', 'II', 'III'), bound('above', 'II')],
    [bound('covers', 'IV'), bound('above', 'IV')],
    [bound('above', 'III'), bound('covers')],
];

const days = (more: object) => ({ reviewed: [], approved: [], ...more }) as unknown as Plan;

const TABLES: Readonly<Record<string, () => readonly string[]>> = {
    'parts and what may be named': () => [
        ...[...new Set([...Object.keys(PART_WORDS), ...partShapes().map(({ type }) => type), 'no_such_part'])].map(
            (type) => `${type}: ${both(partWord(type))}`,
        ),
        ...Object.entries(TARGET_WORDS).map(([target, word]) => `to name ${target}: ${both(word)}`),
        ...CHAPTERS.map(([key, word]) => `${key}: ${both(word)}`),
        both(quoted('A title')),
        both(termWord('colours', 'red')),
        both(termWord('colours', 'pink')),
        both(levelsWord(['I', 'IV', 'V'])),
        both(levelsWord([])),
        both(listWord([quoted('A'), quoted('B')])),
        fill({ en: '{a} {b} {c} {d}', 'zh-CN': '' }, { a: 1, b: 'x', c: quoted('t') }, 'en'),
        both(coloursWord(['red', 'orange'])),
        both(
            titlesWord([
                { type: 'person', title: 'Somebody' },
                { type: 'post', title: 'Chief' },
                { type: 'body', name: 'Office' },
            ] as never),
        ),
    ],
    properties: () =>
        [...new Set(allShapes().flatMap((shape) => fieldsOf(shape).map(({ key }) => key)))].map(
            (key) => `${key}: ${propertyWord(key)}, ${both(propertyName(key))}`,
        ),
    conditions: () => [
        ...FACTS.map((all) => both(conditionWord(route({ conditionFacts: [{ all }] } as never)))),
        both(conditionWord(route({ conditionFacts: FACTS.slice(0, 3).map((all) => ({ all })) } as never))),
        both(conditionWord(route({ recipient: { conditionFacts: [{ all: FACTS[0] }] } } as never))),
        both(conditionWord(route({ condition: 'in words', conditionFacts: [] } as never))),
        both(conditionWord(route({}))),
    ],
    levels: () =>
        BOUNDS.flatMap((bounds) =>
            (['general', 'response'] as const).map((chapter) => {
                const plan = { [chapter]: { bounds } } as unknown as Plan;
                const written = bounds.map(({ how, levels }) => `${how} ${levels.join(' ')}`).join(', ');
                return `${chapter} ${written}: own ${ownLevels(plan).join(' ')}, left ${leftLevels(plan).join(' ')}`;
            }),
        ),
    durations: () => [
        ...DURATIONS.map((one) =>
            [
                `${one}: ${both(durationWord(one))}, ${both(everyWord(one))}, ${daysOf(one)} days, ${promisedMinutes(one)} min`,
                ...['2026-01-31', '2026-12-30', '2027-09-30', 'no day'].map((day) => `after ${day} ${after(day, one)}`),
            ].join(', '),
        ),
        ...DURATIONS.map((one) => `kept by ${one}: ${[...DURATIONS, undefined].filter((other) => isWithin(one, other)).join(' ')}`),
        ...DURATIONS.map((one) => `shorter than ${one}: ${DURATIONS.filter((other) => isLonger(one, other)).join(' ')}`),
        ...DURATIONS.map(
            (_, i) =>
                `of ${DURATIONS.slice(i, i + 3)
                    .reverse()
                    .join(' ')} and none: ${shortest([undefined, ...DURATIONS.slice(i, i + 3).reverse()])}`,
        ),
        ...DURATIONS.map((_, i) => {
            const limits = [...DURATIONS.slice(i, i + 3).reverse(), undefined].map((amount) => ({ amount }));
            return `tightest of ${limits.map(({ amount }) => amount).join(' ')}: ${tightest(limits as never)}`;
        }),
        `none: ${shortest([])}, ${shortest([undefined])}, ${tightest([])}, ${daysOf(undefined)}, ${after('2026-01-01', undefined)}`,
        `nothing within nothing: ${isWithin(undefined, undefined)}, within a day: ${isWithin(undefined, '1d')}`,
        `longer than nothing: ${isLonger('1d', '')}, nothing is not: ${isLonger(undefined, '1d')}`,
    ],
    'spans in minutes': () =>
        [0, 1, 59, 60, 61, 119, 120, 121, 1439, 1440, 1441, 1500, 2880, 0.5].map(
            (minutes) => `${minutes}: ${both(spanWord(minutes))}, ${both(lengthWord(minutes))}, ${both(minutesWord(minutes))}`,
        ),
    'days until': () => [
        String(lastUntil(['2026-03-02', '2026-02-01', undefined, '2026-02-28', 'no day'], '2026-03-01')),
        String(lastUntil(['2026-03-01', '2026-01-01'], '2026-03-01')),
        String(lastUntil(['2026-03-02'], '2026-03-01')),
        String(lastReview(days({ reviewed: [{ on: '2026-01-01' }, { on: '2026-04-01' }], issued: { on: '2026-02-01' } }), '2026-03-01')),
        String(lastReview(days({ approved: [{ on: '2026-01-01' }], issued: { on: '2026-02-01' }, made: '2025-01-01' }), '2026-03-01')),
        String(lastReview(days({ approved: [{ on: '2026-01-01' }], made: '2025-01-01' }), '2026-03-01')),
        String(lastReview(days({ made: '2025-01-01' }), '2026-03-01')),
        String(lastReview(days({}), '2026-03-01')),
    ],
    rosters: () => [
        ...Object.entries(CAUSE_WORDS).map(([cause, word]) => `${cause}: ${both(word)} ${CAUSE_CLAUSES[cause as never]}`),
        instantWord(29_500_000, 'Asia/Shanghai'),
        instantWord(29_500_000, 'Europe/Berlin'),
        ...[1, 2, 12, 13].map((many) => {
            const spans = Array.from({ length: many }, (_, i) => ({ start: 29_500_000 + 600 * i, end: 29_500_090 + 601 * i }));
            const places = spanPlaces(spans as never, 'Asia/Shanghai', { file: 'a.preplan', part: 'roster:A' });
            return `${many} spans: ${places.length} ${JSON.stringify(places.at(-1) ?? '')}`;
        }),
    ],
    'values of grades': () =>
        [
            ...['system_loss', 'impact', 'harm'].flatMap((dimension) =>
                [0, 1, 2, 3, 4, 5].map((value) => [{ kind: 'degree', dimension }, value] as const),
            ),
            ...[0, 1, 1001, 2003, 5001, 9000].map((value) => [{ kind: 'spread', dimension: 'spread' }, value] as const),
            ...[0, 1].map((value) => [{ kind: 'given', dimension: 'condition' }, value] as const),
            ...['minutes', 'lasting', 'persons', 'yuan', 'no_such_unit'].flatMap((unit) =>
                [0, 60, 90, 999, 1000, 80_000, 1_234_567, 0.126].map(
                    (value) => [{ kind: 'count', unit, dimension: 'leak' }, value] as const,
                ),
            ),
        ].map(([axis, value]) => `${JSON.stringify(axis)} ${value}: ${both(valueWord(axis as never, value))}`),
    sectors: () => [
        ...termsOf('sectors').map(
            ({ id }) =>
                `${id}: ${termsOf('sector_lists')
                    .filter((list) => isInList(id, list.id))
                    .map((list) => list.id)
                    .join(' ')}`,
        ),
        `no sector: ${isInList('no sector', termsOf('sector_lists')[0]!.id)}`,
    ],
    circles: () =>
        [
            { a: ['b'], b: ['c'], c: ['a'] },
            { a: ['a'] },
            { a: ['b'], b: ['c'], c: [] },
            { a: ['b', 'c'], b: ['a'], c: ['d'], d: ['c'], e: ['a'] },
            { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['a'] },
            { a: ['nowhere'], b: ['b', 'a'] },
            {},
        ].map((waits) => `${JSON.stringify(waits)}: ${JSON.stringify(circlesOf(new Map(Object.entries(waits))))}`),
    'what is regularly done': () => Object.entries(UPKEEP).map(([what, one]) => `${what}: ${JSON.stringify(one)}`),
    'quantities meant': () => {
        const kinds = Object.keys(FORMS) as (keyof typeof FORMS)[];
        const texts = [
            ...[
                '30',
                '30 min',
                '30minutes',
                '30 mins',
                '5分',
                '5分钟',
                '2H',
                '2 hrs',
                '2hour',
                '2时',
                '2 钟头',
                '3D',
                '3 days',
                '3天',
                '2W',
                '2weeks',
                '2星期',
            ],
            ...[
                '1M',
                '1 month',
                '1月',
                '6个月',
                '1Y',
                '1 years',
                '2年',
                '1.5h',
                '24',
                '5 working days',
                '5wd',
                '5工作日',
                '1h30m',
                'soon',
                '',
            ],
            ...[
                '2026/3/1',
                '2026-3-1',
                '2026年3月1日',
                '2026.03.01',
                '2026-02-30',
                '08:00',
                '8:00',
                '25:00',
                '8点',
                '80,000',
                '80 000',
                '8万',
                '8.5万',
                '3千',
                '10k',
                '2亿',
            ],
            ...['443/TCP', '443', 'tcp/443', '70000/tcp', '10.0.0.1', '10.0.0.300', '10.0.0.0/33', '-1h', '1 e3'],
        ];
        return [
            ...kinds.map((kind) => `${kind}: ${both((FORMS as Record<string, Message>)[kind]!)}`),
            ...texts.map(
                (text) =>
                    `${JSON.stringify(text)}: as one of all ${meant(text, kinds)}, after a duration ${meant(text, ['duration', 'day', 'time'])}, of none ${meant(text, [])}; ${kinds
                        .map((kind) => [kind, corrections(text, kind)] as const)
                        .filter(([, list]) => list.length > 0)
                        .map(([kind, list]) => `${kind} ${list.join(' or ')}`)
                        .join(', ')}`,
            ),
            ...allShapes().flatMap((shape) =>
                fieldsOf(shape).flatMap(({ key, field }) =>
                    kindsOf(field).length > 0 ? `${shape.type}.${key}: ${kindsOf(field).join(' ')}` : [],
                ),
            ),
            `of no field: ${kindsOf(undefined).length}`,
        ];
    },
};

// Words, numbers and orders that rules share, over all that goes into them. Read through by hand when it changes; `npm run baselines`
// writes it anew.
it.each(Object.keys(TABLES))('the table of %s is as its baseline says', async (name) => {
    await expect(`${TABLES[name]!().join('\n')}\n`).toMatchFileSnapshot(`tables/${name.replaceAll(' ', '-')}.txt`);
});
