import type { Lang, Message } from '../../rules/messages.js';
import { nameProblem } from '../../views/skeleton/name-problem.js';
import { both } from '../../views/words/words.js';
import { type Answers, choicesOf, type Given } from './answers.js';

const WORDS = {
    intro: both('A new plan', '新建预案（↑↓ 选择，回车确认，Ctrl+C 退出）'),
    name: both('Name of the organisation', '单位名称'),
    nameEmpty: both('Write its name.', '请填写名称。'),
    nameLong: both('At most 120 characters.', '不超过120个字。'),
    kind: both('Kind of plan', '预案种类'),
    sector: both('Sector', '行业和领域'),
    operator: both('Kind of operator: decides how fast incidents are reported by law', '网络运营者类别（决定法定报告时限）'),
    superior: both('Who is above: the plan that this one stands under', '上级（本预案所属的上级预案）'),
    superiorHint: both('such as Donghai Province; leave it empty to fill in later', '例如：东海省；可留空，以后再填'),
    ci: both('Check on every push?', '每次推送时自动检查？'),
    none: both('no', '不需要'),
    cancelled: both('Nothing was written.', '没有写入任何文件。'),
} satisfies Record<string, Message>;

/** Asks in the terminal for what is not given. Undefined where the user leaves. */
export async function ask(given: Given, defaults: Answers, lang: Lang): Promise<Answers | undefined> {
    const { autocomplete, cancel, intro, isCancel, select, text } = await import('@clack/prompts');
    const say = (key: keyof typeof WORDS) => WORDS[key][lang];
    const answers: Record<string, unknown> = { ...defaults, ...given };
    // The library's own line about keys is English.
    const showInstructions = lang === 'en';
    intro(say('intro'));
    const name = () =>
        text({
            message: say('name'),
            initialValue: defaults.name,
            validate: (value) => {
                const problem = nameProblem(value ?? '');
                return problem && say(problem === 'empty' ? 'nameEmpty' : 'nameLong');
            },
        });
    const terms = (message: keyof typeof WORDS, vocabulary: string, initialValue: string, only?: readonly string[]) => {
        const options = choicesOf(vocabulary, lang)
            .filter(({ id }) => !only || only.includes(id))
            .map(({ id, label }) => ({ value: id, label, hint: id }));
        const asked = { message: say(message), options, initialValue, maxItems: 10, showInstructions };
        // The search speaks English only.
        return options.length > 10 && lang === 'en' ? autocomplete(asked) : select(asked);
    };
    const questions: [keyof Answers, () => Promise<unknown>][] = [
        ['name', name],
        ['kind', () => terms('kind', 'plan_kinds', defaults.kind, ['unit', 'department', 'region', 'province'])],
        ['sector', () => terms('sector', 'sectors', defaults.sector)],
        ['operator', () => terms('operator', 'operators', defaults.operator)],
        ['superior', () => text({ message: say('superior'), placeholder: say('superiorHint'), defaultValue: '' })],
        [
            'ci',
            () =>
                select({
                    message: say('ci'),
                    options: [
                        { value: 'none', label: say('none') },
                        { value: 'github', label: 'GitHub Actions' },
                        { value: 'gitlab', label: 'GitLab CI' },
                    ],
                    initialValue: defaults.ci,
                    showInstructions,
                }),
        ],
    ];
    for (const [key, question] of questions) {
        if (given[key] !== undefined || (key === 'superior' && ['province', 'department'].includes(String(answers['kind'])))) continue;
        const answer = await question();
        if (isCancel(answer)) {
            cancel(say('cancelled'));
            return undefined;
        }
        answers[key] = typeof answer === 'string' ? answer.trim() : answer;
    }
    return answers as unknown as Answers;
}
