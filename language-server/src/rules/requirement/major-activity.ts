import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { majorActivitiesOf } from './engine/places.js';

/** Something that the plan must say about major activities. */
export const majorActivity: Kind = {
    name: 'major_activity',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { needs } = parameters<{ needs: readonly Need[] }>(of);
        const found = majorActivitiesOf(plan);
        return 'verdict' in found ? found.verdict : judgeNeeds(found.block, needs, plan.plan.kind);
    },
};
