import type { DifferenceKind } from '../../compile/scan/compare.js';
import type { ClassCause, ScopeLayer } from '../../compile/scope/scope-types.js';
import { both, words } from './words.js';

/** Titles, heads and labels of what shows the asset scope. */
export const scopeWords = words({
    scope: both('Asset scope', '资产范围'),
    scopeNote: both('Classes follow from hosts, connections and the targets of protections.', '类别由主机、连接关系和重保目标推导得出。'),
    graph: both('Scope graph', '资产范围图'),
    graphNote: both('Each row is one asset; the picture shows the same.', '每行一项资产，与图一致。'),
    graphAlt: both(
        'Assets in layers from the Internet to the inside, with their connections; the table below says the same.',
        '资产由互联网到内部分层排列及其连接关系，内容与下表一致。',
    ),
    noClass: both('In scope, in no class', '范围内、不属于任何类别'),
    out: both('Out of scope', '不纳入范围'),
    asset: both('Asset', '资产'),
    kind: both('Kind', '种类'),
    class: both('Class', '类别'),
    why: both('Why', '依据'),
    addresses: both('Addresses', '地址'),
    operated: both('Operated by', '运行单位'),
    supervised: both('Supervised by', '主管单位'),
    protected: both('Protected by', '防护设备'),
    graded: both('Grading', '定级'),
    mlps: both('MLPS {n}', '等保{n}级'),
    cii: both('critical infrastructure', '关键信息基础设施'),
    harm: both('Harm', '危害'),
    users: both('Users', '用户数'),
    holds: both('Data', '数据'),
    hostNames: both('Host names', '主机名'),
    without: both('Has no', '不设'),
    approved: both('Approved', '批准'),
    until: both('Until', '有效期至'),
    talks: both('Talks to', '通信对象'),
    layer: both('Layer', '层次'),
    steps: both('Steps from a target', '距目标步数'),
    internet: both('on the Internet', '互联网可达'),
    around: both('No boundary device in the way', '未经边界设备'),
    more: both('… and {n} more', '……另有 {n} 项'),
    notDrawn: both('{n} more assets are not drawn: see the table.', '另有 {n} 项资产未画出，见下表。'),
    decision: both('Decision: {what}', '处置决定：{what}'),
    done: both('done', '已完成'),
    world: both('Internet', '互联网'),
    legendConnects: both('talks to', '通信'),
    legendProtects: both('protects', '防护'),
    legendWay: both('way in from the Internet', '互联网入口'),
    legendAround: both('way in around the boundary', '绕过边界的入口'),
});

export const causeWords = words<ClassCause>({
    named: both('named by “{of}”', '被“{of}”列为目标'),
    internet_mlps: both('on the Internet at {address}, MLPS 3 or above', '互联网可达（{address}），等保三级及以上'),
    internet_cii: both('on the Internet at {address}, critical infrastructure', '互联网可达（{address}），关键信息基础设施'),
    internet_ports: both('on the Internet at {address} with open ports', '互联网可达（{address}）并开放端口'),
    talks_to: both('talks to “{of}”', '与“{of}”直接通信'),
    device_kind: both('by its kind', '按设备种类'),
    shadow: both('found by a scan, in no inventory', '扫描发现，未登记'),
});
export const viaWords = words({ via: both('through “{via}”', '经“{via}”') });

export const layerWords = words<ScopeLayer>({
    internet: both('Internet', '互联网'),
    boundary: both('Boundary and security devices', '边界和安全设备'),
    targets: both('Targets and potential targets', '目标和潜在目标'),
    springboards: both('Springboards', '高危利用跳板'),
    rest: both('Everything else', '其他资产'),
});

export const differenceWords = words<DifferenceKind>({
    shadow: both('Shadow asset: up, and in nobody’s inventory', '影子资产：在线但未登记'),
    returned: both('Back again: was isolated or removed, and answers', '死灰复燃：已隔离或下线，仍有应答'),
    ghost: both('Ghost: in the inventory, and not there', '幽灵资产：已登记但未发现'),
    port_open: both('Open, not declared', '端口开放但未登记'),
    port_closed: both('Declared, not open', '已登记的端口未开放'),
    service: both('Another service than usual', '服务与端口不符'),
});

export const scanWords = words({
    title: both('Asset scope against a scan', '资产范围与扫描结果比对'),
    what: both('What', '差异'),
    address: both('Address', '地址'),
    ports: both('Ports', '端口'),
    decide: both('Decide', '待定处置'),
    decideShadow: both('adopt, isolate, or accept until a day', '纳管、隔离，或限期接受'),
    decideReturned: both('isolate again, adopt, or accept until a day', '重新隔离、纳管，或限期接受'),
    decideGhost: both('retire it, or accept until a day', '注销登记，或限期接受'),
    decideOpen: both('adopt the ports, close them, or accept until a day', '登记端口、关闭端口，或限期接受'),
    decideClosed: both('retire the ports, open them, or accept until a day', '注销端口登记、恢复服务，或限期接受'),
    decideService: both('adopt the service, correct it, or accept until a day', '认可该服务、予以更正，或限期接受'),
    usual: both('{found} instead of {usual}', '为 {found}，而非 {usual}'),
    summary: both(
        '{tool}: hosts up: {up}, in the inventory: {known}, out of scope: {excluded}. Differences: {differences}, decided: {decided}.',
        '{tool}：在线主机 {up} 台，其中已登记 {known} 台；差异 {differences} 处，已有处置决定 {decided} 处，不纳入范围 {excluded} 处。',
    ),
    unscanned: both('Of the inventory not looked at: {n}. {list}', '台账中 {n} 台主机不在扫描范围内：{list}'),
    incomplete: both(
        'The scan was broken off: what it does not show may be there, so no ghosts are named.',
        '扫描未完成：未显示的资产不一定不存在，因此不列幽灵资产。',
    ),
    none: both('No difference.', '没有差异。'),
    written: both('{file}: declarations written: {n}', '已向 {file} 写入 {n} 处声明'),
    toWrite: both('{file}: declarations to write: {n}', '可向 {file} 写入 {n} 处声明'),
    nothing: both('There is nothing to write.', '没有需要写入的内容。'),
});
