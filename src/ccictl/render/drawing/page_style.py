"""The styles of the page beyond those of the drawing."""

STYLE = """
:root{color-scheme:light dark;scroll-padding:110px 20px 60px 460px}
*{box-sizing:border-box}
body{margin:0;padding:20px 24px;min-width:max-content;color:var(--ink);background:var(--back);
font:12px/1.35 "DejaVu Sans","Liberation Sans",Arial,sans-serif}
header,footer,.tools{position:sticky;left:24px;width:min(1480px,calc(100vw - 60px))}
h1{font-size:22px;line-height:1.25;margin:0 0 2px}p{margin:0 0 4px;color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0;padding:0;list-style:none;
color:var(--soft);font-size:11px}
.legend li{display:flex;gap:5px;align-items:center}.legend svg{flex:none;overflow:visible}
.tools{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin:10px 0}[hidden]{display:none!important}
.tools label{display:flex;gap:6px;align-items:center}
input,select,.tools button{font:inherit;color:inherit;background:var(--band);border:1px solid var(--rule);
border-radius:4px;padding:4px 8px}
input{width:18em}.tools button{cursor:pointer}
:focus-visible{outline:2px solid var(--today);outline-offset:2px}
main{position:relative;--side:var(--left);width:calc(var(--side) + var(--across))}.titles{width:var(--side)}
.grid,.arrows{left:var(--side);position:absolute;z-index:0;overflow:visible}
.grid{height:calc(100% - var(--top));pointer-events:none}
table{position:relative;z-index:1;border-collapse:separate;border-spacing:0;table-layout:fixed;width:100%;
pointer-events:none}
th{pointer-events:auto;position:sticky;left:0;z-index:2;padding:0;background:var(--back);text-align:left;
font-weight:normal;font-size:11px;vertical-align:top}
td{padding:0;vertical-align:top}
td svg{display:block;overflow:visible}
thead th,thead td{position:sticky;top:0;z-index:3;background:var(--back);pointer-events:auto}thead th{z-index:4}
thead th{border-bottom:1px solid var(--rule);text-align:right;padding:3px 10px;color:var(--soft);font-size:9px}
tbody th,tbody td{box-shadow:inset 0 -1px var(--line)}
tbody .group th{background:var(--band);font-weight:bold}tbody .group td{background:rgb(90 110 130/.1)}
.lane{display:flex;gap:4px;align-items:flex-start;height:100%;padding:6px 8px 0 0;overflow:hidden}
.lane .name{flex:1;overflow:hidden;overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;
-webkit-line-clamp:2}
.lane .word{flex:none;font-size:9px;font-weight:normal;padding-top:2px}
.told{display:block;color:var(--soft)}
.sign{flex:none;width:14px;height:14px}
.lane button{flex:none;width:16px;height:16px;margin:-1px 0 0;padding:0;border:0;background:none;color:inherit;
cursor:pointer;font:inherit}
.lane button:disabled{visibility:hidden}
.lane button svg{display:block;transform:rotate(90deg)}[aria-expanded=false] svg{transform:none!important}
.tip,.over{pointer-events:auto;cursor:default}.tip:focus{outline:none}
.tip:focus-visible{outline:2px solid var(--today);outline-offset:1px}
.arrows g{pointer-events:stroke}.arrows g:hover path{stroke-width:3;stroke-opacity:1}
#tip{position:fixed;z-index:9;max-width:420px;padding:6px 10px;border-radius:5px;color:var(--back);
background:var(--ink);box-shadow:0 2px 8px rgb(0 0 0/.3);pointer-events:none;overflow-wrap:anywhere}
footer{margin-top:12px}
@media screen and (max-width:800px){:root{scroll-padding-left:45vw}main{--side:min(var(--left),42vw)}
.lane .word{display:none}body{padding:12px}header,footer,.tools{left:12px;width:calc(100vw - 36px)}}
@page{size:A3 landscape;margin:10mm}
@media print{body{padding:0}header,footer,th,thead th,thead td{position:static}
.tools,.arrows,.legend .arrow,#tip{display:none!important}
tr{break-inside:avoid}tbody .group{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
# Where something is assumed: in the colour of the data date, the other thing that all depends on.
ASSUMED = """
header .what-if{margin:0 0 10px;padding:6px 10px;border-radius:3px;font-weight:bold;color:var(--back);
background:var(--today);overflow-wrap:anywhere}
"""
