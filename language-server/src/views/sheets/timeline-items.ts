import { periodOf } from '../../compile/rosters/needs.js';
import { isDay } from '../../model/quantity.js';
import type { Protection } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import { choicesText, namesText, thingsText } from '../values.js';
import { protectionWords } from '../words/protection-words.js';
import type { SheetInput } from './sheet.js';

export type ItemKind = 'activity' | 'period' | 'work' | 'finding' | 'closing';
/** Something of a protection that has days. */
export interface TimelineItem {
    readonly kind: ItemKind;
    readonly title: string;
    readonly by: string;
    /** `YYYY-MM-DD`; both the same for one day. */
    readonly from: string;
    readonly to: string;
    readonly state: 'done' | 'due' | 'accepted' | 'none';
    /** Part id, for what is clicked. */
    readonly part: string;
}

/** Everything of a protection that has a day, in the order of days. */
export function timelineItems(input: SheetInput, protection: Protection): TimelineItem[] {
    const { voice } = input;
    const { say } = voice;
    const { activities, before, after, required } = protection;
    const items: TimelineItem[] = [];
    const colon = voice.lang === 'zh-CN' ? '：' : ': ';
    const add = (
        kind: ItemKind,
        title: string,
        by: string,
        from: string | undefined,
        to: string | undefined,
        part: string,
        state: TimelineItem['state'] = 'none',
    ) => {
        if (from !== undefined && isDay(from))
            items.push({
                kind,
                title: plainText(title),
                by,
                from,
                to: to !== undefined && isDay(to) && to >= from ? to : from,
                part,
                state,
            });
    };
    if (required?.on)
        add('work', say(protectionWords.required, { by: choicesText(input, required.by) }), '', required.on, undefined, protection.id);
    add('work', say(protectionWords.begins), '', before?.from, undefined, before?.id ?? protection.id);
    const task = (
        title: string,
        one: {
            readonly id: string;
            readonly done: string | undefined;
            readonly due: string | undefined;
            readonly by: Parameters<typeof choicesText>[1];
        },
    ) => add('work', title, choicesText(input, one.by), one.done ?? one.due, undefined, one.id, one.done ? 'done' : 'due');
    const of = (title: string, things: Parameters<typeof thingsText>[1]) =>
        [title, thingsText(input, things)].filter((one) => one !== '').join(colon);
    for (const one of before?.sortAssets ?? []) task(say(protectionWords.sort), one);
    for (const one of before?.tests ?? []) task(of(one.kind ? voice.term('test_kinds', one.kind) : '', one.of), one);
    for (const one of before?.hardenings ?? []) task(of(one.kind ? voice.term('hardening_kinds', one.kind) : '', one.of), one);
    for (const one of before?.tasks ?? []) task(one.title ?? '', one);
    for (const one of before?.trainings ?? [])
        add(
            'work',
            `${say(protectionWords.awareness)}${colon}${one.topic ?? ''}`,
            choicesText(input, one.by),
            one.done[0] ?? one.on ?? one.due,
            undefined,
            one.id,
            one.done.length > 0 ? 'done' : one.on && one.on <= input.asOf ? 'none' : 'due',
        );
    for (const one of before?.findings ?? []) {
        const found = one.source?.on ?? one.due;
        add(
            'finding',
            one.title ?? one.name ?? '',
            choicesText(input, one.owner),
            found,
            one.closed ?? one.accepted?.until ?? one.due,
            one.id,
            one.closed ? 'done' : one.accepted ? 'accepted' : 'due',
        );
    }
    for (const one of activities) add('activity', one.title ?? one.name ?? '', '', one.from, one.to, one.id);
    const period = periodOf(protection);
    add('period', say(protectionWords.period), choicesText(input, protection.led), period?.from, period?.to, protection.id);
    for (const one of after?.deliverables ?? [])
        add(
            'closing',
            one.title ?? (one.kind ? voice.term('closing_deliverables', one.kind) : ''),
            choicesText(input, one.by),
            one.done ?? one.due,
            undefined,
            one.id,
            one.done ? 'done' : 'due',
        );
    for (const one of after?.carryOvers ?? [])
        add(
            'closing',
            say(protectionWords.carry, { what: namesText(input, one.things) }),
            choicesText(input, one.to),
            one.due,
            undefined,
            one.id,
            'due',
        );
    return items.sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : a.to > b.to ? 1 : 0) : a.from < b.from ? -1 : 1));
}
