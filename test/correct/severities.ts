import { severityOf } from '../../language-server/src/rules/requirement/engine/severity.js';
import { catalogues } from '../../language-server/src/standard/catalogue.js';

const BREAKS = ['order', 'authority', 'report', 'owner', 'limit', 'watch'] as const;
const bound = { state: 'bound' } as const;

/** The severity of each requirement for each kind of thing that may be broken, and where nothing grave is. */
export const computed = () =>
    catalogues.flatMap(({ requirements }) =>
        requirements.map((of) => {
            const by = Object.fromEntries(BREAKS.map((breaks) => [breaks, severityOf(of, bound, breaks)]));
            const worst = (['error', 'warning', 'info'] as const).find((one) => Object.values(by).includes(one));
            return { of, by, worst, plain: severityOf(of, bound, undefined) };
        }),
    );
