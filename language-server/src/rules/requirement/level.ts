import type { Level } from '../../model/shape/index.js';
import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { levelOf } from './engine/places.js';
import { together } from './engine/verdict.js';

/** Something that the block of a response level must say, itself or through what it extends. */
export const level: Kind = {
    name: 'level',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { levels, needs } = parameters<{ levels: readonly Level[]; needs: readonly Need[] }>(of);
        return together(
            levels.map((one) => {
                const found = levelOf(plan, one);
                return 'verdict' in found ? found.verdict : judgeNeeds(found.block, needs, plan.plan.kind);
            }),
        );
    },
};
