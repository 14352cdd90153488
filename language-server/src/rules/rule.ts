import type { Compiled } from '../compile/compiled.js';
import type { FileModel } from '../model/file-model.js';
import type { ResolvedPlan, ResolvedProject } from '../model/plans.js';
import type { FileResolution } from '../model/resolve/resolve.js';
import type { Part } from '../model/shape/index.js';
import type { Site } from '../model/walk.js';
import type { Args, Fix, Place, Related, Severity } from './finding.js';
import type { Message } from './messages.js';
import type { WaiverUse } from './waivers.js';

/** What a rule reads, which decides when it runs again; `waivers`: what the waivers did to the findings of all other rules. */
export type Reads = 'file' | 'plan' | 'chain' | 'project' | 'waivers';

interface RuleBase {
    /** `<area>/<name>`, kebab-case; never reused. The page is `<name>.md` and `<name>.zh-CN.md` beside the rule. */
    readonly id: string;
    /** Severity where a report gives none. */
    readonly severity: Severity;
    /** Ids of the requirements that the rule checks; a report may name some of them. */
    readonly requirements: readonly string[];
    /** Edition version in which the rule was born. */
    readonly since: string;
    /** Depends on the day of the check. */
    readonly dated?: true;
    /** Speaks of what a plan lacks: abridged plans are not asked. */
    readonly missing?: true;
    /** Has structural fixes. */
    readonly fixable?: true;
    /** Texts of findings, related places and fixes, in both languages. */
    readonly messages: Readonly<Record<string, Message>>;
}
export interface FileRule extends RuleBase {
    readonly reads: 'file';
    check(file: FileContext, report: Report): void;
}
export interface PlanRule extends RuleBase {
    readonly reads: 'plan' | 'chain';
    check(plan: PlanContext, report: Report): void;
}
export interface ProjectRule extends RuleBase {
    readonly reads: 'project';
    check(project: ResolvedProject, report: Report): void;
}
/** Judges the waivers themselves. What it finds cannot be waived. */
export interface WaiverRule extends RuleBase {
    readonly reads: 'waivers';
    check(waivers: WaiverContext, report: Report): void;
}
export type Rule = FileRule | PlanRule | ProjectRule | WaiverRule;

export interface FileContext {
    readonly project: ResolvedProject;
    readonly file: FileModel;
    readonly resolution: FileResolution;
    /** Every part of the file, parents first; made once for all rules. */
    readonly parts: readonly Part[];
    /** Every name and term of the file, in the order of `FilePositions.sites`. */
    readonly sites: readonly Site[];
}
export interface PlanContext {
    readonly plan: ResolvedPlan;
    readonly compiled: Compiled;
    /** The day that counts as today, `YYYY-MM-DD`. */
    readonly asOf: string;
}

export interface WaiverContext {
    readonly project: ResolvedProject;
    /** The waivers of own plans and protections, with what each excuses. */
    readonly uses: readonly WaiverUse[];
    /** The day that counts as today, `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Ids of all rules. */
    readonly ruleIds: readonly string[];
    /** Every finding is known, so that a waiver without one is unused. */
    readonly complete: boolean;
}

/** Reports a finding about a part or, where none fits, a place. */
export type Report = (where: Part | Place, finding: Reported) => void;
export interface Reported {
    readonly message: string;
    readonly args?: Args;
    readonly property?: string;
    readonly index?: number;
    readonly site?: number;
    readonly severity?: Severity;
    readonly requirements?: readonly string[];
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
}

/** Keeps the literal types of a rule's declaration. */
export const rule = <R extends Rule>(declaration: R): R => declaration;
