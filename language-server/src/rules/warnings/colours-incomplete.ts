import { termsOf } from '../../standard/taxonomy.js';
import { rule } from '../rule.js';
import { listWord, termWord } from '../words.js';

/** A response for each colour that a warning can have. */
export const coloursIncomplete = rule({
    id: 'warnings/colours-incomplete',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-3.1-1', 'NP-3.4-0'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: 'Nothing says what is done when a warning is {colour}: add “warning {word}”.',
            'zh-CN': '没有写明收到{colour}预警时如何响应：请补写“warning {word}”。',
        },
        several: {
            en: 'Nothing says what is done when a warning is {colours}: add a “warning …” for each.',
            'zh-CN': '没有写明收到{colours}预警时如何响应：请逐一补写“warning …”。',
        },
        insert: { en: 'Add the response to a {colour} warning', 'zh-CN': '补写{colour}预警响应' },
        insert_all: { en: 'Add the responses to {colours} warnings', 'zh-CN': '补写{colours}预警响应' },
    },
    check({ plan: { plan, file } }, report) {
        const { monitoring } = plan;
        if (!monitoring || monitoring.damaged) return;
        const colours = termsOf('colours').map((colour) => colour.id);
        const written = monitoring.warnings.map((warning) => warning.colour ?? '');
        // A colour that is misspelt is another finding; which one is missing is then not known.
        if (written.some((colour) => !colours.includes(colour))) return;
        const missing = colours.filter((word) => !written.includes(word));
        const [word, second] = missing;
        if (!word) return;
        const after = monitoring.warnings.at(-1)?.id;
        const place = { file: file.path, part: monitoring.id };
        const changes = missing.map((one) => ({ kind: 'insert', place, text: `warning ${one} {}`, ...(after ? { after } : {}) }) as const);
        const colour = termWord('colours', word);
        const all = { colours: listWord(missing.map((one) => termWord('colours', one))) };
        // Colours that are missing at once are one hole in the chapter.
        if (second) report(monitoring, { message: 'several', args: all, fixes: [{ title: 'insert_all', args: all, changes }] });
        else report(monitoring, { message: 'missing', args: { colour, word }, fixes: [{ title: 'insert', args: { colour }, changes }] });
    },
});
