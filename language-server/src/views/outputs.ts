import type { Compiled } from '../compile/compiled.js';
import type { ResolvedPlan } from '../model/plans.js';
import type { ControlOptions } from './control.js';
import { incidentCsv, warningCsv } from './csv/matrix-csv.js';
import type { ShownFinding } from './html/findings-table.js';
import { planPage } from './html/page.js';
import { type CoverageLine, planJsonText } from './json/plan-json.js';
import { planMarkdown } from './markdown/matrix-markdown.js';
import { interfaceText } from './preplan/interface.js';
import { type CatalogueVersion, snapshotText } from './snapshot/snapshot.js';
import { matrixText } from './text/matrix-text.js';
import { type VoiceOptions, voiceOf } from './voice.js';
import { planYaml } from './yaml/plan-yaml.js';

export interface OutputFile {
    /** Name below the output folder; never a path that leaves it. */
    readonly path: string;
    readonly content: string | Uint8Array;
}
export interface OutputOptions extends VoiceOptions, ControlOptions {
    /** Version of this tool. */
    readonly tool: string;
    readonly catalogues: readonly CatalogueVersion[];
    readonly coverage?: readonly CoverageLine[];
    readonly findings?: readonly ShownFinding[];
    readonly paper?: 'A4' | 'A3';
}
export interface OutputInput {
    readonly plan: ResolvedPlan;
    readonly compiled: Compiled;
    /** File name without ending, from `fileStems`. */
    readonly stem: string;
    readonly options: OutputOptions;
}
export type Output = (input: OutputInput) => readonly OutputFile[];

/** Every format that `build` writes. A snapshot holds the whole plan, whatever is to be left out elsewhere. */
export const outputs = {
    html: ({ plan, compiled, stem, options }) => [{ path: `${stem}.html`, content: planPage(plan, compiled, options) }],
    md: ({ plan, compiled, stem, options }) => [{ path: `${stem}.md`, content: planMarkdown(plan, compiled, options) }],
    json: ({ plan, compiled, stem, options }) => [{ path: `${stem}.json`, content: planJsonText(plan, compiled, options) }],
    yaml: ({ plan, compiled, stem, options }) => [{ path: `${stem}.yaml`, content: planYaml(plan, compiled, options) }],
    csv: ({ plan, compiled, stem, options }) => {
        const voice = voiceOf(plan, options);
        return [
            { path: `${stem}.incidents.csv`, content: incidentCsv(voice, compiled) },
            { path: `${stem}.warnings.csv`, content: warningCsv(voice, compiled) },
        ];
    },
    text: ({ plan, compiled, stem, options }) => [{ path: `${stem}.txt`, content: matrixText(voiceOf(plan, options), compiled) }],
    snapshot: ({ plan, stem, options }) => [{ path: `${stem}.snapshot.json`, content: snapshotText(plan, options) }],
    interface: ({ plan, stem }) => [{ path: `${stem}.interface.preplan`, content: interfaceText(plan) }],
} satisfies Record<string, Output>;
export type OutputFormat = keyof typeof outputs;

export const isOutputFormat = (format: string): format is OutputFormat => Object.hasOwn(outputs, format);
