import type { Compiled } from '../../language-server/src/compile/compiled.js';
import type { Cell, CellStep, IncidentMatrix, PartyUse, WarningColumn } from '../../language-server/src/compile/matrix-types.js';
import { parse } from '../../language-server/src/language/parser.js';
import type { FileModel } from '../../language-server/src/model/file-model.js';
import { lower } from '../../language-server/src/model/lower.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import { DEFAULT_CONFIG } from '../../language-server/src/model/project.js';
import { LEVELS, type Level } from '../../language-server/src/model/shape/index.js';
import type { Lang } from '../../language-server/src/rules/messages.js';
import { termName } from '../../language-server/src/standard/taxonomy.js';

export const terms = (vocabulary: string, id: string, lang: Lang): string => termName(vocabulary, id, lang);

export function fileOf(path: string, text: string): FileModel {
    const parsed = parse(text);
    if (parsed.errors.length > 0) throw new Error(`${path}: ${JSON.stringify(parsed.errors)}`);
    return lower(path, parsed).model;
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
    readonly province: string;
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
    province: 'Provincial cybersecurity emergency office',
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
    province: '省网络安全应急办公室',
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

export const q = (text: string): string => JSON.stringify(text);

export function sampleText(texts: SampleTexts): string {
    return `plan Linjiang ${q(texts.plan)} {
    prepared by ${q(texts.plan.slice(0, 4))} kind unit sector education operator ordinary
    under territorial Donghai
    document "LJU 2026-014" version "2026.1" replaces "2025.2"
    approved 2026-02-20 by LeadingGroup effective 2026-03-01 disclosure internal
    general { categories gbz_20986_2007 exclude information_content see ${q(texts.note)} }
    organization {
        body LeadingGroup ${q(texts.group)} as leading_group {}
        body Office ${q(texts.office)} as office { head WangMin }
        body Team ${q(texts.team)} as technical_support {}
    }
}
roster Watch ${q(texts.team)} for Team { from 2026-03-01 to 2026-03-31 shift Day "Day" 08:00 .. 20:00 { WangMin from 2026-03-01 to 2026-03-31 } longest 12h }
person WangMin "Wang Min" { phone "+86 571 5550 0110" }`;
}
export const superiorText = `plan Donghai "Donghai Province Emergency Plan" { abridged kind province organization { body Office "Provincial office" as office { phone "1" } } }`;

export const samplePlan = (texts: SampleTexts): ResolvedPlan =>
    planOf({ 'plan.preplan': sampleText(texts) }, { 'superiors/donghai.preplan': superiorText });

const party = (ref: string, title: string, type = 'body'): PartyUse => ({
    any: [{ ref, title, type, part: `Linjiang/organization/body:${ref}` }],
});

/** Matrices as the compiler would make them, with every kind of entry somewhere. */
export function sampleCompiled(texts: SampleTexts): Compiled {
    const plan = samplePlan(texts);
    const office = party('Office', texts.office);
    const team = party('Team', texts.team);
    const group = party('LeadingGroup', texts.group);
    const province = party('Donghai.Office', texts.province);
    const names = ['Activate', 'Contain', 'Preserve', 'Judge', 'Approve', 'Inform', 'Eradicate', 'Resume', 'Restore'];
    const kinds = ['activate', 'contain', 'preserve_evidence', 'assess', 'approve', 'inform', 'eradicate', '', 'restore'];
    const limits = ['immediately', '30m', '1h', '30m', '15m', '1h', '8h', '', '1d'];
    const waits: Record<string, string[]> = {
        Preserve: ['Contain'],
        Approve: ['Judge'],
        Inform: ['Judge'],
        Eradicate: ['Preserve'],
        Restore: ['Resume'],
    };
    const steps = (kind: 'response' | 'playbook'): CellStep[] =>
        names.map((name, i) => ({
            part: `Linjiang/response/step:${name}`,
            name,
            title: texts.steps[i] ?? name,
            kind: name === 'Resume' ? 'gate' : name === 'Approve' ? 'decision' : 'step',
            does: kinds[i] ? [kinds[i]] : [],
            by: [name === 'Approve' ? group : name === 'Judge' || name === 'Activate' ? office : team],
            with: name === 'Contain' ? [{ any: [office.any[0]!, group.any[0]!] }] : [],
            after: waits[name] ?? [],
            ...(limits[i] ? { deadline: { amount: limits[i], of: waits[name]?.[0] ?? 'discovery' } } : {}),
            ...(i < 4 ? { worst: [0, 30, 90, 30][i]! } : {}),
            layer: kind === 'playbook' && i === 1 ? 'playbook' : 'first_handling',
            overrides: kind === 'playbook' && i === 6 ? ['Linjiang/response/playbook:Malware/override:Eradicate'] : [],
            ...(i === 2 ? { track: 'Forensics' } : {}),
            ...(name === 'Resume' ? { requires: ['Eradicate', texts.when] } : {}),
            ...(name === 'Inform' ? { condition: 'personal_data' } : {}),
        }));
    const report = {
        part: 'Linjiang/response/report:Initial',
        name: 'Initial',
        title: texts.report,
        how: 'report',
        from: [office],
        to: [province],
        deadline: { amount: '1h', of: 'discovery' },
        via: ['hotline_12387'],
        fallback: ['phone', 'email'],
        condition: 'crime_suspected',
    } as const; // prettier-ignore
    const cell = (category: string, level: Level, sub?: string): Cell => {
        const base = {
            category,
            ...(sub ? { sub } : {}),
            level,
            parts: [`Linjiang/response/level:${level}`, 'Linjiang/response'],
            gaps: [],
        };
        const empty = { ...base, owner: [], command: [], underCommand: [], onDuty: [], steps: [], reports: [], followUps: [] };
        if (category === 'information_content') return { ...empty, state: 'excluded', note: texts.note };
        if (category === 'other' && level === 'I') return { ...empty, state: 'handed_over', handedTo: [province] };
        const gap = category === 'disaster';
        if (gap && level === 'IV')
            return {
                ...empty,
                state: 'gap',
                broken: true,
                gaps: [
                    { kind: 'no_level', part: 'Linjiang/response' },
                    { kind: 'no_step', part: 'Linjiang/response' },
                ],
            };
        return {
            ...base,
            state: 'handled',
            owner: [level === 'IV' ? office : group],
            command: [group],
            underCommand: level === 'I' ? [party('National.Headquarters', 'National headquarters')] : [],
            onDuty: level === 'I' ? ['Watch'] : [],
            steps: steps(category === 'malicious_program' ? 'playbook' : 'response'),
            reports: [
                report,
                {
                    ...report,
                    part: 'Linjiang/response/report:Persons',
                    how: 'notify',
                    to: [{ any: [{ ref: 'affected_persons', title: 'affected_persons', type: 'built_in' }] }],
                },
            ],
            followUps: level === 'IV' ? [] : [{ part: 'Linjiang/response/level:II/follow_up', to: [province], every: ['4h', 'on_change'] }],
            start: { part: 'Linjiang/response/level:II/start', proposed: [office], decided: [province], received: [], tells: [] },
            end: {
                part: 'Linjiang/response/level:II/end',
                proposed: [],
                decided: [group],
                received: [office],
                when: texts.when,
                tells: [{ to: [province], deadline: { amount: '1d', of: 'end' } }],
            },
            gaps: gap
                ? [
                      { kind: 'no_contain', part: 'Linjiang/response' },
                      { kind: 'no_preserve_evidence', part: 'Linjiang/response', excepted: true },
                  ]
                : [],
        };
    };
    const rows = [
        ['malicious_program'],
        ['network_attack'],
        ['network_attack', 'network_attack.denial_of_service'],
        ['information_destruction'],
        ['information_content'],
        ['equipment_failure'],
        ['disaster'],
        ['other'],
    ] as const;
    const incident: IncidentMatrix = {
        columns: LEVELS.map((level) => ({ level, part: `Linjiang/response/level:${level}` })),
        rows: rows.map(([category, sub]) => ({
            category,
            ...(sub ? { sub } : {}),
            cells: LEVELS.map((level) => cell(category, level, sub)),
        })),
    };
    const column = (colour: 'red' | 'orange' | 'yellow' | 'blue', level: Level): WarningColumn => ({
        key: colour,
        kind: 'colour',
        colour,
        level,
        state: 'handled',
        parts: [`Linjiang/monitoring/warning:${colour}`],
        title: '',
        received: [office],
        issued: [],
        onDuty: colour === 'red' ? ['Watch'] : [],
        steps: steps('response')
            .slice(0, 3)
            .map((one) => ({ ...one, layer: 'warning' as const })),
        reports: [],
        followUps: [{ part: 'Linjiang/monitoring/warning:red/follow_up', to: [province], every: ['1d'] }],
        gaps: [],
    }); // prettier-ignore
    const columns = [
        column('red', 'I'),
        column('orange', 'II'),
        column('yellow', 'III'),
        { ...column('blue', 'IV'), state: 'gap' as const, steps: [], gaps: [{ kind: 'no_step' as const, part: 'Linjiang/monitoring' }] },
    ];
    return {
        plan,
        incident,
        warning: { columns: [...columns, { ...column('red', 'I'), key: 'Admission', kind: 'protection', title: texts.note }] },
    };
}
