import { elements, type XmlNode, xmlTree } from './xml.js';

/** The parts of a Word file by what they are, wherever its writer put them. */
export interface WordPackage {
    readonly document: XmlNode;
    /** The parts of a kind that the document names: `styles`, `numbering`, `header` … */
    parts(kind: string): XmlNode[];
    /** Where links lead, by their ids. */
    readonly links: ReadonlyMap<string, string>;
}

interface Relation {
    readonly id: string;
    readonly kind: string;
    readonly target: string;
    readonly outside: boolean;
}

/** Undefined where there is no Word document among the parts. Throws XmlProblem. */
export function wordPackage(parts: ReadonlyMap<string, Uint8Array>): WordPackage | undefined {
    const main = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
    const source = parts.get(main);
    if (!source || !parts.has('[Content_Types].xml')) return undefined;
    const relations = relationsOf(parts, main);
    return {
        document: xmlTree(decoded(source)),
        parts: (kind) =>
            relations.flatMap((one) => {
                const part = one.kind === kind && !one.outside ? parts.get(one.target) : undefined;
                return part ? [xmlTree(decoded(part))] : [];
            }),
        links: new Map(relations.filter(({ outside }) => outside).map(({ id, target }) => [id, target])),
    };
}

/** What a part names; for the whole file, `owner` is empty. */
function relationsOf(parts: ReadonlyMap<string, Uint8Array>, owner: string): Relation[] {
    const at = owner.lastIndexOf('/') + 1;
    const folder = owner.slice(0, at);
    const source = parts.get(`${folder}_rels/${owner.slice(at)}.rels`);
    if (!source) return [];
    return elements(xmlTree(decoded(source))).map(({ attributes }) => {
        const { Id = '', Type = '', Target = '', TargetMode } = attributes;
        const outside = TargetMode === 'External';
        return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: outside ? Target : resolved(folder, Target), outside };
    });
}

function resolved(folder: string, target: string): string {
    const found: string[] = target.startsWith('/') ? [] : folder.split('/').filter((one) => one !== '');
    for (const piece of target.split('/')) {
        if (piece === '..') found.pop();
        else if (piece !== '' && piece !== '.') found.push(piece);
    }
    return found.join('/');
}

function decoded(bytes: Uint8Array): string {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
    return new TextDecoder(wide).decode(bytes);
}
