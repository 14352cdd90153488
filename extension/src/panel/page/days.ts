/** Days that are shown at once. */
const STEP = 28;
let from: string | undefined;

const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Offers other days, where the tab shows days. */
export function showDays(first: string | undefined): void {
    from = first;
    const days = document.getElementById('days');
    if (days) days.hidden = first === undefined;
}

export function listenToDays(chosen: (from: string) => void): void {
    for (const [id, step] of [
        ['earlier', -STEP],
        ['later', STEP],
    ] as const)
        document.getElementById(id)?.addEventListener('click', () => {
            if (from !== undefined) chosen(plus(from, step));
        });
}
