import { chainOf } from '../../model/resolve/acts.js';
import { namesOf } from '../../model/resolve/names.js';
import type { Part, Plan } from '../../model/shape/index.js';
import { childParts } from '../../model/walk.js';
import type { Message } from '../messages.js';
import { type Report, rule } from '../rule.js';
import { levelsWord, partWord, termWord } from '../words.js';

/** Two things with one name in one scope, and a step that a lower layer writes again without `override`. */
export const duplicateName = rule({
    id: 'names/duplicate',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    messages: {
        again: {
            en: 'A second declaration has the name “{name}”: {kind} has it already.',
            'zh-CN': '名称“{name}”重复：已有{kind}使用该名称。',
        },
        person: { en: 'This name has been given to another declaration already.', 'zh-CN': '该名称已被其他声明使用。' },
        block: { en: '{what} is written twice: put both into one block.', 'zh-CN': '{what}写了两次：请合并为一处。' },
        layer: {
            en: '“{name}” is inherited: change it with “override {name}”, leave it out with “omit {name} because …”, or give this step another name.',
            'zh-CN': '“{name}”是继承来的：修改请用“override {name}”，省略请用“omit {name} because …”，否则请另取名称。',
        },
        first: { en: 'The first one', 'zh-CN': '最先的一处' },
        inherited: { en: 'Inherited from here', 'zh-CN': '继承自此处' },
    },
    check({ file }, report) {
        const names = namesOf(file);
        for (const { name, part } of names.again) again(part, names.top.get(name)?.part, file.path, report);
        for (const one of names.plans) {
            for (const { name, part } of one.again) {
                const tables = [one.bodies, one.categories, one.conditions, one.playbooks, one.resources];
                again(part, tables.find((table) => table.get(name)?.part.type === part.type)?.get(name)?.part, file.path, report);
            }
            blocksTwice(one.plan, file.path, report);
            acts(one.plan, file.path, report);
        }
    },
});

function again(part: Part, first: Part | undefined, file: string, report: Report): void {
    const isPerson = part.type === 'person' || first?.type === 'person';
    report(part, {
        message: isPerson ? 'person' : 'again',
        args: isPerson ? {} : { name: part.name ?? '', kind: partWord(first?.type ?? part.type) },
        related: first ? [{ file, part: first.id, message: 'first', args: {} }] : [],
    });
}

/** `level II` or `warning red` twice in one chapter. */
function blocksTwice(plan: Plan, file: string, report: Report): void {
    const once = <T extends Part>(parts: readonly T[], key: (part: T) => string | undefined, word: (key: string) => Message) => {
        const seen = new Map<string, Part>();
        for (const part of parts) {
            const value = key(part);
            const first = value === undefined ? undefined : seen.get(value);
            if (value === undefined) continue;
            if (!first) seen.set(value, part);
            else {
                const related = [{ file, part: first.id, message: 'first', args: {} }];
                report(part, { message: 'block', args: { what: word(value) }, related });
            }
        }
    };
    const level = (kind: Message) => (key: string) => both(kind, levelsWord([key]));
    once(plan.general?.grades ?? [], (one) => one.level, level({ en: 'Grade', 'zh-CN': '事件分级' }));
    once(plan.response?.levels ?? [], (one) => one.level, level({ en: 'Level', 'zh-CN': '响应级别' }));
    once(
        plan.monitoring?.warnings ?? [],
        (one) => one.colour,
        (colour) => both({ en: 'Warning', 'zh-CN': '预警' }, termWord('colours', colour)),
    );
}

const both = (a: Message, b: Message): Message => ({ en: `${a.en} ${b.en}`, 'zh-CN': `${a['zh-CN']}${b['zh-CN']}` });

const ACT_FIELDS = ['steps', 'gates', 'decisions', 'reports', 'submissions', 'tracks', 'phases'];

/** Every act of a block, also those in its tracks and phases, in the order of its fields. */
function actsWithin(block: Part): Part[] {
    return ACT_FIELDS.flatMap((field) => ((block as never)[field] === undefined ? [] : childParts(block, field))).flatMap((part) =>
        part.type === 'track' || part.type === 'phase' ? [part, ...actsWithin(part)] : [part],
    );
}

function acts(plan: Plan, file: string, report: Report): void {
    const { response, monitoring } = plan;
    const levels = response?.levels ?? [];
    const playbooks = response?.playbooks ?? [];
    const warnings = [...(monitoring?.warnings ?? []), ...(monitoring?.alerts ?? [])];
    const common = response ? actsWithin(response) : [];
    const check = (block: Part, above: readonly Part[]) => {
        const inherited = new Map(above.toReversed().map((part) => [part.name, part]));
        const own = new Map<string, Part>();
        for (const part of actsWithin(block)) {
            if (!part.name) continue;
            const first = own.get(part.name);
            const outer = LAYERED.has(part.type) ? inherited.get(part.name) : undefined;
            if (first) again(part, first, file, report);
            else if (outer) {
                const related = [{ file, part: outer.id, message: 'inherited', args: {} }];
                report(part, { message: 'layer', args: { name: part.name }, related });
            }
            if (!first) own.set(part.name, part);
        }
    };
    if (response) check(response, []);
    for (const level of levels) {
        const bases = chainOf(level, (one) => levels.find((other) => other.level === one.base)).slice(1);
        check(level, [...bases.flatMap(actsWithin), ...common]);
    }
    for (const playbook of playbooks) {
        const parents = new Set(playbook.categories.flatMap(({ ref }) => (ref.includes('.') ? [ref.split('.')[0]] : [])));
        const above = playbooks.filter((other) => other !== playbook && other.categories.some(({ ref }) => parents.has(ref)));
        check(playbook, [...above.flatMap(actsWithin), ...levels.flatMap(actsWithin), ...common]);
    }
    const byColour = new Map(warnings.toReversed().map((one) => [one.colour, one]));
    for (const warning of warnings) {
        const bases = chainOf(warning, (one) => (one.base ? byColour.get(one.base) : undefined)).slice(1);
        check(warning, bases.flatMap(actsWithin));
    }
}

/** What a lower layer can override or omit. */
const LAYERED: ReadonlySet<string> = new Set(['step', 'gate']);
