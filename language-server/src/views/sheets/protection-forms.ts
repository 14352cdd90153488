import type { Protection } from '../../model/shape/index.js';
import { partiesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { choicesText, namesText, recipientsText, thingsText } from '../values.js';
import { protectionWords } from '../words/protection-words.js';
import { listed } from '../words/words.js';
import { type FormLine, formSheet } from './form.js';
import { findingRow } from './protection-ledger.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';

/** The report of one day of a protection, to be filled in: targets by name, and what is open. */
export function dailyReportSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const lines = plan.protections.flatMap((protection) => dailyLines(input, protection));
    if (lines.length === 0) return undefined;
    const to = plan.protections.flatMap(({ during }) => during?.followUps ?? []).map((one) => recipientsText(input, one.to));
    const notes = to.length > 0 ? [say(protectionWords.dailyNote, { to: listed(voice.lang, [...new Set(to)]) })] : [];
    return formSheet(voice, 'daily-report', say(protectionWords.daily), notes, lines);
}

function dailyLines(input: SheetInput, { title, name, targets, before }: Protection): FormLine[] {
    const { say, lang } = input.voice;
    const open = (before?.findings ?? []).filter(({ closed }) => closed === undefined).map((one) => plainText(one.title ?? one.name ?? ''));
    return [
        { label: plainText(title ?? name ?? ''), heading: true },
        { label: say(protectionWords.date) },
        { label: say(protectionWords.watch) },
        ...targets.map((target): FormLine => ({ label: say(protectionWords.target, { title: thingsText(input, [target]) }), lines: 2 })),
        { label: say(protectionWords.events), lines: 4 },
        { label: say(protectionWords.measures), lines: 3 },
        { label: say(protectionWords.notices), lines: 2 },
        { label: say(protectionWords.openFindings), value: listed(lang, open), lines: 2 },
        { label: say(protectionWords.next), lines: 2 },
        { label: say(protectionWords.sign) },
    ];
}

/** What closes a protection: its documents, what is carried over, what is still open. */
export function closingSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice, compiled } = input;
    const { say } = voice;
    const rows = plan.protections.flatMap((protection) => closingRows(input, protection));
    if (rows.length === 0) return undefined;
    const shadows = compiled.scope.assets.filter(({ type, decision }) => type === 'shadow' && decision?.done !== true);
    const days = new Map(plan.declared('shadow').map(({ id, decisions }) => [id, decisions.at(-1)?.due ?? decisions.at(-1)?.until]));
    return {
        id: 'closing',
        title: say(protectionWords.closing),
        notes: [],
        columns: [
            { title: say(protectionWords.what), width: 1.6, head: true },
            { title: say(protectionWords.on), width: 1.4 },
            { title: say(protectionWords.by) },
            { title: say(protectionWords.due), width: 0.6 },
            { title: say(protectionWords.done), width: 0.6 },
            { title: say(protectionWords.state), width: 1.4 },
        ],
        rows: [
            ...rows,
            ...(shadows.length > 0
                ? [
                      group(say(protectionWords.shadows)),
                      ...shadows.map(({ part, title, operated, decision }) => {
                          const state = decision ? voice.term('shadow_decisions', decision.kind) : say(protectionWords.open);
                          return row(title, '', partiesText(voice, operated), days.get(part) ?? '', '', state);
                      }),
                  ]
                : []),
        ],
        landscape: true,
    };
}

function closingRows(input: SheetInput, { title, name, before, after }: Protection): SheetRow[] {
    const { voice, asOf } = input;
    const { say } = voice;
    const nothing = row(say(protectionWords.nothing), '', '', '', '', '');
    const documents = (after?.deliverables ?? []).map((one) => {
        const late = !one.done && one.due !== undefined && one.due < asOf;
        const state = say(one.done ? protectionWords.isDone : late ? protectionWords.overdue : protectionWords.pending);
        const kind = one.kind ? voice.term('closing_deliverables', one.kind) : '';
        return row(
            plainText(one.title ?? kind),
            [choicesText(input, one.to), one.file ? plainText(one.file) : ''].filter(Boolean).join('\n'),
            choicesText(input, one.by),
            one.due ?? '',
            one.done ?? '',
            state,
        );
    });
    const carried = (after?.carryOvers ?? []).map((one) =>
        row(namesText(input, one.things), one.because ? plainText(one.because) : '', choicesText(input, one.to), one.due ?? '', '', ''),
    );
    const open = (before?.findings ?? []).filter(({ closed }) => closed === undefined).map((one) => findingRow(input, one));
    return [
        group(plainText(title ?? name ?? '')),
        group(say(protectionWords.documents)),
        ...(documents.length > 0 ? documents : [nothing]),
        group(say(protectionWords.carried)),
        ...(carried.length > 0 ? carried : [nothing]),
        group(say(protectionWords.still)),
        ...(open.length > 0 ? open : [nothing]),
    ];
}
