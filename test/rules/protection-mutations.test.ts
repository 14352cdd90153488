import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { examples } from '../bundle/command-line.js';

const root = join(examples, 'heavy-protection-2021');
const texts = new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(preplan|yaml)$/.test(name))
        .map((name) => [`/p/${name.replaceAll('\\', '/')}`, readFileSync(join(root, name), 'utf8')]),
);

/** Rule and severity of what is found once a text of the example is another. */
function found(file: string, from: string | RegExp, to: string): string[] {
    const before = texts.get(`/p/${file}`) ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not say ${from}`);
    const files = memoryFiles(new Map([...texts, [`/p/${file}`, after]]));
    const [project] = discover(files, '/p');
    if (!project) throw new Error('no project');
    const loaded = loadProject(files, project, { workspace: '/' });
    return diagnose(files, loaded, '2021-02-28', 'en').map(({ severity, rule }) => `${severity} ${rule}`);
}

type Row = readonly [what: string, from: string | RegExp, to: string, finding: string];
const LINE = (start: string) => new RegExp(`\\n +${start}[^\\n]*`);
const PROTECTION: readonly Row[] = [
    ['no leader', LINE('led by General'), '', 'error requirement/protection'],
    ['no deputy', ' deputy ChiefEditor', '', 'error requirement/protection'],
    ['no targets', LINE('targets '), '', 'warning requirement/protection'],
    ['no goal', LINE('goal '), '', 'info requirement/protection'],
    ['an activity without an end', ' to 2021-03-11', '', 'warning requirement/protection'],
    ['an activity that ends before it begins', 'from 2021-03-05 to 2021-03-11', 'from 2021-03-11 to 2021-03-05', 'error protection/dates'],
    ['preparation that begins with the period', 'before from 2021-01-25', 'before from 2021-03-04', 'error protection/dates'],
    ['nobody sorts the assets', LINE('sort_assets'), '', 'warning requirement/protection'],
    ['assets sorted too late', 'done 2021-01-29', 'due 2021-03-04', 'error protection/dates'],
    ['no test from the Internet', LINE('test internet_risk'), '', 'warning requirement/protection'],
    ['no test from inside', LINE('test intranet_risk'), '', 'warning requirement/protection'],
    ['no baseline', LINE('test baseline'), '', 'warning requirement/protection'],
    ['no test of the management', LINE('test management_system'), '', 'warning requirement/protection'],
    ['a test by nobody', ' by ShieldWorks done 2021-02-02', ' done 2021-02-02', 'error protection/owner'],
    ['a test without a day', ' by ShieldWorks done 2021-02-02', ' by ShieldWorks', 'warning protection/dates'],
    ['a test in the period', 'done 2021-02-02', 'done 2021-03-06', 'warning protection/dates'],
    ['a target that no test covers', 'internet_risk of NewsSite, ', 'internet_risk of ', 'warning protection/untested'],
    ['a device that no test covers', /, CoreSensor( by ShieldWorks[^\n]*\n[^\n]*) CoreSensor,/, '$1', 'warning protection/untested'],
    ['a finding of nobody', /(high\n) +owner TechnicalTeam\n/, '$1', 'error protection/findings'],
    ['a finding without a day', / +due 2021-02-10\n/, '', 'warning protection/findings'],
    ['a finding from nowhere', / +source ShieldWorks[^\n]*\n/, '', 'warning protection/findings'],
    ['a finding that is not retested', ' retested 2021-02-09', '', 'warning protection/finding-closure'],
    ['a retest before the end of the work', 'retested 2021-02-09', 'retested 2021-02-07', 'warning protection/finding-closure'],
    ['a finding that stays open', LINE('closed 2021-02-08'), '', 'warning dates/finding-overdue'],
    [
        'a finding closed in the period',
        'closed 2021-02-08 retested 2021-02-09',
        'closed 2021-03-05 retested 2021-03-06',
        'warning protection/dates',
    ],
    ['a risk accepted by nobody', 'accepted by GeneralManager until', 'accepted until', 'error protection/finding-closure'],
    ['a risk accepted for ever', 'GeneralManager until 2021-03-31', 'GeneralManager', 'warning protection/finding-closure'],
    ['a risk accepted without a reason', / because "The vendor[^\n]*/, '', 'warning protection/finding-closure'],
    ['a risk accepted for a part of the period', 'until 2021-03-31', 'until 2021-03-06', 'warning protection/finding-closure'],
    ['a risk that nobody takes over', LINE('carry_over'), '', 'info protection/findings'],
    ['a risk taken over by nobody', 'OldFirmware to TechnicalTeam', 'OldFirmware', 'error protection/owner'],
    ['a risk taken over without a day', ' to TechnicalTeam due 2021-03-31', ' to TechnicalTeam', 'info protection/findings'],
    ['devices not hardened', LINE('harden network'), '', 'warning requirement/protection'],
    ['servers not hardened', LINE('harden server'), '', 'warning requirement/protection'],
    ['no backup', LINE('harden backup'), '', 'warning requirement/protection'],
    ['a hardening that leaves out what was found', ', LiveStream, ContentSystem by', ', ContentSystem by', 'info protection/findings'],
    ['a hardening by nobody', /(harden terminal of EditorTerminals) by TechnicalTeam/, '$1', 'error protection/owner'],
    ['no awareness', LINE('awareness'), '', 'warning requirement/protection'],
    ['awareness too late', 'by Office on 2021-02-24', 'by Office on 2021-03-06', 'warning protection/dates'],
    ['no roster', LINE('on_duty'), '', 'error rosters/missing'],
    ['another response', 'response red', 'response orange', 'warning protection/response'],
    ['nobody monitors', LINE('monitor'), '', 'error requirement/protection'],
    ['monitoring by day', ' around_the_clock with', ' with', 'error requirement/protection'],
    ['a target that nobody monitors', 'monitor NewsSite, MobileService', 'monitor NewsSite', 'error protection/target-unwatched'],
    ['no daily report', LINE('follow_up'), '', 'warning requirement/protection'],
    ['leaders who are not told', 'JianghaiProvince.Office, LeadingGroup', 'JianghaiProvince.Office', 'warning protection/told'],
    ['a superior who is not told', 'JianghaiProvince.Office, LeadingGroup', 'LeadingGroup', 'warning protection/told'],
    ['no process for vulnerabilities', / +process vulnerability_notify \{[^}]*\}\n/, '', 'warning requirement/protection'],
    ['no process that verifies events', / +process event_verify \{[^}]*\}\n/, '', 'warning requirement/protection'],
    ['a process without feedback', LINE('feedback by Office within 1h'), '', 'error order/process'],
    ['feedback to those who handle', 'to notifier', 'to TechnicalTeam', 'warning order/process'],
    ['handling before verifying', /( +verify[^\n]*\n)( +handle[^\n]*\n)/, '$2$1', 'error order/process'],
    ['a step of a process by nobody', 'handle by TechnicalTeam within 8h', 'handle within 8h', 'error response/step-without-owner'],
    ['tampering is not handled', LINE('handling page_tampering'), '', 'error requirement/protection'],
    ['two scenarios are not handled', /\n +handling website_backdoor[^\n]*\n +handling hostile[^\n]*/, '', 'error requirement/protection'],
    ['a scenario that leads nowhere', 'page_tampering uses PageTampering', 'page_tampering', 'error protection/handling'],
    ['a scenario with a playbook for others', 'uses PageTampering', 'uses Malware', 'warning protection/handling'],
    ['a scenario without a limit', /(hidden_danger by TechnicalTeam) within 30m/, '$1', 'warning protection/handling'],
    ['no summary', LINE('deliver work_summary'), '', 'warning requirement/protection'],
    ['a summary by nobody', 'work_summary by Office', 'work_summary', 'warning requirement/protection'],
    ['a summary before the end', 'due 2021-03-19', 'due 2021-03-11', 'error protection/dates'],
    ['no stage during', /\n {4}during \{[\s\S]*?\n {4}\}\n/, '\n', 'error requirement/protection'],
    ['no stage after', /\n {4}after \{[\s\S]*?\n {4}\}\n/, '\n', 'error requirement/protection'],
    ['a night without anybody', / +WeiDong from[^\n]*\n/, '', 'error rosters/hole'],
    ['an hour without anybody', '16:00..24:00', '16:00..23:00', 'error rosters/hole'],
    ['no handover', LINE('handover'), '', 'warning rosters/no-handover'],
];
const ASSETS: readonly Row[] = [
    ['nobody operates a target', /(news_site[\s\S]*?)\n +operated by TechnicalTeam/, '$1', 'error requirement/asset'],
    ['nobody supervises a target', /(news_site[\s\S]*?)\n +supervised by Office/, '$1', 'error requirement/asset'],
    ['a target without its management', LINE('host 10.40.1.10'), '', 'warning scope/backend-hosts'],
    ['a target without a backup', LINE('backup every 1d'), '', 'warning protection/backup-unproven'],
    ['a backup that was never restored', ' restore_tested 2021-02-20', '', 'warning protection/backup-unproven'],
    ['a backup restored too late', 'restore_tested 2021-02-20', 'restore_tested 2021-03-04', 'warning protection/backup-unproven'],
    ['a class that is not so', 'class target', 'class springboard', 'warning scope/class'],
    ['a shadow without a decision', /(\nshadow [^{]*\{)[^}]*\}/, '$1}', 'warning scope/shadow'],
];

describe('a protection that passes, with one thing less, weaker or otherwise, has one finding', () => {
    it('and none as it is', () => {
        expect(found('protection.preplan', '/// The outline', '/// An outline')).toEqual([]);
    });
    it.each(PROTECTION)('%s', (_what, from, to, finding) => {
        expect(found('protection.preplan', from, to)).toEqual([finding]);
    });
    it.each(ASSETS)('%s', (_what, from, to, finding) => {
        expect(found('assets.preplan', from, to)).toEqual([finding]);
    });
    it('the standing rule of the plan', () => {
        expect(found('plan.preplan', /\n {8}major_activities \{[^}]*\}/, '')).toEqual(['warning requirement/given']);
        expect(
            found('plan.preplan', 'response red\n            mode on_request\n            monitor', 'response blue\n            monitor'),
        ).toEqual(['warning protection/response']);
    });
});
