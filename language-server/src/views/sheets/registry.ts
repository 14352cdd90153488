import { contactsSheet } from './contacts.js';
import { drillFormSheet, drillsSheet } from './drills.js';
import { matrixSheet, warningSheet } from './matrix-sheets.js';
import { closingSheet, dailyReportSheet } from './protection-forms.js';
import { testsSheet } from './protection-ledger.js';
import { protectionSheet } from './protection-sheet.js';
import { raciSheet } from './raci.js';
import { investigationForm, reportForm, warningForm } from './report-forms.js';
import { rosterSheet } from './roster.js';
import { routesSheet } from './routes-sheet.js';
import { scopeGraphSheet } from './scope-graph-sheet.js';
import { scopeSheetOf } from './scope-sheet.js';
import type { MakeSheet, Sheet, SheetInput } from './sheet.js';
import { changesSheet, coverageSheet, waiversSheet } from './statements.js';
import { reportsSheet, stepsSheet, warningStepsSheet } from './step-sheets.js';
import { timelineSheet } from './timeline-sheet.js';

/** Every sheet by its id, in the order in which they are bound together. */
export const sheets = {
    matrix: matrixSheet,
    steps: stepsSheet,
    reports: reportsSheet,
    warnings: warningSheet,
    'warning-steps': warningStepsSheet,
    raci: raciSheet,
    routes: routesSheet,
    contacts: contactsSheet,
    roster: rosterSheet,
    drills: drillsSheet,
    'drill-record': drillFormSheet,
    'report-first': (input) => reportForm(input, 'first'),
    'report-supplement': (input) => reportForm(input, 'supplement'),
    'report-final': (input) => reportForm(input, 'final'),
    investigation: investigationForm,
    'received-warning': warningForm,
    scope: scopeSheetOf,
    'scope-graph': scopeGraphSheet,
    protection: protectionSheet,
    tests: testsSheet,
    timeline: timelineSheet,
    'daily-report': dailyReportSheet,
    closing: closingSheet,
    waivers: waiversSheet,
    coverage: coverageSheet,
    changes: changesSheet,
} satisfies Record<string, MakeSheet>;
export type SheetId = keyof typeof sheets;
export const SHEET_IDS = Object.keys(sheets) as SheetId[];
export const isSheetId = (id: string): id is SheetId => Object.hasOwn(sheets, id);

/** The sheets that a plan has something for; all unless some are named. */
export function sheetsOf(input: SheetInput, ids: readonly SheetId[] = SHEET_IDS): Sheet[] {
    return SHEET_IDS.filter((id) => ids.includes(id)).flatMap((id) => sheets[id](input) ?? []);
}
