/** The tables, their cells, and the stacked form for narrow windows and upright paper. */
export const TABLES = `
table{border-collapse:separate;border-spacing:0;border-top:1px solid var(--line);border-left:1px solid var(--line);width:100%}
th,td{border-right:1px solid var(--line);border-bottom:1px solid var(--line);padding:.5rem .65rem;text-align:left;vertical-align:top;font-weight:400}
caption{text-align:left;color:var(--soft);padding:0 0 .5rem}
thead th{background:var(--head);font-weight:600}
th[scope=row]{background:var(--panel);font-weight:600}
.scroll{overflow-x:auto}
.level-I{box-shadow:inset 0 3px var(--c-i)}.level-II{box-shadow:inset 0 3px var(--c-ii)}.level-III{box-shadow:inset 0 3px var(--c-iii)}.level-IV{box-shadow:inset 0 3px var(--c-iv)}
.colour-red{box-shadow:inset 0 3px var(--c-i)}.colour-orange{box-shadow:inset 0 3px var(--c-ii)}.colour-yellow{box-shadow:inset 0 3px var(--c-iii)}.colour-blue{box-shadow:inset 0 3px var(--c-iv)}
table.overview{width:auto;min-width:min(100%,44rem)}
table.overview td,table.overview th{padding:.3rem .65rem}
table.overview a{text-decoration:none;color:inherit}
table.overview a:hover{text-decoration:underline}
tr.sub>th[scope=row]{padding-left:1.4rem;font-weight:400}
.gap-count{color:var(--bad);font-size:.8125rem;white-space:nowrap}
table.matrix{table-layout:fixed}
table.matrix thead th{position:sticky;top:0;z-index:2}
table.matrix th.corner,table.matrix th[scope=row]{width:9.5rem;position:sticky;left:0}
table.matrix th[scope=row]{z-index:1}
table.matrix th.corner{z-index:3}
table.matrix th[scope=row]>span{position:sticky;top:3rem;display:block}
.cell{scroll-margin-top:3rem}
.cell-heading{display:none}
.cell.state-excluded,.cell.state-handed_over{background:var(--panel)}
.cell.current{outline:2px solid var(--focus);outline-offset:-2px}
.cell.unfit>*{display:none}
.badge{font-weight:600;white-space:nowrap}
.state-handled>.state,td.state-handled>a>.icon{color:var(--ok)}.state-gap>.state,td.state-gap>a{color:var(--bad)}
.state-excluded>.state,td.state-excluded>a{color:var(--c-out)}.state-handed_over>.state,td.state-handed_over>a{color:var(--c-over)}
.broken{border-left:3px solid var(--bad);padding-left:.5rem;margin:.3rem 0}
dl.who{margin:.3rem 0}
dl.who>div{display:flex;flex-wrap:wrap;gap:0 .5rem}
dl.who dt{color:var(--soft);font-size:.8125rem;flex:none;padding-top:.06rem}
dl.who dd{font-weight:600;flex:1 1 9rem}
.gaps{border:1px solid var(--bad);border-radius:3px;padding:.3rem .5rem;margin:.4rem 0}
.gaps .label{color:var(--bad);font-weight:600}
.gaps ul{padding-left:1.2rem}
.gaps .excepted{color:var(--soft)}
.cell details{margin-top:.45rem}
.cell summary{cursor:pointer;font-weight:600;padding:.1rem 0}
.count{color:var(--soft);font-weight:400}
.steps{padding-left:1.6rem}
.steps>li,.reports>li,.follow-ups>li,.changes>li{padding:.22rem 0}
.steps>li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
.reports,.follow-ups,.changes{padding-left:1.1rem}
.title{font-weight:500}
.does{color:var(--soft)}
.does::before{content:"· "}
.kind{font-size:.8125rem;border:1px solid currentColor;border-radius:3px;padding:0 .3rem;white-space:nowrap}
.step-gate>.kind,.step-decision>.kind{color:var(--c-over);font-weight:600}
.reports .kind{color:var(--soft)}
.facts .pair,.facts .deadline{margin-right:.35rem}
.deadline{font-weight:600;display:inline-block}
.required{display:inline}
.warn{color:var(--bad)}
[data-part]{scroll-margin-top:3rem}
.hops{padding-left:1.3rem}
.severity-error,.verdict-late{color:var(--bad);font-weight:600}
`;
/** Cells below each other under their category, in as many columns as are given. */
const stacked = (root: string, columns: number) => {
    const table = `${root} table.matrix`;
    return `
${table},${table}>tbody,${table}>caption,${table}>tbody>tr>*{display:block;width:auto}
${table}>tbody>tr{display:grid;grid-template-columns:repeat(${columns},minmax(0,1fr))}
${table}>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table}{border:0}
${table}>tbody>tr{border-left:1px solid var(--line)}
${table} th[scope=row]{grid-column:1/-1;width:auto;font-size:1.05rem;background:var(--head);position:static;border-top:1px solid var(--line)}
${table} th[scope=row]>span{position:static}
${table}.warnings th[scope=row]{display:none}
${table} .cell-heading{display:block;font-weight:600;border-bottom:1px solid var(--line);margin-bottom:.3rem}
${table} .cell.unfit{display:none}
`;
};
/** Narrow windows and upright paper stack the cells; a page that asks for A3 never does, whatever paper the browser measures. */
export const LAYOUT = `
@media screen and (max-width:900px){${stacked('', 2)}
header.title,form.filter,main,footer{padding-left:.9rem;padding-right:.9rem}}
@media screen and (max-width:640px){${stacked('', 1)}}
@media print and (max-width:900px){${stacked('html:not(.paper-a3)', 2)}}
`;
