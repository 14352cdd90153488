import { stringLiteral } from '../preplan/literal.js';
import { cleanText } from './block.js';
import { headOf } from './columns.js';
import { labelsIn, takeMembers } from './members-in-text.js';
import type { Item, Section } from './outline.js';
import { type People, takePeople } from './people.js';

export interface Printed {
    readonly people: People;
    /** How many tables became persons or bodies, how many stayed tables, and how many lists of members stood in the text. */
    readonly tables: { persons: number; bodies: number; kept: number; lists: number };
}

/** A text between quotation marks. */
export function literalOf(text: string): string {
    const made = stringLiteral(cleanText(text));
    if (made === undefined) throw new Error('a cleaned text has no literal');
    return made;
}

/** Paragraphs, tables and sections as contents of a chapter. `heading` is what they stand under. */
export function itemsText(printed: Printed, items: readonly Item[], heading: string | undefined): string {
    const texts = items.map((item) => (item.kind === 'text' ? item.text : undefined));
    const lines: string[] = [];
    for (let i = 0; i < items.length; i++) {
        const members = takeMembers(printed.people, texts, i, heading);
        const item = items[i];
        if (members === 0 && item) lines.push(itemText(printed, item, heading));
        if (members === 0) continue;
        printed.tables.lists++;
        lines.push(
            `// organization: ${texts
                .slice(i, i + members)
                .map(labelsIn)
                .join(' | ')}`,
        );
        i += members - 1;
    }
    return lines.join('\n');
}

function itemText(printed: Printed, item: Item, heading: string | undefined): string {
    if (item.kind === 'text') return `text ${literalOf(item.text)}`;
    if (item.kind === 'section') return sectionText(printed, item);
    if (item.rows.every((row) => row.every(({ text }) => text === ''))) return '';
    const became = takePeople(printed.people, item, heading);
    if (became) {
        printed.tables[became]++;
        const titles = headOf(item)?.texts ?? [];
        return `// ${became === 'persons' ? 'people.preplan' : 'organization'}: ${titles.join(' | ').replaceAll('\n', ' ')}`;
    }
    printed.tables.kept++;
    const rows = item.rows.map((row) => `row ${row.map(({ text }) => literalOf(text)).join(', ')}`);
    return `table {\n${rows.join('\n')}\n}`;
}

/** A heading with nothing under it is as well an item of a list. */
const sectionText = (printed: Printed, { heading, title, items }: Section): string =>
    items.length === 0 ? `text ${literalOf(heading)}` : `section ${literalOf(heading)} {\n${itemsText(printed, items, title)}\n}`;

const PURPOSE = /^(编制)?目的$|^purpose$|^aims?$/i;
const SCOPE = /^适用范围$|^(applicable )?scope( of application)?$/i;
const PRINCIPLES = /^(工作|基本)?原则$|^(work |working |guiding )?principles( of work)?$/i;

/** Chapter 1: what is surely purpose, scope or principles is said as such. */
export function generalItems(printed: Printed, items: readonly Item[]): string {
    let purpose = false;
    return items
        .map((item) => {
            if (item.kind !== 'section' || item.items.length === 0) return itemText(printed, item, undefined);
            const texts = item.items.flatMap((one) => (one.kind === 'text' ? [literalOf(one.text.replace(/^• /, ''))] : []));
            const plain = texts.length === item.items.length;
            const heading = `// ${item.heading.replaceAll(/\s+/g, ' ')}\n`;
            if (plain && texts.length === 1 && !purpose && PURPOSE.test(item.title)) {
                purpose = true;
                return `${heading}purpose ${texts[0]}`;
            }
            const word = SCOPE.test(item.title) ? 'scope' : PRINCIPLES.test(item.title) ? 'principle' : undefined;
            return plain && word ? heading + texts.map((text) => `${word} ${text}`).join('\n') : sectionText(printed, item);
        })
        .join('\n');
}
