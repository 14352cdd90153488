import type { Backup, Cii } from '../../model/shape/index.js';
import { CII_STATES } from '../ordering.js';
import { parties } from '../party-rules.js';
import { count, detail, due, flag, given, nested, rank, record, set, whole } from '../plain-rules.js';
import { both, type FieldRule, family } from '../rule.js';
import { cadence } from '../time-rules.js';

const cii: FieldRule = (pair) => {
    const [old, now] = [pair.before as Cii | undefined, pair.after as Cii | undefined];
    const found = nested(rank('cii', CII_STATES), pair, 'state', old?.state, now?.state);
    return found.length > 0 ? found : detail(pair);
};

const backups: FieldRule = (pair) => {
    const [old, now] = [pair.before as readonly Backup[], pair.after as readonly Backup[]];
    if (given(old) !== given(now)) return whole('backup', 'laxer', 'stricter', 'neutral')(pair);
    const fewer = now.length - old.length;
    const found = [
        ...(fewer === 0 ? [] : whole('backup', 'neutral', 'neutral', fewer < 0 ? 'laxer' : 'stricter')(pair)),
        ...nested(
            cadence('backup'),
            pair,
            'every',
            old.flatMap(({ every }) => every),
            now.flatMap(({ every }) => every),
        ),
        ...nested(
            parties('owner'),
            pair,
            'by',
            old.flatMap(({ by }) => by),
            now.flatMap(({ by }) => by),
        ),
    ];
    // What is left are the days on which it was made and restored.
    return found.length > 0 ? found : record(pair);
};

/** What is protected, and how highly it ranks. */
export const scope = family({
    id: 'scope',
    nouns: {
        asset: both('asset', '资产'),
        host: both('host', '主机'),
        address: both('address range', '地址范围'),
        internet: both('exposure to the internet', '互联网暴露标记'),
        mlps: both('MLPS level', '等级保护级别'),
        cii: both('mark of critical infrastructure', '关键信息基础设施标记'),
        importance: both('importance', '重要性'),
        connection: both('connection', '连接关系'),
        protection_device: both('protecting device', '防护设备'),
        backup: both('backup', '备份'),
        data: both('data held', '存放的数据'),
        denied_role: both('role that is denied', '声明不存在的角色'),
        out_of_scope: both('exclusion from the scope', '范围外说明'),
        shadow: both('shadow asset', '影子资产'),
        protection: both('protection period', '重保'),
        target: both('target of the protection', '保障目标'),
        activity: both('major activity', '重大活动'),
    },
    parts: {
        system: { noun: 'asset', removed: 'laxer', added: 'stricter' },
        network: { noun: 'asset', removed: 'laxer', added: 'stricter' },
        device: { noun: 'asset', removed: 'laxer', added: 'stricter' },
        terminals: { noun: 'asset', removed: 'laxer', added: 'stricter' },
        data: { noun: 'asset', removed: 'laxer', added: 'stricter' },
        host: { noun: 'host', removed: 'laxer', added: 'stricter' },
        shadow: { noun: 'shadow', removed: 'neutral', added: 'neutral' },
        out_of_scope: { noun: 'out_of_scope', removed: 'stricter', added: 'laxer' },
        protection: { noun: 'protection', removed: 'laxer', added: 'stricter' },
        activity: { noun: 'activity', removed: 'laxer', added: 'stricter' },
    },
    fields: {
        'system.mlps': count('mlps'),
        'system.cii': cii,
        'system.users': detail,
        'terminals.count': detail,
        'data.persons': detail,
        'data.records': detail,
        '*.important': set('importance'),
        '*.connects': set('connection'),
        '*.protected': set('protection_device'),
        '*.protects': set('protection_device'),
        'system.backups': backups,
        'system.holds': set('data'),
        'system.without': set('denied_role', 'laxer'),
        '*.excluded': whole('out_of_scope', 'stricter', 'laxer', 'editorial'),
        '*.ranges': set('address'),
        '*.internet': flag('internet', 'stricter'),
        'host.ports': detail,
        'host.roles': detail,
        '*.class': detail,
        '*.zone': detail,
        '*.inside': detail,
        'system.kind': detail,
        'network.kind': detail,
        'device.kind': detail,
        'terminals.kind': detail,
        'data.kind': detail,
        'out_of_scope.until': due('out_of_scope'),
        'protection.targets': set('target'),
        'protection.plans': detail,
        'protection.required': detail,
    },
});
