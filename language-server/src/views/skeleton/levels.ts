import type { Draft } from './request.js';

/** The four levels, from IV up. Who starts and ends II depends on the powers of the plan; I is the national headquarters'. */
export function levelsText({ request, names: n, t, above, issues }: Draft): string {
    const done = t('Service is restored and no trace of the cause is left', '业务恢复，隐患已消除');
    const started = issues
        ? `start { decided by ${n.office}   approved by ${n.group} within 1h   report to ${above} within 1h }`
        : `start { proposed by ${n.office}   decided by ${above} }`;
    const ended = issues
        ? `end { decided by ${n.office}   approved by ${n.group}   when "${done}"   report to ${above} within 1d }`
        : `end { decided by ${above}   received by ${n.office} }`;
    const spread = request.kind === 'unit' ? n.chief : `each ${n.units}`;
    return `
        level IV {
            command ${n.office}
            end { decided by ${n.office}   when "${done}"   report to ${n.group} within 1d }
        }
        level III extends IV {
            command ${n.group}
            on_duty ${n.watch}
            step ${t('Wide', '全面防范')} "${t('Watch all other systems more closely', '加强其他系统的监测和防范')}" does monitor_more, inform by ${n.office} within 1h
            follow_up to ${above} from ${n.office} every 1d, on_change
            end { decided by ${n.group}   when "${done}"   report to ${above} within 1d }
        }
        level II extends III {
            ${started}
            command ${n.post}
            step ${t('EmergencyState', '应急状态')} "${t('Everybody named here is on duty and within reach', '进入应急状态，相关人员全天值守')}" does activate by ${n.post} immediately
            step ${t('Speak', '信息发布')} "${t('Tell the public, with approval', '经批准后对外发布信息')}" does public_information by ${n.post} within 2h
            notify ${t('Prevent', '通报防范')} "${t('Tell those who may be hit next', '通报可能受影响的方面')}" {
                from ${n.office}
                to ${spread}
                within 2h
                via phone fallback email
            }
            follow_up to ${above} from ${n.office} every 4h, on_change
            support from National.TechnicalTeam requested by ${n.office}
            ${ended}
        }
        level I extends II {
            start { decided by National.Headquarters   received by ${n.office} }
            under_command of National.Headquarters
            step ${t('Send', '派员')} "${t('Send a liaison to the headquarters', '派联络员到指挥部')}" does dispatch by ${n.secretary} within 2h
            step ${t('CarryOut', '落实')} "${t('Carry out the decisions of the headquarters', '落实指挥部的决定')}" does carry_out by ${n.post} immediately
            follow_up to ${above} from ${n.office} every 2h, on_change
            end { decided by National.Headquarters   received by ${n.office} }
        }
        relevel up, down by ${n.office} advised by ${n.experts}
`;
}
