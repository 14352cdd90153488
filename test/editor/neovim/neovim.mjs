// A second real client: diagnostics, completion, definition and rename of `preplan lsp --stdio` in Neovim.
//   node test/editor/neovim/neovim.mjs [COMMAND…]   the server's command line; default: the built dist/cli.mjs
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../harness/paths.mjs';
import { askInNeovim, neovim, positionOf } from './client.mjs';

const built = join(project, 'dist', 'cli.mjs');
const server = process.argv.length > 2 ? process.argv.slice(2) : [process.execPath, built, 'lsp', '--stdio'];
if (process.argv.length === 2 && !existsSync(built)) {
    console.error('dist/cli.mjs is missing: run `npm run build` first');
    process.exit(2);
}
const executable = neovim();
if (!executable) {
    // Where CI must have it, a missing client is a failure, not a pass.
    console.log('0 passed, 0 failed, 4 skipped: no Neovim here, and none could be installed');
    process.exit(process.env.CI ? 1 : 0);
}

// The names stand behind Chinese text on their lines, where bytes, UTF-16 units and characters differ.
const plan = `import "people.preplan"

plan Linjiang "临江大学网络安全事件应急预案" {
    kind unit
    organization {
        body Office "应急办公室" as office { head HeadOfOffice deputy 副主任 }
        body Center "信息中心" as technical_support { head 副主任 deputy NobodyKnown }
    }
}
`;
const people = `person LiuFang "刘芳" {}
post HeadOfOffice "办公室主任" { held by LiuFang }
post 副主任 "副主任" { held by LiuFang }
`;
const repaired = plan.replace('deputy NobodyKnown', 'deputy HeadOfOffice');
const at = (text, file, marked) => ({ file, ...positionOf(text, marked) });

const broken = { 'plan.preplan': plan, 'people.preplan': people, 'preplan.yaml': 'language: 2026\nplan: Linjiang\n' };
const sound = { ...broken, 'plan.preplan': repaired };

const cases = {
    'diagnostics: an unknown name is found where it stands': async () => {
        const [answer] = await ask(broken, [{ ask: 'diagnostics', file: 'plan.preplan', has: 'NobodyKnown' }]);
        const one = answer.find((item) => item.message.includes('NobodyKnown'));
        assert.ok(one, JSON.stringify(answer));
        assert.equal(one.severity, 1);
        const line = plan.split('\n').findIndex((text) => text.includes('NobodyKnown'));
        const before = plan.split('\n')[line].split('NobodyKnown')[0];
        assert.deepEqual([one.line, one.column], [line, Buffer.byteLength(before)]);
    },
    'completion: offers posts of another file, Chinese ones too': async () => {
        const [answer] = await ask(sound, [{ ask: 'completion', ...at(repaired, 'plan.preplan', 'head |副主任 deputy') }]);
        const labels = (Array.isArray(answer) ? answer : answer.items).map((item) => item.label);
        assert.ok(labels.includes('HeadOfOffice') && labels.includes('副主任'), JSON.stringify(labels.slice(0, 40)));
    },
    'definition: leads into the other file': async () => {
        const [answer] = await ask(sound, [{ ask: 'definition', ...at(repaired, 'plan.preplan', 'deputy 副|主任') }]);
        const [first] = [answer].flat();
        assert.ok(first, 'no definition');
        const range = first.targetSelectionRange ?? first.range;
        assert.ok((first.targetUri ?? first.uri).endsWith('/people.preplan'), JSON.stringify(first));
        assert.deepEqual(range.start, positionOf(people, 'post |副主任'));
    },
    'rename: changes every place in both files, and nothing else': async () => {
        const [answer] = await ask(sound, [{ ask: 'rename', ...at(repaired, 'plan.preplan', 'head Head|OfOffice'), name: '主任' }]);
        assert.equal(answer['plan.preplan'], repaired.replaceAll('HeadOfOffice', '主任'));
        assert.equal(answer['people.preplan'], people.replaceAll('HeadOfOffice', '主任'));
    },
};

async function ask(files, steps) {
    const answers = await askInNeovim({ executable, server, files, steps });
    return answers.map((answer) => {
        if (answer.error) throw new Error(answer.error);
        return answer.result;
    });
}

let failed = 0;
for (const [name, work] of Object.entries(cases)) {
    const started = Date.now();
    try {
        await work();
        console.log(`ok   ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
        failed += 1;
        console.log(`FAIL ${name}\n${String(error.stack).replace(/^/gm, '     ')}`);
    }
}
console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
