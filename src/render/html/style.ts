import { font, shade, size } from '../house-style.ts'

/** Screen and print of the HTML output. A tone shows in weight or slant too, for prints in black and white. */
export const htmlStyle = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: ${size.pageNumber}pt "${font}", serif; } }
@page :first { @top-center { content: none; } }
@page landscape { size: A4 landscape; }
body { margin: 2em auto; max-width: 210mm; padding: 0 1em; color: #000; background: #fff; font: ${size.body}pt/1.35 "${font}", "Liberation Serif", Tinos, serif; }
p { margin: 0 0 6pt; text-align: justify; text-indent: 10mm; }
h1, h2, h3, h4 { margin: 12pt 0 6pt; font-size: 1em; break-after: avoid; }
h1 { text-align: center; }
h3, h4, ul { margin-left: 0; text-indent: 10mm; }
h4 { font-style: italic; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 6pt; text-align: justify; text-indent: 10mm; }
li::before { content: "- "; }
.names, .closing { display: flex; gap: 1em; text-align: center; }
.names > div:first-child { flex: 2; }
.names > div:last-child { flex: 3; }
.closing { margin-top: 6pt; break-inside: avoid; }
.closing > div { flex: 1; }
.closing > div:first-child { text-align: left; font-size: ${size.recipients}pt; }
.closing li { margin: 0; text-indent: 0; text-align: left; }
.names p, .closing p, .center p, p.center { margin: 0; text-align: center; text-indent: 0; }
.closing > div:first-child p { text-align: left; }
hr { width: 40%; margin: 2pt auto 6pt; border: 0; border-top: 1px solid; }
.line { white-space: pre-wrap; }
.name { padding-top: 72pt; }
.draft { margin: 0 0 6pt; text-align: right; font-weight: bold; text-indent: 0; }
table { width: 100%; margin: 0 0 12pt; border-collapse: collapse; table-layout: fixed; font-size: ${size.table}pt; line-height: 1.2; }
th, td { padding: 2pt 4pt; border: 1px solid; text-align: left; overflow-wrap: break-word; }
td[rowspan], tbody th[rowspan] { vertical-align: top; }
tbody th { font-weight: normal; }
thead { display: table-header-group; }
thead th { background: #${shade}; text-align: center; }
tr { break-inside: avoid; }
.center { text-align: center; }
.right { text-align: right; }
.justify { text-align: justify; }
table .left { text-align: left; }
table .bold { font-weight: bold; }
table .italic { font-style: italic; }
table .bad { background: #fce4d6; }
table .muted { color: #595959; }
section { break-before: page; }
@media screen { .landscape { width: 297mm; max-width: 95vw; position: relative; left: 50%; transform: translateX(-50%); } }
@media print { body { margin: 0; max-width: none; padding: 0; } .landscape { page: landscape; } thead th, .bad { print-color-adjust: exact; } }
`

/** Of pages with charts. */
export const chartStyle = `figure { margin: 6pt 0 12pt; break-inside: avoid; text-align: center; }
figure svg { width: 100%; max-width: 166mm; height: auto; font-family: inherit; line-height: 1; }`

/** For a page whose cells lead to the source of their figures. */
export const noteStyle = `
table a { color: inherit; text-decoration: none; }
table a:hover, table a:focus { text-decoration: underline; }
.notes ol { font-size: ${size.table}pt; }
.notes li { text-indent: 0; }
.notes li::before { content: none; }
@media print { .notes { display: none; } }
`
