import type { Draft } from './request.js';

/** Who holds which post. Nobody is invented: holders are open until the writer names them. */
export function peopleText({ request, names: n, t, lawful }: Draft): string {
    const who = t('who holds it', '由谁担任');
    const deputy = t('who stands in', '由谁代理');
    const posts: [string, string, string][] = [
        [n.leader, t('Leader in charge of cybersecurity', '分管网络安全的领导'), ''],
        [n.secretary, t('Head of the general office', '办公室主任'), ''],
        [n.chief, t('Head of cybersecurity', '网络安全负责人'), ''],
        [n.engineer, t('Duty engineer', '值班工程师'), ' key'],
    ];
    const below = { unit: '', department: 'unit', region: 'unit', province: 'region' }[request.kind];
    return `
// ${t('The plan names posts; who holds them changes only here. Write each person once:', '预案只写岗位，谁任职只在本文件里改。每人写一次：')}
// person ${t('LiMing "Li Ming"', '李明 "李明"')} { phone "…" verified 2026-01-15   mobile "…" verified 2026-01-15 around_the_clock }

${posts.map(([name, title, key]) => `post ${name} "${title}"${key} { held by todo "${who}" deputy todo "${deputy}" }`).join('\n')}

authority ${n.police} "${t('Cyber police of the place', '属地公安机关网安部门')}" {
    kind public_security
    phone todo "${t('duty telephone', '值班电话')}"
}
${lawful ? `authority ${n.authority} "${lawfulTitle(lawful, t)}" { kind ${lawful}   phone todo "${t('duty telephone', '值班电话')}" }` : ''}
${below ? `parties ${n.units} "${t('Those below', '下级单位')}" { kind ${below} }` : ''}
`;
}

function lawfulTitle(kind: string, t: Draft['t']): string {
    if (kind === 'protection_department') return t('Department that protects critical infrastructure', '关键信息基础设施保护工作部门');
    return kind === 'cyberspace' ? t('Cyberspace office', '网信部门') : t("The department's own cyberspace body", '本部门网信工作机构');
}

/** Duty around the clock, called by the plan; names are open. */
export function rosterText({ names: n, t }: Draft): string {
    const turn = (which: string) => `rotate todo "${which}" every 1d`;
    return `
// ${t('One name a day; add as many as take turns: rotate LiMing, WangFang every 1d.', '每天一人，按轮值顺序列出：rotate 李明, 王芳 every 1d。')}
roster ${n.watch} "${t('Round-the-clock duty', '7×24小时值班表')}" for ${n.office}, ${n.team}, ${n.engineer} {
    from todo "${t('first day', '起始日期')}"
    shift ${n.day} 08:00..20:00 { ${turn(t('who takes turns by day', '白班轮值人员'))} }
    shift ${n.night} 20:00..08:00 { ${turn(t('who takes turns by night', '夜班轮值人员'))} }
    longest 12h
    rest 12h
    handover "${t('In person, with the duty log', '当面交接，在值班日志上签字')}"
}
`;
}
