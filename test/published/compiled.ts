import { fileURLToPath } from 'node:url';
import { compile } from '../../language-server/src/compile/compile.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles, slashed } from '../../language-server/src/host/node.js';
import { resolveProject } from '../../language-server/src/model/plans.js';

export const folder = slashed(fileURLToPath(new URL('.', import.meta.url))).replace(/\/$/, '');

/** Everything compiled of the one full plan in a folder here. */
export function compiledOf(name: string) {
    const [found] = discover(nodeFiles, `${folder}/${name}`);
    if (!found) throw new Error(`${name} is no project`);
    const plan = resolveProject(loadProject(nodeFiles, found, { workspace: folder }).project).plans.find((one) => !one.plan.abridged);
    if (!plan) throw new Error(`${name} has no plan`);
    return compile(plan);
}
export type Compiled = ReturnType<typeof compiledOf>;
interface Timed {
    readonly name: string;
    readonly times: readonly { readonly clock: string; readonly minutes: number }[];
}

/** `Isolate 5, Paper start+30, Bridge –`: each act in its order, with its minutes from discovery unless another clock is named. */
export const told = (acts: readonly Timed[], home: string): string =>
    acts
        .map(({ name, times }) => {
            const minutes = times.map(({ clock, minutes }) => (clock === home ? `${minutes}` : `${clock}+${minutes}`));
            return `${name} ${minutes.join('&') || '–'}`;
        })
        .join(', ');

export function cellOf({ incident }: Compiled, row: string, level: string) {
    const found = incident.rows.find((one) => (one.sub ?? one.category) === row)?.cells.find((cell) => cell.level === level);
    if (!found) throw new Error(`${row} ${level} is missing`);
    return found;
}
export const partiesOf = (uses: readonly { readonly any: readonly { readonly ref: string }[] }[]) =>
    uses.map(({ any }) => any.map(({ ref }) => ref).join(' or ')).join(', ');
