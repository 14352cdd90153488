import { stringify } from 'yaml';
import type { Compiled } from '../../compile/compiled.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type JsonOptions, planJson } from '../json/plan-json.js';

/** The same as the JSON output, as YAML 1.2; equal things are written out, never as aliases. */
export const planYaml = (plan: ResolvedPlan, compiled: Compiled, options: JsonOptions): string =>
    stringify(planJson(plan, compiled, options), { lineWidth: 0, aliasDuplicateObjects: false });
