/** Letters that most fonts draw like another one, by that other one. */
const DRAWN_ALIKE: Readonly<Record<string, string>> = {
    // Latin letters as Cyrillic, Greek and Armenian have them.
    ...{ A: 'АΑ', B: 'ВΒ', C: 'СϹ', E: 'ЕΕ', H: 'НΗ', I: 'ІΙӀ', J: 'ЈͿ', K: 'КΚ', M: 'МΜ', N: 'Ν', O: 'ОΟՕ' },
    ...{ P: 'РΡ', Q: 'Ԛ', S: 'Ѕ', T: 'ТΤ', U: 'Ս', W: 'Ԝ', X: 'ХΧ', Y: 'ҮΥ', Z: 'Ζ' },
    ...{ a: 'а', c: 'сϲ', d: 'ԁ', e: 'е', h: 'һհ', i: 'і', j: 'јϳ', l: 'ӏ', n: 'ո', o: 'оοօ', p: 'рρ', q: 'ԛ', s: 'ѕ', u: 'ս' },
    ...{ v: 'ѵν', w: 'ԝ', x: 'х', y: 'у' },
    // Chinese characters as Japanese syllables have them.
    ...{ 口: 'ロ', 工: 'エ', 力: 'カ', 二: 'ニ', 夕: 'タ', 八: 'ハ', 卜: 'ト', 一: 'ー' },
};
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
    Object.entries(DRAWN_ALIKE).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const PLAIN = /^[A-Za-z0-9_\u4E00-\u9FFF]*$/;

const drawn = (text: string) => [...text].map((letter) => STANDS_FOR.get(letter) ?? letter).join('');

/** A name as it looks: two names with one look cannot be told apart by a reader. */
export function lookOf(name: string): string {
    if (PLAIN.test(name)) return name;
    // Before and after: what is only another form of a letter may be drawn like a third one.
    const seen = [...drawn(name).normalize('NFKC')].filter((letter) => !UNSEEN.test(letter));
    return drawn(seen.join(''));
}

/** Code points of a name that show nothing, such as `U+3164`. */
export const unseenIn = (name: string): string[] => (PLAIN.test(name) ? [] : [...name].filter((one) => UNSEEN.test(one)).map(codeOf));

/** Code points of letters that pass for Latin ones in a name that has Latin ones too. */
export function strangersIn(name: string): string[] {
    if (PLAIN.test(name) || !/[A-Za-z]/.test(name)) return [];
    return [...name].filter((letter) => /^[A-Za-z]$/.test(STANDS_FOR.get(letter) ?? '')).map(codeOf);
}

const codeOf = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
