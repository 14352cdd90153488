import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type TreeName, type TreeNode, type TreeResult } from '../../language-server/src/lsp/protocol.js';
import { askOf, onRunning } from './ask.js';
import type { Changes } from './changes.js';
import type { Current } from './current.js';

const TREES: Readonly<Record<TreeName, string>> = { plan: 'preplan.plan', coverage: 'preplan.coverage', assets: 'preplan.assets' };
/** Typing rests this long before a tree is made anew, in milliseconds. */
const REST = 400;

interface Item extends TreeNode {
    readonly parent?: Item;
}

/** The side bar: the parts of a plan, how its clauses stand, its assets. Only what is seen is asked for. */
export function registerTrees(client: BaseLanguageClient, current: Current, changes: Changes): vscode.Disposable[] {
    const ask = askOf(client);
    return Object.entries(TREES).flatMap(([tree, id]) => {
        const changed = new vscode.EventEmitter<undefined>();
        let shown: TreeResult | null = null;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let stale = false;
        const provider: vscode.TreeDataProvider<Item> = {
            onDidChangeTreeData: changed.event,
            getTreeItem: (item) => itemOf(item, current.uri ?? '', shown?.plan ?? ''),
            getParent: (item) => item.parent,
            async getChildren(item) {
                if (item) return (item.children ?? []).map((child) => ({ ...child, parent: item }));
                shown =
                    current.uri === undefined
                        ? null
                        : await answerOr(null, ask<TreeResult | null>(requests.tree, { uri: current.uri, tree }));
                view.description = shown?.title ?? '';
                return [...(shown?.nodes ?? [])];
            },
        };
        const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
        const refresh = () => {
            clearTimeout(timer);
            stale = !view.visible;
            if (!stale) timer = setTimeout(() => changed.fire(undefined), REST);
        };
        return [
            view,
            changed,
            view.onDidChangeVisibility(() => {
                if (view.visible && stale) refresh();
            }),
            current.onDidChange(refresh),
            onRunning(client, refresh),
            changes(refresh),
            { dispose: () => clearTimeout(timer) },
        ];
    });
}

/** While the server starts there is no answer; the tree is asked for again once it runs. */
async function answerOr<T>(otherwise: T, answer: Promise<T>): Promise<T> {
    try {
        return await answer;
    } catch {
        return otherwise;
    }
}

function itemOf(node: TreeNode, uri: string, plan: string): vscode.TreeItem {
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(node.label, node.children?.length ? Collapsed : None);
    item.id = `${plan} ${node.id}`;
    if (node.detail) item.description = node.detail;
    // As text: nothing in a plan is markup.
    item.tooltip = node.tooltip ?? node.label;
    if (node.icon) item.iconPath = new vscode.ThemeIcon(node.icon, node.colour ? new vscode.ThemeColor(node.colour) : undefined);
    if (node.part) item.command = { command: 'preplan.openPart', title: vscode.l10n.t('Go to Text'), arguments: [uri, plan, node.part] };
    return item;
}
