import { partsOfDuration } from '../../model/quantity.js';
import type { Bound, Criterion, Measure } from '../../model/shape/index.js';
import { amountText } from '../amounts.js';
import { plainText } from '../plain-text.js';
import { nameText, type Speaker, termsText, thingsText } from '../values.js';
import type { Voice } from '../voice.js';
import { measureWords } from '../words/document-words.js';
import { pair } from '../words/words.js';

/** One criterion of a grade: all of its measures together. */
export const criterionText = (speaker: Speaker, { all }: Criterion): string =>
    all.map((one) => measureText(speaker, one)).join(speaker.voice.say(measureWords.and));

function measureText(speaker: Speaker, one: Measure): string {
    const { voice } = speaker;
    const { say } = voice;
    const about = of(speaker, subject(speaker, one), one);
    const pieces = [
        about,
        ...one.bounds.map((bound) => boundText(speaker, bound)),
        one.dimension !== 'spread' && one.scope ? say(measureWords.spread, { scope: scopeText(speaker, one) }) : '',
        one.lasting ? say(measureWords.lasting, { amount: amountText(voice, one.lasting) }) : '',
        one.over ? say(measureWords.over, { amount: amountText(voice, one.over) }) : '',
        one.hours ? plainText(one.hours) : '',
    ];
    return pieces.filter((piece) => piece !== '').join(voice.lang === 'zh-CN' ? '' : ' ');
}

function of(speaker: Speaker, what: string, one: Measure): string {
    if (one.of.length === 0) return what;
    return speaker.voice.say(measureWords.of, { what, things: thingsText(speaker, one.of) });
}

function subject(speaker: Speaker, one: Measure): string {
    const { voice } = speaker;
    const { say, term } = voice;
    const text = one.text ? plainText(one.text) : '';
    switch (one.dimension) {
        case 'system_loss':
            return one.degree ? term('loss_degrees', one.degree) : '';
        case 'outage':
            return say(measureWords[one.extent ? (`outage_${one.extent}` as 'outage_wholly') : 'outage']);
        case 'spread':
            return say(measureWords.spread, { scope: scopeText(speaker, one) });
        case 'impact': {
            const impact = say(measureWords.impact, { text });
            return one.degree ? pair(voice.lang, impact, term('impact_degrees', one.degree)) : impact;
        }
        case 'harm': {
            const harm = say(measureWords.harm, { degree: one.degree ? term('degrees', one.degree) : '' });
            const acts = one.acts.length > 0 ? say(measureWords.harmBy, { acts: termsText(voice, 'harm_acts', one.acts) }) : '';
            return [harm, acts].filter(Boolean).join(' ');
        }
        case 'degraded':
            return [say(measureWords.degraded), text].filter(Boolean).join(' ');
        case 'stated':
            return text;
        case 'condition':
            return one.named ? conditionName(speaker, one) : '';
        case 'leak':
        case 'affected':
        case 'money':
        case 'otherwise':
            return say(measureWords[one.dimension]);
        default:
            return plainText(one.dimension);
    }
}

/** A condition by what it means. */
function conditionName(speaker: Speaker, { named }: Measure): string {
    const found = named && speaker.plan.resolution(named);
    const meaning = found?.state === 'found' ? (found.part as { meaning?: string }).meaning : undefined;
    return meaning ? plainText(meaning) : named ? nameText(speaker, named) : '';
}

const scopeText = ({ voice }: Speaker, one: Measure): string =>
    [one.scope && voice.term('spread_scopes', one.scope), one.count].filter((piece) => piece !== undefined).join(' ');

function boundText({ voice }: Speaker, { op, amount, unit }: Bound): string {
    if (amount === undefined) return '';
    const number = partsOfDuration(amount) ? amountText(voice, amount) : grouped(amount);
    const said = unit && !partsOfDuration(amount) ? counted(voice, number, unit) : number;
    const word = op === 'more' || op === 'below' || op === 'up' ? op : 'at';
    return voice.say(measureWords[word], { amount: said });
}

const counted = (voice: Voice, number: string, unit: string): string =>
    unit === 'percent' && voice.lang === 'zh-CN' ? `${number}%` : `${number} ${voice.term('units_of_count', unit)}`;

/** `80000` → `80,000`. */
const grouped = (amount: string): string =>
    amount.replace(/^\d+(?=\.|$)/, (whole) => (whole.length > 30 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')));
