// What a screen reader is given of our own pages: the accessibility tree that the browser makes.

/** The nodes of the page of ours that holds an element with this id: role, name, and whether changes are announced. */
export async function spokenTree(page, id) {
    const session = await page.context().newCDPSession(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const frameId = frameWith(root, id);
    if (!frameId) throw new Error(`No page has #${id}`);
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
    await session.detach();
    return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties = [] }) => ({
            role: role?.value ?? '',
            name: (name?.value ?? '').trim(),
            live: properties.find((one) => one.name === 'live')?.value?.value,
            focusable: properties.some((one) => one.name === 'focusable' && one.value.value === true),
        }));
}

/** The innermost frame whose document holds the element. */
function frameWith(node, id, frame) {
    const { attributes = [], children = [], contentDocument, frameId } = node;
    if (attributes.some((name, i) => i % 2 === 0 && name === 'id' && attributes[i + 1] === id)) return frame;
    for (const child of children) {
        const found = frameWith(child, id, frame);
        if (found) return found;
    }
    return contentDocument && frameWith(contentDocument, id, frameId);
}

const NAMED = [
    'button',
    'link',
    'tab',
    'textbox',
    'searchbox',
    'combobox',
    'checkbox',
    'table',
    'grid',
    'columnheader',
    'rowheader',
    'image',
    'tablist',
    'search',
];

/** Nodes that a listener could not tell apart: no name, or none in the language that is spoken. */
export function unspoken(nodes, language) {
    const words = language === 'zh' ? (name) => /\p{Script=Han}/u.test(name) || !/\p{L}{3}/u.test(name) : () => true;
    return nodes
        .filter(
            ({ role, focusable }) =>
                NAMED.includes(role) || (focusable && role !== 'RootWebArea' && role !== 'tabpanel' && role !== 'generic'),
        )
        .filter(({ name }) => name === '' || !words(name))
        .map(({ role, name }) => `${role} “${name}”`);
}
