import type { RouteOccasion } from '../compile/route-types.js';
import type { AllOf, Fact } from '../model/shape/index.js';
import { amountText } from './amounts.js';
import { plainText } from './plain-text.js';
import { levelText, type Voice } from './voice.js';
import { occasionWords } from './words/matrix-words.js';
import { pageWords } from './words/page-words.js';
import { alternatives } from './words/words.js';

interface Conditioned {
    readonly condition?: string;
    readonly conditionFacts?: readonly AllOf[];
}

/** On what condition something is done: in words from its facts, else as it is written. */
export function conditionText(voice: Voice, one: Conditioned): string {
    if (!one.conditionFacts) return one.condition ? voice.condition(one.condition) : '';
    const groups = one.conditionFacts.map((group) => group.all.map((fact) => factText(voice, fact)).join(voice.say(occasionWords.and)));
    return alternatives(voice.lang, groups);
}

function factText(voice: Voice, fact: Fact): string {
    const { say, lang } = voice;
    const levels = (list: Fact['grades']) =>
        alternatives(
            lang,
            list.map((level) => levelText(voice, level)),
        ); // prettier-ignore
    const what = [
        fact.grades.length > 0 ? say(fact.possible ? pageWords.possible : occasionWords.grade, { level: levels(fact.grades) }) : '',
        levels(fact.levels),
        fact.colours.length > 0
            ? say(occasionWords.warning, {
                  colours: alternatives(
                      lang,
                      fact.colours.map((one) => voice.term('colours', one)),
                  ),
              })
            : '', // prettier-ignore
        fact.condition ? voice.condition(fact.condition) : '',
        fact.named ? voice.condition(fact.named.ref) : '',
        fact.text ? plainText(fact.text) : '',
    ];
    const said = what.filter((one) => one !== '').join(' ');
    const lasting = fact.lasting ? say(occasionWords.lasting, { what: said, amount: amountText(voice, fact.lasting) }) : said;
    return fact.not ? say(occasionWords.not, { what: lasting }) : lasting;
}

/** When a report goes out. */
export function routeOccasionText(voice: Voice, occasion: RouteOccasion): string {
    const { say } = voice;
    switch (occasion.kind) {
        case 'incident':
            return [levelText(voice, occasion.level), ...(occasion.rows ?? []).map((row) => voice.category(row.sub ?? row.category))].join(
                ' · ',
            );
        case 'possible':
            return say(pageWords.possible, { level: levelText(voice, occasion.level) });
        case 'warning':
            return say(occasionWords.warning, {
                colours: occasion.colour ? voice.term('colours', occasion.colour) : plainText(occasion.key),
            });
        case 'protection':
            return say(pageWords.protection);
        case 'major_activities':
            return say(pageWords.majorActivities);
        case 'investigation':
            return [say(pageWords.investigation), occasion.level ? levelText(voice, occasion.level) : ''].filter(Boolean).join(' · ');
        case 'monitoring':
            return say(pageWords.monitoring);
    }
}
