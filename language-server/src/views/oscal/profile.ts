import type { CoverageEntry } from '../../coverage/coverage.js';
import type { Catalogue } from '../../standard/catalogue-types.js';
import { planTitle } from '../control.js';
import { idOf, metadata, type OscalContext } from './metadata.js';

/** What binds a plan, as an OSCAL profile: of the national plan and each overlay the controls that it is held against. */
export function oscalProfile(context: OscalContext, coverage: readonly CoverageEntry[], hrefOf: (catalogue: Catalogue) => string) {
    const { plan, asOf, lang } = context;
    const bound = coverage.filter(({ state }) => state !== 'not_applicable');
    const chosen = [...new Set(bound.map(({ catalogue }) => catalogue))];
    if (chosen.length === 0) return undefined;
    return {
        profile: {
            uuid: idOf(context, 'profile'),
            metadata: metadata(
                lang === 'zh-CN' ? `${planTitle(plan)}：适用要求` : `${planTitle(plan)}: what binds it`,
                plan.plan.version ?? '1',
                asOf,
            ),
            imports: chosen.map((catalogue) => ({
                href: hrefOf(catalogue),
                'include-controls': [
                    { 'with-ids': bound.filter((one) => one.catalogue === catalogue).map(({ requirement }) => requirement.id) },
                ],
            })),
            merge: { 'as-is': true },
        },
    };
}
