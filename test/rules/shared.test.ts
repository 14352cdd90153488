import { describe, expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import type { Route } from '../../language-server/src/compile/route-types.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Waiver } from '../../language-server/src/model/shape/index.js';
import { entriesOf } from '../../language-server/src/rules/baseline.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { together, type Verdict } from '../../language-server/src/rules/requirement/engine/verdict.js';
import { personsOf } from '../../language-server/src/rules/resilience/people.js';
import { lineOfDeclared, sharedFate } from '../../language-server/src/rules/routes/channel-fate.js';
import { duesOf } from '../../language-server/src/rules/routes/dues.js';
import { recipientPlace } from '../../language-server/src/rules/routes/recipient-place.js';
import { fromDiscovery, minutesSince } from '../../language-server/src/rules/routes/ways.js';
import { isLacking, UPKEEP } from '../../language-server/src/rules/superior/upkeep.js';
import { missingIn } from '../../language-server/src/rules/waivers.js';
import { planOf } from '../compile/plans.js';
import { readCases } from './case-file.js';
import { projectOf } from './run-case.js';

// What rules share, worked out by hand: each was once changed on purpose, and no case of a rule noticed.
const plan = (text: string, more: Record<string, string> = {}) => planOf({ 'plan.preplan': text, ...more });

describe('what is said of a whole', () => {
    const met: Verdict = { state: 'met', where: ['a'] };
    const excepted: Verdict = { state: 'excepted', where: ['b', 'a'], why: { en: 'no', 'zh-CN': '无' } };
    const unknown: Verdict = { state: 'unknown', why: { en: '?', 'zh-CN': '？' } };
    const unmet = { state: 'unmet', faults: [] } as Verdict;
    it.each([
        [[met, excepted], { ...excepted, where: ['a', 'b'] }],
        [[excepted, met], { ...excepted, where: ['b', 'a'] }],
        [[met, unknown, excepted], unknown],
        [[met, met], met],
        [[unmet, met], met],
        [[], { state: 'met', where: [] }],
    ] as [Verdict[], Verdict][])('is the gravest of its parts: %j', (parts, whole) => expect(together(parts)).toEqual(whole));
});

describe('a waiver', () => {
    const whole = { because: 'It is so', approved: { on: '2026-01-01', by: [{}] }, until: '2026-12-31' };
    it.each([
        [{}, []],
        [{ because: undefined }, ['because']],
        [{ because: '' }, ['because']],
        [{ approved: undefined }, ['approved']],
        [{ approved: { on: '2026-01-01', by: [] } }, ['approved']],
        [{ approved: { by: [{}] } }, ['approved']],
        [{ until: undefined, because: '' }, ['because', 'until']],
    ])('with %j lacks %j', (change, lacks) => expect(missingIn({ ...whole, ...change } as unknown as Waiver)).toEqual(lacks));
});

it('a baseline knows a dated finding again when its days are others, and no other finding', () => {
    const finding = { rule: 'a/b', message: 'late', part: 'P', file: 'p', args: { due: 1 } } as unknown as Finding;
    const later = { ...finding, args: { due: 2 } };
    const keys = (list: readonly Finding[]) => entriesOf(list).map(({ count }) => count);
    expect(keys([finding, later])).toEqual([1, 1]);
    expect(keys([finding, finding])).toEqual([2]);
    expect(keys([finding, later].map((one) => ({ ...one, dated: true })))).toEqual([2]);
    expect(keys([finding, { ...finding, message: 'early' }].map((one) => ({ ...one, dated: true })))).toEqual([1, 1]);
});

it('who is behind a post is known where the post itself is meant', () => {
    const own = plan('plan P "P" { kind unit }\nperson X "X" {}\nperson Y "Y" {}\npost Chief "Chief" { held by X deputy Y }');
    const use = { ref: 'Chief', title: 'Chief', part: 'post:Chief', type: 'post' } as const;
    expect(personsOf(own, use)).toEqual(['person:X']);
    expect(personsOf(own, { ...use, each: true })).toEqual([]);
    expect(personsOf(own, { ...use, role: 'head' })).toEqual([]);
    expect(personsOf(own, { ref: 'X', title: 'X', part: 'person:X', type: 'person' })).toEqual(['person:X']);
    expect(personsOf(own, { ref: 'A', title: 'A', part: 'body:A', type: 'body' })).toEqual([]);
});

it('nothing is said to be lacking while some file of the plan cannot be read', () => {
    const upkeep = Object.values(UPKEEP).find((one) => one?.field === 'drillRules')!;
    const text = 'plan P "P" { kind unit prevention {} }';
    expect(isLacking(plan(text), upkeep)).toBe(true);
    expect(isLacking(plan('plan P "P" { kind unit }'), upkeep)).toBe(true);
    expect(isLacking(plan('plan P "P" { kind unit prevention { drill_rule every 1y } }'), upkeep)).toBe(false);
    expect(isLacking(plan(`import "./more.preplan"\n${text}`, { 'more.preplan': 'person X "X" {} ? ?' }), upkeep)).toBe(false);
});

it('channels hang on everything behind what they depend on, whatever stands before it', () => {
    const own = plan(`plan P "P" { kind unit }
        system One "One" { inside Lan } network Lan "Lan" { inside Lan }
        channel Radio "R" { kind radio depends on One, One, Nothing, Lan }
        channel Post "Post" { kind paper depends on Lan }
        channel Light "Light" { kind light depends on Nothing }`);
    const [radio, post, light] = own.declared('channel').map((one) => lineOfDeclared(own, one));
    expect([...radio!.on]).toEqual(['system:One', 'network:Lan']);
    expect(sharedFate(radio!, post!)).toBe('thing');
    expect(sharedFate(light!, post!)).toBeUndefined();
});

describe('limits of the law', () => {
    const text = '//// case: x\nplan P "P" { kind unit operator ordinary conforms to reporting_measures_2025 under territorial Up }';
    const overlay = { id: 'more', version: '1', name: { en: 'The notice', zh: '通知' }, source: { en: 'Notice 12', zh: '12号通知' } };
    const limits = (limit?: string) => {
        const { project } = projectOf(readCases(text)[0]!);
        const data = { overlay, stricter: [{ of: 'LAW-RPT-4', limit }] } as never;
        const [own] = resolveProject({ ...project, ...(limit ? { overlays: [{ path: 'overlay.yaml', data }] } : {}) }).plans;
        return [...new Set(duesOf(own!).map(({ limit: given, by }) => `${given?.minutes} by ${by.en}`))];
    };
    const [law = ''] = limits();
    const minutes = Number.parseInt(law, 10);
    it('are those of an overlay that asks for more, and its alone', () => {
        expect(law).toMatch(/by the law/);
        expect(limits(`${minutes - 1}m`)).toEqual([`${minutes - 1} by “The notice”`]);
        expect(limits(`${minutes}m`)).toEqual([law]);
        expect(limits(`${minutes + 1}m`)).toEqual([law]);
    });
});

describe('a way to report', () => {
    const route = (more: object) => ({ kind: 'report', clock: 'discovery', hops: [], known: 5, lost: [], ...more }) as unknown as Route;
    it('from a start takes what is before the start as well', () => {
        expect(minutesSince(route({ total: 7 }))).toEqual({ total: 7, known: 5 });
        const started = { clock: 'start', before: { known: 30, total: 40 } };
        expect(minutesSince(route({ ...started, total: 7 }))).toEqual({ total: 47, known: 35 });
        expect(minutesSince(route(started))).toEqual({ known: 35 });
        expect(minutesSince(route({ clock: 'start' }))).toBeUndefined();
    });

    it('begins with the provider of whom nothing is known, else with the slowest', () => {
        const monitored = (reports: readonly string[]) =>
            plan(`plan P "P" { kind unit monitoring { ${reports.map((_, i) => `monitor all_systems by N${i} around_the_clock`).join(' ')} } }
                ${reports.map((one, i) => `provider N${i} "N${i}" { ${one} }`).join('\n')}`);
        const seen = (reports: readonly string[]) => {
            const { hops, total, known } = fromDiscovery(monitored(reports), 'discovery', route({ clock: 'learning', total: 7 }));
            return [hops.map(({ part }) => part), total, known];
        };
        expect(seen(['reports within 15m', 'reports within 2h', 'reports within 20m'])).toEqual([['provider:N1'], 127, 125]);
        expect(seen(['reports within 15m', 'reports within 2h', ''])).toEqual([['provider:N2'], undefined, 5]);
        expect(seen([])).toEqual([[], 7, 5]);
    });

    it('leads to the entry that it is made of: under a condition, or always', () => {
        const own = plan(`plan P "P" { kind unit organization { body A "A" as office {} body B "B" as office {} }
            response {
                step Judge "Judge" does assess by A within 10m
                report One "One" { from A to A if crime_suspected to B to A within 1h }
                report Two "Two" { from A to B to A to A if crime_suspected within 1h }
                level IV { command A }
            } }`);
        const places = compile(own)
            .routes.filter(({ occasion }) => occasion.kind === 'incident' && occasion.level === 'IV')
            .map(
                (one) => `${one.name} ${one.recipient.any[0]?.ref}${one.recipient.condition ? '?' : ''}: ${recipientPlace(own, one).index}`,
            );
        expect(places.sort()).toEqual(['One A: 2', 'One A?: 0', 'One B: 1', 'Two A: 1', 'Two A?: 2', 'Two B: 0']);
    });
});
