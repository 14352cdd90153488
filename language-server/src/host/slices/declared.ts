import { type FoundProject, join } from '../discover.js';
import { decodeText, type FileSystem, readOr } from '../file-system.js';

/** With more names than this, the words of a text are looked up among them, not each name in the text. */
const FEW = 32;

/** For each name, the files that declare it. Every file is read once, whatever the number of names. */
export function filesDeclaring(
    files: FileSystem,
    { root }: FoundProject,
    paths: readonly string[],
    names: ReadonlySet<string>,
): Map<string, string[]> {
    const found = new Map<string, string[]>();
    if (names.size === 0) return found;
    const patterns = new Map<string, RegExp>();
    for (const path of paths) {
        const bytes = readOr(files, join(root, path));
        if (!bytes) continue;
        const { text } = decodeText(bytes);
        for (const name of occurring(text, names)) {
            const pattern = patterns.get(name) ?? declarationOf(name);
            patterns.set(name, pattern);
            if (!pattern.test(text)) continue;
            const list = found.get(name);
            if (list) list.push(path);
            else found.set(name, [path]);
        }
    }
    return found;
}

/** The names that occur in a text. */
function occurring(text: string, names: ReadonlySet<string>): string[] {
    if (names.size <= FEW) return [...names].filter((name) => text.includes(name));
    const words = new Set(text.match(WORDS) ?? []);
    return [...words].filter((word) => names.has(word));
}

/** Whatever characters a name may have. */
const WORDS = /[A-Za-z0-9_\u00B7\u00C0-\u1FFF\u2C00-\u2FDF\u3005-\u3007\u3040-\uDFFF\uF900-\uFAFF\uFF10-\uFF5A]+/g;

/** A keyword of a declaration, the name behind it; space and comments may lie between, none of them so long that its end is not found. */
function declarationOf(name: string): RegExp {
    const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const kinds = 'plan|body|group|person|post|parties|authority|provider|channel|roster|system|network|device|terminals|data';
    const more = 'protection|playbook|condition|category|finding|drill|activity|scale|shift|alert';
    const gap = String.raw`(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/)){0,1000}\*/)+`;
    return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${kinds}|${more})${gap}${written}(?![\\p{L}\\p{N}_])`, 'u');
}
