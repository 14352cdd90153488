import { nameFrom } from '../skeleton/names.js';
import type { Table } from './block.js';
import { isMobile, isPhone, type Row, rowsOf } from './columns.js';
import { isPersonName } from './names-of-persons.js';

export interface Person {
    readonly id: string;
    readonly name: string;
    readonly contacts: string[];
    readonly notes: string[];
}
export interface Post {
    readonly id: string;
    readonly title: string;
    readonly holders: string[];
}
export interface Body {
    readonly id: string;
    readonly title: string;
    readonly head: string[];
    readonly deputy: string[];
    readonly members: string[];
    readonly duties: string[];
}
/** What tables gave, over the whole document. Names are of the language, each once. */
export interface People {
    readonly persons: Map<string, Person>;
    readonly posts: Map<string, Post>;
    readonly bodies: Map<string, Body>;
    readonly taken: Set<string>;
}
export const nobody = (taken: Iterable<string>): People => ({
    persons: new Map(),
    posts: new Map(),
    bodies: new Map(),
    taken: new Set(taken),
});

/** What a table says, where all of it is certain; else undefined, and the table stays a table. `under` is the heading that it stands under. */
export function takePeople(people: People, table: Table, under: string | undefined): 'persons' | 'bodies' | undefined {
    const read = rowsOf(table);
    if (!read) return undefined;
    const { columns, rows } = read;
    if (columns.has('name') && (columns.has('post') || columns.has('role') || columns.has('phone') || columns.has('mobile'))) {
        if (!rows.every(isCertain)) return undefined;
        const roles = columns.has('role') ? rows.map(({ role = '' }) => roleOf(role)) : rows.map(({ post = '' }) => roleOf(post));
        const title = (read.title && bodyTitle(read.title)) || (under && bodyTitle(under));
        const body = title !== undefined && title !== '' && roles.every((role) => role !== undefined) ? bodyOf(people, title) : undefined;
        rows.forEach((row, i) => {
            takeRow(people, row, columns.has('role') || !body, body, roles[i]);
        });
        return 'persons';
    }
    const names = rows.map(({ unit = '' }) => unit);
    const isMembers = columns.has('unit') && columns.has('duties') && !columns.has('name') && new Set(names).size === names.length;
    if (!isMembers || names.some((name) => name === '' || name.includes('\n') || [...name].length > 40)) return undefined;
    for (const row of rows) {
        const body = bodyOf(people, row.unit ?? '');
        if (row.duties) body.duties.push(row.duties);
        body.duties.push(...notesOf(row), ...contactsOf(row).map((one) => one.replaceAll('"', '')));
    }
    return 'bodies';
}

function isCertain(row: Row): boolean {
    const { name = '', phone = '', mobile = '', post = '', email = '', fax = '' } = row;
    const lines = [...phone.split('\n'), ...mobile.split('\n'), ...fax.split('\n')]
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return isPersonName(name) && lines.every(isPhone) && !post.includes('\n') && [...post].length <= 40 && !/[\s"]/.test(email.trim());
}

/** A person with what a row says of them, as a member of `body` in a `role`. */
export function takeRow(people: People, row: Row, withPost: boolean, body: Body | undefined, role: Role | undefined): void {
    const name = (row.name ?? '').replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
    const person = people.persons.get(name) ?? { id: freeName(people, name), name, contacts: [], notes: [] };
    people.persons.set(name, person);
    for (const contact of contactsOf(row)) if (!person.contacts.includes(contact)) person.contacts.push(contact);
    for (const note of notesOf(row)) if (!person.notes.includes(note)) person.notes.push(note);
    if (row.duties) person.notes.push(row.duties);
    let holder = person.id;
    if (row.post && withPost) holder = postOf(people, row, person);
    else if (row.unit) person.notes.push(row.unit);
    if (body && role) body[role].push(holder);
    else if (row.role) person.notes.push(row.role);
}

function postOf(people: People, row: Row, person: Person): string {
    const { post = '', unit = '' } = row;
    const apart = /\p{Script=Han}$/u.test(unit) ? '' : ' ';
    const title =
        unit === '' || post.startsWith(unit) ? post : /\p{Script=Han}/u.test(post + unit) ? unit + apart + post : `${post}, ${unit}`;
    const found = people.posts.get(title) ?? { id: freeName(people, title), title, holders: [] };
    people.posts.set(title, found);
    if (!found.holders.includes(person.id)) found.holders.push(person.id);
    return found.id;
}

function contactsOf({ phone = '', mobile = '', email = '', fax = '' }: Row): string[] {
    const numbers = [...phone.split('\n').map((text) => ['phone', text]), ...mobile.split('\n').map((text) => ['mobile', text])];
    const lines = [...numbers, ['email', email], ['fax', fax]].map(([kind = '', text = '']) => [kind, text.trim()] as const);
    return lines
        .filter(([, text]) => text !== '')
        .map(([kind, text]) => `${kind === 'phone' && isMobile(text) ? 'mobile' : kind} "${text}"`);
}

const notesOf = ({ others }: Row): string[] => others.map(([title, text]) => (title ? `${title}: ${text}` : text));

export type Role = 'head' | 'deputy' | 'members';
export function roleOf(text: string): Role | undefined {
    const plain = text.replaceAll(/\s/g, '').toLowerCase();
    if (/^(副组长|副主任|副总指挥|副指挥长|副队长|常务副组长|deputy.*|vice.*)$/.test(plain)) return 'deputy';
    if (/^(组长|主任|总指挥|指挥长|队长|head|leader|teamleader|chair|chairman|chairperson|director|commander)$/.test(plain)) return 'head';
    return /^(成员|组员|队员|委员|member)$/.test(plain) ? 'members' : undefined;
}

/** Longer ones name no body. */
const LONGEST_HEADING = 200;

/** `领导小组成员名单` speaks of `领导小组`. */
export function bodyTitle(heading: string): string | undefined {
    if (heading.length > LONGEST_HEADING) return undefined;
    const plain = heading
        .replace(/(的)?(组成|成员|人员|名单|通讯录|通讯表|联系表|联系方式|及职责|和职责|与职责)+$/, '')
        .replace(/[:,]?\s*(members?|contacts?|list)$/i, '')
        .trim();
    return /(组|办公室|指挥部|委员会|中心|队|team|group|committee|office|headquarters)$/i.test(plain) ? plain : undefined;
}

export function bodyOf(people: People, title: string): Body {
    const found = people.bodies.get(title) ?? { id: freeName(people, title), title, head: [], deputy: [], members: [], duties: [] };
    people.bodies.set(title, found);
    return found;
}

/** A name of the language that nothing else has; of long titles only the beginning. */
export function freeName(people: Pick<People, 'taken'>, text: string): string {
    const base = nameFrom([...text].slice(0, 30).join(''), 'Entry');
    let name = base;
    for (let n = 2; people.taken.has(name); n++) name = `${base}${n}`;
    people.taken.add(name);
    return name;
}
