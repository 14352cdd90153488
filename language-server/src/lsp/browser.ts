import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { noFiles } from '../host/virtual.js';
import { browserLayouts } from './browser-layouts.js';
import { connectionOptions } from './connection-options.js';
import { startServer } from './server.js';

/** The part of a web worker's global scope that the connection needs. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server as a web worker: it has no files of its own, the editor reads them for it. */
startServer(
    createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions),
    noFiles,
    browserLayouts(),
);
