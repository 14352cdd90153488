import type { LayOut } from './graph.js';

/** The layouting library in this thread, loaded when the first graph is drawn. Callers with a worker bring their own. */
export const layOutHere: LayOut = async (graph) => {
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    return new Elk().layout(graph);
};
