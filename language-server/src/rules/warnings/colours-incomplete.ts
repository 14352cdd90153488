import { termsOf } from '../../standard/taxonomy.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';

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
        insert: { en: 'Add the response to a {colour} warning', 'zh-CN': '补写{colour}预警响应' },
    },
    check({ plan: { plan, file } }, report) {
        const { monitoring } = plan;
        if (!monitoring || monitoring.damaged) return;
        const colours = termsOf('colours').map((colour) => colour.id);
        const written = monitoring.warnings.map((warning) => warning.colour ?? '');
        // A colour that is misspelt is another finding; which one is missing is then not known.
        if (written.some((colour) => !colours.includes(colour))) return;
        for (const word of colours) {
            if (written.includes(word)) continue;
            const colour = termWord('colours', word);
            const after = monitoring.warnings.at(-1)?.id;
            const place = { file: file.path, part: monitoring.id };
            const change = { kind: 'insert', place, text: `warning ${word} {}`, ...(after ? { after } : {}) } as const;
            const fix = { title: 'insert', args: { colour }, changes: [change] };
            report(monitoring, { message: 'missing', args: { colour, word }, fixes: [fix] });
        }
    },
});
