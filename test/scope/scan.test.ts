import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareScan } from '../../language-server/src/compile/scan/compare.js';
import { csvScan } from '../../language-server/src/compile/scan/csv.js';
import { nmapReader } from '../../language-server/src/compile/scan/nmap.js';
import { SCAN_LIMITS, type Scan, ScanError } from '../../language-server/src/compile/scan/scan-types.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import { readScan } from '../../language-server/src/host/read-scan.js';
import { scanFaultText } from '../../language-server/src/views/words/scan-fault-words.js';
import { planOf } from '../compile/plans.js';

const folder = mkdtempSync(join(tmpdir(), 'preplan-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Read whole, and read letter by letter: the same. */
function nmap(text: string): Scan {
    const [whole, pieces] = [nmapReader(), nmapReader()];
    whole.write(text);
    for (const letter of text) pieces.write(letter);
    const scan = whole.end();
    expect(pieces.end().hosts).toEqual(scan.hosts);
    return scan;
}
function fault(read: () => unknown): string {
    try {
        read();
    } catch (error) {
        if (!(error instanceof ScanError)) throw error;
        for (const lang of ['en', 'zh-CN'] as const) expect(scanFaultText(error.fault, lang)).not.toMatch(/\{\w+\}/);
        return error.fault.code;
    }
    return 'read';
}
const scanned = (hosts: string, args = 'nmap -oX x 10.0.0.0/24', services = '1-1000,8080,8443') =>
    nmap(`<?xml version="1.0"?>\n<!DOCTYPE nmaprun>\n<nmaprun scanner="nmap" args="${args}" start="1772323200" version="7.94" xmloutputversion="1.05">
<scaninfo type="syn" protocol="tcp" numservices="3" services="${services}"/>\n${hosts}
<runstats><finished time="1772323300" exit="success"/><hosts up="1" down="0" total="1"/></runstats>\n</nmaprun>\n`);
const port = (id: number, state: string, service = '') =>
    `<port protocol="tcp" portid="${id}"><state state="${state}" reason="syn-ack"/>${service && `<service name="${service}" method="probed" conf="10"/>`}</port>`;
const host = (address: string, ports: string, reason = 'echo-reply') =>
    `<host><status state="up" reason="${reason}"/><address addr="${address}" addrtype="${address.includes(':') ? 'ipv6' : 'ipv4'}"/><hostnames/><ports>${ports}</ports></host>`;
const differences = (text: string, scan: Scan) => {
    const made = compareScan(scopeOf(planOf({ 'plan.preplan': `plan P "P" { kind unit organization { body T "T" {} } }\n${text}` })), scan);
    return made.differences.map(({ kind, address, ports }) => [kind, address, ...ports.map((one) => one.port)].join(' '));
};

describe('the XML of nmap', () => {
    test('of version 4: no document type, no reason', () => {
        const made = nmap(`<?xml version="1.0" ?><?xml-stylesheet href="/usr/share/nmap/nmap.xsl" type="text/xsl"?>
<nmaprun scanner="nmap" args="nmap -oX - 192.168.1.5" start="1199145600" version="4.53" xmloutputversion="1.01">
<scaninfo type="connect" protocol="tcp" numservices="2" services="22,80" /><verbose level="0" />
<host starttime="1" endtime="2"><status state="up" /><address addr="192.168.1.5" addrtype="ipv4" /><address addr="00:11:22:33:44:55" addrtype="mac" vendor="x" />
<ports><extraports state="closed" count="1"></extraports><port protocol="tcp" portid="22"><state state="open" /><service name="ssh" method="table" conf="3" /></port></ports></host>
<runstats><finished time="1199145601" /><hosts up="1" down="0" total="1" /></runstats></nmaprun>`);
        expect(made).toMatchObject({ tool: 'nmap', toolVersion: '4.53', day: '2008-01-01' });
        expect(made.hosts).toEqual([
            { addresses: ['192.168.1.5'], names: [], up: 'yes', ports: [{ port: '22/tcp', state: 'open', service: 'ssh' }] },
        ]);
        expect([made.looked('80/tcp'), made.looked('443/tcp'), made.looked('80/udp')]).toEqual([true, false, false]);
    });

    test('of version 7: hints before hosts, names, scripts, several addresses, IPv6 with its zone', () => {
        const made =
            scanned(`<hosthint><status state="up" reason="unknown-response"/><address addr="10.0.0.9" addrtype="ipv4"/><hostnames></hostnames></hosthint>
<host><status state="up" reason="nd-response"/><address addr="fe80::1%eth0" addrtype="ipv6"/><address addr="10.0.0.1" addrtype="ipv4"/>
<hostnames><hostname name="a.example" type="PTR"/></hostnames><ports>${port(443, 'open', 'http')}<port protocol="udp" portid="53"><state state="open|filtered"/></port></ports>
<hostscript><script id="x" output="&lt;b&gt;"><table key="t"><elem key="portid">1</elem></table></script></hostscript></host>`);
        expect(made.hosts).toHaveLength(1);
        expect(made.hosts[0]).toMatchObject({ addresses: ['fe80::1', '10.0.0.1'], names: ['a.example'] });
        expect(made.hosts[0]?.ports.map(({ port: id, state }) => `${id} ${state}`)).toEqual(['443/tcp open', '53/udp unsure']);
    });

    test('of a tool that writes a host again for each port', () => {
        const made =
            nmap(`<?xml version="1.0"?><!-- masscan v1.0 scan --><nmaprun scanner="masscan" start="1772323200" version="1.0-BETA" xmloutputversion="1.03">
<scaninfo type="syn" protocol="tcp" /><host endtime="1"><address addr="10.0.0.1" addrtype="ipv4"/><ports>${port(80, 'open')}</ports></host>
<host endtime="1"><address addr="10.0.0.1" addrtype="ipv4"/><ports>${port(443, 'open')}</ports></host><runstats><finished time="1"/></runstats></nmaprun>`);
        expect(made.hosts.map(({ up, ports }) => [up, ...ports.map((one) => one.port)])).toEqual([['yes', '80/tcp', '443/tcp']]);
    });

    test('that was broken off', () => {
        const made = nmap(`<nmaprun scanner="nmap" args="nmap 10.0.0.0/24" start="1">${host('10.0.0.1', port(22, 'open'))}<host><status`);
        expect(made.incomplete).toBe(true);
        expect(differences('system A "A" { host 10.0.0.1 ports 22/tcp host 10.0.0.2 }', made)).toEqual([]);
        expect(fault(() => nmap('<nmaprun args="nmap 10.0.0.0/24"><host>'))).toBe('no-hosts');
    });

    test('that is hostile is refused', () => {
        const laughs = `<!DOCTYPE nmaprun [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><nmaprun args="&b;"/>`;
        expect(fault(() => nmap(laughs))).toBe('doctype');
        expect(fault(() => nmap('<!DOCTYPE nmaprun SYSTEM "file:///etc/passwd"><nmaprun/>'))).toBe('doctype');
        expect(fault(() => nmap('<nmaprun args="&secret;"/>'))).toBe('entity');
        expect(fault(() => nmap(`<nmaprun>${'<a>'.repeat(100)}`))).toBe('deep');
        expect(fault(() => nmap('<html><body/></html>'))).toBe('not-nmap');
        expect(fault(() => nmap('<nmaprun><host></nmaprun>'))).toBe('syntax');
        expect(fault(() => scanned(host('10.0.0.1; rm -rf', '')))).toBe('address');
        const reader = nmapReader();
        reader.write('<nmaprun args="');
        expect(fault(() => Array.from({ length: 6 }, () => reader.write('a'.repeat(1 << 20))))).toBe('long');
        writeFileSync(join(folder, 'latin.xml'), Buffer.from([0x3c, 0x6e, 0xff, 0xfe, 0xfd]));
        expect(fault(() => readScan(join(folder, 'latin.xml')))).toBe('encoding');
        writeFileSync(join(folder, 'empty'), '');
        expect(fault(() => readScan(join(folder, 'empty')))).toBe('no-hosts');
    });

    test('says what was looked at', () => {
        const { covers } = scanned('', 'nmap -sV -oX 10.9.9.9 --exclude 10.0.0.7 -p 22 10.0.0.1-20 10.1-2.*.5 2001:db8::/64 www.example');
        const seen = ['10.0.0.1', '10.0.0.20', '10.2.255.5', '2001:db8::77'];
        const unseen = ['10.0.0.7', '10.0.0.21', '10.9.9.9', '10.3.0.5', '2001:db9::1', '0.0.0.22'];
        expect([seen.every(covers), unseen.some(covers)]).toEqual([true, false]);
    });
});

describe('a table', () => {
    test('with columns of its own, ports in one cell, three delimiters', () => {
        const made = csvScan('\uFEFFIP;Offen;Name\n10.0.0.1;"80,443/tcp udp/53";a\n10.0.0.1;22;b\n\n[2001:db8:0::1];;\n', {
            port: 'offen',
        });
        expect(
            made.hosts.map(({ addresses, names, ports }) => [...addresses, ...names, ...ports.map((one) => one.port)].join(' ')),
        ).toEqual(['10.0.0.1 a b 80/tcp 443/tcp 53/udp 22/tcp', '2001:db8::1']);
    });

    test('with empty lines before its titles, between its rows and after them', () => {
        const made = csvScan('\n\r\nip,port\n\n10.0.0.1,80\n\n\n10.0.0.2,22\n\n');
        expect(made.hosts.map(({ addresses }) => addresses.join())).toEqual(['10.0.0.1', '10.0.0.2']);
    });

    test('of a spreadsheet in Chinese, in GB 18030 and in UTF-16', () => {
        const bytes = Buffer.from([0x49, 0x50, 0xb5, 0xd8, 0xd6, 0xb7, 0x2c, 0xb6, 0xcb, 0xbf, 0xda, 0x0a]);
        writeFileSync(join(folder, 'gb.csv'), Buffer.concat([bytes, Buffer.from('10.0.0.1,80\n')]));
        writeFileSync(join(folder, 'wide.csv'), Buffer.from('\uFEFFIP地址\t端口\n10.0.0.1\t80\n', 'utf16le'));
        for (const name of ['gb.csv', 'wide.csv']) expect(readScan(join(folder, name)).hosts[0]?.ports[0]?.port).toBe('80/tcp');
    });

    test('that is larger than any scan of one unit is refused', () => {
        const rows = '10.0.0.1,80\n'.repeat(101);
        expect(fault(() => csvScan(`ip,port\n${rows}`, {}, { ...SCAN_LIMITS, rows: 100 }))).toBe('many');
        expect(csvScan(`ip,port\n${rows}`, {}, { ...SCAN_LIMITS, rows: 101 }).hosts).toHaveLength(1);
        writeFileSync(join(folder, 'large.csv'), Buffer.alloc(65 * 1024 * 1024, 'ip\n10.0.0.1\n'));
        expect(fault(() => readScan(join(folder, 'large.csv')))).toBe('long');
        expect(fault(() => csvScan(`ip,port\n10.0.0.1,"${'x'.repeat(2 * 1024 * 1024)}`))).toBe('long');
        rmSync(join(folder, 'large.csv'));
    });

    test('that says too little, or something else', () => {
        expect(fault(() => csvScan('a,b\n1,2\n'))).toBe('column');
        expect(fault(() => csvScan('ip\n10.0.0.1\n', { port: 'Port' }))).toBe('column');
        expect(fault(() => csvScan('ip\nnowhere\n'))).toBe('address');
        expect(fault(() => csvScan(''))).toBe('no-hosts');
        expect(fault(() => csvScan('ip\n10.0.0.0/24\n'))).toBe('address');
        expect(fault(() => csvScan('ip\n'))).toBe('no-hosts');
        expect(fault(() => csvScan('ip,x\n10.0.0.1,"a\n'))).toBe('quote');
    });

    test('without targets the inventory of the same family counts as looked at; with them, what they say', () => {
        const text = 'system A "A" { host 10.0.0.1 host 10.0.5.2 host 2001:db8::5 }';
        expect(differences(text, csvScan('ip\n10.0.0.1\n'))).toEqual(['ghost 10.0.5.2']);
        expect(differences(text, csvScan('ip\n10.0.0.1\n', { targets: '10.0.0.0/24' }))).toEqual([]);
        expect(differences(text, csvScan('ip,status\n10.0.0.1,离线\n'))).toEqual(['ghost 10.0.0.1', 'ghost 10.0.5.2']);
    });
});

describe('the scope against a scan', () => {
    test('a port that was to be closed, is recorded as done, and answers is open again', () => {
        const scan = scanned(host('10.0.0.1', port(22, 'open') + port(8080, 'open')));
        const decided = (decision: string) =>
            differences(`system A "A" { host 10.0.0.1 ports 22/tcp } shadow 10.0.0.1 ports 8080/tcp { decision ${decision} }`, scan);
        for (const kind of ['isolate', 'remove']) {
            expect(decided(`${kind} by T due 2026-04-01`)).toEqual([]);
            expect(decided(`${kind} by T done 2026-02-01`)).toEqual(['port_open 10.0.0.1 8080/tcp']);
        }
        expect(decided('accept by T until 2026-06-30 because "Rebuilt"')).toEqual([]);
    });

    test('of a block that was looked at in part only: a ghost where something of it was reported and is not up, else not looked at', () => {
        const text = 'terminals T "T" { range 10.0.0.200-209 } terminals U "U" { range 10.0.0.220-229 }';
        expect(differences(text, csvScan('ip,status\n10.0.0.205,down\n', { targets: '10.0.0.205' }))).toEqual(['ghost 10.0.0.200-209']);
        expect(differences(text, csvScan('ip,status\n10.0.0.205,up\n', { targets: '10.0.0.205' }))).toEqual([]);
        expect(differences(text, csvScan('ip,status\n10.0.0.215,down\n', { targets: '10.0.0.215' }))).toEqual([]);
    });

    test('worked by hand', () => {
        const scan = scanned(
            [
                host('10.0.0.1', port(443, 'open', 'http') + port(80, 'closed')),
                host('10.0.0.2', port(22, 'open', 'ssh') + port(8080, 'open')),
                host('10.0.0.3', port(443, 'open', 'ssh')),
                host('10.0.0.50', port(8443, 'open')),
                host('10.0.0.60', port(22, 'open')),
                host('10.0.0.61', port(22, 'open')),
                host('10.0.0.62', port(22, 'open')),
                host('10.0.0.70', port(22, 'open')),
                host('10.0.0.80', port(22, 'open')),
                host('10.0.0.90', port(22, 'open')),
                host('10.0.0.100', '', 'user-set'),
                host('10.0.0.101', port(22, 'closed'), 'localhost-response'),
            ].join('\n'),
        );
        const text = `
            network N "N" { range 10.0.0.0/16 }
            system A "A" { host 10.0.0.1 ports 443/tcp, 80/tcp, 9999/tcp }
            system B "B" { host 10.0.0.2 ports 22/tcp }
            system C "C" { host 10.0.0.3 ports 400-500/tcp }
            system D "D" { host 10.0.0.4 ports 22/tcp host 10.5.0.1 }
            system E "E" { host 10.0.0.90 }
            system F "F" { host 10.0.0.101 ports 22/tcp }
            system G "G" { host 10.0.0.5 out_of_scope because "x" }
            terminals T "T" { range 10.0.0.80-89 }
            terminals U "U" { range 10.0.0.200-209 }
            shadow 10.0.0.60 { decision isolate by T done 2026-02-01 }
            shadow 10.0.0.61 { decision isolate by T due 2026-04-01 }
            shadow 10.0.0.62 {}
            out_of_scope 10.0.0.70/31 { because "x" }`;
        expect(differences(text, scan)).toEqual([
            'port_closed 10.0.0.1 80/tcp',
            'port_open 10.0.0.2 8080/tcp',
            'service 10.0.0.3 443/tcp',
            'shadow 10.0.0.50 8443/tcp',
            'returned 10.0.0.60 22/tcp',
            'shadow 10.0.0.62 22/tcp',
            'ghost 10.0.0.4',
            'ghost 10.0.0.101',
            'ghost 10.0.0.200-209',
        ]);
        const made = compareScan(scopeOf(planOf({ 'plan.preplan': `plan P "P" { kind unit }\n${text}` })), scan);
        expect(made).toMatchObject({
            up: 10,
            known: 5,
            decided: ['10.0.0.61'],
            excluded: ['10.0.0.70'],
            unscanned: [{ address: '10.5.0.1' }],
        });
    });

    test('what gave no clear answer is no drift and no ghost: many silent ports, time that ran out, a host that was left out', () => {
        const silent = (address: string, extra: string) =>
            `<host><status state="up" reason="user-set"/><address addr="${address}" addrtype="ipv4"/><ports>${extra}${port(22, 'open')}</ports></host>`;
        const extra = (state: string, reasons: string) => `<extraports state="${state}" count="999">${reasons}</extraports>`;
        const scan = scanned(
            [
                silent('10.0.0.1', extra('open|filtered', '<extrareasons reason="no-responses" count="999"/>')),
                silent('10.0.0.2', extra('open|filtered', '<extrareasons reason="no-responses" count="9" proto="udp" ports="1-9"/>')),
                silent('10.0.0.3', extra('filtered', '<extrareasons reason="no-responses" count="999"/>')),
                '<host timedout="true"><status state="up" reason="user-set"/><address addr="10.0.0.4" addrtype="ipv4"/></host>',
                '<host><status state="skipped" reason="x"/><address addr="10.0.0.5" addrtype="ipv4"/></host>',
                '<host timedout="true"><status state="up" reason="arp-response"/><address addr="10.0.0.6" addrtype="ipv4"/></host>',
            ].join(''),
        );
        const text = [1, 2, 3, 4, 5, 6].map((n) => `system S${n} "S" { host 10.0.0.${n} ports 22/tcp, 443/tcp }`).join(' ');
        expect(differences(text, scan)).toEqual(['port_closed 10.0.0.2 443/tcp', 'port_closed 10.0.0.3 443/tcp']);
        const made = compareScan(scopeOf(planOf({ 'plan.preplan': `plan P "P" { kind unit }\n${text}` })), scan);
        expect(made.unscanned.map(({ address }) => address)).toEqual(['10.0.0.4', '10.0.0.5']);
    });

    test('two systems on one machine share its ports', () => {
        const scan = scanned(host('10.0.0.1', port(443, 'open') + port(22, 'open')));
        expect(differences('system A "A" { host 10.0.0.1 ports 443/tcp } system B "B" { host 10.0.0.1 ports 22/tcp }', scan)).toEqual([]);
    });
});
