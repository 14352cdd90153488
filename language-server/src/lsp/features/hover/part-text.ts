import { resolve, viewOf } from '../../../model/resolve/resolve.js';
import type { Body, Choice, Part, Person, Plan, Playbook, Post, Ref, Report, Step } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import { partWord } from '../../../rules/words.js';
import { categoryVocabulary } from '../../../standard/categories.js';
import { chineseLevel } from '../../../standard/chinese-level.js';
import { termName } from '../../../standard/taxonomy.js';
import type { FileAt } from '../file-at.js';
import type { Declared } from '../symbol-at.js';
import { compiledFacts } from './compiled-facts.js';
import { escaped } from './markdown.js';
import { limitText, whoText } from './plain-words.js';

/** What a hover says of a declared thing: what it is, its title, and the facts that one would look up. */
export function partText({ part, file }: Declared, here: FileAt, lang: Lang): string[] {
    const title = (part as { title?: string }).title;
    const head = `**${escaped(part.name ?? '')}**${title && title !== part.name ? ` ${escaped(title)}` : ''} · ${partWord(part.type)[lang]}`;
    const facts = [...factsOf({ part, file }, here, lang), ...compiledFacts({ part, file }, here, lang)].map(
        ([label, value]) => `${label}${lang === 'zh-CN' ? '：' : ': '}${escaped(value)}`,
    );
    return [head, ...(facts.length > 0 ? [facts.join('  \n')] : [])];
}

type Fact = readonly [label: string, value: string];

function factsOf({ part, file }: Declared, here: FileAt, lang: Lang): Fact[] {
    const zh = lang === 'zh-CN';
    const who = (label: string, choices: readonly Choice[]): Fact[] => (choices.length > 0 ? [[label, whoText(choices, lang)]] : []);
    switch (part.type) {
        case 'post': {
            const post = part as unknown as Post;
            const holders = post.held.map(({ ref }) => titled(ref, { part, file }, here));
            const deputies = post.deputy.map(({ ref }) => titled(ref, { part, file }, here));
            return [
                ...(holders.length > 0 ? [[zh ? '担任人' : 'Held by', holders.join(zh ? '、' : ', ')] as const] : []),
                ...(deputies.length > 0 ? [[zh ? '代理' : 'Deputy', deputies.join(zh ? '、' : ', ')] as const] : []),
            ];
        }
        case 'person': {
            const posts = postsOf(part as unknown as Person, here);
            return posts.length > 0 ? [[zh ? '岗位' : 'Posts', posts.join(zh ? '、' : ', ')]] : [];
        }
        case 'body': {
            const body = part as unknown as Body;
            const role: Fact[] = body.as ? [[zh ? '角色' : 'Role', termName('body_roles', body.as, lang)]] : [];
            return [...role, ...who(zh ? '负责人' : 'Head', body.head), ...who(zh ? '副职' : 'Deputy', body.deputy)];
        }
        case 'step': {
            const step = part as unknown as Step;
            const does: Fact[] =
                step.does.length > 0
                    ? [[zh ? '行动' : 'Does', step.does.map((one) => termName('actions', one, lang)).join(zh ? '、' : ', ')]]
                    : [];
            return [...does, ...who(zh ? '执行' : 'By', step.by), ...deadlines(step, part, lang)];
        }
        case 'playbook': {
            const { categories, led } = part as unknown as Playbook;
            return [...categoriesOf(categories, { part, file }, here, lang), ...who(zh ? '负责人' : 'Led by', led)];
        }
        case 'report': {
            const report = part as unknown as Report;
            const to = report.to.flatMap((one) => one.parties);
            return [...who(zh ? '发出方' : 'From', report.from), ...who(zh ? '接收方' : 'To', to), ...deadlines(report, part, lang)];
        }
        default:
            return [];
    }
}

/** The categories that a playbook is for, in the words of the edition that its plan uses. */
function categoriesOf(refs: readonly Ref[], { part, file }: Declared, here: FileAt, lang: Lang): Fact[] {
    if (refs.length === 0) return [];
    const zh = lang === 'zh-CN';
    const plan = file.declarations.find((one): one is Plan => one.type === 'plan' && part.id.startsWith(`${one.id}/`));
    const words = categoryVocabulary(plan?.general?.edition ?? '');
    const names = refs.map(({ ref }) => {
        if (ref === 'otherwise') return zh ? '其余各类' : 'every other category';
        const found = resolve(ref, ['category'], viewOf(here.project.loaded.project, file), { plan, acts: undefined });
        const title = found.state === 'found' ? (found.part as { title?: string }).title : undefined;
        return title ?? (words ? termName(words, ref, lang) : ref);
    });
    return [[zh ? '适用类别' : 'For', names.join(zh ? '、' : ', ')]];
}

const deadlines = (act: Step | Report, part: Part, lang: Lang): Fact[] =>
    act.limits.map((limit) => [
        lang === 'zh-CN' ? '时限' : 'Deadline',
        limitText(
            limit,
            act.after.map(({ ref }) => ref),
            blockStart(part.id, lang),
            lang,
        ),
    ]);

/** The moment from which the block around a part is counted, in words. */
export function blockStart(id: string, lang: Lang): string {
    const zh = lang === 'zh-CN';
    const level = /\/level:([^/]+)/.exec(id)?.[1];
    if (level) return zh ? `${chineseLevel(level)}响应启动` : `the start of level ${level}`;
    if (/\/warning:/.test(id)) return zh ? '收到预警' : 'receipt of the warning';
    if (/\/submit/.test(id)) return zh ? '响应结束' : 'the end of the response';
    return zh ? '发现' : 'discovery';
}

function titled(ref: string, { file }: Declared, here: FileAt): string {
    const found = resolve(ref, ['holder'], viewOf(here.project.loaded.project, file), { plan: undefined, acts: undefined });
    const title = found.state === 'found' ? (found.part as { title?: string }).title : undefined;
    return title && title !== ref ? `${ref} (${title})` : ref;
}

/** Posts that a person holds, among the files that this one sees. */
function postsOf(person: Person, here: FileAt): string[] {
    const view = viewOf(here.project.loaded.project, here.model);
    return [here.model, ...view.imports].flatMap((file) =>
        file.declarations.flatMap((one) =>
            one.type === 'post' && one.held.some(({ ref }) => ref === person.name)
                ? [one.title && one.title !== one.name ? `${one.name} (${one.title})` : (one.name ?? '')]
                : [],
        ),
    );
}
