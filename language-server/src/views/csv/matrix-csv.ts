import type { Compiled } from '../../compile/compiled.js';
import { type CellLines, cellLines } from '../cell-lines.js';
import { warningTitle } from '../titles.js';
import { levelText, type Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { csv } from './csv.js';

const columns = [
    'state',
    'elsewhere',
    'owner',
    'command',
    'underCommand',
    'onDuty',
    'steps',
    'reports',
    'followUps',
    'supports',
    'changes',
    'gaps',
] as const;

/** The incident matrix, one row a cell; entries of a cell stand on lines of their own. */
export function incidentCsv(voice: Voice, compiled: Compiled): string {
    const { say } = voice;
    const { state, owner, command, underCommand, onDuty, steps, reports, followUps, supports, startEnd, gaps, seeElsewhere } = pageWords;
    const heads = [
        pageWords.category,
        pageWords.subCategory,
        pageWords.level,
        state,
        seeElsewhere,
        owner,
        command,
        underCommand,
        onDuty,
        steps,
        reports,
        followUps,
        supports,
        startEnd,
        gaps,
    ]; // prettier-ignore
    const rows = compiled.incident.rows.flatMap((row) =>
        row.cells.map((cell) => [
            voice.category(row.category),
            row.sub ? voice.category(row.sub) : '',
            levelText(voice, cell.level),
            ...fields(cellLines(voice, cell)),
        ]),
    );
    return csv([heads.map((head) => say(head)), ...rows]);
}

/** The warning matrix, one row a colour, alert or protection period. */
export function warningCsv(voice: Voice, compiled: Compiled): string {
    const { say } = voice;
    const { state, receivedBy, issuedBy, onDuty, steps, reports, followUps, warningActs, gaps } = pageWords;
    const heads = [pageWords.warning, state, receivedBy, issuedBy, onDuty, steps, reports, followUps, warningActs, gaps];
    const kept = columns.filter((key) => key !== 'elsewhere' && key !== 'underCommand' && key !== 'supports');
    const rows = compiled.warning.columns.map((column) => [warningTitle(voice, column), ...fields(cellLines(voice, column), kept)]);
    return csv([heads.map((head) => say(head)), ...rows]);
}

function fields(lines: CellLines, keys: readonly (typeof columns)[number][] = columns): string[] {
    return keys.map((key) => {
        const value = lines[key];
        if (typeof value === 'string') return key === 'state' && lines.broken ? `${value} (${lines.broken})` : value;
        return key === 'steps' ? value.map((line, i) => `${i + 1}. ${line}`).join('\n') : value.join('\n');
    });
}
