import { CONFIG_NAME, join } from '../host/discover.js';
import type { LoadedProject } from '../host/load-project.js';
import { nodeFiles } from '../host/node.js';
import { sourceRevision } from '../host/source-revision.js';

/** The git revision of a project's files, where there is one. */
export function revisionOf({ root, files, configText, project }: LoadedProject): string | undefined {
    const sources = project.config.superiors.flatMap(({ file }) => file ?? []);
    const paths = [...new Set([...files.keys(), ...sources, ...(configText === '' ? [] : [CONFIG_NAME])])];
    const contents = paths.flatMap((path) => {
        const bytes = nodeFiles.read(join(root, path));
        return bytes ? [{ path, bytes }] : [];
    });
    return sourceRevision(root, contents);
}
