/** Signs of the faces that hold pictures instead of letters, those that plans use. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    wingdings: {
        40: '☎',
        42: '✉',
        108: '●',
        110: '■',
        111: '□',
        113: '❑',
        117: '◆',
        118: '❖',
        119: '⬥',
        161: '○',
        167: '▪',
        168: '□',
        182: '☆',
        216: '➢',
        223: '←',
        224: '→',
        225: '↑',
        226: '↓',
        251: '✗',
        252: '✓',
        253: '☒',
        254: '☑',
    },
    'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' },
    symbol: { 163: '≤', 179: '≥', 180: '×', 183: '•', 176: '°', 177: '±', 171: '↔', 172: '←', 173: '↑', 174: '→', 175: '↓' },
};

/** The letter that a sign of such a face stands for; undefined where nobody knows. */
export function symbolOf(face: string, code: string): string | undefined {
    const number = Number.parseInt(code, 16);
    if (Number.isNaN(number)) return undefined;
    const low = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
    const known = SIGNS[face.toLowerCase()]?.[low];
    if (known !== undefined) return known;
    // Outside of the private area it is the letter itself.
    return number >= 0x20 && (number < 0xe000 || number > 0xf8ff) && number < 0xfffe && !SIGNS[face.toLowerCase()]
        ? String.fromCodePoint(number)
        : undefined;
}
