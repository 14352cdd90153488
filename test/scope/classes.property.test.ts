import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf } from '../../language-server/src/compile/scope/classes.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import { planOf } from '../compile/plans.js';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const NETWORKS = ['N', 'M'];
const name = fc.constantFrom(...NAMES);
interface Drawn {
    readonly mlps: number;
    readonly cii: boolean;
    readonly internet: boolean;
    readonly ports: boolean;
    readonly excluded: boolean;
    readonly named: boolean;
    readonly device: 'boundary' | 'security' | 'server' | undefined;
    readonly inside: readonly string[];
    readonly to: readonly string[];
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
    mlps: fc.integer({ min: 1, max: 4 }),
    cii: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    internet: fc.boolean(),
    ports: fc.boolean(),
    excluded: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    named: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    device: fc.constantFrom(undefined, undefined, undefined, 'boundary', 'security', 'server'),
    inside: fc.uniqueArray(fc.constantFrom(...NETWORKS), { maxLength: 1 }),
    to: fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: name }, { weight: 1, arbitrary: fc.constantFrom(...NETWORKS) }), { maxLength: 2 }),
});

function text(assets: readonly Drawn[]): string {
    const named = NAMES.filter((_, i) => assets[i]?.named);
    const parts = assets.map((one, i) => {
        const own = one.device
            ? `device ${NAMES[i]} { kind ${one.device}`
            : `system ${NAMES[i]} { mlps ${one.mlps} cii ${one.cii ? 'yes' : 'no'}`;
        const to = one.to.filter((other) => other !== NAMES[i] && (NETWORKS.includes(other) || NAMES.indexOf(other) < assets.length));
        return `${own} host 10.0.0.${i} ${one.ports ? 'ports 443/tcp' : ''} ${one.internet ? 'internet' : ''}
            ${one.excluded ? 'out_of_scope because "x"' : ''} ${one.inside.length ? `inside ${one.inside.join(', ')}` : ''}
            ${to.length ? `connects to ${to.join(', ')}` : ''} }`;
    });
    return `plan P "P" { kind unit } network N {} network M {}
        ${named.length ? `protection Event "E" for P { targets ${named.join(', ')} }` : ''}\n${parts.join('\n')}`;
}

/** The definition word by word, over all pairs: slow, and obvious. */
function oracle(assets: readonly Drawn[]): { classes: string; steps: number | undefined }[] {
    const kindClass = { boundary: 'critical_device', security: 'security_device', server: undefined };
    const own = assets.map((one) => {
        const byKind = one.device && kindClass[one.device];
        if (one.excluded) return [];
        const target = one.named || (!byKind && one.internet && !one.device && (one.mlps >= 3 || one.cii));
        return [
            ...(target ? ['target'] : []),
            ...(byKind ? [byKind] : []),
            ...(!target && !byKind && one.internet && one.ports ? ['potential_target'] : []),
        ];
    });
    const talk = (a: number, b: number) => {
        const says = (x: number, y: number) =>
            assets[x]?.to.some((to) => to === NAMES[y] || (NETWORKS.includes(to) && assets[y]?.inside.includes(to))) === true;
        return a !== b && (says(a, b) || says(b, a));
    };
    const isTarget = (i: number) => own[i]?.some((one) => one === 'target' || one === 'potential_target') === true;
    // Distances by relaxing every pair until nothing changes.
    const steps = assets.map((_, i) => (isTarget(i) ? 0 : Number.POSITIVE_INFINITY));
    for (let round = 0; round < assets.length; round++) {
        for (let a = 0; a < assets.length; a++) {
            for (let b = 0; b < assets.length; b++) {
                if (talk(a, b) && !assets[a]?.excluded && !assets[b]?.excluded)
                    steps[b] = Math.min(steps[b] as number, (steps[a] as number) + 1);
            }
        }
    }
    return assets.map((_, i) => ({
        classes: (own[i]?.length ? own[i] : steps[i] === 1 ? ['springboard'] : [])?.join(' ') ?? '',
        steps: Number.isFinite(steps[i]) ? steps[i] : undefined,
    }));
}

test('classes and steps are those of the definition, on any graph', () => {
    fc.assert(
        fc.property(fc.array(drawn, { minLength: 2, maxLength: 7 }), (assets) => {
            const { assets: made } = scopeOf(planOf({ 'plan.preplan': text(assets) }));
            const systems = made.filter(({ type }) => type !== 'network').sort((a, b) => (a.name < b.name ? -1 : 1));
            expect(systems.map((asset) => ({ classes: classesOf(asset).join(' '), steps: asset.steps }))).toEqual(oracle(assets));
            for (const asset of systems) {
                for (const { because, of } of asset.classes) {
                    if (because === 'talks_to') expect(made.find(({ part }) => part === of)?.steps).toBe(0);
                }
            }
        }),
        { numRuns: 300 },
    );
});
