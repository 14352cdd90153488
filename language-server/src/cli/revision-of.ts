import type { LoadedProject } from '../host/load-project.js';
import { nodeFiles } from '../host/node.js';
import { sourceFiles } from '../host/source-files.js';
import { sourceRevision } from '../host/source-revision.js';

/** The git revision of a project's files, where there is one. */
export const revisionOf = (loaded: LoadedProject): string | undefined => sourceRevision(loaded.root, sourceFiles(nodeFiles, loaded));
