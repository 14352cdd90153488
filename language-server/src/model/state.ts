import type { Part } from './shape/index.js';

export type ValueState = 'given' | 'absent' | 'todo' | 'broken';

/**
 * Whether a property is given, absent, an owned-up hole, or unknown because its text is damaged. A rule about something
 * missing fires on `absent` only: a wrong alarm is worse than a miss.
 */
export function stateOf(part: Part, property: string): ValueState {
    const value = (part as unknown as Record<string, unknown>)[property];
    const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    if (given) return 'given';
    const mark = part.marks?.find((candidate) => candidate.property === property && candidate.issue !== 'twice');
    if (mark?.issue === 'todo') return 'todo';
    return mark || part.damaged ? 'broken' : 'absent';
}

export const isAbsent = (part: Part, property: string): boolean => stateOf(part, property) === 'absent';

/** Whether something is written there, or may be, that cannot be read. */
export const isBroken = (part: Part, property: string): boolean => stateOf(part, property) === 'broken';
