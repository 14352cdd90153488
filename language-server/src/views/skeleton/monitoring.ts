import type { Draft } from './request.js';

/** Chapter 3: monitoring, what is reported before anything happens, warnings. */
export function monitoringText(draft: Draft): string {
    const { request, names: n, t, above } = draft;
    const below = request.kind === 'unit' ? n.chief : `each ${n.units}`;
    return `
    monitoring {
        monitor ${n.portal} by ${n.team} around_the_clock
        ${request.kind === 'unit' ? '' : `monitor all_systems by each ${n.units}`}
        assessed by ${n.office} every 1d

        report ${t('Signs', '监测上报')} "${t('Important monitoring findings', '重要监测信息')}" {
            when possible grade I, II, III
            from ${n.office}
            to ${above}
            within 1h of discovery
            via phone fallback email
        }
        notify ${t('Owners', '预防通知')} "${t('Tell those who must act at once', '需要立即采取防范措施时通知有关方面')}" {
            when immediate_prevention
            from ${n.office}
            to ${below}
            promptly
            via phone fallback email
        }
        ${['notice_or_warning', 'vulnerability_notify', 'event_notify'].map((kind) => processText(draft, kind)).join('\n')}
        ${warningsText(draft)}
        stand_down on_notice by ${n.office}
    }
`;
}

const processText = ({ names: n }: Draft, kind: string) => `
        process ${kind} {
            notify by ${n.office} within 1h to ${n.team}
            verify by ${n.team} within 4h
            handle by ${n.team} within 1d
            feedback by ${n.office} within 4h to notifier
        }`;

function warningsText({ names: n, t, above, issues }: Draft): string {
    const fields = 'fields category, level, start_time, possible_scope, cautions, measures, time_requirement, issuing_body';
    const own = (approved: string) =>
        issues
            ? `received by ${n.office}
            issued by ${n.office}${approved}
            adjusted by ${n.office}${approved}
            filed to ${above} within 4h
            lifted by ${n.office}${approved}
            published by ${n.office}`
            : `received by ${n.office}`;
    const patch = t('Patch', '排查');
    const exposure = t('Exposure', '评估');
    const standBy = t('StandBy', '待命');
    return `
        // ${issues ? t('Orange, yellow and blue are issued here; red is the national office’s.', '橙色、黄色、蓝色预警由本级发布；红色预警由国家应急办发布。') : t('Warnings are received and answered here; issuing them needs a power from above.', '本级接收和响应预警；发布预警须有上级授权。')}
        warning blue {
            ${own('')}
            ${fields}
            step ${patch} "${t('Check and mend what the warning names', '按预警要求排查并修补')}" does control_risk by ${n.team} within 2d
        }
        warning yellow extends blue {
            step ${exposure} "${t('Assess how far we are exposed', '评估受影响程度')}" does assess_risk by ${n.team} within 8h
        }
        warning orange extends yellow {
            ${issues ? own(` approved by ${n.group}`) : ''}
            override ${patch} within 1d
            step ${t('StartPlan', '预启动')} "${t('Start this plan and prepare', '启动本预案，做好应急准备')}" does activate, prepare by ${n.office} within 2h
            step ${standBy} "${t('Team within reach; vehicles, equipment and software checked', '技术人员保持联络，检查应急车辆、设备、软件工具')}" does standby, check_tools by ${n.team} within 4h
            follow_up to ${above} from ${n.office} every 1d, on_change
        }
        warning red ${issues ? '' : 'extends orange '}{
            received by ${n.office}
            on_duty ${n.watch}
            ${fields}
            ${issues ? 'step' : 'override'} ${patch} ${issues ? `"${t('Check and mend what the warning names', '按预警要求排查并修补')}" does control_risk by ${n.team} ` : ''}within 4h
            ${issues ? 'step' : 'override'} ${exposure} ${issues ? `"${t('Assess how far we are exposed', '评估受影响程度')}" does assess_risk by ${n.team} ` : ''}within 2h
            ${issues ? 'step' : 'override'} ${standBy} ${issues ? `"${t('Team within reach; equipment and software checked', '技术人员保持联络，检查设备、软件工具')}" does standby, check_tools by ${n.team} ` : ''}within 1h
            ${issues ? `step ${t('StartPlan', '预启动')} "${t('Start this plan, direct those below, prepare', '启动本预案，组织指导下级，做好应急准备')}" does activate, prepare by ${n.office} within 1h` : ''}
            step ${t('MoreEyes', '加强监测')} "${t('Monitor more closely, collect how things develop', '加强监测，跟踪收集事态信息')}" does monitor_more by ${n.team} within 1h
            follow_up to ${above} from ${n.office} every 4h, on_change
        }`;
}
