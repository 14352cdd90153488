import type { Plan } from '../../../model/shape/index.js';
import type { Around } from './around.js';
import type { Candidate } from './candidate.js';
import { givenIn, type Place } from './place.js';

/** Numerals of grades and levels and colours of warnings that the plan has already, without what is being written. */
function taken({ plan, parts }: Around, { type, frame }: Place): readonly string[] {
    const others = <T>(list: readonly T[] | undefined) => (list ?? []).filter((one) => !parts.includes(one as never));
    const { general, response, monitoring }: Partial<Plan> = plan ?? {};
    if (type === 'Grade') return frame.parent?.rule.type === 'Scale' ? [] : others(general?.grades).flatMap(({ level }) => level ?? []);
    if (type === 'ResponseLevel') return others(response?.levels).map(({ level }) => level ?? '');
    if (type === 'Warning') return others(monitoring?.warnings).map(({ colour }) => colour ?? '');
    return [];
}

/**
 * Of levels and colours those that fit: a new block is for one that the plan does not have yet, and one is built on those
 * that it has, the nearest first. All where the plan says too little.
 */
export function fittingSiblings(place: Place, around: Around, candidates: Candidate[]): Candidate[] {
    const there = taken(around, place);
    if (place.feature === 'base') {
        const own = givenIn(place.frame, place.type === 'Warning' ? 'colour' : 'level')[0];
        const at = candidates.findIndex(({ label }) => label === own);
        const others = candidates.filter(({ label }) => label !== own);
        const known = others.filter(({ label }) => there.includes(label));
        const distance = (one: Candidate) => candidates.indexOf(one) - at;
        // Lists go from the gravest to the least; what is graver builds on what is less grave.
        const nearest = [...(known.length > 0 ? known : others)].sort((a, b) => order(distance(a)) - order(distance(b)));
        return nearest;
    }
    if (place.feature !== 'level' && place.feature !== 'colour') return candidates;
    const left = candidates.filter(({ label }) => !there.includes(label));
    return left.length > 0 ? left : candidates;
}

const order = (distance: number): number => (distance > 0 ? distance : 100 - distance);
