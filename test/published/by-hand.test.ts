import { describe, expect, it } from 'vitest';
import { type Compiled, cellOf, compiledOf, partiesOf, told } from './compiled.js';

// Worked out by hand from docs/language.md before the plans were compiled.

const stepOf = (compiled: Compiled, row: string, level: string, name: string) => {
    const found = cellOf(compiled, row, level).steps.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is missing in ${row} ${level}`);
    return found;
};
const wayOf = (compiled: Compiled, name: string, level: string, to?: string) =>
    compiled.routes.find(
        (one) =>
            one.name === name &&
            one.occasion.kind === 'incident' &&
            one.occasion.level === level &&
            (to === undefined || one.recipient.any.some(({ ref }) => ref === to)),
    );

describe('a university by hand', () => {
    const compiled = compiledOf('eastmoor-university');

    it.each([
        [
            'Account',
            'I',
            'Ticket 0, Triage 15, Disconnect 30, Reset 30, Contain 45, Snapshot 165, Tell 255, Clean 3045, IntegrityTest 3045, Restore 7365, LogBook –, Ransom –, Sitrep –',
        ],
        // The network is cut a quarter of an hour after discovery, no longer half an hour after the triage.
        [
            'Ransomware',
            'IV',
            'Ticket 0, Note 10, Triage 15, Contain 15, Snapshot 135, Tell 255, Clean 3015, IntegrityTest 3015, Restore 7335, LogBook –',
        ],
        // Nothing is cut and nothing cleaned: what waits for it waits for what that stands after.
        ['Breach', 'II', 'Ticket 0, Triage 15, Recall 60, Snapshot 135, IntegrityTest 135, Tell 255, Restore 4455, LogBook –, Sitrep –'],
        [
            'Hardware',
            'III',
            'Ticket 0, Triage 15, Contain 45, Snapshot 165, Tell 255, Clean 3045, IntegrityTest 3045, Restore 7365, LogBook –',
        ],
    ])('%s at %s', (row, level, steps) => {
        expect(told(cellOf(compiled, row, level).steps, 'discovery')).toBe(steps);
    });

    it('says whom a step tells and how, where and with what it is done, and until when', () => {
        const tell = stepOf(compiled, 'Hardware', 'IV', 'Tell');
        expect(partiesOf(tell.to ?? [])).toBe('Faculties, affected_persons');
        expect(tell.via).toEqual(['text_message', 'website']);
        const log = stepOf(compiled, 'Hardware', 'IV', 'LogBook');
        expect(log.using?.map(({ title }) => title)).toEqual(['Paper decision logs', 'Bridge line of another operator']);
        expect([log.place, log.repeatUntil, log.every]).toEqual(['The gold room', 'Gold stands down', ['15m']]);
        expect(stepOf(compiled, 'Hardware', 'IV', 'Clean').to).toBeUndefined();
    });

    it('asks at a gate for nothing that is left out', () => {
        const hashes = 'Two engineers have compared the hashes';
        expect(stepOf(compiled, 'Hardware', 'II', 'IntegrityTest').requires).toEqual(['Clean', hashes]);
        expect(stepOf(compiled, 'Breach', 'II', 'IntegrityTest').requires).toEqual([hashes]);
    });

    it('adds up the ways: the provider, the triage, the call', () => {
        // The triage counts from the ticket and does not wait for it: the ticket is no hop.
        expect(wayOf(compiled, 'Jisc', 'II')?.hops.map(({ minutes }) => minutes)).toEqual([60, 15, 60]);
        expect(wayOf(compiled, 'Ico', 'I')).toMatchObject({ clock: 'learning', total: 72 * 60 });
        expect(wayOf(compiled, 'Insurer', 'II')?.total).toBe(1440);
        expect(wayOf(compiled, 'Police', 'IV')?.total).toBeUndefined();
    });

    it('names who is in charge, and what is left out on purpose', () => {
        expect(partiesOf(cellOf(compiled, 'Breach', 'II').owner)).toBe('DataProtection');
        expect(partiesOf(cellOf(compiled, 'Ransomware', 'I').command)).toBe('Gold');
        expect(cellOf(compiled, 'Breach', 'IV').gaps.filter(({ kind }) => kind !== 'no_report')).toMatchObject([
            { kind: 'no_eradicate', excepted: true },
        ]);
    });
});

describe('a port by hand', () => {
    const compiled = compiledOf('lingang-port');

    it.each([
        [
            'network_attack',
            'III',
            '启动 0, 停机 0, 救护 0, 报告调度 5, 联锁 10, 手动 30, 研判 35, 船期 start+60, 告知 155, 镜像 270, 比对 630, 清除 1350, 试车 1470, 恢复 1950',
        ],
        [
            'malicious_program.ransomware',
            'IV',
            '启动 0, 停机 10, 救护 10, 拔网 10, 报告调度 15, 手动 40, 研判 45, 告知 165, 镜像 280, 比对 640, 清除 1360, 试车 1480, 恢复 1960',
        ],
        [
            'equipment_failure.supporting_facility',
            'II',
            '启动 0, 停机 0, 救护 0, 疏散 start+0, 报告调度 5, 发电 20, 手动 30, 研判 35, 船期 start+60, 告知 155, 比对 390, 试车 510, 恢复 990',
        ],
    ])('%s at %s', (row, level, steps) => {
        expect(told(cellOf(compiled, row, level).steps, 'discovery')).toBe(steps);
    });

    it.each([
        ['blue', '检查 4320'],
        ['yellow', '检查 1440'],
        ['orange', '准备 120, 断开 240'],
        ['red', '加强 0, 准备 120, 断开 240'],
    ])('at %s', (colour, steps) => {
        const column = compiled.warning.columns.find((one) => one.colour === colour);
        expect(told(column?.steps ?? [], 'receipt')).toBe(steps);
    });

    it('says whom a step tells and with what it is done', () => {
        expect(partiesOf(stepOf(compiled, 'network_attack', 'IV', '报告调度').to ?? [])).toBe('调度长');
        expect(stepOf(compiled, 'network_attack', 'IV', '告知').via).toEqual(['phone', 'radio']);
        expect(stepOf(compiled, 'network_attack', 'IV', '镜像').using).toMatchObject([
            { ref: '备用工程师站', title: '备用工程师站（离线）' },
        ]);
        expect(stepOf(compiled, 'network_attack', 'IV', '手动').using).toMatchObject([{ title: '防爆对讲机', type: 'resource' }]);
    });

    it('asks only for the signature where nothing was cleaned', () => {
        expect(stepOf(compiled, 'equipment_failure.supporting_facility', 'IV', '试车').requires).toEqual(['安全员签字']);
        expect(stepOf(compiled, 'network_attack', 'IV', '试车').requires).toEqual(['清除', '安全员签字']);
    });

    it('adds up the ways to the transport office and to the protection department', () => {
        expect(wayOf(compiled, '初报', 'II', '交通局')?.hops.map(({ minutes }) => minutes)).toEqual([20, 0, 5, 30, 30]);
        expect(wayOf(compiled, '保护部门', 'IV')?.total).toBe(60);
        expect(wayOf(compiled, '初报.supplement', 'I')?.total).toBe(60);
    });

    it('names who is in charge', () => {
        expect(partiesOf(cellOf(compiled, 'network_attack', 'III').owner)).toBe('应急办');
        expect(partiesOf(cellOf(compiled, 'equipment_failure.supporting_facility', 'III').owner)).toBe('现场组');
        expect(partiesOf(cellOf(compiled, 'other', 'II').command)).toBe('指挥部');
        expect(cellOf(compiled, 'information_content', 'I').state).toBe('excluded');
    });
});
