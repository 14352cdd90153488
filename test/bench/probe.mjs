// Loaded into every measured process: writes what it used, so that no row depends on what else the machine does.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    if (process.env.PREPLAN_PROBE)
        writeFileSync(process.env.PREPLAN_PROBE, JSON.stringify({ cpu: (user + system) / 1e6, megabytes: maxRSS / 1024 }));
});
