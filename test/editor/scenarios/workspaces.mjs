import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goToDefinition, goToText, openFile, waitForNoProblem, waitForProblem } from '../harness/workbench.mjs';

export const name = 'two projects in one workspace keep apart, and a file outside any project is checked alone';
const plan = (title, head) =>
    `import "people.preplan"\n\nplan ${title} "${title} office" {\n    abridged\n    organization {\n        body Office "Office" { head ${head} }\n    }\n}\n`;
const people = 'post Chief "Chief" { held by todo "name" }\n';
export const files = {
    'north/preplan.yaml': 'language: 2026\n',
    'north/plan.preplan': plan('North', 'Chief'),
    'north/people.preplan': people,
    'south/preplan.yaml': 'language: 2026\n',
    'south/plan.preplan': plan('South', 'Chieftain'),
    'south/people.preplan': `// The post is on the second line here.\n${people}`,
};

export const timeout = 180_000;

export async function run({ page, folder }) {
    // Files that nobody opened are checked too, each by its own project.
    await openFile(page, folder, 'north/plan.preplan');
    await waitForProblem(page, /Chieftain/);
    await waitForNoProblem(page, /north/);

    await openFile(page, folder, 'north/plan.preplan');
    await goToText(page, files['north/plan.preplan'], 'head Chie|f');
    assert.deepEqual(await goToDefinition(page), { file: 'people.preplan', line: 1, column: 6 });

    // The right name in one project mends nothing in the other.
    writeFileSync(join(folder, 'north/people.preplan'), people.replace('Chief', 'Chieftain'));
    await waitForProblem(page, /“Chief”/);
    await waitForProblem(page, /Chieftain/);
    writeFileSync(join(folder, 'south/plan.preplan'), plan('South', 'Chief'));
    await waitForNoProblem(page, /“Chieftain”/);
    writeFileSync(join(folder, 'north/people.preplan'), people);
    await waitForNoProblem(page, /“Chief”/);

    // A folder is renamed and deleted outside: nothing stays of it. Of its files the window tells nothing.
    writeFileSync(join(folder, 'south/plan.preplan'), plan('South', 'Chieftain'));
    await waitForProblem(page, /Chieftain/);
    renameSync(join(folder, 'south'), join(folder, 'west'));
    await waitForNoProblem(page, /south/, { timeout: 30_000 });
    await waitForProblem(page, /west/, { timeout: 30_000 });
    rmSync(join(folder, 'west'), { recursive: true });
    await waitForNoProblem(page, /Chieftain/, { timeout: 30_000 });

    const elsewhere = mkdtempSync(join(tmpdir(), 'preplan-alone-'));
    try {
        writeFileSync(join(elsewhere, 'alone.preplan'), plan('Alone', 'Whoever').replace('import "people.preplan"\n\n', ''));
        await openFile(page, elsewhere, 'alone.preplan');
        await waitForProblem(page, /Whoever/);
    } finally {
        rmSync(elsewhere, { recursive: true, force: true });
    }
}
