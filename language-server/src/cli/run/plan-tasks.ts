import { type FoundProject, join } from '../../host/discover.js';
import { decodeText, type FileSystem, readOr } from '../../host/file-system.js';
import { isExcluded, loadConfig } from '../../host/load-project.js';
import { balanced, type Component, closureOf, componentsOf, type FileFacts, factsOf, hubsOf } from '../../host/slices/components.js';
import { hashText } from '../../model/hash.js';
import { importPath } from '../../model/project.js';
import type { Input } from '../targets.js';
import type { Task } from './task.js';

/** Text of a slice, in characters: enough to be worth a thread's while, small enough to keep memory bounded. */
const SLICE = 500_000;
/** Where files that see each other come to more than this, what they only share holds them together no more. */
const HEAVY = 2 * SLICE;

export interface Shard {
    readonly index: number;
    readonly of: number;
}

/** A project with its components, or whole where it has but one. */
interface Parted {
    readonly input: Input;
    readonly components: readonly Component[];
    readonly shared: readonly string[];
    /** For a file, those that it imports and that may be in another slice. */
    readonly hubsOf: (path: string) => readonly string[];
}

/** The work on some projects as tasks, project by project; of a shard, its part alone. */
export function tasksOf(files: FileSystem, list: readonly Input[], shard: Shard | undefined): Map<Input, Task[]> {
    const parted = list.map((input) => partsOf(files, input));
    const units = parted.flatMap((one) => one.components.map((component) => ({ one, component, weight: component.weight })));
    const mine = shard && new Set((balanced(units, shard.of)[shard.index - 1] ?? []).map(({ component }) => component));
    return new Map(parted.map((one) => [one.input, slicesOf(one, mine)] as const));
}

function slicesOf({ input, components, shared, hubsOf }: Parted, mine: ReadonlySet<Component> | undefined): Task[] {
    const wanted = components.filter((one) => mine?.has(one) ?? true);
    const { found, workspace } = input;
    const weight = wanted.reduce((sum, one) => sum + one.weight, 0);
    if (wanted.length === 0) return [];
    if (wanted.length === components.length && weight <= SLICE) return [{ found, workspace, weight }];
    return groupsOf(wanted).map((group) => {
        const owned = group.flatMap((one) => one.files).sort();
        const seen = new Set(owned.flatMap(hubsOf));
        for (const path of owned) seen.delete(path);
        return {
            ...{ found, workspace, weight: group.reduce((sum, one) => sum + one.weight, 0) },
            slice: { owned, shared: [...shared, ...[...seen].sort()] },
        };
    });
}

/**
 * Components in their order, some in each slice. Where a slice ends depends on few of them: one that grows or goes leaves
 * the slices before it and most behind it as they are, so that what is known of those stays known.
 */
function groupsOf(components: readonly Component[]): Component[][] {
    const groups: Component[][] = [];
    let group: Component[] = [];
    let weight = 0;
    for (const component of components) {
        if (group.length > 0 && weight + component.weight > SLICE) {
            groups.push(group);
            [group, weight] = [[], 0];
        }
        group.push(component);
        weight += component.weight;
        if (weight < SLICE / 2 || !isMilestone(component)) continue;
        groups.push(group);
        [group, weight] = [[], 0];
    }
    return group.length > 0 ? [...groups, group] : groups;
}

/** One component in eight, whatever the others. */
const isMilestone = ({ files }: Component) => Number.parseInt(hashText(files[0] ?? '').slice(-1), 16) % 8 === 0;

function partsOf(files: FileSystem, input: Input): Parted {
    const { found } = input;
    const { config } = loadConfig(files, found);
    const facts = new Map<string, FileFacts>();
    for (const path of found.files) if (!isExcluded(path, config)) facts.set(path, factsOf(path, textOf(files, found, path)));
    const named = config.superiors.flatMap(({ file }) => (file === undefined ? [] : (importPath('preplan.yaml', file) ?? [])));
    const shared = closureOf(named, facts);
    const together = componentsOf(facts, shared);
    const hubs = hubsOf(facts, together, HEAVY);
    const components = hubs.size > 0 ? componentsOf(facts, new Set([...shared, ...hubs])) : together;
    const hubsSeen = (path: string) => facts.get(path)?.imports.filter((target) => hubs.has(target)) ?? [];
    // All files of a project with one plan belong to that plan; a file without a plan may speak of another's.
    const holdsPlan = (component: Component) => component.files.some((path) => !shared.has(path) && facts.get(path)?.plan);
    const several = components.filter(holdsPlan).length > 1;
    const whole = { files: [...facts.keys()].sort(), weight: components.reduce((sum, one) => sum + one.weight, 0) };
    return { input, components: several ? components : [whole], shared: several ? [...shared].sort() : [], hubsOf: hubsSeen };
}

function textOf(files: FileSystem, { root }: FoundProject, path: string): string {
    const bytes = readOr(files, join(root, path));
    return bytes ? decodeText(bytes).text : '';
}
