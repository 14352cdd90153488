// An extension that does nothing but take the way of the response matrix: each edit goes to a process of its own, back, and into a page.
const { fork } = require('node:child_process');
const { join } = require('node:path');
const vscode = require('vscode');

exports.activate = (context) => {
    const child = fork(join(__dirname, 'server.cjs'));
    let panel;
    child.on('message', (message) => void panel?.webview.postMessage(message));
    context.subscriptions.push(
        { dispose: () => child.kill() },
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (!document.uri.path.endsWith('.txt')) return;
            for (const { text } of contentChanges) child.send({ text });
        }),
        vscode.commands.registerCommand('echo.open', () => {
            const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
            panel = vscode.window.createWebviewPanel('echo', 'Echo', column, { enableScripts: true });
            panel.webview.html = `<!doctype html><html><body><main><p id="echo">…</p></main><script>
                addEventListener('message', ({ data }) => { document.getElementById('echo').textContent += data.text; });
            </script></body></html>`;
        }),
    );
};
