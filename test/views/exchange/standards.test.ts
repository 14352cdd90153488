import { describe, expect, it } from 'vitest';
import { compile } from '../../../language-server/src/compile/compile.js';
import { coverageOf } from '../../../language-server/src/coverage/coverage.js';
import { diagnose } from '../../../language-server/src/host/check.js';
import { discover } from '../../../language-server/src/host/discover.js';
import { loadProject } from '../../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../../language-server/src/host/node.js';
import { resolveProject } from '../../../language-server/src/model/plans.js';
import { LANGS } from '../../../language-server/src/rules/messages.js';
import { checkAll } from '../../../language-server/src/rules/run.js';
import { cacaoPlaybooks } from '../../../language-server/src/views/cacao/cacao.js';
import { oscalFiles } from '../../../language-server/src/views/oscal/oscal.js';
import { examples } from '../../bundle/command-line.js';
import { sampleCompiled, terms } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { cacaoSchema, changedFiles, oscalSchema } from './official.js';

const cacao = cacaoSchema();
const oscal = {
    catalog: oscalSchema('catalog'),
    profile: oscalSchema('profile'),
    'assessment-results': oscalSchema('assessment-results'),
    poam: oscalSchema('poam'),
};
const asOf = '2026-03-01';

function of(name: string, lang: 'en' | 'zh-CN') {
    const found = discover(nodeFiles, `${examples}/${name}`)[0];
    if (!found) throw new Error(`No project in ${name}`);
    const loaded = loadProject(nodeFiles, found, { workspace: examples });
    const resolved = resolveProject(loaded.project);
    const outcome = checkAll(resolved, (plan) => compile(plan), asOf);
    const findings = diagnose(nodeFiles, loaded, asOf, lang);
    return resolved.plans
        .filter(({ plan }) => !plan.abridged)
        .map((plan) => {
            const compiled = compile(plan);
            const coverage = coverageOf(plan, compiled, outcome, asOf);
            return {
                plan,
                playbooks: cacaoPlaybooks(plan, compiled, { lang, terms, asOf }),
                documents: oscalFiles(plan, coverage, { lang, asOf, tool: '0.1.0', findings }),
            };
        });
}

it('the official schemas are unchanged', () => {
    expect([...changedFiles('cacao-2.0'), ...changedFiles('oscal-1.0.6')]).toEqual([]);
});

describe.each(['linjiang-university', 'hospital-zh', 'power-grid', 'mistakes'])('the example %s', (name) => {
    const made = LANGS.flatMap((lang) => of(name, lang));

    it('gives valid CACAO playbooks in which every step is reached once and everything ends', () => {
        for (const { playbooks } of made) {
            expect(playbooks.length).toBeGreaterThan(4);
            for (const { file, json } of playbooks) {
                expect(cacao(json), `${file} ${JSON.stringify(cacao.errors?.slice(0, 3))}`).toBe(true);
                const workflow = json['workflow'] as Record<string, Record<string, unknown>>;
                const seen: string[] = [];
                const queue = [String(json['workflow_start'])];
                for (const id of queue) {
                    const step = workflow[id];
                    expect(step, `${file}: ${id}`).toBeDefined();
                    seen.push(id);
                    for (const next of [step?.['on_completion'], step?.['on_true'], ...((step?.['next_steps'] as string[]) ?? [])])
                        if (typeof next === 'string') queue.push(next);
                }
                expect(seen.toSorted()).toEqual(Object.keys(workflow).toSorted());
            }
        }
    });

    it('gives valid OSCAL documents', () => {
        for (const { documents } of made) {
            const kinds = documents.map(({ file, content }) => {
                const model = file.startsWith('catalog-') ? 'catalog' : (file.replace('.json', '') as keyof typeof oscal);
                const validate = oscal[model];
                expect(validate(content), `${file} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
                return model;
            });
            expect(kinds).toEqual(expect.arrayContaining(['catalog', 'profile', 'assessment-results']));
        }
    });

    it('names no person and no telephone number, and refers only to what is there', () => {
        for (const { plan, playbooks, documents } of made) {
            const text = JSON.stringify([playbooks, documents]);
            const titles = new Set(plan.declared('post').map(({ title }) => title));
            const secrets = plan.declared('person').flatMap(({ title, contacts }) => [title, ...contacts.map(({ address }) => address)]);
            for (const secret of secrets) if (secret && secret.length > 2 && !titles.has(secret)) expect(text).not.toContain(secret);
            const profile = documents.find(({ file }) => file === 'profile.json')?.content as { profile: { imports: { href: string }[] } };
            for (const { href } of profile.profile.imports) expect(documents.map(({ file }) => file)).toContain(href);
        }
    });

    it('is the same each time', () => {
        expect(JSON.stringify(of(name, 'en'))).toBe(JSON.stringify(made.slice(0, made.length / 2)));
    });
});

it('texts that try to break out stay texts', () => {
    const compiled = sampleCompiled(hostileTexts);
    for (const { json } of cacaoPlaybooks(compiled.plan, compiled, { lang: 'en', terms, asOf }))
        expect(cacao(json), JSON.stringify(cacao.errors)).toBe(true);
    for (const { content } of oscalFiles(compiled.plan, [], { lang: 'en', asOf, tool: '0.1.0', findings: [] }))
        expect(oscal.poam(content), JSON.stringify(oscal.poam.errors)).toBe(true);
});
