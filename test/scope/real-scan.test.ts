import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareScan } from '../../language-server/src/compile/scan/compare.js';
import { ScanError } from '../../language-server/src/compile/scan/scan-types.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import { readScan } from '../../language-server/src/host/read-scan.js';
import { planOf } from '../compile/plans.js';

/** What nmap 7.93 wrote of listeners on the loopback range. */
const file = (name: string) => fileURLToPath(new URL(`scans/nmap-7.93${name}.xml`, import.meta.url));
const differences = (name: string, text: string) => {
    const scope = scopeOf(planOf({ 'plan.preplan': `plan P "P" { kind unit }\n${text}` }));
    const made = compareScan(scope, readScan(file(name)));
    return [
        ...made.differences.map(({ kind, address, ports }) => [kind, address, ...ports.map(({ port }) => port)].join(' ')),
        made.unscanned.length,
    ];
};

test('hosts and services: web server, SSH, an unknown machine, one that is not there', () => {
    const text = `
        system Web "Web" { host 127.0.50.1 ports 8080/tcp host 127.0.50.2 ports 2222/tcp, 9999/tcp }
        system Db "Db" { host 127.0.50.3 host 127.0.50.4 ports 22/tcp host 127.0.50.7 host ::1 }`;
    expect(differences('', text)).toEqual([
        'port_open 127.0.50.1 8443/tcp',
        'port_closed 127.0.50.2 9999/tcp',
        'shadow 127.0.50.9 2222/tcp',
        'ghost 127.0.50.3',
        'ghost 127.0.50.4',
        2,
    ]);
    const scan = readScan(file(''));
    expect(scan.hosts.find(({ addresses }) => addresses[0] === '127.0.50.2')?.ports).toContainEqual(
        expect.objectContaining({ port: '2222/tcp', state: 'open', service: 'ssh', probed: true }),
    );
    expect(scan).toMatchObject({ tool: 'nmap', toolVersion: '7.93' });
    expect(scan.incomplete).toBeUndefined();
});

test('IPv6', () => {
    expect(differences('-ipv6', 'system Six "Six" { host 0:0::1 ports 8089/tcp host 127.0.0.1 }')).toEqual([
        'port_open ::1 8088/tcp',
        'port_closed ::1 8089/tcp',
        1,
    ]);
});

test('UDP and TCP in one', () => {
    const text = 'system A "A" { host 127.0.50.2 ports 2222/tcp, 53/udp, 161/udp }';
    expect(differences('-udp', text)).toEqual(['port_closed 127.0.50.2 53/udp', 0]);
});

test('one that was broken off before its first host says nothing', () => {
    expect(readFileSync(file('-broken-off'), 'utf8')).toContain('<nmaprun');
    expect(() => readScan(file('-broken-off'))).toThrow(ScanError);
});
