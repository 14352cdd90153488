import type { Comparison, Difference } from '../../compile/scan/compare.js';
import { isPublic, spanOf } from '../../compile/scope/addresses.js';
import type { FileModel } from '../../model/file-model.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Change } from '../../rules/finding.js';
import { plainText } from '../plain-text.js';
import { stringLiteral } from '../preplan/literal.js';

/** What is decided on the differences of a scan. */
export interface Recording {
    readonly decision: 'adopt' | 'isolate' | 'accept';
    /** Day on which the scan saw it, and on which the decision is recorded, `YYYY-MM-DD`. */
    readonly seen: string;
    readonly asOf: string;
    /** For `accept`: its last day. */
    readonly until?: string;
    readonly because?: string;
    /** Name of the body that carries it out, and that will operate what is adopted. */
    readonly by?: string;
    readonly supervised?: string;
    /** Only these addresses; all unless given. */
    readonly only?: ReadonlySet<string>;
}

/**
 * The declarations that record a decision: a `shadow` for each unknown host, and where it is adopted a `system` too; ports that
 * were found open are written to the host that has them. What is not known is a `todo`.
 */
export function recordChanges(plan: ResolvedPlan, { differences }: Comparison, recording: Recording): Change[] {
    const file = assetFile(plan);
    const names = new Set(plan.files.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
    return differences.flatMap((one): Change[] => {
        if (recording.only && !recording.only.has(one.address)) return [];
        if (one.kind === 'shadow') return shadowChanges(one, file, names, recording, plan);
        if (one.kind === 'port_open' && recording.decision === 'adopt') return portChanges(plan, one);
        return [];
    });
}

/** Where the assets are declared; else the plan's own file. */
function assetFile(plan: ResolvedPlan): FileModel {
    const count = (file: FileModel) =>
        file.declarations.filter(({ type }) => type === 'system' || type === 'device' || type === 'shadow').length;
    return plan.files.toSorted((a, b) => count(b) - count(a))[0] ?? plan.file;
}

function shadowChanges(
    one: Difference,
    file: FileModel,
    names: Set<string | undefined>,
    recording: Recording,
    plan: ResolvedPlan,
): Change[] {
    const { decision, seen, asOf, until, because } = recording;
    const by = recording.by ?? 'todo "who carries this out"';
    const changes: Change[] = [];
    const name = nameFor(one.address, names);
    if (decision === 'adopt') {
        const span = spanOf(one.address);
        const ports = one.ports.length > 0 ? ` ports ${one.ports.map(({ port }) => port).join(', ')}` : '';
        const title = one.names[0] ?? one.address;
        changes.push({
            kind: 'declare',
            file: file.path,
            text: [
                `system ${name} ${quoted(title)} {`,
                '    kind todo "what it is"',
                `    operated by ${recording.by ?? 'todo "who runs it"'}`,
                `    supervised by ${recording.supervised ?? 'todo "who answers for it"'}`,
                `    host ${one.address}${ports}${span && isPublic(span) ? ' internet' : ''}`,
                '}',
            ].join('\n'),
        });
    }
    const clause = {
        adopt: `decision adopt as ${name} by ${by} done ${asOf}`,
        isolate: `decision isolate by ${by} due ${until ?? 'todo "by when"'}`,
        accept: `decision accept by ${by} until ${until ?? 'todo "until when"'} because ${because ? quoted(because) : 'todo "why"'}`,
    }[decision];
    // A shadow that is declared already gets its decision there.
    if (one.asset) {
        const place = { file: plan.fileOf({ id: one.asset })?.path ?? file.path, part: one.asset };
        return [...changes, { kind: 'insert', place, text: clause }];
    }
    return [...changes, { kind: 'declare', file: file.path, text: `shadow ${one.address} seen ${seen} {\n    ${clause}\n}` }];
}

function portChanges(plan: ResolvedPlan, { asset, host, ports }: Difference): Change[] {
    const owner = [...plan.declared('system'), ...plan.declared('device'), ...plan.declared('terminals')].find(({ id }) => id === asset);
    const part = host === undefined ? undefined : owner?.hosts[host];
    if (!owner || !part || part.ports.length === 0) return [];
    const last = part.ports.length - 1;
    const place = { file: plan.fileOf(owner)?.path ?? plan.file.path, part: part.id, property: 'ports', index: last };
    return [{ kind: 'replace', place, text: [part.ports[last], ...ports.map(({ port }) => port)].join(', ') }];
}

/** A name that says where it was found, and that nothing else has. */
function nameFor(address: string, names: Set<string | undefined>): string {
    const base = `Host_${address.replace(/[^0-9A-Za-z]+/g, '_').replace(/^_+|_+$/g, '')}`;
    let name = base;
    for (let n = 2; names.has(name); n++) name = `${base}_${n}`;
    names.add(name);
    return name;
}

/** A text of a scan is anybody's: it becomes one line between quotes, and nothing else. */
const quoted = (text: string): string =>
    stringLiteral(
        plainText(text)
            .replace(/["“”\\\s]+/g, ' ')
            .trim()
            .slice(0, 200),
    ) ?? '""';
