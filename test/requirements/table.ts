import { fileURLToPath } from 'node:url';
import { boundBy, cataloguesInForce } from '../../language-server/src/rules/requirement/engine/bound.js';
import { catalogues } from '../../language-server/src/standard/catalogue.js';
import type { PlanKind, Requirement } from '../../language-server/src/standard/catalogue-types.js';
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

/** Kinds of plan that users write. */
export const KINDS = ['department', 'province', 'region', 'unit'] as const satisfies readonly PlanKind[];

export type State = 'checked' | 'for the reader' | 'no duty' | 'open';
export interface Line {
    readonly id: string;
    readonly check: string;
    /** For each kind of plan: proven, FAILS, no case, or `-` where it binds none of that kind. */
    readonly cells: Readonly<Record<string, string>>;
    /** Exactly one: `open` is neither checked as it should be nor anything else. */
    readonly state: State;
}

/** One line a requirement: what looks at it, for which kinds of plan that is proven, and which of the three states it is in. */
export function table(bases: readonly Base[], examples: string, proofs: readonly Proof[]): Line[] {
    const plans = bases.map((base) => ({ base, ...judge(baseTexts(base, examples)) }));
    return catalogues.flatMap(({ requirements }) =>
        requirements.map((of): Line => {
            const cells = KINDS.map((kind): [string, string] => {
                const own = proofs.filter((one) => one.requirement === of.id && one.kind === kind);
                if (own.some(({ fault }) => fault !== undefined)) return [kind, 'FAILS'];
                if (own.length > 0) return [kind, 'proven'];
                if (!of.applies_to.includes(kind)) return [kind, '-'];
                return [kind, plans.some(({ plan }) => plan.plan.kind === kind && isBound(plan, of)) || mustBind(of) ? 'no case' : '-'];
            });
            const line = { id: of.id, check: of.check?.kind ?? '-', cells: Object.fromEntries(cells) };
            return {
                ...line,
                state: stateOf(
                    of,
                    cells.map(([, cell]) => cell),
                ),
            };
        }),
    );
}

const isBound = (plan: ReturnType<typeof judge>['plan'], of: Requirement): boolean =>
    cataloguesInForce(plan).some((one) => one.requirements.includes(of)) && boundBy(plan, of).state !== 'free';

/** Bound by an operator or a sector that no base has: it needs a case all the same. */
const mustBind = ({ check }: Requirement): boolean => check?.['operators'] !== undefined || check?.['sector_list'] !== undefined;

const READER: readonly string[] = ['none', 'partial', 'evidence'];

function stateOf(of: Requirement, cells: readonly string[]): State {
    if (of.applies_to.length === 0 || of.check?.kind === 'optional') return 'no duty';
    if (of.check?.kind === 'reader') return READER.includes(of.checkability) ? 'for the reader' : 'open';
    return of.check && cells.includes('proven') && cells.every((cell) => cell === 'proven' || cell === '-') ? 'checked' : 'open';
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
