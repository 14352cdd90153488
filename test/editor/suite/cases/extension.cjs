// The installed extension as the extension host sees it.
const assert = require('node:assert/strict');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

function preplan() {
    const extension = vscode.extensions.getExtension('preplan.preplan');
    assert.ok(extension, 'preplan.preplan is not installed');
    return extension;
}

exports['the extension comes from its package, not from the source tree'] = () => {
    const path = preplan().extensionUri.fsPath;
    assert.ok(existsSync(join(path, 'package.json')), path);
    assert.ok(!existsSync(join(path, 'node_modules')), 'packages are bundled, not shipped');
    assert.ok(!existsSync(join(path, 'tsconfig.json')), 'no sources in the package');
};

exports['a plan file has the language and wakes the extension'] = async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'preplan', content: '' });
    assert.equal(document.languageId, 'preplan');
    const [file] = await vscode.workspace.findFiles('**/*.preplan', undefined, 1);
    assert.ok(file, 'the workspace has no plan');
    assert.equal((await vscode.workspace.openTextDocument(file)).languageId, 'preplan');
    await preplan().activate();
    assert.ok(preplan().isActive);
};

exports['commands that the manifest names are registered'] = async () => {
    await preplan().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const named = (preplan().packageJSON.contributes?.commands ?? []).map((one) => one.command);
    const missing = named.filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
};
