/**
 * Realistic projects of any size: one province above all, one hub of authorities and providers for every fifty units, and
 * plans of about 10 KB with English and Chinese text. Each plan declares at least 71 named things; about one reference in six
 * crosses files. One plan in ten has a defect that a check finds.
 */
export interface GeneratedProject {
    readonly files: ReadonlyMap<string, string>;
    readonly plans: number;
}

/** A small seeded generator (mulberry32), so that every run makes the same project. */
export function random(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const HUB_SIZE = 50;
const NAMES = ['临江', '东海', '平湖', '青山', '长河', '安宁', '金沙', '云岭', '石桥', '白塔'];
const SYSTEMS = ['门户网站', '统一身份认证', '消息总线', '数据中心', '邮件系统', '业务系统'];

export function generateProject(plans: number, seed = 1): GeneratedProject {
    const next = random(seed);
    const files = new Map<string, string>();
    files.set('preplan.yaml', 'language: 2026\nas_of: 2026-03-01\nsuperiors:\n  - file: superiors/province.preplan\n');
    files.set('superiors/province.preplan', province());
    for (let hub = 0; hub * HUB_SIZE < plans; hub++) files.set(`hubs/hub-${hub}.preplan`, hubFile(hub));
    for (let i = 0; i < plans; i++) files.set(unitPath(i), unit(i, next, i % 10 === 9));
    return { files, plans };
}

export const unitPath = (i: number): string => `units/${String(Math.floor(i / HUB_SIZE)).padStart(4, '0')}/unit-${i}.preplan`;

/** One plan of about so many bytes: the first, with ever more persons. */
export function largePlan(bytes: number): string {
    const pieces = [unit(0, random(1), false)];
    for (let k = 8, size = Buffer.byteLength(pieces[0] ?? ''); size < bytes; k++) {
        const more = `${person(0, k)}\n`;
        pieces.push(more);
        size += Buffer.byteLength(more);
    }
    return pieces.join('');
}

function province(): string {
    return `/// What those under it may refer to and must satisfy.
plan Province "东海省网络安全事件应急预案" {
    abridged
    prepared by "东海省互联网信息办公室"
    kind province
    under territorial National
    version "2025.1"
    effective 2025-07-01

    organization {
        body LeadingGroup "省网络安全工作领导小组" as leading_group {}
        body Headquarters "省应急指挥部" as headquarters {}
        body Office "省应急办" as office {
            phone "+86 571 5550 0800" verified 2026-01-15
            email "duty@cyber.donghai.example" verified 2026-01-15
        }
        body TechnicalTeam "省技术支撑队伍" as technical_support {}
    }

    require of each unit {
        reports to Office within 1h of discovery when grade I, II
        drills every 1y reported to Office
        reviews every 1y
    }
}
`;
}

function hubFile(hub: number): string {
    const name = NAMES[hub % NAMES.length];
    return `/// Outside bodies that fifty units share.
authority CyberPolice "${name}公安局网安支队" {
    kind public_security
    phone "+86 571 5551 ${String(1000 + hub)}" verified 2026-02-01
    email "police${hub}@linjiang.example" verified 2026-02-01
}
authority Telecom "${name}通信管理局" {
    kind telecom
    phone "+86 571 5552 ${String(1000 + hub)}" verified 2026-02-01
}
provider NetSafe "NetSafe Security Ltd, ${name}" {
    service "Managed detection and incident response"
    contract until 2027-01-31
    reports within 15m
    phone "+86 571 5553 ${String(1000 + hub)}" verified 2026-02-01
}
parties Sections "${name}各科室" { kind section }
`;
}

function unit(i: number, next: () => number, defect: boolean): string {
    const town = NAMES[Math.floor(next() * NAMES.length)];
    const hub = `${'../../'}hubs/hub-${Math.floor(i / HUB_SIZE)}.preplan`;
    const minutes = 15 + Math.floor(next() * 4) * 15;
    const persons = Array.from({ length: 8 }, (_, k) => person(i, k)).join('\n');
    const systems = SYSTEMS.map((title, k) => system(i, k, `${town}${title}`)).join('\n');
    return `import "${hub}"

/// ${town}第${i}单位。签字原件存办公室。
plan Unit${i} "${town}第${i}单位网络安全事件应急预案" {
    prepared by "${town}第${i}单位"
    kind unit
    sector education
    operator ordinary
    under territorial Province
    conforms to national_plan_2017, reporting_measures_2025
    document "${i} 2026-014"
    version "2026.1"
    reviewed 2026-02-10 by Office outcome "Revised for the reporting measures of 2025"
    approved 2026-02-20 by LeadingGroup
    issued 2026-02-24
    effective 2026-03-01
    disclosure internal

    general {
        purpose "保障教学、科研和公共服务在网络安全事件中持续运行，减少损失和危害。"
        basis law "Cybersecurity Law of the People's Republic of China"
        basis plan National, Province
        basis standard "GB/Z 20986-2007", "GB/T 20986-2023"
        scope "本单位建设、运行和使用的网络与信息系统。"
        principle "谁主管谁负责，谁运行谁负责。"
        categories gbz_20986_2007
        exclude information_content see "信息内容安全专项预案"
        grade I {
            system_loss particularly_serious of System0, System1
            leak of Records at least 80_000 persons
            impact "国家安全、社会秩序、经济建设和公众利益" as particularly_serious
        }
        grade II {
            system_loss serious of System0, System1
            outage of System0 at least 24h
            leak of Records at least 50_000 persons
            impact "国家安全、社会秩序、经济建设和公众利益" as serious
        }
        grade III {
            system_loss relatively_large of System0, System1
            outage of System0 at least 8h
            leak of Records at least 10_000 persons
            impact "国家安全、社会秩序、经济建设和公众利益" as relatively_serious
        }
        grade IV { otherwise }
    }

    organization {
        body LeadingGroup "网络安全领导小组" as leading_group {
            head VicePresident deputy HeadOfOffice
            members each head of Sections
            becomes CommandPost at level I, II
            duties "决定三级响应和上报，指挥应急处置。"
        }
        body CommandPost "应急指挥部" as headquarters {}
        body Office "应急办" as office {
            head ${defect ? 'Direktor' : 'Director'} deputy DeputyDirector
            located in "信息中心"
            performs prevent, monitor, report, handle
            phone "+86 571 5554 ${1000 + (i % 9000)}" verified 2026-02-03
            email "security@unit${i}.example" verified 2026-02-03
        }
        body TechnicalTeam "技术支撑队伍" as technical_support {
            head WatchOfficer deputy Person5
            members Person6, Person7
            with NetSafe
        }
        body Experts "专家组" as expert_group { head Person4 deputy Person5 field "恶意代码与取证" }
        liaison Director deputy DeputyDirector to Province.Office
        accountable VicePresident forbids late, false, concealed, omitted
    }

    monitoring {
        monitor Campus, System0, System1, System2, System3, System4, System5 by TechnicalTeam around_the_clock with NetSafe
        assessed by Office
        report Signs "重要监测信息" { when possible grade I, II, III from Office to Province.Office within 4h of discovery via phone fallback email }
        notify Owners "通知须立即采取措施的部门" { when immediate_prevention from Office to each head of Sections promptly }
        process notice_or_warning { notify by Office within 2h to TechnicalTeam verify by Office within 4h handle by TechnicalTeam within 1d feedback by Office within 4h to notifier }
        warning blue {
            received by Office
            fields category, level, start_time, possible_scope, cautions, measures, time_requirement, issuing_body
            step Patch "排查并修补" does control_risk by TechnicalTeam within 2d
        }
        warning yellow extends blue { step Exposure "评估影响面" does assess_risk by TechnicalTeam within 8h }
        warning orange extends yellow {
            override Patch within 1d
            step StartPlan "启动本预案并准备" does activate, prepare by Office within 2h
            step StandBy "队伍待命，检查装备" does standby, check_tools by TechnicalTeam within 4h
            follow_up to Province.Office every 1d, on_change
        }
        warning red extends orange {
            on_duty Watch
            override Patch within 4h
            override Exposure within 2h
            step MoreEyes "加强监测" does monitor_more by TechnicalTeam within 1h
            follow_up to Province.Office every 4h, on_change
        }
        stand_down on_notice by Office
    }

    response {
        step Activate "启动本预案" does activate by Office immediately
        step Contain "隔离受影响的主机和账号" does contain by TechnicalTeam within ${minutes}m
        step Preserve "保存日志、镜像和内存" does preserve_evidence by TechnicalTeam after Contain within 1h
        step Judge "研判类别和等级" does assess by Office within 30m
        step Approve "审批报告" does approve by LeadingGroup after Judge within 15m
        step Inform "通报受影响系统的责任部门" does inform by Office after Judge within 1h
        step Eradicate "消除隐患" does eradicate by TechnicalTeam after Preserve within 8h
        step Restore "恢复服务" does restore by TechnicalTeam after Eradicate within 1d
        report Alarm "初判一、二级立即电话报告" { when grade I, II from Office to Province.Office after Judge immediately via phone fallback email }
        report Initial "首报" {
            when grade I, II, III
            from Office
            to Province.Office
            to CyberPolice if crime_suspected
            after Approve
            within 1h of discovery
            via hotline_12387 fallback phone, email
            stage first { fields unit_and_system, facts }
            stage supplement { fields trend, preliminary_cause, clues, next_measures, scene_protection, other_matters within 1d of previous }
            stage final { within 30d of end }
            basis reporting_measures_2025
        }
        report Minor "一般事件报告" { when grade IV from Office to Province.Office to CyberPolice if crime_suspected after Judge within 1d of discovery via email fallback phone }
        report PersonalLeak "个人信息泄露报告" { when personal_data from Office to Province.Office after Judge immediately via phone fallback email }
        notify Persons "告知个人" { when personal_data from Office to affected_persons after Judge immediately fields data_kinds, cause, possible_harm, measures, contact }
        level IV {
            command Office
            end { decided by Office when "服务恢复，隐患消除" }
        }
        level III extends IV {
            command LeadingGroup
            step Neighbours "加强相邻系统监测" does monitor_more by TechnicalTeam within 2h
            follow_up to Province.Office every 1d, on_change
            end { decided by LeadingGroup tell Province.Office within 1d }
        }
        level II extends III {
            start { proposed by Office decided by Province.Office }
            command CommandPost
            follow_up to Province.Office every 4h, on_change
            support from Province.TechnicalTeam requested by Office
            end { decided by Province.Office received by Office }
        }
        level I extends II {
            start { decided by National.Headquarters received by Office }
            under_command of National.Headquarters
            on_duty Watch
            follow_up to Province.Office every 2h, on_change
            step Dispatch "派员联络" does dispatch by HeadOfOffice within 2h
            step CarryOut "落实指挥部决定" does carry_out by CommandPost immediately
            end { decided by National.Headquarters received by Office }
        }
        relevel up, down by Office advised by Experts
        playbook Malware for malicious_program {
            step Unplug "断开受感染网段" does contain by TechnicalTeam within 15m
            step KeepSamples "保留样本和勒索信" does preserve_evidence by TechnicalTeam after Unplug within 1h
            override Eradicate after Preserve, KeepSamples
            gate Resume "恢复前确认" requires KeepSamples, Eradicate, "备份干净" decided by Office
            override Restore after Resume
        }
        playbook Intrusion for network_attack { step CloseDoor "封堵入口" does contain by TechnicalTeam within 30m }
        playbook Flood for network_attack.denial_of_service { step Scrub "切换清洗" does contain by TechnicalTeam within 15m with NetSafe }
        playbook Tampering for information_destruction.alteration { step SavePage "保存被篡改页面" does preserve_evidence by TechnicalTeam within 5m }
        playbook DataLoss for information_destruction { step StopLeak "堵住泄露" does contain by TechnicalTeam within 30m }
        playbook Facilities for equipment_failure, disaster { step FailOver "切换备用机房" does contain by TechnicalTeam within 30m }
        playbook Anything for otherwise { step AskExperts "请专家组会商" does assess by Office within 1h }
    }

    investigation {
        led by Office
        at level I by National.Office with Office
        submit Summary "调查报告" by Office to Province.Office within 30d of end { covers cause, nature, impact, responsibility, handling_opinion, improvements }
        keep evidence 1y
    }

    prevention {
        inspection every 3mo by Office done 2026-01-10
        danger_check every 3mo by TechnicalTeam done 2026-01-20
        risk_assessment every 1y by NetSafe done 2025-11-20
        backup every 7d by TechnicalTeam done 2026-02-27
        drill_rule every 1y reported to Province.Office
        drill Tabletop2025 "勒索软件桌面推演" { kind tabletop held 2025-10-16 with LeadingGroup, Office, TechnicalTeam covers System0, System1 reported 2025-10-30 to Province.Office }
        training "本预案" for leaders, all_posts by Office every 1y done 2026-02-25
        awareness "钓鱼与口令" for all_staff by Office every 1y done 2025-09-10
        major_activities {
            led by VicePresident
            on_duty Watch
            response red
            mode on_request
            monitor Campus, System0, System1 by TechnicalTeam around_the_clock with NetSafe
            assessed by Office every 1d
        }
    }

    safeguards {
        resource "取证笔记本" count 2 place "A 机房" kept by Person6 checked 2026-02-05
        platform "日志分析" owned by TechnicalTeam fallback "Syslog 归档"
        budget "演练与工具" year 2026 amount 400_000 yuan from "信息化经费"
    }

    supplementary {
        interpreted by Office
        review every 1y by Office
        distributed to LeadingGroup, Office, TechnicalTeam, Province.Office
    }
}

${persons}
post VicePresident "分管领导" { held by Person0 deputy HeadOfOffice }
post HeadOfOffice "办公室主任" { held by Person1 deputy VicePresident }
post Director "信息中心主任" { held by Person2 deputy DeputyDirector }
post DeputyDirector "信息中心副主任" { held by Person3 deputy Director }
post WatchOfficer "值班员" key { held by Person4 deputy Person5, Person6, Person7 }

roster Watch "应急值守" for TechnicalTeam, Office, WatchOfficer {
    from 2026-02-28
    shift Day 08:00..20:00 { rotate Person4, Person5 every 7d always Person2 }
    shift Night 20:00..08:00 { rotate Person6, Person7 every 7d always Person3 }
    longest 12h
    handover "当面交接，填写值班日志"
}

network Campus "园区网" { range 10.20.0.0/16 operated by TechnicalTeam supervised by Office }
device Firewall "边界防火墙" { kind boundary operated by TechnicalTeam supervised by Office host 203.0.113.1 internet baseline_checked 2026-02-12 }
device Sensor "入侵检测" { kind security operated by TechnicalTeam supervised by Office host 10.20.0.9 baseline_checked 2026-02-12 }
data Records "师生个人信息" { important because i persons 85_000 }
${systems}
`;
}

const person = (i: number, k: number) =>
    `person Person${k} "P${i}-${k}" { phone "+86 571 5555 ${1000 + ((i * 8 + k) % 9000)}" verified 2026-02-01 mobile "+86 130 5550 ${1000 + ((i * 8 + k) % 9000)}" verified 2026-02-01 trained 2026-02-25 }`;

function system(i: number, k: number, title: string): string {
    const connects = k > 0 ? `connects to System${k - 1} ` : '';
    return `system System${k} "${title}" { kind business_system operated by TechnicalTeam supervised by Office mlps ${k < 2 ? 3 : 2} cii no important because social_order host 10.20.${k}.${1 + (i % 250)} ports 443/tcp ${connects}${k === 1 ? 'holds Records ' : ''}protected by Firewall, Sensor backup every 7d done 2026-02-27 restore_tested 2026-01-15 }`;
}
