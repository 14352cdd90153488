import type { Block } from './block.js';

/** The title of a plan among the first lines of its document, and the organisation that it names. */
export function titleOf(blocks: readonly Block[]): { title?: string; name?: string } {
    for (const block of blocks.slice(0, 12)) {
        if (block.kind !== 'paragraph' || block.contents) continue;
        const title = block.text.replaceAll('\n', '').trim();
        if ([...title].length > 80 || !/预案|\bplan\b/i.test(title) || /[。；;]$/.test(title)) continue;
        const name = title
            .replace(/(?<=\p{Script=Han})(关于)?(印发)?(的)?(重大)?(网络|信息|系统|网络与信息|网络和信息).*$/u, '')
            .replace(/[:,–—-]?\s*(the\s+)?\b(cyber\s?security|information security|cyber|network|emergency|incident)\b.*$/i, '')
            .replace(/^[《“"]/, '')
            .trim();
        return { title, ...(name !== '' && name !== title && [...name].length <= 60 ? { name } : {}) };
    }
    return {};
}
