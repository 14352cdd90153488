import { named } from '../../compile/party-use.js';
import { behind } from '../../compile/rosters/people.js';
import { partyPart } from '../../model/plans.js';
import type { Body, Choice, Contact, Person, Post, Ref } from '../../model/shape/index.js';
import { partyText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { choicesText } from '../values.js';
import type { Voice } from '../voice.js';
import { partyWords } from '../words/matrix-words.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { aside } from '../words/words.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';

/**
 * Who is reached how: bodies with those who lead them, posts, outside bodies, channels. In a redacted edition nobody is
 * named and no address is given: plans are published, telephone numbers are not.
 */
export function contactsSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const bodies = plan.plan.organization?.bodies ?? [];
    const outside = [...plan.declared('authority'), ...plan.declared('provider')];
    const rows = [
        ...bodies.flatMap((body) => bodyRows(input, body)),
        ...section(
            say(columnWords.posts),
            plan.declared('post').flatMap((post) => postRows(input, post)),
        ),
        ...section(
            say(columnWords.outside),
            outside.map((one) => {
                const what =
                    one.type === 'provider' ? one.service : one.kind.map((kind) => voice.term('authority_kinds', kind)).join(' · ');
                const role = [what, ...(one.type === 'authority' ? [one.located] : []), one.duties].filter(Boolean).join(' · ');
                return line(voice, plainText(one.title ?? one.name ?? ''), plainText(role), '', one.contacts);
            }),
        ),
        ...section(
            say(columnWords.channels),
            plan
                .declared('channel')
                .map((one) =>
                    line(voice, plainText(one.title ?? one.name ?? ''), one.kind ? voice.term('channels', one.kind) : '', '', one.contacts),
                ),
        ),
        ...section(say(columnWords.persons), alone(input)),
    ];
    if (rows.length === 0) return undefined;
    const { body, role, person, telephone, mobile, email, other, verified } = columnWords;
    const heads = voice.redact ? [body, role] : [body, role, person, telephone, mobile, email, other, verified];
    const widths = [1.6, 0.9, 0.8, 1.1, 1.1, 1.3, 0.8, 0.75];
    return {
        id: 'contacts',
        title: say(sheetWords.contacts),
        notes: voice.redact ? [say(sheetWords.contactsRedacted)] : [],
        columns: heads.map((head, i) => ({ title: say(head), width: widths[i] ?? 1, ...(i === 0 ? { head: true as const } : {}) })),
        rows,
        ...(voice.redact ? {} : { landscape: true as const }),
    };
}

const section = (title: string, rows: readonly SheetRow[]): SheetRow[] => (rows.length > 0 ? [group(title), ...rows] : []);

function bodyRows(input: SheetInput, body: Body): SheetRow[] {
    const { voice } = input;
    const { say } = voice;
    const title = plainText(body.title ?? body.name ?? '');
    const led = (choices: readonly Choice[], role: string) => choices.flatMap((choice) => holders(input, choice, role));
    const rows = [
        ...(body.contacts.length > 0 || body.located
            ? [line(voice, body.located ? plainText(body.located) : '', say(columnWords.office), '', body.contacts)]
            : []),
        ...led(body.head, say(columnWords.head)),
        ...led(body.deputy, say(columnWords.deputy)),
        ...led(body.members, say(columnWords.member)),
    ];
    return [...section(title, rows), ...body.groups.flatMap((one) => bodyRows(input, one))];
}

/** One line for each post, person or body that is named. */
function holders(input: SheetInput, choice: Choice, role: string): SheetRow[] {
    const { plan, voice } = input;
    return choice.any.map((party) => {
        const part = partyPart(plan, party);
        const text = choicesText(input, [{ any: [party] }]);
        if (party.each || !part) return line(voice, text, role, '', []);
        if (part.type === 'person') return line(voice, '', role, personName(voice, part), part.contacts);
        if (part.type !== 'post') return line(voice, text, role, '', []);
        const [first] = part.held;
        const person = first ? behind(plan, first)?.[0] : undefined;
        return line(voice, text, role, person ? personName(voice, person) : '', person?.contacts ?? part.contacts);
    });
}

function postRows(input: SheetInput, post: Post): SheetRow[] {
    const { voice } = input;
    const title = plainText(post.title ?? post.name ?? '');
    const roles: [readonly Ref[], string][] = [
        [post.held, voice.say(columnWords.head)],
        [post.deputy, voice.say(columnWords.deputy)],
    ];
    const rows = roles.flatMap(([refs, role]) => refs.map((ref) => holderRow(input, title, ref, role)));
    const own = post.contacts.length > 0 || rows.length === 0 ? [line(voice, title, '', '', post.contacts)] : [];
    return [...own, ...rows];
}

function holderRow({ plan, voice }: SheetInput, title: string, ref: Ref, role: string): SheetRow {
    const found = plan.resolution(ref);
    if (found?.state === 'found' && found.part.type === 'person')
        return line(voice, title, role, personName(voice, found.part as Person), (found.part as Person).contacts);
    const via = behind(plan, ref)?.[0];
    const stand = partyText(voice, named(plan, ref));
    return line(voice, title, role, via && !voice.redact ? personName(voice, via) + aside(voice.lang, stand) : stand, via?.contacts ?? []);
}

/** Persons that no post and no body leads to. */
function alone(input: SheetInput): SheetRow[] {
    const { plan, voice } = input;
    if (voice.redact) return [];
    const held = new Set(plan.declared('post').flatMap((post) => [...post.held, ...post.deputy].map(({ ref }) => ref)));
    const named = new Set(
        allBodies(plan.plan.organization?.bodies ?? []).flatMap((body) =>
            [...body.head, ...body.deputy, ...body.members].flatMap(({ any }) => any.flatMap(({ ref }) => ref?.ref ?? [])),
        ),
    );
    return plan
        .declared('person')
        .filter(({ name }) => name !== undefined && !held.has(name) && !named.has(name))
        .map((one) => line(voice, '', '', personName(voice, one), one.contacts));
}

const allBodies = (bodies: readonly Body[]): Body[] => bodies.flatMap((body) => [body, ...allBodies(body.groups)]);

const personName = (voice: Voice, person: Person): string =>
    voice.redact ? voice.say(partyWords.withheld) : plainText(person.title ?? person.name ?? '');

function line(voice: Voice, title: string, role: string, person: string, contacts: readonly Contact[]): SheetRow {
    if (voice.redact) return row(title || person, role);
    const of = (...kinds: string[]) => contacts.filter(({ kind, address }) => address && kinds.includes(kind ?? 'phone'));
    const text = (list: readonly Contact[], named = false) =>
        list
            .map(({ kind, address, hours }) =>
                [named && kind && voice.term('contact_kinds', kind), plainText(address ?? ''), hours && voice.term('watch_hours', hours)]
                    .filter(Boolean)
                    .join(' '),
            )
            .join('\n');
    const other = contacts.filter(({ kind }) => kind !== undefined && !['phone', 'mobile', 'email'].includes(kind));
    const verified = contacts.flatMap((one) => one.verified ?? []).sort()[0] ?? '';
    return row(title, role, person, text(of('phone')), text(of('mobile')), text(of('email')), text(other, true), verified);
}
