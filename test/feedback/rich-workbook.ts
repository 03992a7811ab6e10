import { type MadeParts, zipParts } from '../read/make-workbook.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const opc = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const vba = 'application/vnd.ms-office.vbaProject'

const text = (address: string, value: string, style = 0): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`

const relationships = (targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${opc}/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The first sheet: title, head, three tasks; the second row of tasks says neither its number nor those of its cells. */
const tasks = `${head}<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="40" customWidth="1"/><col min="6" max="6" width="12" style="3" customWidth="1"/></cols><sheetData><row r="1" spans="1:4">${text('A1', 'BIỂU BÁO CÁO', 1)}</row><row r="3" spans="1:4">${text('A3', 'Mã', 1)}${text('B3', 'Nhiệm vụ', 1)}${text('C3', 'Trạng thái', 1)}${text('D3', 'Ngày', 1)}</row><row r="4" spans="1:4">${text('A4', 'T1', 2)}${text('B4', 'Công khai &lt;b&gt; thu, chi', 2)}<c r="C4" s="2"/><c r="D4" s="3"><v>45291</v></c></row><row><c s="2" t="inlineStr"><is><t>T2</t></is></c><c s="2" t="inlineStr"><is><t>Tiếp công dân</t></is></c><c s="2" t="inlineStr"><is><t>Hoàn thành</t></is></c></row><row r="7" spans="1:2" s="2" customFormat="1">${text('A7', 'T3', 2)}<c r="D7" s="3"><f>D4+1</f><v>45292</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C4:C7"><formula1>"Hoàn thành,Đang thực hiện"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`

/** The second sheet: a comment of the sender, one that stands for a thread, and boxes of Excel for both. */
const notes = `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1">${text('A1', 'Chỉ tiêu')}${text('B1', '29/63')}</row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/></worksheet>`

const comments = `${head}<comments xmlns="${main}"><authors><author>Nguyễn Văn A</author><author>tc={11111111-2222-3333-4444-555555555555}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Xem công văn 12</t></text></comment><comment ref="B1" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`

const shape = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 4, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`

const drawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">\n <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shape(1025, 0, 0)}${shape(1026, 0, 1)}</xml>`

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" firstSheet="1" activeTab="1"/></bookViews><sheets><sheet name="Nhiệm vụ" sheetId="3" r:id="rId1"/><sheet name="Chỉ tiêu" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Nhiệm vụ'!$A$1:$D$7</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$3:$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'Chỉ tiêu'!$1:$1</definedName><definedName name="tong">'Nhiệm vụ'!$D$7</definedName></definedNames><calcPr calcId="191029"/></workbook>`

const types = (macros: boolean): string =>
  `${head}<Types xmlns="${opc}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${macros ? `<Default Extension="bin" ContentType="${vba}"/>` : ''}<Override PartName="/xl/workbook.xml" ContentType="${macros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${excel}.sheet.main+xml`}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${excel}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${excel}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${excel}.styles+xml"/><Override PartName="/xl/comments1.xml" ContentType="${excel}.comments+xml"/></Types>`

/** Two sheets with names, print titles, protection, merges, comments; with `macros` an .xlsm. */
export const makeRichWorkbook = ({
  macros = false,
  changes = {},
}: {
  readonly macros?: boolean
  readonly changes?: MadeParts
} = {}): Uint8Array =>
  zipParts({
    '[Content_Types].xml': types(macros),
    '_rels/.rels': relationships([['rId1', `${office}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', `${office}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${office}/worksheet`, 'worksheets/sheet2.xml'],
      ['rId3', `${office}/styles`, 'styles.xml'],
      ...(macros
        ? [
            [
              'rId4',
              'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
              'vbaProject.bin',
            ] as const,
          ]
        : []),
    ]),
    'xl/worksheets/sheet1.xml': tasks,
    'xl/worksheets/sheet2.xml': notes,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships([
      ['rId1', `${office}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
      ['rId2', `${office}/comments`, '../comments1.xml'],
    ]),
    'xl/comments1.xml': comments,
    'xl/drawings/vmlDrawing1.vml': drawing,
    'xl/styles.xml': styles,
    ...(macros && { 'xl/vbaProject.bin': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 251) }),
    ...changes,
  })
