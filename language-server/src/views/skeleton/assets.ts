import type { Draft } from './request.js';

/** One system and one kind of data, so that grades and monitoring have something to name. */
export function assetsText({ request, names: n, t }: Draft): string {
    return `
// ${t('What is protected. Copy this block for each system, and rename it to what people call it.', '保护什么。每个系统抄写一份，名称改成大家平时的叫法。')}
system ${n.portal} "${t('Our most important system', '本单位最重要的系统')}" {
    kind todo "${t('kind of system, such as business_system', '系统类型，如 business_system')}"
    operated by ${n.team}
    supervised by ${n.office}
    mlps todo "${t('level of the graded protection, 1 to 5', '网络安全等级保护级别')}"
    cii ${request.operator === 'cii' ? `yes sector ${request.sector}` : 'no'}
    important because public_interest
    host todo "${t('address', '地址')}"
    holds ${n.records}
    backup every 1d by ${n.team} done todo "${t('last backup', '最近备份日期')}"
}
data ${n.records} "${t('Our most important data', '本单位最重要的数据')}" {
    kind personal_data
    important because i
    persons todo "${t('how many persons', '涉及人数')}"
    owned by ${n.office}
}
`;
}
