/** What a scan saw, from whichever tool. */
export interface Scan {
    /** `nmap`, `masscan`, `csv`. */
    readonly tool: string;
    readonly toolVersion?: string;
    /** Day on which it began, `YYYY-MM-DD` in UTC. */
    readonly day?: string;
    /** The scan was broken off: what it does not show may be there. */
    readonly incomplete?: true;
    readonly hosts: readonly ScanHost[];
    /** Whether an address was looked at, as far as the scan says. */
    covers(address: string): boolean;
    /** Whether a port `443/tcp` was looked at; of a scan that looks for hosts only, none was. */
    looked(port: string): boolean;
}
export interface ScanHost {
    /** Canonical addresses of one machine, IPv4 and IPv6. */
    readonly addresses: readonly string[];
    readonly names: readonly string[];
    /**
     * `yes`: it answered. `maybe`: it only counts as up because the user said so, or because it is the scanning machine
     * itself. `no`: it did not answer.
     */
    readonly up: 'yes' | 'maybe' | 'no';
    readonly ports: readonly ScanPort[];
    /** Protocols whose ports, where they are not among these, gave no clear answer; `*`: any, as when time ran out. */
    readonly unclear?: readonly string[];
}
export interface ScanPort {
    /** `443/tcp`. */
    readonly port: string;
    readonly state: 'open' | 'closed' | 'filtered' | 'unsure';
    readonly service?: string;
    /** The service was asked for its name, not looked up in a table. */
    readonly probed?: true;
}

/** Why a scan cannot be read; words are chosen at the edge. */
export type ScanFault =
    | { readonly code: 'doctype' | 'entity' | 'deep' | 'many' | 'long' | 'no-hosts' | 'encoding' | 'slow' | 'pointer' }
    | { readonly code: 'quote' | 'table'; readonly line?: number }
    | { readonly code: 'not-nmap'; readonly found: string }
    | { readonly code: 'syntax'; readonly line: number }
    | { readonly code: 'address'; readonly found: string; readonly line: number }
    | { readonly code: 'column'; readonly wanted: string; readonly found: string };

/** A scan that is not what it should be. Never an error of ours. */
export class ScanError extends Error {
    constructor(readonly fault: ScanFault) {
        super(fault.code);
    }
}

/** Beyond these a file is no scan of one unit's networks. */
export const SCAN_LIMITS = {
    bytes: 256 * 1024 * 1024,
    /** Of a table, which is read as a whole. */
    tableBytes: 64 * 1024 * 1024,
    rows: 400_000,
    depth: 24,
    hosts: 300_000,
    ports: 5_000_000,
    attribute: 1024 * 1024,
    seconds: 120,
} as const;
