import ipaddr from 'ipaddr.js';
import { rangeEnd } from '../../model/quantity.js';
import { keptOf } from '../kept.js';

/** Addresses from the first to the last, both included. */
export interface Span {
    readonly family: 4 | 6;
    readonly from: bigint;
    readonly to: bigint;
}

const known = new Map<string, Span | undefined>();
/** Inventories name the same networks again and again. */
const KNOWN_MOST = 50_000;

/** The addresses that a text means: one, a block `10.0.0.0/8`, or `10.0.0.1-20`; undefined where it means none. */
export function spanOf(text: string): Span | undefined {
    return keptOf(KNOWN_MOST, known, text, () => read(text));
}

function read(text: string): Span | undefined {
    const [first = '', second, ...more] = text.split(/[-/]/);
    if (more.length > 0) return undefined;
    if (second === undefined) return single(first);
    if (text.includes('-')) {
        const last = rangeEnd(first, second);
        const [a, b] = [single(first), last === undefined ? undefined : single(last)];
        return a && b && { family: 4, from: a.from, to: b.to };
    }
    const one = rawBits(first);
    const length = Number(second);
    if (!one || !/^\d{1,3}$/.test(second) || length > one.width) return undefined;
    const size = 1n << BigInt(one.width - length);
    const start = (one.bits / size) * size;
    return folded({ family: one.width === 32 ? 4 : 6, from: start, to: start + size - 1n });
}

function single(text: string): Span | undefined {
    const one = rawBits(text);
    return one && folded({ family: one.width === 32 ? 4 : 6, from: one.bits, to: one.bits });
}

function rawBits(text: string): { bits: bigint; width: 32 | 128 } | undefined {
    const address = text.includes(':')
        ? ipaddr.IPv6.isValid(text) && !text.includes('%')
            ? ipaddr.IPv6.parse(text)
            : undefined
        : ipaddr.IPv4.isValidFourPartDecimal(text)
          ? ipaddr.IPv4.parse(text)
          : undefined;
    if (!address) return undefined;
    const bytes = address.toByteArray();
    return { bits: bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n), width: bytes.length === 4 ? 32 : 128 };
}

/** `::ffff:10.0.0.1` is the same machine as `10.0.0.1`. No block but those of this prefix begins in it. */
function folded(span: Span): Span {
    if (span.from >> 32n !== 0xffffn) return span;
    return { family: 4, from: span.from & 0xffffffffn, to: span.to & 0xffffffffn };
}

export const contains = (outer: Span, inner: Span): boolean =>
    outer.family === inner.family && outer.from <= inner.from && inner.to <= outer.to;
export const overlaps = (a: Span, b: Span): boolean => a.family === b.family && a.from <= b.to && b.from <= a.to;
export const isSingle = (span: Span): boolean => span.from === span.to;

/** An address in its usual short form, so that two ways of writing one are the same text. */
export function canonicalAddress(text: string): string {
    const span = spanOf(text);
    return span && isSingle(span) ? addressText(span.from, span.family) : text;
}

export function addressText(bits: bigint, family: 4 | 6): string {
    const length = family === 4 ? 4 : 16;
    const bytes = Array.from({ length }, (_, i) => Number((bits >> BigInt(8 * (length - 1 - i))) & 0xffn));
    return family === 4 ? new ipaddr.IPv4(bytes).toString() : new ipaddr.IPv6(bytes).toRFC5952String();
}

/** Blocks that documents may use; a plan that shows how it is done uses them as public addresses. */
const DOCUMENTATION = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map((block) => spanOf(block) as Span);

/** Whether anyone on the Internet could address it: no private, loopback, link-local or other special block. */
export function isPublic(span: Span): boolean {
    if (DOCUMENTATION.some((block) => contains(block, span))) return true;
    return [span.from, span.to].every((bits) => {
        const text = addressText(bits, span.family);
        return (span.family === 4 ? ipaddr.IPv4.parse(text) : ipaddr.IPv6.parse(text)).range() === 'unicast';
    });
}

/** Spans with what they belong to, sorted so that what overlaps a span is found without looking at all. */
export interface SpanIndex<T> {
    /** Everything that overlaps the span, in the order it was given. */
    overlapping(span: Span): T[];
}
interface Entry<T> {
    readonly span: Span;
    readonly of: T;
    readonly at: number;
}

export function spanIndex<T>(entries: readonly { readonly span: Span; readonly of: T }[]): SpanIndex<T> {
    const sortedOf = (family: Span['family']) => {
        const sorted = entries
            .map((entry, at): Entry<T> => ({ ...entry, at }))
            .filter(({ span }) => span.family === family)
            .sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
        // The furthest end among this and all before it: behind it nothing earlier can reach.
        const furthest: bigint[] = [];
        for (const { span } of sorted) {
            const before = furthest.at(-1) ?? -1n;
            furthest.push(before > span.to ? before : span.to);
        }
        return { sorted, furthest };
    };
    const families = { 4: sortedOf(4), 6: sortedOf(6) };
    return {
        overlapping(span) {
            const { sorted, furthest } = families[span.family];
            let low = 0;
            let high = sorted.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if ((sorted[middle] as Entry<T>).span.from <= span.to) low = middle + 1;
                else high = middle;
            }
            const found: Entry<T>[] = [];
            for (let i = low - 1; i >= 0 && (furthest[i] as bigint) >= span.from; i--) {
                const entry = sorted[i] as Entry<T>;
                if (entry.span.to >= span.from) found.push(entry);
            }
            return found.sort((a, b) => a.at - b.at).map(({ of }) => of);
        },
    };
}
