import type { Lang } from '../../../rules/messages.js';

/** Ports by the service that usually listens there (IANA's registry, makers' defaults): what a scan of a plan's hosts finds. */
export const SERVICES: readonly (readonly [port: string, en: string, zh?: string])[] = [
    ['443/tcp', 'HTTPS'],
    ['80/tcp', 'HTTP'],
    ['22/tcp', 'SSH', 'SSH 远程登录'],
    ['3389/tcp', 'RDP, remote desktop', 'RDP 远程桌面'],
    ['53/udp', 'DNS', 'DNS 域名解析'],
    ['25/tcp', 'SMTP, mail', 'SMTP 邮件'],
    ['8443/tcp', 'HTTPS, second port', 'HTTPS 备用'],
    ['8080/tcp', 'HTTP, second port', 'HTTP 备用'],
    ['3306/tcp', 'MySQL', 'MySQL 数据库'],
    ['5432/tcp', 'PostgreSQL', 'PostgreSQL 数据库'],
    ['1521/tcp', 'Oracle', 'Oracle 数据库'],
    ['1433/tcp', 'SQL Server', 'SQL Server 数据库'],
    ['5236/tcp', 'Dameng', '达梦数据库'],
    ['54321/tcp', 'KingbaseES', '人大金仓数据库'],
    ['6379/tcp', 'Redis', 'Redis 缓存'],
    ['27017/tcp', 'MongoDB', 'MongoDB 数据库'],
    ['9200/tcp', 'Elasticsearch', 'Elasticsearch 检索'],
    ['445/tcp', 'SMB, file sharing', 'SMB 文件共享'],
    ['139/tcp', 'NetBIOS', 'NetBIOS 文件共享'],
    ['2049/tcp', 'NFS, file sharing', 'NFS 文件共享'],
    ['21/tcp', 'FTP', 'FTP 文件传输'],
    ['23/tcp', 'Telnet', 'Telnet 远程登录'],
    ['5900/tcp', 'VNC, remote desktop', 'VNC 远程桌面'],
    ['389/tcp', 'LDAP', 'LDAP 目录服务'],
    ['636/tcp', 'LDAPS', 'LDAPS 目录服务'],
    ['88/tcp', 'Kerberos', 'Kerberos 认证'],
    ['143/tcp', 'IMAP', 'IMAP 邮件'],
    ['993/tcp', 'IMAPS', 'IMAPS 邮件'],
    ['465/tcp', 'SMTPS, mail', 'SMTPS 邮件'],
    ['110/tcp', 'POP3', 'POP3 邮件'],
    ['123/udp', 'NTP, time', 'NTP 时间同步'],
    ['161/udp', 'SNMP', 'SNMP 网络管理'],
    ['514/udp', 'Syslog', 'Syslog 日志'],
    ['500/udp', 'IPsec', 'IPsec 密钥交换'],
    ['1194/udp', 'OpenVPN'],
    ['1883/tcp', 'MQTT', 'MQTT 物联网消息'],
    ['5060/udp', 'SIP, telephony', 'SIP 语音'],
    ['554/tcp', 'RTSP, video', 'RTSP 视频流'],
    ['502/tcp', 'Modbus', 'Modbus 工业控制'],
    ['102/tcp', 'Siemens S7', '西门子 S7 工业控制'],
    ['2404/tcp', 'IEC 60870-5-104', 'IEC 104 电力远动'],
    ['20000/tcp', 'DNP3', 'DNP3 远动'],
    ['4840/tcp', 'OPC UA', 'OPC UA 工业控制'],
    ['44818/tcp', 'EtherNet/IP', 'EtherNet/IP 工业控制'],
    ['47808/udp', 'BACnet', 'BACnet 楼宇控制'],
];

/** The service that usually listens on a port such as `443/tcp`; undefined where none is known. */
export function serviceName(port: string, lang: Lang): string | undefined {
    const [, en, zh = en] = SERVICES.find(([one]) => one === port) ?? [];
    return lang === 'zh-CN' ? zh : en;
}
