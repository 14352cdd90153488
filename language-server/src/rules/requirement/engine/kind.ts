import type { Requirement } from '../../../standard/catalogue-types.js';
import type { Message } from '../../messages.js';
import type { PlanContext } from '../../rule.js';
import type { Verdict } from './verdict.js';

/** A kind of check: code that holds a plan against any requirement whose `check` names it. */
export interface Kind {
    /** As `check.kind` writes it; the rule is `requirement/<name>` with `-` for `_`. */
    readonly name: string;
    /** Every message may use `{title}` and `{clause}` of the requirement. */
    readonly messages: Readonly<Record<string, Message>>;
    readonly fixable?: true;
    /** The chapter or the like that the requirement speaks of may be missing as a whole: then another finding says so. */
    judge(context: PlanContext, of: Requirement): Verdict;
}

/** The parameters of a requirement's check, as the kind understands them; the schema has held them against it. */
export const parameters = <P>(of: Requirement): P => of.check as unknown as P;
