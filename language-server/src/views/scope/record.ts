import type { Comparison, Difference, DifferenceKind } from '../../compile/scan/compare.js';
import { canonicalAddress, isPublic, spanOf } from '../../compile/scope/addresses.js';
import type { FileModel } from '../../model/file-model.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Host } from '../../model/shape/index.js';
import type { Change } from '../../rules/finding.js';
import { plainText } from '../plain-text.js';
import { stringLiteral } from '../preplan/literal.js';

/** What is decided on the differences of a scan. */
export interface Recording {
    /** `retire`: what is not there any more is taken out of the inventory. */
    readonly decision: 'adopt' | 'isolate' | 'accept' | 'retire';
    /** Day on which the scan saw it, and on which the decision is recorded, `YYYY-MM-DD`. */
    readonly seen: string;
    readonly asOf: string;
    /** For `accept`: its last day. */
    readonly until?: string;
    /** For `isolate`: by when. */
    readonly due?: string;
    readonly because?: string;
    /** Name of the body that carries it out, and that will operate what is adopted. */
    readonly by?: string;
    readonly supervised?: string;
    /** Only these addresses; all unless given. */
    readonly only?: ReadonlySet<string>;
}

interface Writing {
    readonly plan: ResolvedPlan;
    readonly recording: Recording;
    /** Where new declarations go. */
    readonly file: FileModel;
    /** Names that are taken. */
    readonly names: Set<string | undefined>;
}

/**
 * The changes that record a decision: for each unknown host a `shadow`, and where it is adopted a `system` too; for a known host
 * that differs, ports that are added or taken out, or a `shadow` with its ports. What is not known is a `todo`.
 */
export function recordChanges(plan: ResolvedPlan, { differences }: Comparison, recording: Recording): Change[] {
    const names = new Set(plan.files.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
    const writing = { plan, recording, file: assetFile(plan), names };
    const wanted = differences.filter(({ address }) => !recording.only || recording.only.has(canonicalAddress(address)));
    const unknown = wanted.filter(({ kind }) => kind === 'shadow' || kind === 'returned');
    const known = wanted.filter((one) => !unknown.includes(one));
    return [
        ...(recording.decision === 'retire' ? [] : unknown.flatMap((one) => unknownChanges(one, writing))),
        ...known.flatMap((one) => hostChanges(one, writing)),
        ...(recording.decision === 'retire' ? retiredRanges(known, writing) : []),
        ...decidedPorts(known, writing),
    ];
}

/** Where the assets are declared; else the plan's own file. */
function assetFile(plan: ResolvedPlan): FileModel {
    const count = (file: FileModel) =>
        file.declarations.filter(({ type }) => type === 'system' || type === 'device' || type === 'shadow').length;
    return plan.files.toSorted((a, b) => count(b) - count(a))[0] ?? plan.file;
}

function clauseOf({ decision, asOf, until, due, because, by: name }: Recording, as: string): string {
    const by = name ?? 'todo "who carries this out"';
    if (decision === 'adopt') return `decision adopt as ${as} by ${by} done ${asOf}`;
    if (decision === 'isolate') return `decision isolate by ${by} due ${due ?? 'todo "by when"'}`;
    return `decision accept by ${by} until ${until ?? 'todo "until when"'} because ${because ? quoted(because) : 'todo "why"'}`;
}

function unknownChanges(one: Difference, writing: Writing): Change[] {
    const { recording, file, names } = writing;
    const name = recording.decision === 'adopt' ? nameFor(one.address, names) : '';
    const shadow = shadowChange(one.address, [], clauseOf(recording, name), writing);
    if (recording.decision !== 'adopt') return [shadow];
    const span = spanOf(one.address);
    const ports = one.ports.length > 0 ? ` ports ${one.ports.map(({ port }) => port).join(', ')}` : '';
    const text = [
        `system ${name} ${quoted(one.names[0] ?? one.address)} {`,
        '    kind todo "what it is"',
        `    operated by ${recording.by ?? 'todo "who runs it"'}`,
        `    supervised by ${recording.supervised ?? 'todo "who answers for it"'}`,
        `    host ${one.address}${ports}${span && isPublic(span) ? ' internet' : ''}`,
        '}',
    ].join('\n');
    return [{ kind: 'declare', file: file.path, text }, shadow];
}

/** A shadow that is declared already gets the decision, in the place of the one before; else it is declared. */
function shadowChange(address: string, ports: readonly string[], clause: string, { plan, recording, file }: Writing): Change {
    const shadow = plan.declared('shadow').find((one) => one.address && canonicalAddress(one.address) === canonicalAddress(address));
    const header = `shadow ${address}${ports.length > 0 ? ` ports ${ports.join(', ')}` : ''} seen ${recording.seen}`;
    if (!shadow) return { kind: 'declare', file: file.path, text: `${header} {\n    ${clause}\n}` };
    const place = { file: plan.fileOf(shadow)?.path ?? file.path, part: shadow.id };
    // Other ports than before: it is written anew, with what was noted.
    if (ports.some((port) => !shadow.ports.includes(port))) {
        const all = [...new Set([...shadow.ports, ...ports])];
        const notes = shadow.note.map((note) => `\n    note ${quoted(note)}`).join('');
        return {
            kind: 'replace',
            place,
            text: `shadow ${address} ports ${all.join(', ')} seen ${recording.seen} {\n    ${clause}${notes}\n}`,
        };
    }
    const last = shadow.decisions.length - 1;
    if (last >= 0) return { kind: 'replace', place: { ...place, property: 'decisions', index: last }, text: clause };
    return { kind: 'insert', place, text: clause };
}

/** Ports that are added to a host, ports and hosts that are taken out. */
function hostChanges({ kind, asset, host, ports }: Difference, { plan, recording }: Writing): Change[] {
    const { decision } = recording;
    const adds = kind === 'port_open' && decision === 'adopt';
    const closes = kind === 'port_closed' && decision === 'retire';
    if (!adds && !closes && !(kind === 'ghost' && decision === 'retire')) return [];
    const owner = [...plan.declared('system'), ...plan.declared('device'), ...plan.declared('terminals')].find(({ id }) => id === asset);
    const part = host === undefined ? undefined : owner?.hosts[host];
    if (!owner || !part) return [];
    const place = { file: plan.fileOf(owner)?.path ?? plan.file.path, part: part.id };
    if (kind === 'ghost') return [{ kind: 'remove', place }];
    if (closes) {
        const left = part.ports.filter((port) => !ports.some((one) => one.port === port));
        return [{ kind: 'replace', place, text: hostText(part, left) }];
    }
    const last = part.ports.length - 1;
    if (last < 0) return [];
    const text = [part.ports[last], ...ports.map(({ port }) => port)].join(', ');
    return [{ kind: 'replace', place: { ...place, property: 'ports', index: last }, text }];
}

/** Ranges of terminals in which nothing is up are taken out; the terminals stay declared. */
function retiredRanges(known: readonly Difference[], { plan }: Writing): Change[] {
    return plan.declared('terminals').flatMap((owner): Change[] => {
        const items = known.flatMap(({ kind, asset, range }) => (kind === 'ghost' && asset === owner.id ? (range ?? []) : []));
        const place = { file: plan.fileOf(owner)?.path ?? plan.file.path, part: owner.id, property: 'ranges' };
        return items.length > 0 ? [{ kind: 'remove', place, items }] : [];
    });
}

function hostText({ address, named, internet, roles }: Host, ports: readonly string[]): string {
    return [
        `host ${address}`,
        ...(ports.length > 0 ? [`ports ${ports.join(', ')}`] : []),
        ...(internet ? ['internet'] : []),
        ...(roles.length > 0 ? [`as ${roles.join(', ')}`] : []),
        ...(named ? [`named ${quoted(named)}`] : []),
    ].join(' ');
}

/** What stays as it is for a time, or is to be closed: one shadow an address, with its ports; without ports the machine is away. */
function decidedPorts(known: readonly Difference[], writing: Writing): Change[] {
    const { decision } = writing.recording;
    const byAddress = new Map<string, { readonly ports: string[]; readonly asset: string }>();
    for (const { kind, address, asset = '', ports } of known) {
        if (!DECIDES[decision].includes(kind)) continue;
        const found = byAddress.get(address) ?? { ports: [], asset };
        found.ports.push(...ports.map(({ port }) => port));
        byAddress.set(address, found);
    }
    return [...byAddress].map(([address, { ports, asset }]) => {
        const name = asset.slice(asset.indexOf(':') + 1);
        return shadowChange(address, ports, clauseOf(writing.recording, name), writing);
    });
}

const DECIDES: Readonly<Record<Recording['decision'], readonly DifferenceKind[]>> = {
    adopt: ['service'],
    isolate: ['port_open', 'service'],
    accept: ['port_open', 'service', 'port_closed', 'ghost'],
    retire: [],
};

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
