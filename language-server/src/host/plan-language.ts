import type { ResolvedPlan } from '../model/plans.js';
import type { Lang } from '../rules/messages.js';

const LANGS: Readonly<Record<string, Lang>> = { en: 'en', zh_cn: 'zh-CN' };

/** The language that a plan says it is written in (`language zh_cn`); undefined where it says none. */
export const planLanguage = ({ plan }: ResolvedPlan): Lang | undefined => LANGS[plan.language ?? ''];
