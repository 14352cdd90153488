/** Look of the tables with tracks; in the editor and in a file alike. */
export const ROWS_STYLE = `
table.rows{table-layout:auto;overflow-wrap:break-word}
table.rows .long{overflow-wrap:anywhere}
.rows-box{min-width:0}
table.rows td,table.rows th[scope=col]{min-width:5.6rem}
table.rows .whole{white-space:nowrap}
table.rows th[scope=col],table.rows button[data-action]{overflow-wrap:normal}
table.rows td>div{text-wrap:pretty}
table.rows thead th{position:sticky;top:var(--bar,0);z-index:2}
table.rows th[scope=row]{font-weight:600;min-width:9rem}
table.rows td>div+div,table.rows th>div+div{margin-top:.15rem}
table.rows .soft{color:var(--soft);font-weight:400;font-size:.8125rem}
table.rows .bad,.note.bad{color:var(--bad);font-weight:600}
table.rows .ok{color:var(--ok);font-weight:600}
table.rows .strong{font-weight:600}
table.rows tr[data-gaps]>th[scope=row]{border-left:3px solid var(--bad)}
table.rows td.track,table.rows th.track{min-width:15rem;width:34%;padding-left:.3rem;padding-right:.3rem}
table.rows th.depth-1{padding-left:1.6rem}table.rows th.depth-2{padding-left:2.6rem}table.rows th.depth-3{padding-left:3.6rem}
table.rows th.depth-4,table.rows th.depth-5,table.rows th.depth-6{padding-left:4.6rem}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
svg.track,svg.axis{display:block;overflow:visible}
svg.axis text{fill:var(--fg);font-size:.72rem;font-weight:400}
svg.axis.inner{display:none}
svg .tick{stroke:var(--line);stroke-width:1;opacity:.45}
svg .bar{fill:var(--c-iv);stroke:var(--bg);stroke-width:1}
svg .bar.odd{fill:var(--c-over)}
svg .bar.unknown{fill:none;stroke:var(--c-out);stroke-dasharray:3 3}
svg .bar.hole,svg .bar.late{fill:var(--c-i);stroke:var(--fg);stroke-width:1.5}
svg .bar.activity{fill:var(--c-iii)}svg .bar.period,svg .bar.during{fill:var(--c-i)}svg .bar.before{fill:var(--c-iv)}svg .bar.after{fill:var(--c-over)}
svg .pin{stroke:var(--fg);stroke-width:2}
svg .pin.limit{stroke:var(--bad);stroke-width:3}
svg .pin.promise{stroke:var(--fg);stroke-dasharray:2 2}
svg .pin.today{stroke:var(--soft);stroke-dasharray:4 3}
svg .pin.done{stroke:var(--ok);stroke-width:3}
.note{margin:.3rem 0}
.drawing-box{overflow-x:auto;margin:0 0 1rem;border:1px solid var(--line)}
.drawing-box svg{display:block;max-width:100%;height:auto;min-width:64rem}
@media screen and (max-width:820px){
table.rows,table.rows>tbody,table.rows>caption,table.rows>tbody>tr>*{display:block;width:auto!important;min-width:0!important}
table.rows{border:0}
table.rows .whole{white-space:normal}
table.rows>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.rows>tbody>tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));border:1px solid var(--line);margin-bottom:.6rem}
table.rows>tbody>tr[hidden]{display:none}
table.rows>tbody>tr>th[scope=row],table.rows>tbody>tr>td.track{grid-column:1/-1}
table.rows svg.axis.inner{display:block}
table.rows>tbody>tr>*{border:0;padding:.25rem .65rem}
table.rows>tbody>tr>td:not(.track)::before{content:attr(data-label);display:block;color:var(--soft);font-size:.75rem}
table.rows>tbody>tr>td:not(.track):not(:has(*)){display:none}
table.overview{table-layout:auto;width:100%;min-width:0;overflow-wrap:normal}
table.overview th,table.overview td{min-width:4.4rem;padding:.25rem .4rem;font-size:.8125rem}
}
@media print{
table.rows thead th{position:static}table.rows tr{break-inside:avoid}.note{break-inside:avoid}
section:first-child:is(#routes,section){break-before:auto}
table.rows{width:100%;font-size:8.5pt;overflow-wrap:anywhere}table.rows .soft{font-size:7.5pt}
table.rows :is(td,th){min-width:0}
table.rows :is(td,th).track{min-width:8rem}
.drawing-box{overflow:visible;border:0;break-inside:avoid}
.drawing-box svg{min-width:0;width:100%}
}
`;
