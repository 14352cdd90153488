import { nmapReader } from '../../language-server/src/compile/scan/nmap.js';
import { type Scan, ScanError } from '../../language-server/src/compile/scan/scan-types.js';

/** What is read, or why it is refused. */
export const outcome = <T>(read: () => T): T | string => {
    try {
        return read();
    } catch (error) {
        if (!(error instanceof ScanError)) throw error;
        return `refused: ${Object.values(error.fault).join(' ')}`;
    }
};

/** The hosts of a scan on one line. */
export const shown = (scan: Scan | string) =>
    typeof scan === 'string'
        ? scan
        : scan.hosts
              .map(({ addresses, names, up, ports, unclear }) =>
                  JSON.stringify([addresses, names, up, ports.map((one) => Object.values(one)), ...(unclear ? [unclear] : [])]),
              )
              .join(' ');

/** What is read of what nmap writes. */
export const nmap = (inner: string, head = 'scanner="nmap" args="nmap 10.0.0.0/24" start="1772323200"') => {
    const reader = nmapReader();
    reader.write(`<nmaprun ${head}>${inner}</nmaprun>`);
    return reader.end();
};
export const END = '<runstats><finished exit="success"/></runstats>';
