import { STYLE } from '../../../../language-server/src/views/html/style.js';
import { ROWS_STYLE } from '../../../../language-server/src/views/panel/style.js';
import type { PictureFormat, Tab } from '../protocol.js';
import { drawElement, svgText } from './svg.js';
import { isMatrix } from './tabs.js';

/** Wide enough for the matrix in its full form, whatever the width of the panel; wider where it would get too tall. */
const WIDTHS = [1600, 2400, 3600] as const;
/** Browsers make no larger canvas. */
const LONGEST = 16_000;
/** Twice as fine as the screen up to here; beyond it packing a picture takes many seconds, and few programs open it. */
const MOST_PIXELS = 20_000_000;
const PAPER = {
    '--c-bg': '#fff',
    '--c-fg': '#1b2027',
    '--c-soft': '#57606a',
    '--c-line': '#cfd5dc',
    '--c-panel': '#f5f7f9',
    '--c-head': '#eaeef2',
};

/** What a tab shows as a picture in the colours of paper: SVG as text, PNG as base64. */
export async function drawTab(tab: Tab, format: PictureFormat, title: string): Promise<string> {
    const section = document.getElementById(isMatrix(tab) ? tab : `panel-${tab}`);
    if (!section || section.childElementCount === 0) throw new Error('There is nothing to draw.');
    const frame = document.createElement('iframe');
    frame.className = 'drawing';
    frame.setAttribute('aria-hidden', 'true');
    document.body.append(frame);
    try {
        const inner = frame.contentDocument;
        const view = frame.contentWindow as (Window & typeof globalThis) | null;
        if (!inner || !view) throw new Error('The picture has no window to be laid out in.');
        // Without the editor's colours the views fall back to those of paper.
        const sheet = new view.CSSStyleSheet();
        // A frame without a document type lets tables forget the type around them.
        sheet.replaceSync(
            `${STYLE}${ROWS_STYLE}button{border:0;background:none;padding:0;font-weight:inherit;color:inherit;text-align:left}[data-action]{display:none}table{font:inherit;color:inherit}`,
        );
        inner.adoptedStyleSheets = [sheet];
        inner.documentElement.lang = document.documentElement.lang;
        for (const [name, colour] of Object.entries(PAPER)) inner.documentElement.style.setProperty(name, colour);
        inner.body.className = 'vscode-light';
        const copy = inner.importNode(section, true) as HTMLElement;
        for (const cell of copy.querySelectorAll('.current, .unfit, .not-theirs, .at-cursor, .other-level'))
            cell.classList.remove('current', 'unfit', 'not-theirs', 'at-cursor', 'other-level');
        for (const row of copy.querySelectorAll('tr[hidden]')) row.removeAttribute('hidden');
        for (const part of copy.querySelectorAll('details')) part.open = true;
        copy.hidden = false;
        inner.body.append(copy);
        for (const width of WIDTHS) {
            frame.style.width = `${width}px`;
            frame.height = String(inner.documentElement.scrollHeight);
            if (inner.body.scrollHeight <= LONGEST) break;
        }
        // Before it is drawn: drawing what is too tall takes long.
        const scale = format === 'png' ? pngScale(inner.body.getBoundingClientRect()) : 1;
        const picture = drawElement(inner.body);
        const svg = svgText(picture, title);
        return format === 'svg' ? svg : await pngOf(svg, picture.width * scale, picture.height * scale);
    } finally {
        frame.remove();
    }
}

/** Letters would be smaller than anybody reads. */
const LEAST_SCALE = 0.5;
export class TooTall extends Error {}

function pngScale({ width, height }: DOMRect): number {
    const scale = Math.min(2, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));
    if (scale < LEAST_SCALE) throw new TooTall(`A picture of ${Math.round(height)} px is too tall for a PNG.`);
    return scale;
}

async function pngOf(svg: string, width: number, height: number): Promise<string> {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width);
    canvas.height = Math.round(height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This window has no canvas.');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const prefix = 'data:image/png;base64,';
    const data = canvas.toDataURL('image/png');
    if (!data.startsWith(prefix)) throw new Error('The picture is too large for a PNG. Export it as SVG.');
    return data.slice(prefix.length);
}
