import type { CellStep, PartyName } from '../compile/matrix-types.js';
import { channelsText, partiesText } from './phrases.js';
import { plainText } from './plain-text.js';
import type { Voice } from './voice.js';
import { pageWords } from './words/page-words.js';
import { listed } from './words/words.js';

/** A fact about a step, under its label. */
export interface Fact {
    readonly label: string;
    readonly text: string;
}

/** Whom a step is told to and how, where and with what it is done, until when, and what else is to be known. */
export function meansOf(voice: Voice, step: CellStep): Fact[] {
    const { say } = voice;
    const facts: (Fact | undefined)[] = [
        step.to && { label: say(pageWords.told), text: partiesText(voice, step.to) },
        step.via && { label: say(pageWords.via), text: channelsText(voice, step.via) },
        step.using && {
            label: say(pageWords.using),
            text: listed(
                voice.lang,
                step.using.map((one) => toolText(voice, one)),
            ),
        },
        step.place === undefined ? undefined : { label: say(pageWords.where), text: plainText(step.place) },
        step.repeatUntil === undefined ? undefined : { label: say(pageWords.repeatUntil), text: plainText(step.repeatUntil) },
        step.note === undefined ? undefined : { label: say(pageWords.note), text: plainText(step.note) },
    ];
    return facts.filter((one) => one !== undefined);
}

const toolText = (voice: Voice, { type, ref, title }: PartyName): string =>
    type === 'object_class' ? voice.term('object_classes', ref) : plainText(title);
