import { allBodies } from '../../model/resolve/names.js';
import type { Body } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import { hasVocabulary, term } from '../../standard/taxonomy.js';
import { titleOf } from '../parts.js';
import type { PlanContext } from '../rule.js';
import { termWord } from '../words.js';
import { type Kind, parameters } from './engine/kind.js';
import { chapterOf } from './engine/places.js';
import { type Breaks, DAMAGED, type Verdict } from './engine/verdict.js';

interface Parameters {
    readonly role: string;
    readonly breaks?: Breaks;
}

/** A body with a role, and somebody at its head. */
export const body: Kind = {
    name: 'body',
    messages: {
        missing: {
            en: '{title} ({clause}): the plan has no {role}. Add “body … as {word} { head … deputy … }”.',
            'zh-CN': '{title}（{clause}）：没有设立{role}。请补写“body … as {word} { head … deputy … }”。',
        },
        headless: {
            en: '{title} ({clause}): nobody heads “{name}”. Add “head … deputy …”.',
            'zh-CN': '{title}（{clause}）：“{name}”没有负责人。请写“head … deputy …”。',
        },
        insert: { en: 'Add a body “as {word}” to be filled in', 'zh-CN': '补写“as {word}”的机构，留待填写' },
    },
    fixable: true,
    judge(context, of) {
        const { role, breaks } = parameters<Parameters>(of);
        const found = chapterOf(context.plan, 'organization');
        if ('verdict' in found) return found.verdict;
        const [chapter] = found.block.parts;
        const all = allBodies(context.plan.plan.organization?.bodies ?? []);
        const meant = all.filter((one) => one.as === role);
        if (meant.length === 0) {
            // A misspelt role may be this one.
            const unclear = all.some(
                (one) => one.damaged || (one.as !== undefined && hasVocabulary('body_roles') && !term('body_roles', one.as)),
            );
            if (chapter.damaged || unclear) return { state: 'unknown', why: DAMAGED };
            const args = { role: termWord('body_roles', role), word: role };
            const text = `body New_${role} "${role}" as ${role} { head todo "" deputy todo "" }`;
            const change = { kind: 'insert', place: { file: found.block.file, part: chapter.id }, text } as const;
            const fixes = [{ title: 'insert', args: { word: role }, changes: [change] }];
            return { state: 'unmet', faults: [{ part: chapter, message: 'missing', args, fixes, breaks }] };
        }
        return headed(context, meant, all, breaks);
    },
};

function headed({ plan }: PlanContext, meant: readonly Body[], all: readonly Body[], breaks: Breaks | undefined): Verdict {
    const led = (one: Body) =>
        stateOf(one, 'head') !== 'absent' ||
        one.formed !== undefined ||
        one.groups.some((group) => group.head.length > 0) ||
        all.some((other) => other.becomes.some(({ body }) => body !== undefined && isSame(plan.resolution(body), one)));
    const good = meant.filter(led);
    if (good.length > 0) return { state: 'met', where: good.map(({ id }) => id) };
    return {
        state: 'unmet',
        faults: meant.map((part) => ({ part, message: 'headless', args: { name: titleOf(part) }, breaks })),
    };
}

const isSame = (found: ReturnType<PlanContext['plan']['resolution']>, one: Body) => found?.state === 'found' && found.part === one;
