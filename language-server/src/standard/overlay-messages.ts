import type { OverlayCode, OverlayProblem } from './overlay-types.js';
import type { Lang } from './taxonomy-types.js';

type Words = Readonly<Record<Lang, string>>;

/** Words for the problems of an overlay, in both languages. `{…}` is filled from the problem's arguments. */
export const overlayMessages: Readonly<Record<OverlayCode, Words>> = {
    'overlay/syntax': {
        en: 'This overlay cannot be read: {detail}. Nothing of it is applied.',
        'zh-CN': '无法读取此补充要求文件：{detail}。其中内容均未生效。',
    },
    'overlay/encoding': {
        en: 'This overlay is not UTF-8 text. Save it with the encoding UTF-8.',
        'zh-CN': '此补充要求文件不是 UTF-8 文本，请以 UTF-8 编码保存。',
    },
    'overlay/too-long': {
        en: 'This overlay is longer than {limit}. Split it; `overlays` takes several files.',
        'zh-CN': '此补充要求文件超过 {limit}。请拆分为多个文件，overlays 可列出多个文件。',
    },
    'overlay/alias': {
        en: 'References (`&…`, `*…`) are not read in an overlay. Write the value out.',
        'zh-CN': '补充要求文件不支持引用（&…、*…），请直接写出内容。',
    },
    'overlay/unseen': {
        en: 'This text holds a character that cannot be seen ({code}). Take it out; nothing of the overlay is applied.',
        'zh-CN': '此文字含有不可见字符（{code}）。请删除；此补充要求文件均未生效。',
    },
    'overlay/tag': {
        en: 'The tag `{tag}` is not read in an overlay. Leave it out.',
        'zh-CN': '补充要求文件不支持标签“{tag}”，请去掉。',
    },
    'overlay/unknown-key': {
        en: 'There is no `{key}` here.{suggestion}',
        'zh-CN': '此处没有“{key}”。{suggestion}',
    },
    'overlay/missing-key': { en: '`{key}` is missing here.', 'zh-CN': '此处缺少“{key}”。' },
    'overlay/wrong-value': { en: 'This cannot stand here: {detail}.', 'zh-CN': '此处的内容不符合格式：{detail}。' },
    'overlay/unknown-requirement': {
        en: 'There is no requirement `{id}`.{suggestion}',
        'zh-CN': '没有编号为“{id}”的要求。{suggestion}',
    },
    'overlay/taken-id': {
        en: 'The id `{id}` is taken. Give requirements of your own another prefix than NP, HP and LAW, and each its own id.',
        'zh-CN': '编号“{id}”已被使用。自定要求请使用 NP、HP、LAW 以外的前缀，且编号不得重复。',
    },
    'overlay/looser': {
        en: '`{key}: {value}` is laxer than {of}, which says {shipped}. An overlay may only be stricter.',
        'zh-CN': '“{key}: {value}”宽于 {of}（{shipped}）。补充要求只能更严。',
    },
    'overlay/no-effect': {
        en: 'The check of {of} knows no `{key}`. Ask for it with `needs`, or with a requirement of your own.',
        'zh-CN': '{of} 的检查方式没有“{key}”。请改用 needs，或另写一条要求。',
    },
    'overlay/unknown-word': {
        en: '`{word}` is not among the {vocabulary}.{suggestion}',
        'zh-CN': '“{word}”不在“{vocabulary}”之中。{suggestion}',
    },
};

/** The text of a problem of an overlay. */
export function overlayMessage({ code, args }: OverlayProblem, lang: Lang): string {
    const own = (key: string) => {
        const value = args[`${key}_${lang}`] ?? args[key];
        return typeof value === 'object' ? value[lang] : value;
    };
    const nearest = own('nearest');
    const suggestion = nearest === undefined ? '' : lang === 'en' ? ` Did you mean \`${nearest}\`?` : `是否想写“${nearest}”？`;
    return overlayMessages[code][lang].replace(/\{(\w+)\}/g, (whole, key: string) =>
        key === 'suggestion' ? suggestion : (own(key) ?? whole),
    );
}
