/** What has to change in the texts of a project when it goes from one edition to the next. */
export interface Migration {
    readonly from: number;
    readonly to: number;
    /** The new text of a plan file. */
    plan(text: string): string;
    /** The new text of preplan.yaml, its `language:` apart. */
    config(text: string): string;
}

/** In the order of editions. There is one edition, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * The texts of a project that change on the way from one edition to another, by path; empty where it is there already.
 * Throws where no chain of migrations leads there.
 */
export function migrate(
    texts: ReadonlyMap<string, string>,
    from: number,
    to: number,
    known: readonly Migration[],
): ReadonlyMap<string, string> {
    const now = new Map(texts);
    for (let edition = from; edition !== to; ) {
        const step = known.find((one) => one.from === edition);
        if (!step || step.to > to) throw new Error(`No migration leads from edition ${edition} to ${to}`);
        for (const [path, text] of now)
            now.set(path, path.endsWith('.preplan') ? step.plan(text) : withEdition(step.config(text), step.to));
        edition = step.to;
    }
    return new Map([...now].filter(([path, text]) => texts.get(path) !== text));
}

/** Comments and all else of preplan.yaml stay as they are. */
const withEdition = (text: string, edition: number) => text.replace(/^(language\s*:\s*)(["']?)\d{4}\2/m, `$1${edition}`);
