/** How many columns of a terminal a text takes: Chinese characters and full-width forms take two. */
export function wide(text: string): number {
    let columns = 0;
    for (const character of text) columns += TWO_COLUMNS.test(character) ? 2 : 1;
    return columns;
}
const TWO_COLUMNS =
    /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** A text cut or filled to a number of columns. */
export function fitTo(text: string, columns: number): string {
    let shown = text;
    if (wide(shown) > columns) {
        while (wide(shown) > columns - 1) shown = shown.slice(0, -1);
        shown += '…';
    }
    return shown + ' '.repeat(Math.max(0, columns - wide(shown)));
}
