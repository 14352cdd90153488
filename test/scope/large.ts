/** A unit with so many systems: one in eight on the Internet, the others in chains and stars behind them. */
export function largeUnit(systems: number, lang: 'en' | 'zh_cn' = 'en'): string {
    const open = Math.ceil(systems / 8);
    const title = (i: number) => (lang === 'en' ? `System ${i}` : `业务系统${i}`);
    const lines = [
        `plan P "P" { kind unit language ${lang} }`,
        'protection Event "E" for P { activity A "A" from 2026-09-01 to 2026-09-10 targets S0, S1 }',
        'network Dmz "Dmz" { range 203.0.113.0/24 internet protected by Wall }',
        'device Wall "Wall" { kind boundary host 203.0.113.1 internet }',
        'device Filter "Filter" { kind security host 10.255.0.1 protects S0, S1 }',
    ];
    for (let i = 0; i < systems; i++) {
        const hosts = `host 10.${i >> 8}.${i & 255}.5${i < open ? ` host 203.0.113.${2 + (i % 250)} ports 443/tcp internet` : ''}`;
        const to = i < open ? [] : [...new Set([`S${i % open}`, `S${(i * 7) % i}`])];
        lines.push(`system S${i} "${title(i)}" { mlps 2 ${hosts} ${i % 5 > 0 && to.length > 0 ? `connects to ${to.join(', ')}` : ''} }`);
    }
    return lines.join('\n');
}
