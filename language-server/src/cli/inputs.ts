import { type LoadedProject, loadProject } from '../host/load-project.js';
import { nodeFiles } from '../host/node.js';
import type { Input } from './targets.js';

export { type Input, inputs, workspaceAround } from './targets.js';

export const load = (input: Input): LoadedProject => loadProject(nodeFiles, input.found, { workspace: input.workspace });
