import { describe, expect, test } from 'vitest';
import { meantKeyword, syntaxMessage } from '../../language-server/src/language/messages.js';
import { parse } from '../../language-server/src/language/parser.js';
import { fixtures } from './fixtures.js';
import { mutations, seeded } from './mutations.js';

const first = (text: string) => parse(text).errors[0]!;

describe('a message says what is wrong and what to do', () => {
    test.each([
        [
            'plan X { response { step A "a" bye Office } }',
            'A step cannot hold `bye` here. Did you mean `by`?',
            '处置步骤中此处不能写 `bye`。是否想写 `by`？',
        ],
        ['plan X { organization { body { } } }', 'A name is expected after `body`.', '`body` 之后应写名称。'],
        [
            'plan X { response { level II { command Office',
            '`}` is missing: the block `level II` is not closed.',
            '缺少 `}`：块 `level II` 没有结束。',
        ],
        [
            'plan X { responce { } }',
            'A plan cannot hold `responce` here. Did you mean `response`?',
            '预案中此处不能写 `responce`。是否想写 `response`？',
        ],
        [
            'plan X { organization { post Head "Head" {} } }',
            'A chapter on organization cannot hold `post` here. It stands outside the plan, in the file itself. Is a `}` missing before it?',
            '组织机构一章中此处不能写 `post`。应写在预案之外、文件的最外层。前面是否缺少 `}`？',
        ],
        [
            'plan X { response { step A "a" by B via phone fallback email } }',
            'A chapter on response cannot hold `fallback` here. A second way to tell stands in a `notify` beside the step: `notify Clients "…" { to affected_persons via phone fallback email }`.',
            '应急响应一章中此处不能写 `fallback`。备用渠道写在与步骤并列的 `notify` 中：`notify Clients "…" { to affected_persons via phone fallback email }`。',
        ],
        [
            'plan X { response { report A "a" {\nevery 1d before 17:00 } } }',
            'A report cannot hold `before` here. A time of day stands after `at`: `every 1d at 17:00`.',
            '报告中此处不能写 `before`。时刻写在 `at` 之后：`every 1d at 17:00`。',
        ],
        [
            'plan X { prevention { major_activities "Congress" {} } }',
            '`{` is missing after `major_activities`: a section on major activities has a block.',
            '`major_activities` 之后缺少 `{`：重要活动保障需要用大括号。',
        ],
        [
            'plan X { response { step A "a" by office } }',
            'A party is expected after `by`. Names begin with a capital letter: `Office`.',
            '`by` 之后应写机构或人员。名称以大写字母或汉字开头：`Office`。',
        ],
        [
            'plan X { response { step A "a" by todo } }',
            'A party is expected after `by`. An owned-up hole says what is missing: `todo "who is it?"`.',
            '`by` 之后应写机构或人员。待定之处须写明缺什么：`todo "由谁负责？"`。',
        ],
        [
            'plan X { response { report R { when grade I II } } }',
            'A report cannot hold `II` here. Is a `,` missing before it?',
            '报告中此处不能写 `II`。前面是否缺少 `,`？',
        ],
        [
            'plan X { response { report R { when grade Major } } }',
            'A level from I to IV is expected after `grade`. A grade of an own scale is written by the levels that it stands for: `grade I, II`.',
            '`grade` 之后应写级别（I 至 IV）。自定分级请写其对应的级别，例如 `grade I, II`。',
        ],
        [
            'plan X { 应急响应 { } }',
            'A plan cannot hold this name here. Keywords are English: write `response`.',
            '预案中此处不能写这个名称。关键词用英文书写：`response`。',
        ],
        [
            'plan X { organization { body A {} } } body B {} }',
            'A file cannot hold `body` here. It stands in a chapter on organization or a body. Is the `}` before it one too many?',
            '文件中此处不能写 `body`。应写在组织机构一章或机构。前面的 `}` 是否多余？',
        ],
        [
            'plan X { response { level III extends IV command Office } }',
            '`{` is missing after `IV`: a response level has a block.',
            '`IV` 之后缺少 `{`：响应级别需要用大括号。',
        ],
        [
            'plan X { person A "A" {} }',
            'A plan cannot hold `person` here. It stands outside the plan, in the file itself. Is a `}` missing before it?',
            '预案中此处不能写 `person`。应写在预案之外、文件的最外层。前面是否缺少 `}`？',
        ],
        [
            'plan X { response { warning red {} } }',
            'A chapter on response cannot hold `warning` here. It stands in a chapter on monitoring and warning. Is a `}` missing before it?',
            '应急响应一章中此处不能写 `warning`。应写在监测与预警一章。前面是否缺少 `}`？',
        ],
        [
            'person A "A" { person B "B" {} }',
            'A person cannot hold `person` here. Is a `}` missing before it?',
            '人员中此处不能写 `person`。前面是否缺少 `}`？',
        ],
        ['plan X { general { grade I } }', '`{` is missing after `I`: a grade has a block.', '`I` 之后缺少 `{`：事件分级需要用大括号。'],
        ['plan X { made by }', 'A date such as 2026-03-01 is expected after `made`.', '`made` 之后应写日期（如 2026-03-01）。'],
        ['plan X { investigation { led Office } }', '`by` is expected after `led`.', '`led` 之后应写 `by`。'],
        ['plan X {} }', '`}` closes nothing here. Delete it, or add the missing `{`.', '此处的 `}` 没有对应的 `{`，请删除或补上 `{`。'],
        ['plan X；{ }', '`；` has no meaning outside of quotes. Delete it.', '`；` 在引号之外没有含义。请删除。'],
    ])('%s', (text, en, zh) => {
        expect(syntaxMessage(first(text), 'en')).toBe(en);
        expect(syntaxMessage(first(text), 'zh-CN')).toBe(zh);
    });
    test('the meant keyword is there for a quick fix', () => {
        expect(meantKeyword(first('plan X { responce { } }'))).toBe('response');
        expect(meantKeyword(first('plan X { zebra { } }'))).toBeUndefined();
    });
    test('no message speaks of the parser, whatever is broken', () => {
        const { text } = fixtures.find(({ name }) => name.startsWith('waterworks'))!;
        const random = seeded(3);
        let count = 0;
        for (const mutate of Object.values(mutations)) {
            for (let i = 0; i < 25; i++) {
                for (const problem of parse(mutate(text, random)).errors) {
                    count++;
                    expect(syntaxMessage(problem, 'en')).toMatch(/^(`.+`|[A-Z]).*[.?]$/s);
                    for (const language of ['en', 'zh-CN'] as const)
                        expect(syntaxMessage(problem, language)).not.toMatch(/token|NAME|WORD|STRING|MALFORMED|HOLE|EOF|undefined|parse/);
                }
            }
        }
        expect(count).toBeGreaterThan(150);
    });
});
