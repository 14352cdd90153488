import { expect, it } from 'vitest';
import { compareScan } from '../../language-server/src/compile/scan/compare.js';
import { csvScan } from '../../language-server/src/compile/scan/csv.js';
import { nmapReader } from '../../language-server/src/compile/scan/nmap.js';
import type { Scan } from '../../language-server/src/compile/scan/scan-types.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import { planOf } from '../compile/plans.js';
import { END, nmap, outcome, shown } from './scan-told.js';

it('ports that are not listed, hosts that were given up, and elements in other places', async () => {
    const address = '<address addr="10.0.0.1" addrtype="ipv4"/>';
    const port = '<port protocol="tcp" portid="80"><state state="open"/><service name="http"/></port>';
    const rest = (state: string, reasons = '') => `<extraports${state && ` state="${state}"`} count="9">${reasons}</extraports>`;
    const tcp = '<extrareasons reason="no-responses" proto="tcp"/>';
    const within: Record<string, string> = {
        'rest of one protocol, then of another': rest('open|filtered', `${tcp}<extrareasons proto="udp"/>`),
        'rest closed, of one protocol': rest('closed', tcp),
        'rest of one protocol, then closed': rest('open|filtered', tcp) + rest('closed', tcp.replace('tcp', 'udp')),
        'reasons without a protocol': rest('unknown', '<extrareasons reason="no-responses"/>'),
        'reasons before any rest': tcp + rest('unknown'),
    };
    for (const state of ['open', 'closed', 'filtered', 'unfiltered', 'open|filtered', 'unknown', '']) within[`rest ${state}`] = rest(state);
    for (const state of ['up', 'down', 'unknown', 'skipped', '']) within[`status ${state}`] = `<status state="${state}"/>`;
    const texts: Record<string, string> = {};
    for (const [name, inner] of Object.entries(within)) texts[name] = `<host>${address}${inner}</host>`;
    for (const value of ['true', 'false']) texts[`timed out ${value}`] = `<host timedout="${value}">${address}</host>`;
    texts['timed out, then again'] = `<host timedout="true">${address}</host><host>${address}<status state="up"/></host>`;
    texts['up, then down'] = `<host>${address}<status state="up"/></host><host>${address}<status state="down"/></host>`;
    // What means something in one place means nothing in another.
    const pieces: Record<string, string> = {
        status: '<status state="up"/>',
        address: '<address addr="10.0.0.2" addrtype="ipv4"/>',
        hostname: '<hostname name="a"/>',
        extraports: rest('unknown'),
        extrareasons: tcp,
        port,
        state: '<state state="open"/>',
        service: '<service name="http"/>',
        host: `<host>${address.replace('.1', '.3')}</host>`,
        scaninfo: '<scaninfo protocol="udp" services="7"/>',
        finished: '<finished exit="error"/>',
        'something else': '<x protocol="udp" services="7" state="up" addr="10.0.0.9" portid="7"/>',
    };
    for (const [name, piece] of Object.entries(pieces)) {
        texts[`${name} in a host`] = `<host>${address}${piece}</host>`;
        texts[`${name} further in`] = `<host>${address}<x>${piece}</x></host>`;
        texts[`${name} in a port`] = `<host>${address}${port.replace('</port>', `${piece}</port>`)}</host>`;
        texts[`${name} after a port`] = `<host>${address}<ports>${port}${piece}</ports></host>`;
        texts[`${name} outside`] = `${piece}<host>${address}</host>`;
        texts[`${name} elsewhere`] = `<x>${piece}<y>${piece}</y></x><host>${address}</host>`;
        texts[`${name} among what the run says`] = `<host>${address}</host><runstats>${piece}</runstats>`;
    }
    const lines = Object.entries(texts).map(([name, text]) => {
        const scan = outcome(() => nmap(`${text}${END}`));
        if (typeof scan === 'string') return `${name}: ${scan}`;
        const covered = ['10.0.0.1', '10.0.0.2', '10.1.0.1'].filter(scan.covers).map((one) => one.slice(5));
        return `${name}: ${scan.incomplete ? 'incomplete ' : ''}${shown(scan)} covers ${covered.join(' ')}${scan.looked('7/udp') ? ', looked' : ''}`;
    });
    // Read through by hand when it changes; `npm run baselines` writes it anew.
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('tables/places.txt');
});

it('how much a scan may hold', () => {
    const ask = (read: () => Scan) => {
        const scan = outcome(read);
        return typeof scan === 'string' ? scan : 'taken';
    };
    const most = { rows: 4, hosts: 2, ports: 3 };
    const csv = (...rows: string[]) => ask(() => csvScan(`ip,port\n${rows.join('\n')}\n`, {}, most));
    const [one, two, three] = ['10.0.0.1,', '10.0.0.2,', '10.0.0.3,'];
    expect([csv(one, two, one, two), csv(one, two, one, two, one)]).toEqual(['taken', 'refused: many']);
    expect([csv(one, two), csv(one, two, three)]).toEqual(['taken', 'refused: many']);
    expect([csv('10.0.0.1,1|2|3'), csv('10.0.0.1,1|2|3', '10.0.0.2,4')]).toEqual(['taken', 'refused: many']);
    const xml = (...hosts: number[]) =>
        ask(() => {
            const reader = nmapReader(most);
            const port = '<port portid="1"><state state="open"/></port>';
            const written = hosts.map((ports, i) => `<host><address addr="10.0.0.${i + 1}" addrtype="ipv4"/>${port.repeat(ports)}</host>`);
            reader.write(`<nmaprun>${written.join('')}${END}</nmaprun>`);
            return reader.end();
        });
    expect([xml(0, 0), xml(0, 0, 0), xml(3), xml(2, 1), xml(4), xml(2, 2)]).toEqual([
        ...['taken', 'refused: many', 'taken', 'taken', 'refused: many', 'refused: many'],
    ]);
});

it('a machine that only counts as up is away where ports that were looked at say so', () => {
    const plan = planOf({
        'plan.preplan': 'plan P "P" { kind unit organization { body T "T" {} } }\nsystem A "A" { host 10.0.0.1 ports 22/tcp }',
    });
    const ports = (state: string) => `<port protocol="tcp" portid="22"><state state="${state}"/></port>`;
    const said = { nothing: '', closed: ports('closed'), filtered: ports('filtered'), unsure: ports('open|filtered') };
    const rest = '<extraports state="open|filtered" count="99"/>';
    const ofTcp = '<extraports state="open|filtered" count="99"><extrareasons reason="no-response" count="99" proto="tcp"/></extraports>';
    for (const services of ['22', '80', '443', '8080', '1-1000']) {
        for (const [what, inside] of Object.entries({ ...said, unclear: rest, 'unclear of tcp': ofTcp })) {
            const scan = nmap(
                `<scaninfo protocol="tcp" services="${services}"/><host><status state="up" reason="user-set"/>` +
                    `<address addr="10.0.0.1" addrtype="ipv4"/><ports>${inside}</ports></host>${END}`,
            );
            const isAsked = what !== 'nothing' || ['80', '443', '1-1000'].includes(services);
            const isAway = isAsked && what !== 'unsure' && !what.startsWith('unclear');
            const found = compareScan(scopeOf(plan), scan).differences.map(({ kind }) => kind);
            expect([services, what, ...found]).toEqual([services, what, ...(isAway ? ['ghost'] : [])]);
        }
    }
});

it('a port that was looked at and is not told of is closed', () => {
    const plan = planOf({
        'plan.preplan':
            'plan P "P" { kind unit organization { body T "T" {} } }\nsystem A "A" { host 10.0.0.1 ports 22/tcp, 443/tcp, 5432/tcp, 9000/tcp }',
    });
    const port = (id: number, state: string) => `<port protocol="tcp" portid="${id}"><state state="${state}"/></port>`;
    const scan = nmap(
        `<scaninfo protocol="tcp" services="1-8000"/><host><status state="up" reason="echo-reply"/>` +
            `<address addr="10.0.0.1" addrtype="ipv4"/><ports>${port(22, 'open')}${port(5432, 'filtered')}</ports></host>${END}`,
    );
    const found = compareScan(scopeOf(plan), scan).differences.map(({ kind, ports }) => [kind, ports]);
    expect(found).toEqual([
        [
            'port_closed',
            [
                { port: '443/tcp', state: 'closed' },
                { port: '5432/tcp', state: 'filtered' },
            ],
        ],
    ]);
});
