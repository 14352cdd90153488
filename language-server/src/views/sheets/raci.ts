import type { Cell, CellStep, PartyUse } from '../../compile/matrix-types.js';
import { partyKey } from '../../compile/party-use.js';
import { partiesText, titleOf, useText } from '../phrases.js';
import type { Voice } from '../voice.js';
import { layerWords, reportHowWords } from '../words/matrix-words.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { aside, listed } from '../words/words.js';
import { booksOf } from './books.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';
import type { BookEntry, ReportEntry } from './step-book.js';

/** Who does, answers for, helps with and hears of each act of the incident response. */
export function raciSheet({ compiled, voice }: SheetInput): Sheet | undefined {
    const { say } = voice;
    const book = booksOf(compiled).incident;
    const cells = compiled.incident.rows.flatMap((one) => one.cells);
    if (book.groups.length === 0) return undefined;
    return {
        id: 'raci',
        title: say(sheetWords.raci),
        notes: [say(sheetWords.raciNote)],
        columns: [
            { title: say(columnWords.number), width: 0.35, head: true },
            { title: say(columnWords.act), width: 1.5 },
            { title: say(columnWords.responsible) },
            { title: say(columnWords.accountable), width: 1.2 },
            { title: say(columnWords.consulted) },
            { title: say(columnWords.informed) },
        ],
        rows: [
            ...book.groups.flatMap((one) => [
                group(say(layerWords[one.kind])),
                ...one.entries.map((entry) => stepRow(voice, entry, cells, (step) => book.stepNumber(step))),
            ]),
            ...(book.reports.length > 0
                ? [group(say(sheetWords.reports)), ...book.reports.map((entry) => reportRow(voice, entry, cells))]
                : []),
        ].filter((one, i, all) => !one.group || one.cells[0] !== all[i - 1]?.cells[0]),
        landscape: true,
    };
}

function stepRow(voice: Voice, { number, step }: BookEntry, cells: readonly Cell[], numberOf: (step: CellStep) => string): SheetRow {
    const within = cells.filter((cell) => cell.steps.some((one) => one.part === step.part && numberOf(one) === number));
    const told = union(...within.map((cell) => cell.reports.filter((one) => one.after.includes(step.name)).flatMap((one) => one.to)));
    return row(
        number,
        titleOf(step),
        partiesText(voice, step.by),
        answerable(voice, within),
        partiesText(voice, step.with),
        partiesText(voice, told),
    );
}

function reportRow(voice: Voice, { number, report }: ReportEntry, cells: readonly Cell[]): SheetRow {
    const within = cells.filter((cell) => cell.reports.some((one) => one.part === report.part));
    const told = [partiesText(voice, report.to), partiesText(voice, report.copies)].filter(Boolean);
    return row(
        number,
        `${voice.say(reportHowWords[report.how])} · ${titleOf(report)}`,
        partiesText(voice, report.from),
        answerable(voice, within),
        '',
        listed(voice.lang, told),
    );
}

/** Who leads the cells that it stands in, with the levels where that differs. */
function answerable(voice: Voice, cells: readonly Cell[]): string {
    const leaders = new Map<string, { use: PartyUse; levels: Set<string> }>();
    const all = new Set<string>();
    for (const cell of cells) {
        all.add(cell.level);
        for (const use of cell.command.length > 0 ? cell.command : cell.owner) {
            const known = leaders.get(partyKey(use)) ?? { use, levels: new Set<string>() };
            known.levels.add(cell.level);
            leaders.set(partyKey(use), known);
        }
    }
    const texts = [...leaders.values()].map(({ use, levels }) =>
        levels.size === all.size ? useText(voice, use) : useText(voice, use) + aside(voice.lang, listed(voice.lang, [...levels].sort())),
    );
    return texts.join('\n');
}

/** Uses of several lists, each party once; the first one found stands. */
function union(...lists: (readonly PartyUse[])[]): PartyUse[] {
    const found = new Map<string, PartyUse>();
    for (const use of lists.flat()) {
        const key = `${partyKey(use)}?${use.condition ?? ''}`;
        if (!found.has(key)) found.set(key, use);
    }
    return [...found.values()];
}
