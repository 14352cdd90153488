import { CsvError, parse } from 'csv-parse/sync';
import { canonicalAddress, contains, spanOf } from '../scope/addresses.js';
import { SCAN_LIMITS, type Scan, ScanError, type ScanHost, type ScanPort } from './scan-types.js';

/** Columns by what they mean; a title in preplan.yaml (`scan:`) goes before these, which tools write by themselves. */
export const CSV_COLUMNS = {
    address: ['address', 'ip', 'ip address', 'ipaddress', 'host', 'addr', '地址', 'ip地址', '资产ip', '主机', '主机ip'],
    port: ['port', 'ports', 'portid', 'open ports', '端口', '开放端口', '端口号'],
    protocol: ['protocol', 'proto', '协议', '传输协议'],
    service: ['service', 'service name', 'name of service', '服务', '服务名', '服务名称', '应用'],
    state: ['state', 'status', '状态', '端口状态', '存活状态'],
    name: ['name', 'hostname', 'host name', 'fqdn', '名称', '主机名', '资产名称', '域名'],
} as const;
export type CsvColumn = keyof typeof CSV_COLUMNS;
/** Keys of `scan:` in preplan.yaml: the titles of columns, and what was scanned, where the file does not say. */
export const SCAN_KEYS: readonly string[] = [...Object.keys(CSV_COLUMNS), 'targets'];

/** How many there may be of each. */
type Most = Readonly<Record<'rows' | 'hosts' | 'ports', number>>;

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/**
 * Reads a table of hosts or of ports, one a line. Comma, semicolon or tab. Without `targets` the whole inventory of the
 * families that occur counts as looked at. Throws `ScanError`.
 */
export function csvScan(text: string, mapping: Readonly<Record<string, string>> = {}, most: Most = SCAN_LIMITS): Scan {
    const hosts = new Map<string, { names: Set<string>; ports: Map<string, ScanPort>; up: boolean }>();
    let columns: Columns | undefined;
    let ports = 0;
    let rows = 0;
    // Row by row: a table of many rows is never there as a whole.
    eachRow(text, (line, number) => {
        if (line.every((one) => one.trim() === '')) return;
        if (!columns) {
            columns = columnsOf(line, mapping);
            return;
        }
        const at = columns;
        const cell = (column: CsvColumn) => (at[column] < 0 ? '' : (line[at[column]] ?? '').trim());
        const written = cell('address')
            .replace(/^\[(.*)\]$/, '$1')
            .replace(/%.*/, '');
        const span = spanOf(written);
        if (!span || span.from !== span.to) throw new ScanError({ code: 'address', found: written.slice(0, 60), line: number });
        if (++rows > most.rows) throw new ScanError({ code: 'many' });
        const address = canonicalAddress(written);
        const host = hosts.get(address) ?? { names: new Set(), ports: new Map(), up: false };
        hosts.set(address, host);
        if (hosts.size > most.hosts) throw new ScanError({ code: 'many' });
        if (cell('name')) host.names.add(cell('name'));
        const state = stateOf(cell('state'));
        if (state !== 'down') host.up = true;
        for (const port of portsOf(cell('port'), cell('protocol'))) {
            if (++ports > most.ports) throw new ScanError({ code: 'many' });
            const service = cell('service');
            host.ports.set(port, {
                port,
                state: state === 'down' ? 'closed' : state,
                ...(service ? { service, probed: true as const } : {}),
            });
        }
    });
    if (!columns) columnsOf([], mapping);
    if (hosts.size === 0) throw new ScanError({ code: 'no-hosts' });
    const made = [...hosts].map(
        ([address, { names, ports: found, up }]): ScanHost => ({
            addresses: [address],
            names: [...names],
            up: up ? 'yes' : 'no',
            ports: [...found.values()],
        }),
    );
    const targets = (mapping['targets'] ?? '').split(/[,;\s]+/).flatMap((one) => spanOf(one) ?? []);
    const families = new Set([...hosts.keys()].map((address) => spanOf(address)?.family));
    const somePorts = made.some((host) => host.ports.length > 0);
    return {
        tool: 'csv',
        hosts: made,
        covers(address) {
            const span = spanOf(address);
            if (!span || hosts.has(canonicalAddress(address))) return span !== undefined;
            return targets.length > 0 ? targets.some((one) => contains(one, span)) : families.has(span.family);
        },
        looked: () => somePorts,
    };
}

type Columns = Readonly<Record<CsvColumn, number>>;

/** Where each column stands, -1 for one that is not there. Throws `ScanError` where one must be. */
function columnsOf(titles: readonly string[], mapping: Readonly<Record<string, string>>): Columns {
    const at = (column: CsvColumn): number => {
        const wanted = mapping[column];
        const names: readonly string[] = wanted === undefined ? CSV_COLUMNS[column] : [folded(wanted)];
        const found = titles.findIndex((title) => names.includes(folded(title)));
        if (found < 0 && titles.every((title) => title.trim() === '')) throw new ScanError({ code: 'no-hosts' });
        if (found < 0 && (wanted !== undefined || column === 'address'))
            throw new ScanError({
                code: 'column',
                wanted: wanted ?? 'address',
                found: titles
                    .map((title) => title.slice(0, 30))
                    .slice(0, 12)
                    .join(', '),
            });
        return found;
    };
    return {
        address: at('address'),
        port: at('port'),
        protocol: at('protocol'),
        service: at('service'),
        state: at('state'),
        name: at('name'),
    };
}

function eachRow(text: string, row: (cells: readonly string[], line: number) => void): void {
    const first = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
    const [delimiter] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
    try {
        parse(text, {
            bom: true,
            delimiter,
            relax_column_count: true,
            max_record_size: SCAN_LIMITS.attribute,
            on_record: (cells: readonly string[], { lines }) => {
                row(cells, lines);
                // What is taken here is kept nowhere else.
                return undefined;
            },
        });
    } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        if (error.code === 'CSV_MAX_RECORD_SIZE') throw new ScanError({ code: 'long' });
        const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {};
        if (/QUOTE/.test(error.code)) throw new ScanError({ code: 'quote', ...line });
        throw new ScanError({ code: 'table', ...line });
    }
}

/** `80`, `80/tcp`, `80,443`, `tcp/80`. */
function portsOf(text: string, protocol: string): string[] {
    return text.split(/[,;|\s、，；]+/).flatMap((one) => {
        const found = /^(?:(tcp|udp|sctp)[/:])?(\d{1,5})(?:[/:](tcp|udp|sctp))?$/i.exec(one);
        if (!found || Number(found[2]) > 65_535) return [];
        const given = (found[1] ?? found[3] ?? protocol).toLowerCase();
        return [`${Number(found[2])}/${['tcp', 'udp', 'sctp'].includes(given) ? given : 'tcp'}`];
    });
}

function stateOf(text: string): 'open' | 'closed' | 'filtered' | 'unsure' | 'down' {
    const word = folded(text);
    if (/^(down|offline|dead|离线|不在线|未存活|下线)$/.test(word)) return 'down';
    if (/^(closed|关闭)$/.test(word)) return 'closed';
    if (/^(filtered|过滤|被过滤)$/.test(word)) return 'filtered';
    return word.includes('|') ? 'unsure' : 'open';
}
