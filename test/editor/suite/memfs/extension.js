// A file system that exists in the browser only: `memfs:/plans` holds what the server of this extension gives as files.json.
const vscode = require('vscode');

exports.activate = async (context) => {
    const address = vscode.Uri.joinPath(context.extensionUri, 'files.json').toString(true);
    const given = Object.entries(await (await fetch(address)).json());
    const encoder = new TextEncoder();
    const files = new Map(given.map(([name, text]) => [`/plans/${name}`, encoder.encode(text)]));
    const changed = new vscode.EventEmitter();
    const names = (folder) => {
        const below = folder === '/' ? '/' : `${folder}/`;
        const found = new Map();
        for (const path of files.keys()) {
            if (!path.startsWith(below)) continue;
            const [name, ...rest] = path.slice(below.length).split('/');
            found.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
        }
        return [...found];
    };
    const missing = (uri) => {
        throw vscode.FileSystemError.FileNotFound(uri);
    };
    const provider = {
        onDidChangeFile: changed.event,
        watch: () => new vscode.Disposable(() => {}),
        stat: (uri) => {
            const bytes = files.get(uri.path);
            if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 1, size: bytes.length };
            return names(uri.path).length > 0 ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 } : missing(uri);
        },
        readDirectory: (uri) => names(uri.path),
        readFile: (uri) => files.get(uri.path) ?? missing(uri),
        writeFile: (uri, content) => {
            files.set(uri.path, content);
            changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
        },
        delete: (uri) => {
            files.delete(uri.path);
            changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
        },
        createDirectory: () => {},
        rename: (from) => missing(from),
    };
    context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', provider, { isCaseSensitive: true }));
};
