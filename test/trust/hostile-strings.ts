/** Strings on which a regular expression that looks back over and over would do so, made from its own parts. */
export function* hostileStrings(expression: RegExp, length: number): Generator<string> {
    const atoms = atomsOf(expression.source).map((atom) => samplesOf(atom, expression.flags));
    const word = atoms.map(([first = '']) => first).join('');
    const letters = new Set(atoms.flat());
    const pumps = new Set([...[...letters].slice(0, 16), ...prefixesOf(word).slice(0, 12)]);
    for (let i = 0; i + 1 < atoms.length && i < 24; i++) pumps.add((atoms[i]?.[0] ?? '') + (atoms[i + 1]?.[0] ?? ''));
    for (const pump of pumps) {
        if (pump === '') continue;
        const pumped = pump.repeat(Math.ceil(length / pump.length));
        yield `${pumped}\u0001`;
        const before = word.slice(0, word.indexOf(pump));
        if (before !== '') yield `${before}${pumped}\u0001`;
    }
}

const prefixesOf = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 2) }, (_, i) => word.slice(0, i + 3));

/** The classes, escapes and letters of an expression, without what repeats and groups them. */
function atomsOf(source: string): string[] {
    const plain = source.replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '(').replace(/\\[bBk](?:<\w+>)?|\\[1-9]/g, '');
    return (
        plain
            .match(/\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|\{\d+(?:,\d*)?\}|[^()|*+?^$]/giu)
            ?.filter(isAtom) ?? []
    );
}
const isAtom = (piece: string): boolean => !/^\{\d/.test(piece);

const POOL = [
    ...'aA0_ \t\n\r"\'`-.,:;/\\|(){}[]<>=+*#@&!?%~^$',
    'z',
    'f',
    '一',
    '甲',
    'é',
    '·',
    '\u3000',
    '：',
    '，',
    '。',
    '“',
    '（',
    '\uFEFF',
    '😀',
    '\u200B',
    '\u0007',
];

/** Signs that an atom takes, two at most. */
function samplesOf(atom: string, flags: string): string[] {
    if ([...atom].length === 1) return [atom === '.' ? 'a' : atom];
    const one = new RegExp(`^${atom}$`, flags.replace(/[gy]/g, ''));
    return POOL.filter((sign) => one.test(sign)).slice(0, 2);
}
