import { describe, expect, it } from 'vitest';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { entriesOf } from '../../language-server/src/rules/baseline.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { findRule } from '../../language-server/src/rules/registry.js';
import { boundBy } from '../../language-server/src/rules/requirement/engine/bound.js';
import { requirement } from '../../language-server/src/standard/catalogue.js';
import { planOf } from '../compile/plans.js';
import { readCases } from './case-file.js';
import { findingsOf, projectOf } from './run-case.js';

// What a changed line got away with, worked out by hand: places where a rule speaks once or not at all.

/** What a rule says of a text with superiors, as `message part`. */
function said(id: string, text: string): string[] {
    const [one] = readCases(`//// case: x\n${text}`);
    const { project } = projectOf(one!);
    return findingsOf(findRule(id)!, resolveProject(project), one!.asOf).map(({ message, part }) => `${message} ${part}`);
}

describe('a report whose channel is still to be written', () => {
    const reporting = (how: string) => `plan P "P" {
            kind unit under territorial Province
            organization { body Office "Office" as office {} }
            response { report Up "Up" { from Office to Province.Office ${how} } }
        }
        //// superior: province.preplan
        plan Province "Province" { abridged kind province organization { body Office "Office" as office {} } }`;
    it.each([
        ['nothing says how', 'within 1h', ['none P/response/report:Up']],
        ['one channel', 'within 1h via phone', ['one P/response/report:Up']],
        ['owed', 'within 1h via todo "how"', []],
        ['owed, as its limit is', 'within todo "how long" via todo "how"', []],
        ['owed as a fallback, as its limit is', 'within todo "how long" via phone fallback todo "what else"', []],
        ['a limit alone is owed', 'within todo "how long" via phone', ['one P/response/report:Up']],
    ])('%s', (_, how, expected) => expect(said('routes/one-channel', reporting(how))).toEqual(expected));
});

it('a demand of somebody who is no set means nobody else', () => {
    const asking = (who: string) => `plan P "P" { kind unit sector electric_power under territorial Up general { basis plan Energy } }
        //// superior: up.preplan
        plan Up "Up" { abridged kind province }
        //// superior: energy.preplan
        plan Energy "Energy" { abridged kind department require of each Grids { drills every 1y } }
        ${who}`;
    expect(said('superior/not-under', asking('parties Grids "Grids" { kind unit sector electric_power }'))).toEqual([
        'apart P/general/basis:plan+Energy',
    ]);
    for (const who of ['provider Grids "Grids" {}', 'authority Grids "Grids" { kind public_security }', 'person Grids "Grids" {}', ''])
        expect([who, said('superior/not-under', asking(who))]).toEqual([who, []]);
});

it('a circle that begins with another step at another level is one circle', () => {
    const text = `plan P "P" {
        kind unit
        organization { body Office "Office" as office {} }
        response {
            step Far "Far" by Office after Near
            step Near "Near" by Office after Far
            level III { override Near within 5m }
            level IV { command Office }
        }
    }`;
    expect(said('routes/circle', text)).toEqual(['circle P/response/step:Far']);
});

it('two duties on end leave no rest, unless a roster says how long they may be', () => {
    const watch = (more: string) => `plan P "P" {
            kind unit
            organization { body Office "Office" as office {} }
            response { level I { command Office on_duty Watch } }
        }
        person Ann "Ann" {}
        roster Watch "Watch" for Office {
            from 2026-04-06 to 2026-04-06
            shift Day 08:00..20:00 { always Ann }
            shift Night 20:00..08:00 { always Ann }
            rest 10h ${more}
        }`;
    expect(said('rosters/too-long', watch(''))).toEqual(['rest roster:Watch/shift:Day']);
    expect(said('rosters/too-long', watch('longest 24h'))).toEqual([]);
});

describe('a post that names nobody, on a roster of level I', () => {
    const watch = (shift: string) => `plan P "P" {
            kind unit
            organization { body Office "Office" as office { head Chief members Ann } }
            response { level I { command Office on_duty Watch } }
        }
        person Ann "Ann" { leave from 2026-04-06 to 2026-04-06 }
        post Chief "Chief" {}
        roster Watch "Watch" for Office { from 2026-04-06 to 2026-04-07 shift Day 00:00..00:00 { ${shift} } }`;
    it.each([
        // Whoever holds it may be anybody, and is there.
        ['always Chief', []],
        ['rotate Chief every 1d', []],
        // In the place of Ann, who is away, nobody is known to stand.
        ['rotate Ann, Chief every 1d', ['hole roster:Watch']],
        ['always Ann', ['hole roster:Watch']],
        ['always Ann, Chief', []],
    ])('%s', (shift, expected) => expect(said('rosters/hole', watch(shift))).toEqual(expected));
});

it('a baseline knows what is said of a file as a whole by the file, and of a part wherever it moved', () => {
    const finding = (file: string, part: string) => ({ rule: 'a/b', message: 'm', part, file, args: {} }) as unknown as Finding;
    const counts = (...list: readonly Finding[]) => entriesOf(list).map(({ count }) => count);
    expect(counts(finding('one', ''), finding('other', ''))).toEqual([1, 1]);
    expect(counts(finding('one', 'P'), finding('other', 'P'))).toEqual([2]);
});

it('who does not say what kind of operator it is counts as an ordinary one', () => {
    const states = (operator: string) => {
        const own = planOf({ 'plan.preplan': `plan P "P" { kind unit ${operator} conforms to reporting_measures_2025 }` });
        return ['LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-4'].map((id) => boundBy(own, requirement(id)!).state);
    };
    expect(states('operator ordinary')).toEqual(['free', 'free', 'bound']);
    expect(states('')).toEqual(['free', 'free', 'bound']);
    expect(states('operator cii')[2]).toBe('free');
});
