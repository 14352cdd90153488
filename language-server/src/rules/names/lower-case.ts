import { LEVELS, type Level } from '../../model/shape/index.js';
import type { Args } from '../finding.js';
import { rule } from '../rule.js';

/** A declared name that starts like a word of the language, so that nothing can refer to it. */
export const lowerCase = rule({
    id: 'names/lower-case',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        lower: {
            en: 'A name starts with a capital or a Chinese character, so that no word of the language collides with it: write “{suggestion}”.',
            'zh-CN': '名称应以大写字母或汉字开头，以免与语言中的词相混：请写作“{suggestion}”。',
        },
        lower_person: {
            en: 'A name starts with a capital or a Chinese character, so that no word of the language collides with it: begin this one with a capital.',
            'zh-CN': '名称应以大写字母或汉字开头，以免与语言中的词相混：请将首字母大写。',
        },
        level: {
            en: '“{name}” is a level and cannot be a name: choose another.',
            'zh-CN': '“{name}”是级别，不能用作名称，请另取名称。',
        },
        capital: { en: 'Write “{suggestion}”', 'zh-CN': '改为“{suggestion}”' },
        capital_person: { en: 'Begin the name with a capital', 'zh-CN': '将首字母改为大写' },
    },
    check({ file, parts }, report) {
        for (const part of parts) {
            const { name } = part;
            if (name === undefined) continue;
            if (LEVELS.includes(name as Level)) report(part, { message: 'level', args: { name } });
            if (!/^[a-z_]/.test(name)) continue;
            const suggestion = capitalised(name);
            const change = { kind: 'replace', place: { file: file.path, part: part.id, property: 'name' }, text: suggestion } as const;
            // The name of a person is personal data: no message holds it.
            const person = part.type === 'person';
            const args: Args = person ? {} : { suggestion };
            report(part, {
                message: person ? 'lower_person' : 'lower',
                args,
                property: 'name',
                fixes: [{ title: person ? 'capital_person' : 'capital', args, changes: [change] }],
            });
        }
    },
});

/** `linjiang_university` as `LinjiangUniversity`. */
function capitalised(name: string): string {
    const joined = name.replace(/(?<!_)_+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase()).replace(/^_+/, '');
    return joined.charAt(0).toUpperCase() + joined.slice(1);
}
