import { coverageCounts } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Waiver } from '../../model/shape/index.js';
import { shownLine } from '../coverage/lines.js';
import { countsText } from '../coverage/summary.js';
import { plainText } from '../plain-text.js';
import { chapterText, partText, type ReviewVoice, shownText, whatText } from '../review/review-voice.js';
import { approvalText, choicesText } from '../values.js';
import { classWords } from '../words/review-words.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { group, row, type Sheet, type SheetInput } from './sheet.js';

/** Clause by clause: met where, excepted, not met. What does not apply is counted, not listed. */
export function coverageSheet({ plan, coverage, voice }: SheetInput): Sheet | undefined {
    if (!coverage || coverage.length === 0) return undefined;
    const { say, lang } = voice;
    const heads = ['clause', 'requirement', 'state', 'where', 'why'] as const;
    const widths = [0.8, 2.2, 0.6, 1.2, 1.3];
    return {
        id: 'coverage',
        title: say(sheetWords.coverage),
        notes: [countsText(coverageCounts(coverage), lang)],
        columns: heads.map((head, i) => ({
            title: say(columnWords[head]),
            width: widths[i] ?? 1,
            ...(i === 0 ? { head: true as const } : {}),
        })),
        rows: coverage
            .filter(({ state }) => state !== 'not_applicable')
            .map((entry) => {
                const line = shownLine(entry, plan, lang);
                return row(`${line.id}\n${line.clause}`, line.title, line.state, line.where, line.why);
            }),
        landscape: true,
    };
}

/** What changed since the version before, chapter by chapter. */
export function changesSheet({ review, voice }: SheetInput): Sheet | undefined {
    if (!review) return undefined;
    const { say } = voice;
    const speaking: ReviewVoice = { lang: voice.lang, say: voice.say as ReviewVoice['say'], term: voice.term };
    const chapters = new Map<string, typeof review.changes>();
    for (const one of review.changes) {
        const title = chapterText(speaking, one.chapter);
        chapters.set(title, [...(chapters.get(title) ?? []), one]);
    }
    return {
        id: 'changes',
        title: say(sheetWords.changes),
        notes: [[review.plan.before, review.plan.after].filter(Boolean).join(' → ')].filter((one) => one !== ''),
        columns: [
            { title: say(columnWords.part), width: 1.1, head: true },
            { title: say(columnWords.change) },
            { title: say(columnWords.class), width: 0.5 },
            { title: say(columnWords.before), width: 1.2 },
            { title: say(columnWords.after), width: 1.2 },
        ],
        rows: [...chapters].flatMap(([title, changes]) => [
            group(title),
            ...changes.map((one) =>
                row(
                    partText(speaking, one),
                    whatText(speaking, one),
                    say(classWords[one.class]),
                    shownText(speaking, one.shown.before),
                    shownText(speaking, one.shown.after),
                ),
            ),
        ]),
        landscape: true,
    };
}

/** Deviations that somebody above has accepted, wherever in the plan they are written. */
export function waiversSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const rows = waiversOf(plan).map((one) =>
        row(
            plainText(one.rule ?? ''),
            plainText(one.target?.ref ?? one.part ?? ''),
            plainText(one.because ?? ''),
            one.approved ? approvalText(input, one.approved) : '',
            one.until ?? '',
        ),
    );
    if (rows.length === 0) return undefined;
    const heads = ['rule', 'part', 'because', 'approved', 'until'] as const;
    const widths = [1.2, 0.9, 1.6, 1.2, 0.7];
    return {
        id: 'waivers',
        title: say(sheetWords.waivers),
        notes: [],
        columns: heads.map((head, i) => ({
            title: say(columnWords[head]),
            width: widths[i] ?? 1,
            ...(i === 0 ? { head: true as const } : {}),
        })),
        rows,
    };
}

function waiversOf({ plan, protections }: ResolvedPlan): Waiver[] {
    const { general, organization, monitoring, response, investigation, prevention, safeguards, supplementary } = plan;
    const holders = [
        plan,
        general,
        organization,
        monitoring,
        response,
        investigation,
        prevention,
        safeguards,
        supplementary,
        ...protections,
    ];
    return holders.flatMap((one) => one?.waivers ?? []);
}

/** Who made, checked and approved it, with room to sign. */
export function approvalSheet(input: SheetInput): Sheet {
    const { plan, voice } = input;
    const { say } = voice;
    const { prepared, reviewed, approved } = plan.plan;
    const makers = (prepared?.by ?? []).map((party) =>
        party.text !== undefined ? plainText(party.text) : choicesText(input, [{ any: [party] }]),
    );
    const lines: [string, readonly string[]][] = [
        [say(columnWords.madeBy), makers],
        [say(columnWords.checkedBy), reviewed.map((one) => approvalText(input, one))],
        [say(columnWords.approvedBy), approved.map((one) => approvalText(input, one))],
    ];
    return {
        id: 'approval',
        title: say(sheetWords.approval),
        notes: [say(sheetWords.approvalNote)],
        columns: [
            { title: '', width: 0.7, head: true },
            { title: say(columnWords.name), width: 1.6 },
            { title: say(columnWords.signature), width: 1.2 },
            { title: say(columnWords.day), width: 0.8 },
        ],
        rows: lines.map(([label, names]) => ({ cells: [label, names.join('\n'), '', ''], lines: 2 })),
        form: true,
    };
}
