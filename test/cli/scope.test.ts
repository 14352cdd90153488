import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import whole from '../../language-server/src/views/json/schema/plan.schema.json' with { type: 'json' };
import schema from '../../language-server/src/views/json/schema/scope.schema.json' with { type: 'json' };
import { CONFIG, calm, contents, examples, findingsOf, folder } from '../bundle/command-line.js';

const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
const PLAN = `plan P "P" {
    kind unit
    organization {
        body Office "Office" as office {}
        body Team "Team" {}
    }
}
`;
const ASSETS = `import "plan.preplan"

system Web "Web" {
    operated by Team
    supervised by Office
    host 10.0.0.1 ports 80/tcp, 443/tcp
    host 10.0.0.2 ports 22/tcp
    host 10.0.0.3 ports 3306/tcp
    host 2001:db8::5
}
`;
const TABLE = '资产IP;开放;类型\n10.0.0.1;443,8080;\n10.0.0.3;3306;http\n10.0.0.9;22;ssh\n2001:db8::7;22;ssh\n';
const COLUMNS = `${CONFIG}scan:\n    address: 资产IP\n    port: 开放\n    service: 类型\n    targets: 10.0.0.0/24\n`;
const project = () => folder({ 'preplan.yaml': COLUMNS, 'plan.preplan': PLAN, 'assets.preplan': ASSETS, 'scan.csv': TABLE });
const json = (args: readonly string[], cwd: string) => {
    const ran = calm(['scope', ...args, '--format', 'json'], { cwd });
    const data = JSON.parse(ran.stdout);
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    return { code: ran.code, data };
};
const differences = (cwd: string) =>
    json(['--scan', 'scan.csv'], cwd).data.plans[0].scan.differences.map(
        ({ kind, address }: { kind: string; address: string }) => `${kind} ${address}`,
    );
/** What the check says of the assets, beside what any plan so short lacks. */
const said = (cwd: string) =>
    findingsOf(calm(['check', '--format', 'json'], { cwd })).filter(
        ({ file, rule, severity }) => file === 'assets.preplan' && severity !== 'info' && !/^(NP|LAW|HP)-/.test(rule),
    );

describe('scope', () => {
    it('writes JSON that its published schema accepts, of every example', () => {
        const { code, data } = json(['.'], examples);
        expect(code).toBe(0);
        expect(data.version).toBe(1);
        expect(data.plans.length).toBeGreaterThan(6);
        delete data.plans[0].file;
        expect(validate(data)).toBe(false);
    });

    it('describes a scope in both schemas in the same words', () => {
        for (const [name, part] of Object.entries(whole.$defs)) {
            const own = (schema.$defs as Record<string, unknown>)[name];
            if (own && name !== 'plan') expect(own, name).toEqual(part);
        }
    });

    it('reads a table by the columns of preplan.yaml, and says what differs and what can be decided', () => {
        const { code, data } = json(['--scan', 'scan.csv'], project());
        expect(code).toBe(1);
        const { scan } = data.plans[0];
        expect(
            scan.differences.map((one: { kind: string; address: string; decisions: string[] }) => [
                one.kind,
                one.address,
                ...one.decisions,
            ]),
        ).toEqual([
            ['port_open', '10.0.0.1', 'adopt', 'isolate', 'accept'],
            ['port_closed', '10.0.0.1', 'retire', 'accept'],
            ['service', '10.0.0.3', 'adopt', 'isolate', 'accept'],
            ['shadow', '10.0.0.9', 'adopt', 'isolate', 'accept'],
            ['shadow', '2001:db8::7', 'adopt', 'isolate', 'accept'],
            ['ghost', '10.0.0.2', 'retire', 'accept'],
        ]);
        expect(scan.unscanned).toEqual([{ asset: 'system:Web', address: '2001:db8::5' }]);
        for (const lang of ['en', 'zh-CN'])
            for (const format of ['pretty', 'md', 'csv'])
                expect(calm(['scope', '--scan', 'scan.csv', '--format', format, '--lang', lang], { cwd: project() }).stdout).toContain(
                    '10.0.0.9',
                );
    });

    it.each([
        [
            ['--adopt', '--by', 'Team', '--supervised', 'Office'],
            ['port_closed 10.0.0.1', 'ghost 10.0.0.2'],
        ],
        [
            ['--isolate', '--by', 'Team', '--due', '2026-12-31'],
            ['port_closed 10.0.0.1', 'ghost 10.0.0.2'],
        ],
        [['--accept-until', '2026-12-31', '--because', 'Known', '--by', 'Team'], []],
        [['--retire'], ['port_open 10.0.0.1', 'service 10.0.0.3', 'shadow 10.0.0.9', 'shadow 2001:db8::7']],
    ] as const)('writes %j into the file, which then checks clean', (decision, left) => {
        const cwd = project();
        expect(said(cwd)).toEqual([]);
        const dry = calm(['scope', '--scan', 'scan.csv', ...decision, '--dry-run'], { cwd });
        expect([dry.code, readFileSync(join(cwd, 'assets.preplan'), 'utf8')]).toEqual([1, ASSETS]);
        expect(dry.stdout).toContain('+++');
        const ran = calm(['scope', '--scan', 'scan.csv', ...decision], { cwd });
        expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('assets.preplan')]);
        expect(differences(cwd)).toEqual(left);
        expect(said(cwd)).toEqual([]);
        expect(calm(['fmt', '--check'], { cwd }).code).toBe(0);
    });

    it('refuses what it cannot carry out, and writes nothing', () => {
        const cwd = project();
        const before = contents(cwd);
        for (const args of [
            ['--adopt'],
            ['--adopt', '--isolate', '--scan', 'scan.csv'],
            ['--retire', '--accept-until', '2026-12-31', '--scan', 'scan.csv'],
            ['--accept-until', '31.12.2026', '--scan', 'scan.csv'],
            ['--adopt', '--due', '2026-12-31', '--scan', 'scan.csv'],
            ['--adopt', '--by', 'x } plan Q {', '--scan', 'scan.csv'],
            ['--scan', 'no-such-file'],
            ['--scan', 'plan.preplan'],
            ['--only', '10.0.0.1', '--scan', 'scan.csv'],
            ['--steps', 'two'],
        ]) {
            const ran = calm(['scope', ...args], { cwd });
            expect(ran.code, args.join(' ')).toBe(2);
            expect(ran.stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
        }
        expect(contents(cwd)).toEqual(before);
        writeFileSync(join(cwd, 'preplan.yaml'), `${CONFIG}scan:\n    adress: IP\n`);
        expect(calm(['scope', '--scan', 'scan.csv'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('adress') });
    });

    it('shows the chain beyond the springboards on request', () => {
        const cwd = folder({});
        cpSync(join(examples, 'heavy-protection-2021'), cwd, { recursive: true });
        const shown = (...steps: string[]) => calm(['scope', ...steps, '--format', 'csv'], { cwd }).stdout;
        expect(shown('--steps', '1')).not.toMatch(/MediaArchive|归档|archive/i);
        expect(shown('--steps', '2')).toMatch(/archive/i);
    });

    it('draws the picture of the scope in its bundle', () => {
        const cwd = folder({});
        cpSync(join(examples, 'linjiang-university'), cwd, { recursive: true });
        expect(calm(['build', '--sheet', 'scope-graph', '--format', 'svg,html', '--out', 'out'], { cwd }).code).toBe(0);
        const out = contents(join(cwd, 'out'));
        expect(Object.keys(out)).toHaveLength(2);
        for (const text of Object.values(out)) expect(text).toMatch(/<polyline [^>]*points="\d.*data-part="system:StudentPortal"/s);
    });
});
