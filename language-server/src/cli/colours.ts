type Paint = (text: string) => string;
export interface Colours {
    readonly red: Paint;
    readonly yellow: Paint;
    readonly blue: Paint;
    readonly green: Paint;
    readonly bold: Paint;
    readonly dim: Paint;
}

/** Colours for a terminal; none where NO_COLOR is set or the output is no terminal (no-color.org). */
export function coloursFor(stream: { readonly isTTY?: boolean }): Colours {
    const on = process.env['NO_COLOR'] ? false : process.env['FORCE_COLOR'] ? process.env['FORCE_COLOR'] !== '0' : stream.isTTY === true;
    const paint = (open: number, close: number): Paint => (on ? (text) => `\u001b[${open}m${text}\u001b[${close}m` : (text) => text);
    return { red: paint(31, 39), yellow: paint(33, 39), blue: paint(34, 39), green: paint(32, 39), bold: paint(1, 22), dim: paint(2, 22) };
}
