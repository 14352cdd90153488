import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { type EmitOptions, emit, wantedFormats } from '../reporters/emit.js';
import { run } from '../run/run.js';
import { inputs } from '../targets.js';
import { tell } from '../write.js';

export interface CheckOptions extends EmitOptions {
    readonly asOf?: string;
    readonly lang?: string;
    readonly fix?: boolean;
    readonly dryRun?: boolean;
    readonly writeBaseline?: boolean;
}

/** `preplan check`: findings of the projects that the paths mean. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
    const wanted = wantedFormats(options);
    if (options.dryRun && !options.fix) throw new CommandError(EXIT.usage, '--dry-run goes with --fix.');
    if (options.fix) {
        const code = (await import('./fix.js')).fix(paths, options);
        if (options.dryRun) return code;
    }
    const list = inputs(paths);
    if (options.writeBaseline) {
        const { writeBaseline } = await import('./write-baseline.js');
        for (const input of list) {
            const written = writeBaseline(input, options.asOf);
            tell(`${written.path}: ${written.count}`);
        }
    }
    return emit(await run(list, options), wanted, options.version);
}
