import { quoted } from '../skeleton/quoted.js';
import { type Draft, draftOf, type SkeletonFile, type SkeletonRequest } from '../skeleton/request.js';
import { configText, laidOut } from '../skeleton/skeleton.js';
import { superiorText } from '../skeleton/superior.js';
import type { ReadDocument } from './block.js';
import { CHAPTERS } from './chapters.js';
import { importPage } from './import-page.js';
import { openPoints } from './open-points.js';
import { outlineOf } from './outline.js';
import { nobody } from './people.js';
import { bodiesText, peopleFile } from './people-text.js';
import { generalItems, itemsText, literalOf, type Printed } from './print.js';

/**
 * An existing plan in the language: its paragraphs and cells in their order under their chapters, tables of persons and bodies
 * as such where that is certain, the rest open. `source` names the document in IMPORT.md.
 */
export function adopt(document: ReadDocument, request: SkeletonRequest, source: string): SkeletonFile[] {
    const draft = draftOf(request);
    const outline = outlineOf(document.blocks);
    const people = nobody(declaredNames(draft));
    const printed: Printed = { people, tables: { persons: 0, bodies: 0, kept: 0, lists: 0 } };
    const front = itemsText(printed, outline.front, undefined);
    const chapters = new Map(
        [...outline.chapters].map(([key, { headings, items }]) => {
            const lines = headings.map((heading) => `/// ${comment(heading)}\n`).join('');
            return [key, { lines, text: key === 'general' ? generalItems(printed, items) : itemsText(printed, items, undefined) }] as const;
        }),
    );
    const others = outline.others.map(({ kind, heading, items, after }) => ({
        text: `${kind} ${literalOf(heading)} {\n${itemsText(printed, items, heading)}\n}`,
        after: kind === 'annex' ? 'annexes' : (after ?? 'front'),
    }));
    if (document.notes.length > 0)
        others.push({
            text: `annex "${draft.t('Footnotes', '脚注')}" {\n${document.notes.map((note, i) => `text ${literalOf(`[${i + 1}] ${note}`)}`).join('\n')}\n}`,
            after: 'annexes',
        });
    const placedAfter = (place: string) => others.filter(({ after }) => after === place).map(({ text }) => text);
    const body = CHAPTERS.map((key) => {
        const known = chapters.get(key);
        const bodies = key === 'organization' ? bodiesText(people) : '';
        return [
            `${known?.lines ?? ''}${key} {\n${openPoints(draft, key, people)}\n${bodies}\n${known?.text ?? ''}\n}`,
            ...placedAfter(key),
        ].join('\n');
    });
    const superior = draft.issues
        ? undefined
        : `superiors/${request.superior ? draft.names.superior : draft.t('superior', '上级')}.preplan`;
    const persons = peopleFile(draft, people);
    const plan = [
        ...(persons ? ['import "people.preplan"\n'] : []),
        planHead(draft),
        ...(front.trim() ? [`chapter "${draft.t('Before the first chapter', '正文之前')}" {\n${front}\n}`] : []),
        ...placedAfter('front'),
        ...body,
        ...placedAfter('annexes'),
        '}\n',
    ].join('\n');
    return [
        { path: 'preplan.yaml', content: configText(draft, superior) },
        laidOut('plan.preplan', plan),
        ...(persons ? [laidOut('people.preplan', persons)] : []),
        ...(superior ? [laidOut(superior, superiorText(draft))] : []),
        { path: 'IMPORT.md', content: importPage(draft, document, outline, printed, source) },
    ];
}

/** Names that the open points and the superior declare. */
const declaredNames = ({ names }: Draft): string[] => [names.plan, names.superior, names.group, names.office, names.team, 'National'];

const comment = (text: string): string => text.replaceAll(/\s+/g, ' ');

function planHead({ request, names, t, issues }: Draft): string {
    const under = issues
        ? `under ${request.kind === 'department' ? 'sector' : 'territorial'} National`
        : `under territorial ${names.superior}`;
    const title = request.title ?? t(`${request.name} Cybersecurity Incident Emergency Plan`, `${request.name}网络安全事件应急预案`);
    return `/// ${t('Read from an existing document: see IMPORT.md.', '由原有文档读入，见 IMPORT.md。')}
plan ${names.plan} ${quoted(title)} {
    prepared by ${quoted(request.name)}
    kind ${request.kind}
    sector ${request.sector}
    operator ${request.operator}
    ${under}
    conforms to national_plan_2017, reporting_measures_2025
    language ${t('en', 'zh_cn')}
`;
}
