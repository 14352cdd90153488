import { describe, expect, it } from 'vitest';
import { definition } from '../../language-server/src/lsp/features/definition.js';
import { documentLinks } from '../../language-server/src/lsp/features/document-links.js';
import { BUILT_IN_URI, builtInSource } from '../../language-server/src/lsp/features/file-at.js';
import { documentHighlight, references } from '../../language-server/src/lsp/features/references.js';
import { textOf, uri, type Workspace, workspace } from './marked.js';

const PROVINCE = 'plan Donghai "东海" { abridged kind province organization { body Office "省办公室" {} } }\n';
const PEOPLE = 'person 李伟 "李伟" {}\npost Director { held by 李伟 }\n';
const PLAN = `import "people.preplan"
plan Unit {
    under territorial Donghai
    organization { body Team { head Director } body Office {} }
    response {
        step A does contain by Team, Donghai.Office
        step B does restore by Office after A within 1h of A
    }
}
`;
const CONFIG = 'language: 2026\nsuperiors:\n    - file: superiors/donghai.preplan\n';
const project = (plan: string, open?: string[]): Workspace =>
    workspace({ 'preplan.yaml': CONFIG, 'people.preplan': PEOPLE, 'superiors/donghai.preplan': PROVINCE, 'plan.preplan': plan }, open);

/** The texts and files that a definition leads to. */
function targets(space: Workspace): string[] {
    return definition(...space.at('plan.preplan')).map(({ targetUri, targetSelectionRange }) => {
        const path = ['plan.preplan', 'people.preplan', 'superiors/donghai.preplan'].find((one) => uri(one) === targetUri);
        const text = path ? (space.marks.get(path)?.text ?? '') : builtInSource().text;
        return `${path ?? targetUri}: ${textOf(text, targetSelectionRange)}`;
    });
}

describe('definition', () => {
    it.each([
        ['a body of the own plan', PLAN.replace('by Team,', 'by Te<|>am,'), 'plan.preplan: Team'],
        ['the end of a name', PLAN.replace('by Team,', 'by Team<|>,'), 'plan.preplan: Team'],
        ['a post in another file', PLAN.replace('head Director', 'head <|>Director'), 'people.preplan: Director'],
        ['the plan of a qualified name', PLAN.replace('Donghai.Office', 'Dong<|>hai.Office'), 'superiors/donghai.preplan: Donghai'],
        ['the body of a qualified name', PLAN.replace('Donghai.Office', 'Donghai.Off<|>ice'), 'superiors/donghai.preplan: Office'],
        ['blanks around the dot', PLAN.replace('Donghai.Office', 'Donghai . Off<|>ice'), 'superiors/donghai.preplan: Office'],
        ['a step', PLAN.replace('after A', 'after <|>A'), 'plan.preplan: A'],
        ['an anchor', PLAN.replace('of A', 'of <|>A'), 'plan.preplan: A'],
        ['the declaration itself', PLAN.replace('body Team', 'body T<|>eam'), 'plan.preplan: Team'],
        ['the built-in plan', PLAN.replace('territorial Donghai', 'territorial Nat<|>ional'), `${BUILT_IN_URI}: National`],
        ['a body of the built-in plan', PLAN.replace('Donghai.Office', 'National.Off<|>ice'), `${BUILT_IN_URI}: Office`],
        ['an import', PLAN.replace('people.', 'peo<|>ple.'), 'people.preplan: '],
    ])('of %s', (_, plan, target) => {
        expect(targets(project(plan))).toEqual([target]);
        expect(targets(project(plan, ['plan.preplan']))).toEqual([target]);
    });

    it.each([
        ['a term', PLAN.replace('contain', 'con<|>tain')],
        ['a keyword', PLAN.replace('step B', 'st<|>ep B')],
        ['an unknown name', PLAN.replace('by Team,', 'by Nob<|>ody,')],
        ['an import that leads nowhere', PLAN.replace('people.preplan', 'nob<|>ody.preplan')],
    ])('leads nowhere for %s', (_, plan) => {
        expect(targets(project(plan))).toEqual([]);
    });
});

describe('references', () => {
    it('are found in closed files too, with the declaration where it is asked for', () => {
        const space = project(PLAN.replace('head Director', 'head <|>Director'), ['plan.preplan']);
        const found = references(...space.at('plan.preplan'), true).map((one) => one.uri);
        expect(found.sort()).toEqual([uri('people.preplan'), uri('plan.preplan')].sort());
        expect(references(...space.at('plan.preplan'), false)).toHaveLength(1);
    });

    it('of a plan are the segments that name it', () => {
        const space = project(PLAN.replace('under territorial Donghai', 'under territorial <|>Donghai'));
        const ranges = references(...space.at('plan.preplan'), false);
        expect(ranges.map((one) => textOf(space.marks.get('plan.preplan')?.text ?? '', one.range))).toEqual(['Donghai', 'Donghai']);
    });

    it('keep two things of one name apart', () => {
        const space = project(PLAN.replace('body Office', 'body <|>Office'));
        expect(references(...space.at('plan.preplan'), true)).toHaveLength(2);
    });
});

it('highlights a name, and a term', () => {
    const name = project(PLAN.replace('step A', 'step <|>A'));
    expect(documentHighlight(...name.at('plan.preplan')).map((one) => one.kind)).toEqual([3, 2, 2]);
    const term = project(PLAN.replace('contain', 'cont<|>ain').replace('does restore', 'does contain'));
    expect(documentHighlight(...term.at('plan.preplan'))).toHaveLength(2);
});

it('links imports and superior plans', () => {
    const space = project(PLAN.replace('import', 'import "superiors/none.preplan"\nimport'));
    const [path] = [space.at('plan.preplan')[1]];
    const links = documentLinks(space.state, path);
    expect(links.map((one) => [one.target, textOf(space.marks.get('plan.preplan')?.text ?? '', one.range)])).toEqual([
        [uri('people.preplan'), 'people.preplan'],
        [uri('superiors/donghai.preplan'), 'Donghai'],
    ]);
});
