import type { ResolvedProject } from '../model/plans.js';
import type { Plan, Protection, Waiver } from '../model/shape/index.js';
import type { Finding } from './finding.js';

/** A waiver with the part that it speaks of. */
export interface KnownWaiver {
    readonly waiver: Waiver;
    /** File that the waiver stands in. */
    readonly file: string;
    /** File and id of the part that is excused, with all within it; undefined where the name means nothing. */
    readonly covers: { readonly file: string; readonly part: string } | undefined;
}
export interface Waived {
    readonly finding: Finding;
    readonly by: KnownWaiver;
}
/** What is left of the findings, what was waived by what, and the waivers that excused nothing. */
export interface Outcome {
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
    readonly unused: readonly KnownWaiver[];
}

/** All waivers of a project's plans and protections. */
export function waiversOf(project: ResolvedProject): KnownWaiver[] {
    const known: KnownWaiver[] = [];
    for (const file of project.project.files.values()) {
        for (const part of file.declarations) {
            const written = part.type === 'plan' ? ofPlan(part) : part.type === 'protection' ? (part as Protection).waivers : [];
            for (const waiver of written) known.push({ waiver, file: file.path, covers: covers(waiver, part.id) });
        }
        function covers(waiver: Waiver, owner: string): KnownWaiver['covers'] {
            if (waiver.part !== undefined) {
                const inside = waiver.part === owner || waiver.part.startsWith(`${owner}/`);
                return { file: file.path, part: inside ? waiver.part : `${owner}/${waiver.part}` };
            }
            const found = waiver.target && project.file(file).targets.get(waiver.target);
            return found?.state === 'found' ? { file: found.file.path, part: found.part.id } : undefined;
        }
    }
    return known;
}

const ofPlan = (plan: Plan): Waiver[] =>
    [plan, plan.general, plan.organization, plan.monitoring, plan.response, plan.investigation]
        .concat([plan.prevention, plan.safeguards, plan.supplementary] as never)
        .flatMap((chapter) => chapter?.waivers ?? []);

/** Takes out what is excused on the day `asOf`. A waiver counts only with a reason, an approver and a last day. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly KnownWaiver[], asOf: string): Outcome {
    const inForce = waivers.filter(({ waiver }) => holds(waiver, asOf));
    const left: Finding[] = [];
    const waived: Waived[] = [];
    for (const finding of findings) {
        const by = inForce.find((waiver) => excuses(waiver, finding));
        if (by) waived.push({ finding, by });
        else left.push(finding);
    }
    const used = new Set(waived.map(({ by }) => by));
    return { findings: left, waived, unused: waivers.filter((waiver) => !used.has(waiver)) };
}

/** The last valid day of `until D` is D. */
function holds(waiver: Waiver, asOf: string): boolean {
    const complete = waiver.because && waiver.approved?.on && waiver.approved.by.length > 0 && waiver.until;
    return !!complete && waiver.until >= asOf;
}

function excuses({ waiver, covers }: KnownWaiver, finding: Finding): boolean {
    if (!covers || waiver.rule !== finding.rule || covers.file !== finding.file) return false;
    return finding.part === covers.part || finding.part.startsWith(`${covers.part}/`);
}
