import type { Colour, PartyName, PartyUse } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { AllOf, Level } from '../../model/shape/index.js';
import { cataloguesOf } from '../../standard/overlaid.js';
import { onwardReports, reportProfile, reportProfiles } from '../../standard/registers.js';
import { ownLevels } from '../bounds.js';
import type { Place } from '../finding.js';
import type { Message } from '../messages.js';
import { isInList } from '../sectors.js';
import { termWord } from '../words.js';
import { demandDues } from './demand-dues.js';
import { everyOf, isAbove, isAuthority, isNational, type Reached } from './recipients.js';

/** A report that somebody must get: by law, or because a superior asks for it. */
export interface Due {
    readonly source: 'law' | 'superior';
    readonly requirement: string;
    /** Who demands it. */
    readonly by: Message;
    readonly to: Message;
    readonly at: { readonly level: Level } | { readonly colour: Colour };
    /** Only under these facts; empty: always. */
    readonly facts: readonly AllOf[];
    reaches(use: PartyUse): Reached;
    /** At the latest this long after `clock`; without minutes, `promptly` or nothing. */
    readonly limit?: { readonly minutes: number; readonly clock: string /** As it is demanded. */; readonly amount?: string };
    /** The levels that are handed over are answered for by whom they are handed to. */
    readonly handedOver?: true;
    /** The superior's demand. */
    readonly place?: Place;
}

/** Plans that say that they conform to the reporting measures are bound by them. */
export const isBoundByMeasures = ({ plan }: ResolvedPlan): boolean => plan.conforms.includes('reporting_measures_2025');

/** Whether it is the operator's own duty by law, not that of an authority which passes a report on. */
export const isOperators = ({ source, limit }: Due): boolean => source === 'law' && limit?.clock === 'discovery';

/** Everything that a plan must report on incidents and warnings, and to whom. */
export function duesOf(plan: ResolvedPlan): Due[] {
    return [...lawDues(plan), ...onwardDues(plan), ...demandDues(plan)];
}

/** Levels I to III by the measures of 2025, within the limit of the kind of operator. */
function lawDues(plan: ResolvedPlan): Due[] {
    if (!isBoundByMeasures(plan)) return [];
    const { operator, kind } = plan.plan;
    // Who does not say what kind of operator it is has at least the longest limit.
    const profile = operator ? reportProfile(operator) : kind === 'unit' ? reportProfiles.find(({ id }) => id === 'ordinary') : undefined;
    if (!profile) return [];
    const own = ownLevels(plan.plan);
    const allowed = allowedBy(plan, profile.requirement, profile.minutes);
    return profile.recipients.flatMap((recipient) =>
        profile.levels.map(
            (level): Due => ({
                source: 'law',
                requirement: profile.requirement,
                by: allowed.by,
                to: termWord('authority_kinds', recipient),
                at: { level },
                facts: profile.id === 'cii' ? [{ all: [fact('cii_affected')] }] : [],
                reaches: (use) => everyOf(use, (party) => (operator ? isAuthority(plan, party, recipient) : isAbove(plan, party))),
                limit: { minutes: allowed.minutes, clock: 'discovery' },
                ...(own.includes(level) ? {} : { handedOver: true as const }),
            }),
        ),
    );
}

/**
 * What a department reports on, counted from receipt: its cyberspace body to the national one, and the department that
 * protects critical infrastructure to that and to the public security department of the State Council.
 */
function onwardDues(plan: ResolvedPlan): Due[] {
    if (!isBoundByMeasures(plan) || plan.plan.kind !== 'department') return [];
    const protects = plan.plan.sector.some((one) => isInList(one, 'cii_regulation_2021'));
    const from = ['department_cyberspace', ...(protects ? ['protection_department'] : [])];
    const own = ownLevels(plan.plan);
    return onwardReports
        .filter((one) => from.includes(one.from) && one.status === 'verified')
        .flatMap((onward) =>
            onward.to.flatMap((to) =>
                onward.levels.map(
                    (level): Due => ({
                        source: 'law',
                        requirement: onward.requirement,
                        by: allowedBy(plan, onward.requirement, onward.minutes).by,
                        to: termWord('actors', to),
                        at: { level },
                        facts: onward.from === 'protection_department' ? [{ all: [fact('cii_affected')] }] : [],
                        reaches: (use) => everyOf(use, (party) => isNationalOf(plan, party, to)),
                        limit: { minutes: allowedBy(plan, onward.requirement, onward.minutes).minutes, clock: onward.of },
                        ...(own.includes(level) ? {} : { handedOver: true as const }),
                    }),
                ),
            ),
        );
}

/** The national cyberspace authority keeps the national plan's bodies; the other national addressees are authorities. */
const isNationalOf = (plan: ResolvedPlan, party: PartyName, to: string): Reached =>
    to === 'state_public_security' ? isAuthority(plan, party, 'public_security') : isNational(plan, party);

/** The law's limit, or the stricter one of an overlay, and whose it is. */
function allowedBy({ project }: ResolvedPlan, id: string, minutes: number): { minutes: number; by: Message } {
    const all = project.overlays ? cataloguesOf(project.overlays).flatMap(({ requirements }) => requirements) : [];
    const of = all.find((one) => one.id === id);
    if (of?.limit_minutes === undefined || of.limit_minutes >= minutes) return { minutes, by: MEASURES };
    const { en = '', zh = '' } = of.asked_by ?? {};
    return { minutes: of.limit_minutes, by: { en: `“${en}”`, 'zh-CN': `“${zh}”` } };
}

const MEASURES: Message = { en: 'the law (reporting measures of 2025)', 'zh-CN': '《国家网络安全事件报告管理办法》' };

/** A named condition of the taxonomy as a fact. */
const fact = (condition: string): AllOf['all'][number] => ({
    not: undefined,
    possible: undefined,
    grades: [],
    levels: [],
    colours: [],
    condition,
    named: undefined,
    text: undefined,
    lasting: undefined,
});

/** What is due at each level that is the plan's own once a condition holds, such as a suspected crime. */
export function conditionalDues(
    plan: ResolvedPlan,
    condition: string,
    requirement: string,
    to: Message,
    is: (party: PartyName) => Reached,
): Due[] {
    const by = { en: 'the law', 'zh-CN': '法律' };
    const reaches = (use: PartyUse) => everyOf(use, is);
    return ownLevels(plan.plan).map((level) => ({
        source: 'law',
        requirement,
        by,
        to,
        at: { level },
        facts: [{ all: [fact(condition)] }],
        reaches,
    }));
}
