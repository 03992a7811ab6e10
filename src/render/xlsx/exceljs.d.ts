declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook as Base } from 'exceljs'

  /** What exceljs' own `write` calls, one after the other; its typings leave it out. */
  type Step =
    | 'addContentTypes'
    | 'addOfficeRels'
    | 'addWorkbookRels'
    | 'addWorksheets'
    | 'addSharedStrings'
    | 'addThemes'
    | 'addStyles'
    | 'addApp'
    | 'addCore'
    | 'addWorkbook'
  type PartWriter = { readonly prepareModel: (model: Model, options: object) => void } & {
    readonly [step in Step]: (zip: Zip, model: Model) => Promise<void>
  }
  type Model = Base['model']
  type Zip = { readonly append: (xml: string, entry: { readonly name: string }) => void }

  class Workbook extends Base {
    readonly xlsx: Base['xlsx'] & PartWriter
  }
  export = Workbook
}
