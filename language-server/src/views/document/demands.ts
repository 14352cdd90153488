import type { Demand, Demands } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import type { SheetInput } from '../sheets/sheet.js';
import { cadencesText, channelsText, choicesText, limitsText, recipientsText, whenText } from '../values.js';
import { demandWords, documentWords as w } from '../words/document-words.js';
import { columnWords } from '../words/sheet-words.js';
import { pair } from '../words/words.js';
import { contentBlocks, heading, table } from './blocks.js';
import type { Block } from './document.js';
import { forbiddenList } from './monitoring.js';

/** What the plan asks of those below it. */
export function demandBlocks(input: SheetInput, demands: readonly Demands[]): Block[] {
    const { say } = input.voice;
    return demands.flatMap((one) => [
        heading(one.title ? plainText(one.title) : choicesText(input, one.of ? [{ any: [one.of] }] : [])),
        ...table(
            'demands',
            [
                [say(w.demand), 0.7],
                [say(w.what), 2.3],
            ],
            one.demands.map((demand) => [demandTitle(input, demand), demandText(input, demand)]),
        ),
        ...(one.forbidden.length > 0 ? [heading(say(w.forbidden), 3), ...forbiddenList(input, one.forbidden)] : []),
        ...contentBlocks(input, one.contents, 3),
    ]);
}

function demandTitle({ voice }: SheetInput, { what }: Demand): string {
    return Object.hasOwn(demandWords, what) ? voice.say(demandWords[what as keyof typeof demandWords]) : plainText(what);
}

function demandText(input: SheetInput, one: Demand): string {
    const { voice } = input;
    return [
        recipientsText(input, one.to),
        limitsText(input, one.limits),
        cadencesText(voice, one.every),
        whenText(voice, one.when),
        channelsText(voice, one.via),
        one.reported.length > 0 && pair(voice.lang, voice.say(columnWords.reported), choicesText(input, one.reported)),
        one.watch && voice.term('watch_hours', one.watch),
        one.clauses.map(plainText).join(voice.lang === 'zh-CN' ? '、' : ', '),
    ]
        .filter(Boolean)
        .join(' · ');
}
