import source from 'preplan:elk-worker';
import { type Layouts, type LayoutWorker, layoutsBy, type StartWorker } from '../host/layout/layouts.js';

/** The part of a browser's workers that is needed. */
interface BrowserWorker extends LayoutWorker {
    onerror: ((event: { readonly message?: string }) => void) | null;
}
declare const Worker: new (url: string) => BrowserWorker;

/**
 * A worker beside the one of the server. Its script comes out of this bundle, because an extension host may take scripts from
 * other origins than its own only as a text. The library must not run in the server's own worker: it takes over `self.onmessage`.
 */
const start: StartWorker = (failed) => {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(url);
    worker.onerror = ({ message }) => failed(new Error(message ?? 'The worker that lays out cannot run here.'));
    return worker;
};

/** Layouts in a browser. */
export const browserLayouts = (): Layouts => layoutsBy(start);
