import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCalls } from '../../language-server/src/lsp/features/calls/call-hierarchy.js';
import { completion } from '../../language-server/src/lsp/features/completion/completion.js';
import { configLinks } from '../../language-server/src/lsp/features/config-links.js';
import { documentLinks } from '../../language-server/src/lsp/features/document-links.js';
import { BUILT_IN_URI } from '../../language-server/src/lsp/features/file-at.js';
import { hover } from '../../language-server/src/lsp/features/hover/hover.js';
import { inlayHints } from '../../language-server/src/lsp/features/inlay-hints.js';
import { formatOnType } from '../../language-server/src/lsp/features/on-type.js';
import { NATIONAL_CLAUSES } from '../../language-server/src/lsp/features/words/national-clauses.js';
import { catalogues, clauseName } from '../../language-server/src/standard/catalogue.js';
import { absolute, textOf, uri, workspace } from './marked.js';

const ASSETS = `authority Police "网安部门" {}
post Director "处长" {}
system Portal "门户" { mlps 3 host 203.0.113.7 ports 443/tcp internet }
system Inner "内部系统" {}
`;
const PLAN = `import "assets.preplan"
plan Unit "学校" {
    under territorial National
    general {
        categories gbz_20986_2007
        grade I {}
        grade IV "轻微" { otherwise }
    }
    organization { body Office "办公室" as office { head Director } }
    response {
        step Contain "控制" does contain by Office within 30m
        step Keep "取证" does preserve_evidence by Office after Contain within 1h
        step Told "告知" does inform by Office within 2h of discovery
        report Up "初报" {
            when grade I, II
            from Office
            to Police
            within 1h of discovery
        }
        level I {
            step Restore does restore by Office after Keep within 1d
        }
        level II {}
    }
    waiver "response/step-without-owner" for Office { because "x" approved 2026-01-01 by Office until 2026-12-31 }
}
`;
const ALL = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const LANGS = ['en', 'zh-CN'] as const;

const space = (plan = PLAN, assets = ASSETS) => workspace({ 'assets.preplan': assets, 'plan.preplan': plan });

describe('hints in the text', () => {
    const hints = (lang: 'en' | 'zh-CN', range = ALL) => {
        const { state } = space();
        const lines = PLAN.split('\n');
        return inlayHints(state, absolute('plan.preplan'), range, lang).map(
            ({ position, label }) => `${lines[position.line]?.slice(0, position.character).trim()} ‹${label}›`,
        );
    };

    it('name levels and tell when steps are done at the latest, in English', () => {
        expect(hints('en')).toEqual([
            'grade I ‹particularly serious›',
            'step Contain "控制" does contain by Office within 30m ‹30 min after discovery›',
            'step Keep "取证" does preserve_evidence by Office after Contain within 1h ‹1 h 30 min after discovery›',
            'level I ‹particularly serious›',
            'step Restore does restore by Office after Keep within 1d ‹1 day 1 h 30 min after discovery›',
            'level II ‹serious›',
        ]);
    });

    it('do so in Chinese', () => {
        expect(hints('zh-CN')).toEqual(
            expect.arrayContaining([
                'grade I ‹特别重大›',
                'step Keep "取证" does preserve_evidence by Office after Contain within 1h ‹发现后 1 小时 30 分钟›',
            ]),
        );
    });

    it('are those of the range that is asked for, and none where the text says the same', () => {
        expect(hints('en', { start: { line: 11, character: 0 }, end: { line: 12, character: 99 } })).toHaveLength(1);
        expect(hints('en').join('\n')).not.toContain('Told');
        expect(hints('en').join('\n')).not.toContain('轻微');
    });
});

describe('hover', () => {
    const text = (mark: string, lang: 'en' | 'zh-CN', where: 'plan' | 'assets' = 'plan') => {
        const plain = mark.replace('<|>', '');
        const made = where === 'plan' ? space(PLAN.replace(plain, mark)) : space(PLAN, ASSETS.replace(plain, mark));
        const contents = hover(...made.at(`${where}.preplan`), lang)?.contents as MarkupContent | undefined;
        return contents?.value ?? '';
    };

    it('on a step says when it is done at the latest, through all that it waits for', () => {
        expect(text('step Ke<|>ep', 'en')).toContain('Done at the latest: 1 h 30 min after discovery');
        expect(text('step Ke<|>ep', 'zh-CN')).toContain('最迟完成：发现后 1 小时 30 分钟');
        expect(text('step Rest<|>ore', 'en')).toContain('1 day 1 h 30 min after discovery');
    });

    it('on an asset says its class, with the reason', () => {
        expect(text('system Por<|>tal', 'en', 'assets')).toMatch(/Class: target asset .*203\.0\.113\.7, MLPS 3/);
        expect(text('system Por<|>tal', 'zh-CN', 'assets')).toMatch(/类别：目标资产 .*等保三级/);
        expect(text('system Inn<|>er', 'en', 'assets')).toContain('in no class');
    });

    it('on a step that is due at different times says for which incidents each holds', () => {
        const made = space(
            PLAN.replace(
                '    }\n    waiver',
                '        playbook Flood for network_attack { override Con<|>tain within 15m }\n    }\n    waiver',
            ),
        );
        const said = (hover(...made.at('plan.preplan'), 'en')?.contents as MarkupContent).value;
        expect(said).toContain('15 min after discovery \\(network\\-attack incident');
        expect(said).toContain('30 min after discovery \\(all other categories');
    });

    it('on an address says its network, on a port its service', () => {
        const nets = `${ASSETS}network Campus "校园网" { range 203.0.113.0/24 }\n`;
        const on = (mark: string, lang: 'en' | 'zh-CN') =>
            (hover(...space(PLAN, nets.replace(mark.replace('<|>', ''), mark)).at('assets.preplan'), lang)?.contents as MarkupContent)
                .value;
        expect(on('host 203.0<|>.113.7', 'en')).toBe('public address, in 校园网');
        expect(on('host 203.0<|>.113.7', 'zh-CN')).toBe('公网地址，位于校园网');
        expect(on('range 203<|>.0.113.0/24', 'en')).toBe('public address, 256 in all');
        expect(on('443/t<|>cp', 'en')).toBe('HTTPS');
    });

    it('on a keyword says the clause that it answers', () => {
        expect(text('gra<|>de I {', 'en')).toContain('National plan, clause 1.4');
        expect(text('gra<|>de I {', 'zh-CN')).toContain('国家预案条款 1.4');
    });
});

describe('who reports to whom', () => {
    it.each(LANGS)('is told from both ends (%s)', (lang) => {
        const { state } = space();
        const made = space(PLAN, ASSETS.replace('authority Police', 'authority Po<|>lice'));
        const [police] = prepareCalls(...made.at('assets.preplan'), lang);
        expect(police).toMatchObject({ name: 'Police', detail: '网安部门', uri: uri('assets.preplan') });
        const [incoming, ...more] = incomingCalls(state, police!, lang);
        expect(more).toEqual([]);
        expect(incoming?.from.name).toContain('Office');
        expect(incoming?.from.detail).toBe(lang === 'en' ? '初报 · 1 h' : '初报 · 1 小时');
        expect(incoming?.from.uri).toBe(uri('plan.preplan'));
        expect(incoming?.fromRanges.map((range) => textOf(PLAN, range))).toEqual(['Up']);
        expect(incomingCalls(state, incoming!.from, lang)).toEqual([]);
        const [outgoing] = outgoingCalls(state, incoming!.from, lang);
        expect(outgoing?.to.name).toContain('Police');
    });

    it('begins at bodies and posts only', () => {
        const step = space(PLAN.replace('step Contain', 'step Con<|>tain'));
        expect(prepareCalls(...step.at('plan.preplan'), 'en')).toEqual([]);
        const use = space(PLAN.replace('head Director', 'head Dir<|>ector'));
        expect(prepareCalls(...use.at('plan.preplan'), 'en').map(({ name }) => name)).toEqual(['Director']);
    });
});

describe('links', () => {
    it('lead to imported files, superior plans and pages of rules', () => {
        const { state } = space();
        const links = documentLinks(state, absolute('plan.preplan')).map(({ range, target }) => [textOf(PLAN, range), target]);
        expect(links).toEqual([
            ['assets.preplan', uri('assets.preplan')],
            ['National', expect.stringContaining(BUILT_IN_URI.slice('preplan-builtin:/'.length))],
            ['response/step-without-owner', 'preplan-rule:/response/step-without-owner.md'],
        ]);
    });
});

describe('links of preplan.yaml', () => {
    const yaml = `language: 2026
plan: Unit
superiors:
  - file: above.preplan
  - project: ../other
overlays: ["rules.yaml", 'missing.yaml']
baseline: ../outside.yaml
severities:
  response/step-without-owner: warning
  no/such-rule: off
`;
    it('lead to superiors, overlays, the plan and pages of rules, also before the text is saved', () => {
        const { state } = workspace({
            'preplan.yaml': 'language: 2026\n',
            'above.preplan': 'plan Above { abridged }\n',
            'rules.yaml': '',
            'plan.preplan': '// The plan is on the next line.\n\nplan Unit "单位" {}\n',
        });
        const links = configLinks(state, absolute('preplan.yaml'), yaml).map(({ range, target }) => [textOf(yaml, range), target]);
        expect(links).toEqual([
            ['Unit', `${uri('plan.preplan')}#L3`],
            ['above.preplan', uri('above.preplan')],
            ['rules.yaml', uri('rules.yaml')],
            ['response/step-without-owner', 'preplan-rule:/response/step-without-owner.md'],
        ]);
        expect(documentLinks(state, absolute('preplan.yaml'))).toEqual([]);
    });

    it('are none in a text that is no plain YAML', () => {
        const { state } = workspace({ 'plan.preplan': 'plan Unit {}\n' });
        for (const text of ['plan: [Unit', '&a plan: *a', '- plan', '', 'superiors: [Unit, {file: 7}, {}]'])
            expect(configLinks(state, absolute('preplan.yaml'), text)).toEqual([]);
    });
});

describe('a closing brace', () => {
    const typed = (text: string) => {
        const made = workspace({ 'plan.preplan': text });
        const [state, path, position] = made.at('plan.preplan');
        return formatOnType(state, path, position).map(({ newText, range }) => [newText, range.start.line]);
    };

    it('goes below the line that opened its block, in unfinished text and in Chinese braces', () => {
        expect(typed('plan A {\n    general {\n        grade I {\n            }<|>')).toEqual([['        ', 3]]);
        expect(typed('plan A ｛\n    general ｛\n        ｝<|>')).toEqual([['    ', 2]]);
    });

    it('stays where it is right, in a line, in a text, and without a block', () => {
        expect(typed('plan A {\n}<|>')).toEqual([]);
        expect(typed('plan A { kind unit }<|>')).toEqual([]);
        expect(typed('plan A {\n    version """\n        }<|>"""\n}')).toEqual([]);
        expect(typed('    }<|>')).toEqual([]);
    });
});

describe('blocks with holes', () => {
    it.each([
        ['grade', 'general { <|> }', '1.4'],
        ['body', 'organization { <|> }', '2.1'],
        ['warning', 'monitoring { <|> }', '3.4'],
        ['level', 'response { <|> }', '4.2'],
        ['playbook', 'response { <|> }', '4.2'],
    ])('%s is offered with its clause', (label, text, clause) => {
        const made = workspace({ 'plan.preplan': `plan A {\n    ${text}\n}\n` });
        for (const lang of LANGS) {
            const { items } = completion(...made.at('plan.preplan'), { today: '2026-03-01', snippets: true, lang });
            const item = items.find((one) => one.label === label);
            expect(item?.insertTextFormat, label).toBe(2);
            expect(item?.documentation).toMatchObject({ value: expect.stringContaining(clause) });
        }
    });

    it('answer clauses that the catalogue of the national plan has', () => {
        const clauses = catalogues.flatMap(({ requirements }) => requirements.map((one) => clauseName(one, 'en')));
        for (const clause of Object.values(NATIONAL_CLAUSES))
            expect(
                clauses.some((one) => one.startsWith(clause) && !/^\d/.test(one.slice(clause.length))),
                clause,
            ).toBe(true);
    });
});
