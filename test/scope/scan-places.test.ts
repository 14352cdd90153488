import { expect, it } from 'vitest';
import { csvScan } from '../../language-server/src/compile/scan/csv.js';
import { nmapReader } from '../../language-server/src/compile/scan/nmap.js';
import type { Scan } from '../../language-server/src/compile/scan/scan-types.js';
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
