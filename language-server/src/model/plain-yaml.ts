import { type Document, isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { isLfsPointer } from '../language/lfs-pointer.js';
import { unseenIn } from '../language/unseen.js';
import { tooDeepAt } from './yaml-depth.js';
import { wordsOf, type YamlWords, yamlWords } from './yaml-words.js';

/** Why a text is no plain YAML. Offsets in the text. */
export interface YamlFault {
    readonly kind: 'syntax' | 'alias' | 'tag';
    /** The tag as it is written. */
    readonly tag?: string;
    readonly message: YamlWords;
    readonly start: number;
    readonly end: number;
}
export interface PlainYaml {
    readonly document: Document.Parsed;
    /** In the order of the text; where there is one, nothing of the document is to be used. */
    readonly faults: readonly YamlFault[];
}

/** Characters that a YAML file of a project may have. */
export const LONGEST_YAML = 8 * 1024 * 1024;

/**
 * Reads plain YAML: no aliases and anchors (they make small files large), no tags, no key twice. Never throws.
 * `failsafe`: every value is a text.
 */
export function plainYaml(text: string, schema: 'core' | 'failsafe' = 'core'): PlainYaml {
    const refused = (message: YamlWords, start: number): PlainYaml => ({
        document: parse('', schema),
        faults: [{ kind: 'syntax', message, start, end: start + 1 }],
    });
    if (text.length > LONGEST_YAML) return refused(yamlWords.large(LONGEST_YAML / 1024 / 1024), 0);
    if (isLfsPointer(text)) return refused(yamlWords.pointer, 0);
    for (const { 0: sign, index } of unseenIn(text)) return refused(yamlWords.unseen(codeOf(sign)), index);
    const deep = tooDeepAt(text);
    if (deep !== undefined) return refused(yamlWords.deep, deep);
    const document = parse(text, schema);
    // A tag that nobody knows is told of below, as every tag is.
    const said = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
    const faults: YamlFault[] = said.map(({ code, message, pos }) => ({
        ...{ kind: 'syntax', message: wordsOf(code, message), start: pos[0], end: Math.max(pos[0] + 1, pos[1]) },
    }));
    visit(document, {
        Node(_, node) {
            const { tag, anchor } = node as { tag?: string; anchor?: string };
            if (isAlias(node) || anchor !== undefined) faults.push(at(node, 'alias', yamlWords.anchor));
            else if (tag !== undefined) faults.push({ ...at(node, 'tag', yamlWords.tag(tag)), tag });
            if (isMap(node)) faults.push(...doubles(node.items.map(({ key }) => key)));
        },
    });
    return { document, faults: faults.sort((a, b) => a.start - b.start) };
}

// The library compares every key with every other one, which takes minutes for a file made to take them.
const parse = (text: string, schema: 'core' | 'failsafe') =>
    parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, schema, customTags: [], uniqueKeys: false });

/** `U+202E`. */
export const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function doubles(keys: readonly unknown[]): YamlFault[] {
    const seen = new Set<unknown>();
    return keys.flatMap((key) => {
        const value = isScalar(key) ? key.value : key;
        if (seen.has(value)) return [at(key, 'syntax', yamlWords.double)];
        seen.add(value);
        return [];
    });
}

function at(node: unknown, kind: YamlFault['kind'], message: YamlWords): YamlFault {
    const [start = 0, end = 1] = (node as Node | null)?.range ?? [];
    return { kind, message, start, end: Math.max(start + 1, end) };
}
