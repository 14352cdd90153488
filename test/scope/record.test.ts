import { expect, test } from 'vitest';
import { compareScan } from '../../language-server/src/compile/scan/compare.js';
import { csvScan } from '../../language-server/src/compile/scan/csv.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { recordScan } from '../../language-server/src/host/record-scan.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Recording } from '../../language-server/src/views/scope/record.js';

const PLAN = 'plan P "P" {\n    kind unit\n    organization {\n        body Team "Team" {}\n    }\n}\n';
const ASSETS = 'import "plan.preplan"\n\nsystem Web "Web" {\n    host 10.0.0.1 ports 443/tcp\n}\n\nshadow 10.0.0.8 seen 2026-02-01 {\n}\n';
const SCAN = 'ip,port,name\n10.0.0.1,443,\n10.0.0.1,8080,\n10.0.0.7,22,"evil"" } plan Q {"\n10.0.0.8,22,\n2001:db8::9,,\n';

function recorded(recording: Partial<Recording>, scan = SCAN, assets = ASSETS) {
    const files = memoryFiles(
        new Map([
            ['/p/preplan.yaml', 'language: 2026\n'],
            ['/p/plan.preplan', PLAN],
            ['/p/assets.preplan', assets],
        ]),
    );
    const found = discover(files, '/p')[0]!;
    const plan = resolveProject(loadProject(files, found, { workspace: '/' }).project).plans[0]!;
    const full: Recording = { decision: 'adopt', seen: '2026-03-01', asOf: '2026-03-02', ...recording };
    const comparison = compareScan(scopeOf(plan), csvScan(scan), full.asOf);
    const made = recordScan(files, found, { plan, comparison, recording: full, workspace: '/' });
    const after = made.texts.get('assets.preplan')?.after ?? assets;
    return { ...made, after, again: after === assets ? undefined : differencesOf(after) };
    function differencesOf(text: string) {
        const now = memoryFiles(
            new Map([
                ['/p/preplan.yaml', 'language: 2026\n'],
                ['/p/plan.preplan', PLAN],
                ['/p/assets.preplan', text],
            ]),
        );
        const again = resolveProject(loadProject(now, found, { workspace: '/' }).project).plans[0]!;
        return compareScan(scopeOf(again), csvScan(scan), full.asOf).differences.map(({ kind, address }) => `${kind} ${address}`);
    }
}

test('adopting declares what was found; the same scan then finds nothing', () => {
    const { after, again, written, refused } = recorded({ decision: 'adopt', by: 'Team', supervised: 'Team' });
    expect(refused).toBeUndefined();
    expect(again).toEqual([]);
    expect(after).toContain('host 10.0.0.1 ports 443/tcp, 8080/tcp\n');
    expect(after).toContain(
        'system Host_10_0_0_7 "evil } plan Q {" {\n    kind todo "what it is"\n    operated by Team\n    supervised by Team\n    host 10.0.0.7 ports 22/tcp\n}',
    );
    expect(after).toContain('host 2001:db8::9 internet');
    expect(after).toContain('shadow 10.0.0.8 seen 2026-02-01 {\n    decision adopt as Host_10_0_0_8 by Team done 2026-03-02\n}');
    expect(after).toContain('shadow 10.0.0.7 seen 2026-03-01 {\n    decision adopt as Host_10_0_0_7 by Team done 2026-03-02\n}');
    expect(written.get('assets.preplan')).toBe(7);
});

test('isolating and accepting record a decision, and no system; what is not known is owed', () => {
    const isolated = recorded({ decision: 'isolate' });
    expect(isolated.again).toEqual([]);
    expect(isolated.after).toContain('shadow 10.0.0.1 ports 8080/tcp seen 2026-03-01 {\n    decision isolate by todo');
    expect(isolated.after).not.toContain('system Host');
    expect(isolated.after).toContain('decision isolate by todo "who carries this out" due todo "by when"');
    const accepted = recorded({ decision: 'accept', until: '2026-06-30', because: 'Vendor "moves" out' });
    expect(accepted.after).toContain('decision accept by todo "who carries this out" until 2026-06-30 because "Vendor moves out"');
});

test('only what is asked for; a file that was not laid out keeps its layout; a name that is taken is not taken again', () => {
    const untidy = `${ASSETS}system   Host_10_0_0_7  "x" { }\n`;
    const made = recorded({ only: new Set(['10.0.0.7']), by: 'Team' }, SCAN, untidy);
    expect(made.again).toEqual(['port_open 10.0.0.1', 'shadow 10.0.0.8', 'shadow 2001:db8::9']);
    expect(made.after.startsWith(untidy)).toBe(true);
    expect(made.after).toContain('system Host_10_0_0_7_2 ');
});

test('nothing to record changes nothing', () => {
    expect(recorded({}, 'ip,port\n10.0.0.1,443\n', ASSETS.slice(0, ASSETS.indexOf('\nshadow'))).texts.size).toBe(0);
});

/** A known host of each kind of drift, and one that is gone. */
const KNOWN = `import "plan.preplan"

system Web "Web" {
    host 10.0.0.1 ports 80/tcp, 443/tcp internet as management named "web" // the front
    host 10.0.0.2 ports 22/tcp
    host 10.0.0.3 ports 3306/tcp
}
`;
const DRIFT = 'ip,port,service\n10.0.0.1,443,\n10.0.0.1,8080,\n10.0.0.3,3306,http\n';

test('what is accepted, adopted or retired of a known host differs no more, until its day', () => {
    const without = recorded({ decision: 'isolate', only: new Set(['10.9.9.9']) }, DRIFT, KNOWN);
    expect(without.texts.size).toBe(0);
    const accepted = recorded({ decision: 'accept', by: 'Team', until: '2026-06-30', because: 'Rebuilt' }, DRIFT, KNOWN);
    expect(accepted.again).toEqual([]);
    const clause = 'decision accept by Team until 2026-06-30 because "Rebuilt"';
    expect(accepted.after).toContain(`shadow 10.0.0.1 ports 8080/tcp, 80/tcp seen 2026-03-01 {\n    ${clause}\n}`);
    expect(accepted.after).toContain(`shadow 10.0.0.2 seen 2026-03-01 {\n    ${clause}\n}`);
    expect(accepted.after).toContain(`shadow 10.0.0.3 ports 3306/tcp seen 2026-03-01 {\n    ${clause}\n}`);
    // A day later than its last, everything differs again; what is decided then takes the place of the old decision.
    const late = recorded(
        { decision: 'accept', by: 'Team', until: '2026-12-31', because: 'Later', asOf: '2026-07-01' },
        DRIFT,
        accepted.after,
    );
    expect(late.written.get('assets.preplan')).toBe(3);
    expect(late.again).toEqual([]);
    expect(late.after.match(/decision/g)).toHaveLength(3);
    expect(late.after).not.toContain('2026-06-30');
});

test('retiring takes hosts and ports out, and nothing else', () => {
    const { after, again } = recorded({ decision: 'retire' }, DRIFT, KNOWN);
    expect(after).toContain(
        '    host 10.0.0.1 ports 443/tcp internet as management named "web" // the front\n    host 10.0.0.3 ports 3306/tcp\n',
    );
    expect(again).toEqual(['port_open 10.0.0.1', 'service 10.0.0.3']);
    expect(recorded({ decision: 'retire' }, SCAN).texts.size).toBe(0);
});

test('a decision is carried further: more ports, another decision, a machine that came back', () => {
    const isolated = recorded({ decision: 'isolate', by: 'Team', due: '2026-04-01' }, DRIFT, KNOWN);
    expect(isolated.again).toEqual(['port_closed 10.0.0.1', 'ghost 10.0.0.2']);
    const more = recorded({ decision: 'isolate', by: 'Team', due: '2026-05-01' }, `${DRIFT}10.0.0.1,9090,\n`, isolated.after);
    expect(more.after).toContain(
        'shadow 10.0.0.1 ports 8080/tcp, 9090/tcp seen 2026-03-01 {\n    decision isolate by Team due 2026-05-01\n}',
    );
    expect(more.again).toEqual(['port_closed 10.0.0.1', 'ghost 10.0.0.2']);
    const gone = `${KNOWN}\nshadow 10.0.0.7 seen 2026-02-01 {\n    decision isolate by Team done 2026-02-02\n    note "In the cellar"\n}\n`;
    const back = recorded({ decision: 'accept', by: 'Team', until: '2026-06-30', because: 'Needed' }, `${DRIFT}10.0.0.7,22,\n`, gone);
    expect(back.after).toContain(
        'shadow 10.0.0.7 seen 2026-02-01 {\n    decision accept by Team until 2026-06-30 because "Needed"\n    note "In the cellar"\n}',
    );
    expect(back.again).toEqual([]);
    const open = `${KNOWN}\nshadow 10.0.0.1 ports 8080/tcp {\n    decision isolate by Team done 2026-02-02\n}\n`;
    expect(recorded({ decision: 'retire' }, DRIFT, open).again).toContain('port_open 10.0.0.1');
});

test('a service that is another one is adopted by its port', () => {
    const { after, again } = recorded({ decision: 'adopt', by: 'Team' }, DRIFT, KNOWN);
    expect(after).toContain('shadow 10.0.0.3 ports 3306/tcp seen 2026-03-01 {\n    decision adopt as Web by Team done 2026-03-02\n}');
    expect(again).toEqual(['port_closed 10.0.0.1', 'ghost 10.0.0.2']);
});

test('retiring takes ranges of terminals out, whatever stands beside them, and leaves the terminals', () => {
    const assets = `import "plan.preplan"

system Web "Web" { host 10.0.0.1 ports 443/tcp }
system Pool "Pool" {
    host 10.0.4.0/28 // spare
    host 10.0.0.1
}
terminals Desks "Desks" {
    range 10.0.1.0/24, 10.0.2.0/24,10.0.3.0/24 // three floors
    range 10.0.9.0/24
    count 30
}
`;
    const scan = 'ip,port\n10.0.0.1,443\n10.0.2.7,22\n';
    const { after, again } = recorded({ decision: 'retire' }, scan, assets);
    expect(again).toEqual([]);
    expect(after).toContain('    range 10.0.2.0/24 // three floors\n    count 30\n');
    expect(after).toMatch(/system Pool "Pool" \{\n +\/\/ spare\n +host 10\.0\.0\.1\n\}/);
    const all = recorded({ decision: 'retire' }, 'ip,port\n10.0.0.1,443\n', assets);
    expect(all.after).toMatch(/terminals Desks "Desks" \{\n +\/\/ three floors\n {4}count 30\n\}/);
    const accepted = recorded({ decision: 'accept', by: 'Team', until: '2026-06-30', because: 'Moving' }, scan, assets);
    expect(accepted.after).toContain('shadow 10.0.9.0/24 seen 2026-03-01 {');
    expect(accepted.again).toEqual([]);
});
