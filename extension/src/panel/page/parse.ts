/** Inert nodes: no script of a template runs, and the policy of the page allows none. */
export function parse(markup: string): DocumentFragment {
    const template = document.createElement('template');
    template.innerHTML = markup;
    return document.importNode(template.content, true);
}
