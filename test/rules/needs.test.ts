import { expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import type { Part, Plan } from '../../language-server/src/model/shape/index.js';
import { type Block, judgeNeeds, type Need } from '../../language-server/src/rules/requirement/engine/needs.js';
import { read, says } from '../../language-server/src/rules/requirement/engine/read.js';
import type { Verdict } from '../../language-server/src/rules/requirement/engine/verdict.js';

/** One chapter as it may be written, given, weak, empty, still to be written, or not to be read. */
const CHAPTERS: Readonly<Record<string, string>> = {
    full: 'prevention { drill_rule every 6mo reported to Office within 30d training "All" for leaders, all_posts by Office every 1y inspection every 1y by Office }',
    'two, one weak':
        'prevention { drill_rule every 6mo reported to Office drill_rule every 2y training "A" for leaders training "B" for all_posts by Office }',
    slow: 'prevention { drill_rule every 2y training "All" every 13mo for all_posts }',
    misspelt: 'prevention { drill_rule every 6mo training "All" for leadrs by Office inspection every 1y }',
    open: 'prevention { drill_rule every todo "when" reported to todo "whom" training todo "topic" for todo "whom" }',
    unread: 'prevention { drill_rule every 6mo6 training "All" for leaders by }',
    blank: 'prevention { training " " section " " { } }',
    empty: 'prevention {}',
};
const name = { en: 'the thing', zh: '某事' };
const need = (more: object): Need => ({ has: 'drillRules', name, word: 'drill_rule …', ...more }) as Need;
const NEEDS: readonly Need[] = [
    need({}),
    need({ insert: 'drill_rule every 1y', breaks: 'owner' }),
    need({ has: 'trainings' }),
    need({ has: ['works', 'trainings'] }),
    need({ has: 'drillRules.every' }),
    need({ has: 'drillRules.reported.any' }),
    need({ has: 'trainings.topic' }),
    need({ each: ['reported'] }),
    need({ each: [['reported', 'every'], 'limits'] }),
    need({ each: ['every.period'], breaks: 'limit' }),
    need({ at_most: { 'every.period': '6mo' } }),
    need({ at_most: { 'every.period': '1y', 'limits.amount': '30d' } }),
    need({ at_most: { 'every.period': 'promptly' } }),
    need({ has: 'trainings', where: { 'audiences.word': 'leaders' } }),
    need({ has: 'trainings', where: { 'audiences.word': ['leaders', 'all_posts'], by: 'Office' } }),
    need({ has: 'trainings', all: { 'audiences.word': ['leaders', 'all_posts'] } }),
    need({ has: 'trainings', union: { 'audiences.word': ['leaders', 'all_posts'] } }),
    need({ has: 'trainings.audiences.word', holds: ['leaders', 'all_posts'] }),
    need({ has: 'works', where: { kind: 'inspection' }, each: ['every'] }),
    need({ has: 'works', or: need({ has: 'trainings' }) }),
    need({ has: 'works', or: need({ has: 'trainings', each: ['every', 'by'] }) }),
    need({ kinds: ['province'] }),
    need({ kinds: ['unit'], has: 'contents' }),
    need({ if: { 'trainings.audiences.word': ['leaders'] }, each: ['reported'] }),
    need({ unless_none: 'audit', has: 'keeps' }),
];

const partsOf = (text: string): readonly [Part, ...Part[]] => {
    const plan = lower('plan.preplan', parse(`plan Unit "Unit" {\n${text}\n}\n`)).model.declarations[0] as Plan;
    return [(plan.prevention ?? plan) as Part];
};
const block = (parts: readonly [Part, ...Part[]], root?: Part): Block => ({ parts, file: 'plan.preplan', ...(root ? { root } : {}) });

function toldOf(verdict: Verdict): string {
    if (verdict.state === 'met') return `met at ${verdict.where.join(', ')}`;
    if (verdict.state !== 'unmet') return `${verdict.state}${'why' in verdict ? ` ${verdict.why.en} / ${verdict.why['zh-CN']}` : ''}`;
    return `unmet: ${verdict.faults.map((fault) => JSON.stringify({ ...fault, part: 'id' in fault.part ? fault.part.id : fault.part })).join(' and ')}`;
}

// What each need makes of one chapter, however that is written; and of a block with what it inherits. Read through by hand when it
// changes; `npm run baselines` writes it anew.
it('needs are judged as their baseline says', async () => {
    const lines = NEEDS.flatMap((one) => [
        `## ${JSON.stringify(one)}`,
        ...Object.entries(CHAPTERS).map(([how, text]) => `    ${how}: ${toldOf(judgeNeeds(block(partsOf(text)), [one], 'unit'))}`),
        `    empty, of no kind: ${toldOf(judgeNeeds(block(partsOf(CHAPTERS['empty']!)), [one], undefined))}`,
        `    empty, and above it full: ${toldOf(judgeNeeds(block([...partsOf(CHAPTERS['empty']!), ...partsOf(CHAPTERS['full']!)]), [one], 'unit'))}`,
        `    slow, below an empty one: ${toldOf(judgeNeeds(block(partsOf(CHAPTERS['slow']!), { ...partsOf(CHAPTERS['empty']!)[0], id: 'Above' }), [one], 'unit'))}`,
        `    empty and damaged: ${toldOf(judgeNeeds(block([{ ...partsOf(CHAPTERS['empty']!)[0], damaged: true }]), [one], 'unit'))}`,
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('tables/needs.txt');
});

const PATHS = [
    'drillRules',
    'drillRules.every',
    'drillRules.every.period',
    'drillRules.reported',
    'drillRules.reported.any.ref',
    'trainings.audiences',
];
const MORE_PATHS = [
    'trainings.by',
    'trainings.topic',
    'works.kind',
    'works.every.period',
    'contents',
    'contents.title',
    'nothing',
    'nothing.at.all',
    '',
];

it('what a path holds is read as the baseline says', async () => {
    const lines = [...PATHS, ...MORE_PATHS].flatMap((path) =>
        Object.entries(CHAPTERS).map(([how, text]) => {
            const [part] = partsOf(text);
            const { values, unsure } = read(part, path);
            const short = values.map((value) => (typeof value === 'object' && value !== null ? ((value as Part).id ?? 'a value') : value));
            const words = ['leaders', 'inspection', 'Office', '6mo', 'All'].map((word) => says(part, path, [word]));
            return `${path} of ${how}: ${JSON.stringify(short)}${unsure ? ' unsure' : ''}; ${words.join(' ')}`;
        }),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('tables/paths.txt');
});
