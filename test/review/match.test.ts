import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Part, partShapes } from '../../language-server/src/model/shape/index.js';
import { isAlone, match, renamings } from '../../language-server/src/review/match.js';
import type { Side } from '../../language-server/src/review/side.js';
import { type Node, treeOf, within } from '../../language-server/src/review/tree.js';
import { type Files, planOf } from './fixture.js';
import { table } from './told.js';

// Which part of one version is which of the other.

interface Sketch {
    readonly type: string;
    readonly name: string;
    readonly says: number;
    readonly children: readonly Sketch[];
}
let ids = 0;
function nodeOf({ type, name, says, children }: Sketch, parent?: Node, chapter = 'response'): Node {
    const part = { id: `${ids++}`, type, name, says } as unknown as Part;
    const own: Node[] = [];
    const node: Node = { part, parent, segment: `${type}:${name}`, title: name, about: '', children: own, file: 'f', chapter };
    for (const child of children) own.push(nodeOf(child, node, chapter));
    return node;
}
const forest = (list: readonly Sketch[]): Node[] => list.map((one) => nodeOf(one));
const every = (list: readonly Node[]): Node[] => list.flatMap((one) => [...within(one)]);

/** Nothing that stands in another place is the same here: it goes and comes. */
const STILL = ['support', 'drill', 'general'];
const ANY = [...STILL, 'step', 'body', 'track'];
const sketches = (types: readonly string[]) =>
    fc.letrec<{ one: Sketch; list: readonly Sketch[] }>((tie) => ({
        list: fc.array(tie('one'), { maxLength: 5 }),
        one: fc.record({
            type: fc.constantFrom(...types),
            name: fc.constantFrom('', 'A', 'B'),
            says: fc.nat(2),
            children: fc.oneof({ maxDepth: 2 }, fc.constant([]), tie('list')),
        }),
    })).list;

const common = (a: readonly string[], b: readonly string[]) => {
    const left = [...b];
    return a.filter((one) => left.includes(one) && left.splice(left.indexOf(one), 1)).length;
};

it('among those of one key as many as can be find their equal, and no two find the same', () => {
    fc.assert(
        fc.property(sketches(STILL), sketches(STILL), (before, after) => {
            const [old, now] = [forest(before), forest(after)];
            const { pairs, moved } = match(old, now);
            expect(moved).toEqual([]);
            expect(new Set(pairs.map(([one]) => one)).size).toBe(pairs.length);
            expect(new Set(pairs.map(([, one]) => one)).size).toBe(pairs.length);
            const twin = new Map(pairs);
            const groups: [readonly Node[], readonly Node[]][] = [
                [old, now],
                ...pairs.map(([a, b]): [readonly Node[], readonly Node[]] => [a.children, b.children]),
            ];
            for (const [a, b] of groups)
                for (const segment of new Set([...a, ...b].map((one) => one.segment))) {
                    const [mine, theirs] = [a, b].map((list) => list.filter((one) => one.segment === segment)) as [Node[], Node[]];
                    const found = mine.flatMap((one) => (twin.has(one) ? [[one, twin.get(one)!] as const] : []));
                    expect(found.length).toBe(Math.min(mine.length, theirs.length));
                    for (const [, other] of found) expect(theirs).toContain(other);
                    const says = ({ part }: Node) => `${(part as unknown as Sketch).says}`;
                    expect(found.filter(([one, other]) => says(one) === says(other)).length).toBe(common(mine.map(says), theirs.map(says)));
                }
        }),
        { numRuns: 150 },
    );
});

it('each part is paired, or goes and comes with what it stands in', () => {
    fc.assert(
        fc.property(sketches(ANY), sketches(ANY), (before, after) => {
            const [old, now] = [forest(before), forest(after)];
            const made = match(old, now);
            for (const [side, list, rest] of [
                [0, old, made.removed],
                [1, now, made.added],
            ] as const) {
                const paired = new Set(made.pairs.map((pair) => pair[side]));
                expect(paired.size).toBe(made.pairs.length);
                for (const one of made.moved) expect(paired.has(one[side])).toBe(true);
                const covered = new Set(rest.flatMap((one) => [...within(one)]));
                for (const node of every(list)) expect(paired.has(node) || covered.has(node), node.segment).toBe(true);
                for (const one of rest) expect(paired.has(one)).toBe(false);
            }
            for (const [one, other] of made.pairs) expect(one.segment).toBe(other.segment);
            // What moved stood beside nothing that it could have been.
            const twin = new Map(made.pairs);
            for (const [one, other] of made.moved) {
                expect(['step', 'body', 'track']).toContain(one.part.type);
                expect(one.parent !== undefined && twin.get(one.parent) === other.parent && made.moved.length === 0).toBe(false);
            }
            const [back, same] = [match(now, old), match(old, old)];
            // Of several of one name, another one may be found on the way back.
            if ([old, now].every((all) => new Set(every(all).map(({ segment }) => segment)).size === every(all).length))
                expect(back.pairs.length).toBe(made.pairs.length);
            expect([same.moved, same.removed, same.added]).toEqual([[], [], []]);
            expect(same.pairs.every(([one, other]) => one === other)).toBe(true);
        }),
        { numRuns: 150 },
    );
});

const sketch = (text: string): Sketch[] => {
    // `type:name[=says]` with what stands in it in brackets.
    const stack: Sketch[][] = [[]];
    for (const [, type, name = '', says = '0', bracket] of text.matchAll(/(?:([a-z_]+):(\w*)(?:=(\d))?)|([()])/g)) {
        if (bracket === '(') stack.push(stack.at(-1)!.at(-1)!.children as Sketch[]);
        else if (bracket === ')') stack.pop();
        else stack.at(-1)!.push({ type: type!, name, says: Number(says), children: [] });
    }
    return stack[0]!;
};
const path = (node: Node): string => `${node.parent ? `${path(node.parent)}/` : ''}${node.segment}`;

it.each([
    ['a step that goes up', 'response: (level:I (step:S))', 'response: (step:S level:I ())', 'step:S', ''],
    ['a body into another body', 'body:A body:B (body:C)', 'body:A (body:C) body:B', 'body:C', ''],
    ['a drill goes and comes', 'level:I (drill:D) level:II', 'level:I level:II (drill:D)', '', '-level:I/drill:D +level:II/drill:D'],
    ['a finding with its drill', 'drill:D (finding:F) drill:E', 'drill:E (finding:F)', 'finding:F', '-drill:D'],
    ['another type of that name', 'level:I (step:S)', 'gate:S level:I', '', '-level:I/step:S +gate:S'],
    ['the first of two places', 'level:I (step:S)', 'level:II (step:S) level:III (step:S)', 'step:S', '-level:I +level:II +level:III'],
    [
        'into the sights of monitoring',
        'response: (report:R)',
        'monitoring: (report:R)',
        '',
        '-response: -response:/report:R +monitoring: +monitoring:/report:R',
    ],
    [
        'within a warning',
        'response: (report:R)',
        'monitoring: (warning:W (report:R))',
        'report:R',
        '-response: +monitoring: +monitoring:/warning:W',
    ],
    ['what is left of a block', 'level:I (step:S step:T)', 'step:S', 'step:S', '-level:I'],
    ['with what stands in it', 'level:I (track:T (step:S=1))', 'track:T (step:S=2)', 'track:T', '-level:I'],
    ['what stayed does not move', 'track:T (step:S) level:I (step:S)', 'track:T (step:S)', '', '-level:I'],
] as const)('%s', (_, before, after, moved, rest) => {
    const [old, now] = [forest(sketch(before)), forest(sketch(after))];
    const made = match(old, now);
    expect(made.moved.map(([one]) => one.segment).join(' ')).toBe(moved);
    expect([...made.removed.map((one) => `-${path(one)}`), ...made.added.map((one) => `+${path(one)}`)].join(' ')).toBe(rest);
});

it('what moved is the one that says the same, whichever of its name comes first', () => {
    const [old, now] = ['level:I (step:S=1) level:II (step:S=2)', 'level:III (step:S=2) level:IV (step:S=1)'].map((one) =>
        forest(sketch(one)),
    );
    const { moved } = match(old!, now!);
    expect(moved.map(([one, other]) => [path(one), path(other)])).toEqual([
        ['level:I/step:S', 'level:IV/step:S'],
        ['level:II/step:S', 'level:III/step:S'],
    ]);
});

it('each kind of part in another block, and a block that goes with it', async () => {
    const lines = partShapes().map(({ type }) => {
        const told = (before: string, after: string) => {
            const { moved, removed, added } = match(forest(sketch(before)), forest(sketch(after)));
            const rest = [...removed.map((one) => `-${path(one)}`), ...added.map((one) => `+${path(one)}`)];
            return [...moved.map(([one]) => `moves ${path(one)}`), ...rest].join(' ');
        };
        const part = `${type}:X`;
        return `${type}: ${told(`level:I (${part}) level:II`, `level:I level:II (${part})`)}; ${told(`${part} (drill:D)`, 'level:II')}`;
    });
    await table('moving', lines);
});

it('in the chapter of the investigation nothing arrives from the response', () => {
    const step = { type: 'step', name: 'S', says: 0, children: [] };
    const at = (chapter: string, type: string) => [nodeOf({ type, name: 'X', says: 0, children: [step] }, undefined, chapter)];
    const moved = (from: Node[], to: Node[]) => match(from, to).moved.length;
    expect(moved(at('response', 'level'), at('investigation', 'phase'))).toBe(0);
    expect(moved(at('investigation', 'level'), at('investigation', 'phase'))).toBe(1);
    expect(moved(at('response', 'level'), at('monitoring', 'warning'))).toBe(1);
});

const TEXT = `plan P "P" { kind unit
    organization { body Office "The office" as office { phone "1" } body Team "The team" { head Office } body Spare "Spare" as group {} }
    response { step First "Do it" does contain by Team within 1h step Second does assess by Office after First report Up "Up" { from Office to Team } }
}
roster Night "At night" for Office { from 2026-03-02 to 2026-03-15 shift Day 08:00..20:00 { always Lee } }
authority Lee "Lee" { kind other }
`;
const files = (...edits: readonly (readonly [RegExp, string])[]): Files => ({
    'plan.preplan': edits.reduce((text, [from, to]) => text.replace(from, to), TEXT),
});

it('things that probably only have another name', async () => {
    const cases: Record<string, Files> = {
        everywhere: files([/Office/g, 'Bureau']),
        'everywhere, and one that nobody uses': files([/Office/g, 'Bureau'], [/Spare "/, 'Other "']),
        'with another title': files([/Office/g, 'Bureau'], [/The office/, 'The bureau']),
        'with another title, of a thing that says little': files([/Team/g, 'Crew'], [/The team/, 'The crew']),
        'with another title, of a thing that nobody uses': files([/Spare "Spare"/, 'Other "Other"']),
        'with another title and telephone': files([/Office/g, 'Bureau'], [/The office/, 'The bureau'], [/"1"/, '"2"']),
        'with another title, and used less': files(
            [/Office/g, 'Bureau'],
            [/The office/, 'The bureau'],
            [/assess by Bureau/, 'assess by Team'],
        ),
        'with another title, and used elsewhere': files(
            [/Office/g, 'Bureau'],
            [/The office/, 'The bureau'],
            [/"1"/, '"2"'],
            [/from Bureau to Team/, 'from Team to Bureau'],
        ),
        'beside one that had the name': files([/Office/g, 'Bureau'], [/The office/, 'The bureau'], [/head Bureau/, 'head Office']),
        'where another name was meant before': files([/Office/g, 'Team2'], [/Team\b/g, 'Office'], [/Team2/g, 'Team']),
        'of another kind': files([/First/g, 'Start'], [/Lee/g, 'Ann']),
        'of one of two that are alike': files([
            /body Spare "Spare" as group \{\}/,
            'body New "Spare" as group {} body Newer "Spare" as group {}',
        ]),
        'in another block': files([/body Spare "Spare" as group \{\}/, ''], [/head Office/, 'head Office body New "Spare" as group {}']),
        'the name of something else': files([/First/g, 'Night']),
        'the name of a shift': files([/First/g, 'Day']),
    };
    const lines = Object.entries(cases).flatMap(([what, after]) => {
        const told = (a: Files, b: Files) => {
            const [old, now] = [a, b].map((one): Side => ({ plan: planOf(one), renamed: new Map(), persons: new Set() })) as [Side, Side];
            const [before, later] = [treeOf(old), treeOf(now)];
            return renamings(old, now, match(before, later)).map(
                (one) =>
                    `    ${one.old.segment} is ${one.now.segment}, ${one.sure ? 'surely' : 'perhaps'}${isAlone(one, before, later) ? '' : ', and not alone'}`,
            );
        };
        return [what, ...told(files(), after), '  back', ...told(after, files())];
    });
    await table('renamings', lines);
});
