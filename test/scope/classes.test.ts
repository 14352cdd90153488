import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classesOf } from '../../language-server/src/compile/scope/classes.js';
import { scopeOf, within } from '../../language-server/src/compile/scope/scope.js';
import type { Scope } from '../../language-server/src/compile/scope/scope-types.js';
import { planOf, university } from '../compile/plans.js';

const scope = (text: string) => scopeOf(planOf({ 'plan.preplan': `plan P "P" { kind unit }\n${text}` }));
/** Part ids without their type. */
const bare = (part: string) => part.slice(part.indexOf(':') + 1);
const classes = ({ assets }: Scope) => Object.fromEntries(assets.map((asset) => [asset.name, classesOf(asset).join(' ')]));
const because = ({ assets }: Scope, name: string) =>
    assets
        .find((asset) => asset.name === name)
        ?.classes.map((one) =>
            [one.class, one.because, one.of && bare(one.of), one.via && bare(one.via), one.address].filter(Boolean).join(' '),
        );

test('the university, worked by hand', () => {
    const made = scopeOf(planOf(university()));
    expect(classes(made)).toEqual({
        Campus: '',
        StudentPortal: 'target',
        Identity: 'target',
        MessageBus: 'springboard',
        PrintService: 'springboard',
        LearningPlatform: 'potential_target',
        ReadingRooms: 'springboard',
        EdgeFirewall: 'critical_device',
        StaffGateway: 'critical_device',
        PortalFilter: 'security_device',
        CoreSensor: 'security_device',
        '10.20.7.77': 'high_risk',
    });
    expect(because(made, 'StudentPortal')).toEqual(['target named Congress2026', 'target internet_mlps 203.0.113.10']);
    expect(because(made, 'Identity')).toEqual(['target named Congress2026']);
    expect(because(made, 'MessageBus')).toEqual(['springboard talks_to StudentPortal']);
    expect(because(made, 'LearningPlatform')).toEqual(['potential_target internet_ports 203.0.113.12']);
    expect(made.entrances.filter(({ boundary }) => boundary.length === 0)).toEqual([]);
});

test('the media group writes its classes, and they follow from the scope', () => {
    const read = (name: string) => readFileSync(new URL(`../../examples/heavy-protection-2021/${name}`, import.meta.url), 'utf8');
    const names = ['preplan.yaml', 'plan.preplan', 'people.preplan', 'assets.preplan', 'protection.preplan'];
    const made = scopeOf(planOf(Object.fromEntries(names.map((name) => [name, read(name)]))));
    for (const asset of made.assets)
        if (asset.written.length > 0) expect([asset.name, classesOf(asset)]).toEqual([asset.name, asset.written]);
    expect(classes(made)).toMatchObject({ MediaArchive: '', '198.51.100.20': '', '10.41.9.77': 'high_risk' });
    expect(made.assets.find(({ name }) => name === 'MediaArchive')?.steps).toBe(2);
    expect(within(made, 2).map(({ name }) => name)).toContain('MediaArchive');
    expect(within(made, 1).map(({ name }) => name)).not.toContain('MediaArchive');
});

test('a connection counts from both ends; one with a network reaches what stands in it', () => {
    const made = scope(`
        system T { mlps 3 host 203.0.113.1 ports 443/tcp internet }
        system A { connects to T }
        system B { connects to A }
        network N { range 10.1.0.0/16 connects to T }
        system In { host 10.1.2.3 }
        system Out { host 10.2.2.3 }
        network M { connects to N }
        system Far { inside M }`);
    expect(classes(made)).toEqual({ T: 'target', A: 'springboard', B: '', N: '', In: 'springboard', Out: '', M: '', Far: '' });
    expect(because(made, 'In')).toEqual(['springboard talks_to T N']);
    expect(made.assets.map(({ name, steps }) => `${name}@${steps ?? '-'}`)).toEqual([
        'T@0',
        'A@1',
        'B@2',
        'N@-',
        'In@1',
        'Out@-',
        'M@-',
        'Far@-',
    ]);
});

test('on the Internet: written, or a public address in a network of the Internet', () => {
    const made = scope(`
        network Dmz { range 203.0.113.0/26, 10.9.0.0/24 internet }
        network Old { range 198.51.100.0/24 zone office }
        system A { mlps 3 host 203.0.113.5 ports 80/tcp }
        system B { host 10.9.0.5 ports 80/tcp }
        system C { mlps 3 host 198.51.100.5 ports 80/tcp }
        system D { cii yes sector energy host 2001:db8::5 internet }
        system E { host 203.0.113.7 internet }`);
    expect(classes(made)).toEqual({ Dmz: '', Old: '', A: 'target', B: '', C: '', D: 'target', E: '' });
});

test('the Internet itself is a network: a system in that zone stands on it, and is a way in', () => {
    const made = scope(`
        network Line { zone internet }
        system Shop { zone internet host 203.0.113.9 internet }
        terminals Kiosks { zone internet host 203.0.113.10 internet }`);
    expect(made.assets.map(({ name, layer }) => [name, layer])).toEqual([
        ['Line', 'internet'],
        ['Shop', 'rest'],
        ['Kiosks', 'rest'],
    ]);
    expect(made.entrances.map(({ part }) => bare(part))).toEqual(['Shop', 'Kiosks']);
});

test('targets by data and by class of systems', () => {
    const made = scope(`
        protection Event "E" for P { targets Records, cii }
        data Records "R" {}
        system Holds { holds Records }
        system Grid { cii yes sector energy }
        system Other { cii no }`);
    expect(classes(made)).toEqual({ Holds: 'target', Grid: 'target', Other: '' });
});

test('important systems are those of critical infrastructure, of MLPS 3 and above, and those that say so', () => {
    const systems = `
        system Grid { cii yes sector energy }
        system Graded { mlps 3 }
        system Said { important because public_interest }
        system Plain { mlps 2 cii no }`;
    const targeted = (what: string) => classes(scope(`protection Event "E" for P { targets ${what} }${systems}`));
    expect(targeted('important_systems')).toEqual({ Grid: 'target', Graded: 'target', Said: 'target', Plain: '' });
    expect(targeted('all_systems')).toEqual({ Grid: 'target', Graded: 'target', Said: 'target', Plain: 'target' });
    expect(targeted('general_systems')).toEqual({ Grid: '', Graded: '', Said: '', Plain: '' });
});

test('what is out of scope has no class, and nothing is reached through it', () => {
    const made = scope(`
        system T { mlps 3 host 203.0.113.1 ports 443/tcp internet }
        system Doors { out_of_scope because "Run by the owner of the house" connects to T }
        system Behind { connects to Doors }
        terminals Canteen { range 10.5.0.0/24 connects to T }
        system Half { host 10.5.0.7 host 10.6.0.7 connects to T }
        out_of_scope 10.5.0.0/16 { because "Canteen" }`);
    expect(classes(made)).toEqual({ T: 'target', Doors: '', Behind: '', Canteen: '', Half: 'springboard' });
    expect(made.assets.find(({ name }) => name === 'Behind')?.steps).toBeUndefined();
    expect(made.assets.find(({ name }) => name === 'Canteen')?.excluded?.because).toBe('Canteen');
});

test('a way in leads from host to host to a target, and ends at what is out of scope', () => {
    const entrances = (mid: string) =>
        scope(`
            protection Event "E" for P { targets Core }
            system Core { host 10.0.0.9 }
            system Mid { host 10.0.0.8 connects to Core ${mid} }
            system Line { host 198.51.100.7 internet connects to Mid }`).entrances.map(({ part, path }) => [bare(part), path?.map(bare)]);
    expect(entrances('')).toEqual([['Line', ['Line', 'Mid', 'Core']]]);
    expect(entrances('out_of_scope because "Run by the owner of the house"')).toEqual([['Line', undefined]]);
});

test('ways in: a firewall of the system, of its network, or none', () => {
    const made = scope(`
        device Wall { kind boundary host 203.0.113.1 internet }
        device Waf { kind security host 203.0.113.2 internet }
        network Dmz { range 203.0.113.0/24 protected by Wall }
        network Inside { range 10.0.0.0/8 }
        system Portal { mlps 3 host 203.0.113.5 ports 443/tcp internet host 10.0.0.5 as management, middleware }
        system Line { host 198.51.100.7 ports 22/tcp internet host 10.0.0.7 connects to Mid }
        system Mid { host 10.0.0.8 connects to Portal }
        system Elsewhere { host 192.0.2.9 ports 22/tcp internet connects to Portal }`);
    const ways = Object.fromEntries(made.entrances.map(({ part, boundary, path }) => [bare(part), (path ?? boundary).map(bare)]));
    // Line and Mid stand inside, beside the portal: no device is between them. Elsewhere comes through the wall of the portal.
    expect(ways).toEqual({ Wall: ['Wall'], Portal: ['Wall'], Line: ['Line', 'Mid', 'Portal'], Elsewhere: [] });
});
