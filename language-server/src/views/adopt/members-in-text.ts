import { isMobile, isPhone, type Row } from './columns.js';
import { isNameInText, isOfficeName } from './names-of-persons.js';
import { bodyOf, bodyTitle, type People, type Role, roleOf, takeRow } from './people.js';

interface Member {
    readonly role: Role;
    readonly row: Row;
}
/** A line such as `组长：张三（院长）`. */
interface Line {
    readonly label: string;
    readonly members: readonly Member[];
}

/** Who leads a group is called by what the group is. */
const FITS: readonly [label: RegExp, title: RegExp][] = [
    [/组长$/, /组$/],
    [/主任$/, /(办公室|中心|委员会|办)$/],
    [/(总指挥|指挥长)$/, /(指挥部|中心|组)$/],
    [/队长$/, /队$/],
];
const FOUNDED =
    /(?:成立|设立|组建|下设)了?[“"]?([\p{Script=Han}]{2,30}?(?:领导小组|工作小组|小组|工作组|专家组|技术组|办公室|指挥部|委员会))/u;

/**
 * How many of the texts from `from` on are lines of one list of members, which are taken as a body then; 0 where that is not
 * certain. What is no text is undefined.
 */
export function takeMembers(people: People, texts: readonly (string | undefined)[], from: number, heading: string | undefined): number {
    if (!texts[from]?.split('\n').some(isRoleLine)) return 0;
    const lines: Line[] = [];
    let count = 0;
    for (const text of texts.slice(from)) {
        if (text === undefined) break;
        const read = text.split('\n').map(lineOf);
        if (!read.every((line) => line !== undefined)) break;
        lines.push(...read);
        count++;
    }
    const title = titleFor(texts.slice(Math.max(from - 3, 0), from), heading);
    if (count === 0 || title === undefined || !isCertain(people, lines, title)) return 0;
    // One more line of the kind, which is not certain, makes the whole list uncertain.
    if (texts[from + count]?.split('\n').some(isRoleLine)) return 0;
    const body = bodyOf(people, title);
    for (const { role, row } of lines.flatMap(({ members }) => members)) takeRow(people, row, true, body, role);
    return count;
}

function isCertain(people: People, lines: readonly Line[], title: string): boolean {
    const heads = lines.flatMap(({ members }) => members.filter(({ role }) => role === 'head'));
    const named = lines.flatMap(({ members }) => members.map(({ row }) => row.name));
    return (
        heads.length === 1 &&
        lines.length > 1 &&
        new Set(named).size === named.length &&
        !(people.bodies.get(title)?.head.length ?? 0) &&
        lines.every(({ label }) => FITS.every(([of, kind]) => !of.test(label) || kind.test(title)))
    );
}

/** The group that the text before founds, else the one that the heading names. */
function titleFor(before: readonly (string | undefined)[], heading: string | undefined): string | undefined {
    const founded = before.toReversed().flatMap((text) => FOUNDED.exec(text ?? '')?.[1] ?? [])[0];
    return founded ?? ((heading && bodyTitle(heading)) || undefined);
}

const LABEL = /^(?:[•\-*]\s*|[（(]?[\d一二三四五六]{1,2}[)）.、]\s*)?([\p{L} \u3000]{2,24}?)\s*[:：]\s*(.*)$/u;
const labelIn = (line: string): RegExpExecArray | undefined => {
    // Many blanks say no more than one, and each of the expressions here would try them all.
    const match = LABEL.exec(line.replaceAll(/\s+/g, ' ').trim()) ?? undefined;
    return match && roleOf(plural(match[1] ?? '')) ? match : undefined;
};
/** The labels of lines that were taken, without the names behind them. */
export const labelsIn = (text: string | undefined): string =>
    (text ?? '')
        .split('\n')
        .map((line) => (labelIn(line)?.[1] ?? '').replaceAll(/\s/g, ''))
        .join(' | ');

const isRoleLine = (line: string): boolean => labelIn(line) !== undefined;
const plural = (label: string): string =>
    label.replace(/^(members|deputies|deputy leaders|deputy heads)$/i, (word) => (/^m/i.test(word) ? 'member' : 'deputy'));

function lineOf(line: string): Line | undefined {
    const match = labelIn(line);
    const role = match && roleOf(plural(match[1] ?? ''));
    if (!match || !role) return undefined;
    const pieces = piecesOf((match[2] ?? '').replace(/[。.;；]\s*$/, ''));
    const rows = pieces.map(rowOf);
    if (rows.length === 0 || !rows.every((row) => row !== undefined)) return undefined;
    return { label: (match[1] ?? '').replaceAll(/\s/g, ''), members: rows.map((row) => ({ role, row })) };
}

/** Names between commas, also between blanks; what stands in brackets belongs to the name before. */
function piecesOf(text: string): string[] {
    // 李  梅 is one name, 李梅  王强 are two.
    const closed = text
        .replaceAll(/(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
        .replaceAll(/(?<!\s)\s+(?=[（(])/g, '');
    return closed
        .split(/[、，,；;](?![^（()）]{0,200}[)）])/)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '')
        .flatMap((piece) => {
            const words = piece.split(/\s+(?![^（()）]{0,200}[)）])/);
            const names = words.every((word) => /\p{Script=Han}/u.test(word) && rowOf(word) !== undefined);
            return names ? words : [piece];
        });
}

/** `张三`, `张三（院长）`, `院长 张三`, `张三 13800000000`, `Mary Okafor (Head of IT)`; undefined where it is not certain. */
function rowOf(piece: string): Row | undefined {
    const match = /^([^（()）]+)(?:[（(]([^（()）]+)[)）])?([^（()）]*)$/.exec(piece);
    if (!match) return undefined;
    const [, first = '', inside = '', after = ''] = match;
    const found: { name?: string; post?: string; phone?: string; mobile?: string } = {};
    for (const word of [...wordsOf(first), ...inside.split(/[，,；;、]/), ...wordsOf(after)].map((one) => one.trim())) {
        if (word === '') continue;
        if (isPhone(word)) found[isMobile(word) ? 'mobile' : 'phone'] ??= word;
        else if (found.name === undefined && isNameInText(word)) found.name = word;
        else if (found.post === undefined && isOfficeName(word) && [...word].length <= 40) found.post = word;
        else return undefined;
    }
    return found.name === undefined ? undefined : { ...found, others: [] };
}

/** Chinese words stand between blanks; a Latin name keeps its blanks, but not a number behind it. */
const wordsOf = (text: string): string[] =>
    /\p{Script=Han}/u.test(text) ? text.split(/\s+/) : text.split(/(?<!\s)\s+(?=[+\d][\d\s()-]{4,40}$)/);
