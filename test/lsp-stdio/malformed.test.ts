import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paramsFault } from '../../language-server/src/lsp/params.js';
import { requests } from '../../language-server/src/lsp/protocol.js';
import { CONFIG, folder } from '../bundle/command-line.js';
import { start, uriOf } from './client.js';

const UNASKED: readonly string[] = [requests.matrixChanged, requests.files, requests.formats, requests.facts, requests.newPlanChoices];
const own = Object.values(requests).filter((method) => !UNASKED.includes(method));
const standard = ['hover', 'definition', 'completion', 'references', 'rename', 'inlayHint', 'codeAction', 'semanticTokens/range'];
const methods = [...standard.map((one) => `textDocument/${one}`), 'workspace/symbol', 'callHierarchy/incomingCalls', ...own];

it.each(methods)('%s knows what it can be asked with', (method) => {
    for (const params of [undefined, null, [], 'x', {}, { textDocument: null }, { uri: 5, query: 5, item: [], kind: [] }])
        expect(paramsFault(method, params), JSON.stringify(params)).toMatch(/^\S+: `[\w.]+` must be (a|true)/);
});

it('what is wrong is named by its place, without a value', () => {
    const textDocument = { uri: 'file:///a' };
    const bad = { textDocument, position: { line: 'Wang Fang', character: 0 } };
    expect(paramsFault('textDocument/hover', bad)).toBe('textDocument/hover: `position.line` must be a number.');
    expect(paramsFault('textDocument/hover', { textDocument, position: { line: 0, character: 0 }, more: 1 })).toBe(undefined);
    expect(paramsFault('textDocument/selectionRange', { textDocument, positions: [null] })).toMatch(/`positions\[0\]` must be a map/);
    expect(paramsFault('__proto__', undefined)).toBe(undefined);
});

it('a request with parameters of another shape is refused as such, a notification is logged, and the server answers on', async () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': 'plan P "P" { kind unit }\n' });
    const { connection, open, logged } = await start([root]);
    for (const method of methods)
        await expect(connection.sendRequest(method, { uri: 5 })).rejects.toMatchObject({
            code: -32602,
            message: expect.stringContaining(method),
        });
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 5 } });
    await connection.sendNotification('textDocument/didChange', { textDocument: null, contentChanges: [null] });
    open(join(root, 'a.preplan'), 'plan P "P" { kind unit }\n');
    const found = await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uriOf(join(root, 'a.preplan')) } });
    expect(JSON.stringify(found)).toContain('P');
    expect(logged.filter((one) => one.includes('must be'))).toHaveLength(2);
});

it('a day that is none is told, and the one of the calendar taken', async () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': 'plan P "P" { kind unit }\n' });
    const told = async (asOf: unknown, lang: string) => (await start([root], { asOf, lang })).logged.filter((one) => one.includes('asOf'));
    expect(await told('2026-02-30', 'zh-CN')).toEqual(['设定的“今天”（asOf）不是 2026-03-01 这样的日期，按日历上的今天计算。']);
    expect(await told({}, 'en')).toHaveLength(1);
    expect(await told('2026-02-28', 'en')).toEqual([]);
});
