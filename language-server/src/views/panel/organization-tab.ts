import { named, partyUses } from '../../compile/party-use.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Choice, Post, Ref } from '../../model/shape/index.js';
import { partyText, useText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { levelText, type Voice } from '../voice.js';
import { panelWords } from '../words/panel-words.js';
import { listed } from '../words/words.js';
import { cell, type Line, type Table, type TableRow } from './table.js';

/** Who leads, who stands in, and what each body becomes. */
export function organizationTab(voice: Voice, plan: ResolvedPlan): Table[] {
    const { say } = voice;
    const bodies = plan.plan.organization?.bodies ?? [];
    const columns = [panelWords.body, panelWords.leads, panelWords.deputies, panelWords.members, panelWords.becomes].map((word) =>
        say(word),
    );
    const posts = plan.declared('post');
    const postColumns = [panelWords.post, panelWords.holder, panelWords.deputies, panelWords.inBody].map((word) => say(word));
    return [
        {
            id: 'organisation',
            title: say(panelWords.organizationTitle),
            caption: say(panelWords.organizationCaption),
            columns,
            rows: bodies.flatMap((body) => bodyRows(voice, plan, body, 0)),
            none: say(panelWords.noBodies),
        },
        {
            id: 'posts',
            title: say(panelWords.postsTitle),
            caption: say(panelWords.postsCaption),
            columns: postColumns,
            rows: posts.map((post) => postRow(voice, plan, post)),
            none: say(panelWords.noPosts),
        },
    ];
}

function bodyRows(voice: Voice, plan: ResolvedPlan, body: Body, depth: number): TableRow[] {
    const lists = {
        head: linesOf(voice, plan, body.head),
        deputy: linesOf(voice, plan, body.deputy),
        members: linesOf(voice, plan, body.members),
    };
    const functions = listed(
        voice.lang,
        body.performs.map((one) => voice.term('functions', one)),
    );
    const role = body.as && voice.term('body_roles', body.as);
    const origins = originsOf(voice, plan, body);
    const row: TableRow = {
        id: body.id,
        part: body.id,
        depth,
        names: [titleOf(body), ...Object.values(lists).flatMap((list) => list.map(({ text }) => text))],
        ...(body.head.length === 0 && depth === 0 && origins.length === 0 && !body.formed ? { gap: true as const } : {}),
        cells: [
            cell(titleOf(body), role !== undefined && { text: role, mark: 'soft' }, functions !== '' && { text: functions, mark: 'soft' }),
            cell(...lists.head, ...origins),
            cell(
                ...(lists.deputy.length > 0 || lists.head.length === 0
                    ? lists.deputy
                    : [{ text: voice.say(panelWords.noDeputy), mark: 'soft' as const }]),
            ),
            cell(...lists.members, ...linesOf(voice, plan, body.with)),
            cell(...becoming(voice, plan, body)),
        ],
    };
    return [row, ...body.groups.flatMap((group) => bodyRows(voice, plan, group, depth + 1))];
}

/** The bodies that this one is made of, once a level starts. */
function originsOf(voice: Voice, plan: ResolvedPlan, body: Body): Line[] {
    return allBodies(plan.plan.organization?.bodies ?? []).flatMap((other) =>
        other.becomes.some((one) => one.body && named(plan, one.body).part === body.id)
            ? [{ text: voice.say(panelWords.madeOf, { body: titleOf(other) }), part: other.id }]
            : [],
    );
}

function becoming(voice: Voice, plan: ResolvedPlan, body: Body): Line[] {
    const levels = (list: Body['becomes'][number]['levels']) =>
        listed(
            voice.lang,
            list.map((level) => levelText(voice, level)),
        );
    const lines = body.becomes.flatMap((one): Line[] => {
        if (!one.body) return [];
        const { title, part } = named(plan, one.body);
        return [
            { text: voice.say(panelWords.becomesAt, { body: plainText(title), levels: levels(one.levels) }), ...(part ? { part } : {}) },
        ];
    });
    if (!body.formed) return lines;
    const by = listed(
        voice.lang,
        partyUses(plan, body.formed.by).map((use) => useText(voice, use)),
    );
    const text =
        body.formed.levels.length > 0
            ? voice.say(panelWords.formedAt, { by, levels: levels(body.formed.levels) })
            : voice.say(panelWords.formed, { by });
    return [...lines, { text }];
}

function postRow(voice: Voice, plan: ResolvedPlan, post: Post): TableRow {
    const held = refLines(voice, plan, post.held);
    const deputies = refLines(voice, plan, post.deputy);
    const body = post.in && named(plan, post.in);
    return {
        id: post.id,
        part: post.id,
        names: [titleOf(post), ...held.map(({ text }) => text), ...deputies.map(({ text }) => text)],
        ...(held.length === 0 || (post.key && deputies.length === 0) ? { gap: true as const } : {}),
        cells: [
            cell(titleOf(post), post.key === true && { text: voice.say(panelWords.keyPost), mark: 'strong' }),
            cell(...(held.length > 0 ? held : [missing(voice)])),
            cell(
                ...(deputies.length > 0
                    ? deputies
                    : [post.key ? missing(voice) : { text: voice.say(panelWords.noDeputy), mark: 'soft' as const }]),
            ),
            cell(body && { text: plainText(body.title), ...(body.part ? { part: body.part } : {}) }),
        ],
    };
}

const missing = (voice: Voice): Line => ({ text: `⚠ ${voice.say(panelWords.noDeputy)}`, mark: 'bad' });
const titleOf = ({ title, name }: { title: string | undefined; name?: string }): string => plainText(title ?? name ?? '');

const linesOf = (voice: Voice, plan: ResolvedPlan, choices: readonly Choice[]): Line[] =>
    partyUses(plan, choices).map((use): Line => {
        const part = use.any[0]?.part;
        return { text: useText(voice, use), ...(part ? { part } : {}) };
    });

const refLines = (voice: Voice, plan: ResolvedPlan, refs: readonly Ref[]): Line[] =>
    refs.map((ref): Line => {
        const party = named(plan, ref);
        return { text: partyText(voice, party), ...(party.part ? { part: party.part } : {}) };
    });
