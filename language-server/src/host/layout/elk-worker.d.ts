/** The library publishes no types for its worker. */
declare module 'elkjs/lib/elk-worker.min.js' {
    export class Worker {
        onmessage: (event: { readonly data: unknown }) => void;
        postMessage(message: unknown): void;
    }
}
/** The same script as a text, for a worker of a browser (esbuild.mjs). */
declare module 'preplan:elk-worker' {
    const source: string;
    export default source;
}
