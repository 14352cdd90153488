import { hashText } from '../../model/hash.js';
import { type Change, CLASSES, type Review } from '../../review/change.js';
import { fill } from '../../rules/messages.js';
import { STYLE_HASH } from '../html/hashes.js';
import { constant, type Html, html, markupOf } from '../html/html.js';
import { STYLE } from '../html/style.js';
import { plainText } from '../plain-text.js';
import { classMeanings, classWords, reviewWords } from '../words/review-words.js';
import {
    acknowledgementText,
    byChapter,
    cellGroups,
    kindText,
    openOf,
    partText,
    placesText,
    problemTexts,
    type ReviewReport,
    type ReviewVoice,
    shownText,
    whatText,
} from './review-voice.js';

/** What the note needs beside the style of all pages. */
const NOTE = `main{max-width:78rem;margin:0 auto;padding:1.5rem}
table.review{width:100%;border-collapse:collapse;table-layout:fixed}
table.review th,table.review td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
table.review thead th{background:var(--head)}
table.review .class{width:9.5rem}table.review .number{width:6.5rem}table.review .what{width:17rem}
td.class b{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .4rem;font-weight:600}
.laxer{color:var(--bad)}.stricter{color:var(--ok)}
td small{display:block;color:var(--soft)}
table.signatures td{height:4rem;width:33%}
@media print{tr{break-inside:avoid}thead{display:table-header-group}}`;
const NONCE = hashText(NOTE);

/** The review note to sign: old and new side by side, chapter by chapter. One page that loads nothing and runs nothing. */
export function reviewHtml(report: ReviewReport, voice: ReviewVoice): string {
    const { say } = voice;
    const problems = problemTexts(voice, report);
    const open = openOf(report).length;
    const policy = `default-src 'none'; style-src '${STYLE_HASH}' 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'`;
    return markupOf(html`<!doctype html>
<html lang="${voice.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Preplan">
<title>${say(reviewWords.title)}</title>
<style>${constant(STYLE)}</style>
<style nonce="${NONCE}">${constant(NOTE)}</style>
</head>
<body>
<main>
<h1>${say(reviewWords.title)}</h1>
<dl class="control"><div><dt>${say(reviewWords.from)}</dt><dd>${report.labels.old}</dd></div><div><dt>${say(reviewWords.to)}</dt><dd>${report.labels.new}</dd></div></dl>
${report.damaged.map((file) => html`<p class="laxer">${say(reviewWords.damaged, { file })}</p>`)}
${open > 0 && html`<p class="laxer"><b>${say(reviewWords.openCount, { n: open })}</b></p>`}
${report.reviews.map((review) => planSection(report, voice, review))}
${report.catalogues.length > 0 && html`<p>${say(reviewWords.catalogues, { list: report.catalogues.join('; ') })}</p>`}
${problems.length > 0 && html`<section><h2>${say(reviewWords.acknowledgements)}</h2><ul>${problems.map((one) => html`<li>${one}</li>`)}</ul></section>`}
<section><h2>${say(reviewWords.signatures)}</h2>
<table class="review signatures"><thead><tr><th scope="col">${say(reviewWords.reviewer)}</th><th scope="col">${say(reviewWords.approver)}</th><th scope="col">${say(reviewWords.date)}</th></tr></thead><tbody><tr><td></td><td></td><td></td></tr></tbody></table>
</section>
<p class="small">${say(reviewWords.personsOnly)}</p>
</main>
</body>
</html>
`);
}

function planSection(report: ReviewReport, voice: ReviewVoice, review: Review): Html {
    const { say } = voice;
    const counts = CLASSES.map((cls) => [cls, review.changes.filter((one) => one.class === cls).length] as const).filter(([, n]) => n > 0);
    return html`<section><h2>${plainText(review.plan.title)}</h2>
${review.changes.length === 0 && html`<p>${say(reviewWords.none)}</p>`}
${counts.length > 0 && html`<h3>${say(reviewWords.summary)}</h3><table class="review summary"><thead><tr><th class="class" scope="col">${say(reviewWords.class)}</th><th class="number" scope="col">${say(reviewWords.number)}</th><th scope="col">${say(reviewWords.meaning)}</th></tr></thead><tbody>${counts.map(([cls, n]) => html`<tr><td class="class"><b class="${cls}">${say(classWords[cls])}</b></td><td>${n}</td><td>${say(classMeanings[cls])}</td></tr>`)}</tbody></table>`}
${byChapter(voice, review.changes).map(([title, changes]) => html`<h3>${title}</h3>${changeTable(report, voice, changes)}`)}
${review.imposed.length > 0 && html`<h3>${say(reviewWords.imposed)}</h3><p>${say(reviewWords.imposedHint)}</p><ul>${review.imposed.map((one) => html`<li>${plainText(fill(one.message, one.args, voice.lang))} <small>${one.rule}</small></li>`)}</ul>`}
${review.above.length > 0 && html`<h3>${say(reviewWords.above)}</h3>${changeTable(report, voice, review.above)}`}
${review.cells.length > 0 && cellTable(voice, review)}
</section>`;
}

function changeTable(report: ReviewReport, voice: ReviewVoice, changes: readonly Change[]): Html {
    const { say } = voice;
    return html`<table class="review"><thead><tr><th class="class" scope="col">${say(reviewWords.class)}</th><th class="what" scope="col">${say(reviewWords.what)}</th><th scope="col">${say(reviewWords.before)}</th><th scope="col">${say(reviewWords.after)}</th></tr></thead><tbody>${changes.map(
        (one) => {
            const [old, now] = placesText(report, one);
            const said = acknowledgementText(voice, report, one);
            return html`<tr id="${one.id}"><td class="class"><b class="${one.class}">${say(classWords[one.class])}</b></td><td>${partText(voice, one)}<br>${whatText(voice, one)}${said && html`<small>${said}</small>`}</td><td>${shownText(voice, one.shown.before)}<small>${old}</small></td><td>${shownText(voice, one.shown.after)}<small>${now}</small></td></tr>`;
        },
    )}</tbody></table>`;
}

function cellTable(voice: ReviewVoice, review: Review): Html {
    const { say } = voice;
    const byId = new Map(review.changes.map((one) => [one.id, one]));
    return html`<h3>${say(reviewWords.cells)}</h3><table class="review"><thead><tr><th scope="col">${say(reviewWords.category)}</th><th scope="col">${say(reviewWords.column)}</th><th scope="col">${say(reviewWords.changes)}</th></tr></thead><tbody>${cellGroups(
        review.cells,
    ).map(
        (cell) =>
            html`<tr><td>${
                cell.matrix === 'warning'
                    ? say(reviewWords.warning)
                    : listed(
                          voice,
                          cell.rows.map((row) => rowText(voice, row)),
                      )
            }</td><td>${listed(
                voice,
                cell.columns.map((column) => columnText(voice, column)),
            )}</td><td>${cell.changes.map((id) => {
                const change = byId.get(id);
                return change && html`<div><a href="#${id}">${partText(voice, change)}: ${kindText(voice, change.kind)}</a></div>`;
            })}</td></tr>`,
    )}</tbody></table>`;
}

function rowText(voice: ReviewVoice, row: string): string {
    const names = ['categories_gbz_20986_2007', 'categories_gbt_20986_2023'].map((vocabulary) => voice.term(vocabulary, row));
    return names.find((name) => name !== row) ?? plainText(row);
}
const listed = (voice: ReviewVoice, names: readonly string[]): string => names.join(voice.lang === 'en' ? ', ' : '、');
const columnText = (voice: ReviewVoice, column: string): string => (/^[IV]+$/.test(column) ? column : voice.term('colours', column));
