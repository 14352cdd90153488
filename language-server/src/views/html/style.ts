import { BASE } from './style-base.js';
import { LAYOUT, TABLES } from './style-tables.js';

const PRINT = `
.short{display:none}
@page wide{size:A4 landscape}
@page{margin:14mm 12mm 16mm;@top-left{font:8pt sans-serif;color:#444}@bottom-left{font:8pt sans-serif;color:#444}@bottom-right{font:8pt sans-serif;color:#444;width:20mm}}
@page a4{size:A4 portrait}
@page a3{size:A3 landscape}
.paper-a4 body{page:a4}.paper-a3 body{page:a3}
@media print{
body{font-size:9.5pt;line-height:1.4;background:none;print-color-adjust:exact}
:lang(zh){line-height:1.5}
.skip,form.filter,footer{display:none!important}
header.title,main{padding:0}
.scroll{overflow:visible}
table.overview{width:100%}
a{color:inherit;text-decoration:none}
thead{display:table-header-group}
table.matrix thead th,table.matrix th.corner,table.matrix th[scope=row],table.matrix th[scope=row]>span{position:static}
table.matrix th.corner,table.matrix th[scope=row]{width:7rem}
h1,h2,caption,table.matrix th[scope=row],.cell-heading,summary,.state{break-after:avoid}
li,.gaps,dl.who,.overview tr,.plain tr{break-inside:avoid}
#incidents,#warnings,#routes{break-before:page}
.short table{table-layout:fixed;font-size:8.5pt;line-height:1.35}
.short td,.short th{padding:.15rem .35rem}
.short section{break-before:page}
.short section.wide{page:wide}
.short tr{break-inside:avoid}
html:not(.paper-a3) .with-short .short{display:block}
html:not(.paper-a3) .with-short :is(#incidents,#warnings){display:none}
.cell details::details-content{content-visibility:visible;display:block;height:auto}
.cell summary{list-style:none}
.cell summary::-webkit-details-marker{display:none}
}
@media (forced-colors:active){
.badge,.kind,.gaps{border-color:CanvasText}
.cell.current{outline-color:Highlight}
thead th{border-bottom-width:2px}
}
`;

/** The style sheet of the page and, as text, of the panel. A constant, so that the policy can name its hash. */
export const STYLE: string = BASE + TABLES + LAYOUT + PRINT;
