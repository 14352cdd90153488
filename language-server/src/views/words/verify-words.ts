import { both, words } from './words.js';

/** What `verify` says of a file. */
export const verifyWords = words({
    same: both('{file} is the plan {plan} as it stands here (content {hash}).', '{file} 与此处的预案 {plan} 完全一致（校验 {hash}）。'),
    saved: both(
        '{file} says the same as the plan {plan} here (content {hash}); another program has saved it since.',
        '{file} 与此处的预案 {plan} 文字一致（校验 {hash}），生成后曾由其他程序另存。',
    ),
    content: both(
        '{file} was made from the plan {plan} as it stands here (content {hash}); its words were not compared.',
        '{file} 由此处的预案 {plan} 生成（校验 {hash}），未逐字比对。',
    ),
    edited: both(
        '{file} was made from the plan {plan} as it stands here (content {hash}), but its words are not those that build writes: it was changed afterwards, or made by another version of Preplan.',
        '{file} 由此处的预案 {plan} 生成（校验 {hash}），但文字与生成结果不同：生成后被改动，或由其他版本的 Preplan 生成。',
    ),
    other: both(
        '{file} was made from another text (content {hash}). Here: {here}.',
        '{file} 由其他文本生成（校验 {hash}）。此处：{here}。',
    ),
    none: both(
        '{file} has no foot with a content hash: it was not made by preplan build, or has lost it.',
        '{file} 没有页脚校验信息：不是由 preplan build 生成，或已丢失。',
    ),
    unreadable: both('{file} was not read: {why}.', '{file} 未读取：{why}。'),
});
