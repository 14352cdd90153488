import type { Decision, Gate, Omission, Override, Part, Phase, Report, Step, Submission, Track } from '../model/shape/index.js';
import {
    type Act,
    decisionAct,
    extendedReport,
    gateAct,
    inPhase,
    inTrack,
    overridden,
    type Place,
    placeOf,
    reportAct,
    type Setting,
    stepAct,
    submissionAct,
} from './acts.js';
import { promisedMinutes } from './durations.js';
import { kept } from './kept.js';
import { both, occasionOf, type Situation } from './occasion.js';

/** The acts that a block may hold; blocks lack some of them. */
export interface Block {
    readonly steps?: readonly Step[];
    readonly overrides?: readonly Override[];
    readonly omissions?: readonly Omission[];
    readonly gates?: readonly Gate[];
    readonly tracks?: readonly Track[];
    readonly phases?: readonly Phase[];
    readonly decisions?: readonly Decision[];
    readonly reports?: readonly Report[];
    readonly submissions?: readonly Submission[];
}

/** An act left out on purpose, and the part that says so. */
export interface Omitted {
    readonly act: Act;
    readonly part: string;
    readonly because?: string;
}

/** Acts by name, in the order in which they came; a layer laid on makes a new one. */
export interface Laid {
    readonly acts: ReadonlyMap<string, Act>;
    readonly omitted: readonly Omitted[];
}

export const NOTHING: Laid = { acts: new Map(), omitted: [] };

/** Lays a block on what is there: its own acts, then its overrides, then its omissions. */
export function lay(below: Laid, block: Block, setting: Setting, situation: Situation): Laid {
    const acts = new Map(below.acts);
    const omitted = [...below.omitted];
    const own = new Set<string>();
    const add = (act: Act) => {
        if (!act.name || own.has(act.name)) return;
        own.add(act.name);
        // A playbook for some systems adds to what is done for all; it takes nothing away.
        if (setting.of && acts.has(act.name)) return;
        const outer = acts.get(act.name);
        acts.set(act.name, inSituation(outer?.kind === 'report' && act.kind === 'report' ? extendedReport(outer, act) : act, situation));
    };
    const changes: Block[] = [];
    const visit = (work: Block, place: Place, wait: Wait = NO_WAIT) => {
        changes.push(work);
        const ofPlace = kept(made, place, () => new Map());
        const put = <P extends Part>(parts: readonly P[] | undefined, make: (part: P, place: Place) => Act) => {
            for (const part of parts ?? [])
                add(
                    waiting(
                        kept(ofPlace, part, () => make(part, place)),
                        wait,
                    ),
                );
        };
        put(work.steps, stepAct);
        put(work.gates, gateAct);
        put(work.decisions, decisionAct);
        put(work.reports, reportAct);
        put(work.submissions, submissionAct);
        for (const track of work.tracks ?? []) visit(track, inTrack(place, track), wait);
        for (const phase of work.phases ?? []) visit(phase, inPhase(place, phase, promisedMinutes), waitOf(phase));
    };
    visit(
        block,
        kept(places, setting, () => placeOf(setting)),
    );
    const changing = setting.of ? [] : changes;
    for (const { overrides } of changing) {
        for (const override of overrides ?? []) {
            const act = override.step && acts.get(override.step.ref);
            if (act) acts.set(act.name, inSituation(overridden({ ...act, out: undefined }, override), situation));
        }
    }
    for (const { omissions } of changing) {
        for (const omission of omissions ?? []) {
            const act = omission.step && acts.get(omission.step.ref);
            if (!act) continue;
            acts.set(act.name, { ...act, out: 'omitted' });
            omitted.push({ act, part: omission.id, ...(omission.because ? { because: omission.because } : {}) });
        }
    }
    return { acts, omitted };
}

/** Blocks are laid again and again in one setting: their acts are the same, and are the same objects. */
const places = new WeakMap<Setting, Place>();
const made = new WeakMap<Place, Map<Part, Act>>();

/** What a phase waits for, and the names within it. */
interface Wait {
    readonly after: readonly string[];
    readonly inside: ReadonlySet<string>;
}
const NO_WAIT: Wait = { after: [], inside: new Set() };

function waitOf(phase: Phase): Wait {
    const within = [phase, ...phase.tracks].flatMap((block) => [...block.steps, ...block.gates]);
    return { after: phase.after.map(({ ref }) => ref), inside: new Set([...within, ...phase.tracks].flatMap(({ name }) => name ?? [])) };
}

/** An act that waits for another of its phase has waited for what the phase stands after. */
function waiting(act: Act, { after, inside }: Wait): Act {
    if (after.length === 0 || act.after.some((name) => inside.has(name))) return act;
    return { ...act, after: [...new Set([...after, ...act.after])] };
}

/** Marks an act that does not happen at this level or colour. */
function inSituation(act: Act, situation: Situation): Act {
    const occasion = occasionOf(act.if, situation);
    const away = !occasion || (act.at.length > 0 && situation.level && !act.at.includes(situation.level));
    return away ? { ...act, out: 'elsewhere' } : act;
}

/** The condition under which an act happens here. */
export function conditionOf(act: Act, situation: Situation) {
    return both(act.occasion, occasionOf(act.if, situation) ?? {});
}
