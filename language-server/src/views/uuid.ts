/** Names of this tool's things, as RFC 9562 wants a namespace for version 5. */
const NAMESPACE = '6f0c8a52-3f0e-5b0e-9d0c-5d6f2a7c1e10';

/** A UUID of version 5 from a name: the same name gives the same UUID in every build. */
export function uuidOf(name: string): string {
    const space = NAMESPACE.replaceAll('-', '').match(/../g) ?? [];
    const bytes = [...space.map((pair) => Number.parseInt(pair, 16)), ...new TextEncoder().encode(name)];
    const hash = sha1(bytes).slice(0, 16);
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    const hex = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** SHA-1, as version 5 asks for it; the platform's own is not there in every host, or only later. */
function sha1(message: readonly number[]): number[] {
    const bits = message.length * 8;
    const bytes = [...message, 0x80];
    while (bytes.length % 64 !== 56) bytes.push(0);
    for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) & 0xff);
    const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
    for (let at = 0; at < bytes.length; at += 64) block(state, bytes.slice(at, at + 64));
    return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

function block(state: number[], bytes: readonly number[]): void {
    const words: number[] = [];
    for (let i = 0; i < 80; i++) {
        const byte = (n: number) => bytes[4 * i + n] ?? 0;
        words.push(
            i < 16
                ? (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)
                : rotated((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1),
        );
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    words.forEach((word, i) => {
        const [mixed, constant] =
            i < 20
                ? [(b & c) | (~b & d), 0x5a827999]
                : i < 40
                  ? [b ^ c ^ d, 0x6ed9eba1]
                  : i < 60
                    ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
                    : [b ^ c ^ d, 0xca62c1d6];
        const next = (rotated(a, 5) + mixed + e + constant + word) | 0;
        [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
    });
    [a, b, c, d, e].forEach((word, i) => {
        state[i] = ((state[i] ?? 0) + word) | 0;
    });
}
