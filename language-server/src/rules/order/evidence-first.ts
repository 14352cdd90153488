import type { CellStep } from '../../compile/matrix-types.js';
import { type ActScope, actScopes, visibleActs } from '../../model/resolve/acts.js';
import { actsOf } from '../cells.js';
import type { Related } from '../finding.js';
import { partsOf, placeOf } from '../parts.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { termWord } from '../words.js';

/** The cause removed, or service restored, before any evidence is kept. */
export const evidenceFirst = rule({
    id: 'order/evidence-first',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-4.1-4'],
    since: '2026.0',
    fixable: true,
    messages: {
        unordered: {
            en: 'Nothing makes this ({does}) wait until evidence is kept. Stand it after “{name}”.',
            'zh-CN': '该步骤（{does}）没有等待证据留存。请写在“{name}”之后。',
        },
        before: {
            en: 'This ({does}) comes before evidence is kept: “{name}” waits for it. Turn the two around.',
            'zh-CN': '该步骤（{does}）在留存证据之前：“{name}”反而等待它。请调换两者的先后。',
        },
        inner: {
            en: 'Evidence is kept here, and “{step}” ({does}) does not wait for it. Add “override {step} after {name}”.',
            'zh-CN': '在此留存证据，而“{step}”（{does}）并不等待。请补写“override {step} after {name}”。',
        },
        turned: {
            en: 'Evidence is kept here, and only after “{step}” ({does}). Take the “after” out, and add “override {step} after {name}”.',
            'zh-CN': '在此留存证据，却在“{step}”（{does}）之后。请去掉“after”，并补写“override {step} after {name}”。',
        },
        apart: {
            en: 'Nothing makes this ({does}) wait until evidence is kept, and “{name}” cannot be named here. Keep evidence in first handling, or here, and stand this after it.',
            'zh-CN': '该步骤（{does}）没有等待证据留存，而此处无法引用“{name}”。请在先期处置或此处留存证据，并写在其后。',
        },
        override: { en: 'Add “{text}”', 'zh-CN': '补写“{text}”' },
        evidence: { en: 'Evidence is kept here', 'zh-CN': '在此留存证据' },
        after: { en: 'Stand it after “{name}”', 'zh-CN': '写在“{name}”之后' },
    },
    check(context, report) {
        const seen = new Set<string>();
        const scopes = actScopes(context.plan.plan);
        for (const { steps, at, broken } of actsOf(context.compiled)) {
            // Evidence that is not kept at all, on purpose or not, is another matter.
            const keeping = steps.filter(({ does }) => does.includes('preserve_evidence'));
            if (!at.level || broken || keeping.length === 0) continue;
            const byName = new Map(steps.map((step) => [step.name, step]));
            const early = steps.filter((step) => {
                if (!step.does.includes('eradicate') && !step.does.includes('restore')) return false;
                if (step.does.includes('preserve_evidence') || step.cyclic || step.lost.length > 0) return false;
                const before = predecessors(step, byName);
                return !keeping.some(({ name }) => before.has(name));
            });
            for (const step of early) {
                // What waits for a step that comes too early comes too early with it: one cause.
                const before = predecessors(step, byName);
                if (early.some((other) => other !== step && before.has(other.name))) continue;
                tell(context, scopes, step, keeping, byName, seen, report);
            }
        }
    },
});

/** Everything that a step waits for, directly and through others. */
export function predecessors(step: CellStep, byName: ReadonlyMap<string, CellStep>): Set<string> {
    const found = new Set<string>();
    const open = [...step.after];
    for (const name of open) {
        if (found.has(name)) continue;
        found.add(name);
        open.push(...(byName.get(name)?.after ?? []));
    }
    return found;
}

function tell(
    { plan }: PlanContext,
    scopes: ReadonlyMap<string, ActScope>,
    step: CellStep,
    keeping: readonly CellStep[],
    byName: ReadonlyMap<string, CellStep>,
    seen: Set<string>,
    report: Report,
): void {
    const part = step.overrides.at(-1) ?? step.part;
    const sees = (from: string, act: CellStep) => visibleActs(scopeAround(from, scopes)).get(act.name)?.id === act.part;
    // The one of the same layer is what the writer meant; one of a playbook is not seen from first handling.
    const near = keeping.filter((one) => sees(part, one));
    const keep = near.find(({ layer }) => layer === step.layer) ?? near[0] ?? keeping.find((one) => sees(one.part, step)) ?? keeping[0];
    if (!keep) return;
    const isNear = near.includes(keep);
    const isBehind = !isNear && sees(keep.part, step);
    // What is said at the evidence holds whoever changes the step elsewhere; where none can be named, one is as good as another.
    const key = isNear ? `${part} ${keep.part}` : isBehind ? `${step.part} ${keep.part}` : part;
    if (seen.has(key)) return;
    seen.add(key);
    const waiting = predecessors(keep, byName).has(step.name);
    const does = termWord('actions', step.does.includes('eradicate') ? 'eradicate' : 'restore');
    const args = { does, name: keep.name };
    if (isBehind) {
        // What a step of first handling cannot see, an override in the playbook can say.
        const block = keep.part.slice(0, keep.part.lastIndexOf('/'));
        const text = `override ${step.name} after ${keep.name}`;
        const change = { kind: 'insert', place: placeOf(plan, block), text } as const;
        const fixes = waiting ? [] : [{ title: 'override', args: { text }, changes: [change] }];
        report(placeOf(plan, keep.part), { message: waiting ? 'turned' : 'inner', args: { ...args, step: step.name }, fixes });
        return;
    }
    const related: Related[] = [{ ...placeOf(plan, keep.part), message: 'evidence', args: {} }];
    if (!isNear) {
        report(placeOf(plan, part), { message: 'apart', args, property: 'does', related });
        return;
    }
    const written = (partsOf(plan).get(part) as { after?: readonly unknown[] } | undefined)?.after ?? [];
    const change = { kind: 'insert', place: placeOf(plan, part), text: `after ${keep.name}` } as const;
    const fixes = waiting || written.length > 0 ? [] : [{ title: 'after', args: { name: keep.name }, changes: [change] }];
    report(placeOf(plan, part), {
        message: waiting ? 'before' : 'unordered',
        args,
        property: written.length > 0 ? 'after' : 'does',
        related,
        fixes,
    });
}

/** The names that can be written in a part: those of the innermost block around it. */
function scopeAround(part: string, scopes: ReadonlyMap<string, ActScope>): ActScope | undefined {
    for (let block = part; block !== ''; block = block.slice(0, Math.max(0, block.lastIndexOf('/')))) {
        const scope = scopes.get(block);
        if (scope) return scope;
    }
    return undefined;
}
