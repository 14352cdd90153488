import { powerTaken } from './authority/power-taken.js';
import { gradesIncomplete } from './grades/incomplete.js';
import { ambiguousName } from './names/ambiguous.js';
import { duplicateName } from './names/duplicate.js';
import { lowerCase } from './names/lower-case.js';
import { unknownName } from './names/unknown.js';
import { wrongKind } from './names/wrong-kind.js';
import { deputyIsHolder } from './organization/deputy-is-holder.js';
import { deputyMissing } from './organization/deputy-missing.js';
import { planUnderItself } from './project/plan-under-itself.js';
import { requirementRules } from './requirement/kinds.js';
import { categoryUnhandled } from './response/category-unhandled.js';
import { cellWithoutOwner } from './response/cell-without-owner.js';
import { levelsIncomplete } from './response/levels-incomplete.js';
import { stepWithoutOwner } from './response/step-without-owner.js';
import type { Rule } from './rule.js';
import { chaptersMissing } from './structure/chapters-missing.js';
import { importMissing } from './structure/import-missing.js';
import { malformedQuantity } from './structure/malformed-quantity.js';
import { partyText } from './structure/party-text.js';
import { todo } from './structure/todo.js';
import { twice } from './structure/twice.js';
import { unknownTerm } from './terms/unknown.js';
import { coloursIncomplete } from './warnings/colours-incomplete.js';

/** Every rule, in the order in which they run and are listed. Ids are never used again. */
export const rules: readonly Rule[] = [
    unknownName,
    ambiguousName,
    wrongKind,
    duplicateName,
    lowerCase,
    unknownTerm,
    importMissing,
    chaptersMissing,
    twice,
    malformedQuantity,
    todo,
    partyText,
    gradesIncomplete,
    coloursIncomplete,
    levelsIncomplete,
    stepWithoutOwner,
    cellWithoutOwner,
    categoryUnhandled,
    deputyMissing,
    deputyIsHolder,
    powerTaken,
    planUnderItself,
    ...requirementRules,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id, `response/step-without-owner`; undefined where a user asks for one that there is not. */
export const findRule = (id: string): Rule | undefined => byId.get(id);

/** The rule that made a finding. */
export function ruleOf(id: string): Rule {
    const rule = byId.get(id);
    if (!rule) throw new Error(`There is no rule ${id}`);
    return rule;
}
