import { partiesText } from '../phrases.js';
import type { Voice } from '../voice.js';
import type { Act } from './acts.js';
import { type Flow, flowOf } from './order.js';
import { WORDS } from './words.js';

type Json = Readonly<Record<string, unknown>>;
export interface Workflow {
    readonly workflow_start: string;
    readonly workflow: Readonly<Record<string, Json>>;
    readonly agent_definitions: Readonly<Record<string, Json>>;
    readonly playbook_variables: Readonly<Record<string, Json>>;
}

/** Acts as the steps of a CACAO workflow. `idOf` gives a step its identifier from its type and a name. */
export function workflowOf(voice: Voice, acts: readonly Act[], idOf: (type: string, name: string) => string): Workflow {
    const workflow: Record<string, Json> = {};
    const agents: Record<string, Json> = {};
    const variables: Record<string, Json> = {};
    const agentOf = (act: Act): string => {
        const name = partiesText(voice, act.agents) || voice.say(WORDS.nobody);
        const single = act.agents.length === 1 && act.agents[0]?.any.length === 1 ? act.agents[0].any[0] : undefined;
        const type =
            single && ['authority', 'provider', 'plan'].includes(single.type)
                ? 'organization'
                : single?.type === 'post'
                  ? 'individual'
                  : 'group';
        const id = idOf(type, `agent ${name}`);
        agents[id] = { type, name };
        return id;
    };
    const variableOf = (condition: string): string => {
        const known = Object.entries(variables).find(([, variable]) => variable['description'] === condition);
        const name = known?.[0] ?? `__condition_${Object.keys(variables).length + 1}__`;
        variables[name] = { type: 'bool', description: condition, constant: false, external: true };
        return name;
    };
    const end = (name: string): string => {
        const id = idOf('end', name);
        workflow[id] = { type: 'end' };
        return id;
    };
    /** Puts a flow before the step `next` and gives the step to begin with. */
    const place = (flow: Flow, next: string): string => {
        if (flow.kind === 'act') return placeAct(flow.act, next);
        if (flow.kind === 'series') return flow.parts.reduceRight((after, part) => place(part, after), next);
        const name = `${pathOf(flow)} before ${next}`;
        const id = idOf('parallel', name);
        // Every branch ends by itself; then the step after the parallel one begins.
        const branches = flow.parts.map((part, i) => place(part, end(`${name} ${i}`)));
        workflow[id] = { type: 'parallel', next_steps: branches, on_completion: next };
        return id;
    };
    const placeAct = (index: number, next: string): string => {
        const act = acts[index] as Act;
        const id = idOf('action', `${index} ${act.part}`);
        const action = {
            type: 'action',
            name: act.title,
            description: act.text,
            ...(act.timeout === undefined ? {} : { timeout: act.timeout }),
            commands: [{ type: 'manual', description: act.text, playbook_activity: act.activity }],
            agent: agentOf(act),
        };
        if (act.condition === undefined) {
            workflow[id] = { ...action, on_completion: next };
            return id;
        }
        const test = idOf('if-condition', `${index} ${act.part}`);
        workflow[id] = { ...action, on_completion: end(`${index} ${act.part} done`) };
        workflow[test] = {
            type: 'if-condition',
            name: act.condition,
            condition: `${variableOf(act.condition)}:value = true`,
            on_true: id,
            on_completion: next,
        };
        return test;
    };
    const pathOf = (flow: Flow): string => (flow.kind === 'act' ? String(flow.act) : flow.parts.map(pathOf).join(' '));
    const flow = flowOf([...acts.keys()], waits(acts));
    const last = end('last');
    const start = idOf('start', 'first');
    workflow[start] = { type: 'start', on_completion: flow ? place(flow, last) : last };
    return { workflow_start: start, workflow, agent_definitions: agents, playbook_variables: variables };
}

/** Who waits for whom, through others too; waits inside a circle do not count. */
function waits(acts: readonly Act[]): (a: number, b: number) => boolean {
    const byName = new Map<string, number[]>();
    acts.forEach((act, i) => {
        for (const name of act.names) byName.set(name, [...(byName.get(name) ?? []), i]);
    });
    const above = acts.map((_, i) => {
        const seen = new Set<number>();
        const queue = [i];
        for (const at of queue)
            for (const name of acts[at]?.after ?? [])
                for (const other of byName.get(name) ?? [])
                    if (!seen.has(other)) {
                        seen.add(other);
                        queue.push(other);
                    }
        return seen;
    });
    return (a, b) => (above[b]?.has(a) ?? false) && !above[a]?.has(b);
}
