import { catalogues } from '../../standard/catalogue.js';
import type { PlanRule } from '../rule.js';
import { asset } from './asset.js';
import { body } from './body.js';
import { category } from './category.js';
import { decider } from './decider.js';
import type { Kind } from './engine/kind.js';
import { kindRule } from './engine/kind-rule.js';
import { given } from './given.js';
import { handling } from './handling.js';
import { level } from './level.js';
import { majorActivity } from './major-activity.js';
import { monitored } from './monitored.js';
import { protection } from './protection.js';
import { report } from './report.js';
import { steps } from './steps.js';
import { superior } from './superior.js';
import { warning } from './warning.js';

/** Every kind of check that the catalogues may name. */
export const kinds: readonly Kind[] = [
    given,
    superior,
    asset,
    category,
    body,
    monitored,
    report,
    warning,
    steps,
    handling,
    level,
    decider,
    majorActivity,
    protection,
];

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.name, kind]));

/** The kind that a check names; undefined for those that are no code of their own (`rule`, `reader`). */
export const kindOf = (name: string): Kind | undefined => byName.get(name);

const namedBy = (kind: Kind): string[] =>
    catalogues.flatMap(({ requirements }) => requirements.filter(({ check }) => check?.kind === kind.name).map(({ id }) => id));

/** One rule for each kind. */
export const requirementRules: readonly PlanRule[] = kinds.map((kind) => kindRule(kind, namedBy(kind)));
