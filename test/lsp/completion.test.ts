import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../language-server/src/lsp/features/completion/completion.js';
import { textOf, workspace } from './marked.js';

const PEOPLE = `person LiWei "李伟" {}
post Director "Head of the security office" { held by LiWei }
authority PublicSecurity "Public security" {}
roster Watch "值班" {}
system Portal "学生门户" {}
data Records {}
`;
const PROVINCE = 'plan Donghai "Donghai" { abridged kind province organization { body Office "Provincial office" as office {} } }\n';
const CONFIG = 'language: 2026\nsuperiors:\n    - file: superiors/donghai.preplan\n';
const OPTIONS = { today: '2026-03-01', snippets: true, lang: 'en' } as const;

function at(text: string, options: Partial<typeof OPTIONS> = {}, others: Record<string, string> = {}): CompletionItem[] {
    const sources = { 'preplan.yaml': CONFIG, 'people.preplan': PEOPLE, 'superiors/donghai.preplan': PROVINCE, ...others };
    const { at: cursor } = workspace({ ...sources, 'plan.preplan': text });
    return completion(...cursor('plan.preplan'), { ...OPTIONS, ...options }).items;
}
const sorted = (items: CompletionItem[]) =>
    [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map((item) => item.label);
const labels = (text: string) => sorted(at(text));

const inPlan = (text: string) => `import "people.preplan"\nplan Unit "Unit" {\n    under territorial Donghai\n${text}`;
const inGeneral = (text: string) => inPlan(`    general {\n        categories gbz_20986_2007\n${text}\n    }\n}\n`);
const inOrganization = (text: string) =>
    inPlan(`    organization {\n        body Team "技术组" {}\n        body Office "Office" {}\n${text}\n    }\n}\n`);
const inLevel = (text: string) =>
    inPlan(
        `    organization {\n        body Team "技术组" {}\n        body Office "Office" {}\n    }\n    response {\n        step First "First" does activate by Team immediately\n        level II {\n            step Contain "Contain" does contain by Team after First within 30m\n            step Evidence does preserve_evidence by Team after Contain\n${text}\n        }\n    }\n}\n`,
    );

/** Holes of the language: what must be offered there, and what must not. */
type Hole = [name: string, text: string, offered: readonly string[], not?: readonly string[]];
const HOLES: Hole[] = [
    ['an empty file', '<|>', ['import', 'plan', 'person', 'protection'], ['step', 'general']],
    ['an import path', 'import "<|>"', ['people.preplan', 'superiors/donghai.preplan'], ['plan.preplan']],
    ['an import without quotes', 'import <|>', ['people.preplan']],
    ['a plan body', inPlan('    <|>\n}\n'), ['kind', 'prepared by', 'conforms to', 'general', 'response', 'under'], ['step']],
    ['a plan kind', inPlan('    kind <|>\n}\n'), ['unit', 'province'], ['kind', 'education']],
    ['a plan sector', inPlan('    sector education, <|>\n}\n'), ['energy'], ['education']],
    ['a superior line', inPlan('    under <|>\n}\n'), ['territorial', 'sector']],
    ['a superior', inPlan('    under sector <|>\n}\n'), ['Donghai', 'National'], ['LiWei']],
    ['an operator', inPlan('    operator <|>\n}\n'), ['cii', 'ordinary']],
    ['a date', inPlan('    effective <|>\n}\n'), ['2026-03-01']],
    ['a new plan name', 'plan <|>', []],
    ['a grade', inGeneral('        grade <|>'), ['I', 'II', 'III', 'IV']],
    ['a criterion', inGeneral('        grade I { <|> }'), ['leak', 'outage', 'otherwise'], ['level']],
    ['a degree', inGeneral('        grade I { system_loss <|> }'), ['particularly_serious']],
    ['a thing', inGeneral('        grade I { outage of <|> }'), ['Portal', 'cii'], ['LiWei', 'Records', 'Donghai', 'users']],
    [
        'what a body cannot be',
        inOrganization('    }\n    general {\n        grade I { outage wholly of <|> }'),
        ['Portal'],
        ['Team', 'Office'],
    ],
    ['what leaks', inGeneral('        grade I { leak of <|> }'), ['Records', 'personal_data'], ['LiWei', 'cii', 'users']],
    ['what is affected', inGeneral('        grade I { affected of <|> }'), ['Portal', 'Records', 'users']],
    ['a unit of count', inGeneral('        grade I { leak of Records at least 10 <|> }'), ['persons', 'records']],
    ['a category', inGeneral('        exclude <|>'), ['malicious_program', 'information_content']],
    ['a body role', inOrganization('        body Experts as <|>'), ['expert_group', 'office']],
    ['a head', inOrganization('        body Experts { head <|> }'), ['LiWei', 'Director', 'Team'], ['Portal', 'Watch']],
    ['a body that it becomes', inOrganization('        body Post { becomes <|> }'), ['Team', 'Office'], ['LiWei']],
    ['functions', inOrganization('        body Post { performs prevent, <|> }'), ['monitor', 'report'], ['prevent']],
    ['a level body', inLevel('            <|>'), ['step', 'start', 'command', 'report'], ['general', 'purpose']],
    ['a step tail', inLevel('            step Next "Next" <|>'), ['does', 'by', 'after', 'within', 'immediately'], ['persons']],
    ['an action', inLevel('            step Next does <|>'), ['contain', 'eradicate', 'restore'], ['step']],
    [
        'a party',
        inLevel('            step Next by <|>'),
        ['Team', 'Office', 'Director', 'Donghai.Office', 'incident_unit', 'each'],
        ['Unit.Team'],
    ],
    ['steps before', inLevel('            step Next after <|>'), ['Contain', 'Evidence', 'First'], ['Next']],
    ['a time', inLevel('            step Next within <|>'), ['30m', '1h', '1d']],
    ['a clock', inLevel('            step Next within 1h of <|>'), ['discovery', 'Contain'], ['Next']],
    ['a roster', inLevel('            on_duty <|>'), ['Watch'], ['LiWei']],
    ['a channel', inLevel('            report Up { via <|> }'), ['phone', 'written']],
    ['an occasion', inLevel('            report Up { when <|> }'), ['grade', 'crime_suspected', 'level']],
    ['a level in a list', inLevel('            report Up { when grade I, <|> }'), ['II', 'IV'], ['I']],
];

describe('completion in the holes of the language', () => {
    it.each(HOLES)('%s', (_, text, offered, not = []) => {
        const found = labels(text);
        for (const label of offered) expect(found).toContain(label);
        for (const label of not) expect(found).not.toContain(label);
        if (offered.length === 0) expect(found).toEqual([]);
    });

    it.each(HOLES)('%s, where the text ends', (_, text, offered) => {
        const found = labels(`${text.slice(0, text.indexOf('<|>'))}<|>`);
        for (const label of offered) expect(found).toContain(label);
    });
});

describe('completion', () => {
    it('offers words of the grammar before terms, and no name twice', () => {
        expect(labels(inLevel('            report Up { when possible <|> }'))).toEqual(['grade']);
        expect(labels(inLevel('            report Up { when grade <|> }')).slice(0, 4)).toEqual(['I', 'II', 'III', 'IV']);
        expect(labels(inLevel('            report Up { to Donghai.Office, <|> }'))).not.toContain('Donghai.Office');
        expect(labels(inLevel('            step Next by Team or <|>'))).not.toContain('Team');
        expect(labels(inOrganization('        body Experts { head LiWei deputy <|> }'))).not.toContain('LiWei');
        expect(labels(inPlan('    general { grade I { leak of Records, <|> } }\n}\n'))).not.toContain('Records');
        expect(labels(inPlan('    general { grade I { leak of Records at least <|> } }\n}\n'))).not.toContain('1h');
        expect(labels(inPlan('    general { basis plan <|> }\n}\n'))).not.toContain('Unit');
    });

    it('finds a sector by what its readers call themselves', () => {
        for (const word of ['学校', '高校', 'school']) expect(labels(inPlan(`    sector ${word}<|>\n}\n`))).toEqual(['education']);
        expect(labels(inPlan('    sector 医院<|>\n}\n'))).toEqual(['medical']);
    });

    it('offers sets and kinds behind `each`, and nobody else', () => {
        const found = sorted(
            at(inOrganization('        body Experts { members each <|> }'), {}, { 'people.preplan': `${PEOPLE}parties Wards {}\n` }),
        );
        expect(found).toEqual(expect.arrayContaining(['Wards', 'unit', 'head']));
        for (const label of ['LiWei', 'Director', 'Team', 'incident_unit']) expect(found).not.toContain(label);
    });

    it.each([
        ['a body without its brace', 'body Office "Office" {', 'body Office "Office"'],
        ['a body without its closing one', '"技术组" {}', '"技术组" {'],
        ['one closing brace too many', '"Office" {}', '"Office" {}}'],
        ['a chapter without its brace', 'organization {', 'organization'],
    ])('goes on behind %s', (_, whole, broken) => {
        const text = inLevel('            step Next does <|>');
        expect(text).toContain(whole);
        expect(labels(text.replace(whole, broken))).toContain('contain');
    });

    it('leaves out what is given and can be given once, before and after the cursor', () => {
        const found = labels(inPlan('    kind unit\n    <|>\n    version "1"\n    general {\n    }\n}\n'));
        expect(found).not.toContain('kind');
        expect(found).not.toContain('version');
        expect(found).not.toContain('general');
        expect(found).toContain('sector');
        expect(found).toContain('waiver');
    });

    it('keeps the word at the cursor, and the second word of a phrase, from counting as given', () => {
        expect(labels(inLevel('            report Up { when g<|> }'))).toContain('grade');
        expect(labels(inOrganization('        body Experts { drawn <|> Director }'))).toContain('from');
    });

    it('begins a new line with statements of the block, the kind above first; within a line it goes on with the last one', () => {
        const fresh = labels(inLevel('            step Next does contain by Team\n            <|>'));
        expect(fresh[0]).toBe('step');
        expect(fresh.indexOf('report')).toBeLessThan(fresh.indexOf('or'));
        expect(fresh).toContain('within');
        const within = labels(inLevel('            step Next does contain by Team <|>'));
        expect(within.indexOf('within')).toBeLessThan(within.indexOf('step'));
        expect(within.indexOf('within')).toBeLessThan(within.indexOf('of_place'));
    });

    it('offers first the kind of action that the title of a step speaks of, in both languages', () => {
        expect(labels(inLevel('            step Next "Restore the services" does <|>'))[0]).toBe('restore');
        expect(labels(inLevel('            step Next "隔离受感染主机，固定证据" does <|>')).slice(0, 2).sort()).toEqual([
            'contain',
            'preserve_evidence',
        ]);
        const plain = labels(inLevel('            step Next does <|>'));
        expect(labels(inLevel('            step Next "Something else" does <|>'))).toEqual(plain);
    });

    it('offers first whom one most likely means', () => {
        const to = labels(inLevel('            report Up { to <|> }'));
        expect(to.slice(0, 2)).toEqual(['PublicSecurity', 'Donghai.Office']);
        const by = labels(inLevel('            step Next by <|>'));
        expect(by.indexOf('Team')).toBeLessThan(by.indexOf('Director'));
        expect(by.indexOf('Director')).toBeLessThan(by.indexOf('LiWei'));
        const head = labels(inOrganization('        body Experts { head <|> }'));
        expect(head.slice(0, 2)).toEqual(['Director', 'LiWei']);
        expect(labels(inLevel('            report Up { when <|> }')).indexOf('grade')).toBeLessThan(3);
    });

    it('offers lengths of time in every unit once a number is typed, with the words beside', () => {
        const items = at(inLevel('            step Next within 45<|>'), { lang: 'zh-CN' as never });
        expect(sorted(items)).toEqual(['45m', '45h', '45d', '45wd', '45w', '45mo', '45y']);
        expect(items.find(({ label }) => label === '45wd')?.labelDetails?.description).toBe('45 个工作日');
        expect(labels(inPlan('    prevention { inspection every <|> }\n}\n'))).toEqual(expect.arrayContaining(['1mo', '3mo', '1y']));
    });

    it('finds words of the language by their Chinese names, and shows these beside them to Chinese readers', () => {
        const found = at(inLevel('            步骤<|>'), { lang: 'zh-CN' as never });
        expect(found[0]?.label).toBe('step');
        expect(found[0]?.labelDetails?.description).toBe('步骤');
        expect(labels(inOrganization('        body Experts { 负责<|> }'))).toContain('head');
        expect(labels(inLevel('            step Next 时限<|>'))).toContain('within');
    });

    it('tells hardening from tests', () => {
        const inBefore = (text: string) => `protection P { before from 2026-01-01 { ${text} } }\n`;
        expect(labels(inBefore('harden <|>'))).toContain('server');
        expect(labels(inBefore('harden <|>'))).not.toContain('internet_risk');
        expect(labels(inBefore('test <|>'))).toContain('internet_risk');
    });

    it('leaves out a clause that the statement has', () => {
        const found = labels(inLevel('            step Next does contain by Team <|>'));
        expect(found).not.toContain('does');
        expect(found).not.toContain('by');
        expect(found).toContain('after');
    });

    it('offers the clauses of the statement before new statements', () => {
        const found = labels(inLevel('            step Next by Team <|>'));
        expect(found.indexOf('within')).toBeLessThan(found.indexOf('gate'));
        expect(found.indexOf('or')).toBeLessThan(found.indexOf('within'));
    });

    it('offers no step that would close a circle', () => {
        const text = inLevel('').replace(
            'step Contain "Contain" does contain by Team after First',
            'step Contain "Contain" does contain by Team after <|>',
        );
        expect(labels(text)).toEqual(expect.arrayContaining(['First']));
        expect(labels(text)).not.toContain('Evidence');
        expect(labels(text)).not.toContain('Contain');
    });

    it.each([
        ['技术', inLevel('            step Next by 技术<|>'), 'Team'],
        ['a Chinese title', inLevel('            step Next using 门户<|>'), 'Portal'],
        ['the middle of a name', inLevel('            step Next by rect<|>'), 'Director'],
        ['a term by its Chinese name', inLevel('            step Next does 恢复<|>'), 'restore'],
        ['a term by a Chinese synonym', inLevel('            step Next does 隔离<|>'), 'contain'],
        ['a term by the start of its id', inLevel('            step Next does erad<|>'), 'eradicate'],
        ['a qualified name', inLevel('            step Next by Donghai.<|>'), 'Donghai.Office'],
        ['a qualified name begun', inLevel('            step Next by Donghai.Of<|>'), 'Donghai.Office'],
    ])('finds by %s', (_, text, label) => {
        const item = at(text).find((one) => one.label === label) as CompletionItem;
        expect(item).toBeDefined();
        const typed = textOf(text.replace('<|>', ''), (item.textEdit as TextEdit).range);
        expect(text).toContain(`${typed}<|>`);
        expect(item.filterText?.startsWith(typed)).toBe(true);
    });

    it('writes what belongs to another plan with its plan, also where the bare name would do', () => {
        const region = 'plan Harbour "Harbour region" { abridged kind region organization { body Pilots "Pilots" {} } }\n';
        const to = (typed: string) =>
            at(`import "harbour.preplan"\n${inLevel(`            report Up { to ${typed}<|> }`)}`, {}, { 'harbour.preplan': region })
                .filter(({ label }) => label.includes('Pilots'))
                .map(({ label, textEdit }) => [label, (textEdit as TextEdit).newText]);
        for (const typed of ['', 'Pil', 'Harbour.', 'Harbour.Pi']) expect(to(typed), typed).toEqual([['Harbour.Pilots', 'Harbour.Pilots']]);
    });

    it('says the Chinese name of a term beside it, with its clause', () => {
        const item = at(inLevel('            step Next does <|>'), { lang: 'zh-CN' as never }).find((one) => one.label === 'contain');
        expect(item?.labelDetails?.description).toBe('控制事态');
        expect(JSON.stringify(item?.documentation)).toContain('4.1');
        expect(item?.filterText).toContain('控制事态');
    });

    it('goes on after damage', () => {
        expect(labels(inLevel('            step Broken does by by by 7 {\n            }}\n            <|>'))).not.toEqual([]);
        expect(labels(inPlan('    nonsense X {\n        inner {\n        }\n    }\n    <|>\n}\n'))).toContain('kind');
        expect(labels(inLevel('            step A by\n            step B by <|>'))).toContain('Team');
        expect(labels(inLevel('            gate {\n            step B does <|>'))).toContain('contain');
    });

    it('offers nothing in texts and comments', () => {
        expect(labels(inPlan('    version "kind <|>"\n}\n'))).toEqual([]);
        expect(labels(inPlan('    // kind <|>\n}\n'))).toEqual([]);
        expect(labels(inPlan('    /* kind <|> */\n}\n'))).toEqual([]);
    });

    it('offers open points where a name, a text or a quantity may stand', () => {
        for (const hole of ['step N by <|>', 'step N does <|>', 'step N within <|>', 'step N note <|>']) {
            expect(labels(inLevel(`            ${hole}`))).toContain('todo "…"');
        }
    });

    it('adds the import of a name from another file', () => {
        const others = { 'more/posts.preplan': 'post Operator "值班员" {}\nsystem Mail {}\n' };
        const text = inLevel('            step Next by 值班<|>');
        const item = at(text, {}, others).find((one) => one.label === 'Operator');
        expect(item?.labelDetails?.description).toBe('more/posts.preplan');
        expect(item?.additionalTextEdits).toEqual([
            { range: { start: { line: 0, character: 23 }, end: { line: 0, character: 23 } }, newText: '\nimport "more/posts.preplan"' },
        ]);
        expect(at(text, {}, others).map((one) => one.label)).not.toContain('Mail');
    });

    it('knows the rules that a waiver can be for, and the posts within a set', () => {
        expect(labels(inGeneral('        waiver "<|>"'))).toContain('response/step-without-owner');
        expect(labels(inGeneral('        waiver "step-w<|>" for Team {}'))[0]).toBe('response/step-without-owner');
        expect(labels(inOrganization('        body Post { members each <|> }'))).toContain('head');
    });

    it('offers no text where a party is meant, and the playbook for all the rest', () => {
        expect(labels(inLevel('            step Next by <|>'))).not.toContain('"…"');
        expect(labels(inLevel('            step Next note <|>'))).toContain('"…"');
        expect(
            labels(
                inPlan('    response { playbook X for <|> }\n}\n').replace('response', 'general { categories gbz_20986_2007 } response'),
            ),
        ).toEqual(expect.arrayContaining(['network_attack', 'otherwise']));
    });

    it('knows where addresses come from, and ports by the services behind them', () => {
        const others = {
            'nets.preplan':
                'network Apron "机坪网" { range 10.20.0.0/16, 2001:db8:20::/48 }\nnetwork Desk { range 192.168.40.0/22 }\nsystem Old { host 10.20.0.1 ports 9100/tcp }\n',
        };
        const inSystem = (text: string) => at(`system New {\n    ${text}\n}\n`, {}, others);
        expect(sorted(inSystem('host <|>')).slice(0, 3)).toEqual(['10.20.', '2001:db8:20:', '192.168.']);
        expect(sorted(inSystem('inside Desk\n    host <|>'))[0]).toBe('192.168.');
        expect(sorted(inSystem('host 机坪<|>'))).toEqual(['10.20.', '2001:db8:20:']);
        expect(sorted(inSystem('host 10.2<|>'))).toEqual(['10.20.']);
        expect(sorted(at('terminals T { range <|> }\n', {}, others))[0]).toBe('10.20.0.0/16');
        // A new network overlaps none that is there.
        const fresh = at('network T { range <|> }\n', {}, others);
        expect(sorted(fresh).slice(0, 3)).toEqual(['10.…', '172.16.…', '192.168.…']);
        // biome-ignore lint/suspicious/noTemplateCurlyInString: holes of a snippet
        expect((fresh[0]?.textEdit as TextEdit | undefined)?.newText).toBe('10.${1:0}.${2:0}.0/${3:24}');
        const ports = sorted(inSystem('host 10.20.0.9 ports <|>'));
        expect(ports[0]).toBe('9100/tcp');
        expect(sorted(inSystem('host 10.20.0.9 ports 443/tcp, <|>'))).not.toContain('443/tcp');
        expect(sorted(inSystem('host 10.20.0.9 ports 33<|>'))).toEqual(expect.arrayContaining(['3389/tcp', '3306/tcp']));
        expect(sorted(inSystem('mlps <|>')).slice(0, 2)).toEqual(['3', '2']);
    });

    it('offers levels and colours that the plan lacks, and builds on those that it has', () => {
        const levels = (text: string) =>
            labels(inPlan(`    response {\n        level IV {}\n        level III extends IV {}\n${text}\n    }\n}\n`));
        expect(levels('        level <|> {}').slice(0, 2)).toEqual(['I', 'II']);
        expect(levels('        level <|> {}')).not.toContain('IV');
        expect(levels('        level II extends <|> {}').slice(0, 2)).toEqual(['III', 'IV']);
        const warnings = labels(inPlan('    monitoring {\n        warning blue {}\n        warning yellow extends <|> {}\n    }\n}\n'));
        expect(warnings.filter((one) => !one.startsWith('todo'))).toEqual(['blue']);
    });

    it('offers nothing to itself, and no plan above itself', () => {
        expect(labels(inOrganization('        body Own { members <|> }'))).not.toContain('Own');
        expect(labels(inPlan('    under sector <|>\n}\n'))).not.toContain('Unit');
        expect(labels('system A { connects to <|> }\nsystem B {}\n')).not.toContain('A');
        expect(labels('system A { connects to <|> }\nsystem B {}\n')[0]).toBe('B');
    });

    it('puts the usual first: a yearly drill, the end for what is handed in, discovery for reports, the national level last for a unit', () => {
        expect(labels(inPlan('    prevention { drill_rule every <|> }\n}\n'))[0]).toBe('1y');
        expect(labels(inLevel('            follow_up to Office every <|>'))[0]).toBe('1d');
        expect(labels(inLevel('            report Up { within 1h of <|> }'))[0]).toBe('discovery');
        expect(labels(inPlan('    investigation { submit S by Team within 30d of <|> }\n}\n'))[0]).toBe('end');
        const to = labels(inLevel('            report Up { to <|> }'));
        expect(to.indexOf('National.LeadingGroup')).toBeGreaterThan(to.indexOf('Office'));
        expect(labels(inLevel('            report Up {\n                when <|>\n                from Office\n            }'))[0]).toBe(
            'grade',
        );
    });

    it('goes on after a line that is not finished, and in a block whose head is not', () => {
        const after = labels(inPlan('    conforms to\n    <|>\n}\n'));
        expect(after[0]).toBe('national_plan_2017');
        expect(after).toContain('sector');
        expect(labels('roster Watch for {\n    <|>\n}\n')).toContain('shift');
        expect(labels(inPlan('    response { playbook P "x" {\n        <|>\n    } }\n}\n'))).toContain('led by');
        expect(labels(inPlan('    response { playbook P "x" <|> }\n}\n'))).toContain('for');
        expect(labels(inPlan('    response { playbook P <|> }\n}\n'))).toContain('for');
        expect(labels('roster Watch <|> {}\n')).toContain('for');
        expect(labels('finding F <|>\n')).not.toEqual([]);
    });

    it('says titles in two languages in the one that is read, and rules by what they say', () => {
        const found = at(inLevel('            step Next by 专家<|>'), { lang: 'zh-CN' as never }).find(
            ({ label }) => label === 'National.Experts',
        );
        expect(found?.labelDetails?.description).toBe('国家网络安全应急专家组');
        const rule = at(inGeneral('        waiver "<|>"')).find(({ label }) => label === 'names/unknown');
        expect(rule?.labelDetails?.description?.length).toBeGreaterThan(5);
    });

    it('gives clients without holes the same blocks as plain text', () => {
        const [grade] = at(inGeneral('        grad<|>'), { snippets: false as never });
        expect(grade?.textEdit).toMatchObject({ newText: 'grade I {\n    \n}' });
        expect(grade?.insertTextFormat).toBe(1);
    });
});
