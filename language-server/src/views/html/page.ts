import type { Compiled } from '../../compile/compiled.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type ControlLine, type ControlOptions, controlLines, planTitle } from '../control.js';
import { type Voice, type VoiceOptions, voiceOf } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { row } from './bits.js';
import { namesIn } from './cell.js';
import { findingsSection, type ShownFinding } from './findings-table.js';
import { matrixFragment } from './fragment.js';
import { SCRIPT_HASH, STYLE_HASH } from './hashes.js';
import { constant, type Html, html, markupOf } from './html.js';
import { pageStyle } from './page-margins.js';
import { routesSection } from './routes-table.js';
import { SCRIPT } from './script.js';
import { shortForm } from './short-form.js';
import { STYLE } from './style.js';

export interface PageOptions extends VoiceOptions, ControlOptions {
    readonly findings?: readonly ShownFinding[];
    /** Paper that the page asks for; otherwise whoever prints chooses. */
    readonly paper?: 'A4' | 'A3';
}

/**
 * One plan as one self-contained HTML page: nothing is loaded, the only script is the filter, and the policy in its head
 * lets nothing else run.
 */
export function planPage(plan: ResolvedPlan, compiled: Compiled, options: PageOptions): string {
    const voice = voiceOf(plan, options);
    const { say } = voice;
    const lines = controlLines(plan, voice, options);
    const short = shortForm({ plan, compiled, voice, asOf: options.asOf });
    const margins = pageStyle(planTitle(plan), lines, short.css);
    const policy = `default-src 'none'; style-src '${STYLE_HASH}' 'nonce-${margins.nonce}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
    return markupOf(html`<!doctype html>
<html lang="${voice.lang}"${options.paper && html` class="paper-${options.paper.toLowerCase()}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Preplan">
<title>${planTitle(plan)}</title>
<style>${constant(STYLE)}</style>
<style nonce="${margins.nonce}">${constant(margins.css)}</style>
</head>
<body>
<a class="skip" href="#incidents">${say(pageWords.skip)}</a>
${header(voice, planTitle(plan), lines)}
${filterBar(voice, compiled)}
<main class="with-short">
${matrixFragment(voice, compiled)}
${short.body}
${compiled.routes.length > 0 && routesSection(voice, compiled.routes)}
${options.findings && findingsSection(voice, options.findings)}
<section id="legend" aria-labelledby="legend-title"><h2 id="legend-title">${say(pageWords.legend)}</h2><p>${say(pageWords.legendSteps)}</p></section>
</main>
<footer><p>${say(pageWords.made)}</p></footer>
<script>${constant(SCRIPT)}</script>
</body>
</html>
`);
}

const header = (voice: Voice, title: string, lines: readonly ControlLine[]): Html => html`<header class="title">
<h1>${title}</h1>
<dl class="control" aria-label="${voice.say(pageWords.control)}">${lines.map((line) => row(line.label, line.value))}</dl>
</header>`;

/** Without the script the bar would do nothing, so it is hidden until the script shows it. */
function filterBar(voice: Voice, compiled: Compiled): Html {
    const { say } = voice;
    const cells = [...compiled.incident.rows.flatMap((one) => one.cells), ...compiled.warning.columns];
    const names = [...new Set(cells.flatMap((cell) => namesIn(voice, cell)))].sort((a, b) => (a < b ? -1 : 1));
    return html`<form class="filter" role="search" hidden data-shown="${voice.say(pageWords.shown)}">
<label>${say(pageWords.search)} <input type="search" name="text" placeholder="${say(pageWords.searchHint)}"></label>
<label>${say(pageWords.filterOwner)} <select name="name"><option value="">${say(pageWords.everybody)}</option>${names.map(
        (name) => html`<option>${name}</option>`,
    )}</select></label>
<label class="check"><input type="checkbox" name="gaps"> ${say(pageWords.onlyGaps)}</label>
<button type="reset">${say(pageWords.reset)}</button>
<button type="button" name="open">${say(pageWords.openAll)}</button>
<button type="button" name="close">${say(pageWords.closeAll)}</button>
<output aria-live="polite"></output>
</form>`;
}
