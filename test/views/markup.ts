/** A tag or a text of a page, read strictly: anything that a browser would have to guess about throws. */
export interface Tag {
    readonly name: string;
    readonly closing: boolean;
    readonly attributes: Readonly<Record<string, string>>;
}
export interface Markup {
    readonly tags: readonly Tag[];
    /** Text outside of script and style, entities resolved. */
    readonly text: string;
}

const TAG = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z][\w-]*(?:="[^"<>`]*")?)*)(?: ?\/)?>/;
const VOID = new Set(['meta', 'input', 'path', 'br', 'col', 'hr']);

export function readMarkup(page: string): Markup {
    const tags: Tag[] = [];
    let text = '';
    let rest = page.replace(/^<!doctype html>/, '');
    const open: string[] = [];
    while (rest !== '') {
        if (!rest.startsWith('<')) {
            const next = rest.indexOf('<');
            const end = next < 0 ? rest.length : next;
            text += entities(rest.slice(0, end));
            rest = rest.slice(end);
            continue;
        }
        const match = TAG.exec(rest);
        if (!match) throw new Error(`Not well-formed: ${rest.slice(0, 80)}`);
        const [whole, slash, name = '', attributes = ''] = match;
        const closing = slash === '/';
        if (closing && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
        if (!closing && !VOID.has(name) && !whole.endsWith('/>')) open.push(name);
        tags.push({ name, closing, attributes: readAttributes(attributes) });
        rest = rest.slice(whole.length);
        if (!closing && (name === 'script' || name === 'style')) rest = rest.slice(rest.indexOf(`</${name}>`));
    }
    if (open.length > 0) throw new Error(`Left open: ${open.join(' ')}`);
    return { tags, text };
}

function readAttributes(source: string): Record<string, string> {
    return Object.fromEntries(
        [...source.matchAll(/ ([a-z][\w-]*)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, entities(value)]),
    );
}

const NAMED: Record<string, string> = { '#8195': '\u2003', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' };

function entities(text: string): string {
    return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
        const found = NAMED[name];
        if (found === undefined || !whole.endsWith(';')) throw new Error(`Not an entity: ${whole}`);
        return found;
    });
}
