/** Type, tables and the shades of the grid; readable without colour, for every cell says its numbers. */
export const STYLE = `
:root{color-scheme:light dark;--line:#8a93a0;--soft:#57606a;--error:#a3161d;--warning:#b3540a;--info:#0b57a4;--shade:163,22,29}
@media screen and (prefers-color-scheme:dark){:root{--soft:#9aa5b1;--error:#ff8f8a;--warning:#f5a862;--info:#7db7f5;--shade:255,143,138}}
body{margin:0 auto;max-width:80rem;padding:1.5rem;font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
dl{display:flex;gap:2rem;margin:0 0 1rem}dt{color:var(--soft)}dd{margin:0;font-size:1.6rem;font-variant-numeric:tabular-nums}
svg{width:100%;max-width:60rem;height:auto}svg text{font-size:13px;fill:currentColor}
rect.error{fill:var(--error)}rect.warning{fill:var(--warning)}rect.info{fill:var(--info)}
table{border-collapse:collapse;margin:.5rem 0}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top;font-weight:400}
thead th{font-weight:600}th[scope=row]{white-space:nowrap}
td.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
td.error{color:var(--error);font-weight:600}td.warning{color:var(--warning)}
.small,caption{color:var(--soft);font-size:.8125rem}caption{text-align:start}
.scroll{overflow-x:auto}
.s1{background:rgba(var(--shade),.08)}.s2{background:rgba(var(--shade),.16)}.s3{background:rgba(var(--shade),.24)}.s4{background:rgba(var(--shade),.32)}.s5{background:rgba(var(--shade),.4)}
thead{display:table-header-group}tr{break-inside:avoid}
@page{size:A4 landscape;margin:14mm}
`;
