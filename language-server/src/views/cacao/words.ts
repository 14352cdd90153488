import type { Voice } from '../voice.js';
import { both, words } from '../words/words.js';

export const WORDS = words({
    discretion: both('left to judgement', '视情况决定'),
    followUp: both('Go on reporting to {to}', '续报：{to}'),
    with: both('with {text}', '协助：{text}'),
    requires: both('only after {text}', '前提：{text}'),
    orElse: both('else {text}', '逾期由{text}决定'),
    onlyFor: both('only for {text}', '仅限：{text}'),
    to: both('to {text}', '报送：{text}'),
    copies: both('copy to {text}', '抄送：{text}'),
    via: both('via {text}', '方式：{text}'),
    fallback: both('else via {text}', '备用方式：{text}'),
    start: both('{level} begins', '启动{level}响应'),
    end: both('{level} ends', '结束{level}响应'),
    proposed: both('proposed by {text}', '提出：{text}'),
    approved: both('approved by {text}', '批准：{text}'),
    nobody: both('Nobody is named', '未指定'),
    name: both('{plan}: {category}, {level}', '{plan}：{category}，{level}'),
    about: both(
        'Compiled from {plan}, as of {asOf}. What is done by hand stands in the description of each command.',
        '由{plan}编译，截至 {asOf}。人工操作内容见各命令的说明。',
    ),
});

export const matrixLabel = (
    voice: Voice,
    key: 'with' | 'proposed' | 'approved' | 'requires' | 'orElse' | 'onlyFor' | 'to' | 'copies' | 'via' | 'fallback',
    text: string,
): string => voice.say(WORDS[key], { text });
