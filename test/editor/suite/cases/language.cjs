// What the language server does for the editor, asked for through the editor's own commands.
const assert = require('node:assert/strict');
const vscode = require('vscode');

const [folder] = vscode.workspace.workspaceFolders ?? [];
const uriOf = (name) => vscode.Uri.joinPath(folder.uri, name);
const open = (name) => vscode.workspace.openTextDocument(uriOf(name));

/** Waits until `look` gives something. */
async function eventually(what, look) {
    for (let tries = 0; tries < 250; tries++) {
        const found = await look();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`waited for ${what}`);
}

function placeIn(document, marked) {
    const start = document.getText().indexOf(marked.replace('|', ''));
    assert.ok(start >= 0, `the text does not contain ${marked}`);
    return document.positionAt(start + marked.indexOf('|'));
}

const findings = (document, wanted) => vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes(wanted));

async function replace(document, from, to) {
    const edit = new vscode.WorkspaceEdit();
    const start = document.getText().indexOf(from);
    assert.ok(start >= 0, `the text does not contain ${from}`);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
}

exports['an unknown name is found, linked to its rule, completed and fixed'] = async () => {
    const document = await open('suite.preplan');
    await vscode.window.showTextDocument(document);
    await replace(document, 'head Chief', 'head Chef');
    const [finding] = await eventually('the finding', () => {
        const found = findings(document, 'Chef');
        return found.length > 0 && found;
    });
    assert.equal(finding.code.value, 'names/unknown');
    assert.match(finding.code.target.toString(), /^preplan-rule:/);

    const { items } = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeIn(document, 'head |Chef'),
    );
    assert.ok(items.some(({ label }) => (label.label ?? label) === 'Chief'));

    const actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range);
    const fix = actions.find(({ title, edit }) => edit && title.includes('Chief'));
    assert.ok(fix, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await eventually('the finding to go', () => findings(document, 'Chef').length === 0);
};

exports['a name leads to its declaration in another file, and National to the shipped plan'] = async () => {
    const document = await open('suite.preplan');
    const definition = async (marked) => {
        const [found] = await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, placeIn(document, marked));
        assert.ok(found, `nothing at ${marked}`);
        return found.targetUri ?? found.uri;
    };
    assert.equal((await definition('head |Chief')).path, uriOf('posts.preplan').path);
    const national = await definition('territorial |National');
    assert.equal(national.scheme, 'preplan-builtin');
    assert.match((await vscode.workspace.openTextDocument(national)).getText(), /^plan National "/m);
};

exports['a rename reaches a file that is not open'] = async () => {
    const document = await open('suite.preplan');
    const edit = await vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeIn(document, 'head |Chief'),
        'Director',
    );
    const files = edit.entries().map(([uri]) => uri.path);
    assert.deepEqual(files.sort(), [uriOf('posts.preplan').path, document.uri.path].sort());
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match((await open('posts.preplan')).getText(), /post Director /);
    assert.match(document.getText(), /head Director$/m);
};

exports['a text is laid out, outlined and explained'] = async () => {
    const document = await open('suite.preplan');
    await replace(document, '    kind unit', '          kind   unit');
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 4,
        insertSpaces: true,
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /^ {4}kind unit$/m);

    const symbols = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(
        symbols.map(({ name }) => name),
        ['Suite'],
    );
    const [hover] = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, placeIn(document, 'kind |unit'));
    assert.ok(hover.contents.map(({ value }) => value).join('').length > 10);
};

exports['the matrix opens beside the text, and one panel serves all files'] = async () => {
    await vscode.window.showTextDocument(await open('suite.preplan'));
    const panels = () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);
    await vscode.commands.executeCommand('preplan.openMatrix');
    const panel = await eventually('the panel with the title of the plan', () =>
        panels().find(({ label }) => label.includes('Suite office')),
    );
    await vscode.commands.executeCommand('preplan.openMatrix', uriOf('posts.preplan'));
    assert.deepEqual(panels(), [panel]);
};

exports['a restarted server knows what is typed and not saved'] = async () => {
    const document = await open('suite.preplan');
    await replace(document, 'head Director', 'head Somebody');
    await vscode.commands.executeCommand('preplan.restartServer');
    await eventually('the finding of the new server', () => findings(document, 'Somebody').length > 0);
};
