/** Names that services answer with at the ports that are theirs; only ports of which there is no doubt. */
const USUAL: readonly (readonly [ports: readonly number[], names: readonly string[]])[] = [
    [[21], ['ftp']],
    [[22], ['ssh']],
    [[23], ['telnet']],
    [
        [25, 465, 587],
        ['smtp', 'smtps', 'submission'],
    ],
    [[53], ['domain']],
    [
        [80, 443, 8000, 8008, 8080, 8081, 8088, 8443, 9443],
        ['http', 'https', 'http-proxy', 'http-alt', 'https-alt', 'radan-http', 'www'],
    ],
    [
        [110, 995],
        ['pop3', 'pop3s'],
    ],
    [
        [143, 993],
        ['imap', 'imaps', 'imap4', 'imap4-ssl'],
    ],
    [
        [139, 445],
        ['netbios-ssn', 'microsoft-ds', 'smb'],
    ],
    [
        [389, 636],
        ['ldap', 'ldaps', 'ldapssl'],
    ],
    [[1433], ['ms-sql-s', 'ms-sql', 'mssql']],
    [[1521], ['oracle', 'oracle-tns']],
    [[3306], ['mysql', 'mariadb']],
    [[3389], ['ms-wbt-server', 'rdp']],
    [[5432], ['postgresql', 'postgres']],
    [[5672], ['amqp']],
    [[6379], ['redis']],
    [[27017], ['mongodb', 'mongod']],
];
const byPort: ReadonlyMap<string, ReadonlySet<string>> = new Map(
    USUAL.flatMap(([ports, names]) => ports.map((port) => [`${port}/tcp`, new Set(names)] as [string, ReadonlySet<string>])),
);
const SILENT = new Set(['unknown', 'tcpwrapped', 'ssl', '']);

/** Whether another service than the usual one answers at a port; false where nobody can tell. */
export function isUnusual(port: string, service: string | undefined): boolean {
    const usual = byPort.get(port);
    const name = (service ?? '')
        .toLowerCase()
        .replace(/^ssl[/|]/, '')
        .replace(/\?$/, '');
    return usual !== undefined && !SILENT.has(name) && !usual.has(name);
}

/** The name that is usual at a port. */
export const usualService = (port: string): string | undefined => byPort.get(port)?.values().next().value;
