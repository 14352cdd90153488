/** Files of a project that see each other, directly or through others: they are checked together. */
export interface Component {
    readonly files: readonly string[];
    /** Bytes of text, for sharing the work out evenly. */
    readonly weight: number;
}

/** What the grouping needs to know of a file's text. */
export interface FileFacts {
    /** Paths that it imports, inside the project. */
    readonly imports: readonly string[];
    /** It holds a plan, or looks as if it did. */
    readonly plan: boolean;
    /** It only declares things: no plan, no period, no imports. Whoever imports it changes nothing about it. */
    readonly plain: boolean;
    readonly weight: number;
}

export function factsOf(path: string, text: string): FileFacts {
    const imports = importsIn(path, text);
    const plan = /\bplan\s+[\p{L}_]/u.test(text);
    return { imports, plan, plain: !plan && imports.length === 0 && !text.includes('protection'), weight: text.length };
}

const IMPORT = /\bimport\s*["“]((?:\\.|[^"“”\\\n])*)["”]/g;

/** Paths that a text imports, as seen from its file. What only looks like an import, in a comment, does no harm. */
export function importsIn(path: string, text: string): string[] {
    const folder = path.split('/').slice(0, -1);
    return [...text.matchAll(IMPORT)].map(([, target = '']) => {
        const at = [...folder];
        for (const piece of target.split('/')) {
            if (piece === '..') at.pop();
            else if (piece !== '' && piece !== '.') at.push(piece);
        }
        return at.join('/');
    });
}

/**
 * The components of a project, by their first file. Files that every slice holds (`shared`: those of superiors, and what
 * they import) join none together; each forms its own.
 */
export function componentsOf(files: ReadonlyMap<string, FileFacts>, shared: ReadonlySet<string>): Component[] {
    const above = new Map<string, string>();
    const top = (path: string): string => {
        let at = path;
        for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
        for (let one = path; one !== at; ) {
            const next = above.get(one) ?? at;
            above.set(one, at);
            one = next;
        }
        return at;
    };
    for (const [path, { imports }] of files) {
        if (shared.has(path)) continue;
        for (const target of imports) {
            if (!files.has(target) || shared.has(target)) continue;
            const [a, b] = [top(path), top(target)];
            if (a !== b) above.set(a < b ? b : a, a < b ? a : b);
        }
    }
    const found = new Map<string, { files: string[]; weight: number }>();
    for (const [path, { weight }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const key = top(path);
        const component = found.get(key) ?? { files: [], weight: 0 };
        component.files.push(path);
        component.weight += weight;
        found.set(key, component);
    }
    return [...found.values()];
}

/**
 * Plain files in components heavier than `most` that several files import, such as the contacts that all plans share: they
 * need not hold those together, if each slice reads what its files import.
 */
export function hubsOf(files: ReadonlyMap<string, FileFacts>, components: readonly Component[], most: number): Set<string> {
    const importers = new Map<string, number>();
    const heavy = components.filter(({ weight }) => weight > most).flatMap((one) => one.files);
    for (const path of heavy)
        for (const target of new Set(files.get(path)?.imports)) importers.set(target, (importers.get(target) ?? 0) + 1);
    return new Set(heavy.filter((path) => files.get(path)?.plain && (importers.get(path) ?? 0) > 1));
}

/** The files of superiors and everything that they import. */
export function closureOf(starts: readonly string[], files: ReadonlyMap<string, FileFacts>): Set<string> {
    const closure = new Set(starts.filter((path) => files.has(path)));
    for (const path of closure) for (const target of files.get(path)?.imports ?? []) if (files.has(target)) closure.add(target);
    return closure;
}

/** Shares things out so that the heaviest share is about as light as it can be; the same things give the same shares. */
export function balanced<T extends { readonly weight: number }>(things: readonly T[], shares: number): T[][] {
    const result = Array.from({ length: shares }, () => ({ weight: 0, things: [] as T[] }));
    const order = things.map((thing, i) => ({ thing, i })).sort((a, b) => b.thing.weight - a.thing.weight || a.i - b.i);
    for (const { thing } of order) {
        const lightest = result.reduce((best, one) => (one.weight < best.weight ? one : best));
        lightest.things.push(thing);
        lightest.weight += thing.weight;
    }
    return result.map((one) => one.things);
}
