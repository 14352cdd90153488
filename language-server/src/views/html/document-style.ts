/** The style of documents: paper first, screen as paper on a desk. A constant, so that the policy can name its hash. */
export const DOCUMENT_STYLE = `
:root{color-scheme:light}
body{margin:0 auto;max-width:62rem;padding:1.5rem;background:#fff;color:#1b2027;font:15px/1.55 Arial,"Helvetica Neue","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere}
:lang(zh) body,body:lang(zh){font-family:"Times New Roman","Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif;line-height:1.7;line-break:strict;text-autospace:normal;text-spacing-trim:trim-start}
h1,h2,h3,h4,.caption,th{font-family:Arial,"Helvetica Neue","PingFang SC","Heiti SC","SimHei","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
header.title{text-align:center;padding:3rem 0 1.5rem}
header.title h1{font-size:1.9rem;line-height:1.3;text-wrap:balance;margin:0 0 1rem}
h2{font-size:1.35rem;margin:2.2rem 0 .8rem}
h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
h4{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0}
p.prose:lang(zh){text-indent:2em}
.note,footer,.small{color:#4a5560;font-size:.875rem}
ul{margin:.3rem 0;padding-left:1.4rem}
nav.contents ol{list-style:none;padding:0}
nav.contents a{color:inherit;text-decoration:none}
nav.contents a:hover{text-decoration:underline}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.6rem 0 1rem;font-size:.8125rem;line-height:1.4}
th,td{border:1px solid #8a93a0;padding:.25rem .4rem;text-align:left;vertical-align:top}
thead th{background:#e3e8ee}
tbody th{background:#f6f8fa;font-weight:600}
tr.group th{background:#eef1f5}
.caption{font-weight:600;margin-top:1rem}
.scroll{overflow-x:auto}
figure{margin:.8rem 0}
figure svg{max-width:100%;height:auto}
footer{border-top:1px solid #8a93a0;margin-top:2rem;padding-top:.5rem}
@page{size:A4 portrait;margin:18mm 16mm 18mm}
@page wide{size:A4 landscape;margin:16mm 14mm 16mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;print-color-adjust:exact}
:lang(zh) body,body:lang(zh){font-size:12pt}
table{font-size:8.5pt}
.scroll{overflow:visible}
thead{display:table-header-group}
tr,table.facts,table.few{break-inside:avoid}
h2,h3,h4,.caption,.note{break-after:avoid}
nav.contents,section.chapter.first,section.annex{break-before:page}
section.wide{page:wide}
.scroll+.caption:has(+.scroll>table.form){break-before:page}
footer,.of{display:none}
a{color:inherit}
}
`;
