import type { Draft } from './request.js';

/** Chapter 2: who leads, who works, who answers for it. Posts are named; who holds them stands in the file of persons. */
export function organizationText({ request, names: n, t, above, issues }: Draft): string {
    const sets = request.kind === 'unit' ? '' : `\n            members each head of ${n.units}`;
    return `
    organization {
        body ${n.group} "${t('Cybersecurity leading group', '网络安全领导小组')}" as leading_group {
            head ${n.leader} deputy ${n.secretary}${sets}
            becomes ${n.post} at level I, II
            duties "${t('Leads the work; decides on responses and on what is reported.', '领导网络安全应急工作，决定应急响应，审批上报内容。')}"
        }
        body ${n.post} "${t('Incident command post', '应急指挥部')}" as headquarters {}
        body ${n.office} "${t('Cybersecurity emergency office', '网络安全应急办公室')}" as office {
            head ${n.chief} deputy ${n.secretary}
            located in todo "${t('department or room', '设在哪个部门')}"
            performs prevent, monitor, report, handle
            on_duty ${n.watch}
            phone todo "${t('duty telephone', '值班电话')}"
            email todo "${t('address for reports', '联络邮箱')}"
        }
        body ${n.team} "${t('Technical support team', '技术支撑队伍')}" as technical_support {
            head ${n.engineer} deputy ${n.chief}
            members todo "${t('engineers, and the provider if there is one', '技术人员，有服务商的一并列出')}"
        }
        body ${n.experts} "${t('Expert group', '专家组')}" as expert_group {
            head todo "${t('an expert from inside or outside', '组长，可聘请外部专家')}"
            deputy todo "${t('who stands in', '谁代替')}"
        }
        liaison ${n.chief} deputy ${n.secretary} to ${above}
        accountable ${n.leader} forbids late, false, concealed, omitted
        ${issues ? '' : `// ${t('Powers come from above: to issue a warning, or to start a level, the superior must grant it.', '权限来自上级：发布预警、启动响应须经上级授权。')}`}
    }
`;
}
