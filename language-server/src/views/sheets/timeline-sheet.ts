import { plainText } from '../plain-text.js';
import { protectionWords } from '../words/protection-words.js';
import { group, row, type Sheet, type SheetInput } from './sheet.js';
import { type TimelineItem, timelineItems } from './timeline-items.js';
import { timelinePicture } from './timeline-picture.js';

/** What is done when: a picture and the table that says the same. */
export function timelineSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice, asOf } = input;
    const { say } = voice;
    const all = plan.protections
        .map((protection) => ({ protection, items: timelineItems(input, protection) }))
        .filter(({ items }) => items.length > 0);
    if (all.length === 0) return undefined;
    const picture = timelinePicture(
        voice,
        all.flatMap(({ items }) => items),
        asOf,
    );
    return {
        id: 'timeline',
        title: say(protectionWords.timeline),
        notes: [],
        columns: [
            { title: say(protectionWords.day), width: 0.9, head: true },
            { title: say(protectionWords.what), width: 2.6 },
            { title: say(protectionWords.by) },
            { title: say(protectionWords.state), width: 0.7 },
        ],
        rows: all.flatMap(({ protection, items }) => [
            ...(all.length > 1 ? [group(plainText(protection.title ?? protection.name ?? ''))] : []),
            ...items.map((item) =>
                row(item.from === item.to ? item.from : `${item.from} – ${item.to}`, item.title, item.by, stateText(input, item)),
            ),
        ]),
        ...(picture ? { picture } : {}),
        landscape: true,
    };
}

function stateText({ voice, asOf }: SheetInput, { state, kind, from, to }: TimelineItem): string {
    if (state === 'none') return '';
    if (state === 'done') return voice.say(protectionWords.isDone);
    return voice.say((kind === 'finding' ? to : from) < asOf ? protectionWords.overdue : protectionWords.open);
}
