import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Plan } from '../../model/shape/index.js';
import { folded } from '../../standard/nearest.js';
import type { Place } from '../finding.js';
import { rule } from '../rule.js';
import { titleOf } from '../superior/demands.js';

/** A plan that was made from a superior’s file and still bears its name, or speaks in its place. */
export const copiedText = rule({
    id: 'leftovers/copied-text',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-8.1-2'],
    since: '2026.0',
    messages: {
        title: {
            en: 'The title still names “{by}”. Write the title of your own plan.',
            'zh-CN': '标题仍是“{by}”。请写本预案的标题。',
        },
        named: {
            en: 'The title names who prepared “{by}”, not who prepared this plan. Write the title of your own plan.',
            'zh-CN': '标题写的是“{by}”的编制单位，而不是本预案的编制单位。请写本预案的标题。',
        },
        text: {
            en: 'This is word for word what “{by}” says of itself. Write what holds for your own unit.',
            'zh-CN': '此处与“{by}”的文字一字不差。请写本单位的内容。',
        },
        duties: {
            en: 'These are word for word the duties of a body of “{by}”. Write those of your own body.',
            'zh-CN': '此处与“{by}”中机构的职责一字不差。请写本单位机构的职责。',
        },
        origin: { en: 'Copied from here', 'zh-CN': '抄自此处' },
    },
    check({ plan }, report) {
        if (plan.plan.abridged) return;
        for (const above of chainAbove(plan)) {
            const by = titleOf(above);
            const said = wordsOf(above);
            const preparer = foreignPreparer(plan.plan, above.plan);
            if (preparer) {
                const related = { file: above.file.path, part: above.plan.id, property: 'prepared', message: 'origin', args: {} };
                report(plan.plan, { message: 'named', args: { by }, related: [related] });
            }
            for (const { message, place, key } of wordsOf(plan)) {
                const same = said.find((one) => one.message === message && one.key === key);
                if (!same) continue;
                report(place, { message, args: { by }, related: [{ ...same.place, message: 'origin', args: {} }] });
            }
        }
    },
});

/** Whether a plan's title bears the name of who prepared the plan above, and not that of its own preparer. */
function foreignPreparer(plan: Plan, above: Plan): boolean {
    const title = keyOf(plan.title ?? '');
    const names = (one: Plan) => (one.prepared?.by ?? []).flatMap(({ text }) => (text ? [keyOf(text)] : []));
    const own = names(plan);
    const same = title === keyOf(above.title ?? '');
    return (
        !same &&
        own.length > 0 &&
        !own.some((name) => title.includes(name)) &&
        names(above).some((name) => isLong(name) && title.includes(name))
    );
}

const isLong = (name: string) => name.length >= 4;

interface Words {
    readonly message: 'title' | 'text' | 'duties';
    readonly place: Place;
    readonly key: string;
}

/** Shorter texts may well be the same in two plans. */
const LEAST = { title: 4, text: 24, duties: 24 };
const keyOf = (text: string) => folded(text).replace(/[\s.,;:，。；：、“”"']/g, '');

/** What a plan says of itself, where nobody would say the same of another. */
function wordsOf({ plan, file }: ResolvedPlan): Words[] {
    const words: Words[] = [];
    const add = (message: Words['message'], part: string, property: string | undefined, index: number, text: string | undefined) => {
        const key = text === undefined ? '' : keyOf(text);
        // A Chinese character says as much as a few letters.
        const weight = key.length + 2 * (key.match(/[\u3400-\u9fff]/g)?.length ?? 0);
        if (text === undefined || weight < LEAST[message]) return;
        words.push({ message, place: { file: file.path, part, ...(property ? { property, index } : {}) }, key });
    };
    add('title', plan.id, undefined, 0, plan.title);
    const { general } = plan;
    if (general) {
        add('text', general.id, 'purpose', 0, general.purpose);
        for (const [index, text] of general.scope.entries()) add('text', general.id, 'scope', index, text);
    }
    for (const body of bodiesOf(plan)) for (const [index, text] of body.duties.entries()) add('duties', body.id, 'duties', index, text);
    return words;
}

const bodiesOf = ({ organization }: Plan): Body[] => allBodies(organization?.bodies ?? []);
