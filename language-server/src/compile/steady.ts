/** Zones whose clocks have run evenly since an instant: what the zone data say, without loading them. China had summer time until 1991. */
const STEADY: ReadonlyMap<string, { readonly since: number; readonly ahead: number }> = new Map([
    ['Asia/Shanghai', { since: Date.UTC(1992, 0, 1), ahead: 480 }],
]);

/** How far a zone's clocks are ahead of UTC at an instant, in minutes, where that is known without the zone data. */
export function steadyAhead(zone: string, milliseconds: number): number | undefined {
    const steady = STEADY.get(zone);
    return steady && milliseconds >= steady.since ? steady.ahead : undefined;
}
