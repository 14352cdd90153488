import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { warningOf } from './engine/places.js';
import { together } from './engine/verdict.js';

/** Something that the response to a warning must say, itself or through what it extends. */
export const warning: Kind = {
    name: 'warning',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { colours, needs } = parameters<{ colours: readonly string[]; needs: readonly Need[] }>(of);
        return together(
            colours.map((colour) => {
                const found = warningOf(plan, colour);
                return 'verdict' in found ? found.verdict : judgeNeeds(found.block, needs, plan.plan.kind);
            }),
        );
    },
};
