import type { Grade, Plan } from '../../model/shape/index.js';
import type { Site } from '../../model/walk.js';
import { categoryVocabulary } from '../../standard/categories.js';
import { nearest } from '../../standard/nearest.js';
import { hasVocabulary, nearestTerm, term, termsOf, vocabulary } from '../../standard/taxonomy.js';
import type { Term } from '../../standard/taxonomy-types.js';
import type { Fix } from '../finding.js';
import { type FileContext, type Report, rule } from '../rule.js';
import { categoryVocabularies, EDITIONS, similarCategory } from './categories.js';

/** A word that its vocabulary does not have. */
export const unknownTerm = rule({
    id: 'terms/unknown',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        unknown: {
            en: '“{word}” is not one of the {vocabulary}. Possible: {words}.',
            'zh-CN': '“{word}”不在“{vocabulary}”之列。可用：{words}。',
        },
        similar: {
            en: '“{word}” is not one of the {vocabulary}. Did you mean “{suggestion}” ({meaning})?',
            'zh-CN': '“{word}”不在“{vocabulary}”之列。是否应为“{suggestion}”（{meaning}）？',
        },
        open: {
            en: '“{word}” is a word of your own. Did you mean “{suggestion}” ({meaning}) of the {vocabulary}?',
            'zh-CN': '“{word}”是自定的词。是否应为“{vocabulary}”中的“{suggestion}”（{meaning}）？',
        },
        other_edition: {
            en: '“{word}” is a category of {other}, but the plan uses {edition}.',
            'zh-CN': '“{word}”是 {other} 中的类别，而本预案采用 {edition}。',
        },
        replace: { en: 'Write “{suggestion}”', 'zh-CN': '改为“{suggestion}”' },
    },
    check(file, report) {
        const degrees = degreeVocabularies();
        for (const [index, site] of file.sites.entries()) {
            const { term: word } = site;
            if (word === undefined) continue;
            const { vocabulary = '' } = site.field;
            const words = vocabulary === 'degrees' ? degrees(site.part as Grade) : vocabulariesOf(vocabulary);
            if (!isKnown(word, words)) look({ ...site, index, word }, words, file, report);
        }
        for (const { index, resolution, plan } of file.resolution.sites) {
            if (resolution.state !== 'term' || resolution.term === 'otherwise') continue;
            const [site, words] = [file.sites[index], categoryVocabularies(plan)];
            if (site && !isKnown(resolution.term, words)) look({ ...site, index, word: resolution.term }, words, file, report, plan);
        }
    },
});

const isKnown = (word: string, words: readonly string[]) => words.some((one) => term(one, word) !== undefined);

interface Used extends Site {
    readonly index: number;
    readonly word: string;
}

function look(used: Used, words: readonly string[], context: FileContext, report: Report, plan?: Plan): void {
    const first = words[0];
    const { word, part } = used;
    if (first === undefined) return;
    const place = { property: used.property, site: used.index };
    const other = plan && EDITIONS.find((edition) => categoryTerm(edition, word));
    if (other) {
        const args = { word, other: editionName(other), edition: editionName(plan.general?.edition ?? '') };
        report(part, { message: 'other_edition', args, ...place });
        return;
    }
    const vocabularyName = { en: vocabulary(first).en, 'zh-CN': vocabulary(first).zh };
    const similar = words.map((one) => (used.ref ? similarCategory : nearestTerm)(one, word)).find((one) => one !== undefined);
    if (similar) {
        const suggestion = similar.id;
        const fix: Fix = {
            title: 'replace',
            args: { suggestion },
            changes: [{ kind: 'replace', place: { file: context.file.path, part: part.id, ...place }, text: suggestion }],
        };
        const open = words.some((one) => vocabulary(one).open);
        const args = { word, vocabulary: vocabularyName, suggestion, meaning: { en: similar.en, 'zh-CN': similar.zh } };
        report(part, { message: open ? 'open' : 'similar', ...(open ? { severity: 'info' } : {}), args, fixes: [fix], ...place });
        return;
    }
    if (words.some((one) => vocabulary(one).open)) return;
    report(part, { message: 'unknown', args: { word, vocabulary: vocabularyName, words: sample(words, word) }, ...place });
}

const categoryTerm = (edition: string, word: string) => {
    const words = categoryVocabulary(edition);
    return words && term(words, word);
};
const editionName = (edition: string) => term('category_editions', edition)?.en ?? edition;

/** The words that there are; of a long list those that begin alike. */
function sample(words: readonly string[], word: string): string {
    const ids = words.flatMap((one) => termsOf(one).map((each: Term) => each.id));
    const alike = ids.filter((id) => id[0] === word[0] || nearest(word, [id]) !== undefined);
    const shown = ids.length <= 12 ? ids : [...alike, ...ids.filter((id) => !alike.includes(id))].slice(0, 12);
    return shown.join(', ') + (ids.length > shown.length ? ' …' : '');
}

/** The vocabularies that a field's words are of. `degrees` depends on the measure; what has none is free. */
function vocabulariesOf(id: string): readonly string[] {
    let words = vocabularies.get(id);
    if (!words) {
        words = hasVocabulary(id) ? [id] : [];
        vocabularies.set(id, words);
    }
    return words;
}
const vocabularies = new Map<string, readonly string[]>([
    ['importance', ['interests', 'information_consequences']],
    // A thing that is not declared is named by its class: of a system, of data, of a device.
    ['object_classes', ['object_classes', 'data_classes', 'system_kinds', 'device_kinds', 'asset_classes']],
]);

/** Of the degrees of a grade one after the other: the losses of a system and other impacts are measured by different words. */
function degreeVocabularies(): (grade: Grade) => readonly string[] {
    const rest = new Map<Grade, string[]>();
    return (grade) => {
        const measures = rest.get(grade) ?? dimensionsWithDegree(grade);
        rest.set(grade, measures);
        return [measures.shift() === 'system_loss' ? 'loss_degrees' : 'impact_degrees'];
    };
}

const dimensionsWithDegree = (grade: Grade) =>
    grade.criteria.flatMap(({ all }) => all.flatMap((measure) => (measure.degree === undefined ? [] : [measure.dimension])));
