import { levelsText } from './levels.js';
import type { Draft } from './request.js';

/** Chapter 4: first handling, reports, levels, playbooks. */
export function responseText(draft: Draft): string {
    const { names: n, t } = draft;
    return `
    response {
        // ${t('First handling: done for every incident.', '先期处置：任何级别的事件都要做。')}
        step ${n.activate} "${t('Start this plan', '启动本预案')}" does activate by ${n.office} immediately
        step ${n.contain} "${t('Cut off what is affected, keep the harm from spreading', '断开受影响的系统，控制事态')}" does contain by ${n.team} within 30m
        step ${n.preserve} "${t('Keep logs and images as evidence', '保存日志和镜像等证据')}" does preserve_evidence by ${n.team} after ${n.contain} within 1h
        step ${n.judge} "${t('Judge category and grade', '研判类别和等级')}" does assess by ${n.office} within 20m
        step ${n.approve} "${t('Approve the report', '审批上报内容')}" does approve by ${n.leader} after ${n.judge} within 10m
        step ${n.inform} "${t('Tell those who are affected', '告知受影响的部门和单位')}" does inform by ${n.office} after ${n.judge} within 1h
        step ${n.eradicate} "${t('Remove the cause', '消除隐患')}" does eradicate by ${n.team} after ${n.preserve} within 8h
        step ${n.restore} "${t('Restore service from clean copies', '用干净的备份恢复业务')}" does restore by ${n.team} after ${n.eradicate} within 1d
${reportsText(draft)}
${levelsText(draft)}
${playbooksText(draft)}
    }
`;
}

function reportsText({ request, names: n, t, above, lawful }: Draft): string {
    const recipients = lawful ? `${above}, ${n.authority}` : above;
    const police = request.operator === 'cii' ? `to ${n.police}` : `to ${n.police} if crime_suspected`;
    return `
        report ${t('Alarm', '紧急电话')} "${t('Call at once when it may be level I or II', '初判为特别重大、重大的，立即电话报告')}" {
            when grade I, II
            from ${n.office}
            to ${recipients}
            ${police}
            after ${n.judge}
            immediately
            via phone fallback hotline_12387, fax
        }
        report ${t('Initial', '首次报告')} "${t('First report, then supplements, then the final one', '首报、续报、终报')}" {
            when grade I, II, III
            from ${n.office}
            to ${recipients}
            ${police}
            after ${n.approve}
            within 1h of discovery
            via hotline_12387 fallback fax, email
            stage first { fields unit_and_system, facts }
            stage supplement {
                fields trend, preliminary_cause, clues, next_measures, scene_protection, other_matters
                within 1d of previous
            }
            stage final { within 30d of end }
            basis reporting_measures_2025
        }
        report ${t('General', '一般事件报告')} {
            when grade IV
            from ${n.office}
            to ${recipients}
            ${police}
            after ${n.judge}
            within 1d of discovery
            via email fallback phone
        }
        report ${t('PersonalData', '个人信息报告')} "${t('Personal data leaked, altered or lost', '个人信息泄露、篡改、丢失')}" {
            when personal_data
            from ${n.office}
            to ${recipients}
            after ${n.judge}
            immediately
            via phone fallback email
        }
        notify ${t('Persons', '告知个人')} "${t('Tell the persons whose data is concerned', '告知受影响的个人')}" {
            when personal_data
            from ${n.office}
            to affected_persons
            after ${n.judge}
            immediately
            fields data_kinds, cause, possible_harm, measures, contact
            unless "${t('The measures taken keep the harm away', '采取的措施能够有效避免危害')}" recorded by ${n.office}
        }`;
}

/** One playbook for each category: who leads, and one step that the writer makes concrete. */
function playbooksText({ names: n, t }: Draft): string {
    const books: [string, string, string, string][] = [
        ['Malware', '恶意程序', 'malicious_program', t('Unplug the machine, leave it running', '拔掉网线，不关机')],
        ['Attack', '网络攻击', 'network_attack', t('Block the source, take back sessions and passwords', '封堵攻击来源，收回会话和口令')],
        ['DataLoss', '数据事件', 'data_security', t('Close the leak, stop exports', '关闭泄露出口，暂停数据导出')],
        ['Failure', '设施故障', 'equipment_failure', t('Move to the spare equipment', '切换到备用设备')],
        ['Misuse', '违规操作', 'rule_violation', t('Freeze the account, keep its records', '停用账号，保留操作记录')],
        ['Weakness', '隐患异常', 'hidden_danger, abnormal_behaviour', t('Restrict access until it is mended', '修补前先限制访问')],
        ['Disaster', '灾害', 'force_majeure', t('Protect power and machine rooms, shut down in order', '保护供电和机房，必要时有序停机')],
    ];
    return books
        .map(
            ([en, zh, category, step]) => `
        playbook ${t(en, zh)} for ${category} {
            led by ${n.team}
            step ${t(`${en}First`, `${zh}先办`)} "${step}" does contain by ${n.team} within 30m
        }`,
        )
        .concat(`
        playbook ${t('Anything', '其他情形')} for otherwise {
            led by ${n.office}
            step ${t('Ask', '会商')} "${t('Ask the expert group how to go on', '请专家组会商处置办法')}" does assess by ${n.office} within 1h
        }`)
        .join('\n');
}
