import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import type { Requirement } from '../../standard/catalogue-types.js';
import type { LocalText } from '../../standard/taxonomy-types.js';
import { plainText } from '../plain-text.js';
import { uuidOf } from '../uuid.js';

export const OSCAL_VERSION = '1.0.6';
/** Whose properties ours are. */
export const NS = 'urn:preplan:oscal';

export interface OscalOptions {
    readonly lang: Lang;
    /** The day that is taken as today. */
    readonly asOf: string;
    /** Version of this tool. */
    readonly tool: string;
}
export interface OscalContext extends OscalOptions {
    readonly plan: ResolvedPlan;
}

export const metadata = (title: string, version: string, day: string) => ({
    title: plainText(title),
    'last-modified': `${day}T00:00:00Z`,
    version: plainText(version),
    'oscal-version': OSCAL_VERSION,
});

export const inLang = (text: LocalText, lang: Lang): string => plainText(lang === 'zh-CN' ? text.zh : text.en);

export const clauseText = ({ clause }: Requirement, lang: Lang): string => (typeof clause === 'string' ? clause : inLang(clause, lang));

export const prop = (name: string, value: string) => ({ name, ns: NS, value: oneLine(value) });

/** Values of properties hold no line breaks and are never empty. */
const oneLine = (value: string): string => plainText(value).replaceAll(/\s+/g, ' ').trim() || '-';

/** Where a part of the plan is, for a reader of the plan. */
export const partProp = (part: string) => prop('part', part);

export const idOf = ({ plan }: OscalContext, name: string): string => uuidOf(`oscal ${plan.id} ${name}`);
