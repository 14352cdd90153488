import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { calm, findingsOf, folder } from '../bundle/command-line.js';
import { type Client, keyOf, start, uriOf } from './client.js';

const CONFIG = 'language: 2026\nas_of: 2026-03-01\n';
const OVERLAY = `overlay:
  id: city_rules
  version: "1"
  name: { en: City rules, zh: 市级要求 }
  source: { en: Notice 3, zh: 第3号通知 }
requirements:
  - id: CITY-1
    clause: "2"
    title: { en: Platforms, zh: 平台 }
    requirement: { en: The plan names its platforms., zh: 预案应写明平台。 }
    applies_to: [unit]
    check:
      kind: given
      at: safeguards
      needs:
        - { has: platforms, name: { en: its platforms, zh: 平台 }, word: "platform …" }
`;
const PLAN = 'plan Unit "Unit" {\n    kind unit\n    safeguards {}\n}\n';

/** What is shown of one file, and what check finds there. */
const shownIn = (client: Client, root: string, file: string) =>
    (client.shown.get(uriOf(join(root, file))) ?? []).map(({ code, range }) => keyOf(String(code), range)).sort();
const foundIn = (root: string, file: string) =>
    findingsOf(calm(['check', '.', '--format', 'json'], { cwd: root }))
        .filter((one) => one.file === file)
        .map(({ rule, range }) => keyOf(rule, range as never))
        .sort();
const same = (client: Client, root: string, file: string, holds: (found: readonly string[]) => boolean) => {
    const found = foundIn(root, file);
    const wanted = JSON.stringify(found);
    return client.until(
        `the verdict of check on ${file}: ${wanted}`,
        () => holds(found) && JSON.stringify(shownIn(client, root, file)) === wanted,
    );
};
const has = (rule: string) => (found: readonly string[]) => found.some((one) => one.includes(rule));

describe('the server shows of the data of a project', () => {
    it('an overlay: its clause in the plan, its mistakes at their place, and neither once they are mended', async () => {
        const root = folder({ 'preplan.yaml': `${CONFIG}overlays: [city.yaml]\n`, 'city.yaml': OVERLAY, 'plan.preplan': PLAN });
        const client = await start([root]);
        const changed = async (file: string, text: string) => {
            writeFileSync(join(root, file), text);
            await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                changes: [{ uri: uriOf(join(root, file)), type: 2 }],
            });
        };
        const asks = () =>
            (client.shown.get(uriOf(join(root, 'plan.preplan'))) ?? []).some(({ message }) => String(message).includes('City rules'));
        await client.until('the clause of the overlay', asks);
        await same(client, root, 'plan.preplan', has('requirement/given'));

        // One that loosens the national plan is an error at its own line, and nothing of it is applied.
        await changed('city.yaml', `${OVERLAY}stricter:\n  - of: NP-5-5\n    limit: 60d\n`);
        await same(client, root, 'city.yaml', has('overlay/'));
        await client.until('no clause of a broken overlay', () => !asks());

        await changed('city.yaml', OVERLAY.replace('kind: given', 'kind: givven'));
        await same(client, root, 'city.yaml', has('overlay/'));
        await changed('city.yaml', OVERLAY);
        await client.until('an overlay without mistakes', () => !client.shown.has(uriOf(join(root, 'city.yaml'))));
        await client.until('its clause again', asks);
    });

    it('severities of rules that there are not, and of duties that are lowered', async () => {
        const lowered = `${CONFIG}severities:\n    requirement/given: info\n    routes/no-report: off\n    structure/chapter-missing: off\n`;
        const root = folder({ 'preplan.yaml': lowered, 'plan.preplan': PLAN });
        const client = await start([root]);
        await same(
            client,
            root,
            'preplan.yaml',
            (found) => has('config/unknown-rule')(found) && has('severities/lowered')(found) && has('severities/off')(found),
        );
        writeFileSync(join(root, 'preplan.yaml'), CONFIG);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uriOf(join(root, 'preplan.yaml')), type: 2 }],
        });
        await client.until('nothing lowered', () => !client.shown.has(uriOf(join(root, 'preplan.yaml'))));
    });
});
