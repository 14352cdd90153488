import { abridge } from '../../model/interface.js';
import { type ResolvedPlan, rootOf } from '../../model/plans.js';
import { type Declaration, type Part, type Ref, shapeOf } from '../../model/shape/index.js';
import { partSites } from '../../model/walk.js';
import { impersonal } from './impersonal.js';
import { printFile } from './print.js';

/** What those below need of a declaration that the plan speaks of; the rest is its owner's concern. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
    post: ['name', 'title', 'key'],
    parties: ['name', 'title', 'kind', 'sector', 'members', 'under', 'count'],
    authority: ['name', 'title', 'kind', 'contacts', 'duties', 'located'],
    provider: ['name', 'title', 'service'],
    channel: ['name', 'title', 'kind', 'outOfBand'],
    system: ['name', 'title', 'kind'],
    network: ['name', 'title', 'kind'],
    device: ['name', 'title', 'kind'],
    terminals: ['name', 'title', 'kind'],
    data: ['name', 'title', 'kind'],
};

/**
 * The plan as those below it keep it among their superiors: abridged, with the declarations that it speaks of, without
 * persons and what belongs to them. Throws CannotPrint where the plan's text is damaged.
 */
export function interfaceText(plan: ResolvedPlan): string {
    const own = impersonal(plan, abridge(plan.plan));
    const declarations = [own as Declaration, ...spokenOf(plan, own)];
    return printFile({ imports: [], declarations });
}

/** Declarations beside the plan that it names, directly or through one another; persons never. */
function spokenOf(plan: ResolvedPlan, from: Part): Declaration[] {
    const beside = new Map(plan.files.flatMap((file) => file.declarations.map((part) => [part.id, part] as const)));
    const found = new Map<string, Declaration>();
    const visit = (part: Part) => {
        for (const { ref } of partSites(part)) {
            const declaration = ref && beside.get(rootOf(idOf(plan, ref)));
            if (!declaration || !(declaration.type in SHOWN) || found.has(declaration.id)) continue;
            const shown = impersonal(plan, shownOf(declaration));
            found.set(declaration.id, shown);
            visit(shown);
        }
    };
    visit(from);
    return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function idOf(plan: ResolvedPlan, ref: Ref): string {
    const resolution = plan.resolution(ref);
    return resolution?.state === 'found' ? resolution.part.id : '';
}

function shownOf(part: Declaration): Declaration {
    const shown = SHOWN[part.type] ?? [];
    const fields = shapeOf(part).fields;
    const emptied = Object.keys(fields).filter((key) => !shown.includes(key));
    const marks = part.marks?.filter((mark) => shown.includes(mark.property));
    return { ...part, marks, ...Object.fromEntries(emptied.map((key) => [key, fields[key]?.many ? [] : undefined])) } as Declaration;
}
