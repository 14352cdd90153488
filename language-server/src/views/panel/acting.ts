import { membership } from '../../compile/rosters/people.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Part } from '../../model/shape/index.js';
import { type Html, html } from '../html/html.js';
import { partyText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import type { Table } from './table.js';

/** Names of persons, each with the parties as whom they act, in the words of the matrix. */
export type Acting = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whom each person acts as: posts held or deputised, bodies of which they are, and what these bodies become. Somebody with nothing
 * to do is left out.
 */
export function actingPersons(voice: Voice, plan: ResolvedPlan): Acting {
    const acting = new Map<string, Set<string>>();
    if (voice.redact) return acting;
    const names = new Map(plan.declared('person').map((one) => [one.id, plainText(one.title ?? one.name ?? '').replace(/\s+/g, ' ')]));
    const bodies = allBodies(plan.plan.organization?.bodies ?? []);
    for (const part of [...plan.declared('person'), ...plan.declared('post'), ...bodies]) {
        const persons = membership(plan, part)?.persons ?? [];
        const as = [part, ...(part.type === 'body' ? becoming(plan, part as Body) : [])].map((one) => textOf(voice, one));
        for (const id of persons) {
            const name = names.get(id) ?? '';
            if (name !== '') acting.set(name, new Set([...(acting.get(name) ?? []), ...as]));
        }
    }
    return acting;
}

const becoming = (plan: ResolvedPlan, body: Body): Part[] =>
    body.becomes.flatMap((one) => {
        const found = one.body && plan.resolution(one.body);
        return found?.state === 'found' ? [found.part] : [];
    });

function textOf(voice: Voice, part: Part): string {
    const { id, type, name = '', title } = part as Part & { readonly name?: string; readonly title?: string };
    return partyText(voice, { ref: name, title: title ?? name, part: id, type }).replace(/\s+/g, ' ');
}

/** The same for the page of the editor, which filters by it; nobody is to see it. */
export const actingSection = (acting: Acting): Html =>
    html`<section id="acting" hidden><ul>${[...acting].map(
        ([person, parties]) => html`<li data-parties="${[...parties].join('\n')}">${person}</li>`,
    )}</ul></section>`;

/** Rows that name a party are found by the persons who act as it, too. */
export function withPersons(acting: Acting, tables: readonly Table[]): Table[] {
    return tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => {
            const persons = [...acting].filter(([, parties]) => row.names?.some((name) => parties.has(name.replace(/\s+/g, ' '))));
            return persons.length === 0 ? row : { ...row, names: [...new Set([...(row.names ?? []), ...persons.map(([name]) => name)])] };
        }),
    }));
}
