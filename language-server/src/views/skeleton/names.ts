import type { SkeletonRequest } from './request.js';

/** Every name that a skeleton declares, in the language of the plan. */
export interface SkeletonNames extends Readonly<Record<NameKey, string>> {
    readonly plan: string;
    readonly superior: string;
}

const NAMES = {
    group: ['LeadingGroup', '领导小组'],
    post: ['CommandPost', '指挥部'],
    office: ['Office', '应急办'],
    team: ['TechnicalTeam', '技术组'],
    experts: ['Experts', '专家组'],
    leader: ['Leader', '分管领导'],
    secretary: ['HeadOfOffice', '办公室主任'],
    chief: ['SecurityChief', '网络安全负责人'],
    engineer: ['DutyEngineer', '值班工程师'],
    watch: ['Watch', '值班表'],
    day: ['Day', '白班'],
    night: ['Night', '夜班'],
    police: ['CyberPolice', '网安部门'],
    authority: ['ReportingAuthority', '报告主管部门'],
    units: ['Units', '各单位'],
    portal: ['MainSystem', '主要系统'],
    records: ['KeyData', '重要数据'],
    activate: ['Activate', '启动'],
    contain: ['Contain', '控制'],
    preserve: ['Preserve', '固证'],
    judge: ['Judge', '研判'],
    approve: ['Approve', '审批'],
    inform: ['Inform', '告知'],
    eradicate: ['Eradicate', '清除'],
    restore: ['Restore', '恢复'],
} as const;
type NameKey = keyof typeof NAMES;

const START = /^[A-Z\u00C0-\u1FFF\u2C00-\u2FDF\u3005-\u3007\u3040-\uD7FF\uF900-\uFAFF]/;
const REST = /[^A-Za-z0-9_\u00C0-\u1FFF\u2C00-\u2FDF\u3005-\u3007\u3040-\uD7FF\uF900-\uFAFF]+/u;
/** What reads as a level is no name. */
const LEVEL = /^((IV|I{1,3}|[\u2160-\u2163])级?|[一二三四]级)$/;

/** A name of the language made of any text: `Linjiang No. 1 School` → `LinjiangNo1School`. */
export function nameFrom(text: string, otherwise: string): string {
    const pieces = text
        .normalize('NFKC')
        .split(REST)
        .filter((piece) => piece !== '');
    const joined = pieces
        .map((piece) => piece[0]?.toUpperCase() + piece.slice(1))
        .join('')
        .replace(/^[0-9_]+/, '')
        .slice(0, 60);
    const name = joined.slice(0, 1).toUpperCase() + joined.slice(1);
    return START.test(name) && !LEVEL.test(name) ? name : otherwise;
}

export function namesFor(request: SkeletonRequest): SkeletonNames {
    const at = request.lang === 'zh-CN' ? 1 : 0;
    const fixed = Object.fromEntries(Object.entries(NAMES).map(([key, both]) => [key, both[at]])) as Record<NameKey, string>;
    const taken = new Set([...Object.values(fixed), 'National']);
    const free = (name: string): string => {
        let result = name;
        while (taken.has(result)) result += at === 1 ? '预案' : 'Plan';
        taken.add(result);
        return result;
    };
    const plan = free(nameFrom(request.name, at === 1 ? '本单位' : 'OurPlan'));
    const superior = free(nameFrom(request.superior ?? '', at === 1 ? '上级' : 'Superior'));
    return { ...fixed, plan, superior };
}
