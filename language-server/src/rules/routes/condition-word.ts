import type { Route } from '../../compile/route-types.js';
import type { Fact } from '../../model/shape/index.js';
import type { Message } from '../messages.js';
import { levelsWord, termWord } from '../words.js';
import { coloursWord } from './grouped.js';

/** On what condition a report goes, in the field's words. */
export function conditionWord(route: Route): Message {
    const groups = route.conditionFacts ?? route.recipient.conditionFacts;
    if (!groups || groups.length === 0) return { en: `if ${route.condition ?? '…'}`, 'zh-CN': route.condition ?? '…' };
    const words = groups.map(({ all }) => all.map(factWord));
    return {
        en: `if ${words.map((group) => group.map(({ en }) => en).join(' and ')).join(', or ')}`,
        'zh-CN': words.map((group) => group.map((word) => word['zh-CN']).join('且')).join('或'),
    };
}

function factWord(fact: Fact): Message {
    const word = saidWord(fact);
    const not = fact.not ? { en: 'not ', 'zh-CN': '非' } : { en: '', 'zh-CN': '' };
    const lasting = fact.lasting ? { en: ` lasting ${fact.lasting}`, 'zh-CN': `持续${fact.lasting}` } : { en: '', 'zh-CN': '' };
    return { en: `${not.en}${word.en}${lasting.en}`, 'zh-CN': `${not['zh-CN']}${word['zh-CN']}${lasting['zh-CN']}` };
}

function saidWord({ condition, named, text, grades, levels, colours, possible }: Fact): Message {
    if (condition) return termWord('conditions', condition);
    const said = named?.ref ?? text;
    if (said !== undefined) return { en: said, 'zh-CN': said };
    if (colours.length > 0) return coloursWord(colours);
    const rungs = levelsWord([...grades, ...levels]);
    return possible ? { en: `possible ${rungs.en}`, 'zh-CN': `可能发生${rungs['zh-CN']}` } : rungs;
}
