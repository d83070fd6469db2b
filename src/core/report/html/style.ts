// Black on white, for A4 and Letter; no fonts, images or scripts from anywhere.

export const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; background: #fff; color: #111; font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; border-top: 2px solid #111; padding-top: .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h4 { font-size: 1rem; font-weight: 600; margin: 1rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #bbb; padding: .25rem 0; padding-inline-end: .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { font-size: .85em; }
td:first-child { min-width: 6em; }
th, td strong { overflow-wrap: break-word; }
.sum { font-size: 1.1rem; }
tfoot td { border-bottom: 2px solid #111; }
dl { display: grid; grid-template-columns: fit-content(13rem) minmax(0, 1fr); gap: .15rem 1rem; margin: 0; }
table + dl, dl + table { margin-top: .5rem; }
dt { color: #444; min-width: 8rem; } dd { margin: 0; overflow-wrap: anywhere; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: inherit; }
.lead { font-size: 1.15rem; }
th[scope=rowgroup] { font-weight: 400; width: 28%; }
ul { margin: .25rem 0 .75rem; padding: 0; padding-inline-start: 1.25rem; }
td p { margin: 0 0 .25rem; }
.note { color: #444; }
@page { size: auto; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }
@media print, (min-width: 860px) { td:not(:first-child) { min-width: 4.5em; } td time { display: inline-block; min-width: 6.75em; } td > code:only-child { display: inline-block; min-width: 7.5em; } }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } table { font-size: 9pt; } section.site, section.annex { break-before: page; } thead { display: table-header-group; } h2, h3, h4 { break-after: avoid; } tr, li, dd { break-inside: avoid; } tr:has(li) { break-inside: auto; } }
@media screen and (max-width: 600px) { table { display: block; overflow-x: auto; } dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: .35rem; } }
`;
