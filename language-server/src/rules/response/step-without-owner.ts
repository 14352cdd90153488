import { rootOf } from '../../model/plans.js';
import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';
import { partWord } from '../words.js';

/** Acts that somebody has to do; what an `override` leaves out it inherits. */
const OWNED: ReadonlySet<string> = new Set(['step', 'gate', 'decision', 'process_step', 'submit']);

/** A step, gate, decision, report or submission that nobody is named for. */
export const stepWithoutOwner = rule({
    id: 'response/step-without-owner',
    reads: 'file',
    severity: 'error',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    fixable: true,
    messages: {
        nobody: {
            en: 'Nobody is named who does this: {kind} needs “{word} …”.',
            'zh-CN': '没有写明由谁负责：{kind}应写“{word} …”。',
        },
        sender: {
            en: 'Nothing says who sends this report. Add “from …”.',
            'zh-CN': '没有写明由谁报送。请写“from …”。',
        },
        insert: { en: 'Add “{word}” to be filled in', 'zh-CN': '补写“{word}”，留待填写' },
    },
    check({ file, parts }, report) {
        const abridged = new Set(file.declarations.flatMap((one) => (one.type === 'plan' && one.abridged ? [one.id] : [])));
        // A report that is named again further in inherits its sender.
        const sent = new Set(parts.flatMap((part) => (part.type === 'report' && !isAbsent(part, 'from') ? [part.name] : [])));
        for (const part of parts) {
            if (part.type === 'report' && isAbsent(part, 'from') && !sent.has(part.name) && !abridged.has(rootOf(part.id))) {
                const change = { kind: 'insert', place: { file: file.path, part: part.id }, text: 'from todo ""' } as const;
                report(part, { message: 'sender', fixes: [{ title: 'insert', args: { word: 'from' }, changes: [change] }] });
            }
            if (!OWNED.has(part.type) || !isAbsent(part, 'by') || abridged.has(rootOf(part.id))) continue;
            const word = part.type === 'gate' ? 'decided by' : 'by';
            const change = { kind: 'insert', place: { file: file.path, part: part.id }, text: `${word} todo ""` } as const;
            report(part, {
                message: 'nobody',
                args: { kind: partWord(part.type), word },
                // Of a submission, whose clauses stand before its block, the printer of fixes cannot tell where.
                fixes: part.type === 'submit' ? [] : [{ title: 'insert', args: { word }, changes: [change] }],
            });
        }
    },
});
