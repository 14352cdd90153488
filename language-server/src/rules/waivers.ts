import type { FileModel } from '../model/file-model.js';
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
/** A waiver with the findings that it excuses. */
export interface WaiverUse extends KnownWaiver {
    readonly excused: readonly Finding[];
}
/** What is left of the findings, what was waived by what, and the waivers that excused nothing. */
export interface Outcome {
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
    readonly unused: readonly KnownWaiver[];
    readonly uses: readonly WaiverUse[];
}

/** All waivers of a project's plans and protections; what a superior waives is its own affair. */
export function waiversOf(project: ResolvedProject): KnownWaiver[] {
    const known: KnownWaiver[] = [];
    for (const file of project.filesWhere(hasWaivers)) {
        for (const { waiver, owner } of writtenIn(file)) known.push({ waiver, file: file.path, covers: covers(waiver, owner) });
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

interface Written {
    readonly waiver: Waiver;
    /** Id of the plan or protection that it stands in. */
    readonly owner: string;
}
const written = new WeakMap<FileModel, readonly Written[]>();

const hasWaivers = (file: FileModel) => writtenIn(file).length > 0;

/** The waivers of a file; looked for once, because each edit of a project asks for those of all its files. */
function writtenIn(file: FileModel): readonly Written[] {
    const known = written.get(file);
    if (known) return known;
    const found = file.declarations.flatMap((part) => {
        const waivers = part.type === 'plan' ? waiversOfPlan(part) : part.type === 'protection' ? (part as Protection).waivers : [];
        return waivers.map((waiver): Written => ({ waiver, owner: part.id }));
    });
    const kept = found.length > 0 ? found : NO_WAIVERS;
    written.set(file, kept);
    return kept;
}
const NO_WAIVERS: readonly Written[] = [];

/** The waivers in a plan's text, wherever they stand. */
export const waiversOfPlan = (plan: Plan): Waiver[] =>
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
    return {
        findings: left,
        waived,
        unused: waivers.filter((waiver) => !used.has(waiver)),
        uses: usesOf(waivers, (file) => findings.filter((finding) => finding.file === file), asOf),
    };
}

/** Each waiver with what it excuses; `findings` gives those of one file. */
export function usesOf(waivers: readonly KnownWaiver[], findings: (file: string) => readonly Finding[], asOf: string): WaiverUse[] {
    return waivers.map((known) => {
        const all = known.covers && holds(known.waiver, asOf) ? findings(known.covers.file) : [];
        return { ...known, excused: all.filter((finding) => excuses(known, finding)) };
    });
}

/** What a waiver needs to count. */
export const WAIVER_NEEDS = ['because', 'approved', 'until'] as const;

/** Which of reason, approval (with its day and who gave it) and last day a waiver lacks. */
export function missingIn(waiver: Waiver): (typeof WAIVER_NEEDS)[number][] {
    const { because, approved, until } = waiver;
    const given = { because: !!because, approved: !!approved?.on && approved.by.length > 0, until: !!until };
    return WAIVER_NEEDS.filter((need) => !given[need]);
}

/** The last valid day of `until D` is D. */
const holds = (waiver: Waiver, asOf: string): boolean => missingIn(waiver).length === 0 && (waiver.until ?? '') >= asOf;

function excuses({ waiver, covers }: KnownWaiver, finding: Finding): boolean {
    if (!covers || waiver.rule !== finding.rule || covers.file !== finding.file) return false;
    return finding.part === covers.part || finding.part.startsWith(`${covers.part}/`);
}
