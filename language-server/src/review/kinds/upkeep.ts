import type { Acceptance, Part } from '../../model/shape/index.js';
import { approvedBy, authorities } from '../authority-rules.js';
import type { ChangeClass } from '../change.js';
import { count, detail, due, nested, reason, record, set, whole } from '../plain-rules.js';
import { both, type FieldRule, family } from '../rule.js';
import { cadence } from '../time-rules.js';

const acceptance: FieldRule = (pair) => {
    const [old, now] = [pair.before as Acceptance | undefined, pair.after as Acceptance | undefined];
    if ((old === undefined) !== (now === undefined)) return whole('acceptance', 'stricter', 'laxer', 'neutral')(pair);
    if (!old || !now) return [];
    const found = [
        ...nested(due('acceptance'), pair, 'until', old.until, now.until),
        ...nested(authorities('acceptance', 'neutral'), pair, 'by', old.by, now.by),
    ];
    return found.length > 0 ? found : whole('acceptance', 'neutral', 'neutral', 'editorial')(pair);
};

/** What is still to be done is a promise; what was done is a record. */
const owed =
    (done: string, cls: ChangeClass) =>
    (part: Part): ChangeClass =>
        (part as unknown as Record<string, unknown>)[done] === undefined ? cls : 'neutral';

/** Drills, training, reviews, backups and stocks; records of what was done are neutral. */
export const upkeep = family({
    id: 'upkeep',
    nouns: {
        drill_period: both('interval of drills', '演练周期'),
        drill_rule: both('rule for drills', '演练要求'),
        drill_form: both('form of a drill', '演练形式'),
        drill_scope: both('systems in a drill', '演练范围'),
        review_period: both('interval of reviews', '评审周期'),
        review_rule: both('rule for reviews', '评审要求'),
        training_period: both('interval of training', '培训周期'),
        training: both('training', '培训宣传'),
        audience: both('audience', '培训对象'),
        preventive_work: both('preventive work', '日常预防工作'),
        work_period: both('interval of preventive work', '日常工作周期'),
        major_activities: both('rules for major activities', '重要活动保障规定'),
        resource: both('resource', '应急物资'),
        quantity: both('quantity', '数量'),
        platform: both('platform', '平台'),
        budget: both('budget', '经费'),
        cooperation: both('cooperation', '合作机制'),
        task: both('task of a protection', '重保任务'),
        deliverable: both('deliverable', '交付物'),
        finding: both('finding', '问题'),
        acceptance: both('acceptance of a risk', '风险接受'),
        record: both('record', '工作记录'),
        platform_fallback: both('fallback of a platform', '平台备用手段'),
    },
    parts: {
        drill_rule: { noun: 'drill_rule', removed: 'laxer', added: 'stricter' },
        drill: { noun: 'record', removed: owed('held', 'laxer'), added: owed('held', 'stricter') },
        review: { noun: 'review_rule', removed: 'laxer', added: 'stricter' },
        training: { noun: 'training', removed: 'laxer', added: 'stricter' },
        work: { noun: 'preventive_work', removed: 'laxer', added: 'stricter' },
        major_activities: { noun: 'major_activities', removed: 'laxer', added: 'stricter' },
        resource: { noun: 'resource', removed: 'laxer', added: 'stricter' },
        platform: { noun: 'platform', removed: 'laxer', added: 'stricter' },
        budget: { noun: 'budget', removed: 'laxer', added: 'stricter' },
        cooperation: { noun: 'cooperation', removed: 'laxer', added: 'stricter' },
        test: { noun: 'task', removed: 'laxer', added: 'stricter' },
        harden: { noun: 'task', removed: 'laxer', added: 'stricter' },
        task: { noun: 'task', removed: 'laxer', added: 'stricter' },
        sort_assets: { noun: 'task', removed: 'laxer', added: 'stricter' },
        deliver: { noun: 'deliverable', removed: 'laxer', added: 'stricter' },
        carry_over: { noun: 'finding', removed: 'laxer', added: 'stricter' },
        finding: { noun: 'finding', removed: owed('closed', 'laxer'), added: owed('closed', 'stricter') },
    },
    fields: {
        'drill_rule.every': cadence('drill_period'),
        'drill_rule.form': set('drill_form'),
        'drill_rule.covers': set('drill_scope'),
        'review.every': cadence('review_period'),
        'training.every': cadence('training_period'),
        'training.forms': detail,
        'training.audiences': set('audience'),
        'work.every': cadence('work_period'),
        'resource.count': count('quantity'),
        'budget.amount': count('quantity'),
        'budget.unit': detail,
        'cooperation.until': record,
        'platform.fallback': reason('platform_fallback'),
        'finding.accepted': acceptance,
        'finding.on': record,
        'finding.source': record,
        'finding.severity': record,
        'drill.kind': record,
        'drill.held': record,
        'drill.by': record,
        'drill.with': record,
        'drill.covers': record,
        'drill.reported': record,
        '*.done': record,
        '*.restoreTested': record,
        '*.retested': record,
        '*.closed': record,
        '*.checked': record,
        'training.on': record,
        'deliver.file': record,
        'plan.made': record,
        'plan.reviewed': record,
        'plan.issued': record,
        'plan.published': record,
        'plan.effective': record,
        'plan.approved': approvedBy('laxer', 'stricter'),
        'waiver.approved': approvedBy('neutral', 'neutral', record),
        'out_of_scope.approved': approvedBy('neutral', 'neutral', record),
        'person.trained': record,
        'shadow.seen': record,
        'shadow.ports': record,
        'shadow.by': record,
        'shadow.decisions': record,
        'test.kind': detail,
        'harden.kind': detail,
        'task.kind': detail,
        'sort_assets.kind': detail,
        '*.how': detail,
        'test.of': set('task'),
        'harden.of': set('task'),
        'task.of': set('task'),
        'sort_assets.of': set('task'),
    },
});
