/** Colours (the editor's where there is one), type, page frame. */
export const BASE = `
:root{--c-bg:#fff;--c-fg:#1b2027;--c-soft:#57606a;--c-line:#cfd5dc;--c-panel:#f5f7f9;--c-head:#eaeef2;--c-link:#0b57a4;
--c-ok:#1a6b37;--c-bad:#a3161d;--c-out:#5a5f66;--c-over:#5b3ea6;--c-i:#a3161d;--c-ii:#b3540a;--c-iii:#7d6200;--c-iv:#0b57a4;color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{--c-bg:#15181c;--c-fg:#e4e8ed;--c-soft:#9aa5b1;--c-line:#3b434d;--c-panel:#1c2026;--c-head:#262c34;--c-link:#7db7f5;
--c-ok:#74cf92;--c-bad:#ff8f8a;--c-out:#a5adb7;--c-over:#bda9f5;--c-i:#ff8f8a;--c-ii:#f5a862;--c-iii:#e3c54a;--c-iv:#7db7f5}}
body{--bg:var(--vscode-editor-background,var(--c-bg));--fg:var(--vscode-editor-foreground,var(--c-fg));--soft:var(--vscode-descriptionForeground,var(--c-soft));
--line:var(--vscode-panel-border,var(--c-line));--panel:var(--vscode-sideBar-background,var(--c-panel));--head:var(--vscode-editorWidget-background,var(--c-head));
--link:var(--vscode-textLink-foreground,var(--c-link));--focus:var(--vscode-focusBorder,var(--c-link));
--ok:var(--vscode-testing-iconPassed,var(--c-ok));--bad:var(--vscode-errorForeground,var(--c-bad));
margin:0;background:var(--bg);color:var(--fg);
font:14px/1.5 var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif);
overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
body.vscode-dark{--c-ok:#74cf92;--c-bad:#ff8f8a;--c-out:#a5adb7;--c-over:#bda9f5;--c-i:#ff8f8a;--c-ii:#f5a862;--c-iii:#e3c54a;--c-iv:#7db7f5}
body.vscode-light{--c-ok:#1a6b37;--c-bad:#a3161d;--c-out:#5a5f66;--c-over:#5b3ea6;--c-i:#a3161d;--c-ii:#b3540a;--c-iii:#7d6200;--c-iv:#0b57a4}
:lang(zh){line-height:1.65;line-break:strict;text-autospace:normal;text-spacing-trim:trim-start}
[hidden]{display:none!important}
*,*::before{box-sizing:border-box}
a{color:var(--link)}
:focus-visible,.cell:focus{outline:2px solid var(--focus);outline-offset:-2px}
h1{font-size:1.55rem;line-height:1.25;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.15rem;margin:2.2rem 0 .7rem}
p,ul,ol,dl,dd{margin:0;padding:0}
header.title,form.filter,main,footer{padding:0 1.5rem}
header.title{padding-top:1.5rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.4rem .8rem;z-index:9}
dl.control{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1px}
dl.control>div{box-shadow:0 0 0 1px var(--line);padding:.4rem .7rem}
dl.control dt,.label{color:var(--soft);font-size:.8125rem}
form.filter{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin-top:1.2rem}
form.filter label:not(.check){color:var(--soft);font-size:.8125rem}
input,select,button{font:inherit;color:var(--vscode-input-foreground,inherit);background:var(--vscode-input-background,var(--bg));border:1px solid var(--soft);border-radius:3px;padding:.25rem .5rem;max-width:100%}
select{max-width:14rem}
button{cursor:pointer;background:var(--head)}
input[type=checkbox]{accent-color:var(--link);vertical-align:-1px}
output{color:var(--soft)}
footer{margin:2rem 0;color:var(--soft);font-size:.8125rem}
.icon{width:1em;height:1em;vertical-align:-.12em;flex:none}
.small{color:var(--soft);font-size:.8125rem}
.none{color:var(--soft)}
`;
