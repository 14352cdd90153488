/** The eight chapters of the national order. */
export const CHAPTERS = [
    'general',
    'organization',
    'monitoring',
    'response',
    'investigation',
    'prevention',
    'safeguards',
    'supplementary',
] as const;
export type ChapterKey = (typeof CHAPTERS)[number];

/** What chapters are called; the first that fits counts, so what is more particular stands first. */
const NAMES: readonly [ChapterKey, RegExp][] = [
    ['supplementary', /^附则|预案管理|^supplement|^final provisions?|^miscellaneous|^plan (management|maintenance)/],
    ['general', /^总则|^概述|^引言|^前言|^general( provisions?)?$|^introduction|^overview|^purpose and scope/],
    ['investigation', /后期处置|善后|调查|总结评估|^事后|investigation|post-?incident|lessons? learned|aftermath|after the incident/],
    ['safeguards', /保障|safeguards?|经费|^resources|^budget|^support(ing)? /],
    [
        'organization',
        /组织(体系|机构|领导|指挥|架构)|领导机构|机构(与|和|及)职责|职责分工|organi[sz]ation|roles and responsib|command structure|^responsibilities/,
    ],
    ['monitoring', /监测|预警|monitoring|early warning|^warnings?$|^detection/],
    ['prevention', /预防|培训|演练|宣传|日常(管理|防护)|prevention|preparedness|training|exercises/],
    [
        'response',
        /应急(处置|响应|处理)|事件处置|处置(流程|程序|措施)|^响应|^处置|response|emergency (treatment|handling|disposal)|^handling|incident handling/,
    ],
];
/** Longer titles speak of more than a chapter. */
const LONGEST = 40;

/** The chapter that a heading without its number names. */
export function chapterOf(title: string): ChapterKey | undefined {
    const plain = title
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
        .replaceAll(/(?<![\s:：])[\s:：]+$/g, '')
        .trim();
    if (plain === '' || [...plain].length > LONGEST) return undefined;
    return NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
}
