import type { WarningMatrix } from '../../compile/matrix-types.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { type CellPlacer, placeCell } from './cell.js';
import { type Html, html } from './html.js';
import { type IncidentRows, incidentTable, overviewTable } from './incident-table.js';
import { warningTable } from './warning-table.js';

export interface Matrices {
    readonly incident: IncidentRows;
    readonly warning: WarningMatrix;
}

/**
 * Both matrices as sections, without page around them: the exported page and the panel of the editor show the same.
 * Each cell, step and party carries its part id in `data-part`; a cell all of its parts in `data-parts`, separated by blanks.
 */
export function matrixFragment(voice: Voice, matrices: Matrices, { place = placeCell, overview = makeOverview }: FragmentParts = {}): Html {
    const { say } = voice;
    const { incident, warning } = matrices;
    const incidents = incidentTable(voice, incident, place);
    const warnings = warningTable(voice, warning, place);
    return html`${incident.rows.length > 0 && overview(() => overviewSection(voice, incident))}<section id="incidents" aria-labelledby="incidents-title"><h2 id="incidents-title">${say(pageWords.incidentMatrix)}</h2>
${incidents}</section>
<section id="warnings" aria-labelledby="warnings-title"><h2 id="warnings-title">${say(pageWords.warningMatrix)}</h2>
${warnings}</section>`;
}

const overviewSection = (voice: Voice, incident: IncidentRows): Html =>
    html`<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">${voice.say(pageWords.overview)}</h2>
<div class="scroll">${overviewTable(voice, incident)}</div></section>
`;

/** For those who want only some of it: what is put in the place of each cell, and of the overview once the cells are placed. */
export interface FragmentParts {
    readonly place?: CellPlacer;
    readonly overview?: (make: () => Html) => Html;
}
const makeOverview = (make: () => Html): Html => make();
