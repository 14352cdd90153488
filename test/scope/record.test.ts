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
    const comparison = compareScan(scopeOf(plan), csvScan(scan));
    const full: Recording = { decision: 'adopt', seen: '2026-03-01', asOf: '2026-03-02', ...recording };
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
        return compareScan(scopeOf(again), csvScan(scan)).differences.map(({ kind, address }) => `${kind} ${address}`);
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
    expect(isolated.again).toEqual(['port_open 10.0.0.1']);
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
