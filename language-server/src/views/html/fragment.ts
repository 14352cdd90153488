import type { IncidentMatrix, WarningMatrix } from '../../compile/matrix-types.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { type Html, html } from './html.js';
import { incidentTable, overviewTable } from './incident-table.js';
import { warningTable } from './warning-table.js';

export interface Matrices {
    readonly incident: IncidentMatrix;
    readonly warning: WarningMatrix;
}

/**
 * Both matrices as sections, without page around them: the exported page and the panel of the editor show the same.
 * Each cell, step and party carries its part id in `data-part`; a cell all of its parts in `data-parts`, separated by blanks.
 */
export function matrixFragment(voice: Voice, matrices: Matrices): Html {
    const { say } = voice;
    const { incident, warning } = matrices;
    return html`${
        incident.rows.length > 0 &&
        html`<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">${say(pageWords.overview)}</h2>
<div class="scroll">${overviewTable(voice, incident)}</div></section>
`
    }<section id="incidents" aria-labelledby="incidents-title"><h2 id="incidents-title">${say(pageWords.incidentMatrix)}</h2>
${incidentTable(voice, incident)}</section>
<section id="warnings" aria-labelledby="warnings-title"><h2 id="warnings-title">${say(pageWords.warningMatrix)}</h2>
${warningTable(voice, warning)}</section>`;
}
