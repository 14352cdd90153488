import { isA } from '../../compile/scope/classes.js';
import { deviceClass } from '../../compile/scope/guards.js';
import type { Scope, ScopeAsset } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Ref, Test, Thing } from '../../model/shape/index.js';
import type { Message } from '../messages.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';

/** Targets of a protection, and the network and security devices, that none of its tests covers; and what a kind of test is for. */
export const untested = rule({
    id: 'protection/untested',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-TEST-5', 'HP-TEST-1', 'HP-TEST-2', 'HP-TEST-3'],
    since: '2026.0',
    missing: true,
    messages: {
        untested: {
            en: 'No test covers {what}. Targets, and network and security devices, are tested before the period: name them in “test … of …”.',
            'zh-CN': '没有检测任务覆盖{what}。重保前应检测保护目标以及网络和安全设备：请写入“test … of …”。',
        },
        internet: {
            en: 'The Internet reaches {what}, and this test from outside leaves it out: name it here.',
            'zh-CN': '互联网可以访问{what}，而互联网侧风险评估未包括：请写入此处。',
        },
        intranet: {
            en: 'From {what} a target can be attacked, and this test from inside leaves it out: name it here.',
            'zh-CN': '{what}可被用作攻击目标的跳板，而内网风险评估未包括：请写入此处。',
        },
        baseline: {
            en: 'No baseline check of {what} is recorded: name it here, or write “baseline_checked …” where it is declared.',
            'zh-CN': '{what}没有基线核查记录：请写入此处，或者在其声明中写明“baseline_checked …”。',
        },
    },
    check({ plan, compiled }, report) {
        const { assets } = compiled.scope;
        for (const one of plan.protections) {
            const tests = one.before?.tests ?? [];
            // Without any test, that is the finding.
            if (!one.before || one.before.damaged || tests.length === 0 || tests.some((test) => test.damaged)) continue;
            const tested = namedIn(plan, tests);
            if (!tested) continue;
            const left = assets.filter((asset) => (isA(asset, 'target') || isDevice(asset)) && !isCovered(asset, tested));
            if (left.length > 0) report(one.before, { message: 'untested', args: { what: titlesOf(left) }, requirements: ['HP-TEST-5'] });
            for (const [kind, message, id, wanted] of KINDS) {
                const [first, ...more] = tests.filter((test) => test.kind === kind && test.of.length > 0);
                const named = first && namedIn(plan, [first, ...more]);
                // What no test covers at all is told above.
                const lacking = wanted(compiled.scope).filter((asset) => named && !isCovered(asset, named) && !left.includes(asset));
                if (first && lacking.length > 0)
                    report(first, { message, args: { what: titlesOf(lacking) }, property: 'of', requirements: [id] });
            }
        }
    },
});

const inScope = ({ assets }: Scope) => assets.filter(({ excluded, unsure, type }) => !excluded && !unsure && type !== 'shadow');
/** Each kind of test with what it is for. */
const KINDS: readonly (readonly [string, string, string, (scope: Scope) => ScopeAsset[]])[] = [
    ['internet_risk', 'internet', 'HP-TEST-1', (scope) => inScope(scope).filter(({ hosts }) => hosts.some(({ internet }) => internet))],
    ['intranet_risk', 'intranet', 'HP-TEST-2', (scope) => inScope(scope).filter((asset) => isA(asset, 'springboard'))],
    [
        'baseline',
        'baseline',
        'HP-TEST-3',
        (scope) => inScope(scope).filter((asset) => (isDevice(asset) || asset.type === 'terminals') && !asset.checked),
    ],
];

/** Of a kind that is critical or protects others. */
const isDevice = (asset: ScopeAsset): boolean => !asset.excluded && deviceClass(asset) !== undefined;

/** Named itself, or through a network that it stands in. */
const isCovered = ({ part, networks }: ScopeAsset, named: ReadonlySet<string>): boolean =>
    named.has(part) || networks.some((network) => named.has(network));

/** Ids of the parts that tests name; undefined where a name cannot be read, or is a word such as `all_systems`. */
function namedIn(plan: ResolvedPlan, tests: readonly Test[]): ReadonlySet<string> | undefined {
    const parts = tests.flatMap(({ of }) => partsNamed(plan, of));
    if (parts.includes(undefined)) return undefined;
    const named = new Set(parts.flatMap((part) => part ?? []));
    // A test of data is one of the systems that hold it.
    const holders = plan.declared('system').filter(({ holds }) => holds.some((ref) => named.has(partOf(plan, ref) ?? '')));
    return new Set([...named, ...holders.map(({ id }) => id)]);
}

const partsNamed = (plan: ResolvedPlan, things: readonly Thing[]): (string | undefined)[] =>
    things.map(({ ref }) => ref && partOf(plan, ref));

function partOf(plan: ResolvedPlan, ref: Ref): string | undefined {
    const found = plan.resolution(ref);
    return found?.state === 'found' ? found.part.id : undefined;
}

const titlesOf = (assets: readonly ScopeAsset[]): Message =>
    listWord(assets.map(({ title }) => ({ en: `“${title}”`, 'zh-CN': `“${title}”` })));
