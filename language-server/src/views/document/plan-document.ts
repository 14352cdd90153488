import type { Chapter, Plan } from '../../model/shape/index.js';
import { type ControlOptions, controlLines, planTitle } from '../control.js';
import { plainText, titleIn } from '../plain-text.js';
import type { SheetId } from '../sheets/registry.js';
import { sheets } from '../sheets/registry.js';
import type { SheetInput } from '../sheets/sheet.js';
import { approvalSheet } from '../sheets/statements.js';
import { type ChapterId, chapterTitles, documentWords } from '../words/document-words.js';
import { contentBlocks, note, withoutEmptyColumns } from './blocks.js';
import { demandBlocks } from './demands.js';
import type { Block, DocumentChapter, PlanDocument } from './document.js';
import { generalBlocks } from './general.js';
import { monitoringBlocks } from './monitoring.js';
import { organizationBlocks } from './organization.js';
import { withoutOwnNumber } from './own-number.js';
import { responseBlocks } from './response.js';
import { scopeBlocks } from './scope.js';
import { stampOf } from './stamp.js';
import { investigationBlocks, preventionBlocks, safeguardsBlocks, supplementaryBlocks } from './upkeep.js';

export interface DocumentOptions extends ControlOptions {
    /** Where a part stands in its text; added chapters take their place by it. */
    readonly placeOf?: (part: string) => number | undefined;
}
/** Sheets that are bound in as annexes, each on pages of its own. */
const ANNEXES: readonly SheetId[] = ['matrix', 'steps', 'reports', 'routes', 'contacts', 'roster', 'waivers'];
/** Sheets in which a column without any entry only takes room from the others. */
const LISTS: ReadonlySet<SheetId> = new Set(['steps', 'reports', 'routes', 'contacts']);
const FORMS: readonly SheetId[] = [
    'report-first',
    'report-supplement',
    'report-final',
    'investigation',
    'received-warning',
    'drill-record',
];

/** The whole plan as an official document: chapters in the national order, added ones in place, annexes. */
export function planDocument(input: SheetInput, options: DocumentOptions): PlanDocument {
    const { plan, voice } = input;
    const annexes = annexesOf(input);
    const steps = annexes.find(({ id }) => id === 'steps')?.number ?? '';
    const { prepared } = plan.plan;
    const issuer = (prepared?.by ?? []).flatMap((one) => one.text ?? []).map(plainText);
    return {
        lang: voice.lang,
        title: planTitle(plan),
        ...(issuer.length > 0 ? { issuer: issuer.join(' · ') } : {}),
        stamp: stampOf(plan, voice, options),
        control: controlLines(plan, voice, options),
        signatures: approvalSheet(input),
        chapters: chaptersOf(input, steps, options),
        annexes,
    };
}

function chaptersOf(input: SheetInput, steps: string, { placeOf }: DocumentOptions): DocumentChapter[] {
    const { plan } = input.plan;
    const { say } = input.voice;
    const national = (Object.keys(chapterTitles) as ChapterId[]).map((id, i) => ({
        id: id as string,
        title: say(chapterTitles[id]),
        blocks: blocksOf(input, plan, id, steps),
        place: plan[id] ? placeOf?.(plan[id].id) : undefined,
        order: i,
    }));
    const added = plan.chapters.map((one: Chapter) => ({
        id: one.id,
        title: plainText(one.title ?? ''),
        blocks: contentBlocks(input, one.contents),
        place: placeOf?.(one.id),
    }));
    const demands = demandBlocks(input, plan.demands);
    const all = [...national.map(({ order: _, ...one }) => one)];
    for (const one of added) all.splice(indexFor(all, one.place), 0, one);
    if (demands.length > 0) all.push({ id: 'demands', title: say(documentWords.demands), blocks: demands, place: undefined });
    return all.map(({ id, title, blocks }, i) => ({
        id,
        number: String(i + 1),
        title: shownTitle(input, String(i + 1), title),
        blocks: numbered(input, blocks.length > 0 ? blocks : note(say(documentWords.nothing)), `${i + 1}.`),
    }));
}

/** Before the first national chapter that stands after it; at the end where its place is not known. */
function indexFor(all: readonly { readonly place: number | undefined }[], place: number | undefined): number {
    const next = place === undefined ? -1 : all.findIndex((one) => one.place !== undefined && one.place > place);
    return next < 0 ? all.length : next;
}

function blocksOf(input: SheetInput, plan: Plan, id: ChapterId, steps: string): Block[] {
    switch (id) {
        case 'general':
            return plan.general ? generalBlocks(input, plan.general) : [];
        case 'organization':
            return plan.organization ? organizationBlocks(input, plan.organization) : [];
        case 'monitoring':
            return plan.monitoring ? monitoringBlocks(input, plan.monitoring) : [];
        case 'response':
            return plan.response ? responseBlocks(input, plan.response, steps) : [];
        case 'investigation':
            return plan.investigation ? investigationBlocks(input, plan.investigation) : [];
        case 'prevention':
            return plan.prevention ? preventionBlocks(input, plan.prevention) : [];
        case 'safeguards':
            return plan.safeguards ? safeguardsBlocks(input, plan.safeguards) : [];
        case 'supplementary':
            return plan.supplementary ? supplementaryBlocks(input, plan.supplementary) : [];
    }
}

/** Sections get numbers of their chapter; what stands below them gets none. */
function numbered(input: SheetInput, blocks: readonly Block[], prefix: string): Block[] {
    let n = 0;
    return blocks.map((block) => {
        if (block.kind !== 'heading') return block;
        if (block.level !== 2) return { ...block, text: shownTitle(input, '', block.text) };
        const number = `${prefix}${++n}`;
        return { ...block, text: `${number} ${shownTitle(input, number, block.text)}` };
    });
}

const shownTitle = ({ voice }: SheetInput, number: string, title: string): string =>
    withoutOwnNumber(voice.lang, number, titleIn(voice.lang, title));

function annexesOf(input: SheetInput): DocumentChapter[] {
    const { plan, voice } = input;
    const { say } = voice;
    const bound = ANNEXES.flatMap((id): Omit<DocumentChapter, 'number'>[] => {
        const sheet = sheets[id](input);
        if (!sheet) return [];
        const { landscape, title, ...rest } = sheet;
        const shown = LISTS.has(id) ? withoutEmptyColumns(rest) : rest;
        return [{ id, title, blocks: [{ kind: 'table', sheet: { ...shown, title: '' } }], ...(landscape ? { landscape } : {}) }];
    });
    const forms = FORMS.flatMap((id): Block[] => {
        const sheet = sheets[id](input);
        return sheet ? [{ kind: 'table', sheet }] : [];
    });
    const scope = scopeBlocks(input);
    const written = plan.plan.annexes.map((one) => ({
        id: one.id,
        title: plainText(one.title ?? ''),
        blocks: contentBlocks(input, one.contents),
    }));
    const all = [
        ...bound,
        ...(scope.length > 0 ? [{ id: 'scope', title: say(documentWords.scopeAnnex), blocks: scope }] : []),
        ...(forms.length > 0 ? [{ id: 'forms', title: say(documentWords.forms), blocks: forms }] : []),
        ...written,
    ];
    return all.map((one, i) => {
        const number = say(documentWords.annex, { n: voice.lang === 'zh-CN' ? i + 1 : letter(i) });
        return { ...one, number, title: shownTitle(input, number, one.title) };
    });
}

const letter = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : `${letter(Math.floor(i / 26) - 1)}${letter(i % 26)}`);
