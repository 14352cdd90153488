import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../extension/schemas/preplan.schema.json' with { type: 'json' };
import { severityDiagnostics } from '../../language-server/src/host/severities.js';
import { CONFIG_KEYS, readConfig } from '../../language-server/src/model/config.js';
import { matchesGlob } from '../../language-server/src/model/glob.js';
import { rules } from '../../language-server/src/rules/registry.js';

const validate = new Ajv({ allErrors: true }).compile(schema);

describe('the published schema of preplan.yaml', () => {
    it('has the keys that the tool reads, and no other', () => {
        expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(CONFIG_KEYS).sort());
    });

    it('and the tool accept and refuse the same', () => {
        const good = [
            'language: 2026',
            'language: 2026\nplan: A\ntimezone: Asia/Urumqi\nas_of: "2026-03-01"\nsuperiors:\n  - file: a/b.preplan\n  - project: ../city',
            'language: 2026\noverlays: [a.yaml]\nprivate: [p.preplan]\nexclude: ["old/**"]\nlang: zh-CN\nbaseline: b.yaml\nacknowledgements: a.yaml',
            'language: 2026\nseverities: { names/unknown: warning }\noutputs: { out: build, formats: [html] }\nscan: { address: IP }',
        ];
        const bad = [
            '{}',
            'language: 2027',
            'language: 2026\nlang: fr',
            'language: 2026\nseverity: {}',
            'language: 2026\nseverities: { names/unknown: none }',
            'language: 2026\noutputs: { folder: x }',
            'language: 2026\noverlays: a.yaml',
            'language: 2026\nbaseline: ../b.yaml',
            'language: 2026\nbaseline: /b.yaml',
            'language: 2026\nbaseline: C:\\b.yaml',
            'language: 2026\nsuperiors: [{ file: a, project: b }]',
            'language: 2026\nas_of: tomorrow',
        ];
        for (const text of good) expect([text, validate(parse(text)), readConfig(text).problems]).toEqual([text, true, []]);
        for (const text of bad) expect([text, validate(parse(text)), readConfig(text).problems.length > 0]).toEqual([text, false, true]);
    });

    it('an unknown key has a place and a suggestion', () => {
        const text = 'language: 2026\nseverites:\n  a: b\noutputs:\n  fromats: [html]\n';
        const [first, second] = readConfig(text).problems;
        expect(first).toMatchObject({
            code: 'config/unknown-key',
            args: { key: 'severites', nearest: 'severities' },
            start: text.indexOf('severites'),
        });
        expect(second).toMatchObject({ args: { key: 'fromats', nearest: 'formats' }, start: text.indexOf('fromats') });
    });
});

describe('severities', () => {
    const said = (severities: Record<string, 'error' | 'warning' | 'info' | 'off'>) => {
        const text = `language: 2026\nseverities:\n${Object.entries(severities)
            .map(([key, value]) => `    ${key}: ${value}\n`)
            .join('')}`;
        return severityDiagnostics(readConfig(text).config, text, 'en').map(({ rule, severity, range }) => [
            rule,
            severity,
            range.start.line,
        ]);
    };
    it('lowered for a rule about duties are told, as is a rule that is off; raised ones and others are not', () => {
        expect(said({ 'requirement/given': 'info' })).toEqual([['severities/lowered', 'info', 2]]);
        expect(said({ 'requirement/given': 'off' })).toEqual([['severities/off', 'warning', 2]]);
        expect(said({ 'requirement/given': 'error' })).toEqual([]);
        const light = rules.find(({ severity, id }) => severity === 'info' && !id.startsWith('requirement/'));
        expect(said({ [light?.id ?? '']: 'off' })).toEqual([]);
    });
    it('of rules that there are not are errors with a suggestion', () => {
        const text = 'language: 2026\nseverities: { names/unknwon: off }\n';
        const [one] = severityDiagnostics(readConfig(text).config, text, 'en');
        expect(one).toMatchObject({ rule: 'config/unknown-rule', severity: 'error', message: expect.stringContaining('names/unknown”?') });
    });
});

describe('exclude', () => {
    it.each([
        ['archive/a.preplan', 'archive', true],
        ['archive/deep/a.preplan', 'archive/', true],
        ['archived/a.preplan', 'archive', false],
        ['a/old.preplan', '**/old.preplan', true],
        ['old.preplan', '**/old.preplan', true],
        ['a/b/c.preplan', 'a/*', true],
        ['a/b/c.preplan', '*/c.preplan', false],
        ['a/b/c.preplan', 'a/**/c.preplan', true],
        ['a/c.preplan', 'a/**/c.preplan', true],
        ['a/x.draft.preplan', '**/*.draft.preplan', true],
        ['预案/旧.preplan', '预案/?.preplan', true],
        ['a.preplan', 'a.prepla?', true],
        ['a.preplan', 'b*', false],
        ['a/b.preplan', './a', true],
    ])('%s by %s: %s', (path, pattern, matches) => {
        expect(matchesGlob(path, pattern)).toBe(matches);
    });
    it('no pattern takes long', () => {
        expect(matchesGlob(`${'a'.repeat(5000)}b`, `${'*a'.repeat(200)}c`)).toBe(false);
        expect(matchesGlob(Array(300).fill('a').join('/'), `${'**/'.repeat(100)}b`)).toBe(false);
    });
});
