import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { definition } from '../../language-server/src/lsp/features/definition.js';
import { fileAt } from '../../language-server/src/lsp/features/file-at.js';
import { prepareRename, type Refused, rename } from '../../language-server/src/lsp/features/rename/rename.js';
import { segmentsOf } from '../../language-server/src/lsp/features/symbol-at.js';
import { pathOf } from '../../language-server/src/lsp/paths.js';
import { type LineTable, lineTable, positionAt } from '../../language-server/src/views/diagnostics/lines.js';
import { CONFIG, ROOT, textOf, uri, type Workspace, workspace } from './marked.js';

const refused = (result: object): string => (result as Refused).refused;
const edits = (result: WorkspaceEdit | Refused) => (result as WorkspaceEdit).changes ?? {};

/** All files of a project after an edit. */
function applied(files: ReadonlyMap<string, string>, edit: WorkspaceEdit): Record<string, string> {
    const result: Record<string, string> = {};
    for (const [path, text] of files) result[path.slice(ROOT.length + 1)] = text;
    for (const [target, list] of Object.entries(edit.changes ?? {})) {
        const path = pathOf(target).slice(ROOT.length + 1);
        const text = result[path] ?? '';
        const lines = lineTable(text);
        const at = ({ line, character }: { line: number; character: number }) => (lines[line] ?? 0) + character;
        result[path] = [...list]
            .sort((a, b) => at(b.range.start) - at(a.range.start))
            .reduce((all, one) => all.slice(0, at(one.range.start)) + one.newText + all.slice(at(one.range.end)), text);
    }
    return result;
}

const PROVINCE = 'plan Donghai { organization { body Office {} } }\n';
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
const PEOPLE = 'person LiWei {}\npost Director { held by LiWei }\n';
const files = (plan: string) => ({
    'preplan.yaml': `${CONFIG}plan: Unit\nsuperiors:\n    - file: donghai.preplan\n`,
    'people.preplan': PEOPLE,
    'donghai.preplan': PROVINCE,
    'plan.preplan': plan,
});
const tryRename = (plan: string, name: string, open?: string[]) => {
    const space = workspace(files(plan), open);
    return { space, result: rename(...space.at('plan.preplan'), name, 'en') };
};

describe('rename', () => {
    it('changes the declaration and every use, in closed files too', () => {
        const { space, result } = tryRename(PLAN.replace('head Director', 'head <|>Director'), '主任', ['plan.preplan']);
        const after = applied(space.files, result as WorkspaceEdit);
        expect(after['people.preplan']).toBe(PEOPLE.replace('Director', '主任'));
        expect(after['plan.preplan']).toBe(PLAN.replace('Director', '主任'));
    });

    it('changes one segment of a qualified name', () => {
        const body = tryRename(PLAN.replace('Donghai.Office', 'Donghai.Off<|>ice'), 'Bureau');
        expect(applied(body.space.files, body.result as WorkspaceEdit)['plan.preplan']).toBe(
            PLAN.replace('Donghai.Office', 'Donghai.Bureau'),
        );
        const plan = tryRename(PLAN.replace('Donghai.Office', 'Dong<|>hai.Office'), 'Sea');
        expect(applied(plan.space.files, plan.result as WorkspaceEdit)['plan.preplan']).toBe(PLAN.replaceAll('Donghai', 'Sea'));
    });

    it('changes the plan of record in preplan.yaml', () => {
        const { space, result } = tryRename(PLAN.replace('plan Unit', 'plan <|>Unit'), 'School');
        expect(applied(space.files, result as WorkspaceEdit)['preplan.yaml']).toContain('plan: School\n');
    });

    it.each([
        ['a level', 'II', 'level'],
        ['a lower-case word', 'office', 'cannot be a name'],
        ['a keyword', 'step', 'cannot be a name'],
        ['two words', 'My Team', 'cannot be a name'],
        ['nothing', ' ', 'cannot be a name'],
        ['a name with a dot', 'A.B', 'cannot be a name'],
        ['a body of the same plan', 'Office', 'already stands for'],
        ['a name that an import brings', 'Director', 'already stands for'],
    ])('refuses %s', (_, name, reason) => {
        const { result } = tryRename(PLAN.replace('body Team', 'body <|>Team'), name);
        expect(refused(result)).toContain(reason);
    });

    it('refuses the name of a step that the same block sees', () => {
        expect(refused(tryRename(PLAN.replace('step B', 'step <|>B'), 'A').result)).toContain('already stands for');
    });

    it('refuses a name that somebody already uses for something missing', () => {
        const { result } = tryRename(PLAN.replace('body Team', 'body <|>Team').replace('by Office after', 'by Missing after'), 'Missing');
        expect(refused(result)).toContain('already stands for');
    });

    it('refuses what ships with the tool, terms and keywords', () => {
        const at = (plan: string, lang: 'en' | 'zh-CN' = 'en') => prepareRename(...workspace(files(plan)).at('plan.preplan'), lang);
        expect(refused(at(PLAN.replace('territorial Donghai', 'territorial Nat<|>ional')))).toContain('comes with the tool');
        expect(refused(at(PLAN.replace('contain', 'con<|>tain')))).toContain('no name here');
        expect(refused(at(PLAN.replace('step B', 's<|>tep B'), 'zh-CN'))).toContain('没有');
        expect(at(PLAN.replace('Donghai.Office', 'Donghai.Off<|>ice'))).toMatchObject({ placeholder: 'Office' });
    });

    it('reaches the plans of sibling projects that stand under this one', () => {
        const space = workspace({
            'province/preplan.yaml': CONFIG,
            'province/plan.preplan': 'plan Donghai { organization { body <|>Office {} } }\n',
            'unit/preplan.yaml': `${CONFIG}superiors:\n    - project: ../province\n`,
            'unit/plan.preplan': 'plan Unit { organization { liaison X to Donghai.Office } }\n',
        });
        const changes = edits(rename(...space.at('province/plan.preplan'), 'Bureau', 'en'));
        expect(Object.keys(changes).sort()).toEqual([uri('province/plan.preplan'), uri('unit/plan.preplan')]);
    });
});

const EXAMPLES = join(import.meta.dirname, '../../examples');
const examples = readdirSync(EXAMPLES).filter((name) => name !== 'mistakes');

function example(name: string): Record<string, string> {
    const folder = join(EXAMPLES, name);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    return Object.fromEntries(
        paths.filter((path) => /\.(preplan|yaml)$/.test(path)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
}

const preplans = (space: Workspace) => [...space.files.keys()].filter((path) => path.endsWith('.preplan'));

/** What every reference of a project means, by place and by the part it leads to. */
function meanings(space: Workspace): string[] {
    return [...space.state.projects.values()].flatMap(({ loaded, resolved }) =>
        [...loaded.project.files.values()].flatMap((model) =>
            resolved
                .file(model)
                .sites.map(
                    ({ index, resolution }) =>
                        `${model.path}#${index} ${resolution.state} ${resolution.state === 'found' ? resolution.part.id : ''}`,
                ),
        ),
    );
}

describe.each(examples)('in the example %s', (name) => {
    const sources = example(name);
    const space = workspace(sources);
    const before = meanings(space);

    it('every reference that means something leads to its name', () => {
        let seen = 0;
        for (const path of preplans(space)) {
            const file = fileAt(space.state, path)!;
            for (const site of file.resolution.sites) {
                if (site.resolution.state !== 'found') continue;
                const range = file.source.positions.sites[site.index]!;
                for (const [start, end] of segmentsOf(file.source, range)) {
                    const [target] = definition(space.state, path, positionAt(file.source.lines, start));
                    const text = target && fileAt(space.state, pathOf(target.targetUri))?.source.text;
                    expect(text && textOf(text, target.targetSelectionRange).normalize('NFC')).toBe(
                        file.source.text.slice(start, end).normalize('NFC'),
                    );
                    seen++;
                }
            }
        }
        expect(seen).toBeGreaterThan(name === 'national-plan-2017' ? 0 : 20);
    });

    it('renaming there and back changes nothing, and means the same in between', () => {
        const declared = preplans(space).flatMap((path) => {
            const file = fileAt(space.state, path)!;
            return [...file.source.positions.parts].flatMap(([id, place]) =>
                place.name ? [{ path, id, place: place.name, lines: file.source.lines as LineTable }] : [],
            );
        });
        const stride = Math.max(1, Math.floor(declared.length / 8));
        for (const { path, place, lines } of declared.filter((_, i) => i % stride === 0)) {
            const position = positionAt(lines, place[0]);
            const prepared = prepareRename(space.state, path, position, 'en');
            if ('refused' in prepared) throw new Error(prepared.refused);
            const there = rename(space.state, path, position, 'Renamed甲', 'en');
            expect(refused(there), prepared.placeholder).toBeUndefined();
            const after = workspace(applied(space.files, there as WorkspaceEdit), []);
            const old = new RegExp(`(?<=[ :/+])${prepared.placeholder}(?=$|[/+#])`, 'g');
            const same = (one: string) => one.replace(old, 'Renamed甲');
            expect(meanings(after).map(same)).toEqual(before.map(same));
            const back = rename(after.state, path, position, prepared.placeholder, 'en');
            expect(refused(back), prepared.placeholder).toBeUndefined();
            expect(applied(after.files, back as WorkspaceEdit)).toEqual(sources);
        }
    });
});
