/** The style sheet of an evidence pack: a document that is read on a screen, light or dark, and printed on A4 or Letter. */
export const evidenceStyle = `
:root{color-scheme:light dark;--page:#f4f5f7;--sheet:#fff;--edge:#e1e5eb;--soft:#5a6676;--text:#17202c;--faint:#f7f8fa;
--good:#146c43;--good-bg:#e4f4ea;--bad:#b3261e;--bad-bg:#fdeaea;--warn:#8a5a00;--warn-bg:#fdf2dc;--none:#5a6676;--none-bg:#eef0f3;--link:#1d5fd0}
@media (prefers-color-scheme:dark){:root{--page:#0e131a;--sheet:#161d27;--edge:#2a3442;--soft:#9aa8ba;--text:#e8edf4;--faint:#1b2430;
--good:#5bd19a;--good-bg:#12301f;--bad:#ff8f8a;--bad-bg:#3a1717;--warn:#f3c063;--warn-bg:#37290c;--none:#9aa8ba;--none-bg:#222c39;--link:#7fb0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,'Noto Sans KR','Noto Sans CJK KR',sans-serif}
main{max-width:60rem;margin:2rem auto;background:var(--sheet);border:1px solid var(--edge);border-radius:14px;padding:2.75rem 3rem 2rem}
h1,h2,h3{line-height:1.25;margin:0;letter-spacing:-.01em}
h1{font-size:1.9rem}
h2{font-size:1.2rem;margin:2.6rem 0 .35rem;padding-top:1.4rem;border-top:1px solid var(--edge)}
h3{font-size:1rem;margin:1.4rem 0 .3rem}
p{margin:.35rem 0;max-width:46rem}
code,.mono{font-family:ui-monospace,SFMono-Regular,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace;font-size:.86em;overflow-wrap:anywhere}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
.over{font-size:.78rem;text-transform:uppercase;letter-spacing:.09em;color:var(--soft);margin:0 0 .5rem;font-weight:600}
.soft{color:var(--soft)}
.lead{font-size:1.02rem;color:var(--soft);margin:.35rem 0}
.script+.script,.cover+.script{margin-top:4rem;padding-top:2.4rem;border-top:3px solid var(--edge)}
h1,td{overflow-wrap:anywhere}
.sign{display:none}
.banner{display:flex;gap:1rem;align-items:flex-start;border-radius:12px;padding:1.05rem 1.25rem;margin:1.3rem 0 1.1rem;border:1px solid transparent}
.banner strong{display:block;font-size:1.08rem;line-height:1.4}
.banner p{margin:.1rem 0 0;color:var(--text)}
.banner .mark{font-size:1.3rem;line-height:1.4rem;font-weight:700}
.proved{--ink:var(--good);--wash:var(--good-bg)}
.broken{--ink:var(--bad);--wash:var(--bad-bg)}
.bounded{--ink:var(--warn);--wash:var(--warn-bg)}
.inapplicable{--ink:var(--none);--wash:var(--none-bg)}
.banner{background:var(--wash)}
.banner strong,.banner .mark{color:var(--ink)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:0;padding:0}
.tiles div{border:1px solid var(--edge);border-radius:10px;padding:.7rem .9rem}
.tiles dt{color:var(--soft);font-size:.8rem}
.tiles dd{margin:.05rem 0 0;font-size:1.3rem;font-weight:650;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;margin:.7rem 0 0;font-size:.92rem}
caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .8rem .55rem 0;border-bottom:1px solid var(--edge)}
th{font-size:.78rem;color:var(--soft);font-weight:600;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
tr:last-child td{border-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.pill{display:inline-block;border-radius:999px;padding:.08rem .65rem;font-size:.8rem;font-weight:650;background:var(--wash);color:var(--ink);white-space:nowrap}
.code{color:var(--soft);display:block}
.call{border:1px solid var(--edge);border-left:4px solid var(--ink);border-radius:10px;padding:1rem 1.2rem .6rem;margin:1rem 0 0}
.call h3{margin:0}
.call table{font-size:.88rem}
.call td{padding:.32rem .8rem .32rem 0}
.call td:last-child{padding-right:0}
.call th:last-child{text-align:right}
.when{white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--soft)}
.where{white-space:nowrap;color:var(--soft);text-align:right}
ul{margin:.5rem 0 0;padding-left:1.2rem}
li{margin:.2rem 0}
pre{background:var(--faint);border:1px solid var(--edge);border-radius:10px;padding:.75rem 1rem;margin:.6rem 0;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.86rem}
footer{margin-top:2.4rem;padding-top:1rem;border-top:1px solid var(--edge);color:var(--soft);font-size:.85rem}
@media screen and (max-width:46rem){main{margin:0;border:0;border-radius:0;padding:1.4rem 1.1rem}h1{font-size:1.5rem}
.tiles{grid-template-columns:repeat(2,1fr)}.wide thead{display:none}.wide tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--edge)}
.wide td{display:block;border:0;padding:.1rem 0}.wide td.number{text-align:left}.call .where{display:none}}
@page{margin:18mm 16mm}
@media print{:root{color-scheme:light;--page:#fff;--sheet:#fff;--edge:#cfd5dd;--soft:#4a5563;--text:#000;--faint:#f7f8fa;
--good:#0d5c36;--good-bg:#e4f4ea;--bad:#9c1c15;--bad-bg:#fdeaea;--warn:#734a00;--warn-bg:#fdf2dc;--none:#4a5563;--none-bg:#eef0f3;--link:#000}
body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;margin:0;border:0;border-radius:0;padding:0}
h2,h3{break-after:avoid}tr,.banner,.tiles{break-inside:avoid}thead{display:table-header-group}.script+.script,.cover+.script{break-before:page;margin:0;padding:0;border:0}
.sign{display:grid;grid-template-columns:2fr 1fr 2fr;gap:1.5rem;margin:3.5rem 0 0;break-inside:avoid}.sign dt{border-top:1px solid var(--text);padding-top:.3rem;font-size:.85em}.sign dd{margin:0}}
`
