import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { CONFIG, folder, preplan } from '../bundle/command-line.js';

const CLOCK = `const Real = Date;
const now = () => Number(process.env.CLOCK);
globalThis.Date = class extends Real {
    constructor(...args) { if (args.length > 0) super(...args); else super(now()); }
    static now() { return now(); }
};`;

it('a machine whose clock says 1970, 2100 or 2200 builds the same documents', () => {
    const root = folder({ 'clock.mjs': CLOCK, 'plan/preplan.yaml': CONFIG, 'plan/a.preplan': 'plan P "P" { kind unit }\n' });
    const build = (out: string, env: Readonly<Record<string, string>>) => {
        const { code, stderr } = preplan(['build', 'plan', '--format', 'docx,xlsx', '--out', out], { cwd: root, env });
        expect([code, stderr]).toEqual([0, '']);
        return readdirSync(join(root, out)).map((name) => [name, readFileSync(join(root, out, name), 'base64')]);
    };
    const right = build('right', {});
    expect(right.map(([name]) => name)).toEqual(['P.docx', 'P.xlsx']);
    for (const year of [1970, 2100, 2200]) {
        const env = { CLOCK: String(Date.UTC(year, 0, 2)), NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'clock.mjs'))}` };
        expect(build(`in-${year}`, env), String(year)).toEqual(right);
    }
});
