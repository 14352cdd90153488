import type { Party, Power } from '../../model/shape/index.js';
import { term } from '../../standard/taxonomy.js';
import type { Fix } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { levelsWord, listWord, termWord } from '../words.js';
import { holdsPower, isOwn, type PowerAct } from './powers.js';

/** A power that a plan grants to itself, or that it does not have to give. */
export const powerGranted = rule({
    id: 'authority/power-granted',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-3.3-4', 'NP-3.3-5', 'NP-4.2.1-1', 'NP-4.2.2-1'],
    since: '2026.0',
    fixable: true,
    messages: {
        self: {
            en: 'A plan grants no power to itself: its superior does, in the superior’s plan. Take this out.',
            'zh-CN': '预案不能给自己授权：授权应写在上级预案中。请删去。',
        },
        beyond: {
            en: 'This plan cannot grant the power to {act} {what}: it does not have it.',
            'zh-CN': '本预案无权授予“{act}{what}”的权限：自身并无此权限。',
        },
        scope: {
            en: '“{scope}” is wider than this plan reaches. A power is granted for the own area at most.',
            'zh-CN': '“{scope}”超出了本预案的管辖范围。授权最多限于自身范围。',
        },
        remove: { en: 'Take the power out', 'zh-CN': '删去此项授权' },
    },
    check(context, report) {
        const { plan } = context.plan;
        if (plan.abridged || plan.kind === 'national' || plan.kind === undefined) return;
        for (const power of plan.organization?.powers ?? []) if (!power.damaged) judge(power, context, report);
    },
});

const CLAUSE = { colour: 'NP-3.3-4', red: 'NP-3.3-5', I: 'NP-4.2.1-1', II: 'NP-4.2.2-1' } as const;

function judge(power: Power, { plan }: PlanContext, report: Report): void {
    const fixes: Fix[] = [{ title: 'remove', args: {}, changes: [{ kind: 'remove', place: placeOf(plan, power.id) }] }];
    const parties: Party[] = power.to.flatMap(({ any }) => any);
    if (parties.some((party) => isOwn(plan, party))) {
        report(power, { message: 'self', property: 'to', requirements: [], fixes });
        return;
    }
    const act = power.act as PowerAct | 'publish' | undefined;
    if (act === undefined || !term('power_acts', act)) return;
    if (act !== 'publish') {
        const colours = power.colours.filter((colour) => holdsPower(plan, { act, colour }) === 'no');
        const levels = power.levels.filter((level) => holdsPower(plan, { act, level }) === 'no');
        const words: Message[] = [
            ...colours.map((colour) => warningWord(colour)),
            ...levels.map((level) => ({ en: `level ${levelsWord([level]).en}`, 'zh-CN': `${levelsWord([level])['zh-CN']}响应` })),
        ];
        if (words.length > 0) {
            const requirements = [
                ...(colours.includes('red') ? [CLAUSE.red] : colours.length > 0 ? [CLAUSE.colour] : []),
                ...(levels.includes('I') ? [CLAUSE.I] : levels.length > 0 ? [CLAUSE.II] : []),
            ];
            const args = { act: VERBS[act], what: listWord(words) };
            report(power, { message: 'beyond', args, property: colours.length > 0 ? 'colours' : 'levels', requirements, fixes });
            return;
        }
    }
    if (isTooWide(power.scope, plan.plan.kind)) {
        const args = { scope: termWord('power_scopes', power.scope ?? '') };
        report(power, { message: 'scope', args, property: 'scope', requirements: [CLAUSE.red] });
    }
}

const warningWord = (colour: string): Message => {
    const word = termWord('colours', colour);
    return { en: `${word.en} warnings`, 'zh-CN': `${word['zh-CN']}预警` };
};
const VERBS: Readonly<Record<PowerAct, Message>> = {
    issue: { en: 'issue', 'zh-CN': '发布' },
    adjust: { en: 'adjust', 'zh-CN': '调整' },
    lift: { en: 'lift', 'zh-CN': '解除' },
    start: { en: 'start', 'zh-CN': '启动' },
    end: { en: 'end', 'zh-CN': '结束' },
};

/** Whole country and across boundaries are the nation’s; a unit has only itself. */
function isTooWide(scope: string | undefined, kind: string | undefined): boolean {
    const rank = scope === undefined ? undefined : term('power_scopes', scope)?.rank;
    return rank !== undefined && rank < (kind === 'unit' ? 3 : 2);
}
