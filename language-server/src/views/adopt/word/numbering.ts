import { formatNumber } from './number-format.js';
import type { Styles } from './styles.js';
import { child, elements, isOn, saidBy, type XmlNode } from './xml.js';

/** The sign that a program writes before a paragraph. */
export interface Label {
    readonly text: string;
    readonly bullet: boolean;
}
interface Level {
    readonly start: number;
    readonly format: string;
    readonly text: string;
    readonly style?: string;
    /** Its numbers begin anew after a paragraph of this level; 0 never. */
    readonly restart?: number;
    readonly legal: boolean;
}
interface List {
    readonly scheme: string;
    readonly levels: ReadonlyMap<number, Level>;
    /** Levels that this list begins anew, with the number that they begin at. */
    readonly starts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of a document in their order, and says the number of each. */
export function counterOf(part: XmlNode | undefined, styles: Styles): (properties: XmlNode | undefined) => Label | undefined {
    const lists = listsOf(part);
    const counts = new Map<string, (number | undefined)[]>();
    const begun = new Set<string>();
    return (properties) => {
        const asked = styles.paragraph(properties, numberingOf);
        const list = asked && lists.get(asked.list);
        if (!asked || !list) return undefined;
        const styled = asked.style === undefined ? undefined : [...list.levels].find(([, { style }]) => style === asked.style)?.[0];
        const at = Math.min(Math.max(styled ?? asked.level ?? 0, 0), 8);
        const level = list.levels.get(at);
        if (!level) return undefined;
        if (level.format === 'bullet') return { text: '•', bullet: true };
        const numbers = counts.get(list.scheme) ?? [];
        counts.set(list.scheme, numbers);
        const start = list.starts.get(at);
        const first = start !== undefined && !begun.has(`${asked.list}/${at}`);
        if (first) begun.add(`${asked.list}/${at}`);
        numbers[at] = first ? start : (numbers[at] ?? (list.levels.get(at)?.start ?? 1) - 1) + 1;
        for (let below = at + 1; below <= 8; below++) {
            const restart = list.levels.get(below)?.restart;
            if (restart === undefined || (restart > 0 && at < restart)) numbers[below] = undefined;
        }
        return { text: labelText(list, level, numbers), bullet: false };
    };
}

function labelText(list: List, { text, legal }: Level, numbers: readonly (number | undefined)[]): string {
    return text
        .replaceAll(/%([1-9])/g, (_, digit: string) => {
            const at = Number(digit) - 1;
            const level = list.levels.get(at);
            return formatNumber(numbers[at] ?? level?.start ?? 1, legal ? 'decimal' : (level?.format ?? 'decimal'));
        })
        .trim();
}

interface Asked {
    readonly list: string;
    readonly level?: number;
    /** The style that says so. */
    readonly style?: string;
}
function numberingOf(properties: XmlNode, style?: string): Asked | undefined {
    const found = child(properties, 'w:numPr');
    const list = saidBy(found, 'w:numId');
    if (list === undefined) return undefined;
    const level = saidBy(found, 'w:ilvl');
    return { list, ...(level === undefined ? {} : { level: Number(level) }), ...(style === undefined ? {} : { style }) };
}

function listsOf(part: XmlNode | undefined): Map<string, List> {
    const all = part ? elements(part) : [];
    const schemes = new Map<string, XmlNode>();
    const linked = new Map<string, XmlNode>();
    for (const one of all) {
        if (one.name !== 'w:abstractNum') continue;
        schemes.set(one.attributes['w:abstractNumId'] ?? '', one);
        const link = saidBy(one, 'w:styleLink');
        if (link !== undefined) linked.set(link, one);
    }
    const lists = new Map<string, List>();
    for (const one of all) {
        if (one.name !== 'w:num') continue;
        const named = schemes.get(saidBy(one, 'w:abstractNumId') ?? '');
        const scheme = linked.get(saidBy(named, 'w:numStyleLink') ?? '') ?? named;
        if (!scheme) continue;
        const levels = levelsOf(scheme);
        const starts = new Map<number, number>();
        for (const over of elements(one).filter(({ name }) => name === 'w:lvlOverride')) {
            const at = Number(over.attributes['w:ilvl']);
            for (const [key, level] of levelsOf(over)) levels.set(key, level);
            const start = saidBy(over, 'w:startOverride');
            if (start !== undefined) starts.set(at, Number(start));
        }
        lists.set(one.attributes['w:numId'] ?? '', { scheme: scheme.attributes['w:abstractNumId'] ?? '', levels, starts });
    }
    return lists;
}

function levelsOf(node: XmlNode): Map<number, Level> {
    const found = elements(node).filter(({ name }) => name === 'w:lvl');
    return new Map(
        found.map((one): [number, Level] => {
            const style = saidBy(one, 'w:pStyle');
            const restart = saidBy(one, 'w:lvlRestart');
            return [
                Number(one.attributes['w:ilvl']),
                {
                    start: Number(saidBy(one, 'w:start') ?? 1),
                    // Newer formats stand beside an older one that programs fall back to.
                    format: saidBy(one, 'w:numFmt') ?? 'decimal',
                    text: saidBy(one, 'w:lvlText') ?? '',
                    legal: isOn(one, 'w:isLgl') ?? false,
                    ...(style === undefined ? {} : { style }),
                    ...(restart === undefined ? {} : { restart: Number(restart) }),
                },
            ];
        }),
    );
}
