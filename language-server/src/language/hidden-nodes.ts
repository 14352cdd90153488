import type { CompositeCstNode, CstNode, LangiumParser } from 'langium';

/**
 * Comments in the tree in time proportional to their number. The library asks before each token of a text where the node under
 * way stands among its siblings, from the first one on, and hands nodes over as arguments of a call: a hundred thousand
 * declarations took seconds, and so many comments in a row were too many for the stack.
 *
 * It replaces one method of Langium's `CstNodeBuilder` (4.4); the version is pinned, and test/language/hidden-nodes.test.ts
 * compares the trees with those of the library's own.
 */
interface Builder {
    readonly current: CompositeCstNode;
    readonly rootNode: CompositeCstNode;
    createLeafNode(token: unknown, hidden: boolean): CstNode;
    addHiddenNodes(this: Builder, tokens: readonly unknown[]): void;
}
type Open = { container?: CompositeCstNode };

export function installHiddenNodes<T extends LangiumParser>(parser: T): T {
    const { nodeBuilder } = parser as unknown as { readonly nodeBuilder: Builder };
    nodeBuilder.addHiddenNodes = addHiddenNodes;
    return parser;
}

function addHiddenNodes(this: Builder, tokens: readonly unknown[]): void {
    if (tokens.length === 0) return;
    const nodes = tokens.map((token) => this.createLeafNode(token, true));
    const { parent, index } = placeFor(this);
    for (const node of nodes) (node as Open).container = parent;
    const content = parent.content as CstNode[];
    const after = content.splice(index);
    for (const node of nodes) content.push(node);
    for (const node of after) content.push(node);
}

/** Behind what the node under way holds; where it holds nothing, before it in the nearest one that does. */
function placeFor({ current, rootNode }: Builder): { parent: CompositeCstNode; index: number } {
    if (current.content.length > 0) return { parent: current, index: current.content.length };
    for (let node: CompositeCstNode = current; node.container; node = node.container) {
        // What is under way is the last one.
        const index = node.container.content.lastIndexOf(node);
        if (index > 0) return { parent: node.container, index };
    }
    return { parent: rootNode, index: 0 };
}
