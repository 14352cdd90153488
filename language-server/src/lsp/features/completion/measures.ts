import { givenIn, type Place } from './place.js';

interface Measured {
    /** Types of the declared things that it can be said of. */
    readonly things: ReadonlySet<string>;
    /** Classes of them, a vocabulary. */
    readonly classes: string;
}
const MACHINES: Measured = {
    things: new Set(['system', 'network', 'device', 'terminals', 'provider', 'channel']),
    classes: 'system_classes',
};
const DATA: Measured = { things: new Set(['data', 'system']), classes: 'data_classes' };
const MEASURED: Readonly<Record<string, Measured>> = { outage: MACHINES, system_loss: MACHINES, degraded: MACHINES, leak: DATA };

/** What the measure of a grade around a place can be said of: what fails is no body and no data, what leaks no device. */
export function measuredAt(place: Place): Measured | undefined {
    if (place.type !== 'Thing') return undefined;
    let frame: Place['frame'] | undefined = place.frame;
    while (frame && frame.rule.type !== 'Measure') frame = frame.parent;
    return frame && MEASURED[givenIn(frame, 'dimension')[0] ?? ''];
}
