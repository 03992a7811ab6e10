"""What openpyxl, a reader that shares no code with papi, finds in a workbook. Prints JSON, a key for each sheet."""

import json
import sys

import openpyxl

path = sys.argv[1]
formulas = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)


def describe(sheet, stored):
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    return {
        "freeze": sheet.freeze_panes,
        "titleRows": sheet.print_title_rows,
        "titleColumns": sheet.print_title_cols,
        "filter": sheet.auto_filter.ref,
        "paper": int(sheet.page_setup.paperSize),
        "orientation": sheet.page_setup.orientation,
        "merged": sorted(str(area) for area in sheet.merged_cells.ranges),
        "fonts": sorted({cell.font.name for cell in cells}),
        "values": {cell.coordinate: stored[cell.coordinate].value for cell in cells},
        "formulas": {cell.coordinate: cell.value for cell in cells if cell.data_type == "f"},
        "links": sum(cell.hyperlink is not None for cell in cells),
    }


print(
    json.dumps(
        {
            "title": formulas.properties.title,
            "creator": formulas.properties.creator,
            "sheets": {sheet.title: describe(sheet, values[sheet.title]) for sheet in formulas},
        },
        ensure_ascii=False,
    )
)
