import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { canonicalAddress, spanOf } from '../scope/addresses.js';
import { portTest, targetsOf } from './nmap-targets.js';
import { SCAN_LIMITS, type Scan, ScanError, type ScanHost, type ScanPort } from './scan-types.js';

/** Reads the XML of nmap (and of what writes the same, such as masscan) piece by piece; memory follows the hosts, not the text. */
export interface NmapReader {
    write(text: string): void;
    end(): Scan;
}

interface Draft {
    addresses: string[];
    names: string[];
    state: string;
    reason: string;
    ports: Map<string, ScanPort>;
    unclear: Set<string>;
}
/** So many different ports are remembered. */
const DIFFERENT_PORTS = 100_000;
/** Hosts count as up by these without having answered. */
const NOT_ASKED = new Set(['user-set', 'localhost-response']);

/**
 * Nothing but the bare `<!DOCTYPE nmaprun>` that nmap writes is taken: no entity is defined, none but those of XML
 * itself resolved, nothing is fetched. Depth, number and length are bounded. Throws `ScanError`.
 */
export function nmapReader(most: Readonly<Record<'hosts' | 'ports', number>> = SCAN_LIMITS): NmapReader {
    const parser = new SaxesParser({ xmlns: false, fragment: false });
    const drafts: Draft[] = [];
    const byAddress = new Map<string, Draft>();
    const looked = new Map<string, ((port: number) => boolean)[]>();
    const path: string[] = [];
    let head: Record<string, string> | undefined;
    let host: Draft | undefined;
    let port: { id: string; state: ScanPort['state']; service?: string; probed?: true } | undefined;
    let rest: Set<string> | undefined;
    let ports = 0;
    let finished = false;

    parser.on('doctype', (text) => {
        if (!/^\s*nmaprun\s*$/.test(text)) throw new ScanError({ code: 'doctype' });
    });
    parser.on('error', (error) => {
        const entity = /entit/i.test(error.message);
        throw new ScanError(entity ? { code: 'entity' } : { code: 'syntax', line: parser.line });
    });
    parser.on('opentag', (tag: SaxesTagPlain) => {
        const { name, attributes } = tag;
        if (path.length >= SCAN_LIMITS.depth) throw new ScanError({ code: 'deep' });
        path.push(name);
        if (path.length === 1) {
            if (name !== 'nmaprun') throw new ScanError({ code: 'not-nmap', found: name.slice(0, 40) });
            head = attributes;
        } else if (path.length === 2) {
            if (name === 'host') {
                host = { addresses: [], names: [], state: '', reason: '', ports: new Map(), unclear: new Set() };
                if (attributes['timedout'] === 'true') host.unclear.add('*');
            } else if (name === 'scaninfo' && attributes['protocol'])
                add(looked, attributes['protocol'], portTest(attributes['services'] ?? ''));
        } else if (host && path[1] === 'host') inHost(host, name, attributes);
        else if (name === 'finished' && path[1] === 'runstats') finished = attributes['exit'] !== 'error';
    });
    parser.on('closetag', ({ name }) => {
        path.pop();
        if (!host) return;
        if (name === 'port' && port && path[1] === 'host') {
            if (++ports > most.ports) throw new ScanError({ code: 'many' });
            const one = same(port);
            host.ports.set(one.port, one);
            port = undefined;
        } else if (path.length === 1) {
            keep(host);
            host = undefined;
        }
    });

    function inHost(one: Draft, name: string, of: Record<string, string>): void {
        if (name === 'status' && path.length === 3) {
            one.state = of['state'] ?? '';
            one.reason = of['reason'] ?? '';
            if (one.state === 'unknown' || one.state === 'skipped') one.unclear.add('*');
        } else if (name === 'address' && path.length === 3 && of['addrtype'] !== 'mac') {
            const address = (of['addr'] ?? '').replace(/%.*/, '');
            if (!spanOf(address)) throw new ScanError({ code: 'address', found: address.slice(0, 60), line: parser.line });
            one.addresses.push(canonicalAddress(address));
        } else if (name === 'hostname' && of['name']) one.names.push(of['name']);
        else if (name === 'extraports') {
            rest = portState(of['state']) === 'unsure' ? one.unclear : undefined;
            rest?.add('*');
        } else if (name === 'extrareasons' && rest && of['proto']) {
            // Newer versions say of which protocol these ports are.
            rest.delete('*');
            rest.add(of['proto']);
        } else if (name === 'port') {
            const number = of['portid'] ?? '';
            if (/^\d{1,5}$/.test(number)) port = { id: `${Number(number)}/${of['protocol'] ?? 'tcp'}`, state: 'unsure' };
        } else if (name === 'state' && port) port.state = portState(of['state']);
        else if (name === 'service' && port) {
            if (of['name']) port.service = of['tunnel'] === 'ssl' ? `ssl/${of['name']}` : of['name'];
            if (of['method'] === 'probed') port.probed = true;
        }
    }

    /** Thousands of hosts have the same ports: each is kept once. */
    const kept = new Map<string, ScanPort>();
    function same({ id, state, service, probed }: NonNullable<typeof port>): ScanPort {
        const key = `${id} ${state} ${probed ?? ''} ${service ?? ''}`;
        const known = kept.get(key);
        if (known) return known;
        const made = { port: id, state, ...(service ? { service } : {}), ...(probed ? { probed } : {}) };
        if (kept.size < DIFFERENT_PORTS) kept.set(key, made);
        return made;
    }

    /** Some tools write a host again for each of its ports. */
    function keep(one: Draft): void {
        const [first] = one.addresses;
        if (first === undefined) return;
        const known = byAddress.get(first);
        if (known) {
            for (const [id, found] of one.ports) known.ports.set(id, found);
            for (const protocol of one.unclear) known.unclear.add(protocol);
            if (one.state === 'up') known.state = 'up';
            known.names.push(...one.names);
            return;
        }
        if (drafts.length >= most.hosts) throw new ScanError({ code: 'many' });
        drafts.push(one);
        for (const address of one.addresses) byAddress.set(address, one);
    }

    let pending = 0;
    return {
        write(text) {
            // What is kept without an end (a tag, an attribute) is bounded by how much may come without one.
            pending = text.includes('>') ? text.length - text.lastIndexOf('>') : pending + text.length;
            if (pending > SCAN_LIMITS.attribute * 4) throw new ScanError({ code: 'long' });
            parser.write(text);
        },
        end() {
            let broken = false;
            try {
                parser.close();
            } catch (error) {
                // A scan that was stopped ends in the middle.
                if (!(error instanceof ScanError) || error.fault.code !== 'syntax' || !head || path.length === 0) throw error;
                broken = true;
            }
            if (!head) throw new ScanError({ code: 'not-nmap', found: '' });
            if (drafts.length === 0 && (broken || !finished)) throw new ScanError({ code: 'no-hosts' });
            const within = targetsOf(head['args'] ?? '');
            const start = Number(head['start']);
            return {
                tool: head['scanner'] ?? 'nmap',
                ...(head['version'] ? { toolVersion: head['version'] } : {}),
                ...(start > 0 && start < 1e11 ? { day: new Date(start * 1000).toISOString().slice(0, 10) } : {}),
                ...(broken || !finished ? { incomplete: true } : {}),
                hosts: drafts.map(hostOf),
                covers(address) {
                    const one = byAddress.get(canonicalAddress(address));
                    return one ? hostOf(one).up === 'yes' || !one.unclear.has('*') : within(address);
                },
                looked(text) {
                    const [number = '', protocol = 'tcp'] = text.split('/');
                    return looked.get(protocol)?.some((test) => test(Number(number))) === true;
                },
            };
        },
    };
}

function portState(text: string | undefined): ScanPort['state'] {
    if (text === 'open' || text === 'closed' || text === 'filtered') return text;
    return text === 'unfiltered' ? 'closed' : 'unsure';
}

function hostOf({ addresses, names, state, reason, ports, unclear }: Draft): ScanHost {
    const list = [...ports.values()];
    const answered = list.some((one) => one.state === 'open');
    // masscan says nothing of the host, only of ports.
    const up = answered ? 'yes' : state !== 'up' ? 'no' : NOT_ASKED.has(reason) ? 'maybe' : 'yes';
    return { addresses, names: [...new Set(names)], up, ports: list, ...(unclear.size > 0 ? { unclear: [...unclear] } : {}) };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    map.set(key, [...(map.get(key) ?? []), value]);
}
