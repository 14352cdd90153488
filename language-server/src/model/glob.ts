/**
 * Whether a path lies in what a pattern names: `archive`, `archive/` and `archive/old.preplan` name a file or a folder with
 * all in it; `*` and `?` stand for signs within a name, `**` for any folders. Without backtracking over whole paths, so
 * that no pattern takes long.
 */
export function matchesGlob(path: string, pattern: string): boolean {
    const names = path.split('/');
    const parts = pattern
        .replace(/^\.\//, '')
        .replace(/(?<!\/)\/+$/, '')
        .split('/');
    // reached[i]: the pattern so far can have used the first i names.
    let reached = names.map(() => false).concat(false);
    reached[0] = true;
    for (const part of parts) {
        const next = reached.map(() => false);
        for (let i = 0; i <= names.length; i++) {
            if (part === '**') next[i] = reached[i] === true || (i > 0 && next[i - 1] === true);
            else next[i] = i > 0 && reached[i - 1] === true && matchesName(names[i - 1] ?? '', part);
        }
        reached = next;
    }
    // A pattern that names a folder takes all in it; `**` at the end needs something in it.
    const last = reached.lastIndexOf(true);
    return parts.at(-1) === '**' ? reached[names.length] === true : last > 0;
}

/** One name; the last `*` that was met is the only one that is tried again. */
function matchesName(name: string, part: string): boolean {
    let [at, from, star, mark] = [0, 0, -1, 0];
    while (at < name.length) {
        if (part[from] === '*') [star, mark, from] = [from, at, from + 1];
        else if (from < part.length && (part[from] === '?' || part[from] === name[at])) [at, from] = [at + 1, from + 1];
        else if (star >= 0) [at, mark, from] = [mark + 1, mark + 1, star + 1];
        else return false;
    }
    while (part[from] === '*') from++;
    return from === part.length;
}
