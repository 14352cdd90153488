import { CHINESE_NAMES } from '../language/chinese-names.js';
import type { Message } from './messages.js';

/** How a property is written where that is not its key. */
const WRITTEN: Readonly<Record<string, string>> = {
    access: 'access to',
    approvals: 'approved',
    bounds: 'covers, above or below',
    advised: 'advised by',
    backups: 'backup',
    conforms: 'conforms to',
    decided: 'decided by',
    connects: 'connects to',
    contacts: 'phone, mobile, email',
    copies: 'copy to',
    criteria: 'stated',
    contract: 'contract until',
    dependsOn: 'depends on',
    distributed: 'distributed to',
    discretion: 'at_discretion of',
    drawn: 'drawn from',
    edition: 'categories',
    excluded: 'out_of_scope because',
    held: 'held by',
    important: 'important because',
    interpreted: 'interpreted by',
    kept: 'kept by',
    lapses: 'lapses after',
    led: 'led by',
    located: 'located in',
    limits: 'within',
    maySkip: 'may_skip to',
    operated: 'operated by',
    orElse: 'else',
    owned: 'owned by',
    outOfBand: 'out_of_band',
    periods: 'from … to',
    prepared: 'prepared by',
    principles: 'principle',
    proposed: 'proposed by',
    protected: 'protected by',
    received: 'received by',
    ranges: 'range',
    repeatUntil: 'repeat until',
    requested: 'requested by',
    required: 'required by',
    restoreTested: 'restore_tested',
    rotations: 'rotate',
    source: 'from',
    supervised: 'supervised by',
    underCommand: 'under_command of',
};

/** A property as the writer wrote it: a word of the language, the same in both languages. */
export const propertyWord = (key: string): string => WRITTEN[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Properties that no word of the language stands before. */
const UNWRITTEN: Readonly<Record<string, Message>> = {
    acts: { en: 'acts', 'zh-CN': '行为' },
    address: { en: 'address', 'zh-CN': '地址或号码' },
    audiences: { en: 'for whom', 'zh-CN': '对象' },
    base: { en: 'extends', 'zh-CN': 'extends（继承）' },
    colours: { en: 'colour', 'zh-CN': '颜色' },
    days: { en: 'days', 'zh-CN': '日期' },
    degree: { en: 'degree', 'zh-CN': '程度' },
    form: { en: 'form', 'zh-CN': '形式' },
    forms: { en: 'form', 'zh-CN': '形式' },
    holder: { en: 'who', 'zh-CN': '责任人员' },
    levels: { en: 'level', 'zh-CN': '级别' },
    line: { en: 'under', 'zh-CN': 'under（隶属）' },
    meaning: { en: 'meaning', 'zh-CN': '含义' },
    party: { en: 'party', 'zh-CN': '相关方' },
    period: { en: 'period', 'zh-CN': '期限' },
    ref: { en: 'name', 'zh-CN': '名称' },
    refs: { en: 'name', 'zh-CN': '名称' },
    rule: { en: 'rule', 'zh-CN': '规则' },
    things: { en: 'things', 'zh-CN': '事项' },
    title: { en: 'title', 'zh-CN': '名称' },
    titles: { en: 'title', 'zh-CN': '名称' },
    topic: { en: 'topic', 'zh-CN': '主题' },
    value: { en: 'text', 'zh-CN': '正文' },
};

/** The same with what Chinese writers call it behind it: `kind（类型）`. */
export function propertyName(key: string): Message {
    const known = UNWRITTEN[key];
    if (known) return known;
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
