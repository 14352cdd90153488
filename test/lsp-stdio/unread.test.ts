import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFIG, calm, findingsOf, folder } from '../bundle/command-line.js';
import { allShown, type Client, start, uriOf } from './client.js';

const HEAD = 'post Head "Head" { held by todo "x" }\n';
const TWICE = 'post Head "Again" { held by todo "x" }\npost Other "Other" { held by Nobody }\n';

const rulesAt = (client: Client, root: string, path: string) => (client.shown.get(uriOf(join(root, path))) ?? []).map(({ code }) => code);

/** A change of what is shown elsewhere shows that the server has taken everything in. */
async function settled(client: Client, root: string) {
    client.open(join(root, 'a.preplan'), `${HEAD}post Late "Late" { held by Noone }\n`);
    await client.until('a finding in a.preplan', () => rulesAt(client, root, 'a.preplan').includes('names/unknown'));
}

it.each([
    ['out/b.preplan', /it lies in `out`/],
    ['.attic/x/b.preplan', /it lies in `\.attic`/],
    ['x/node_modules/b.preplan', /it lies in `node_modules`/],
    ['old/b.preplan', /`exclude` in preplan\.yaml names it with “old”/],
    ['link/b.preplan', /behind a link/],
])('an open file that its project does not read, %s, says so and counts nowhere', async (path, why) => {
    const root = folder({
        'preplan.yaml': `${CONFIG}exclude: [old]\n`,
        'a.preplan': HEAD,
        ...(path.startsWith('link') ? {} : { [path]: TWICE }),
    });
    if (path.startsWith('link')) symlinkSync(folder({ 'b.preplan': TWICE }), join(root, 'link'));
    const client = await start([root]);
    client.open(join(root, path), TWICE);
    await client.until('the note', () => rulesAt(client, root, path).length > 0);
    await settled(client, root);
    const [note, ...more] = client.shown.get(uriOf(join(root, path))) ?? [];
    expect(more).toEqual([]);
    expect(note?.code).toBe('config/not-read');
    expect(note?.message).toMatch(why);
    // The name that stands in both is not there twice.
    expect(rulesAt(client, root, 'a.preplan')).not.toContain('names/duplicate');
    await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(join(root, path)), version: 2 },
        contentChanges: [{ text: 'plan {{{' }],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(join(root, path)) } });
    await client.until('the end of the note', () => rulesAt(client, root, path).length === 0);
});

it('the note goes when preplan.yaml takes the file in, and comes when it leaves it out', async () => {
    const root = folder({ 'preplan.yaml': `${CONFIG}exclude: [old]\n`, 'a.preplan': HEAD, 'old/b.preplan': TWICE });
    const client = await start([root]);
    client.open(join(root, 'old/b.preplan'), TWICE);
    await client.until('the note', () => rulesAt(client, root, 'old/b.preplan').includes('config/not-read'));
    const rewritten = (text: string) => {
        writeFileSync(join(root, 'preplan.yaml'), text);
        return client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uriOf(join(root, 'preplan.yaml')), type: 2 }],
        });
    };
    await rewritten(CONFIG);
    await client.until('its findings', () => rulesAt(client, root, 'old/b.preplan').includes('names/unknown'));
    expect(rulesAt(client, root, 'old/b.preplan')).not.toContain('config/not-read');
    await rewritten(`${CONFIG}exclude: [old]\n`);
    await client.until('the note again', () => String(rulesAt(client, root, 'old/b.preplan')) === 'config/not-read');
});

it('a project of its own in such a folder is read when a file of it is opened, as on the command line', async () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': HEAD, 'out/in/preplan.yaml': CONFIG, 'out/in/b.preplan': TWICE });
    const client = await start([root]);
    client.open(join(root, 'out/in/b.preplan'), TWICE);
    const found = findingsOf(calm(['check', 'out/in/b.preplan', '--format', 'json'], { cwd: root }));
    expect(found.length).toBeGreaterThan(0);
    await client.until('its findings', () => allShown(client)[uriOf(join(root, 'out/in/b.preplan'))]?.length === found.length);
    expect(rulesAt(client, root, 'out/in/b.preplan')).toEqual(expect.arrayContaining(found.map(({ rule }) => rule)));
});
