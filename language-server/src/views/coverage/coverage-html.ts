import { coverageCounts } from '../../coverage/coverage.js';
import { constant, html, markupOf } from '../html/html.js';
import { type CoverageOptions, type PlanCoverage, shownLine, titleOf } from './lines.js';
import { countsText } from './summary.js';
import { coverageWords } from './words.js';

const STYLE = `
:root{color-scheme:light dark}
body{margin:0 auto;max-width:80rem;padding:1.5rem;font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8a93a0;padding:.3rem .5rem;text-align:start;vertical-align:top}
thead{display:table-header-group}
tr{break-inside:avoid}
td.unmet{font-weight:700;text-decoration:underline}
@page{size:A4 landscape;margin:14mm}
`;

const COLUMNS = ['id', 'clause', 'requirement', 'state', 'where', 'why'] as const;

/** Coverage statements as one page that loads nothing and runs nothing; printed, it is what an inspector is handed. */
export function coverageHtml(plans: readonly PlanCoverage[], { lang, asOf }: CoverageOptions): string {
    const sections = plans.map(({ plan, entries, lang: own }) => {
        const say = (word: keyof typeof coverageWords) => coverageWords[word][own];
        const head = COLUMNS.map((word) => html`<th scope="col">${say(word)}</th>`);
        const rows = entries.map((entry) => {
            const line = shownLine(entry, plan, own);
            return html`<tr><td>${line.id}</td><td>${line.clause}</td><td>${line.title}</td><td class="${entry.state}">${line.state}</td><td>${line.where}</td><td>${line.why}</td></tr>
`;
        });
        return html`<section lang="${own}"><h1>${say('title')}: ${titleOf(plan)}</h1>
<p>${say('asOf')} ${asOf}. ${countsText(coverageCounts(entries), own)}</p>
<table><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></section>
`;
    });
    return markupOf(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${coverageWords.title[lang]}</title>
<style>${constant(STYLE)}</style>
</head>
<body>
${sections}</body>
</html>
`);
}
