import { resolve } from 'node:path';
import { slashed } from '../../host/node.js';
import { EXIT, type ExitCode } from '../exit.js';
import { langOf } from '../lang.js';
import { type BuildOptions, build } from './build.js';
import { buildsOf } from './build-defaults.js';

export interface BuildAllOptions extends Omit<BuildOptions, 'out' | 'format'> {
    readonly out?: string;
    readonly format?: string;
    readonly watch?: boolean;
}

/** `preplan build`, with what preplan.yaml says where the command line does not; again and again with `--watch`. */
export async function buildAll(paths: readonly string[], options: BuildAllOptions): Promise<ExitCode> {
    const { watch, out, format, ...rest } = options;
    let written: string[] = [];
    const once = async () => {
        let code: ExitCode = EXIT.clean;
        const builds = buildsOf(paths, { ...(out === undefined ? {} : { out }), ...(format === undefined ? {} : { format }) });
        written = builds.map((one) => slashed(resolve(one.out)));
        for (const one of builds) {
            const ended = await build(one.paths, { ...rest, out: one.out, format: one.format });
            if (code === EXIT.clean) code = ended;
        }
        return code;
    };
    if (!watch) return once();
    const { watching } = await import('../watch/watch.js');
    return watching(paths, { work: once, lang: langOf(options.lang), ignore: () => written });
}
