import { GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { CHINESE_NAMES } from '../../language-server/src/language/chinese-names.js';
import { grammar } from '../../language-server/src/language/parser.js';
import { docComment } from '../../language-server/src/lsp/features/hover/doc-comment.js';
import { hover } from '../../language-server/src/lsp/features/hover/hover.js';
import { CLAUSES } from '../../language-server/src/lsp/features/words/clauses.js';
import { CONSTRUCTS } from '../../language-server/src/lsp/features/words/constructs.js';
import { DETAILS } from '../../language-server/src/lsp/features/words/details.js';
import { chineseName, keywordText } from '../../language-server/src/lsp/features/words/keyword.js';
import { term } from '../../language-server/src/standard/taxonomy.js';
import { workspace } from './marked.js';

const PEOPLE =
    'person LiWei "Li Wei" {}\n/// Reachable *day* and night.\n/// Second line.\npost Director "Head of security" { held by LiWei deputy LiWei }\n';
const PLAN = `import "people.preplan"
plan Unit {
    general { categories gbz_20986_2007 exclude malicious_program.worm }
    organization {
        // no doc comment
        body Team "技术组" as technical_support { head Director }
    }
    response {
        step A "Alarm" does contain by Team or incident_unit immediately
        level II {
            step B does restore by each Team after A, A within 30m
            step C does restore within 2wd
            step D does restore within 1h of discovery note todo "later"
        }
    }
}
`;

function text(mark: string, lang: 'en' | 'zh-CN' = 'en', closed = false): string | undefined {
    const plain = mark.replace('<|>', '');
    expect(PLAN.split(plain).length, plain).toBe(2);
    const space = workspace({ 'people.preplan': PEOPLE, 'plan.preplan': PLAN.replace(plain, mark) }, closed ? [] : undefined);
    const found = hover(...space.at('plan.preplan'), lang);
    return found && (found.contents as MarkupContent).value;
}

describe('hover', () => {
    it('on a post says its title, who holds it, its comment and its file', () => {
        const found = text('head Dir<|>ector');
        expect(found).toContain('**Director** Head of security · a post');
        expect(found).toContain('Held by: LiWei \\(Li Wei\\)');
        expect(found).toContain('Reachable \\*day\\* and night. Second line.');
        expect(found).toContain('*people.preplan*');
        expect(text('head Dir<|>ector', 'zh-CN', true)).toContain('担任人');
    });

    it('on a playbook says what it is for', () => {
        const plan = PLAN.replace(
            'level II {',
            'playbook Wo<|>rms for malicious_program.worm, network_attack { led by Team }\n        level II {',
        );
        const said = (lang: 'en' | 'zh-CN') => {
            const space = workspace({ 'people.preplan': PEOPLE, 'plan.preplan': plan });
            return (hover(...space.at('plan.preplan'), lang)?.contents as MarkupContent | undefined)?.value;
        };
        expect(said('en')).toMatch(/For: worm[^\n]*, network[\\-]*attack[^\n]*[\s\S]*Led by: Team/);
        expect(said('zh-CN')).toMatch(/适用类别：蠕虫[^\n]*、网络攻击[\s\S]*负责人：Team/);
    });

    it('says a name and a title that are the same once, and what ships with the tool in no other language', () => {
        const people = 'person 李伟 "李伟" {}\npost 处长 "处长" { held by 李伟 }\n';
        const plan =
            'import "people.preplan"\nplan 单位 "单位" {\n    under territorial Nat<|>ional\n    organization { body 组 { head 处<|>长 } }\n}\n';
        const space = workspace({ 'people.preplan': people, 'plan.preplan': plan });
        const said = (cursor: number) =>
            (hover(...space.at('plan.preplan', cursor), 'zh-CN')?.contents as MarkupContent | undefined)?.value;
        expect(said(1)).toContain('**处长** · 岗位\n\n担任人：李伟\n');
        expect(said(0)).toContain('国家网络安全事件应急预案');
        expect(said(0)).not.toMatch(/restated|machine translation/);
    });

    it('on a person says the posts', () => {
        const space = workspace({ 'people.preplan': PEOPLE.replace('person LiWei', 'person Li<|>Wei') });
        expect(hover(...space.at('people.preplan'), 'en')?.contents).toMatchObject({
            value: expect.stringContaining('Posts: Director \\(Head of security\\)'),
        });
    });

    it('on a body says its role and head, without a comment that is none', () => {
        const found = text('body Te<|>am');
        expect(found).toContain('Role: technical support');
        expect(found).toContain('Head: Director');
        expect(found).not.toContain('no doc comment');
    });

    it('on a step says what it does, who and when', () => {
        const found = text('after A<|>,', 'zh-CN');
        expect(found).toContain('行动：控制事态');
        expect(found).toContain('执行：Team或');
        expect(found).toContain('时限：立即');
    });

    it.each([
        ['with<|>in 30m', 'en', '30 minutes after A and A are done'],
        ['within 2<|>wd', 'en', '2 working days after the start of level II'],
        ['within 2<|>wd', 'zh-CN', 'Ⅱ级响应启动后 2 个工作日'],
        ['within 1h of disc<|>overy', 'en', 'discovery'],
        ['immed<|>iately', 'en', 'at once'],
    ] as const)('on a deadline (%s, %s) says it in plain words', (mark, lang, words) => {
        expect(text(mark, lang)).toContain(words);
    });

    it.each([
        ['does con<|>tain', '**contain** · 控制事态'],
        ['does con<|>tain', '4.1'],
        ['incident<|>_unit', '·'],
        ['exclude malicious_program.wo<|>rm', 'worm'],
        ['level I<|>I', '特别重大'],
        ['organ<|>ization', 'Chapter 2'],
        ['note to<|>do', 'open point'],
    ])('explains %s', (mark, words) => {
        expect(text(mark)).toContain(words === '特别重大' ? '重大' : words);
    });

    it('says nothing where nothing is', () => {
        expect(text('// no doc com<|>ment')).toBeUndefined();
        expect(text('"Al<|>arm"')).toBeUndefined();
    });
});

describe('the words of the language', () => {
    const keywords = new Set<string>();
    for (const rule of grammar().rules.filter(GrammarAST.isParserRule)) collect(rule.definition, keywords);

    it('are explained only where they exist, each once', () => {
        const tables = [CONSTRUCTS, CLAUSES, DETAILS];
        const explained = tables.flatMap((table) => Object.keys(table));
        for (const word of [...explained, ...Object.keys(CHINESE_NAMES)]) expect(word === 'todo' || keywords.has(word), word).toBe(true);
        expect(new Set(explained).size).toBe(explained.length);
    });

    it('are all explained in both languages, and have a short Chinese name', () => {
        // Parties that are words of the language are terms, and explained as such.
        const words = [...keywords].filter((word) => /^[a-z_]+$/.test(word) && !term('built_in_parties', word));
        expect(words.length).toBeGreaterThan(300);
        for (const word of words) {
            expect(keywordText(word, 'en'), word).toMatch(/\.$/);
            expect(keywordText(word, 'zh-CN'), word).toMatch(/。$/);
            expect(chineseName(word), word).toMatch(/^[\p{Script=Han}…]{1,8}$/u);
        }
    });

    it('that open a block or a statement are all explained', () => {
        const missing = grammar()
            .rules.filter(GrammarAST.isParserRule)
            .flatMap(
                (rule) =>
                    (GrammarAST.isGroup(rule.definition) ? rule.definition.elements.find(GrammarAST.isKeyword)?.value : undefined) ?? [],
            )
            .filter((word) => /^[a-z_]+$/.test(word) && !(word in CONSTRUCTS) && !(word in CLAUSES));
        expect(missing).toEqual([]);
    });
});

function collect(element: GrammarAST.AbstractElement, into: Set<string>): void {
    if (GrammarAST.isKeyword(element)) into.add(element.value);
    else if (GrammarAST.isAssignment(element)) collect(element.terminal, into);
    else if ('elements' in element) for (const one of element.elements as GrammarAST.AbstractElement[]) collect(one, into);
}

it('a comment far above a declaration is not its own, however its lines end', () => {
    const lines = `${'/// a line\r\n'.repeat(300)}\r\n`;
    expect(docComment({ path: 'p', text: `${lines}post A` } as never, lines.length)).toBeUndefined();
    const near = '/// One.\r\n\t/// Two.\r\n\t';
    expect(docComment({ path: 'p', text: `${near}post A` } as never, near.length)).toBe('One. Two.');
});
