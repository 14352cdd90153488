import type { Level, Part, ResponseLevel } from '../../model/shape/index.js';
import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { levelOf } from './engine/places.js';
import { together } from './engine/verdict.js';

/** Something that the block of a response level must say, itself or through what it extends. */
export const level: Kind = {
    name: 'level',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan, compiled }, of) {
        const { levels, needs } = parameters<{ levels: readonly Level[]; needs: readonly Need[] }>(of);
        return together(
            levels.map((one) => {
                const found = levelOf(plan, one);
                if ('verdict' in found) return found.verdict;
                const isAsked = (part: Part) => levels.some((other) => other === (part as ResponseLevel).level);
                const root = found.block.parts.findLast(isAsked) ?? found.block.parts[0];
                const shown = compiled.incident.rows.flatMap((row) => row.cells.find((cell) => cell.level === one)?.gaps ?? []);
                const asked = needs.map((need) =>
                    shown.some(({ kind }) => kind === need.gap) ? { ...need, unless_none: RULE_OF_GAP } : need,
                );
                return judgeNeeds({ ...found.block, root }, asked, plan.plan.kind);
            }),
        );
    },
};

const RULE_OF_GAP = 'response/cell-without-owner';
