import { crossBoundary } from './authority/cross-boundary.js';
import { demandUpwards } from './authority/demand-upwards.js';
import { powerGranted } from './authority/power-granted.js';
import { powerTaken } from './authority/power-taken.js';
import { basisNotInForce } from './dates/basis-not-in-force.js';
import { contactStale } from './dates/contact-stale.js';
import { contractExpired } from './dates/contract-expired.js';
import { drillOverdue } from './dates/drill-overdue.js';
import { findingOverdue } from './dates/finding-overdue.js';
import { investigationLate } from './dates/investigation-late.js';
import { planNotInForce } from './dates/plan-not-in-force.js';
import { reviewOverdue } from './dates/review-overdue.js';
import { trainingOverdue } from './dates/training-overdue.js';
import { workOverdue } from './dates/work-overdue.js';
import { degreeLevel } from './grades/degree-level.js';
import { gradeDimensionMissing } from './grades/dimension-missing.js';
import { gradeGap } from './grades/gap.js';
import { gradesIncomplete } from './grades/incomplete.js';
import { laxerThanLaw } from './grades/laxer-than-law.js';
import { nameOfAnother } from './grades/name-of-another.js';
import { gradeNotStricter } from './grades/not-stricter.js';
import { gradeOverlap } from './grades/overlap.js';
import { gradeRemainder } from './grades/remainder.js';
import { gradeUnreachable } from './grades/unreachable.js';
import { copiedText } from './leftovers/copied-text.js';
import { lookAlikes } from './leftovers/look-alikes.js';
import { machineTranslation } from './leftovers/machine-translation.js';
import { placeholder } from './leftovers/placeholder.js';
import { ambiguousName } from './names/ambiguous.js';
import { confusableName } from './names/confusable.js';
import { duplicateName } from './names/duplicate.js';
import { lowerCase } from './names/lower-case.js';
import { unknownName } from './names/unknown.js';
import { wrongKind } from './names/wrong-kind.js';
import { evidenceFirst } from './order/evidence-first.js';
import { gate } from './order/gate.js';
import { laxerOverride } from './order/laxer-override.js';
import { limit } from './order/limit.js';
import { phases } from './order/phases.js';
import { process } from './order/process.js';
import { sum } from './order/sum.js';
import { deputyIsHolder } from './organization/deputy-is-holder.js';
import { deputyMissing } from './organization/deputy-missing.js';
import { headMissing } from './organization/head-missing.js';
import { holderMissing } from './organization/holder-missing.js';
import { planUnderItself } from './project/plan-under-itself.js';
import { backupUnproven } from './protection/backup-unproven.js';
import { protectionDates } from './protection/dates.js';
import { findingClosure } from './protection/finding-closure.js';
import { protectionFindings } from './protection/findings.js';
import { protectionHandling } from './protection/handling.js';
import { protectionOwner } from './protection/owner.js';
import { protectionResponse } from './protection/response.js';
import { targetUnwatched } from './protection/target-unwatched.js';
import { protectionTold } from './protection/told.js';
import { untested } from './protection/untested.js';
import { requirementRules } from './requirement/kinds.js';
import { oneMember } from './resilience/one-member.js';
import { onePersonTwice } from './resilience/one-person.js';
import { providerOnly } from './resilience/provider-only.js';
import { categoryUnhandled } from './response/category-unhandled.js';
import { cellWithoutOwner } from './response/cell-without-owner.js';
import { levelsIncomplete } from './response/levels-incomplete.js';
import { stepWithoutOwner } from './response/step-without-owner.js';
import { allOnLeave } from './rosters/all-on-leave.js';
import { doubleBooking } from './rosters/double-booking.js';
import { rosterHole } from './rosters/hole.js';
import { rosterMissing } from './rosters/missing.js';
import { noHandover } from './rosters/no-handover.js';
import { noPhone } from './rosters/no-phone.js';
import { rosterNotCalled } from './rosters/not-called.js';
import { dutyTooLong } from './rosters/too-long.js';
import { afterNothing } from './routes/after-nothing.js';
import { cannotBeKept } from './routes/cannot-be-kept.js';
import { circle } from './routes/circle.js';
import { crime } from './routes/crime.js';
import { discretion } from './routes/discretion.js';
import { finalReport } from './routes/final-report.js';
import { firstJudgement } from './routes/first-judgement.js';
import { followUp } from './routes/follow-up.js';
import { forbiddenChannel } from './routes/forbidden-channel.js';
import { hotline } from './routes/hotline.js';
import { noReport } from './routes/no-report.js';
import { notShown } from './routes/not-shown.js';
import { oneChannel } from './routes/one-channel.js';
import { operator } from './routes/operator.js';
import { personalData } from './routes/personal-data.js';
import { provider } from './routes/provider.js';
import { stages } from './routes/stages.js';
import { tooLate } from './routes/too-late.js';
import type { Rule } from './rule.js';
import { addresses } from './scope/addresses.js';
import { backendHosts } from './scope/backend-hosts.js';
import { boundary } from './scope/boundary.js';
import { assetClass } from './scope/class.js';
import { exclusionExpired } from './scope/exclusion-expired.js';
import { neighbour } from './scope/neighbour.js';
import { noSecurityDevice } from './scope/no-security-device.js';
import { outsideNetwork } from './scope/outside-network.js';
import { publicHost } from './scope/public-host.js';
import { shadow } from './scope/shadow.js';
import { shadowOverdue } from './scope/shadow-overdue.js';
import { chaptersMissing } from './structure/chapters-missing.js';
import { importMissing } from './structure/import-missing.js';
import { kindMissing } from './structure/kind-missing.js';
import { malformedQuantity } from './structure/malformed-quantity.js';
import { partyText } from './structure/party-text.js';
import { todo } from './structure/todo.js';
import { twice } from './structure/twice.js';
import { channelMissing } from './superior/channel-missing.js';
import { followUpMissing } from './superior/follow-up-missing.js';
import { gradeLaxer } from './superior/grade-laxer.js';
import { notAtOnce } from './superior/not-at-once.js';
import { notUnder } from './superior/not-under.js';
import { periodLonger } from './superior/period-longer.js';
import { planNotFiled } from './superior/plan-not-filed.js';
import { resultNotReported } from './superior/result-not-reported.js';
import { signsNotReported } from './superior/signs-not-reported.js';
import { upkeepMissing } from './superior/upkeep-missing.js';
import { watchMissing } from './superior/watch-missing.js';
import { unknownTerm } from './terms/unknown.js';
import { approverBelow } from './waivers/approver-below.js';
import { waiverExpired } from './waivers/expired.js';
import { waiverIncomplete } from './waivers/incomplete.js';
import { waiverTooBroad } from './waivers/too-broad.js';
import { waiverUnknownRule } from './waivers/unknown-rule.js';
import { waiverUnused } from './waivers/unused.js';
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

    waiverExpired,
    waiverIncomplete,
    waiverUnknownRule,
    waiverUnused,
    waiverTooBroad,
    approverBelow,
    upkeepMissing,
    periodLonger,
    resultNotReported,
    planNotFiled,
    watchMissing,
    followUpMissing,
    gradeLaxer,
    placeholder,
    lookAlikes,
    machineTranslation,
    copiedText,
    powerGranted,
    demandUpwards,
    crossBoundary,
    // Routes, order and single points of failure.
    noReport,
    discretion,
    tooLate,
    notShown,
    cannotBeKept,
    circle,
    afterNothing,
    firstJudgement,
    followUp,
    crime,
    personalData,
    finalReport,
    stages,
    oneChannel,
    forbiddenChannel,
    hotline,
    provider,
    evidenceFirst,
    process,
    gate,
    phases,
    laxerOverride,
    limit,
    sum,
    onePersonTwice,
    oneMember,
    providerOnly,
    gradeNotStricter,
    gradeGap,
    gradeOverlap,
    gradeRemainder,
    gradeUnreachable,
    gradeDimensionMissing,
    degreeLevel,
    nameOfAnother,
    laxerThanLaw,
    rosterMissing,
    rosterHole,
    doubleBooking,
    dutyTooLong,
    allOnLeave,
    noPhone,
    noHandover,
    rosterNotCalled,
    basisNotInForce,
    contactStale,
    contractExpired,
    drillOverdue,
    findingOverdue,
    investigationLate,
    planNotInForce,
    reviewOverdue,
    trainingOverdue,
    workOverdue,
    headMissing,
    kindMissing,
    protectionFindings,
    untested,
    ...requirementRules,
    // The asset scope, and the period before, during and after a major event.
    publicHost,
    neighbour,
    exclusionExpired,
    backendHosts,
    boundary,
    noSecurityDevice,
    addresses,
    outsideNetwork,
    assetClass,
    shadow,
    shadowOverdue,
    protectionDates,
    protectionOwner,
    backupUnproven,
    protectionHandling,
    targetUnwatched,
    findingClosure,
    protectionResponse,
    protectionTold,
    confusableName,
    // Whom duties are laid on.
    holderMissing,
    operator,
    notUnder,
    // What superiors demand of reports.
    channelMissing,
    notAtOnce,
    signsNotReported,
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
