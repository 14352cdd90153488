import { canonicalAddress, contains, spanOf } from '../scope/addresses.js';

/** Options of nmap whose next word is their value. */
const WITH_VALUE = new Set(
    '-oX -oN -oG -oA -oS -p -S -D -e -g -iL -iR -b -sI -sO --exclude --exclude-ports --excludefile --dns-servers --script --script-args --script-args-file --top-ports --port-ratio --source-port --data --data-string --data-length --ip-options --ttl --spoof-mac --proxies --min-rate --max-rate --min-parallelism --max-parallelism --min-hostgroup --max-hostgroup --host-timeout --scan-delay --max-scan-delay --max-retries --initial-rtt-timeout --min-rtt-timeout --max-rtt-timeout --stats-every --datadir --stylesheet --version-intensity --resume --mtu --servicedb --versiondb'.split(
        ' ',
    ),
);

/** Whether an address is among the targets of a command line of nmap; names of hosts count for what the scan reports of them. */
export function targetsOf(args: string): (address: string) => boolean {
    const words = args.split(/\s+/).slice(1);
    const tests: ((address: string) => boolean)[] = [];
    const except: ((address: string) => boolean)[] = [];
    for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? '';
        if (word === '--exclude') except.push(...(words[i + 1] ?? '').split(',').flatMap((one) => testOf(one) ?? []));
        if (WITH_VALUE.has(word)) i++;
        else if (!word.startsWith('-')) tests.push(...(testOf(word) ? [testOf(word) as (address: string) => boolean] : []));
    }
    return (address) => tests.some((test) => test(address)) && !except.some((test) => test(address));
}

function testOf(text: string): ((address: string) => boolean) | undefined {
    const octets = text.includes('/') ? undefined : octetsOf(text);
    if (octets) {
        return (address) => {
            const parts = canonicalAddress(address).split('.').map(Number);
            return parts.every((part, i) => octets[i]?.some(([from, to]) => from <= part && part <= to));
        };
    }
    const span = spanOf(text);
    return (
        span &&
        ((address) => {
            const one = spanOf(address);
            return one !== undefined && contains(span, one);
        })
    );
}

/** `10.0-3.*.1,5-9`: for each octet the numbers that it may be. */
function octetsOf(text: string): [number, number][][] | undefined {
    const parts = text.split('.');
    if (parts.length !== 4 || text.length > 200) return undefined;
    const made = parts.map((part) =>
        part.split(',').map((one): [number, number] => {
            if (one === '*' || one === '-') return [0, 255];
            const found = /^(\d{0,3})(-?)(\d{0,3})$/.exec(one);
            if (!found || one === '') return [1, 0];
            const [, from = '', dash, to = ''] = found;
            return dash ? [Number(from || 0), Number(to || 255)] : [Number(from), Number(from)];
        }),
    );
    return made.every((list) => list.every(([from, to]) => from <= to && to <= 255)) ? made : undefined;
}

/** `1,3-4,80`: which ports. */
export function portTest(services: string): (port: number) => boolean {
    const ranges = services.split(',').flatMap((one): [number, number][] => {
        const found = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(one.trim());
        return found ? [[Number(found[1]), Number(found[2] ?? found[1])]] : [];
    });
    const all = new Set<number>();
    for (const [from, to] of ranges) for (let port = from; port <= Math.min(to, 65_535); port++) all.add(port);
    return (port) => all.has(port);
}
