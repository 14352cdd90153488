/** A demand of a superior, a plan that keeps it and one that does not, and what is then found. */
export interface Demanded {
    /** Fields of the shape of `require` that this demand turns on. */
    readonly fields: readonly string[];
    readonly of?: string;
    readonly asks: string;
    /** The same demand without the field in question: then nothing is found. Where absent, without the demand. */
    readonly without?: string;
    readonly kept: string;
    readonly broken: string;
    readonly found: string;
    /** What the superior declares besides. */
    readonly beside?: string;
}

const up = (line: string) =>
    `response { step Judge "Judge" does assess by Office within 5m   report Up "Up" { from Office   to Donghai.Office   after Judge   ${line} } }`;
const signs = (line: string) =>
    `monitoring { report Signs "Signs" { when possible grade I, II   from Office   to Donghai.Office   ${line} } }`;
const news = (line: string) =>
    `response { report Up "Up" { from Office   to Donghai.Office   immediately } level I { command Office   ${line} } }`;
const colour = (line: string) => `monitoring { warning red { received by Office   ${line} } }`;
const nothing = 'response { step Judge "Judge" does assess by Office within 5m }';

const REPORTS: readonly Demanded[] = [
    {
        fields: ['demands.what', 'demands.to.parties.any.ref', 'of.kind'],
        asks: 'reports to Office',
        kept: up('within 1h'),
        broken: nothing,
        found: 'routes/no-report none',
    },
    {
        fields: [],
        asks: 'reports to Office, Centre',
        without: 'reports to Office',
        kept: up('to Donghai.Centre within 1h'),
        broken: up('within 1h'),
        found: 'routes/no-report none',
    },
    { fields: [], asks: 'reports to Office or Centre', kept: up('within 1h'), broken: nothing, found: 'routes/no-report none' },
    {
        fields: ['of.each', 'of.ref'],
        of: 'each Hospitals',
        asks: 'reports to Office',
        kept: up('within 1h'),
        broken: nothing,
        found: 'routes/no-report none',
    },
    {
        fields: ['demands.to.if.any.all'],
        asks: 'reports to Office if personal_data',
        kept: up('when personal_data within 1h'),
        broken: up('when crime_suspected within 1h'),
        found: 'routes/no-report none',
    },
    {
        fields: ['demands.limits.amount', 'demands.limits.clock'],
        asks: 'reports to Office within 1h of discovery',
        without: 'reports to Office',
        kept: up('within 1h of discovery'),
        broken: up('within 2h of discovery'),
        found: 'routes/too-late late',
    },
    {
        fields: [],
        asks: 'reports to Office within 3h of discovery within 1h of receipt',
        without: 'reports to Office within 3h of discovery',
        kept: up('within 1h of receipt'),
        broken: up('within 2h of receipt'),
        found: 'routes/too-late late',
    },
    {
        fields: [],
        asks: 'reports to Office within 1h of discovery',
        without: 'reports to Office',
        kept: up('within 30m'),
        broken: up('promptly'),
        found: 'routes/not-shown open',
    },
    {
        fields: [],
        asks: 'reports to Office immediately',
        without: 'reports to Office',
        kept: up('immediately'),
        broken: up('within 1h'),
        found: 'superior/not-at-once later',
    },
    {
        fields: [],
        asks: 'reports to Office',
        kept: up('within 1h'),
        broken: up('at_discretion of Office within 1h'),
        found: 'routes/discretion left',
    },
    {
        fields: ['demands.when.any.all.grades', 'demands.when.any.all.levels'],
        asks: 'reports to Office when grade I or level II',
        without: 'reports to Office when grade IV',
        kept: up('when grade I, II, IV within 1h'),
        broken: up('when grade I, IV within 1h'),
        found: 'routes/no-report none',
    },
    {
        fields: ['demands.when.any.all.condition'],
        asks: 'reports to Office when personal_data',
        kept: up('when personal_data within 1h'),
        broken: nothing,
        found: 'routes/no-report none',
    },
    {
        fields: ['demands.when.any.all.not'],
        asks: 'reports to Office when not grade IV',
        kept: up('when grade I, II, III within 1h'),
        broken: up('when grade I, II within 1h'),
        found: 'routes/no-report none',
    },
    {
        fields: ['demands.when.any.all.colours'],
        asks: 'reports to Office when warning red',
        kept: colour('follow_up to Donghai.Office every 4h'),
        broken: `response {} ${colour('')}`,
        found: 'routes/no-report none',
    },
    {
        fields: ['demands.when.any.all.possible'],
        asks: 'reports to Office when possible grade I',
        kept: signs('within 1h'),
        broken: signs('at_discretion of Office'),
        found: 'superior/signs-not-reported missing',
    },
    {
        fields: [],
        asks: 'reports to Office within 1h of discovery when possible grade I',
        without: 'reports to Office when possible grade I',
        kept: signs('within 1h of discovery'),
        broken: signs('within 2h of discovery'),
        found: 'superior/signs-not-reported late',
    },
    {
        fields: ['demands.via.word'],
        asks: 'reports to Office via platform',
        without: 'reports to Office',
        kept: up('within 1h via platform fallback phone'),
        broken: up('within 1h via phone fallback platform'),
        found: 'superior/channel-missing missing',
    },
    {
        fields: ['demands.via.ref'],
        asks: 'reports to Office via RedLine',
        without: 'reports to Office',
        beside: 'channel RedLine "Red line" { kind phone }',
        kept: `${up('within 1h via RedLine fallback phone')} } channel RedLine "Red line" { kind phone   phone "1"`,
        broken: up('within 1h via fax'),
        found: 'superior/channel-missing missing',
    },
    {
        fields: ['demands.every.period'],
        asks: 'reports to Office every 4h when level I',
        kept: news('follow_up to Donghai.Office every 2h'),
        broken: news('follow_up to Donghai.Office every 6h'),
        found: 'superior/follow-up-missing longer',
    },
    {
        fields: ['demands.every.event'],
        asks: 'reports to Office every on_change when level I',
        kept: news('follow_up to Donghai.Office every 1d, on_change'),
        broken: news('follow_up to Donghai.Office every 1d'),
        found: 'superior/follow-up-missing missing',
    },
    {
        fields: ['demands.every.at'],
        asks: 'reports to Office every 1d at 17:00 when level I',
        without: 'reports to Office every 1d when level I',
        kept: news('follow_up to Donghai.Office every 1d at 17:00'),
        broken: news('follow_up to Donghai.Office every 1d at 20:00'),
        found: 'superior/follow-up-missing longer',
    },
    {
        fields: ['demands.every.until'],
        asks: 'reports to Office every 1d until lifting when level I',
        without: 'reports to Office every 1d until end when level I',
        kept: news('follow_up to Donghai.Office every 1d'),
        broken: news('follow_up to Donghai.Office every 1d until end'),
        found: 'superior/follow-up-missing longer',
    },
    {
        fields: [],
        asks: 'reports to Office every 4h when warning red',
        kept: colour('follow_up to Donghai.Office every 4h'),
        broken: colour('follow_up to Donghai.Office every 1d'),
        found: 'superior/follow-up-missing longer',
    },
];

/** Work that a superior wants done again and again: the word of the demand, the promise and its chapter. */
const WORK = [
    ['drills', 'prevention', 'drill_rule'],
    ['trainings', 'prevention', 'training "This plan" for leaders'],
    ['inspections', 'prevention', 'inspection'],
    ['risk_assessments', 'prevention', 'risk_assessment'],
    ['backups', 'prevention', 'backup'],
    ['reviews', 'supplementary', 'review'],
] as const;

const UPKEEP: readonly Demanded[] = WORK.flatMap(([what, chapter, promise]): Demanded[] => {
    const says = (clauses: string) => `${chapter} { ${promise} ${clauses} }`;
    const to = 'reported to Donghai.Office';
    return [
        {
            fields: [],
            asks: `${what} every 6mo`,
            kept: says('every 3mo'),
            broken: `${chapter} {}`,
            found: 'superior/upkeep-missing missing',
        },
        {
            fields: [],
            asks: `${what} every 6mo`,
            kept: says('every 6mo'),
            broken: says('every 9mo'),
            found: 'superior/period-longer longer',
        },
        { fields: [], asks: `${what} every 6mo`, kept: says('every 6mo'), broken: says('by Office'), found: 'superior/period-longer open' },
        {
            fields: ['demands.reported.any.ref'],
            asks: `${what} every 1y reported to Office`,
            without: `${what} every 1y`,
            kept: says(`every 1y ${to}`),
            broken: says('every 1y'),
            found: 'superior/result-not-reported missing',
        },
        {
            fields: [],
            asks: `${what} every 1y reported to Office within 10d`,
            without: `${what} every 1y reported to Office`,
            kept: says(`every 1y ${to} within 10d`),
            broken: says(`every 1y ${to} within 11d`),
            found: 'superior/result-not-reported late',
        },
    ];
});

const REST: readonly Demanded[] = [
    {
        fields: [],
        asks: 'plans filed to Office within 20wd',
        kept: 'supplementary { filed to Donghai.Office within 20wd }',
        broken: 'supplementary { interpreted by Office }',
        found: 'superior/plan-not-filed missing',
    },
    {
        fields: [],
        asks: 'plans filed to Office within 20wd',
        without: 'plans filed to Office',
        kept: 'supplementary { filed to Donghai.Office within 20wd }',
        broken: 'supplementary { filed to Donghai.Office within 21wd }',
        found: 'superior/plan-not-filed late',
    },
    {
        fields: ['demands.watch'],
        asks: 'watch around_the_clock when level I',
        without: 'watch working_hours when level I',
        kept: 'response { level I { command Office   watch around_the_clock by Office } }',
        broken: 'response { level I { command Office   watch working_hours by Office } }',
        found: 'superior/watch-missing missing',
    },
    {
        fields: ['forbidden.channels.word'],
        asks: 'forbid channel wechat because "It is not kept"',
        kept: up('within 1h via phone'),
        broken: up('within 1h via wechat'),
        found: 'routes/forbidden-channel above',
    },
    {
        fields: ['forbidden.channels.ref'],
        asks: 'forbid channel OldLine because "It is cut"',
        beside: 'channel OldLine "Old line" { kind phone }',
        kept: up('within 1h via phone'),
        broken: `${up('within 1h via OldLine')} } channel OldLine "Old line" { kind phone   phone "1"`,
        found: 'routes/forbidden-channel above',
    },
    {
        fields: ['forbidden.if'],
        asks: 'forbid channel phone if state_secrets because "Open line"',
        kept: up('when personal_data within 1h via phone'),
        broken: up('when state_secrets within 1h via phone'),
        found: 'routes/forbidden-channel above',
    },
];

export const DEMANDS: readonly Demanded[] = [...REPORTS, ...UPKEEP, ...REST];

const PARTY = 'whom a superior names in a demand is one of its own bodies, by name';
/** Fields that nothing is held against, and why. */
export const NOT_HELD: Readonly<Record<string, string>> = {
    title: 'only a name for the block',
    contents: 'prose for the reader',
    'forbidden.because': 'the reason is for the reader',
    'of.role': 'demands are made of units, not of posts',
    'of.ofPlace': 'everybody below is of the place',
    'of.ofSector': 'a set of the sector says so',
    'of.text': 'an error of its own: a party needs a name',
    'demands.clauses': 'turns requirements of the catalogue on: test/requirements',
    'demands.limits.anchor': 'a name of the superior starts no clock below',
    'demands.when.any.all.named': 'a condition of the superior has no name below',
    'demands.when.any.all.text': 'words are for the reader',
    'demands.when.any.all.lasting': 'how long something lasts is not known beforehand',
    ...Object.fromEntries(
        ['each', 'role', 'kind', 'ofPlace', 'ofSector', 'text'].flatMap((key) => [
            [`demands.to.parties.any.${key}`, PARTY],
            [`demands.reported.any.${key}`, PARTY],
        ]),
    ),
};
