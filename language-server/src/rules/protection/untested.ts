import type { ResolvedPlan } from '../../model/plans.js';
import type { Part, Ref, Thing } from '../../model/shape/index.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';

/** Targets of a protection, and the network and security devices, that none of its tests covers. */
export const untested = rule({
    id: 'protection/untested',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-TEST-5'],
    since: '2026.0',
    missing: true,
    messages: {
        untested: {
            en: 'No test covers {what}. Targets, and network and security devices, are tested before the period: name them in “test … of …”.',
            'zh-CN': '没有检测任务覆盖{what}。重保前应检测保护目标以及网络和安全设备：请写入“test … of …”。',
        },
    },
    check({ plan }, report) {
        const devices = plan
            .declared('device')
            .filter((one) => one.kind !== undefined && DEVICES.has(one.kind) && one.excluded === undefined);
        for (const one of plan.protections) {
            const tests = one.before?.tests ?? [];
            // Without any test, that is the finding.
            if (!one.before || one.before.damaged || tests.length === 0 || tests.some((test) => test.damaged)) continue;
            const tested = tests.flatMap((test) => partsNamed(plan, test.of));
            const targets = partsNamed(plan, one.targets);
            if (tested.includes(undefined)) continue;
            const wanted = [...new Set([...targets.flatMap((part) => part ?? []), ...devices])];
            const left = wanted.filter(
                (part) => !tested.includes(part) && !networksOf(plan, part).some((network) => tested.includes(network)),
            );
            if (left.length === 0) continue;
            const what = listWord(left.map((part) => ({ en: titleOf(part), 'zh-CN': titleOf(part) })));
            report(one.before, { message: 'untested', args: { what } });
        }
    },
});

/** Kinds of device that are critical or protect others. */
const DEVICES: ReadonlySet<string> = new Set(['boundary', 'remote_access', 'security']);

/** The parts that are named; undefined for a name that cannot be read, or a word such as `all_systems`. */
const partsNamed = (plan: ResolvedPlan, things: readonly Thing[]): (Part | undefined)[] =>
    things.map(({ ref }) => {
        const found = ref && plan.resolution(ref);
        return found?.state === 'found' ? found.part : undefined;
    });

/** A network that is tested stands for what lies in it. */
function networksOf(plan: ResolvedPlan, part: Part): Part[] {
    const { inside = [] } = part as { inside?: readonly Ref[] };
    return inside.flatMap((ref) => {
        const found = plan.resolution(ref);
        return found?.state === 'found' ? [found.part] : [];
    });
}

const titleOf = (part: Part): string => `“${(part as { title?: string }).title ?? part.name ?? ''}”`;
