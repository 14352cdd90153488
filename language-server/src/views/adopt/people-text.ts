import type { Draft } from '../skeleton/request.js';
import type { Body, People } from './people.js';
import { literalOf } from './print.js';

/** The bodies that tables gave, for chapter 2. */
export const bodiesText = ({ bodies }: People): string => [...bodies.values()].map(bodyText).join('\n');

const KINDS: readonly [RegExp, string][] = [
    [/领导小组|leading group|steering/i, 'leading_group'],
    [/指挥部|headquarters/i, 'headquarters'],
    [/应急办|办公室$|office$/i, 'office'],
    [/专家|expert/i, 'expert_group'],
    [/技术|technical/i, 'technical_support'],
];

function bodyText({ id, title, head, deputy, members, duties }: Body): string {
    const kind = head.length > 0 ? KINDS.find(([pattern]) => pattern.test(title))?.[1] : undefined;
    const list = (word: string, names: readonly string[]) => (names.length > 0 ? [`${word} ${names.join(', ')}`] : []);
    const lines = [
        ...list('head', head),
        ...list('deputy', deputy),
        ...list('members', members),
        ...duties.map((text) => `duties ${literalOf(text)}`),
    ];
    return `body ${id} ${literalOf(title)}${kind ? ` as ${kind}` : ''} {\n${lines.join('\n')}\n}`;
}

/** The file of persons and posts; undefined where no table gave any. */
export function peopleFile({ t }: Draft, { persons, posts }: People): string | undefined {
    if (persons.size === 0) return undefined;
    const blocks = [...persons.values()].map(
        ({ id, name, contacts, notes }) =>
            `person ${id} ${literalOf(name)} {\n${[...contacts, ...notes.map((note) => `duties ${literalOf(note)}`)].join('\n')}\n}`,
    );
    const held = [...posts.values()].map(
        ({ id, title, holders }) =>
            `post ${id} ${literalOf(title)} { held by ${holders.join(', ')} deputy todo "${t('who stands in', '由谁代理')}" }`,
    );
    return [`// ${t('From the tables of the document.', '来自原文档的表格。')}`, ...blocks, ...held].join('\n\n');
}
