import type { ResolvedPlan } from '../../model/plans.js';
import type { Authority, Level, Part, Party, Plan, ResponseLevel } from '../../model/shape/index.js';
import { isAbsent, stateOf } from '../../model/state.js';
import { type Claim, holdsPower, isOwn } from '../authority/powers.js';
import type { Message } from '../messages.js';
import { levelsWord } from '../words.js';
import { type Kind, parameters } from './engine/kind.js';
import { levelOf } from './engine/places.js';
import { DAMAGED } from './engine/verdict.js';

interface Parameters {
    readonly act: 'start' | 'end';
    readonly level: Level;
    /** Kinds of plan whose bodies decide. */
    readonly by: readonly string[];
    /** Kinds of plan that report the end upwards. */
    readonly told?: readonly string[];
    /** Our own command stands under that of the level above, and says so. */
    readonly under?: boolean;
}

/** Who decides to start or to end a response level. */
export const decider: Kind = {
    name: 'decider',
    messages: {
        missing: {
            en: '{title} ({clause}): nothing says who decides to {act} {level}. Add “{word} { decided by … }”; it is decided by {holder}.',
            'zh-CN': '{title}（{clause}）：没有写明由谁决定{act}{level}响应。请补写“{word} { decided by … }”；应由{holder}决定。',
        },
        wrong: {
            en: '{title} ({clause}): {level} is decided by {holder}, not by “{name}”.',
            'zh-CN': '{title}（{clause}）：{level}响应应由{holder}决定，而不是“{name}”。',
        },
        alone: {
            en: '{title} ({clause}): nothing says that command passes upward at {level}. Add “under_command of …”, such as “under_command of National.Headquarters”.',
            'zh-CN':
                '{title}（{clause}）：没有写明{level}响应时接受上级统一指挥。请写“under_command of …”，例如“under_command of National.Headquarters”。',
        },
        silent: {
            en: '{title} ({clause}): the end of {level} is not reported upwards. Add “report to …” to “end”.',
            'zh-CN': '{title}（{clause}）：{level}响应结束后没有上报。请在“end”中写“report to …”。',
        },
    },
    judge({ plan }, of) {
        const { act, level, by, told, under } = parameters<Parameters>(of);
        const found = levelOf(plan, level);
        if ('verdict' in found) return found.verdict;
        const [own] = found.block.parts;
        if (found.block.parts.some((part) => part.damaged)) return { state: 'unknown', why: DAMAGED };
        const words = { act: ACTS[act], word: act, level: levelsWord([level]), holder: by.includes('national') ? NATIONAL : PROVINCE };
        const changes = found.block.parts.flatMap((part) => (part as ResponseLevel)[act] ?? []);
        const source = changes.find((one) => one.decided.length > 0 || one.leftTo.length > 0 || stateOf(one, 'decided') !== 'absent');
        if (!source) {
            const { act: verb, word, level: name, holder } = words;
            return {
                state: 'unmet',
                faults: [{ part: own, message: 'missing', args: { act: verb, word, level: name, holder }, breaks: 'authority' }],
            };
        }
        if (source.decided.length === 0 && source.leftTo.length === 0) return { state: 'unknown', why: DAMAGED };
        const wrong = source.decided.flatMap(({ any }) => any).find((party) => !mayDecide(plan, party, by, { act, level }));
        // Who takes a power of one's superiors is told so by a rule of its own.
        if (wrong) {
            const fault = isOwn(plan, wrong)
                ? { part: source as Part, message: 'wrong', saidBy: 'authority/power-taken' }
                : wrongOf(source, own, wrong, words);
            return { state: 'unmet', faults: [fault] };
        }
        if (
            told?.includes(plan.plan.kind ?? '') &&
            !changes.some((one) => one.tells.some(({ how }) => how === 'report' || how === 'tell'))
        ) {
            return { state: 'unmet', faults: [{ part: source, message: 'silent', args: { level: words.level }, breaks: 'report' }] };
        }
        if (under && !standsUnder(plan, found.block.parts as readonly Part[] as readonly ResponseLevel[])) {
            return { state: 'unmet', faults: [{ part: own, message: 'alone', args: { level: words.level } }] };
        }
        return { state: 'met', where: [source.id] };
    },
};

const ACTS: Readonly<Record<'start' | 'end', Message>> = { start: { en: 'start', 'zh-CN': '启动' }, end: { en: 'end', 'zh-CN': '结束' } };
const NATIONAL: Message = { en: 'the national headquarters', 'zh-CN': '国家指挥部' };
const PROVINCE: Message = { en: 'the province or the department above', 'zh-CN': '省（区、市）或主管部门' };

function wrongOf(source: Part, own: Part, party: Party, words: { level: Message; holder: Message }) {
    const inherited = !source.id.startsWith(`${own.id}/`);
    const args = { level: words.level, holder: words.holder, name: party.ref?.ref ?? '' };
    return {
        part: inherited ? own : source,
        ...(inherited ? {} : { property: 'decided' }),
        message: 'wrong',
        args,
        breaks: 'authority' as const,
    };
}

/** `under_command of …`, or a command that is not of this plan. */
function standsUnder(plan: ResolvedPlan, chain: readonly ResponseLevel[]): boolean {
    const [own] = chain;
    const commands = own?.command.flatMap(({ any }) => any) ?? [];
    return chain.some((part) => !isAbsent(part, 'underCommand')) || commands.some((party) => !isOwn(plan, party));
}

/** A body of a plan of the right kind; authorities and what cannot be found are given the benefit of the doubt. */
function mayDecide(plan: ResolvedPlan, party: Party, by: readonly string[], claim: Claim): boolean {
    const found = party.ref ? plan.resolution(party.ref) : undefined;
    if (found?.state === 'built_in' && found.name === 'superior') {
        return plan.superiors.some(({ plan: above }) => above === undefined || allowed(above.plan));
    }
    if (found?.state !== 'found') return true;
    if (found.part.type === 'plan') return allowed(found.part as Plan);
    if (isOwn(plan, party)) return holdsPower(plan, claim) !== 'no';
    // Level I is nobody's but the national bodies'; whoever is declared as another kind of authority is none of them.
    if (found.part.type === 'authority' && claim.level === 'I') {
        const { kind } = found.part as Authority;
        return kind.length === 0 || kind.includes('cyberspace');
    }
    return found.part.type !== 'body' || found.plan === undefined || allowed(found.plan);
    function allowed({ kind }: Plan): boolean {
        return kind === undefined || by.includes(kind);
    }
}
