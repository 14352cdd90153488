import { minutesOf } from '../model/quantity.js';
import { type AnyShape, partShapes } from '../model/shape/index.js';
import { catalogues, requirement } from './catalogue.js';
import type { CheckSpec, Requirement } from './catalogue-types.js';
import { nearest } from './nearest.js';
import type { OverlayCode, OverlayData, Stricter } from './overlay-types.js';
import { hasVocabulary, term, termsOf, vocabulary } from './taxonomy.js';

export interface OverlayFault {
    readonly code: OverlayCode;
    readonly args: Readonly<Record<string, string>>;
    readonly path: readonly (string | number)[];
}

const ORDERS: Readonly<Record<string, readonly string[]>> = {
    severity: ['info', 'warning', 'error'],
    modality: ['may', 'should', 'shall'],
    unit_duty: ['none', 'guidance', 'if_delegated', 'derived', 'direct'],
};

/** What is wrong with an overlay against the shipped catalogues: laxer, unknown, or without effect. */
export function overlayFaults({ stricter = [], requirements = [] }: OverlayData): OverlayFault[] {
    const ids = new Set<string>();
    return [
        ...stricter.flatMap((one, i) => stricterFaults(one).map((fault) => ({ ...fault, path: ['stricter', i, ...fault.path] }))),
        ...requirements.flatMap((one, i): OverlayFault[] => {
            const path = ['requirements', i];
            const taken = /^(NP|HP|LAW)-/.test(one.id) || requirement(one.id) !== undefined || ids.has(one.id);
            ids.add(one.id);
            return [
                ...(taken ? [{ code: 'overlay/taken-id' as const, args: { id: one.id }, path: [...path, 'id'] }] : []),
                ...wordFaults(one.check, [...path, 'check']),
            ];
        }),
    ];
}

function stricterFaults(one: Stricter): OverlayFault[] {
    const of = requirement(one.of);
    if (!of) {
        const best = nearest(
            one.of,
            catalogues.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
        );
        return [{ code: 'overlay/unknown-requirement', args: { id: one.of, ...(best ? { nearest: best } : {}) }, path: ['of'] }];
    }
    const looser = (key: string, value: string, shipped: string): OverlayFault => ({
        code: 'overlay/looser',
        args: { key, value, of: of.id, shipped },
        path: [key],
    });
    const faults: OverlayFault[] = [];
    for (const [key, order] of Object.entries(ORDERS)) {
        const [mine, theirs] = [one[key as keyof Stricter], of[key as keyof Requirement]] as [string | undefined, string];
        if (mine !== undefined && order.indexOf(mine) < order.indexOf(theirs)) faults.push(looser(key, mine, theirs));
    }
    const left = of.applies_to.filter((kind) => one.applies_to?.includes(kind) === false);
    if (left.length > 0) faults.push(looser('applies_to', one.applies_to?.join(', ') ?? '', of.applies_to.join(', ')));
    if (one.limit !== undefined) faults.push(...limitFaults(one.limit, of, looser));
    for (const key of ['does', 'levels', 'colours'] as const) {
        const mine = one[key];
        if (!mine) continue;
        const theirs = of.check?.[key] as readonly string[] | undefined;
        if (!theirs) faults.push({ code: 'overlay/no-effect', args: { of: of.id, key }, path: [key] });
        else if (theirs.some((word) => !mine.includes(word))) faults.push(looser(key, mine.join(', '), theirs.join(', ')));
    }
    if (one.needs && of.check?.['needs'] === undefined)
        faults.push({ code: 'overlay/no-effect', args: { of: of.id, key: 'needs' }, path: ['needs'] });
    return [
        ...faults,
        ...wordFaults({ kind: '', ...(one.does ? { does: one.does } : {}), ...(one.needs ? { needs: one.needs } : {}) }, []),
    ];
}

function limitFaults(
    limit: string,
    of: Requirement,
    looser: (key: string, value: string, shipped: string) => OverlayFault,
): OverlayFault[] {
    const shipped = of.time_limit?.limit;
    const timed = ((of.check?.['rules'] ?? []) as readonly string[]).includes('routes/too-late');
    const [mine, theirs] = [minutesOf(limit), minutesOf(shipped)];
    if (!timed || shipped === undefined || theirs === undefined)
        return [{ code: 'overlay/no-effect', args: { of: of.id, key: 'limit' }, path: ['limit'] }];
    return mine !== undefined && mine > theirs ? [looser('limit', limit, shipped)] : [];
}

const VOCABULARIES: Readonly<Record<string, string>> = { does: 'actions', role: 'body_roles', to: 'authority_kinds', sectors: 'sectors' };

/** Words of a check that no vocabulary has would ask for what nobody can write. */
function wordFaults(check: CheckSpec, path: readonly (string | number)[]): OverlayFault[] {
    return [...pathFaults(check, path), ...vocabularyFaults(check, path)];
}

function vocabularyFaults(check: CheckSpec, path: readonly (string | number)[]): OverlayFault[] {
    return Object.entries(VOCABULARIES).flatMap(([key, id]) => {
        const value = check[key];
        const words = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly string[];
        return words
            .filter((word) => hasVocabulary(id) && term(id, word) === undefined)
            .map((word): OverlayFault => {
                const best = nearest(
                    word,
                    termsOf(id).map((one) => one.id),
                );
                const name = vocabulary(id);
                const args = {
                    word,
                    vocabulary_en: name?.en ?? id,
                    'vocabulary_zh-CN': name?.zh ?? id,
                    ...(best ? { nearest: best } : {}),
                };
                return { code: 'overlay/unknown-word', args, path: [...path, key] };
            });
    });
}

let fields: ReadonlySet<string> | undefined;

/** Every property that the language has: a misspelt one would be missing in every plan. */
function allFields(): ReadonlySet<string> {
    fields ??= new Set([...partShapes().flatMap((shape) => namesIn(shape, 0))]);
    return fields;
}

/** Values such as a party or a limit lie in parts, and have fields of their own. */
function namesIn(shape: AnyShape, depth: number): string[] {
    if (depth > 4) return [];
    return Object.entries(shape.fields).flatMap(([name, field]) => [
        name,
        ...(field.shape?.() ?? []).flatMap((one) => namesIn(one, depth + 1)),
    ]);
}

interface Pathed {
    readonly has?: string | readonly string[];
    readonly each?: readonly (string | readonly string[])[];
    readonly where?: object;
    readonly all?: object;
    readonly union?: object;
    readonly if?: object;
    readonly at_most?: object;
    readonly or?: Pathed;
}

function pathFaults(check: CheckSpec, path: readonly (string | number)[]): OverlayFault[] {
    const needs = (check['needs'] ?? []) as readonly Pathed[];
    return needs.flatMap((need, i) => {
        const wrong = pathsOf(need)
            .flatMap((one) => one.split('.'))
            .filter((name) => !allFields().has(name));
        return [...new Set(wrong)].map((word): OverlayFault => {
            const best = nearest(word, allFields());
            const args = {
                word,
                vocabulary_en: 'properties of the language',
                'vocabulary_zh-CN': '语言中的属性',
                ...(best ? { nearest: best } : {}),
            };
            return { code: 'overlay/unknown-word', args, path: [...path, 'needs', i] };
        });
    });
}

const pathsOf = ({ has = [], each = [], where = {}, all = {}, union = {}, if: only = {}, at_most = {}, or }: Pathed): string[] => [
    ...[has].flat(),
    ...each.flat(),
    ...[where, all, union, only, at_most].flatMap((one) => Object.keys(one)),
    ...(or ? pathsOf(or) : []),
];
