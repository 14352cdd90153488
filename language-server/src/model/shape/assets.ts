import { type Approval, approvalShape, cadences, choices, contents, type Thing, thingShape, things } from './clauses.js';
import {
    address,
    addresses,
    count,
    day,
    flag,
    identifier,
    type PartOf,
    parts,
    ports,
    ref,
    refs,
    shape,
    term,
    terms,
    text,
    texts,
    type ValueOf,
    value,
    values,
    word,
} from './field.js';

export const hostShape = shape('host', 'Host', { address, named: text, ports, internet: flag, roles: terms('host_roles') }, ['address']);
export interface Host extends PartOf<typeof hostShape> {}
const asset = {
    name: identifier,
    title: text,
    operated: choices,
    supervised: choices,
    /** Classes as written; they are derived from the scope and held against this. */
    class: terms('asset_classes'),
    hosts: parts<Host>(() => hostShape),
    zone: term('network_zones'),
    inside: refs('network'),
    /** Why the asset is out of scope. */
    excluded: text,
    contents,
};
export const ciiShape = shape('', 'Cii', { state: word, sector: term('sectors') });
export interface Cii extends ValueOf<typeof ciiShape> {}
export const backupShape = shape('', 'Backup', { every: cadences, by: choices, done: day, restoreTested: day });
export interface Backup extends ValueOf<typeof backupShape> {}
export const systemShape = shape(
    'system',
    'System',
    {
        ...asset,
        kind: term('system_kinds'),
        mlps: count,
        cii: value<Cii>(() => ciiShape),
        important: terms('importance'),
        harm: text,
        connects: things,
        protected: refs('device'),
        backups: values<Backup>(() => backupShape),
        holds: refs('data'),
        /** Roles that the writer denies, such as a management backend. */
        without: terms('host_roles'),
        users: count,
    },
    ['name'],
);
export interface System extends PartOf<typeof systemShape> {}
export const networkShape = shape(
    'network',
    'Network',
    { ...asset, kind: term('network_zones'), ranges: addresses, internet: flag, connects: things, protected: refs('device') },
    ['name'],
);
export interface Network extends PartOf<typeof networkShape> {}
export const deviceShape = shape(
    'device',
    'Device',
    { ...asset, kind: term('device_kinds'), checked: day, connects: things, protects: refs('asset') },
    ['name'],
);
export interface Device extends PartOf<typeof deviceShape> {}
export const terminalsShape = shape(
    'terminals',
    'Terminals',
    { ...asset, kind: term('device_kinds'), ranges: addresses, count, checked: day, connects: things },
    ['name'],
);
export interface Terminals extends PartOf<typeof terminalsShape> {}
export const dataShape = shape(
    'data',
    'DataSet',
    {
        name: identifier,
        title: text,
        kind: term('data_classes'),
        important: terms('importance'),
        persons: count,
        records: count,
        owned: choices,
        contents,
    },
    ['name'],
);
export interface DataSet extends PartOf<typeof dataShape> {}

export const shadowDecisionShape = shape('', 'ShadowDecision', {
    kind: term('shadow_decisions'),
    as: ref('asset'),
    by: choices,
    done: day,
    due: day,
    until: day,
    because: text,
});
export interface ShadowDecision extends ValueOf<typeof shadowDecisionShape> {}
export const shadowShape = shape(
    'shadow',
    'Shadow',
    { address, ports, seen: day, by: choices, decisions: values<ShadowDecision>(() => shadowDecisionShape), note: texts },
    ['address'],
);
/** What a scan found and the inventory did not have: a machine, or ports of one that it has. */
export interface Shadow extends PartOf<typeof shadowShape> {}
export const outOfScopeShape = shape(
    'out_of_scope',
    'OutOfScope',
    { thing: value<Thing>(() => thingShape), address, because: text, approved: value<Approval>(() => approvalShape), until: day },
    ['thing', 'address'],
);
export interface OutOfScope extends PartOf<typeof outOfScopeShape> {}
