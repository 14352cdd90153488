import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, waitForNoProblem, waitForProblem, waitForSquiggle } from '../harness/workbench.mjs';

export const name = 'files written, added, renamed and deleted outside the editor are followed';
export const copies = 'examples/linjiang-university';

/** Seen at the import itself: Problems shows only the first rows of many. */
async function waitForSquiggleIn(page, folder, file) {
    await openFile(page, folder, file);
    await waitForSquiggle(page);
}

export async function run({ page, folder }) {
    const path = (file) => join(folder, file);
    const assets = readFileSync(path('assets.preplan'), 'utf8');
    const config = readFileSync(path('preplan.yaml'), 'utf8');
    await openFile(page, folder, 'plan.preplan');
    await waitForNoProblem(page, 'preplan');

    // Written: a name that the open plan uses is gone, and comes back.
    writeFileSync(path('assets.preplan'), assets.replace('system MessageBus', 'system Bus'));
    await waitForProblem(page, /MessageBus/);
    writeFileSync(path('assets.preplan'), assets);
    await waitForNoProblem(page, /MessageBus/);

    // Added, renamed, deleted: its findings come, move and go with it.
    writeFileSync(path('extra.preplan'), 'post Clerk "Clerk" { held by Nobody }\n');
    await waitForProblem(page, /not declared as a person/);
    await waitForProblem(page, /extra\.preplan/);
    renameSync(path('extra.preplan'), path('moved.preplan'));
    await waitForProblem(page, /moved\.preplan/);
    await waitForNoProblem(page, /extra\.preplan/);
    rmSync(path('moved.preplan'));
    await waitForNoProblem(page, /not declared as a person|moved\.preplan/);

    // A file that others import is renamed: the imports say so, and hold again when it is back.
    renameSync(path('assets.preplan'), path('inventory.preplan'));
    await waitForSquiggleIn(page, folder, 'plan.preplan');
    renameSync(path('inventory.preplan'), path('assets.preplan'));
    await waitForNoProblem(page, 'preplan');

    // The same while it is open, and what is typed but not saved counts more than what lies on the disk.
    await openFile(page, folder, 'assets.preplan');
    renameSync(path('assets.preplan'), path('inventory.preplan'));
    await waitForSquiggleIn(page, folder, 'plan.preplan');
    renameSync(path('inventory.preplan'), path('assets.preplan'));
    await waitForNoProblem(page, 'preplan');
    await openFile(page, folder, 'people.preplan');
    const people = readFileSync(path('people.preplan'), 'utf8');
    rmSync(path('people.preplan'));
    await waitForSquiggleIn(page, folder, 'plan.preplan');
    writeFileSync(path('people.preplan'), people);
    await waitForNoProblem(page, 'preplan');

    // The project's own file.
    writeFileSync(path('preplan.yaml'), config.replace('language: 2026', 'language: 2999'));
    await waitForProblem(page, /2999/);
    writeFileSync(path('preplan.yaml'), config);
    await waitForNoProblem(page, /2999/);
}
