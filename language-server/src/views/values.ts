import { cadence } from '../compile/cell-acts.js';
import { named, partyUses } from '../compile/party-use.js';
import type { ResolvedPlan } from '../model/plans.js';
import type { Ref } from '../model/shape/field.js';
import type { Approval, Cadence, Channel, Choice, Level, Limit, Period, Recipients, Thing, Watch, When } from '../model/shape/index.js';
import { amountText } from './amounts.js';
import { conditionText } from './occasions.js';
import { everyText, partiesText, partyText } from './phrases.js';
import { plainText } from './plain-text.js';
import { levelText, type Voice } from './voice.js';
import { pageWords } from './words/page-words.js';
import { deadlineWords } from './words/time-words.js';
import { aside, listed } from './words/words.js';

/** Who speaks of which plan. */
export interface Speaker {
    readonly plan: ResolvedPlan;
    readonly voice: Voice;
}

/** Values of the model in words, one line each; empty where nothing is given. */
export const choicesText = ({ plan, voice }: Speaker, choices: readonly Choice[]): string => partiesText(voice, partyUses(plan, choices));

/** Things by their titles; persons whose names are left out stay unnamed. */
export const refsText = ({ plan, voice }: Speaker, refs: readonly Ref[]): string =>
    listed(
        voice.lang,
        refs.map((ref) => partyText(voice, named(plan, ref))),
    );

export const refText = (speaker: Speaker, ref: Ref | undefined): string => (ref ? refsText(speaker, [ref]) : '');

/** The title of an act, a playbook, a category or whatever else a reference names. */
export function nameText({ plan, voice }: Speaker, ref: Ref): string {
    const found = plan.resolution(ref);
    const title = found?.state === 'found' ? (found.part as { title?: string }).title : undefined;
    return plainText(title ?? voice.category(ref.ref));
}
export const namesText = (speaker: Speaker, refs: readonly Ref[]): string =>
    listed(
        speaker.voice.lang,
        refs.map((ref) => nameText(speaker, ref)),
    );

export const thingsText = (speaker: Speaker, things: readonly Thing[]): string =>
    listed(
        speaker.voice.lang,
        things.flatMap(({ ref, word }) => (ref ? [nameText(speaker, ref)] : word ? [speaker.voice.term('object_classes', word)] : [])),
    );

export function limitText(speaker: Speaker, limit: Limit | undefined): string {
    const { voice } = speaker;
    if (!limit?.amount) return '';
    const event = limit.anchor ? nameText(speaker, limit.anchor) : limit.clock && voice.term('clocks', limit.clock);
    const amount = amountText(voice, limit.amount);
    const numbered = limit.amount !== 'immediately' && limit.amount !== 'promptly';
    if (!event) return voice.say(numbered ? deadlineWords.within : deadlineWords.at, { amount });
    return voice.say(numbered ? deadlineWords.withinOf : deadlineWords.atOf, { amount, event });
}
export const limitsText = (speaker: Speaker, limits: readonly Limit[]): string =>
    listed(
        speaker.voice.lang,
        limits.map((limit) => limitText(speaker, limit)),
    );

export const cadencesText = (voice: Voice, cadences: readonly Cadence[]): string => everyText(voice, cadence(cadences));

export const whenText = (voice: Voice, when: When | undefined): string => (when ? conditionText(voice, { conditionFacts: when.any }) : '');

export function recipientsText({ plan, voice }: Speaker, recipients: readonly Recipients[]): string {
    const texts = recipients.map(({ parties, if: when }) => {
        const names = partiesText(voice, partyUses(plan, parties));
        return when ? names + aside(voice.lang, `${voice.say(pageWords.if)} ${whenText(voice, when)}`) : names;
    });
    return listed(voice.lang, texts);
}

export const channelsText = (voice: Voice, channels: readonly Channel[]): string =>
    listed(
        voice.lang,
        channels.map(({ word, ref }) => voice.channel(ref?.ref ?? word ?? '')),
    );

export const termsText = (voice: Voice, vocabulary: string, ids: readonly string[]): string =>
    listed(
        voice.lang,
        ids.map((id) => voice.term(vocabulary, id)),
    );

export const levelsText = (voice: Voice, levels: readonly Level[]): string =>
    listed(
        voice.lang,
        levels.map((level) => levelText(voice, level)),
    );

/** `2026-03-01 to 2026-03-05`; open at its end where it goes on. */
export function periodText(voice: Voice, { from, to }: Period): string {
    if (from && to) return from === to ? from : voice.say(deadlineWords.fromTo, { from, to });
    return from ? voice.say(deadlineWords.from, { day: from }) : (to ?? '');
}

export function approvalText(speaker: Speaker, { on, by, outcome }: Approval): string {
    const said = [on, choicesText(speaker, by), outcome && plainText(outcome)];
    return said.filter((one) => one !== undefined && one !== '').join(' · ');
}

export const watchText = (speaker: Speaker, { hours, by }: Watch): string =>
    [choicesText(speaker, by), hours && speaker.voice.term('watch_hours', hours)].filter(Boolean).join(' ');

/** Text of a plan that spans lines, as paragraphs: the writer's line breaks inside a paragraph are no breaks. */
export function paragraphs(text: string): string[] {
    return plainText(text)
        .split(/\n[^\S\n]*\n/)
        .map(flowing)
        .filter((one) => one !== '');
}

/** Between Chinese characters a line break is nothing, elsewhere a blank. */
const flowing = (text: string): string =>
    text
        .trim()
        .replace(/(?<=[\p{Script=Han}，。；：、！？”）】》])[^\S\n]*\n\s*(?=[\p{Script=Han}“（【《])/gu, '')
        .replace(/\s+/g, ' ');
