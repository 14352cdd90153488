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
<button type="button" role="tab" id="tab-incidents" aria-controls="panel-incidents" aria-selected="true">${say('incidents')}</button>
<button type="button" role="tab" id="tab-warnings" aria-controls="panel-warnings" aria-selected="false" tabindex="-1">${say('warnings')}</button>
</div>
<button type="button" id="export">${say('export')}</button>
<form class="filter" role="search">
<input type="search" name="text" aria-label="${say('search')}" placeholder="${say('searchHint')}">
<select name="name" aria-label="${say('owner')}"><option value="">${say('ownerAll')}</option></select>
<label class="check"><input type="checkbox" name="gaps"> ${say('gaps')}</label>
<button type="reset" hidden>${say('reset')}</button>
</form>
<p id="found" role="status"></p>
</section>
<p id="notice" role="status" hidden></p>
<main>
<p id="help" class="visually-hidden">${say('help')}</p>
<p id="empty">${say('waiting')}</p>
<div role="tabpanel" id="panel-incidents" aria-labelledby="tab-incidents"></div>
<div role="tabpanel" id="panel-warnings" aria-labelledby="tab-warnings" hidden></div>
</main>
<script nonce="${nonce}" src="${options.script}"></script>
</body>
</html>
`);
}
