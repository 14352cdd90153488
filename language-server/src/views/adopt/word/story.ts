import type { Loss } from '../block.js';
import type { Label } from './numbering.js';
import type { Styles } from './styles.js';
import type { XmlNode } from './xml.js';

/** A field that is open: what it computes, and what it showed when the file was saved. */
export interface Field {
    instruction: string;
    shown: boolean;
    begin: XmlNode;
}

/** What all paragraphs of a document share while they are read one after the other. */
export interface Story {
    readonly styles: Styles;
    readonly label: (properties: XmlNode | undefined) => Label | undefined;
    readonly links: ReadonlyMap<string, string>;
    /** Texts of footnotes and endnotes by kind and id. */
    readonly noteTexts: ReadonlyMap<string, string>;
    /** Notes in the order in which the text names them. */
    readonly notes: string[];
    readonly fields: Field[];
    readonly losses: Map<Loss['what'], { count: number; details: string[] }>;
    /** Letters of a paragraph whose end was deleted: they belong to the next one. */
    carried: string;
}

/** Notes something that could not be carried, or was carried otherwise than it stood. */
export function lose({ losses }: Pick<Story, 'losses'>, what: Loss['what'], detail?: string): void {
    const found = losses.get(what) ?? { count: 0, details: [] };
    losses.set(what, found);
    found.count++;
    const text = detail?.trim();
    if (text && !found.details.includes(text)) found.details.push(text);
}
