import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScan } from '../../language-server/src/compile/scan/compare.js';
import { CSV_COLUMNS, csvScan } from '../../language-server/src/compile/scan/csv.js';
import { nmapReader } from '../../language-server/src/compile/scan/nmap.js';
import { portTest, targetsOf } from '../../language-server/src/compile/scan/nmap-targets.js';
import { SCAN_LIMITS } from '../../language-server/src/compile/scan/scan-types.js';
import { isUnusual, usualService } from '../../language-server/src/compile/scan/services.js';
import { canonicalAddress, contains, isPublic, overlaps, spanIndex, spanOf } from '../../language-server/src/compile/scope/addresses.js';
import { portsMeet } from '../../language-server/src/compile/scope/ports.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import { parse } from '../../language-server/src/language/parser.js';
import { isAddress } from '../../language-server/src/model/quantity.js';
import { planOf } from '../compile/plans.js';
import { END, nmap, outcome, shown } from './scan-told.js';

// Tables of what the parts of a scan are taken for. Read through by hand when they change; `npm run baselines` writes them anew.
const table = (name: string, lines: readonly string[]) => expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`tables/${name}.txt`);
const NAMES =
    'ftp ssh telnet smtp smtps submission domain http https http-proxy http-alt https-alt radan-http www pop3 pop3s imap imaps imap4 imap4-ssl netbios-ssn microsoft-ds smb ldap ldaps ldapssl ms-sql-s ms-sql mssql oracle oracle-tns mysql mariadb ms-wbt-server rdp postgresql postgres amqp redis mongodb mongod vnc'.split(
        ' ',
    );

describe('tables of a scan', () => {
    it('services that are usual at a port', async () => {
        const lines = Array.from({ length: 65_536 }, (_, i) => `${i}/tcp`)
            .filter((port) => isUnusual(port, 'backdoor'))
            .map((port) => `${port} ${usualService(port)}: ${NAMES.filter((name) => !isUnusual(port, name)).join(' ')}`);
        const odd = [
            'ssl/http',
            'SSL|HTTP',
            'http?',
            'HTTPS',
            'unknown',
            'tcpwrapped',
            'ssl',
            '',
            undefined,
            'ssl/',
            'xssl/http',
            'httpssl/',
            'http??',
        ];
        for (const name of odd) lines.push(`443/tcp ${name}: ${isUnusual('443/tcp', name)}`);
        for (const port of ['443/udp', '443', '1/tcp'])
            lines.push(`${port} backdoor: ${isUnusual(port, 'backdoor')}, ${usualService(port)}`);
        await table('services', lines);
    });

    it('addresses, blocks and ranges', async () => {
        const texts =
            '10.0.0.1 010.0.0.1 10.0.0.1/32 10.0.0.77/24 10.0.0.0/33 10.0.0.0/ 10.0.0.0/+8 10.0.0.0/0008 0.0.0.0/0 10.0.0.1-20 10.0.0.20-1 10.0.0.5-5 10.0.0.1-10.0.1.1 10.0.0.1-2-3 10.0.0.0/8/8 10.0.0.0/8-9 10.0.0.1-::5 10.0.0 256.1.1.1 1.2.3.4.5 0x7f.0.0.1 127.0.0.1 169.254.1.1 100.64.0.1 192.0.2.9 198.51.100.0/24 203.0.113.7 198.51.100.0/23 8.8.8.8 8.8.8.0-9.255.255.255 224.0.0.1 255.255.255.255 ::1 :: ::ffff:10.0.0.1 ::ffff:0:0/96 ::ffff:10.0.0.0/120 ::ffff:0:0/95 2001:db8::1 2001:DB8:0:0::1 2001:db8::/32 2001:db8::/129 2400:3200::1 fe80::1 fe80::1%eth0 fc00::/7 ff02::1 1::2::3 x /8 -'.split(
                ' ',
            );
        const lines = texts.map((text) => {
            const span = spanOf(text);
            if (!span) return `${text}: none, ${canonicalAddress(text)}`;
            return `${text}: v${span.family} ${span.from}..${span.to}, ${canonicalAddress(text)}, ${isPublic(span) ? 'public' : 'special'}`;
        });
        expect(spanOf('')).toBe(undefined);
        await table('addresses', lines);
    });

    it('spans that hold, meet and are found', async () => {
        const texts = [
            '10.0.0.0/24',
            '10.0.0.10-20',
            '10.0.0.20-30',
            '10.0.0.21',
            '10.0.0.10',
            '10.0.1.0',
            '::a00:0/120',
            '::a00:15',
            '0.0.0.0/0',
        ];
        const spans = texts.map((text) => ({ span: spanOf(text)!, of: text }));
        const index = spanIndex(spans);
        const lines = spans.map(({ span, of }) => {
            const naive = spans.filter((other) => overlaps(span, other.span)).map((other) => other.of);
            expect(index.overlapping(span)).toEqual(naive);
            return `${of} meets ${naive.join(' ')}; holds ${spans
                .filter((other) => contains(span, other.span))
                .map((other) => other.of)
                .join(' ')}`;
        });
        expect(spanIndex([]).overlapping(spans[0]!.span)).toEqual([]);
        await table('spans', lines);
    });

    it('ports', async () => {
        const texts = ['443/tcp', '443/udp', '440-443/tcp', '443-450/tcp', '444-450/tcp', '1-442/tcp', '443', 'x', '443/tcp x', '0443/tcp'];
        await table(
            'ports',
            texts.map((one) => `${one} meets ${texts.filter((other) => portsMeet(one, other)).join(', ')}`),
        );
    });

    it('targets of a command line', async () => {
        const addresses = ['10.0.0.1', '10.0.0.5', '10.0.0.255', '10.0.1.1', '10.1.0.1', '9.0.0.1', '2001:db8::5', '0.0.0.5', '255.0.0.1'];
        const words =
            '10.0.0.1|10.0.0.1,5|10.0.0,1.1|10.0.0.*|10.0.0.-|10.0.0.5-|10.0.0.-5|10.*.0-1.1|-.0.0.1|10.0.0.5-1|10.0.0.256|10.0.0.1-300|10.0.0|10.0.0.1.1|10.0.0.a|10.0.0.1x|x10.0.0.1|10.0.0.1-5-6|10.0.0.1--5|10.0.0.0001|10.0.0.*5|10.0.0.|10.0.0.1,|10.0.0.0/24|2001:db8::/64|-p 10.0.0.1|-oX 10.0.0.1 10.0.0.5|--exclude 10.0.0.1,10.0.1.0/24 10.0.0-1.*|--exclude x 10.0.0.1|-sS 10.0.0.1|-iL 10.0.0.1|--top-ports 10.0.0.1|-v 10.0.0.1|www.example'.split(
                '|',
            );
        const lines = words.map((word) => `${word}: ${addresses.filter(targetsOf(`nmap ${word}`)).join(' ')}`);
        expect(addresses.filter(targetsOf('10.0.0.1'))).toEqual([]);
        expect(addresses.filter(targetsOf(`nmap ${'1,'.repeat(120)}1.0.0.1`))).toEqual([]);
        for (const services of ['1,3-4,80', ' 5 , 6-6', '7-5', 'x,9', '65530-99999', '', '1-', '123456'])
            lines.push(`${services}: ${[1, 2, 3, 4, 5, 6, 7, 9, 80, 65_535, 65_536, 123_456].filter(portTest(services)).join(' ')}`);
        await table('targets', lines);
    });

    it('columns and cells of a table', async () => {
        const lines = Object.entries(CSV_COLUMNS).flatMap(([column, titles]) =>
            titles.map((title) => {
                const cell = { port: '80', protocol: 'udp', service: 's', state: 'closed', name: 'n', address: '10.0.0.2' }[column]!;
                const head = column === 'address' ? title : `ip,port,${title}`;
                return `${title}: ${shown(outcome(() => csvScan(`${head}\n${column === 'address' ? cell : `10.0.0.1,7,${cell}`}\n`)))}`;
            }),
        );
        const states =
            'open closed filtered open|filtered down offline dead 离线 不在线 未存活 下线 关闭 过滤 被过滤 DOWN xdown closedx up'.split(
                ' ',
            );
        for (const state of [...states, ' Down ', ''])
            lines.push(`state ${state}: ${shown(csvScan(`ip,port,state\n10.0.0.1,80,${state}\n`))}`);
        const ports = [
            '80',
            '80/tcp',
            'udp/53',
            'SCTP:9',
            '80;81|82、83，84',
            '080',
            '65535',
            '65536',
            '123456',
            'x',
            '80/x',
            '80/tcp/udp',
            ' 80 ',
            'tcp/80/udp',
            '',
        ];
        for (const port of ports) lines.push(`port ${port}: ${shown(csvScan(`ip\tport\n10.0.0.1\t${port}\n`))}`);
        for (const protocol of ['udp', 'UDP', 'icmp', ''])
            lines.push(`protocol ${protocol}: ${shown(csvScan(`ip,port,protocol\n10.0.0.1,80,${protocol}\n`))}`);
        const texts = [
            'ip,port\n10.0.0.1,80\n10.0.0.1,443\n10.0.0.2,\n',
            '　ＩＰ　,Port\n[::ffff:10.0.0.1],1\n10.0.0.1%eth0,2\n',
            'ip,state\n10.0.0.1,down\n10.0.0.1,open\n',
            'ip,state\n10.0.0.1,open\n10.0.0.1,down\n',
            '\n,,\nip,name\n,\n10.0.0.1, a \n10.0.0.1,a\n10.0.0.1,b\n',
            'ip;a,b,c\n10.0.0.1;x\n',
            'ip\tx;y\n10.0.0.1\tx\n',
            'x,ip\nq\n',
            'ip\n10.0.0.1-2\n',
            'name,port\na,80\n',
            'ip\n',
        ];
        for (const text of texts) lines.push(`${JSON.stringify(text)}: ${shown(outcome(() => csvScan(text)))}`);
        const mapped: Record<string, string>[] = [{ address: 'Wo' }, { address: ' ＷＯ ' }, { address: 'wer' }, { name: 'ip' }];
        for (const mapping of mapped)
            lines.push(`${JSON.stringify(mapping)}: ${shown(outcome(() => csvScan('wo,ip\n10.0.0.1,10.0.0.2\n', mapping)))}`);
        await table('cells', lines);
    });

    it('what a table covers', async () => {
        const asked = ['10.0.0.1', '::ffff:10.0.0.1', '10.9.9.9', '2001:db8::1', '10.1.0.0/16', 'x'];
        const covered: Record<string, string>[] = [
            {},
            { targets: '10.0.0.0/8' },
            { targets: '10.1.0.0/16; 2001:db8::/32 x' },
            { targets: '' },
        ];
        const lines = covered.map((mapping) => {
            const { covers, looked } = csvScan('ip\n10.0.0.1\n', mapping);
            return `${JSON.stringify(mapping)}: ${asked.filter(covers).join(' ')}; ${looked('80/tcp')}`;
        });
        const { looked, tool } = csvScan('ip,port\n10.0.0.1,\n10.0.0.2,80\n');
        await table('covered', [...lines, `${tool} ${looked('1/udp')}`]);
    });

    it('what a host of nmap says', async () => {
        const host = (status: string, more = '', ports = '') =>
            `<host>${status}<address addr="10.0.0.1" addrtype="ipv4"/>${more}<ports>${ports}</ports></host>${END}`;
        const port = (state: string, service = '', at = 'protocol="tcp" portid="80"') => `<port ${at}>${state}${service}</port>`;
        const open = '<state state="open"/>';
        const cases: Record<string, string> = {
            'no status': host(''),
            up: host('<status state="up" reason="echo-reply"/>'),
            'up, said by the user': host('<status state="up" reason="user-set"/>'),
            'up, the machine itself': host('<status state="up" reason="localhost-response"/>'),
            'said by the user, and a port': host('<status state="up" reason="user-set"/>', '', port(open)),
            down: host('<status state="down" reason="no-response"/>'),
            'down, and a closed port': host('<status state="down"/>', '', port('<state state="closed"/>')),
            'a status further in': host('<x><status state="up"/></x>'),
            'a mac address': host('', '<address addr="00:11:22:33:44:55" addrtype="mac"/>'),
            'a second address': host('', '<address addr="2001:DB8::1" addrtype="ipv6"/>'),
            'names, one twice, one empty': host(
                '',
                '<hostnames><hostname name="a"/><hostname name="b"/><hostname name="a"/><hostname/></hostnames>',
            ),
            'a service of a table': host('', '', port(open, '<service name="http" method="table"/>')),
            'a service that was asked': host('', '', port(open, '<service name="http" method="probed"/>')),
            'a service in a tunnel': host('', '', port(open, '<service name="http" tunnel="ssl" method="probed"/>')),
            'a service in another tunnel': host('', '', port(open, '<service name="http" tunnel="x"/>')),
            'a service without a name': host('', '', port(open, '<service tunnel="ssl" method="probed"/>')),
            'a port without a state': host('', '', port('')),
            'a port without a protocol': host('', '', port(open, '', 'portid="080"')),
            'a port without a number': host('', '', port(open, '', 'protocol="tcp"')),
            'a port of six digits': host('', '', port(open, '', 'protocol="tcp" portid="123456"')),
            'a host twice':
                `${host('<status state="down"/>', '<hostnames><hostname name="a"/></hostnames>', port(open))}`.replace(END, '') +
                host(
                    '<status state="up"/>',
                    '<hostnames><hostname name="b"/></hostnames>',
                    port('<state state="closed"/>', '', 'protocol="tcp" portid="81"'),
                ),
            'a host without an address': `<host><status state="up"/></host>${host('')}`,
            'no host': END,
            'a run that failed': '<runstats><finished exit="error"/></runstats>',
            'a finished that is none': `${host('').replace(END, '')}<x><finished/></x>`,
            'a bad address': host('', '<address addr="x" addrtype="ipv4"/>'),
            'an address with a zone': host('', '<address addr="fe80::1%eth0" addrtype="ipv6"/>'),
        };
        for (const state of ['open', 'closed', 'filtered', 'unfiltered', 'open|filtered', 'closed|filtered', ''])
            cases[`a port that is ${state}`] = host('', '', port(`<state state="${state}"/>`));
        const lines = Object.entries(cases).map(([name, text]) => {
            const scan = outcome(() => nmap(text));
            return `${name}: ${typeof scan === 'string' ? '' : `${scan.incomplete ?? 'complete'} `}${shown(scan)}`;
        });
        const one = host('<status state="up"/>');
        for (const head of [
            '',
            'scanner="x" version="1"',
            'start="0"',
            'start="-5"',
            'start="99999999999"',
            'start="100000000000"',
            'start="1e10"',
            'start="x"',
        ]) {
            const { tool, toolVersion, day, covers } = nmap(one, head);
            lines.push(`${head}: ${tool} ${toolVersion} ${day} ${covers('10.0.0.1')} ${covers('10.0.0.2')}`);
        }
        const { looked } = nmap(
            `<scaninfo protocol="tcp" services="1-10"/><scaninfo protocol="tcp" services="20"/><scaninfo protocol="udp"/><scaninfo services="5"/>${one}`,
        );
        const asked = ['1/tcp', '10/tcp', '11/tcp', '20/tcp', '20', '1/udp', '5/sctp'];
        lines.push(`looked at ${asked.filter(looked).join(' ')}`);
        await table('nmap', lines);
    });

    it('what is taken for an address means some, and nothing else does', () => {
        const piece = fc.constantFrom(...'10 0 255 256 01 :: 1 fe80 ffff 8 32 33 128 129 %eth0'.split(' '));
        const texts = fc.array(fc.tuple(piece, fc.constantFrom('.', '.', '.', ':', '-', '/', '')), { minLength: 1, maxLength: 9 });
        const four = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 12 }))).map((numbers) => numbers.join('.'));
        const ranges = fc.tuple(four, fc.oneof(four, fc.integer({ min: 0, max: 300 }).map(String))).map((ends) => ends.join('-'));
        const all = fc.oneof(
            texts.map((list) => list.flat().join('').slice(0, -1)),
            ranges,
        );
        fc.assert(
            fc.property(all, (text) => {
                expect([text, isAddress(text)]).toEqual([text, spanOf(text) !== undefined]);
            }),
            { numRuns: 3000 },
        );
        for (const text of [
            '10.1/8',
            '10/8',
            '10.0.0.9-10.0.0.1',
            '10.0.0.9-1',
            'fe80::1%eth0',
            '10.0.0.1/33',
            '::/129',
            '::/0112',
            '1.2.3.4/-1',
        ])
            expect([text, isAddress(text), spanOf(text)]).toEqual([text, false, undefined]);
        for (const text of ['10.0.0.1', '10.0.0.0/8', '10.0.0.1-9', '10.0.0.9-10.0.1.1', '::', '2001:db8::/32', '::ffff:10.0.0.1'])
            expect([text, isAddress(text)]).toEqual([text, true]);
    });

    it('what nmap did not write is told with its line', () => {
        for (const lines of [0, 12, 120])
            for (const blanks of [0, 15, 200]) {
                const ahead = '\n'.repeat(lines) + ' '.repeat(blanks);
                expect(outcome(() => nmap(`${ahead}<host></hosts>`))).toBe(`refused: syntax ${lines + 1}`);
            }
    });

    it('a host among others says what it says alone', () => {
        const services = ['', '<service name="http" method="table"/>', '<service name="http" method="probed"/>', '<service name="ssh"/>'];
        const ports = ['open', 'closed', 'open|filtered'].flatMap((state) =>
            ['tcp', 'udp'].flatMap((protocol) =>
                services.map((service) => `<port protocol="${protocol}" portid="80"><state state="${state}"/>${service}</port>`),
            ),
        );
        const hosts = ports.map((port, i) => `<host><address addr="10.0.0.${i}" addrtype="ipv4"/><ports>${port}</ports></host>`);
        const alone = hosts.flatMap((host) => nmap(`${host}${END}`).hosts);
        expect(new Set(alone.map((host) => JSON.stringify(host.ports))).size).toBe(ports.length);
        for (const list of [hosts, hosts.toReversed()])
            expect(new Set(nmap(`${list.join('')}${END}`).hosts.map((host) => JSON.stringify(host)))).toEqual(
                new Set(alone.map((host) => JSON.stringify(host))),
            );
    });

    it('what an nmap reader takes before it refuses', () => {
        const fed = (...pieces: string[]) =>
            outcome(() => {
                const reader = nmapReader();
                for (const piece of pieces) reader.write(piece);
                return 'taken';
            });
        const most = SCAN_LIMITS.attribute * 4;
        const long = 'a'.repeat(most - 1);
        expect(fed('<nmaprun>', `<a b="${long.slice(6)}`)).toBe('taken');
        expect(fed('<nmaprun>', `<a b="${long}aa`)).toBe('refused: long');
        expect(fed('<nmaprun x="', long.slice(0, most / 2), long.slice(0, most / 2), 'aaaaaaaaaaaaaa')).toBe('refused: long');
        expect(fed(`<nmaprun>${long}`, `</x>`.repeat(0), '<a/>', long.slice(9))).toBe('taken');
        const depth = (n: number) => fed(`<nmaprun>${'<a>'.repeat(n)}`);
        expect([depth(SCAN_LIMITS.depth - 1), depth(SCAN_LIMITS.depth)]).toEqual(['taken', 'refused: deep']);
    });

    it('an inventory against a scan', async () => {
        const inventory = `plan P "P" { kind unit organization { body T "T" {} } }
system A "A" { host 10.0.0.1 named "a1" ports 22/tcp, 443/tcp, 8000-8100/tcp host 10.0.0.2 host 10.0.0.3 ports 80/tcp host 10.0.0.64/30 }
system B "B" { host 10.0.0.1 ports 3306/tcp }
device F "F" { host 10.0.0.4 }
network N "N" { range 10.0.0.0/24 }
terminals W "W" { range 10.0.0.128/28 }
out_of_scope 10.0.0.50 { because "The lab" }
shadow 10.0.0.40 { decision isolate by T done 2026-02-01 }
shadow 10.0.0.41 { decision accept by T until 2026-03-05 because "x" }
shadow 10.0.0.42 { decision accept by T until 2026-03-04 because "x" }
shadow 10.0.0.43 { decision remove by T due 2026-04-01 }
shadow 10.0.0.44 { decision remove by T done 2026-02-01 }
shadow 10.0.0.45 { decision adopt as A by T done 2026-02-01 }
shadow 10.0.0.46 {}
shadow 10.0.0.3 ports 81/tcp { decision accept by T until 2026-12-31 because "x" }
shadow 10.0.0.1 ports 23/tcp { decision isolate by T done 2026-02-01 }
shadow 10.0.0.2 { decision accept by T until 2026-12-31 because "x" }`;
        expect(parse(inventory).errors).toEqual([]);
        const plan = planOf({ 'plan.preplan': inventory });
        const port = (id: number, state = 'open', service = '') =>
            `<port protocol="tcp" portid="${id}"><state state="${state}"/>${service && `<service name="${service}" method="probed"/>`}</port>`;
        const host = (address: string, ports = '', reason = 'echo-reply') =>
            `<host><status state="up" reason="${reason}"/><address addr="${address}" addrtype="ipv4"/><ports>${ports}</ports></host>`;
        const info = '<scaninfo protocol="tcp" services="1-1000"/>';
        const scans: Record<string, string> = {
            'nobody answers': '',
            'all as it should be':
                host('10.0.0.1', port(22, 'open', 'ssh') + port(443, 'open', 'ssl/http') + port(3306)) +
                host('10.0.0.2') +
                host('10.0.0.3', port(80)) +
                host('10.0.0.4') +
                host('10.0.0.65') +
                host('10.0.0.130'),
            'ports drift':
                host('10.0.0.1', port(22, 'closed') + port(23) + port(443, 'open', 'ssh') + port(8050) + port(8101)) +
                host('10.0.0.3', port(80, 'filtered') + port(81)),
            'what nobody knows': [40, 41, 42, 43, 44, 45, 46, 50, 60]
                .map((last) => host(`10.0.0.${last}`, port(22) + port(23, 'closed')))
                .join(''),
            'counts as up':
                host('10.0.0.4', '', 'user-set') +
                host('10.0.0.3', port(80, 'unsure'), 'user-set') +
                host('10.0.0.2', port(80, 'closed'), 'user-set'),
        };
        const lines = Object.entries(scans).flatMap(([name, text]) =>
            [undefined, '2026-03-05'].map((asOf) => {
                const scan = nmap(info + text + END);
                return `${name} ${asOf}\n${JSON.stringify(compareScan(scopeOf(plan), scan, asOf), undefined, 1).replace(/\n\s*(?=[^\n]{0,40}\n)/g, ' ')}`;
            }),
        );
        lines.push(JSON.stringify(compareScan(scopeOf(plan), nmap(scans['ports drift']!.concat('<runstats/>')), '2026-03-05')));
        await table('compared', lines);
    });
});
