import type { Part, Warning } from '../../model/shape/index.js';
import { coloursIssued } from './engine/bound.js';
import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { warningOf } from './engine/places.js';
import { together } from './engine/verdict.js';

interface Parameters {
    readonly colours: readonly string[];
    readonly needs: readonly Need[];
    /** Asked of whoever issues a warning. */
    readonly of_issuers?: boolean;
}

/** Something that the response to a warning must say, itself or through what it extends. */
export const warning: Kind = {
    name: 'warning',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { colours: all, needs, of_issuers } = parameters<Parameters>(of);
        const { kind } = plan.plan;
        // A county or a unit is asked for the warnings that it issues itself.
        const issued = of_issuers ? coloursIssued(plan) : [];
        const colours = issued.length > 0 && (kind === 'unit' || kind === 'region') ? all.filter((one) => issued.includes(one)) : all;
        return together(
            colours.map((colour) => {
                const found = warningOf(plan, colour);
                if ('verdict' in found) return found.verdict;
                const isAsked = (part: Part) => colours.some((other) => other === (part as Warning).colour);
                const root = found.block.parts.findLast(isAsked) ?? found.block.parts[0];
                return judgeNeeds({ ...found.block, root }, needs, plan.plan.kind);
            }),
        );
    },
};
