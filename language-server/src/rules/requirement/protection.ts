import type { Part, Protection } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import { type Kind, parameters } from './engine/kind.js';
import { judgeEntries, judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { blockOf } from './engine/places.js';
import { read } from './engine/read.js';
import { DAMAGED, together, type Verdict } from './engine/verdict.js';

interface Parameters {
    readonly stage?: 'before' | 'during' | 'after';
    /** What the plan says at all times counts as well: fields of its chapters. */
    readonly standing?: readonly string[];
    readonly needs: readonly Need[];
}

/** Something that every protection period of the plan must say. */
export const protection: Kind = {
    name: 'protection',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { stage, standing = [], needs } = parameters<Parameters>(of);
        const elsewhere = standing.flatMap((path) => read(plan.plan, path).values);
        return together(
            plan.protections.map((one): Verdict => {
                const part: Part | undefined = stage ? one[stage] : one;
                if (!part && elsewhere.length === 0) return withoutStage(one, stage ?? 'during');
                const block = blockOf(plan, [part ?? one]);
                if (elsewhere.length === 0) return judgeNeeds(block, needs, plan.plan.kind);
                const judged = together(
                    needs.map((need) => {
                        const own = part ? read(part, String(need.has)) : { values: [], unsure: false };
                        return judgeEntries(block, need, [...own.values, ...elsewhere], own.unsure || part?.damaged === true);
                    }),
                );
                // Where the stage itself is missing, that is what is said.
                return part || judged.state !== 'unmet' ? judged : withoutStage(one, stage ?? 'during');
            }),
        );
    },
};

function withoutStage(one: Protection, stage: 'before' | 'during' | 'after'): Verdict {
    if (stateOf(one, stage) !== 'absent') return { state: 'unknown', why: DAMAGED };
    return { state: 'unmet', faults: [{ part: one, message: 'missing', saidBy: 'HP-STG-1' }] };
}
