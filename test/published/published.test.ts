import { describe, expect, it } from 'vitest';
import { baselineOf } from '../baselines/project.js';
import { cellOf, compiledOf, folder, partiesOf, told } from './compiled.js';

// Plans after the manner of published ones, of six kinds. What stands here was worked out by hand from docs/language.md.
const NAMES = ['eastmoor-university', 'lingang-port', 'riverbend-hospital', 'sequoia-state', 'water-department', 'yunhe-city'];

it.each(NAMES)('%s can be said, and is found as its baseline says', async (name) => {
    const text = baselineOf(name, folder);
    expect(text).not.toMatch(/syntax\/|terms\/unknown|names\//);
    await expect(text).toMatchFileSnapshot(`${name}.baseline.txt`);
});

describe('a hospital by hand', () => {
    const compiled = compiledOf('riverbend-hospital');
    const clean = (image: number, before = 0) => [image, Math.max(image, before) + 2880, image + 3000, image + 4440] as const;
    const [image, cleaned, safe, back] = clean(245);
    const late = clean(255);

    it.each([
        [
            'Ransomware',
            'I',
            `Isolate 5, Triage 30, Paper start+30, Vault 30, Diverting 60, KeepNote 60, Template 150, Counsel start+240, Image ${image}, Pay 1470, Sanctions 2190, Clean ${cleaned}, SafeToReturn ${safe}, Return ${back}, Bridge –`,
        ],
        [
            'Ransomware',
            'II',
            'Isolate 5, Triage 30, Vault 30, Paper start+60, KeepNote 60, Template 150, Counsel start+240, Image 245, Pay 1470, Sanctions 2190, Clean 3125, SafeToReturn 3245, Return 4685',
        ],
        // Nobody decides on a ransom at III: what waits for that waits for what it stands after.
        [
            'Ransomware',
            'III',
            'Isolate 5, Triage 30, Vault 30, KeepNote 60, Template 150, Image 245, Sanctions 750, Clean 3125, SafeToReturn 3245, Return 4685',
        ],
        // Clean is left out: the gate stands after the picture of the disk.
        ['Breach', 'III', 'Isolate 15, Triage 30, Template 150, Image 255, SafeToReturn 375, Return 1815, FourFactors 7230'],
        [
            'Phishing',
            'IV',
            `Isolate 15, Reset 15, Triage 30, Rules 135, Template 150, Image ${late[0]}, Clean ${late[1]}, SafeToReturn ${late[2]}, Return ${late[3]}`,
        ],
        // The playbook for some systems stands beside the one for everything else.
        [
            'DeviceFault',
            'II',
            'Bedside 5, Isolate 15, Ticket 15, Triage 30, Paper start+60, Template 150, Counsel start+240, Image 255, Clean 3135, SafeToReturn 3255, Return 4695',
        ],
    ])('%s at %s', (row, level, steps) => {
        expect(told(cellOf(compiled, row, level).steps, 'discovery')).toBe(steps);
    });

    it('names owners, commanders and what is missing', () => {
        expect(partiesOf(cellOf(compiled, 'Breach', 'I').owner)).toBe('PrivacyOfficer');
        expect(partiesOf(cellOf(compiled, 'DeviceFault', 'I').owner)).toBe('IncidentTeam');
        expect(partiesOf(cellOf(compiled, 'Ransomware', 'II').command)).toBe('CommandCentre');
        expect(cellOf(compiled, 'Breach', 'II').gaps).toMatchObject([{ kind: 'no_eradicate', excepted: true }]);
        expect(cellOf(compiled, 'Phishing', 'IV').gaps).toMatchObject([{ kind: 'no_report' }]);
    });

    it.each([
        // The provider 20, judging 30, and the quarter of an hour in which nobody answers.
        ['Page', 65],
        ['Insurer', 1440],
        ['Bureau', 20 + 30 + 240],
        ['HealthOffice', 60 * 1440],
        ['HealthOffice.supplement', 30 * 1440],
        ['Patients', 60 * 1440],
    ])('%s takes %i minutes', (name, minutes) => {
        const route = compiled.routes.find((one) => one.name === name && one.occasion.kind === 'incident' && one.occasion.level === 'I');
        expect(route?.total).toBe(minutes);
    });
});

describe('a city by hand', () => {
    const compiled = compiledOf('yunhe-city');
    const level2 = '新闻稿 340&start+300';
    const press = '发布会 1780&start+1740, 落实 –, 会商 –';

    it.each([
        [
            'malicious_program',
            'II',
            `启动预案 0, 先期控制 10, 派员 start+30, 保全 40, 研判 40, 样本 70, ${level2}, 消除 790, 恢复 1150, 告知 1480, ${press}, 禁止支付 –`,
        ],
        ['malicious_program', 'IV', '启动预案 0, 先期控制 10, 保全 40, 研判 40, 样本 70, 消除 790, 恢复 1150, 告知 1480, 禁止支付 –'],
        [
            'network_attack',
            'I',
            `启动预案 0, 派员 start+0, 先期控制 20, 应急状态 start+30, 研判 40, 保全 50, 支援 60, ${level2}, 消除 770, 恢复 1130, 告知 1480, ${press}`,
        ],
        [
            'network_attack',
            'III',
            `启动预案 0, 先期控制 20, 研判 40, 保全 50, 派员 start+60, 支援 60, ${level2}, 消除 770, 恢复 1130, 告知 1480, 会商 –`,
        ],
        ['information_destruction.alteration', 'IV', '启动预案 0, 截屏 5, 先期控制 15, 研判 40, 保全 45, 消除 765, 恢复 1125, 告知 1480'],
        ['information_destruction.leak', 'IV', '启动预案 0, 先期控制 20, 研判 40, 保全 50, 核数 280, 消除 770, 告知 1480'],
        ['disaster', 'IV', '启动预案 0, 先期控制 20, 研判 40, 保全 50, 供电 120, 消除 770, 恢复 1130, 告知 1480'],
    ])('%s at %s', (row, level, steps) => {
        expect(told(cellOf(compiled, row, level).steps, 'discovery')).toBe(steps);
    });

    it.each([
        ['blue', '启动 120, 风险评估 240, 加固 1680'],
        ['yellow', '启动 120, 风险评估 240, 加固 720'],
        ['orange', '转发 30, 启动 60, 待命 90, 风险评估 120, 风险控制 360'],
        ['red', '启动 30, 待命 30, 加密监测 30, 风险评估 120, 风险控制 360'],
    ])('at %s', (colour, steps) => {
        const column = compiled.warning.columns.find((one) => one.colour === colour);
        expect(told(column?.steps ?? [], 'receipt')).toBe(steps);
    });

    it('names owners, who decides on the end, and what nobody handles here', () => {
        expect(partiesOf(cellOf(compiled, 'disaster', 'III').owner)).toBe('保障组');
        expect(partiesOf(cellOf(compiled, 'network_attack', 'I').command)).toBe('National.Headquarters');
        expect(partiesOf(cellOf(compiled, 'network_attack', 'II').end?.received ?? [])).toBe('应急办');
        expect(cellOf(compiled, 'information_content', 'I').state).toBe('excluded');
        expect(cellOf(compiled, 'information_destruction.leak', 'I').gaps).toMatchObject([{ kind: 'no_restore', excepted: true }]);
    });

    it('adds up the way to the province', () => {
        const route = compiled.routes.find(
            (one) => one.name === '市上报' && one.occasion.kind === 'incident' && one.occasion.level === 'II',
        );
        expect(route?.hops.map(({ minutes }) => minutes)).toEqual([15, 0, 40, 15, 5]);
        expect(route?.total).toBe(75);
    });
});
