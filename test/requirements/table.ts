import { fileURLToPath } from 'node:url';
import { boundBy, cataloguesInForce } from '../../language-server/src/rules/requirement/engine/bound.js';
import { catalogues } from '../../language-server/src/standard/catalogue.js';
import { baseTexts, judge, type Proof, prove } from './prove.js';
import type { Base } from './read-cases.js';

/** Proofs of every case of every base, or of the requirements that are wanted. */
export function allProofs(bases: readonly Base[], examples: string, wanted: readonly string[] = []): Proof[] {
    return bases.flatMap((base) => {
        const texts = baseTexts(base, examples);
        const cases = Object.entries(base.cases).filter(([id]) => wanted.length === 0 || wanted.includes(id));
        return cases.map(([id, one]): Proof => {
            try {
                return prove(base, texts, id, one);
            } catch (error) {
                return { requirement: id, kind: base.name, base: base.name, fault: error instanceof Error ? error.message : String(error) };
            }
        });
    });
}

export interface Line {
    readonly id: string;
    readonly check: string;
    /** Kinds of plan, each proven, not proven (why) or not bound. */
    readonly cells: Readonly<Record<string, string>>;
}

/** One line a requirement: what looks at it, and for which kinds of plan that is proven. */
export function table(bases: readonly Base[], examples: string, proofs: readonly Proof[]): Line[] {
    const plans = bases.map((base) => ({ base, ...judge(baseTexts(base, examples)) }));
    return catalogues.flatMap(({ requirements }) =>
        requirements.map((of): Line => {
            const cells = plans.map(({ base, plan }): [string, string] => {
                const proof = proofs.find((one) => one.base === base.name && one.requirement === of.id);
                if (proof) return [base.name, proof.fault ? `not proven: ${proof.fault}` : 'proven'];
                const inForce = cataloguesInForce(plan).some((one) => one.requirements.includes(of));
                const bound = inForce ? boundBy(plan, of).state : 'free';
                return [base.name, bound === 'free' ? '-' : 'no case'];
            });
            return { id: of.id, check: of.check?.kind ?? '-', cells: Object.fromEntries(cells) };
        }),
    );
}

/** The folder of a checkout. */
export function places(root: string): { cases: string; examples: string } {
    return { cases: `${root}/test/requirements`, examples: `${root}/examples` };
}

/** The checkout that this file lies in. */
export const ownRoot = (): string =>
    fileURLToPath(new URL('../..', import.meta.url))
        .replaceAll('\\', '/')
        .replace(/\/$/, '');
