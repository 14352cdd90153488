import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isSearched, MAX_DEPTH } from '../../language-server/src/host/discover.js';
import { type FilesParams, type FilesResult, requests } from '../../language-server/src/lsp/protocol.js';

const READ = /\.(preplan|ya?ml)$/;
/** Each file is a question to a server far away. */
const MAX_FILES = 5000;
const MAX_BYTES = 4 * 2 ** 20;

/** Reads files for the server where only the editor can: in a browser, and in virtual workspaces. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
    return client.onRequest(requests.files, async ({ uris }: FilesParams): Promise<FilesResult> => {
        const found: vscode.Uri[] = [];
        for (const uri of uris) await collect(vscode.Uri.parse(uri), found);
        const files = await Promise.all(found.slice(0, MAX_FILES).map(readFile));
        return { files: files.flatMap((file) => file ?? []), ...(found.length > MAX_FILES ? { more: true } : {}) };
    });
}

async function collect(uri: vscode.Uri, found: vscode.Uri[]): Promise<void> {
    const stat = await orNothing(vscode.workspace.fs.stat(uri));
    if (!stat) return;
    if (stat.type & vscode.FileType.Directory) await walk(uri, 0, found);
    else if (READ.test(uri.path) && stat.size <= MAX_BYTES) found.push(uri);
}

async function walk(folder: vscode.Uri, depth: number, found: vscode.Uri[]): Promise<void> {
    for (const [name, type] of (await orNothing(vscode.workspace.fs.readDirectory(folder))) ?? []) {
        if (found.length > MAX_FILES) return;
        const uri = vscode.Uri.joinPath(folder, name);
        // A link to a folder may close a loop.
        if (type === vscode.FileType.Directory) {
            if (isSearched(name) && depth < MAX_DEPTH) await walk(uri, depth + 1, found);
        } else if (type & vscode.FileType.File && READ.test(name)) found.push(uri);
    }
}

async function readFile(uri: vscode.Uri): Promise<FilesResult['files'][number] | undefined> {
    const bytes = await orNothing(vscode.workspace.fs.readFile(uri));
    return bytes && bytes.length <= MAX_BYTES ? { uri: uri.toString(), base64: base64Of(bytes) } : undefined;
}

/** A file may be gone by now; any other failure is told in the output. */
async function orNothing<T>(asked: Thenable<T>): Promise<T | undefined> {
    try {
        return await asked;
    } catch (error) {
        if (error instanceof vscode.FileSystemError && ['FileNotFound', 'NoPermissions', 'FileNotADirectory'].includes(error.code))
            return undefined;
        throw error;
    }
}

const CHUNK = 2 ** 15;
function base64Of(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return btoa(text);
}
