import type { Compiled } from '../../compile/compiled.js';
import type { Route } from '../../compile/route-types.js';
import { LEVELS } from '../../model/shape/index.js';
import { type Due, duesOf } from '../../rules/routes/dues.js';
import { answering } from '../../rules/routes/verdicts.js';
import { minutesText } from '../amounts.js';
import { grouped, worst } from '../html/routes-table.js';
import { conditionText, routeOccasionText } from '../occasions.js';
import { partiesText, partyText, useText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { promiseText, routeName } from '../sheets/route-groups.js';
import { levelText, type Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { panelWords } from '../words/panel-words.js';
import { cell, type Line, type Table, type TableRow } from './table.js';
import { axis, type Bar, type Pin, track } from './track.js';

/** Minutes between which the axis is even: from minutes to a month on one line. */
const STEPS = [0, 15, 30, 60, 120, 240, 720, 1440, 4320, 10_080, 43_200, 129_600];

/** Where a number of minutes lies on the axis, in parts of a hundred. */
export function placeOf(minutes: number, last: number): number {
    const steps = STEPS.slice(0, last + 1);
    const above = steps.findIndex((step) => step >= minutes);
    if (above < 0) return 100;
    if (above === 0) return 0;
    const [low = 0, high = 0] = [steps[above - 1], steps[above]];
    return (100 * (above - 1 + (minutes - low) / (high - low))) / last;
}

interface Limit {
    readonly minutes: number;
    readonly text: string;
    /** Demanded by law or a superior, not by the plan itself. */
    readonly demanded: boolean;
    readonly late: boolean;
}

/** All reports on one time axis, each with the line that it must keep. */
export function routesTab(voice: Voice, compiled: Compiled): Table {
    const { say } = voice;
    const dues = compiled.plan.plan.abridged ? [] : duesOf(compiled.plan);
    const groups = grouped(compiled.routes);
    const shown = groups.map((same) => ({ same, limits: limitsOf(voice, same, dues) }));
    const longest = Math.max(
        60,
        ...shown.flatMap(({ same: [route], limits }) => [route.total ?? route.known, ...limits.map(({ minutes }) => minutes)]),
    );
    const found = STEPS.findIndex((step) => step >= longest);
    const last = found < 0 ? STEPS.length - 1 : found;
    const ticks = STEPS.slice(0, last + 1).map((step) => ({ at: placeOf(step, last), text: minutesText(voice, step) }));
    const columns = [panelWords.report, panelWords.when, panelWords.axis, panelWords.worst, panelWords.limit].map((word) => say(word));
    return {
        id: 'routes',
        title: say(panelWords.routesTitle),
        caption: say(panelWords.routesCaption),
        columns,
        rows: shown.map(({ same, limits }, i) =>
            routeRow(
                voice,
                same,
                limits,
                last,
                ticks.map(({ at }) => at),
                i,
            ),
        ),
        none: say(panelWords.noRoutes),
        scale: { column: 2, head: axis(ticks), inner: axis(ticks, true) },
    };
}

function routeRow(
    voice: Voice,
    same: readonly [Route, ...Route[]],
    limits: readonly Limit[],
    last: number,
    ticks: readonly number[],
    i: number,
): TableRow {
    const { say } = voice;
    const [route] = same;
    const title = routeName(voice, route.title || route.name, route.kind);
    const clock = say(panelWords.clock, { clock: voice.term('clocks', route.clock) });
    const condition = conditionText(voice, route);
    const late = route.late === true || limits.some((limit) => limit.late);
    const hops = route.hops.map((hop): string =>
        say(panelWords.hop, {
            title: routeName(voice, hop.title, route.kind),
            amount: hop.unknown ? say(pageWords.notShown) : minutesText(voice, hop.total),
        }),
    );
    const promise = route.promise && promiseText(voice, route);
    return {
        id: `route:${i}`,
        part: route.part,
        names: [...new Set([...route.from, route.recipient].flatMap((use) => use.any.map((party) => partyText(voice, party))))],
        facet: [...new Set(same.map((one) => occasionFacet(voice, one)))],
        ...(late || route.total === undefined ? { gap: true as const } : {}),
        cells: [
            cell(
                title,
                route.kind === 'stage' && { text: voice.term('report_stages', route.name.split('.').at(-1) ?? ''), mark: 'strong' },
                { text: `${partiesText(voice, route.from)} → ${useText(voice, { any: route.recipient.any })}`, mark: 'soft' },
                route.copy && { text: say(pageWords.copies), mark: 'soft' },
                route.escalation && { text: say(pageWords.escalation), mark: 'soft' },
            ),
            cell(
                ...same.slice(0, 3).map((one) => routeOccasionText(voice, one.occasion)),
                same.length > 3 && `+${same.length - 3}`,
                condition !== '' && { text: condition, mark: 'soft' },
            ),
            { ...cell(...hops), picture: picture(voice, route, limits, last, ticks) },
            cell(
                { text: worst(voice, route), ...(late ? { mark: 'bad' as const } : { mark: 'strong' as const }) },
                { text: clock, mark: 'soft' },
                late && { text: `⚠ ${say(panelWords.late)}`, mark: 'bad' },
            ),
            cell(
                ...limits
                    .filter(({ demanded }) => demanded)
                    .map(({ text, late: isLate }): Line => ({ text, ...(isLate ? { mark: 'bad' as const } : {}) })),
                promise && { text: say(panelWords.ownLimit, { amount: promise }), mark: route.late === true ? 'bad' : 'soft' },
            ),
        ],
    };
}

function picture(voice: Voice, route: Route, limits: readonly Limit[], last: number, ticks: readonly number[]) {
    let from = 0;
    const bars = route.hops.map((hop, i): Bar => {
        const bar = {
            from: placeOf(from, last),
            to: placeOf(hop.total, last),
            kind: hop.unknown ? 'unknown' : i % 2 === 0 ? 'even' : 'odd',
            title: `${plainText(hop.title)}: ${hop.unknown ? voice.say(pageWords.notShown) : minutesText(voice, hop.total)}`,
        };
        from = hop.total;
        return bar;
    });
    const end = route.total ?? route.known;
    const pins: Pin[] = [
        { at: placeOf(end, last), kind: 'end', title: worst(voice, route) },
        ...limits.map(
            ({ minutes, text, demanded }): Pin => ({ at: placeOf(minutes, last), kind: demanded ? 'limit' : 'promise', title: text }),
        ),
    ];
    return track(bars, pins, ticks);
}

/** What a report is held to, strictest first: by law, by superiors, and by itself. */
function limitsOf(voice: Voice, same: readonly Route[], dues: readonly Due[]): Limit[] {
    const found = new Map<string, Limit>();
    for (const route of same) {
        const at =
            route.occasion.kind === 'incident'
                ? route.occasion.level
                : route.occasion.kind === 'warning'
                  ? route.occasion.colour
                  : undefined;
        for (const due of dues) {
            if (!due.limit || due.limit.clock !== route.clock || at === undefined) continue;
            if (('level' in due.at ? due.at.level : due.at.colour) !== at || answering(due, [route]).length === 0) continue;
            const amount = minutesText(voice, due.limit.minutes);
            const text = voice.say(panelWords.lawLimit, { by: plainText(due.by[voice.lang]), amount });
            const late = (route.total ?? route.known) > due.limit.minutes;
            found.set(text, { minutes: due.limit.minutes, text, demanded: true, late });
        }
    }
    const [route] = same;
    const own = route?.promise?.minutes;
    if (own !== undefined && route?.promise) {
        const text = voice.say(panelWords.ownLimit, { amount: minutesText(voice, own) });
        found.set(text, { minutes: own, text, demanded: false, late: route.late === true });
    }
    return [...found.values()].sort((a, b) => a.minutes - b.minutes);
}

function occasionFacet(voice: Voice, { occasion }: Route): string {
    const level = 'level' in occasion ? occasion.level : undefined;
    if (level && LEVELS.includes(level)) return levelText(voice, level);
    return routeOccasionText(voice, occasion);
}
