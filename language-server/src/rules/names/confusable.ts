import { importsOf } from '../../model/project.js';
import { namesOf } from '../../model/resolve/names.js';
import type { Part } from '../../model/shape/index.js';
import type { Related } from '../finding.js';
import { rule } from '../rule.js';
import { lookOf, strangersIn, unseenIn } from './looks.js';

/** Names that a reader takes for others. No message holds such a name: a reader of the finding would be deceived too. */
export const confusableName = rule({
    id: 'names/confusable',
    reads: 'file',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    messages: {
        alike: {
            en: 'This name looks like another one and is not the same: nobody who reads the plan can tell them apart. Give it a name of its own, or write both with the same characters.',
            'zh-CN': '此名称与另一名称看上去相同，实际不同，阅读预案的人无法分辨。请另取名称，或将两者改用相同的字符。',
        },
        mixed: {
            en: 'This name mixes alphabets: {codes} only look like Latin letters. Type them anew as Latin letters.',
            'zh-CN': '此名称混用了不同文字的字母：{codes} 只是看上去像拉丁字母。请重新输入为拉丁字母。',
        },
        unseen: {
            en: 'This name holds characters that show nothing: {codes}. Take them out.',
            'zh-CN': '此名称含有不可见的字符：{codes}。请删除。',
        },
        other: { en: 'The name that it looks like', 'zh-CN': '看上去相同的名称' },
    },
    check({ project: { project }, file, parts }, report) {
        const looks = new Map<string, Related & { readonly name: string }>();
        const keep = (name: string, path: string, part: Part) => {
            const look = lookOf(name);
            if (!looks.has(look)) looks.set(look, { name, file: path, part: part.id, property: 'name', message: 'other', args: {} });
        };
        const named = parts.flatMap((part) => (part.name === undefined ? [] : [{ part, name: part.name }]));
        const strange = named.filter(({ name }) => lookOf(name) !== name);
        if (strange.length === 0) return;
        // What is written plainly is the name that another one is made to look like.
        for (const { part, name } of named) if (lookOf(name) === name) keep(name, file.path, part);
        for (const one of importsOf(project, file)) for (const [name, { part }] of namesOf(one).top) keep(name, one.path, part);
        for (const { part, name } of strange) keep(name, file.path, part);
        for (const { part, name } of strange) {
            const codes = (list: readonly string[]) => [...new Set(list)].slice(0, 8).join(', ');
            const unseen = unseenIn(name);
            const strangers = strangersIn(name);
            const { name: first, ...other } = looks.get(lookOf(name)) ?? { name };
            if (first !== name && 'file' in other) {
                report(part, { message: 'alike', severity: 'error', property: 'name', related: [other] });
            } else if (unseen.length > 0) report(part, { message: 'unseen', args: { codes: codes(unseen) }, property: 'name' });
            else if (strangers.length > 0) report(part, { message: 'mixed', args: { codes: codes(strangers) }, property: 'name' });
        }
    },
});
