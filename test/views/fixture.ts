import { compile } from '../../language-server/src/compile/compile.js';
import type { Compiled } from '../../language-server/src/compile/compiled.js';
import { parse } from '../../language-server/src/language/parser.js';
import type { FileModel } from '../../language-server/src/model/file-model.js';
import { lower } from '../../language-server/src/model/lower.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import { DEFAULT_CONFIG } from '../../language-server/src/model/project.js';
import type { Lang } from '../../language-server/src/rules/messages.js';
import { termName } from '../../language-server/src/standard/taxonomy.js';
import { stringLiteral } from '../../language-server/src/views/preplan/literal.js';

export const terms = (vocabulary: string, id: string, lang: Lang): string => termName(vocabulary, id, lang);

const UNSEEN = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** From unseen characters to a private area that nothing else uses. */
const STEP = 0xc000;
const STEPPED = /[\uE00E\uE00F\uE02A-\uE02E\uE066-\uE069]/g;

export function fileOf(path: string, text: string): FileModel {
    // Unseen characters are an error in a text; here they come in as they might from an old snapshot.
    const parsed = parse(text.replace(UNSEEN, (one) => String.fromCharCode(one.charCodeAt(0) + STEP)));
    if (parsed.errors.length > 0) throw new Error(`${path}: ${JSON.stringify(parsed.errors)}`);
    const { model } = lower(path, parsed);
    return JSON.parse(JSON.stringify(model).replace(STEPPED, (one) => String.fromCharCode(one.charCodeAt(0) - STEP)));
}

export function planOf(files: Record<string, string>, superiors: Record<string, string> = {}): ResolvedPlan {
    const models = (from: Record<string, string>) => Object.entries(from).map(([path, text]) => fileOf(path, text));
    const project = {
        root: 'sample',
        config: DEFAULT_CONFIG,
        files: new Map(models(files).map((one) => [one.path, one])),
        superiors: models(superiors),
        absent: [],
    };
    const plan = resolveProject(project).plans[0];
    if (!plan) throw new Error('The sample has no plan');
    return plan;
}

/** Words of a sample in one language; every text that a plan can hold is one of these. */
export interface SampleTexts {
    readonly plan: string;
    readonly office: string;
    readonly team: string;
    readonly group: string;
    readonly steps: readonly string[];
    readonly report: string;
    readonly note: string;
    readonly when: string;
}
export const english: SampleTexts = {
    plan: 'Linjiang University Cybersecurity Incident Emergency Plan',
    office: 'Cybersecurity emergency office',
    team: 'Technical support team',
    group: 'Cybersecurity leading group',
    steps: [
        'Start this plan',
        'Isolate the affected hosts and accounts',
        'Preserve logs, disk images and memory',
        'Judge category and grade',
        'Approve the report',
        'Tell the owners of affected systems',
        'Remove the cause',
        'Bring the service back',
        'Restore service from clean copies',
    ],
    report: 'First report',
    note: 'Campus Information Content Special Plan',
    when: 'Service is restored and no trace of the cause is left',
};
export const chinese: SampleTexts = {
    plan: '临江大学网络安全事件应急预案',
    office: '网络安全应急办公室',
    team: '技术支撑队伍',
    group: '网络安全领导小组',
    steps: [
        '启动本预案',
        '隔离受影响的主机和账号',
        '保留日志、磁盘镜像和内存',
        '研判事件类别和级别',
        '批准报告',
        '告知受影响系统的责任单位',
        '清除根源',
        '恢复服务前放行',
        '从干净备份恢复服务',
    ],
    report: '首次报告',
    note: '校园信息内容安全专项预案',
    when: '服务已恢复，且没有残留隐患',
};

/** A text as a string of the language. */
export const q = (text: string): string => {
    const image = stringLiteral(text.trim());
    if (!image) throw new Error(`No string holds ${text}`);
    return image;
};

export function sampleText(texts: SampleTexts): string {
    const step = (i: number) => q(texts.steps[i] ?? '');
    return `plan Linjiang ${q(texts.plan)} {
    prepared by ${q(texts.plan.slice(0, 4))} kind unit sector education operator ordinary
    under territorial Donghai
    document "LJU 2026-014" version "2026.1" replaces "2025.2"
    approved 2026-02-20 by LeadingGroup effective 2026-03-01 disclosure internal
    general {
        categories gbz_20986_2007
        exclude information_content see ${q(texts.note)}
        above II hand_over to Donghai.Office
    }
    organization {
        body LeadingGroup ${q(texts.group)} as leading_group {}
        body Office ${q(texts.office)} as office { head WangMin }
        body Team ${q(texts.team)} as technical_support {}
    }
    monitoring {
        warning yellow {
            received by Office
            step Patch ${step(0)} does control_risk by Team within 2d
            follow_up to Donghai.Office every 1d, on_change
        }
        warning red extends yellow { on_duty Watch override Patch within 4h }
        alert Own ${q(texts.note)} { received by Office step Look ${step(3)} does assess_risk by Team promptly }
    }
    response {
        step Activate ${step(0)} does activate by Office immediately
        step Contain ${step(1)} does contain by Team with Office or LeadingGroup within 30m
        track Forensics ${q(texts.note)} { step Preserve ${step(2)} does preserve_evidence by Team after Contain within 1h }
        step Judge ${step(3)} does assess by Office within 30m
        decision Approve ${step(4)} { by LeadingGroup after Judge within 15m else Office }
        step Inform ${step(5)} does inform by Office after Judge within 1h if personal_data
        step Eradicate ${step(6)} does eradicate by Team after Preserve within 8h
        step Restore ${step(8)} does restore by Team after Eradicate within 1d
        report Initial ${q(texts.report)} {
            when grade I, II, III
            from Office to Donghai.Office to affected_persons if crime_suspected
            after Approve within 1h of discovery via hotline_12387 fallback phone, email
        }
        level IV { command Office end { decided by Office when ${q(texts.when)} } }
        level II extends IV {
            start { proposed by Office decided by Donghai.Office }
            command LeadingGroup
            on_duty Watch
            follow_up to Donghai.Office every 4h, on_change
            support from Donghai.Office requested by Office
            end { decided by Donghai.Office received by Office tell LeadingGroup within 1d }
        }
        playbook Malware ${q(texts.note)} for malicious_program {
            override Eradicate after Preserve within 4h
            gate Resume ${step(7)} requires Eradicate, ${q(texts.when)} decided by Office
            override Restore after Resume
        }
        playbook Flood ${q(texts.report)} for network_attack.denial_of_service { omit Preserve because ${q(texts.when)} }
        playbook Loss ${q(texts.note)} for disaster { omit Contain }
    }
}
roster Watch ${q(texts.team)} for Team { from 2026-03-01 to 2026-03-03 shift Day "Day" 08:00 .. 20:00 { WangMin from 2026-03-01 to 2026-03-03 } longest 12h }
protection Admission ${q(texts.note)} { activity Days ${q(texts.report)} from 2026-03-01 to 2026-03-03 led by LeadingGroup during { response red } }
person WangMin "Wang Min" { phone "+86 571 5550 0110" }`;
}
export const superiorText = `plan Donghai "Donghai Province Emergency Plan" { abridged kind province organization { body Office "Provincial office" as office { phone "1" } } }`;

export const samplePlan = (texts: SampleTexts): ResolvedPlan =>
    planOf({ 'plan.preplan': sampleText(texts) }, { 'superiors/donghai.preplan': superiorText });

/** What the compiler makes of the sample: every state of a cell, and every kind of entry somewhere. */
export const sampleCompiled = (texts: SampleTexts): Compiled => compile(samplePlan(texts));
