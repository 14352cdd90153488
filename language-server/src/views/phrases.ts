import type { CellStep, Deadline, PartyName, PartyUse } from '../compile/matrix-types.js';
import { partsOfDuration } from '../model/quantity.js';
import { everyWord } from '../rules/duration-words.js';
import { amountText } from './amounts.js';
import { conditionText } from './occasions.js';
import { plainText, titleIn } from './plain-text.js';
import type { Voice } from './voice.js';
import { partyWords } from './words/matrix-words.js';
import { pageWords } from './words/page-words.js';
import { deadlineWords } from './words/time-words.js';
import { alternatives, aside, listed } from './words/words.js';

/** Whether a party is a person whose name is left out. */
export const isWithheld = (voice: Voice, party: PartyName): boolean => voice.redact && party.type === 'person';

/** A party by its title, with the words for sets, posts within each, and places. */
export function partyText(voice: Voice, party: PartyName): string {
    const name = isWithheld(voice, party) ? voice.say(partyWords.withheld) : nameOf(voice, party);
    if (party.each) {
        return party.role
            ? voice.say(partyWords.eachRole, { name: name.replace(ALREADY_EACH, '').trim(), role: roleText(voice, party.role) })
            : ALREADY_EACH.test(name)
              ? name
              : voice.say(partyWords.each, { name });
    }
    if (party.ofSector) return voice.say(partyWords.ofSector, { name });
    return party.ofPlace ? voice.say(partyWords.ofPlace, { name }) : name;
}

/** Titles of sets that say by themselves that each of them is meant. */
const ALREADY_EACH = /^(各|每|所有|全部|each\b|every\b|all\b)/i;

function nameOf(voice: Voice, party: PartyName): string {
    const builtIn = voice.term('built_in_parties', party.ref);
    return builtIn === party.ref ? titleIn(voice.lang, plainText(party.title || party.ref)) : builtIn;
}

function roleText(voice: Voice, role: string): string {
    const known = Object.hasOwn(partyWords, `role_${role}`) ? partyWords[`role_${role}` as keyof typeof partyWords] : undefined;
    return known ? voice.say(known) : plainText(role);
}

export const useText = (voice: Voice, use: PartyUse): string => {
    const names = alternatives(
        voice.lang,
        use.any.map((party) => partyText(voice, party)),
    );
    return use.condition ? names + aside(voice.lang, `${voice.say(pageWords.if)} ${conditionText(voice, use)}`) : names;
};

export const partiesText = (voice: Voice, uses: readonly PartyUse[]): string =>
    listed(
        voice.lang,
        uses.map((use) => useText(voice, use)),
    );

/** A deadline with what its clock starts from; an act is called by its title, and not at all where it is waited for anyway. */
export function deadlineText(
    voice: Voice,
    deadline: Deadline,
    acts: readonly Pick<CellStep, 'part' | 'name' | 'title'>[],
    waited: readonly string[] = [],
): string {
    const act = deadline.ofPart ? acts.find((one) => one.part === deadline.ofPart) : acts.find((one) => one.name === deadline.of);
    const event =
        waited.includes(deadline.of) || deadline.of === waited.join(', ')
            ? undefined
            : act
              ? titleOf(act)
              : deadline.of && voice.term('clocks', deadline.of);
    const amount = amountText(voice, deadline.amount);
    const numbered = deadline.amount !== 'immediately' && deadline.amount !== 'promptly';
    if (!event) return voice.say(numbered ? deadlineWords.within : deadlineWords.at, { amount });
    return voice.say(numbered ? deadlineWords.withinOf : deadlineWords.atOf, { amount, event });
}

/** How often: periods and events, as a matrix gives them (`4h`, `1d at 17:00`, `on_change until end`). */
export const everyText = (voice: Voice, every: readonly string[]): string =>
    listed(
        voice.lang,
        every.map((one) => cadenceText(voice, one)),
    );

/** `1y` → `every year`, `2w` → `every 2 weeks`. */
function periodText(voice: Voice, period: string): string {
    if (partsOfDuration(period)?.amount === 1) return voice.say(everyWord(period));
    return voice.say(deadlineWords.every, { amount: amountText(voice, period) });
}

function cadenceText(voice: Voice, written: string): string {
    const [, what = '', at, until] = /^(\S+)(?: at (\S+))?(?: until (\S+))?$/.exec(written) ?? ['', written];
    const often = partsOfDuration(what) ? periodText(voice, what) : voice.term('events', what);
    const daily = at === undefined ? often : voice.say(deadlineWords.everyAt, { often, at });
    return until === undefined ? daily : voice.say(deadlineWords.everyUntil, { often: daily, until: voice.term('clocks', until) });
}

export const actionsText = (voice: Voice, step: CellStep): string =>
    listed(
        voice.lang,
        step.does.map((kind) => voice.term('actions', kind)),
    );

/** The acts that a step waits for, with their numbers in the cell. */
export function afterText(voice: Voice, step: { readonly after: readonly string[] }, steps: readonly CellStep[]): string {
    const acts = step.after.map((name) => {
        const index = steps.findIndex((one) => one.name === name);
        const found = steps[index];
        return found ? `${index + 1} ${titleOf(found)}` : plainText(name);
    });
    return voice.say(pageWords.after, { acts: listed(voice.lang, acts) });
}

export const titleOf = (one: { readonly title: string; readonly name: string }): string => plainText(one.title || one.name);

export const channelsText = (voice: Voice, channels: readonly string[]): string =>
    listed(
        voice.lang,
        channels.map((one) => voice.channel(one)),
    );

export const gapCountText = (voice: Voice, n: number): string => voice.say(pageWords.gapCount, { n });
