import { expect, it } from 'vitest';
import { generateProject } from '../bench/generate.js';
import { calm, folder } from '../bundle/command-line.js';

/** As if somebody looked at standard error. */
const TERMINAL = { NODE_OPTIONS: '--import=data:text/javascript,process.stderr.isTTY=true' };

/** What a bar showed, in the order of time, in percent. */
const shown = (stderr: string) => [...stderr.matchAll(/\r[█░]{24} (\d+) %/g)].map(([, percent]) => Number(percent));

it('shows a bar to somebody who waits, up to the whole and no further, and takes it away', () => {
    const at = folder(Object.fromEntries(generateProject(110).files));
    const { code, stderr } = calm(['check', '--no-cache', '--jobs', '3'], { cwd: at, env: TERMINAL });
    const percents = shown(stderr);
    expect(code).toBe(1);
    expect(percents.length).toBeGreaterThan(0);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(Math.max(...percents)).toBeLessThanOrEqual(100);
    expect(stderr).toMatch(/\r +\r$/);
});

it('shows none in a log, and none where the terminal is dumb', () => {
    const at = folder(Object.fromEntries(generateProject(40).files));
    expect(calm(['check', '--no-cache'], { cwd: at }).stderr).toBe('');
    expect(calm(['check', '--no-cache'], { cwd: at, env: { ...TERMINAL, TERM: 'dumb' } }).stderr).toBe('');
});
