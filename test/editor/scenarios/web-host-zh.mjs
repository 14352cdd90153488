import assert from 'node:assert/strict';
import { openVirtualFolder, serveExtensions } from '../harness/web-host.mjs';
import {
    activeFile,
    complete,
    eventually,
    findCommands,
    focusEditor,
    goToText,
    hover,
    insertText,
    runCommand,
    screenshot,
    waitForNoProblem,
    waitForProblem,
    webview,
} from '../harness/workbench.mjs';

export const name = 'installed in a browser it speaks Chinese: commands, problems, completion by Chinese names, hover and matrix';
export const open = false;
export const fresh = true;
/** No package in the server: what runs, runs in the browser. */
export const start = { web: true, locale: 'zh-cn' };
export const timeout = 240_000;

const plan = `import "人员.preplan"
plan 港务集团 "港务集团网络安全事件应急预案" {
    kind unit
    general { categories gbt_20986_2023 }
    organization { body 应急办 "网络安全应急办公室" as office { head 主 } }
    response {
        step 隔离 "隔离受影响的主机" does contain by 应急办 within 30m
        step 固证 "保全日志" does preserve_evidence by 应急办 after 隔离 within 1h
        level II {}
    }
}
`;
const files = { 'preplan.yaml': 'language: 2026\n', '人员.preplan': 'post 主任 "信息中心主任" {}\n', '预案.preplan': plan };

export async function run({ page, server, vsix }) {
    const extensions = await serveExtensions(vsix, files);
    try {
        await openVirtualFolder(page, server, extensions, { installed: true });
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^预案\.preplan$/ }).dblclick();
        await eventually('the plan in front', async () => (await activeFile(page)) === '预案.preplan');
        await focusEditor(page);
        await waitForProblem(page, /“主”没有声明/, { timeout: 30_000 });
        await goToText(page, plan, 'head 主|');
        const offered = await complete(page);
        assert.ok(
            offered.some((one) => one.includes('主任')),
            offered.join(),
        );
        await page.keyboard.press('Escape');
        await insertText(page, '任');
        await page.keyboard.press('Escape');
        await waitForNoProblem(page, /“主”/);

        await eventually(
            'the time behind the second step, in Chinese',
            async () =>
                (await page.locator('.monaco-editor .view-lines').first().innerText())
                    .replaceAll('\u00a0', ' ')
                    .includes('发现后 1 小时 30 分钟'),
            { timeout: 20_000 },
        );
        await goToText(page, plan, 'wi|thin 1h');
        assert.match(await hover(page), /隔离完成后 1 小时/);

        await page.locator('.codelens-decoration a', { hasText: '响应矩阵' }).first().waitFor();
        const titles = await findCommands(page, '预案');
        for (const title of ['新建预案…', '导出…', '报告问题']) assert.ok(titles.includes(`预案: ${title}`), titles.join());
        await runCommand(page, '打开响应矩阵');
        const matrix = await webview(page, 'table td', { timeout: 60_000 });
        assert.equal(await matrix.locator('html').getAttribute('lang'), 'zh-CN');
        await eventually('the step in the matrix', async () => (await matrix.locator('td', { hasText: '保全日志' }).count()) > 0, {
            timeout: 30_000,
        });
        await matrix.getByRole('tab', { name: '报告路线' }).waitFor();
        await screenshot(page, 'web-host-zh');
    } finally {
        await extensions.close();
    }
}
