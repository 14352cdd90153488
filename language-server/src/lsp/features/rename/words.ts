import { fill, type Lang } from '../../../rules/messages.js';

const WORDS = {
    nothing: { en: 'There is no name here to rename.', 'zh-CN': '此处没有可以重命名的名称。' },
    built_in: { en: '{name} comes with the tool and cannot be renamed.', 'zh-CN': '{name} 随工具提供，不能重命名。' },
    superior: {
        en: '{name} belongs to a superior outside this workspace. Only its owner can rename it.',
        'zh-CN': '{name} 属于本工作区之外的上级预案，只能由其编制单位改名。',
    },
    invalid: {
        en: '“{name}” cannot be a name. A name starts with an upper-case letter or a Chinese character and has letters, digits and _ only.',
        'zh-CN': '“{name}”不能用作名称。名称以大写字母或汉字开头，只能包含文字、数字和 _。',
    },
    level: { en: '“{name}” is a level and cannot be a name.', 'zh-CN': '“{name}”是级别，不能用作名称。' },
    taken: { en: '{name} already stands for something else in {file}.', 'zh-CN': '{name} 在 {file} 中已另有所指。' },
} as const;

export type RefusalReason = keyof typeof WORDS;

export const refusal = (reason: RefusalReason, lang: Lang, args: { name?: string; file?: string } = {}): { refused: string } => ({
    refused: fill(WORDS[reason], args, lang),
});
