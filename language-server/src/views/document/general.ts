import type { Basis, General, LevelBound } from '../../model/shape/index.js';
import type { Lang } from '../../rules/messages.js';
import { plainText } from '../plain-text.js';
import type { SheetInput } from '../sheets/sheet.js';
import { choicesText, levelsText, namesText, nameText, refsText } from '../values.js';
import { levelText } from '../voice.js';
import { documentWords as w } from '../words/document-words.js';
import { aside, capital, listed, pair } from '../words/words.js';
import { contentBlocks, list, note, prose, section, table } from './blocks.js';
import type { Block } from './document.js';
import { criterionText } from './measures.js';

/** Chapter 1. */
export function generalBlocks(input: SheetInput, general: General): Block[] {
    const { voice } = input;
    const { say } = voice;
    return [
        ...section(say(w.purpose), prose(general.purpose)),
        ...section(say(w.basis), list(general.basis.map((one) => basisText(input, one)))),
        ...section(say(w.scope), general.scope.flatMap(prose)),
        ...section(say(w.principles), list(general.principles.map(plainText))),
        ...section(say(w.categories), categories(input, general)),
        ...section(say(w.grades), grades(input, general)),
        ...section(say(w.conditions), list(general.conditions.map((one) => plainText(one.meaning ?? one.name ?? '')))),
        ...section(say(w.bounds), list(general.bounds.map((one) => boundText(input, one)))),
        ...contentBlocks(input, general.contents),
    ];
}

export function basisText(input: SheetInput, basis: Basis): string {
    const { voice } = input;
    const quoted = basis.titles.map((title) =>
        voice.lang === 'zh-CN' && !/^[《A-Z]/.test(title) ? `《${plainText(title)}》` : plainText(title),
    );
    const named = [joinedTitles(voice.lang, quoted), refsText(input, basis.refs), basis.norm && voice.term('norms', basis.norm)];
    const titles = listed(
        voice.lang,
        named.filter((one): one is string => one !== undefined && one !== ''),
    );
    const kind = basis.kind ? voice.term('basis_kinds', basis.kind) : '';
    if (kind === '' || titles === '') return titles || kind;
    return pair(voice.lang, voice.lang === 'zh-CN' ? kind : capital(kind), titles);
}

/** Titles in their brackets follow each other without a mark; others do not. */
const joinedTitles = (lang: Lang, titles: readonly string[]): string =>
    lang === 'zh-CN' ? titles.join('、').replaceAll('》、《', '》《') : listed(lang, titles);

function categories(input: SheetInput, general: General): Block[] {
    const { voice } = input;
    const { say } = voice;
    const edition =
        general.edition && general.edition !== 'none' ? say(w.edition, { edition: voice.term('category_editions', general.edition) }) : '';
    return [
        ...note(edition),
        ...list(
            general.categories.map((one) => {
                const title = plainText(one.title ?? one.name ?? '');
                return one.as.length > 0 ? say(w.ownCategory, { title, as: namesText(input, one.as) }) : title;
            }),
        ),
        ...list(
            general.exclusions.map((one) => {
                const what = one.category ? nameText(input, one.category) : '';
                const reason = one.because ? aside(voice.lang, plainText(one.because)) : '';
                return (one.see ? say(w.excludedSee, { what, see: plainText(one.see) }) : say(w.excluded, { what })) + reason;
            }),
        ),
    ];
}

function grades(input: SheetInput, general: General): Block[] {
    const { say } = input.voice;
    const of = (scale: { title: string | undefined }) => (scale.title ? `${plainText(scale.title)}: ` : '');
    const all = [
        ...general.grades.map((grade) => ({ grade, scale: '' })),
        ...general.scales.flatMap((scale) => scale.grades.map((grade, i) => ({ grade, scale: i === 0 ? of(scale) : '' }))),
    ];
    const rows = all.map(({ grade, scale }) => {
        const own = plainText(grade.title ?? (grade.level ? '' : (grade.name ?? '')));
        const level = grade.level ? levelText(input.voice, grade.level) : '';
        const name = level.includes(own) ? level : [level, own].filter(Boolean).join(' · ');
        const as = grade.as.length > 0 ? ` = ${levelsText(input.voice, grade.as)}` : '';
        return [scale + name + as, grade.criteria.map((one, i) => `${i + 1}. ${criterionText(input, one)}`).join('\n')];
    });
    return rows.length === 0
        ? []
        : [
              ...note(say(w.gradesNote)),
              ...table(
                  'grades',
                  [
                      [say(w.grade), 0.6],
                      [say(w.criteria), 2.4],
                  ],
                  rows,
              ),
          ];
}

export function boundText(input: SheetInput, bound: LevelBound): string {
    const args = { levels: levelsText(input.voice, bound.levels), parties: choicesText(input, bound.parties) };
    const word = bound.how === 'above' ? w.above : bound.how === 'below' ? w.below : w.covers;
    return input.voice.say(word, args);
}
