import { TABS } from '../../../language-server/src/lsp/protocol.js';
import type { Lang } from '../../../language-server/src/rules/messages.js';
import { html, markupOf } from '../../../language-server/src/views/html/html.js';
import { type Word, word } from './words.js';

export interface ShellOptions {
    readonly lang: Lang;
    readonly nonce: string;
    /** Where the editor serves the extension's files from. */
    readonly cspSource: string;
    readonly script: string;
    readonly style: string;
    /** Document that the panel shows, kept by the page for the next window. */
    readonly uri: string;
    readonly plan: string | undefined;
}

/** The page around the matrices. Everything in it is loaded from the extension; nothing else runs or is fetched. */
export function shell(options: ShellOptions): string {
    const { lang, nonce, cspSource } = options;
    const say = (key: Word) => word(lang, key);
    const policy = [
        "default-src 'none'",
        `style-src ${cspSource}`,
        `script-src 'nonce-${nonce}'`,
        'img-src data: blob:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return markupOf(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<link rel="stylesheet" href="${options.style}">
</head>
<body data-uri="${options.uri}" data-plan="${options.plan ?? ''}">
<header class="head">
<h1 id="plan-title">${say('title')}</h1>
<label class="plans" hidden>${say('plan')} <select id="plans"></select></label>
</header>
<section class="bar" aria-label="${say('bar')}">
<div role="tablist" aria-label="${say('tabs')}">
${TABS.map(
    (
        tab,
        i,
    ) => html`<button type="button" role="tab" id="tab-${tab}" aria-controls="panel-${tab}" aria-selected="${i === 0 ? 'true' : 'false'}"${i > 0 && html` tabindex="-1" hidden`}>${say(`tab_${tab}`)}</button>
`,
)}</div>
<div class="tools">
<button type="button" id="pin" aria-pressed="false" title="${say('pinHint')}">${say('pin')}</button>
<button type="button" id="zoom-out" aria-label="${say('zoomOut')}" title="${say('zoomOut')}">−</button>
<button type="button" id="zoom-in" aria-label="${say('zoomIn')}" title="${say('zoomIn')}">+</button>
<button type="button" id="print">${say('print')}</button>
<button type="button" id="export">${say('export')}</button>
</div>
<form class="filter" role="search" aria-label="${say('filter')}">
<input type="search" name="text" aria-label="${say('search')}" placeholder="${say('searchHint')}">
<select name="name" aria-label="${say('owner')}"><option value="">${say('ownerAll')}</option></select>
<select name="level" aria-label="${say('level')}"><option value="">${say('levelAll')}</option></select>
<select name="facet" aria-label="${say('facet')}" hidden><option value="">${say('facetAll')}</option></select>
<label class="check"><input type="checkbox" name="gaps"> <span id="gaps-label">${say('gaps')}</span></label>
<span id="days" hidden><button type="button" id="earlier" aria-label="${say('earlier')}" title="${say('earlier')}">◀</button> <button type="button" id="later" aria-label="${say('later')}" title="${say('later')}">▶</button></span>
<button type="reset" hidden>${say('reset')}</button>
</form>
<p id="found" role="status"></p>
</section>
<p id="notice" role="status" hidden></p>
<main>
<p id="help" class="visually-hidden">${say('help')}</p>
<p id="empty">${say('waiting')}</p>
${TABS.map(
    (tab, i) => html`<div role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" tabindex="-1"${i > 0 && html` hidden`}></div>
`,
)}</main>
<script nonce="${nonce}" src="${options.script}"></script>
</body>
</html>
`);
}
