import { hashText } from '../model/hash.js';
import { type Field, fieldsOf } from '../model/shape/field.js';
import type { Part, Step } from '../model/shape/index.js';
import { shapeOf } from '../model/shape/index.js';
import type { Place } from '../rules/finding.js';
import type { CellPlace, Change, Delta, Shown } from './change.js';
import { withoutPersons } from './discreet.js';
import { fieldRule, partRule } from './kinds/registry.js';
import { differs, given as isGiven } from './plain-rules.js';
import { classFor, delta, type FieldPair, type FieldRule } from './rule.js';
import { plainShown, type Side, shown } from './side.js';
import type { Node } from './tree.js';

export interface Sides {
    readonly old: Side;
    readonly new: Side;
}
interface Extra {
    readonly old?: Node;
    readonly now?: Node;
    readonly property?: string;
    readonly probably?: string;
    readonly cells?: readonly CellPlace[];
    /** Tells changes apart whose values are not shown. */
    readonly hidden?: string;
}

/** Makes a change of a judged difference; its id depends on kind, part and both values alone. */
export function changeOf(one: Delta, extra: Extra): Change {
    const node = extra.now ?? extra.old;
    if (!node) throw new Error('A change has no part');
    const kind = `${one.noun}-${one.verb}`;
    const block = blockOf(node);
    const [before, after] = [plainShown(one.before), plainShown(one.after)];
    const place = (at: Node | undefined): Place | undefined =>
        at && { file: at.file, part: at.part.id, ...(extra.property ? { property: extra.property } : {}) };
    return {
        id: hashText([kind, node.part.id, extra.property ?? '', before, after, extra.hidden ?? ''].join('\u0000')),
        kind,
        class: one.class,
        part: node.part.id,
        type: node.part.type,
        title: node.title,
        ...(block ? { inside: { type: block.part.type, title: block.title } } : {}),
        chapter: node.chapter,
        before,
        after,
        shown: { before: one.before, after: one.after },
        location: { ...(extra.old ? { old: place(extra.old) as Place } : {}), ...(extra.now ? { new: place(extra.now) as Place } : {}) },
        ...(extra.cells ? { cells: extra.cells } : {}),
        ...(extra.probably ? { probably: extra.probably } : {}),
    };
}

/** Blocks that tell where something stands better than its chapter does. */
const BLOCKS = ['level', 'warning', 'playbook', 'protection', 'process', 'scale', 'drill'];

function blockOf(node: Node): Node | undefined {
    for (let at = node.parent; at; at = at.parent) if (BLOCKS.includes(at.part.type)) return at;
    return undefined;
}

interface Judged {
    readonly property: string;
    readonly field: Field<unknown>;
    readonly rule: FieldRule;
}
const judgedOf = new Map<string, readonly Judged[]>();

/** The properties of a type that some rule judges, as its shape lists them; made once, since every part is walked by it. */
function judgedFields(part: Part): readonly Judged[] {
    const known = judgedOf.get(part.type);
    if (known) return known;
    const made = fieldsOf(shapeOf(part)).flatMap(({ key, field }): Judged[] => {
        // A shift is compared by the days that it covers.
        if (field.type === 'part' || (part.type === 'shift' && key !== 'title')) return [];
        const rule = fieldRule(part.type, key);
        return rule ? [{ property: key, field, rule }] : [];
    });
    judgedOf.set(part.type, made);
    return made;
}

/** What changed in a part that both versions have, property by property. */
export function fieldChanges(sides: Sides, old: Node, now: Node): Change[] {
    const found: Change[] = [];
    for (const { property, field, rule } of judgedFields(now.part)) {
        const [before, after] = [given(old.part, property), given(now.part, property)];
        const [were, are] = [holes(old.part, property), holes(now.part, property)];
        const hole = are > were ? 'added' : are < were ? 'removed' : undefined;
        if (hole) found.push(changeOf(delta('todo', hole, hole === 'added' ? 'laxer' : 'stricter', [], []), { old, now, property }));
        const parts = [old.part, now.part] as const;
        const pair: FieldPair = { ...sides, key: property, field, parts, parents: [old.parent?.part, now.parent?.part], before, after };
        if (!rule.ordered && !differs(pair)) continue;
        for (const one of layered(pair) ? [clauseOf(pair)] : rule(pair))
            found.push(changeOf(discreet(now.part, ofDemand(now.part, one)), { old, now, property, hidden: hiddenOf(pair, one) }));
    }
    return found;
}

/** Clauses that an override has in one version only: whether that is laxer is told by the step that it changes. */
const layered = ({ parts: [old, now], key }: FieldPair): boolean =>
    now.type === 'override' && !['step', 'title', 'note', 'at'].includes(key) && isGiven(given(old, key)) !== isGiven(given(now, key));
const clauseOf = (pair: FieldPair): Delta =>
    delta('override', 'changed', 'neutral', shown(pair.old, pair.field, pair.before), shown(pair.new, pair.field, pair.after));

const given = (part: Part, key: string): unknown => (part as unknown as Record<string, unknown>)[key];
const holes = (part: Part, property: string): number =>
    (part.marks ?? []).filter((mark) => mark.issue === 'todo' && mark.property === property).length;

/** Persons are not spelt out, yet one person for another is not the same change as a third one. */
function hiddenOf(pair: FieldPair, one: Delta): string {
    const secret = pair.parts[1].type === 'person' || one.class === 'person_only' || one.before.some(isPerson) || one.after.some(isPerson);
    return secret ? hashText(JSON.stringify([pair.before, pair.after])) : '';
}
const isPerson = (one: Shown): boolean => 'person' in one;

/** Nothing that is said of a person is spelt out. */
const discreet = (part: Part, one: Delta): Delta => (part.type === 'person' ? { ...one, before: [], after: [] } : one);

/** Whatever changes in a demand, to those below the demand is weaker or stronger. */
function ofDemand(part: Part, one: Delta): Delta {
    if (part.type !== 'demand' || (one.class !== 'laxer' && one.class !== 'stricter')) return one;
    return { ...one, noun: 'demand', verb: one.class === 'laxer' ? 'weakened' : 'strengthened' };
}

/** What a part that went or came means. */
export function partChanges(sides: Sides, node: Node, way: 'removed' | 'added'): Change[] {
    const { part } = node;
    const rule = partRule(part.type);
    if (!rule) return emptied(sides, node, way);
    const noun = part.type === 'step' && (part as Step).does.includes('preserve_evidence') ? 'evidence' : rule.noun;
    const cls = classFor(rule, way, part);
    const label: Shown[] = part.type === 'person' ? [{ person: true }] : labelOf(way === 'removed' ? sides.old : sides.new, node);
    const one = delta(noun, way, cls, way === 'removed' ? label : [], way === 'added' ? label : []);
    return [changeOf(one, way === 'removed' ? { old: node, hidden: node.segment } : { now: node, hidden: node.segment })];
}

/** What a part is called: its title, else what tells it from its like. */
function labelOf(side: Side, { part, title }: Node): Shown[] {
    if (title !== '') return [{ text: title }];
    const { fields, key } = shapeOf(part);
    const pieces = (key ?? []).flatMap((one) => {
        const field = fields[one];
        return field ? shown(side, field, given(part, one)) : [];
    });
    return pieces.length > 0 ? pieces : [{ text: withoutPersons(part.id.slice(part.id.lastIndexOf('/') + 1), side.persons) }];
}

/** A chapter or a range of levels means nothing by itself: each of its properties goes or comes. */
function emptied(sides: Sides, node: Node, way: 'removed' | 'added'): Change[] {
    const fields = Object.entries(shapeOf(node.part).fields).filter(
        ([key, field]) => field.type !== 'part' && !['how', 'parties'].includes(key),
    );
    const bare = fields.map(([key, field]) => [key, field.many ? [] : undefined]);
    const none: Node = { ...node, part: { ...node.part, ...Object.fromEntries(bare), marks: [] } as Part };
    const changes = way === 'removed' ? fieldChanges(sides, node, none) : fieldChanges(sides, none, node);
    return changes.map((one) => {
        const { old, new: now } = one.location;
        return { ...one, location: way === 'removed' ? { ...(old ? { old } : {}) } : { ...(now ? { new: now } : {}) } };
    });
}
