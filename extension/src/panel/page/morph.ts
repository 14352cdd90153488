import { matchNodes, type NodeKey } from './match.js';

/** Attributes that belong to the reader, not to the view: what is folded, and where the keyboard is. */
const READERS = new Set(['open', 'tabindex', 'aria-current', 'data-here']);

/**
 * Makes the children of `target` what those of `source` are, and touches nothing that is the same: scroll, focus,
 * selection and folded parts stay. `same` may say of two elements that there is nothing to do below them.
 */
export function morphChildren(target: Element, source: ParentNode, same: (target: Element, source: Element) => boolean): void {
    const old = [...target.childNodes];
    const next = [...source.childNodes];
    const matches = matchNodes(old.map(keyOf), next.map(keyOf));
    const kept = new Set(matches);
    old.forEach((node, i) => {
        if (!kept.has(i)) node.remove();
    });
    let at: ChildNode | null = target.firstChild;
    next.forEach((node, i) => {
        const match = matches[i];
        const reused = match === undefined ? undefined : old[match];
        if (reused) morphNode(reused, node, same);
        const placed = reused ?? node;
        if (placed === at) at = at.nextSibling;
        else target.insertBefore(placed, at);
    });
}

/** Makes one node what the other is, in the same way. */
export function morphNode(target: ChildNode, source: ChildNode, same: (target: Element, source: Element) => boolean): void {
    if (!(target instanceof Element) || !(source instanceof Element)) {
        if (target.nodeValue !== source.nodeValue) target.nodeValue = source.nodeValue;
        return;
    }
    if (same(target, source)) return;
    for (const { name } of [...target.attributes]) {
        if (!source.hasAttribute(name) && !READERS.has(name)) target.removeAttribute(name);
    }
    for (const { name, value } of [...source.attributes]) {
        if (!READERS.has(name) && target.getAttribute(name) !== value) target.setAttribute(name, value);
    }
    morphChildren(target, source, same);
}

function keyOf(node: ChildNode): NodeKey {
    if (!(node instanceof Element)) return { kind: `#${node.nodeType}` };
    // A row is known by its first cell, so that a new category above it moves nothing.
    const id =
        node.id || (node instanceof HTMLTableRowElement && node.querySelector('td[id]')?.id) || node.getAttribute('data-part') || undefined;
    return { kind: node.tagName, ...(id ? { id } : {}) };
}
