import type { ResolvedProject } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Choice, Part, Post, Ref } from '../../model/shape/index.js';
import { rule } from '../rule.js';
import { partNamed } from './target.js';

/** A waiver approved by those whom it excuses. */
export const approverBelow = rule({
    id: 'waivers/approver-below',
    reads: 'waivers',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    messages: {
        own: {
            en: 'Who approves this waiver is whom it excuses. Have it approved by somebody above, such as the leading group.',
            'zh-CN': '本豁免由被豁免方自行批准。请由其上级（如领导小组）批准。',
        },
        owner: { en: 'Answered for here', 'zh-CN': '责任方在此' },
    },
    check({ project, uses }, report) {
        for (const use of uses) {
            const part = partNamed(use, project);
            const answerable = part && answerableFor(part, project);
            const approvers = partsOf(use.waiver.approved?.by ?? [], project);
            if (!answerable || !approvers || approvers.length === 0) continue;
            if (!approvers.every((approver) => answerable.has(approver.id))) continue;
            const related = { file: use.covers?.file ?? use.file, part: part.id, message: 'owner', args: {} };
            report({ file: use.file, part: use.waiver.id, property: 'approved' }, { message: 'own', related: [related] });
        }
    },
});

/** Nobody in the plan stands above these. */
const TOP = new Set(['leading_group', 'headquarters']);
/** Properties that say who answers for a part. */
const OWNING = ['by', 'from', 'led', 'head', 'owner'] as const;

/** Ids of the parties that answer for a part, with those within them; undefined where that is not known. */
function answerableFor(part: Part, project: ResolvedProject): Set<string> | undefined {
    const named = part.type === 'body' || part.type === 'post' || part.type === 'person' ? [part] : owners(part, project);
    if (!named || named.length === 0) return undefined;
    const ids = new Set<string>();
    for (const one of named) {
        if (one.type === 'body' && TOP.has((one as Body).as ?? '')) return undefined;
        addWithin(one, project, ids);
    }
    for (const id of topHeads(project)) ids.delete(id);
    return ids;
}

/** Who leads a top body stands above, whatever else they lead. */
const topHeads = (project: ResolvedProject): string[] =>
    project.plans
        .flatMap(({ plan }) => allBodies(plan.organization?.bodies ?? []))
        .filter((body) => TOP.has(body.as ?? ''))
        .flatMap((body) => (partsOf(body.head, project) ?? []).map(({ id }) => id));

function owners(part: Part, project: ResolvedProject): Part[] | undefined {
    const record = part as unknown as Readonly<Record<string, unknown>>;
    const choices = OWNING.flatMap((key) => (Array.isArray(record[key]) ? (record[key] as Choice[]) : []));
    return partsOf(choices, project);
}

function addWithin(part: Part, project: ResolvedProject, ids: Set<string>): void {
    if (ids.has(part.id)) return;
    ids.add(part.id);
    if (part.type === 'body') {
        const { head, deputy, groups } = part as Body;
        for (const one of partsOf([...head, ...deputy], project) ?? []) addWithin(one, project, ids);
        for (const group of groups) addWithin(group, project, ids);
    } else if (part.type === 'post') {
        const { held, deputy } = part as Post;
        for (const ref of [...held, ...deputy]) {
            const found = resolved(ref, project);
            if (found) ids.add(found.id);
        }
    }
}

/** The parts that parties name; undefined as soon as one is not a body, a post or a person of the plan. */
function partsOf(choices: readonly Choice[], project: ResolvedProject): Part[] | undefined {
    const parts: Part[] = [];
    for (const party of choices.flatMap(({ any }) => any)) {
        const found = party.ref && !party.each ? resolved(party.ref, project) : undefined;
        if (!found) return undefined;
        parts.push(found);
    }
    return parts;
}

function resolved(ref: Ref, project: ResolvedProject): Part | undefined {
    for (const file of project.project.files.values()) {
        const found = project.file(file).targets.get(ref);
        if (found) return found.state === 'found' ? found.part : undefined;
    }
    return undefined;
}
