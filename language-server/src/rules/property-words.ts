import { CHINESE_NAMES } from '../language/chinese-names.js';
import type { Message } from './messages.js';

/** How a property is written where that is not its key. */
const WRITTEN: Readonly<Record<string, string>> = {
    approvals: 'approved',
    bounds: 'covers, above or below',
    advised: 'advised by',
    backups: 'backup',
    conforms: 'conforms to',
    decided: 'decided by',
    connects: 'connects to',
    contacts: 'phone, mobile, email',
    criteria: 'stated',
    contract: 'contract until',
    dependsOn: 'depends on',
    discretion: 'at_discretion of',
    drawn: 'drawn from',
    edition: 'categories',
    excluded: 'out_of_scope because',
    held: 'held by',
    interpreted: 'interpreted by',
    led: 'led by',
    located: 'located in',
    limits: 'within',
    operated: 'operated by',
    orElse: 'else',
    outOfBand: 'out_of_band',
    periods: 'from … to',
    prepared: 'prepared by',
    principles: 'principle',
    proposed: 'proposed by',
    protected: 'protected by',
    received: 'received by',
    ranges: 'range',
    repeatUntil: 'repeat until',
    required: 'required by',
    restoreTested: 'restore_tested',
    rotations: 'rotate',
    source: 'from',
    supervised: 'supervised by',
    underCommand: 'under_command of',
};

/** A property as the writer wrote it: a word of the language, the same in both languages. */
export const propertyWord = (key: string): string => WRITTEN[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same with what Chinese writers call it behind it: `kind（类型）`. */
export function propertyName(key: string): Message {
    const word = propertyWord(key);
    const chinese = CHINESE_NAMES[word] ?? CHINESE_NAMES[word.split(' ', 1)[0] ?? word];
    return { en: word, 'zh-CN': chinese === undefined ? word : `${word}（${chinese}）` };
}

/** The eight chapters of the national order, by the key of the plan that holds them. */
export const CHAPTERS = [
    ['general', { en: '1 General', 'zh-CN': '1 总则' }],
    ['organization', { en: '2 Organization and duties', 'zh-CN': '2 组织机构与职责' }],
    ['monitoring', { en: '3 Monitoring and warning', 'zh-CN': '3 监测与预警' }],
    ['response', { en: '4 Response', 'zh-CN': '4 应急处置' }],
    ['investigation', { en: '5 Investigation and assessment', 'zh-CN': '5 调查与评估' }],
    ['prevention', { en: '6 Prevention', 'zh-CN': '6 预防工作' }],
    ['safeguards', { en: '7 Safeguards', 'zh-CN': '7 保障措施' }],
    ['supplementary', { en: '8 Supplementary provisions', 'zh-CN': '8 附则' }],
] as const satisfies readonly (readonly [string, Message])[];
