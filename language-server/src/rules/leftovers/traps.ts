import type { Message } from '../messages.js';

/** A wording that machine translation of the national documents leaves behind, and what was meant. */
export interface Trap {
    readonly pattern: RegExp;
    readonly meant: Message;
    /** Clause that the wording comes from. */
    readonly clause: string;
}

const trap = (pattern: RegExp, clause: string, en: string, zh: string): Trap => ({ pattern, clause, meant: { en, 'zh-CN': zh } });

/** Only wordings that nobody writes on purpose; each pattern is tried once on each text. */
export const TRAPS: readonly Trap[] = [
    trap(
        /\b(?:release|releasing|released)(?: of)?(?: the| a| this)? (?:(?:red|orange|yellow|blue) )?(?:early )?warnings?\b/i,
        '3.3, 3.5',
        '“issue” (发布) or “lift” (解除)',
        '“发布”（issue）或“解除”（lift）',
    ),
    trap(
        /\b(?:early )?warnings? (?:is|are|was|were|be|been) released\b/i,
        '3.3, 3.5',
        '“issued” (发布) or “lifted” (解除)',
        '“发布”（issue）或“解除”（lift）',
    ),
    trap(/\bbusiness emergency (?:response )?office\b/i, '4.2.2', 'the emergency office (应急办)', '应急办'),
    trap(/\bcentral (?:information|communications?) office\b/i, '2.1', 'the Cyberspace Administration (中央网信办)', '中央网信办'),
    trap(
        /\bcounter-commissioning\b|\bcommand department corresponds\b/i,
        '4.2.1',
        'the headquarters decides on the response (指挥部对应对工作进行决策部署)',
        '指挥部对应对工作进行决策部署',
    ),
    trap(
        /\bsevere, severe\b|\bmajor, major\b/i,
        '3.1',
        'I particularly serious, II serious, III relatively large, IV general',
        '特别重大、重大、较大、一般',
    ),
    trap(/\bunder-?reporting,? (?:and|or) under-?reporting\b/i, '7.10', 'concealing and omitting (瞒报、漏报)', '瞒报、漏报'),
    trap(/\bdereliction of duty,? (?:and|or) dereliction of duty\b/i, '7.10', 'neglect of duty and malfeasance (失职、渎职)', '失职、渎职'),
    trap(/\bspecial emphasis and emphasis\b/i, '7.4', 'levels I and II (特别重大、重大)', '特别重大、重大'),
    trap(
        /\b(?:who is responsible for operations?),? who is responsible for operations?\b/i,
        '1.5',
        'who supervises is responsible, who operates is responsible (谁主管谁负责、谁运行谁负责)',
        '谁主管谁负责、谁运行谁负责',
    ),
    trap(/\bcomrades at the (?:department|division) and bureau level\b/i, '2.2', 'officers at bureau level (司局级)', '司局级负责同志'),
    trap(/\bclassification and classification\b/i, '1.2', 'categories and grades (分类分级)', '分类分级'),
    trap(/\bemergency emergency\b/i, '1.2', 'emergency (突发事件)', '突发事件'),
    trap(/\bnon-law tandem\b/i, '1.1', 'illegal association (非法串联)', '非法串联'),
    trap(/\bdamage accidents?\b/i, '附件1', 'man-made destruction (人为破坏事故)', '人为破坏事故'),
    trap(/\bhidden disposal\b/i, 'HP', 'dealing with hidden dangers (隐患处置)', '隐患处置'),
    trap(/\bmonitoring and watchdog\b/i, 'HP', 'monitoring and keeping watch (监测值守)', '监测值守'),
    trap(
        /\bheavy (?:insurance|re-?insurance|warranty)\b|\bre-?warranty (?:period|work|event)\b/i,
        'HP',
        'protection of a major event (重保)',
        '重保',
    ),
    trap(/\bequal protection (?:level|grade)\b/i, 'HP', 'classified protection (MLPS) level (等保级别)', '网络安全等级保护级别'),
    trap(/\bshadow assets? devices?\b/i, 'HP', 'unregistered devices (影子资产)', '影子资产'),
];
