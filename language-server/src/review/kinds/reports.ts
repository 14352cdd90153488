import { acknowledgements, approvals, exemptions } from '../act-rules.js';
import { authorities } from '../authority-rules.js';
import { asReport, inherited, stageChannels, stageFallbacks } from '../inherited-rules.js';
import { occasion } from '../occasion-rules.js';
import { onlyFor, parties } from '../party-rules.js';
import { detail, flag, inOrder, rank, set } from '../plain-rules.js';
import { recipients, told } from '../recipient-rules.js';
import { both, family } from '../rule.js';
import { cadence } from '../time-rules.js';

/** Who is told what, when and through what. */
export const reports = family({
    id: 'reports',
    nouns: {
        report: both('report', '报告'),
        stage: both('stage of a report', '报告阶段'),
        follow_up: both('follow-up report', '续报'),
        submission: both('document to be handed in', '提交的材料'),
        recipient: both('recipient', '接收方'),
        copy: both('copy', '抄送'),
        sender: both('sender', '报送方'),
        channel: both('channel', '联络渠道'),
        fallback: both('fallback channel', '备用渠道'),
        fallback_order: both('order of fallback channels', '备用渠道顺序'),
        channel_ban: both('ban on a channel', '禁用渠道规定'),
        out_of_band: both('independence of the network', '带外渠道'),
        dependency: both('thing that a channel depends on', '渠道依赖项'),
        field: both('content of a report', '报告内容'),
        direction: both('direction of a report', '报告方式'),
        occasion: both('occasion', '适用情形'),
        exemption: both('reason to report nothing', '免予报告的情形'),
        discretion: both('discretion', '自行决定'),
        acknowledgement: both('acknowledgement', '回执要求'),
        approval: both('approval', '审批'),
        approval_limit: both('time for an approval', '审批时限'),
        report_level: both('level for which something is handed in', '适用级别'),
    },
    parts: {
        report: { noun: 'report', removed: 'laxer', added: 'stricter' },
        stage: { noun: 'stage', removed: 'laxer', added: 'stricter' },
        follow_up: { noun: 'follow_up', removed: 'laxer', added: 'stricter' },
        submit: { noun: 'submission', removed: 'laxer', added: 'stricter' },
        forbid: { noun: 'channel_ban', removed: 'laxer', added: 'stricter' },
        channel: { noun: 'channel', removed: 'laxer', added: 'stricter' },
    },
    fields: {
        'report.how': rank('direction', ['report', 'notify']),
        '*.to': recipients(),
        'stage.to': asReport(recipients()),
        'step.to': told,
        'override.to': told,
        'carry_over.to': parties('recipient'),
        'deliver.to': parties('recipient'),
        'power.to': parties('recipient'),
        'liaison.to': parties('recipient'),
        'supplementary.distributed': parties('recipient'),
        '*.reported': parties('recipient'),
        '*.copies': recipients('copy'),
        '*.from': parties('sender'),
        '*.via': set('channel'),
        'support.via': parties('channel'),
        '*.fallback': inOrder(set('fallback'), 'fallback_order'),
        '*.fields': set('field'),
        'warning.fields': inherited(set('field')),
        'stage.via': stageChannels(set('channel'), inOrder(set('fallback'), 'fallback_order')),
        'stage.fallback': stageFallbacks(inOrder(set('fallback'), 'fallback_order')),
        '*.covers': set('field'),
        '*.when': occasion('occasion'),
        '*.if': occasion('occasion'),
        // What ends a level on more occasions ends it sooner.
        'end.when': occasion('occasion', 'laxer'),
        '*.unless': exemptions,
        '*.discretion': flag('discretion', 'laxer'),
        '*.acknowledge': acknowledgements,
        '*.approvals': approvals,
        '*.approved': authorities('approval'),
        'report.maySkip': detail,
        'follow_up.every': cadence('follow_up'),
        'report.every': cadence('follow_up'),
        'stage.every': cadence('follow_up'),
        'submit.at': onlyFor('report_level'),
        'channel.outOfBand': flag('out_of_band', 'stricter'),
        'channel.dependsOn': set('dependency', 'laxer'),
        'channel.kind': detail,
        'forbid.channels': set('channel_ban'),
    },
});
