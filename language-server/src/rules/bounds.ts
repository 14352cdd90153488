import { LEVELS, type Level, type LevelBound, type Plan } from '../model/shape/index.js';

/** The levels that a plan must deal with itself: all but those that it hands over (`above IV hand_over to X`) or leaves to others. */
export function ownLevels(plan: Plan): Level[] {
    const bounds = [...(plan.general?.bounds ?? []), ...(plan.response?.bounds ?? [])];
    return LEVELS.filter((level) => !bounds.some((bound) => isElsewhere(bound, level)));
}

/** The levels that nobody has: neither dealt with here nor handed over. `covers` leaves the others out, and gives them to nobody. */
export function leftLevels(plan: Plan): Level[] {
    const bounds = [...(plan.general?.bounds ?? []), ...(plan.response?.bounds ?? [])];
    if (bounds.some(({ levels }) => levels.length === 0)) return [];
    const own = ownLevels(plan);
    const handed = bounds.filter(({ how }) => how !== 'covers');
    return LEVELS.filter((level) => !own.includes(level) && !handed.some((bound) => isElsewhere(bound, level)));
}

function isElsewhere({ how, levels }: LevelBound, level: Level): boolean {
    const rank = LEVELS.indexOf(level);
    const given = levels.map((one) => LEVELS.indexOf(one));
    if (given.length === 0) return false;
    if (how === 'above') return rank < Math.min(...given);
    if (how === 'below') return rank > Math.max(...given);
    return !given.includes(rank);
}
