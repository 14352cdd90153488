import { describe, expect, test } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { elkGraph, NODE_HEIGHT, scopeGraph } from '../../language-server/src/views/scope/graph.js';
import { scopePicture } from '../../language-server/src/views/scope/graph-svg.js';
import { scopeVoice } from '../../language-server/src/views/scope/scope-texts.js';
import { sheetsOf } from '../../language-server/src/views/sheets/registry.js';
import type { SheetInput } from '../../language-server/src/views/sheets/sheet.js';
import { standardTerms } from '../../language-server/src/views/terms.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { planOf, university } from '../compile/plans.js';
import { largeUnit } from './large.js';
import { layOutHere } from './lay-out-here.js';

const plan = planOf(university());
const compiled = compile(plan);
const input = (lang: 'en' | 'zh-CN' = 'en', of = plan, asOf = '2026-03-01'): SheetInput => ({
    plan: of,
    compiled: of === plan ? compiled : compile(of),
    voice: voiceOf(of, { lang, terms: standardTerms }),
    asOf,
});
const sheet = (id: 'scope' | 'scope-graph' | 'protection' | 'tests' | 'timeline' | 'daily-report' | 'closing', of = input()) =>
    sheetsOf(of, [id])[0]!;
const cells = (made: ReturnType<typeof sheet>, column: number) =>
    made.rows.map((row) => (row.group ? `# ${row.cells[0]}` : row.cells[column]));
const hostile = planOf({
    'plan.preplan': `plan P "P" { kind unit }
        system A "<script>alert(1)</script>&\\"" { mlps 3 host 203.0.113.1 ports 443/tcp internet connects to B }
        system B "=cmd|' /C calc'!A0" {}`,
});

describe('the sheets of a scope', () => {
    test('list every asset by its class', () => {
        expect(cells(sheet('scope'), 0)).toEqual([
            '# target asset (2)',
            'Student portal',
            'Unified identity service',
            '# potential target asset (1)',
            'Online learning platform (网络教学平台)',
            '# high-risk springboard (3)',
            'Message bus',
            'Print service',
            'Computers of the reading rooms',
            '# critical device (2)',
            'Campus edge firewall',
            'Remote access gateway for staff (VPN网关)',
            '# existing security device (2)',
            'Web application firewall',
            'Intrusion detection in the core',
            '# high-risk asset (shadow or unknown) (1)',
            '10.20.7.77',
            '# In scope, in no class (1)',
            'Campus network (校园网)',
            '# Out of scope (1)',
            '10.20.200.0/24',
        ]);
    });

    test('have no word of the other language', () => {
        for (const id of ['scope', 'scope-graph', 'protection', 'tests', 'timeline', 'daily-report', 'closing'] as const) {
            const heads = [...sheet(id, input('zh-CN')).columns.map(({ title }) => title), sheet(id, input('zh-CN')).title];
            for (const head of heads) expect(head).not.toMatch(/[A-Za-z]{3}/);
            for (const head of [...sheet(id).columns.map(({ title }) => title), sheet(id).title])
                expect(head).not.toMatch(/\p{Script=Han}/u);
        }
    });

    test('say what is late on the day', () => {
        const states = cells(sheet('tests', input('en', plan, '2026-03-01')), 5);
        expect(states.filter((state) => state?.startsWith('accepted until 2026-03-31'))).toHaveLength(1);
        expect(states.slice(states.indexOf('# Backups') + 1)).toContain('restored on trial 2026-01-15');
        expect(cells(sheet('closing', input('en', plan, '2026-03-01')), 5)).toContain('open');
        expect(cells(sheet('closing', input('en', plan, '2026-04-01')), 5)).toContain('overdue');
    });

    test('say on one sheet who leads, what is watched, who is told, and what is done about what', () => {
        const made = sheet('protection');
        const said = made.rows.map((row) => row.cells.join(' | '));
        expect(said).toContain('Period of protection | 2026-03-04 to 2026-03-12 |  | ');
        expect(said).toContain('Targets | Student portal, Unified identity service |  | ');
        expect(said.filter((row) => row.startsWith('Monitored | '))).not.toEqual([]);
        expect(made.rows.filter(({ group }) => group).map(({ cells: [title] }) => title)).toEqual([
            'National congress sessions 2026',
            'During the period',
            'Processes of notice',
            'Fast handling',
        ]);
        const processes = made.rows.filter(({ cells: [, what = ''] }) => /^(notify|verify|handle|feed back)/.test(what));
        expect(processes).toHaveLength(24);
        expect(said.at(-1)).toMatch(/^hidden dangers? \| {2}\| .+ \| within 30 min$/);
    });

    test('put everything with a day on the timeline, in order', () => {
        const days = cells(sheet('timeline'), 0) as string[];
        expect(days[0]).toBe('2026-01-20');
        expect(days.map((day) => day.slice(0, 10))).toEqual(days.map((day) => day.slice(0, 10)).toSorted());
        expect(sheet('timeline').rows).toHaveLength(21);
        expect(sheet('timeline').picture?.svg.match(/data-part=/g)).toHaveLength(21);
    });
});

describe('the scope graph', () => {
    test('draws each asset once, and each connection', async () => {
        for (const lang of LANGS) {
            const speaking = scopeVoice(plan, compiled.scope, voiceOf(plan, { lang, terms: standardTerms }));
            const picture = (await scopePicture(speaking, layOutHere))!;
            const drawn = [...picture.svg.matchAll(/data-part="([^"]+)"/g)].map(([, part]) => part);
            const wanted = compiled.scope.assets.filter(({ type }) => type !== 'network').map(({ part }) => part);
            expect(drawn.toSorted()).toEqual(wanted.toSorted());
            expect(picture.svg.match(/<polyline/g)!.length).toBeGreaterThanOrEqual(
                compiled.scope.links.filter(({ kind }) => kind === 'connects').length,
            );
        }
    });

    test('keeps the layers: none begins before the one outside it ends', async () => {
        const speaking = scopeVoice(plan, compiled.scope, input().voice);
        const graph = scopeGraph(speaking);
        const laid = await layOutHere(elkGraph(graph));
        const spans = new Map<string, { from: number; to: number }>();
        for (const { id, x = 0, width = 0 } of laid.children ?? []) {
            const layer = graph.nodes.find((node) => node.id === id)!.layer;
            const span = spans.get(layer) ?? { from: x, to: x + width };
            spans.set(layer, { from: Math.min(span.from, x), to: Math.max(span.to, x + width) });
        }
        const order = ['internet', 'boundary', 'targets', 'springboards', 'rest'].flatMap((layer) => spans.get(layer) ?? []);
        for (let i = 1; i < order.length; i++) expect(order[i]!.from).toBeGreaterThan(order[i - 1]!.to - 1);
    });

    test.each([120, 900])('of %i systems is a page of boxes that do not cover each other, in their layers', async (systems) => {
        const large = planOf({ 'plan.preplan': largeUnit(systems) });
        const { scope } = compile(large);
        const graph = scopeGraph(scopeVoice(large, scope, input('en', large).voice));
        const picture = (await scopePicture(scopeVoice(large, scope, input('en', large).voice), layOutHere))!;
        const boxes = [
            ...picture.svg.matchAll(/data-part="([^"]+)".*?<rect class="scope-box[^"]*" x="([\d.]+)" y="([\d.]+)" width="(\d+)"/g),
        ].map(([, part = '', x, y, width]) => ({ part, x: Number(x), y: Number(y), width: Number(width) }));
        expect(boxes.length + graph.left).toBe(scope.assets.length);
        expect(graph.left > 0).toBe(systems === 900);
        expect(picture.svg.includes(`${graph.left} more assets`)).toBe(systems === 900);
        const layers = new Map(scope.assets.map(({ part, layer }) => [part, layer]));
        for (const [i, a] of boxes.entries()) {
            for (const b of boxes.slice(i + 1)) {
                const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= NODE_HEIGHT;
                expect(apart, `${a.part} ${b.part}`).toBe(true);
            }
        }
        const ends = (layer: string) =>
            boxes.filter(({ part }) => layers.get(part) === layer).map(({ x, width }) => [x, x + width] as const);
        const order = ['boundary', 'targets', 'springboards', 'rest'].map(ends).filter((list) => list.length > 0);
        for (const [i, list] of order.entries()) {
            const right = Math.max(...(order[i - 1] ?? []).map(([, to]) => to), 0);
            expect(Math.min(...list.map(([from]) => from))).toBeGreaterThan(right);
        }
        expect(picture.width / picture.height).toBeGreaterThan(0.9);
        expect(picture.width / picture.height).toBeLessThan(2.5);
    });

    test('takes texts as texts', async () => {
        const speaking = scopeVoice(hostile, compile(hostile).scope, input('en', hostile).voice);
        const picture = (await scopePicture(speaking, layOutHere))!;
        expect(picture.svg).not.toContain('<script');
        expect(picture.svg).toContain('&lt;script');
    });
});
