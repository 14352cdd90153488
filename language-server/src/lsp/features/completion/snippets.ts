import type { Lang } from '../../../rules/messages.js';

/** Blocks by their rule and the keyword that opens them: `<1:…>` are holes, `<1|a,b|>` choices, `{…}` texts in the reader's language. */
const BLOCKS: Readonly<Record<string, string>> = {
    'Plan.plan':
        'plan <1:Name> "<2:{title}>" {\n\tprepared by "<3:{unit}>"\n\tkind <4|unit,department,region,province|>\n\tsector <5:education>\n\toperator <6|ordinary,cii,central_organ|>\n\tunder territorial <7:National>\n\tconforms to national_plan_2017\n\tversion "<8:1>"\n\n\tgeneral {\n\t\tpurpose "<9:{purpose}>"\n\t\tcategories gbt_20986_2023\n\t\tgrade I {}\n\t\tgrade II {}\n\t\tgrade III {}\n\t\tgrade IV { otherwise }\n\t}\n\n\torganization {\n\t\t<0>\n\t}\n\n\tmonitoring {}\n\n\tresponse {}\n\n\tinvestigation {}\n\n\tprevention {}\n\n\tsafeguards {}\n\n\tsupplementary {}\n}',
    'Grade.grade': 'grade <1|I,II,III,IV|> {\n\t<0>\n}',
    'Body.body':
        'body <1:Name> "<2:{title}>" as <3|office,leading_group,headquarters,technical_support,expert_group,working_group|> {\n\thead <4:Name>\n\tdeputy <5:Name>\n\tduties "<6:{duties}>"<0>\n}',
    'Body.group': 'group <1:Name> "<2:{title}>" {\n\tmembers <3:Name><0>\n}',
    'Warning.warning':
        'warning <1|blue,yellow,orange,red|> {\n\treceived by <2:Office>\n\tfields category, level, start_time, possible_scope, cautions, measures, time_requirement, issuing_body\n\tstep <3:Name> "<4:{title}>" does <5:control_risk> by <6:Name> within <7:1d><0>\n}',
    'ResponseLevel.level':
        'level <1|IV,III,II,I|> {\n\tstart {\n\t\tdecided by <2:Name>\n\t\tnotice to <3:Name>\n\t}\n\tcommand <4:Name>\n\t<0>\n\tend {\n\t\tdecided by <5:Name>\n\t\tnotice to <6:Name>\n\t}\n}',
    'Step.step': 'step <1:Name> "<2:{title}>" does <3:contain> by <4:Name> within <5:30m><0>',
    'Report.report':
        'report <1:Name> "<2:{title}>" {\n\twhen grade <3:I, II, III, IV>\n\tfrom <4:Office>\n\tto <5:Name>\n\twithin <6:1h> of discovery\n\tvia phone fallback <7:written><0>\n}',
    'Report.notify': 'notify <1:Name> "<2:{title}>" {\n\tfrom <3:Office>\n\tto <4:Name>\n\tpromptly<0>\n}',
    'Playbook.playbook':
        'playbook <1:Name> "<2:{title}>" for <3:malicious_program> {\n\tled by <4:Name>\n\tstep <5:Contain> does contain by <6:Name> within 30m\n\tstep <7:Preserve> does preserve_evidence by <6:Name> after <5:Contain> within 1h\n\tstep <8:Eradicate> does eradicate by <6:Name> after <7:Preserve> within 1d\n\tstep <9:Restore> does restore by <6:Name> after <8:Eradicate> within 2d<0>\n}',
    'Roster.roster':
        'roster <1:Name> "<2:{title}>" {\n\tfrom <3:{today}> to <4:{today}>\n\tshift <5:Day> 08:00..20:00 {\n\t\trotate <6:Name> every <7:1d>\n\t}\n\tshift <8:Night> 20:00..08:00 {\n\t\trotate <9:Name> every <7:1d>\n\t}\n\tlongest 12h\n\trest 12h<0>\n}',
    'Shift.shift': 'shift <1:Day> <2:08:00>..<3:20:00> {\n\trotate <4:Name> every <5:1d><0>\n}',
    'Protection.protection':
        'protection <1:Name> "<2:{title}>" {\n\tactivity <3:Event> "<4:{title}>" from <5:{today}> to <6:{today}>\n\tled by <7:Name>\n\tbefore from <8:{today}> {\n\t\tsort_assets by <9:Name> due <10:{today}>\n\t\t<0>\n\t}\n\tduring {\n\t\tresponse red\n\t\tmode on_request\n\t}\n\tafter {\n\t\tdeliver work_summary by <11:Name> due <12:{today}>\n\t}\n}',
    'System.system':
        'system <1:Name> "<2:{title}>" {\n\tkind <3:business_system>\n\toperated by <4:Name>\n\tsupervised by <5:Name>\n\tmlps <6|2,3,1,4,5|>\n\tcii <7|no,yes|>\n\thost <8:10.0.0.1> ports <9:443/tcp><0>\n}',
    'Person.person': 'person <1:Name> "<2:{name}>" {\n\tmobile "<3:{phone}>" verified <4:{today}><0>\n}',
    'Post.post': 'post <1:Name> "<2:{title}>" {\n\theld by <3:Name>\n\tdeputy <4:Name><0>\n}',
};

const TEXTS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
    title: { en: 'Title', 'zh-CN': '名称' },
    unit: { en: 'Unit', 'zh-CN': '单位名称' },
    purpose: { en: 'Purpose', 'zh-CN': '编制目的' },
    duties: { en: 'Duties', 'zh-CN': '职责' },
    name: { en: 'Name', 'zh-CN': '姓名' },
    phone: { en: 'number', 'zh-CN': '号码' },
};

/** Names in the holes, as a Chinese writer would choose them. */
const CHINESE_HOLES: Readonly<Record<string, string>> = {
    Name: '名称',
    Office: '应急办',
    Contain: '隔离',
    Preserve: '固证',
    Eradicate: '清除',
    Restore: '恢复',
    Day: '白班',
    Night: '夜班',
    Event: '活动',
};

/** The block that a keyword opens, with holes; undefined where the grammar alone says enough. */
export function snippetFor(rule: string, keyword: string, today: string, lang: Lang): string | undefined {
    const block = BLOCKS[`${rule}.${keyword}`];
    return block
        ?.replace(/\{([a-z]+)\}/g, (whole, key: string) => (key === 'today' ? today : (TEXTS[key]?.[lang] ?? whole)))
        .replace(/<(\d+)([:|][^<>]*)?>/g, (_, number: string, rest = '') => `$\{${number}${lang === 'zh-CN' ? inChinese(rest) : rest}}`);
}

const inChinese = (hole: string): string => (hole.startsWith(':') ? `:${CHINESE_HOLES[hole.slice(1)] ?? hole.slice(1)}` : hole);

export const snippetRules: readonly string[] = Object.keys(BLOCKS);
