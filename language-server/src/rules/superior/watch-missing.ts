import { isDamaged } from '../../compile/damage.js';
import { levelChain } from '../../compile/levels.js';
import type { Colour } from '../../compile/matrix-types.js';
import { occasionOf, type Situation } from '../../compile/occasion.js';
import { warningChain } from '../../compile/warning.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { LEVELS, type Part, type Ref, type Watch } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import type { Message } from '../messages.js';
import { rule } from '../rule.js';
import { levelsWord, listWord, termWord } from '../words.js';
import { type Bound, DEMAND, demandPlace, demandsOn, titleOf } from './demands.js';

/** A watch that a superior demands at a level or a colour, and that the plan does not keep. */
export const watchMissing = rule({
    id: 'superior/watch-missing',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: '“{by}” demands a watch {hours} at {at}, and none is kept there. Write “on_duty …” or “watch {word} by …”.',
            'zh-CN': '“{by}”要求{at}时{hours}值守，而此处没有安排。请写“on_duty …”或“watch {word} by …”。',
        },
        everywhere: {
            en: '“{by}” demands a watch {hours}, and nobody keeps one. Give the office a roster (“on_duty …”) or a contact that answers {hours}.',
            'zh-CN': '“{by}”要求{hours}值守，而本预案没有安排。请为办事机构写明值班表（“on_duty …”）或{hours}联系方式。',
        },
        demand: DEMAND,
    },
    check({ plan }, report) {
        for (const bound of demandsOn(plan)) {
            const { watch: word, what, when } = bound.demand;
            if (what !== 'watch' || word === undefined) continue;
            const args = { by: titleOf(bound.above), hours: termWord('watch_hours', word), word };
            const related = [demandPlace(bound, 'watch')];
            if (!when) {
                const { organization } = plan.plan;
                if (isDamaged(organization) || keepsAnyWatch(plan, word)) continue;
                report(organization ?? plan.plan, { message: 'everywhere', args, related });
                continue;
            }
            for (const { part, at } of unwatched(plan, bound, word)) report(part, { message: 'missing', args: { ...args, at }, related });
        }
    },
});

interface Block extends Part {
    readonly watches: readonly Watch[];
    readonly onDuty: readonly Ref[];
}
const keeps = (word: string) => (block: Block) => block.onDuty.length > 0 || block.watches.some(({ hours }) => covers(hours, word));

/** Who watches around the clock also watches in working hours. */
const covers = (hours: string | undefined, word: string) => hours === word || hours === 'around_the_clock' || hours === undefined;

/** The levels and colours that a demand speaks of, where what the plan writes about them has no watch. */
function unwatched(plan: ResolvedPlan, { demand }: Bound, word: string): { part: Part; at: Message }[] {
    const asked = (situation: Situation) => {
        const occasion = occasionOf(demand.when, situation);
        return occasion !== undefined && (occasion.facts ?? []).length === 0;
    };
    const own = ownLevels(plan.plan);
    const levels = LEVELS.filter((level) => own.includes(level) && asked({ level })).map((level) => ({
        chain: levelChain(plan, level),
        at: { en: `level ${levelsWord([level]).en}`, 'zh-CN': `${levelsWord([level])['zh-CN']}响应` },
    }));
    const colours = (plan.plan.monitoring?.warnings ?? []).flatMap(({ colour }) =>
        colour !== undefined && asked({ colour: colour as Colour })
            ? [
                  {
                      chain: warningChain(plan, colour),
                      at: { en: `the ${colour} warning`, 'zh-CN': `${termWord('colours', colour)['zh-CN']}预警` },
                  },
              ]
            : [],
    );
    const lacking = [...levels, ...colours].filter(({ chain }) => chain.length > 0 && !chain.some(isDamaged) && !chain.some(keeps(word)));
    // What would be inherited is missing once, where it would be written.
    return lacking.flatMap(({ chain, at }) => {
        const part = chain.at(-1);
        const inner = chain.slice(0, -1);
        if (!part || lacking.some((other) => other.chain.at(-1) !== part && inner.some((one) => one === other.chain.at(-1)))) return [];
        const heirs = lacking.filter((other) => other.chain.slice(0, -1).some((one) => one === part));
        return [{ part, at: listWord([at, ...heirs.map((heir) => heir.at)]) }];
    });
}

function keepsAnyWatch({ plan, declared }: ResolvedPlan, word: string): boolean {
    const bodies = plan.organization?.bodies ?? [];
    const reached = [...bodies, ...declared('post')].some(({ contacts }) =>
        contacts.some(({ hours }) => hours !== undefined && covers(hours, word)),
    );
    const monitored = plan.monitoring?.monitors.some(({ hours }) => hours !== undefined && covers(hours, word)) ?? false;
    return reached || monitored || bodies.some(({ onDuty }) => onDuty.length > 0);
}
