import type { Compiled } from '../compile/compiled.js';
import type { CoverageEntry } from '../coverage/coverage.js';
import type { ResolvedPlan } from '../model/plans.js';
import type { Review } from '../review/change.js';
import { type ControlOptions, controlLines, planTitle } from './control.js';
import { incidentCsv, warningCsv } from './csv/matrix-csv.js';
import { sheetCsv } from './csv/sheet-csv.js';
import { type DocumentOptions, planDocument } from './document/plan-document.js';
import { stampOf } from './document/stamp.js';
import { exchangeOutputs } from './exchange-outputs.js';
import { documentPage, sheetsPage } from './html/document-page.js';
import type { ShownFinding } from './html/findings-table.js';
import { planPage } from './html/page.js';
import { planJsonText } from './json/plan-json.js';
import { documentMarkdown, sheetsMarkdown } from './markdown/document-markdown.js';
import { planMarkdown } from './markdown/matrix-markdown.js';
import { interfaceText } from './preplan/interface.js';
import { type SheetId, sheetsOf } from './sheets/registry.js';
import type { SheetInput } from './sheets/sheet.js';
import { type CatalogueVersion, snapshotText } from './snapshot/snapshot.js';
import { matrixText } from './text/matrix-text.js';
import { type VoiceOptions, voiceOf } from './voice.js';
import { planYaml } from './yaml/plan-yaml.js';

export interface OutputFile {
    /** Name below the output folder; never a path that leaves it. */
    readonly path: string;
    readonly content: string | Uint8Array;
}
export interface OutputOptions extends VoiceOptions, ControlOptions, DocumentOptions {
    /** Version of this tool. */
    readonly tool: string;
    readonly catalogues: readonly CatalogueVersion[];
    readonly findings?: readonly ShownFinding[];
    readonly paper?: 'A4' | 'A3';
    /** Sheets that are asked for by name: each becomes a file of its own, in the formats that know sheets. */
    readonly sheets?: readonly SheetId[];
    /** How the plan stands to each requirement, for the coverage statement. */
    readonly entries?: readonly CoverageEntry[];
    /** What changed since an earlier version, for the change note. */
    readonly review?: Review;
    readonly pictures?: SheetInput['pictures'];
}
export interface OutputInput {
    readonly plan: ResolvedPlan;
    readonly compiled: Compiled;
    /** File name without ending, from `fileStems`. */
    readonly stem: string;
    readonly options: OutputOptions;
}
export type Output = (input: OutputInput) => readonly OutputFile[] | Promise<readonly OutputFile[]>;

/** Every format that `build` writes; each goes into files named by the stem and an ending of its own. */
export const outputs = {
    html: (input) => {
        const { plan, compiled, stem, options } = input;
        if (!options.sheets) return [{ path: `${stem}.html`, content: planPage(plan, compiled, options) }];
        const { title, stamp, voice, sheets } = bound(input);
        return sheets.map((sheet) => ({ path: `${stem}.${sheet.id}.html`, content: sheetsPage(title, stamp, voice, [sheet]) }));
    },
    'html-document': (input) => {
        const { voice } = bound(input);
        return [{ path: `${input.stem}.document.html`, content: documentPage(documentOf(input), voice) }];
    },
    md: (input) => {
        const { plan, compiled, stem, options } = input;
        if (!options.sheets) return [{ path: `${stem}.md`, content: planMarkdown(plan, compiled, options) }];
        const { title, stamp, sheets } = bound(input);
        return sheets.map((sheet) => ({ path: `${stem}.${sheet.id}.md`, content: sheetsMarkdown(title, stamp, [sheet]) }));
    },
    'md-document': (input) => [
        { path: `${input.stem}.document.md`, content: documentMarkdown(documentOf(input), voiceOf(input.plan, input.options)) },
    ],
    docx: async (input) => {
        const { stem, options } = input;
        // Heavy: loaded when somebody wants a Word file.
        const { planDocx, sheetsDocx } = await import('./docx/plan-docx.js');
        const { title, stamp, voice, sheets } = bound(input);
        if (!options.sheets) return [{ path: `${stem}.docx`, content: await planDocx(documentOf(input), voice) }];
        const files: OutputFile[] = [];
        for (const sheet of sheets)
            files.push({ path: `${stem}.${sheet.id}.docx`, content: await sheetsDocx(title, stamp, voice, [sheet]) });
        return files;
    },
    xlsx: async (input) => {
        const { workbook } = await import('./xlsx/workbook.js');
        const { title, stamp, voice, sheets } = bound(input);
        const control = controlLines(input.plan, voice, input.options);
        return [{ path: `${input.stem}.xlsx`, content: await workbook(title, control, stamp, voice, sheets) }];
    },
    json: ({ plan, compiled, stem, options }) => [{ path: `${stem}.json`, content: planJsonText(plan, compiled, options) }],
    yaml: ({ plan, compiled, stem, options }) => [{ path: `${stem}.yaml`, content: planYaml(plan, compiled, options) }],
    csv: (input) => {
        const { plan, compiled, stem, options } = input;
        const voice = voiceOf(plan, options);
        if (options.sheets)
            return bound(input).sheets.map((sheet) => ({ path: `${stem}.${sheet.id}.csv`, content: sheetCsv(voice, sheet) }));
        return [
            { path: `${stem}.incidents.csv`, content: incidentCsv(voice, compiled) },
            { path: `${stem}.warnings.csv`, content: warningCsv(voice, compiled) },
        ];
    },
    svg: (input) =>
        bound(input).sheets.flatMap(({ id, picture }) =>
            picture ? [{ path: `${input.stem}.${id}.svg`, content: `${picture.svg}\n` }] : [],
        ),
    text: ({ plan, compiled, stem, options }) => [{ path: `${stem}.txt`, content: matrixText(voiceOf(plan, options), compiled) }],
    ...exchangeOutputs,
    snapshot: ({ plan, stem, options }) => [{ path: `${stem}.snapshot.json`, content: snapshotText(plan, options) }],
    interface: ({ plan, stem }) => [{ path: `${stem}.interface.preplan`, content: interfaceText(plan) }],
} satisfies Record<string, Output>;
export type OutputFormat = keyof typeof outputs;

export const isOutputFormat = (format: string): format is OutputFormat => Object.hasOwn(outputs, format);

function sheetInput({ plan, compiled, options }: OutputInput): SheetInput {
    const { asOf, entries, review, pictures } = options;
    return {
        plan,
        compiled,
        voice: voiceOf(plan, options),
        asOf,
        ...(entries ? { coverage: entries } : {}),
        ...(review ? { review } : {}),
        ...(pictures ? { pictures } : {}),
    };
}

const documentOf = (input: OutputInput) => planDocument(sheetInput(input), input.options);

/** The sheets that are asked for, with what every page of them says. */
function bound(input: OutputInput) {
    const made = sheetInput(input);
    const { plan, voice } = made;
    return { title: planTitle(plan), stamp: stampOf(plan, voice, input.options), voice, sheets: sheetsOf(made, input.options.sheets) };
}
