import type { Cell, Gap, WarningColumn } from '../compile/matrix-types.js';
import { changeLine, followUpLine, reportLine, stepLine, supportLine, warningLines } from './lines.js';
import { partiesText } from './phrases.js';
import { plainText } from './plain-text.js';
import type { Voice } from './voice.js';
import { gapWords, stateWords } from './words/matrix-words.js';
import { pageWords } from './words/page-words.js';
import { listed } from './words/words.js';

/** A cell in plain text, entry by entry, for outputs without markup. */
export interface CellLines {
    readonly state: string;
    readonly elsewhere: string;
    readonly owner: string;
    readonly command: string;
    readonly underCommand: string;
    readonly onDuty: string;
    readonly steps: readonly string[];
    readonly reports: readonly string[];
    readonly followUps: readonly string[];
    readonly supports: readonly string[];
    readonly changes: readonly string[];
    readonly gaps: readonly string[];
    readonly broken: string;
}

/** Of a cell of either matrix; a warning's owner is who receives it, its command who issues it. */
export function cellLines(voice: Voice, cell: Cell | WarningColumn): CellLines {
    const { say } = voice;
    const incident = 'owner' in cell ? cell : undefined;
    const changes = [
        incident?.start && changeLine(voice, say(pageWords.start), incident.start, cell.steps),
        incident?.end && changeLine(voice, say(pageWords.end), incident.end, cell.steps),
        ...('acts' in cell ? warningLines(voice, cell) : []),
    ];
    return {
        state: say(stateWords[cell.state]),
        elsewhere: incident ? elsewhere(voice, incident) : '',
        owner: partiesText(voice, 'owner' in cell ? cell.owner : [...cell.received, ...cell.led]),
        command: partiesText(voice, 'owner' in cell ? cell.command : cell.issued),
        underCommand: incident ? partiesText(voice, incident.underCommand) : '',
        onDuty: listed(voice.lang, [
            ...cell.onDuty.map((one) => voice.roster(one)),
            ...cell.watches.map((watch) => partiesText(voice, watch.by)),
        ]), // prettier-ignore
        steps: cell.steps.map((step) => stepLine(voice, step, cell.steps)),
        reports: cell.reports.map((report) => reportLine(voice, report, cell.steps)),
        followUps: cell.followUps.map((one) => followUpLine(voice, one)),
        supports: (incident?.supports ?? []).map((one) => supportLine(voice, one)),
        changes: changes.filter((one) => one !== undefined),
        gaps: cell.gaps.map((gap) => gapLine(voice, gap)),
        broken: cell.broken ? say(pageWords.broken) : '',
    };
}

function elsewhere(voice: Voice, cell: Cell): string {
    if (cell.handedTo && cell.handedTo.length > 0) return partiesText(voice, cell.handedTo);
    return cell.note ? plainText(cell.note) : '';
}

const gapLine = (voice: Voice, gap: Gap): string =>
    voice.say(gapWords[gap.kind]) + (gap.excepted ? ` (${voice.say(pageWords.excepted)})` : '');
