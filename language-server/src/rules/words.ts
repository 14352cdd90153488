import { constructNames } from '../language/construct-names.js';
import type { Target } from '../model/shape/field.js';
import { partShapes } from '../model/shape/index.js';
import { chineseLevel } from '../standard/chinese-level.js';
import { term } from '../standard/taxonomy.js';
import type { Message } from './messages.js';

/** What a part is, in the field's words. */
export const PART_WORDS: Readonly<Record<string, Message>> = {
    plan: { en: 'a plan', 'zh-CN': '预案' },
    body: { en: 'a body', 'zh-CN': '机构' },
    post: { en: 'a post', 'zh-CN': '岗位' },
    person: { en: 'a person', 'zh-CN': '人员' },
    authority: { en: 'an authority', 'zh-CN': '主管部门' },
    provider: { en: 'a provider', 'zh-CN': '服务商' },
    parties: { en: 'a set of parties', 'zh-CN': '相关方集合' },
    channel: { en: 'a channel', 'zh-CN': '联络渠道' },
    roster: { en: 'a roster', 'zh-CN': '值班表' },
    shift: { en: 'a shift', 'zh-CN': '班次' },
    system: { en: 'a system', 'zh-CN': '信息系统' },
    network: { en: 'a network', 'zh-CN': '网络' },
    device: { en: 'a device', 'zh-CN': '设备' },
    terminals: { en: 'a group of terminals', 'zh-CN': '终端组' },
    data: { en: 'a data set', 'zh-CN': '数据集' },
    shadow: { en: 'a shadow asset', 'zh-CN': '影子资产' },
    out_of_scope: { en: 'an exclusion from the scope', 'zh-CN': '范围外资产' },
    protection: { en: 'a protection period', 'zh-CN': '重保期' },
    activity: { en: 'an activity', 'zh-CN': '保障活动' },
    category: { en: 'a category', 'zh-CN': '事件类别' },
    condition: { en: 'a condition', 'zh-CN': '条件' },
    scale: { en: 'a scale', 'zh-CN': '分级标准' },
    grade: { en: 'a grade', 'zh-CN': '事件分级' },
    level: { en: 'a response level', 'zh-CN': '响应级别' },
    warning: { en: 'a warning', 'zh-CN': '预警' },
    playbook: { en: 'a playbook', 'zh-CN': '处置流程' },
    step: { en: 'a step', 'zh-CN': '步骤' },
    gate: { en: 'a gate', 'zh-CN': '放行条件' },
    decision: { en: 'a decision', 'zh-CN': '决定' },
    report: { en: 'a report', 'zh-CN': '报告' },
    submit: { en: 'a submission', 'zh-CN': '报送' },
    track: { en: 'a track', 'zh-CN': '并行线' },
    phase: { en: 'a phase', 'zh-CN': '阶段' },
    process_step: { en: 'a step of a process', 'zh-CN': '流程环节' },
    finding: { en: 'a finding', 'zh-CN': '发现的问题' },
    drill: { en: 'a drill', 'zh-CN': '演练' },
    resource: { en: 'a resource', 'zh-CN': '物资' },
    platform: { en: 'a platform', 'zh-CN': '平台' },
    sort_assets: { en: 'a sorting of assets', 'zh-CN': '资产梳理' },
    test: { en: 'a test', 'zh-CN': '检测' },
    harden: { en: 'a hardening', 'zh-CN': '加固' },
    task: { en: 'a task', 'zh-CN': '任务' },
};

export function partWord(type: string): Message {
    const name = PART_WORDS[type] ? undefined : constructNames[partShapes().find((one) => one.type === type)?.syntax[0] ?? ''];
    return PART_WORDS[type] ?? { en: `a ${type.replaceAll('_', ' ')}`, 'zh-CN': name?.zh ?? type };
}

/** What may be named at a place. */
export const TARGET_WORDS: Readonly<Record<Target, Message>> = {
    party: {
        en: 'a party (body, post, person, authority, provider or set)',
        'zh-CN': '相关方（机构、岗位、人员、主管部门、服务商或集合）',
    },
    holder: { en: 'a person or a post', 'zh-CN': '人员或岗位' },
    body: PART_WORDS.body as Message,
    plan: PART_WORDS.plan as Message,
    set: PART_WORDS.parties as Message,
    act: { en: 'a step, gate, decision, report or submission', 'zh-CN': '步骤、放行条件、决定、报告或报送' },
    roster: PART_WORDS.roster as Message,
    asset: { en: 'a system, network, device, data set or another thing in the scope', 'zh-CN': '系统、网络、设备、数据等资产' },
    resource: { en: 'equipment or a platform of the safeguards', 'zh-CN': '保障措施中的物资或平台' },
    data: PART_WORDS.data as Message,
    device: PART_WORDS.device as Message,
    network: PART_WORDS.network as Message,
    playbook: PART_WORDS.playbook as Message,
    condition: PART_WORDS.condition as Message,
    category: PART_WORDS.category as Message,
    channel: PART_WORDS.channel as Message,
    finding: PART_WORDS.finding as Message,
    step: { en: 'a step or a gate', 'zh-CN': '步骤或放行条件' },
    waivable: { en: 'something that a waiver can speak of', 'zh-CN': '可以豁免的对象' },
};

/** A term of the taxonomy in both languages, the word itself where it is none. */
export function termWord(vocabulary: string, word: string): Message {
    const found = term(vocabulary, word);
    return found ? { en: found.en, 'zh-CN': found.zh } : { en: word, 'zh-CN': word };
}

/** A level as people read it: `level II (serious)`, `Ⅱ级（重大）`. */
export function levelsWord(levels: readonly string[]): Message {
    const name = (level: string) => term('levels', level);
    return {
        en: levels.map((level) => `${level} (${name(level)?.en ?? level})`).join(', '),
        'zh-CN': levels.map((level) => `${chineseLevel(level)}（${name(level)?.zh ?? level}）`).join('、'),
    };
}

/** Several words as a list in each language. */
export function listWord(words: readonly Message[]): Message {
    return { en: words.map((word) => word.en).join(', '), 'zh-CN': words.map((word) => word['zh-CN']).join('、') };
}

/** A title as a message shows it. */
export const quoted = (title: string): Message => ({ en: `“${title}”`, 'zh-CN': `“${title}”` });
