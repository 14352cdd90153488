const STEPS = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200];
let zoom = 100;

export const currentZoom = (): number => zoom;

export function setZoom(percent: number): void {
    zoom = percent;
    document.documentElement.style.setProperty('--zoom', String(percent / 100));
}

/** One step larger or smaller. */
export function stepZoom(way: 1 | -1): void {
    const at = STEPS.findIndex((step) => step >= zoom);
    setZoom(STEPS[Math.max(0, Math.min(STEPS.length - 1, (at < 0 ? STEPS.length - 1 : at) + way))] ?? 100);
}
