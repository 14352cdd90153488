import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Network, System } from '../../../model/shape/index.js';
import type { Around } from './around.js';
import { declaredAround } from './around.js';
import type { Candidate, CompletionOptions } from './candidate.js';

/** Blocks that every unit may number its own networks from (RFC 1918, RFC 4193). Holes: `<1:…>`. */
const PRIVATE: readonly (readonly [label: string, address: string, range: string])[] = [
    ['10.…', '10.<1:0>.<2:0>.<3:1>', '10.<1:0>.<2:0>.0/<3:24>'],
    ['172.16.…', '172.16.<1:0>.<2:1>', '172.16.<1:0>.0/<2:24>'],
    ['192.168.…', '192.168.<1:0>.<2:1>', '192.168.<1:0>.0/<2:24>'],
    ['fd00:…', 'fd<1:00:0:0>::<2:1>', 'fd<1:00:0:0>::/<2:64>'],
];
const PRIVATE_BESIDE = { en: 'private addresses', 'zh-CN': '内网地址' } as const;

/** What an address is for: one machine, the range of some, or a new network. */
export type AddressUse = 'host' | 'range' | 'network';

/**
 * Where addresses come from: the ranges of the networks of the project, as far as they leave no choice, the one that the
 * asset lies in first; where there is none, and for a new network, the blocks that are private everywhere.
 */
export function addressCandidates(around: Around, use: AddressUse, { lang }: CompletionOptions, rank: number): Candidate[] {
    const inside = new Set(around.parts.flatMap((part) => ((part as Partial<System>).inside ?? []).map(({ ref }) => ref)));
    const networks = use === 'network' ? [] : declaredAround(around, 'network').map((part) => part as unknown as Network);
    const known = networks.flatMap(({ name = '', title, ranges }) =>
        ranges.map((range): Candidate => {
            const label = use === 'range' ? range : startOf(range);
            const beside = label === range ? (title ?? name) : `${title ?? name} ${range}`;
            const names = [range, name, ...(title ? [title] : [])];
            return { label, kind: CompletionItemKind.Value, names, beside, rank: rank + (inside.size > 0 && !inside.has(name) ? 1 : 0) };
        }),
    );
    if (known.length > 0) return known;
    return PRIVATE.map(([label, address, range]) => ({
        label,
        kind: CompletionItemKind.Value,
        names: [label.replace('…', ''), PRIVATE_BESIDE.en, PRIVATE_BESIDE['zh-CN']],
        beside: PRIVATE_BESIDE[lang],
        insert: (use === 'host' ? address : range).replace(/<(\d:[^>]*)>/g, '$${$1}'),
        holes: true,
        rank: rank + 1,
    }));
}

/** The part of an address that all of a range share: `10.20.` of `10.20.0.0/16`; the whole text where that is nothing. */
export function startOf(range: string): string {
    const [address = '', length] = range.split('/');
    if (address.includes(':')) {
        const groups = (address.split('::', 1)[0] ?? '').split(':');
        const fixed = Math.floor(Number(length ?? 112) / 16);
        return fixed < 1 || groups[0] === ''
            ? range
            : groups.length < fixed
              ? `${groups.join(':')}::`
              : `${groups.slice(0, Math.min(fixed, 7)).join(':')}:`;
    }
    const octets = (address.split('-', 1)[0] ?? '').split('.');
    const fixed = Math.min(3, Math.floor(Number(length ?? 24) / 8));
    return fixed < 1 || octets.length !== 4 ? range : `${octets.slice(0, fixed).join('.')}.`;
}
