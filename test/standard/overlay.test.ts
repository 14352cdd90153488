import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../language-server/src/standard/catalogue.js';
import { LONGEST_OVERLAY, readOverlay } from '../../language-server/src/standard/overlay.js';
import { overlayMessage, overlayMessages } from '../../language-server/src/standard/overlay-messages.js';
import { judge, type Texts, textsOf } from '../requirements/prove.js';
import { ownRoot } from '../requirements/table.js';

const HEAD = 'overlay: { id: mine, version: "1", name: { en: Mine, zh: 自定 }, source: { en: Notice, zh: 通知 } }\n';
const TEXT = '{ en: x, zh: 某 }';
const own = (id: string, check: string) =>
    `${HEAD}requirements:\n  - { id: ${id}, clause: "1", title: ${TEXT}, requirement: ${TEXT}, applies_to: [unit], check: ${check} }\n`;
const stricter = (line: string) => `${HEAD}stricter:\n  - { ${line} }\n`;
const given = (has: string) => `{ kind: given, at: prevention, needs: [ { has: ${has}, name: ${TEXT}, word: w } ] }`;
const codes = (text: string) => readOverlay(text).problems.map(({ code }) => code);

describe('an overlay', () => {
    it.each([
        ['a longer limit', stricter('of: LAW-RPT-4, limit: 8h'), 'overlay/looser'],
        ['a lower severity', stricter('of: NP-4.1-2, severity: info'), 'overlay/looser'],
        ['a weaker modality', stricter('of: NP-4.1-2, modality: should'), 'overlay/looser'],
        ['fewer kinds of plan', stricter('of: NP-1.1-1, applies_to: [unit]'), 'overlay/looser'],
        ['fewer kinds of action', stricter('of: NP-4.1-4, does: [assess]'), 'overlay/looser'],
        ['fewer levels', stricter('of: NP-4.3-3, levels: [III]'), 'overlay/looser'],
        ['less duty on a unit', stricter('of: NP-4.1-2, unit_duty: if_delegated'), 'overlay/looser'],
        ['a limit where nothing is timed', stricter('of: NP-1.1-1, limit: 4h'), 'overlay/no-effect'],
        [
            'needs where nothing is needed',
            stricter('of: NP-4.1-4, needs: [ { has: drillRules, name: { en: a, zh: 某 }, word: w } ]'),
            'overlay/no-effect',
        ],
        ['a requirement that there is not', stricter('of: NP-4.1-33, severity: error'), 'overlay/unknown-requirement'],
        ['an id of the shipped ones', own('NP-9-9', given('drillRules')), 'overlay/taken-id'],
        ['a misspelt property', own('EDU-1', given('drilRules')), 'overlay/unknown-word'],
        ['a misspelt action', stricter('of: NP-4.1-4, does: [asess, assess, preserve_evidence, inform]'), 'overlay/unknown-word'],
        ['a check that is code', own('EDU-1', '{ kind: rule, rules: [routes/crime] }'), 'overlay/wrong-value'],
        ['an unknown key', `${HEAD}strictter: []\n`, 'overlay/unknown-key'],
        ['nothing asked', HEAD, 'overlay/missing-key'],
        ['a reference', `${HEAD}requirements: &a [*a]\n`, 'overlay/alias'],
        ['a tag', `${HEAD}requirements: !!js/function "x"\n`, 'overlay/tag'],
        ['broken YAML', 'overlay: [\n', 'overlay/syntax'],
        ['a list', '- a\n', 'overlay/wrong-value'],
        ['too much', `# ${'x'.repeat(LONGEST_OVERLAY)}`, 'overlay/too-long'],
    ])('with %s is refused as a whole', (_, text, code) => {
        expect(codes(text)).toContain(code);
        expect(readOverlay(text).data).toBeUndefined();
    });

    it('with any parameter of any requirement loosened is refused, and kept as it is or made stricter is not', () => {
        const orders = {
            severity: ['info', 'warning', 'error'],
            modality: ['may', 'should', 'shall'],
            unit_duty: ['none', 'guidance', 'if_delegated', 'derived', 'direct'],
        } as const;
        let tried = 0;
        const wrong: string[] = [];
        const judged = (id: string, key: string, value: string, refused: boolean) => {
            tried++;
            const looser = codes(stricter(`of: ${id}, ${key}: ${value}`)).includes('overlay/looser');
            if (looser !== refused) wrong.push(`${id} ${key}: ${value}`);
        };
        for (const of of catalogues.flatMap(({ requirements }) => requirements)) {
            for (const [key, order] of Object.entries(orders)) {
                const shipped = (order as readonly string[]).indexOf(of[key as keyof typeof orders]);
                for (const [rank, value] of order.entries()) judged(of.id, key, value, rank < shipped);
            }
            const kinds = of.applies_to;
            judged(of.id, 'applies_to', `[${[...new Set([...kinds, 'unit', 'region'])].join(', ')}]`, false);
            for (const kind of kinds)
                if (kinds.length > 1) judged(of.id, 'applies_to', `[${kinds.filter((one) => one !== kind).join(', ')}]`, true);
            for (const key of ['does', 'levels', 'colours']) {
                const words = (of.check?.[key] ?? []) as readonly string[];
                if (words.length > 0) judged(of.id, key, `[${words.join(', ')}]`, false);
                for (const word of words)
                    if (words.length > 1) judged(of.id, key, `[${words.filter((one) => one !== word).join(', ')}]`, true);
            }
            const limit = of.time_limit?.limit;
            if (
                limit !== undefined &&
                /^\d/.test(limit) &&
                ((of.check?.['rules'] ?? []) as readonly string[]).includes('routes/too-late')
            ) {
                judged(of.id, 'limit', limit, false);
                judged(of.id, 'limit', '10m', false);
                judged(of.id, 'limit', '9h', true);
            }
        }
        expect(wrong).toEqual([]);
        expect(tried).toBeGreaterThan(2_000);
    });

    it.each([
        'check: { kind: reader }',
        'at: plan',
        'rules: []',
        'status: unverified',
        'trigger: always',
        'kinds: [unit]',
        'time_limit: 9h',
    ])('cannot touch what else a requirement says: %s', (line) => {
        const text = stricter(`of: NP-4.1-4, ${line}`);
        expect(codes(text).length).toBeGreaterThan(0);
        expect(readOverlay(text).data).toBeUndefined();
    });

    it('expands no references, however deeply they are nested', () => {
        const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i === 0 ? '1' : `*a${i - 1}, *a${i - 1}`}]`).join('\n');
        expect(new Set(codes(bomb))).toEqual(new Set(['overlay/alias']));
    });

    it('tells the place of what is wrong', () => {
        const text = stricter('of: LAW-RPT-4, limit: 8h');
        const [problem] = readOverlay(text).problems;
        expect(text.slice(problem?.start, problem?.end)).toBe('8h');
    });

    it('says everything in both languages', () => {
        for (const words of Object.values(overlayMessages)) expect(Object.values(words).every((one) => one.length > 3)).toBe(true);
        const [problem] = readOverlay(own('EDU-1', given('drilRules'))).problems;
        expect(problem && overlayMessage(problem, 'en')).toContain('Did you mean `drillRules`?');
        expect(problem && overlayMessage(problem, 'zh-CN')).toContain('语言中的属性');
    });
});

describe('an overlay of a sector', () => {
    const root = ownRoot();
    const overlay = readFileSync(`${root}/test/standard/education.overlay.yaml`, 'utf8');
    const project = textsOf(`${root}/examples/linjiang-university`);
    const config = project.get('preplan.yaml') ?? '';
    const withOverlay: Texts = new Map([
        ...project,
        ['preplan.yaml', `${config}overlays: [education.yaml]\n`],
        ['education.yaml', overlay],
    ]);
    const before = judge(project);
    const after = judge(withOverlay);
    const known = new Set(before.findings.map(({ rule, part }) => `${rule} ${part}`));
    const fresh = after.findings.filter(({ rule, part }) => !known.has(`${rule} ${part}`));

    it('finds what it asks beyond the catalogues, and nothing else', () => {
        expect(fresh.map(({ rule, severity, requirements }) => `${severity} ${rule} ${requirements.join(' ')}`).sort()).toEqual([
            'error requirement/given NP-6.2-2',
            'error routes/too-late LAW-RPT-4',
            'error routes/too-late LAW-RPT-4',
            'warning requirement/given EDU-1',
        ]);
    });

    it('shows its requirements in the coverage', () => {
        expect(after.coverage.find(({ requirement }) => requirement.id === 'EDU-1')?.state).toBe('unmet');
        expect(before.coverage.some(({ requirement }) => requirement.id === 'EDU-1')).toBe(false);
    });

    it('is met by a plan that does what it asks', () => {
        const plan = (withOverlay.get('plan.preplan') ?? '')
            .replace('drill_rule every 1y', 'drill_rule every 6mo')
            .replace('drill_rule', 'section "Examination weeks" { text "The duty room is manned." }\n        drill_rule');
        const met = judge(new Map([...withOverlay, ['plan.preplan', plan]]));
        expect(met.findings.filter(({ requirements }) => requirements.includes('EDU-1'))).toEqual([]);
    });
});
