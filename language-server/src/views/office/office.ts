import type { Lang } from '../../rules/messages.js';
import { clauseName, requirement } from '../../standard/catalogue.js';
import { inLanguage, termName } from '../../standard/taxonomy.js';
import { csv } from '../csv/csv.js';
import { constant, type Html, html, markupOf } from '../html/html.js';
import type { Report } from '../reports/result.js';
import { type FailingClause, failingIn, type Group, type OfficeView, officeView } from './failing.js';
import { STYLE } from './style.js';
import { officeWords } from './words.js';

/** Clauses with a bar; more make no picture. */
const BARS = 20;

const clauseText = (id: string, lang: Lang) => {
    const of = requirement(id);
    return of ? { clause: clauseName(of, lang), title: inLanguage(of.title, lang) } : { clause: id, title: '' };
};
const sectorName = (id: string, lang: Lang) => (id === '' ? officeWords.none[lang] : termName('sectors', id, lang));
const superiorName = (id: string, lang: Lang) => (id === '' ? officeWords.none[lang] : id);

/** One row for each clause and group, and for all plans together: what a spreadsheet can turn as it likes. */
export function officeCsv(report: Pick<Report, 'findings' | 'plans'>, lang: Lang): string {
    const view = officeView(report);
    const say = (key: keyof typeof officeWords) => officeWords[key][lang];
    const heads = ['kind', 'group', 'clause', 'requirement', 'severity', 'failing', 'plans'] as const;
    const rows = view.clauses.flatMap((clause) => {
        const { title } = clauseText(clause.id, lang);
        const row = (kind: string, group: string, failing: number, of: number) => [
            ...[kind, group, clause.id, title, say(clause.severity), String(failing), String(of)],
        ];
        const groups = (kind: string, list: readonly Group[], name: (id: string, lang: Lang) => string) =>
            list.map((one) => row(kind, name(one.id, lang), failingIn(clause, one), one.plans.length));
        return [
            row(say('all'), '', clause.plans.length, view.plans.length),
            ...groups(say('sector'), view.sectors, sectorName),
            ...groups(say('superior'), view.superiors, superiorName),
        ];
    });
    return csv([heads.map((key) => (key === 'failing' ? officeWords.failingPlans[lang] : say(key))), ...rows]);
}

/** A page for an office: bars for the clauses that most plans fail, and tables by sector and superior. It loads and runs nothing. */
export function officeHtml(report: Pick<Report, 'findings' | 'plans'>, lang: Lang): string {
    const view = officeView(report);
    const say = (key: keyof typeof officeWords) => officeWords[key][lang];
    const body =
        view.clauses.length === 0
            ? html`<p>${say('clean')}</p>`
            : html`<h2>${say('most')}</h2>
${bars(view, lang)}
${table(view, lang)}
<h2>${say('bySector')}</h2>
${grid(view, view.sectors, sectorName, lang)}
<h2>${say('bySuperior')}</h2>
${grid(view, view.superiors, superiorName, lang)}`;
    return markupOf(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<style>${constant(STYLE)}</style>
</head>
<body>
<h1>${say('title')}</h1>
<dl><div><dt>${say('plans')}</dt><dd>${view.plans.length}</dd></div><div><dt>${say('failing')}</dt><dd>${view.failing}</dd></div></dl>
${view.elsewhere > 0 && html`<p>${say('elsewhere').replace('{count}', String(view.elsewhere))}</p>`}
${body}
</body>
</html>
`);
}

/** A picture of what the table below it says; the table is for those who cannot see it. */
function bars({ clauses, plans }: OfficeView, lang: Lang): Html {
    const shown = clauses.slice(0, BARS);
    const longest = Math.max(1, ...shown.map((one) => one.plans.length));
    const [row, left, wide] = [26, 150, 560];
    const height = shown.length * row + 8;
    const lines = shown.map((one, i) => {
        const width = Math.max(2, Math.round((wide * one.plans.length) / longest));
        const y = i * row + 6;
        return html`<g><text x="${left - 8}" y="${y + 14}" text-anchor="end">${one.id}</text><rect class="${one.severity}" x="${left}" y="${y}" width="${width}" height="18" rx="2"></rect><text x="${left + width + 6}" y="${y + 14}">${one.plans.length}${plans.length > 0 && ` · ${percent(one.plans.length, plans.length)}`}</text></g>
`;
    });
    return html`<svg viewBox="0 0 ${left + wide + 110} ${height}" role="img" aria-label="${officeWords.picture[lang]}">
${lines}</svg>`;
}

const percent = (part: number, of: number) => `${Math.round((100 * part) / Math.max(1, of))} %`;

function table({ clauses, plans }: OfficeView, lang: Lang): Html {
    const say = (key: keyof typeof officeWords) => officeWords[key][lang];
    const heads = (['clause', 'requirement', 'severity', 'plans', 'share', 'findings'] as const).map(
        (key) => html`<th scope="col">${key === 'plans' ? officeWords.failingPlans[lang] : say(key)}</th>`,
    );
    const rows = clauses.map((one) => {
        const { clause, title } = clauseText(one.id, lang);
        return html`<tr><th scope="row">${one.id}</th><td>${clause} · ${title}</td><td class="${one.severity}">${say(one.severity)}</td><td class="n">${one.plans.length}</td><td class="n">${percent(one.plans.length, plans.length)}</td><td class="n">${one.findings}</td></tr>
`;
    });
    return html`<table><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>`;
}

/** Groups as columns, clauses as rows; the darker a cell, the more of its plans fail. */
function grid({ clauses }: OfficeView, groups: readonly Group[], name: (id: string, lang: Lang) => string, lang: Lang): Html {
    const heads = groups.map(
        (one) => html`<th scope="col">${name(one.id, lang)}<br><span class="small">${one.failing} / ${one.plans.length}</span></th>`,
    );
    const cell = (clause: FailingClause, group: Group) => {
        const failing = failingIn(clause, group);
        const shade = failing === 0 ? 0 : Math.max(1, Math.ceil((5 * failing) / Math.max(1, group.plans.length)));
        return html`<td class="n s${shade}">${failing === 0 ? '' : `${failing} / ${group.plans.length}`}</td>`;
    };
    const rows = clauses.map(
        (clause) => html`<tr><th scope="row">${clause.id}</th>${groups.map((group) => cell(clause, group))}</tr>
`,
    );
    return html`<div class="scroll"><table><caption>${officeWords.cells[lang]}</caption><thead><tr><th scope="col">${officeWords.clause[lang]}</th>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}
