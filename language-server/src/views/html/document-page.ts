import { hashText } from '../../model/hash.js';
import type { Block, DocumentChapter, PlanDocument, Stamp } from '../document/document.js';
import type { Sheet } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { documentWords } from '../words/document-words.js';
import { DOCUMENT_STYLE } from './document-style.js';
import { constant, type Html, html, markupOf } from './html.js';
import { cssString } from './page-margins.js';
import { pictureHtml, sheetHtml, textLines } from './sheet-html.js';

/** The plan as a document for a browser and its printer: it loads nothing and runs nothing. */
export function documentPage(document: PlanDocument, voice: Voice): string {
    const { title, issuer, control, signatures, chapters, annexes, stamp } = document;
    const all = [...chapters, ...annexes];
    return page(
        voice,
        title,
        stamp,
        html`<header class="title"><h1>${title}</h1>${issuer && html`<p>${issuer}</p>`}</header>
<section><h3>${voice.say(documentWords.control)}</h3>${factsHtml(control.map(({ label, value }) => [label, value]))}
${sheetHtml(signatures)}</section>
<nav class="contents"><h2>${voice.say(documentWords.contents)}</h2><ol>${all.map(
            (one, i) => html`<li><a href="#c${i + 1}">${one.number}&#8195;${one.title}</a></li>`,
        )}</ol></nav>
${all.map((one, i) => chapterHtml(one, i, chapters.length))}`,
    );
}

/** One sheet, or several, each on pages of its own. */
export function sheetsPage(title: string, stamp: Stamp, voice: Voice, sheets: readonly Sheet[]): string {
    const body = sheets.map(
        (sheet, i) => html`<section class="${i > 0 && 'annex '}${sheet.landscape && 'wide'}"><h2>${sheet.title}</h2>
${sheetHtml({ ...sheet, title: '' })}</section>
`,
    );
    return page(voice, title, stamp, html`<p class="small of">${title}</p>${body}`);
}

function page(voice: Voice, title: string, stamp: Stamp, body: Html): string {
    const css = marginStyle(title, stamp);
    const nonce = hashText(css);
    return markupOf(html`<!doctype html>
<html lang="${voice.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Preplan">
<title>${title}</title>
<style>${constant(DOCUMENT_STYLE)}</style>
<style nonce="${nonce}">${constant(css)}</style>
</head>
<body>
${body}
<footer><p>${stamp.line}</p></footer>
</body>
</html>
`);
}

/** Title, origin and number of the page, in the margin of each printed page. */
function marginStyle(title: string, stamp: Stamp): string {
    const small = 'font:7.5pt sans-serif;color:#4a5560';
    return `@page{@top-left{content:"${cssString(title)}";${small}}@bottom-left{content:"${cssString(stamp.line)}";${small}}@bottom-right{content:counter(page) " / " counter(pages);${small};width:20mm}}`;
}

function chapterHtml(chapter: DocumentChapter, i: number, chapters: number): Html {
    const classes = [i < chapters ? 'chapter' : 'annex', i === 0 && 'first', chapter.landscape && 'wide'].filter(Boolean).join(' ');
    return html`<section class="${classes}" id="c${i + 1}"><h2>${chapter.number}&#8195;${chapter.title}</h2>
${chapter.blocks.map(blockHtml)}</section>
`;
}

function blockHtml(block: Block): Html {
    switch (block.kind) {
        case 'heading':
            return block.level === 2
                ? html`<h3>${block.text}</h3>
`
                : html`<h4>${block.text}</h4>
`;
        case 'text':
            return html`<p class="${block.note ? 'note' : 'prose'}">${textLines(block.text)}</p>
`;
        case 'list':
            return html`<ul>${block.items.map((item) => html`<li>${textLines(item)}</li>`)}</ul>
`;
        case 'facts':
            return factsHtml(block.rows);
        case 'picture':
            return pictureHtml(block.picture);
        case 'table':
            return sheetHtml(block.sheet);
    }
}

const factsHtml = (rows: readonly (readonly [string, string])[]): Html =>
    html`<table class="facts"><colgroup><col style="width:24%"><col></colgroup><tbody>${rows.map(
        ([label, value]) => html`<tr><th scope="row">${label}</th><td>${textLines(value)}</td></tr>
`,
    )}</tbody></table>
`;
