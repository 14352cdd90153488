import Elk from 'elkjs/lib/elk.bundled.js';
import type { LayOut } from '../../language-server/src/views/scope/graph.js';

/** The layouting library in this thread. */
export const layOutHere: LayOut = (graph) => new Elk().layout(graph);
