/**
 * A 64-bit hash of a text as 16 hexadecimal digits: two FNV-1a lanes with different offsets and a final mix. For telling
 * equal models from different ones, not against an adversary.
 */
export function hashText(text: string): string {
    let a = 0x811c9dc5;
    let b = 0x1b873593;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x85ebca6b);
        b = (b << 13) | (b >>> 19);
    }
    return hex(mix(a ^ text.length)) + hex(mix(b ^ a));
}

function mix(h: number): number {
    let x = h ^ (h >>> 16);
    x = Math.imul(x, 0x7feb352d);
    x ^= x >>> 15;
    x = Math.imul(x, 0x846ca68b);
    return x ^ (x >>> 16);
}

const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');

/** Hash of plain data. Equal data in the same key order give equal hashes. */
export const hashOf = (data: unknown): string => hashText(JSON.stringify(data));
