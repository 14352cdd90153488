import { isA } from '../../compile/scope/classes.js';
import type { PlanFinding, Protection, Task, Thing } from '../../model/shape/index.js';
import { askedForBackup } from '../../rules/protection/backup-unproven.js';
import { plainText } from '../plain-text.js';
import { cadencesText, choicesText, thingsText } from '../values.js';
import { protectionWords } from '../words/protection-words.js';
import { listed } from '../words/words.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';

/** Tests, hardening and findings of every protection: on what, by whom, when, and what is open. */
export function testsSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const rows = plan.protections.flatMap((protection) => {
        const own = ledgerRows(input, protection);
        if (own.length === 0) return [];
        return plan.protections.length > 1 ? [group(plainText(protection.title ?? protection.name ?? '')), ...own] : own;
    });
    if (rows.length === 0) return undefined;
    const backups = backupRows(input);
    const untested = untestedOf(input);
    return {
        id: 'tests',
        title: say(protectionWords.tests),
        notes: untested.length > 0 ? [say(protectionWords.untested, { list: listed(voice.lang, untested) })] : [],
        columns: [
            { title: say(protectionWords.work), width: 1.4, head: true },
            { title: say(protectionWords.on), width: 1.8 },
            { title: say(protectionWords.by) },
            { title: say(protectionWords.due), width: 0.6 },
            { title: say(protectionWords.done), width: 0.6 },
            { title: say(protectionWords.state), width: 1.3 },
        ],
        rows: [...rows, ...(backups.length > 0 ? [group(say(protectionWords.backups)), ...backups] : [])],
        landscape: true,
    };
}

/** Every backup of what a protection stands on: how often, last done, and whether it was ever restored. */
function backupRows({ plan, compiled, voice }: SheetInput): SheetRow[] {
    const asked = askedForBackup({ plan, compiled });
    return plan
        .declared('system')
        .filter(({ id }) => asked.has(id))
        .flatMap(({ title, name, backups }) =>
            (backups.length > 0 ? backups : [undefined]).map((one) =>
                row(
                    plainText(title ?? name ?? ''),
                    one ? cadencesText(voice, one.every) : voice.say(protectionWords.nothing),
                    one ? choicesText({ plan, voice }, one.by) : '',
                    '',
                    one?.done ?? '',
                    one?.restoreTested
                        ? voice.say(protectionWords.restored, { day: one.restoreTested })
                        : voice.say(protectionWords.neverRestored),
                ),
            ),
        );
}

function ledgerRows(input: SheetInput, { before }: Protection): SheetRow[] {
    if (!before) return [];
    const { voice, asOf } = input;
    const { say } = voice;
    const section = (title: string, list: readonly SheetRow[]) => (list.length > 0 ? [group(title), ...list] : []);
    const task = (title: string, one: Omit<Task, 'type'>) => {
        const late = !one.done && one.due !== undefined && one.due < asOf;
        const state = one.retested
            ? say(protectionWords.retested, { day: one.retested })
            : one.done
              ? say(protectionWords.isDone)
              : say(late ? protectionWords.overdue : protectionWords.pending);
        const who = listed(
            voice.lang,
            [choicesText(input, one.by), choicesText(input, one.with)].filter((text) => text !== ''),
        );
        return row(title, thingsText(input, one.of), who, one.due ?? '', one.done ?? '', state);
    };
    return [
        ...section(
            say(protectionWords.test),
            before.tests.map((one) => task(one.kind ? voice.term('test_kinds', one.kind) : '', one)),
        ),
        ...section(
            say(protectionWords.hardening),
            before.hardenings.map((one) => task(one.kind ? voice.term('hardening_kinds', one.kind) : '', one)),
        ),
        ...section(say(protectionWords.other), [
            ...before.sortAssets.map((one) => task(say(protectionWords.sort), one)),
            ...before.tasks.map((one) => task(plainText(one.title ?? ''), one)),
        ]),
        ...section(
            say(protectionWords.findings),
            before.findings.map((one) => findingRow(input, one)),
        ),
    ];
}

/** A finding as a row of six: what, on what, whose, due, closed, how it stands. */
export function findingRow(input: SheetInput, one: PlanFinding): SheetRow {
    const { voice } = input;
    const severity = one.severity ? ` (${voice.term('finding_severities', one.severity)})` : '';
    return row(
        plainText(one.title ?? one.name ?? '') + severity,
        thingsText(input, one.on),
        choicesText(input, one.owner),
        one.due ?? '',
        one.closed ?? '',
        findingState(input, one),
    );
}

/** Closed and retested, accepted by whom until when and why, open, overdue. */
export function findingState(input: SheetInput, { closed, retested, accepted, due }: PlanFinding): string {
    const { voice, asOf } = input;
    const { say } = voice;
    if (closed)
        return [say(protectionWords.closed, { day: closed }), ...(retested ? [say(protectionWords.retested, { day: retested })] : [])].join(
            '\n',
        );
    if (accepted) {
        const said = say(protectionWords.accepted, { day: accepted.until ?? '', by: choicesText(input, accepted.by) });
        return [said, ...(accepted.because ? [plainText(accepted.because)] : [])].join('\n');
    }
    return say(due !== undefined && due < asOf ? protectionWords.overdue : protectionWords.open);
}

/** Targets and devices that no test of any protection names. */
function untestedOf({ plan, compiled }: SheetInput): string[] {
    const named = plan.protections.flatMap(({ before }) => before?.tests ?? []).flatMap(({ of }): readonly Thing[] => of);
    if (named.some(({ word }) => word !== undefined)) return [];
    const tested = new Set(
        named.map(({ ref }) => ref && plan.resolution(ref)).flatMap((found) => (found?.state === 'found' ? [found.part.id] : [])),
    );
    return compiled.scope.assets
        .filter((asset) => isA(asset, 'target', 'potential_target', 'critical_device', 'security_device') && !tested.has(asset.part))
        .map(({ title }) => plainText(title));
}
