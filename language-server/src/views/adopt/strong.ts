/** Bold text is a few words; what is further apart was not meant as a pair. */
const LONGEST = 2000;

/** A text without the signs of Markdown that make it bold. In time proportional to its length, whatever stands open in it. */
export const withoutStrong = (text: string): string => withoutPairs(withoutPairs(text, '**'), '__');

function withoutPairs(text: string, sign: string): string {
    let open = text.indexOf(sign);
    if (open < 0) return text;
    const pieces: string[] = [];
    let [from, close] = [0, 0];
    for (; open >= 0; open = text.indexOf(sign, Math.max(open + 1, from))) {
        if (!/\S/.test(text.charAt(open + sign.length))) continue;
        // Both go forwards only, so that no part of the text is looked at twice.
        while (close >= 0 && (close <= open + sign.length || !/\S/.test(text.charAt(close - 1)))) close = text.indexOf(sign, close + 1);
        if (close < 0) break;
        const inside = text.slice(open + sign.length, Math.min(close, open + sign.length + LONGEST + 1));
        if (inside.length > LONGEST || inside.includes('\n')) continue;
        pieces.push(text.slice(from, open), inside);
        from = close + sign.length;
    }
    return [...pieces, text.slice(from)].join('');
}
