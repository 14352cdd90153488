import { expect, it } from 'vitest';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { TooLarge } from '../../language-server/src/host/file-system.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { planProblemIn } from '../../language-server/src/host/plan-of-record.js';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`;
const PLAN = 'plan Alpha "A" { kind unit }\n';

/** What is told of a project, with the rule; `refused` is larger than any file that is read. */
function told(config: string, files: Readonly<Record<string, string>>, lang: 'en' | 'zh-CN' = 'en', refused?: string) {
    const all = memoryFiles(new Map(Object.entries({ 'preplan.yaml': config, ...files }).map(([path, text]) => [`/p/${path}`, text])));
    const read = (path: string) => {
        if (path === refused) throw new TooLarge(path);
        return all.read(path);
    };
    const host = { ...all, read };
    const [found] = discover(host, '/p');
    if (!found) throw new Error('no project');
    const list = diagnose(host, loadProject(host, found, { workspace: '/p' }), '2026-03-01', lang);
    const at = (rule: RegExp) => list.filter((one) => rule.test(one.rule));
    return { at, rules: list.map(({ rule }) => rule) };
}

it('a plan of record that no file declares is an error at its place, with the name that is near', () => {
    const config = 'language: 2026\n# plan: Alpha\nplan: Alpa # x\n';
    const [one, ...rest] = told(config, { 'a.preplan': PLAN }).at(/plan-missing/);
    expect([one?.file, one?.severity, one?.range, rest]).toEqual([
        'preplan.yaml',
        'error',
        { start: { line: 2, character: 6 }, end: { line: 2, character: 10 } },
        [],
    ]);
    expect(one?.message).toBe(
        'No file of this project declares the plan `Alpa`. Did you mean `Alpha`? Write the name of a plan that is here, or take the line out.',
    );
    expect(told(config, { 'a.preplan': PLAN }, 'zh-CN').at(/plan-missing/)[0]?.message).toMatch(/是否想写“Alpha”？/);
});

it.each([
    ['a plan that is there', 'plan: Alpha', { 'a.preplan': PLAN }],
    ['an abridged plan', 'plan: Beta', { 'a.preplan': PLAN, 'b.preplan': 'abridged plan Beta "B" { kind region }\n' }],
    ['no plan', '', { 'a.preplan': PLAN }],
    ['a file that cannot be read', 'plan: Beta', { 'a.preplan': PLAN, 'b.preplan': 'plan Beta "B" {{{' }],
    ['a private file that is not here', 'plan: Beta\nprivate: [b.preplan]', { 'a.preplan': PLAN }],
])('%s is nothing to tell', (_, line, files) => {
    expect(told(`language: 2026\n${line}\n`, files).at(/plan-missing/)).toEqual([]);
});

it('a project in parts knows its plans from what declares them', () => {
    const files = memoryFiles(
        new Map([
            ['/p/a.preplan', PLAN],
            ['/p/b.preplan', '// plan Gone "x"\npost Beta "B"\n'],
        ]),
    );
    const about = (plan: string, names: readonly string[]) =>
        planProblemIn(files, { root: '/p', files: [] }, ['a.preplan', 'b.preplan'], { plan, names, configText: `plan: ${plan}\n` })?.code;
    expect([about('Alpha', []), about('Other', ['Other']), about('Beta', []), about('Gone', ['Alpha'])]).toEqual([
        undefined,
        undefined,
        'config/plan-missing',
        'config/plan-missing',
    ]);
});

it('a pointer of Git LFS is told as what it is, wherever it stands for a file', () => {
    const inPlan = told('language: 2026\n', { 'a.preplan': 'import "b.preplan"\nplan P "P" { prepared by Head }\n', 'b.preplan': POINTER });
    expect(inPlan.at(/^(syntax|names)\//).map(({ rule, file, message }) => [rule, file, message])).toEqual([
        ['syntax/lfs-pointer', 'b.preplan', 'This is a pointer of Git LFS; the plan itself has not been fetched. Run: git lfs pull'],
    ]);
    expect(
        told(POINTER, { 'a.preplan': PLAN }, 'zh-CN')
            .at(/^config/)
            .map(({ message }) => message),
    ).toEqual(['无法读取 preplan.yaml：这是 Git LFS 指针，内容尚未取回，请运行 git lfs pull']);
    expect(told('language: 2026\n', { 'a.preplan': `${POINTER}${'x'.repeat(2000)}` }).rules).not.toContain('syntax/lfs-pointer');
});

it('what stands in a file that is not read is not said to be missing', () => {
    const files = { 'a.preplan': 'import "b.preplan"\nsystem S "S" { operated by Team }\n', 'b.preplan': '' };
    const rules = (refused?: string) =>
        told('language: 2026\n', files, 'en', refused).rules.filter((rule) => /^(syntax|names)\//.test(rule));
    expect([rules(), rules('/p/b.preplan')]).toEqual([['names/unknown'], ['syntax/too-large']]);
});
