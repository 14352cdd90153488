import { GrammarAST } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import { constructNames } from '../../language-server/src/language/construct-names.js';
import { firstSets } from '../../language-server/src/language/first-sets.js';
import { grammar, parse, parser } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { fixtures } from './fixtures.js';

const rules = () => grammar().rules.filter(GrammarAST.isParserRule);

function keywords(): string[] {
    const found = new Set<string>();
    JSON.stringify(grammar(), (key, value) => {
        if (key.startsWith('$')) return key === '$type' ? value : undefined;
        if (value?.$type === 'Keyword' && /^[a-z_]+$/.test(value.value)) found.add(value.value);
        return key === 'ref' ? undefined : value;
    });
    return [...found];
}

const model = (text: string) => {
    const parsed = parse(text);
    expect(parsed.errors, text).toEqual([]);
    return lower('x.preplan', parsed).model;
};

test('no clause of a statement begins like what may come behind the statement', () => {
    const gast = (parser() as unknown as { wrapper: { gastProductionsCache: Record<string, never> } }).wrapper.gastProductionsCache;
    const sets = firstSets(Object.values(gast));
    const clashes: string[] = [];
    let choices = 0;
    for (const name of Object.keys(gast)) {
        for (const kind of ['Option', 'Repetition', 'RepetitionMandatory']) {
            for (let index = 0; index < 60; index++) {
                const ways = sets.first(name, kind, index);
                if (!ways) continue;
                choices++;
                const [inside, behind] = ways;
                for (const token of inside!) if (behind!.has(token)) clashes.push(`${name.replace('\u200B', '')} ${token.name}`);
            }
        }
    }
    expect(choices).toBeGreaterThan(300);
    // Told apart by the second word: `each head of Schools` and `each department`; `every 1d at 08:00` and `at "Room 4"`.
    // A condition behind a recipient is the recipient's, also where the act itself may have one.
    expect(clashes.sort()).toEqual(['Cadence at', 'Party WORD', 'Recipients if']);
});

test('the fixtures use every keyword of the grammar', () => {
    const words = new Set(fixtures.flatMap(({ text }) => text.match(/[a-z_]+/g) ?? []));
    expect(keywords().filter((keyword) => !words.has(keyword))).toEqual([]);
});

test('the fixtures parse without an error and without a word on the console', () => {
    const log = vi.spyOn(console, 'log');
    const error = vi.spyOn(console, 'error');
    for (const { text } of fixtures) expect(parse(text).errors).toEqual([]);
    parse('out_of_scope todo "what?" { because "x" }');
    expect(log).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
});

test('every rule of the grammar is reached from the file, and has a name in the field', () => {
    const reached = new Set<unknown>();
    const visit = (node: unknown): void => {
        if (!node || typeof node !== 'object' || reached.has(node)) return;
        reached.add(node);
        for (const [key, value] of Object.entries(node)) {
            if (key === 'rule') visit((value as { ref?: unknown }).ref);
            else if (!key.startsWith('$')) (Array.isArray(value) ? value : [value]).forEach(visit);
        }
    };
    visit(rules().find((rule) => rule.entry));
    expect(grammar().rules.filter((rule) => !reached.has(rule) && !(GrammarAST.isTerminalRule(rule) && rule.hidden))).toEqual([]);
    expect(
        rules()
            .map((rule) => rule.name)
            .filter((name) => !constructNames[name]),
    ).toEqual([]);
    const names = new Set(rules().map((rule) => rule.name));
    expect(Object.keys(constructNames).filter((name) => !names.has(name))).toEqual([]);
});

describe('words and names', () => {
    test('every keyword may be a term', () => {
        for (const keyword of keywords()) {
            const [plan] = model(`plan X { kind ${keyword} conforms to ${keyword}, ${keyword} }`).declarations;
            expect(plan).toMatchObject({ kind: keyword, conforms: [keyword, keyword] });
        }
    });
    test('a name may begin with every keyword', () => {
        for (const keyword of keywords()) {
            const Name = keyword[0]!.toUpperCase() + keyword.slice(1);
            expect(model(`person ${keyword}X {} person ${Name} {}`).declarations).toMatchObject([{ name: `${keyword}X` }, { name: Name }]);
        }
    });
    test('names in Chinese, beyond the first plane, and composed', () => {
        expect(model('person 应急办 {} person 𠮷田 {} person Cafe\u0301 {}').declarations).toMatchObject([
            { name: '应急办' },
            { name: '𠮷田' },
            { name: 'Café' },
        ]);
    });
    test.each([
        ['Ⅰ', 'I'],
        ['Ⅱ', 'II'],
        ['Ⅲ', 'III'],
        ['Ⅳ', 'IV'],
        ['一级', 'I'],
        ['四级', 'IV'],
        ['II', 'II'],
    ])('level %s', (written, level) => {
        expect(JSON.stringify(model(`plan X { response { level ${written} {} } }`))).toContain(`"level":"${level}"`);
    });
    test('what a Chinese input method types', () => {
        expect(model('plan X “题目” ｛ sector education，water、energy ｝')).toEqual(
            model('plan X "题目" { sector education, water, energy }'),
        );
    });
    test('CRLF, BOM and ideographic space are white space', () => {
        expect(model('\uFEFFplan X {\r\n\u3000kind unit\r\n}\r\n')).toEqual(model('plan X { kind unit }'));
    });
    test('todo stands for a name, a text or a quantity', () => {
        const text = `plan X todo "title" { made todo "day" sector todo "word" document todo "text"
            organization { body A { head todo "who" } }
            response { step S todo "t" by todo "who" after todo "step" within todo "how long" at todo "where" level todo "level" {} }
            prevention { drill D { covers todo "what" } } }
            network N { range todo "range" } terminals T { count todo "n" } device D { host todo "address" ports todo "port" }
            out_of_scope todo "thing" { because todo "why" }`;
        const parsed = parse(text);
        expect(parsed.errors).toEqual([]);
        const marks = JSON.stringify(lower('x', parsed).model).match(/"issue":"todo"/g) ?? [];
        expect(marks).toHaveLength((text.match(/todo/g) ?? []).length);
    });
});
