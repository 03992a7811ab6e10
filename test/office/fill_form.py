"""fill_form.py FORM.xlsx OUT.xlsx: fills every unlocked cell below the head of each visible sheet with openpyxl.

Prints what it wrote as JSON: sheet -> address -> text or number.
"""
import json, sys
from openpyxl import load_workbook
from form_answers import answer, key, shown

source, target = sys.argv[1:3]
book = load_workbook(source)
written = {}
for sheet in book.worksheets:
    if sheet.sheet_state != "visible":
        continue
    head = next((row for row in sheet.iter_rows() if row[0].value == key), None)
    if head is None:
        continue
    lists = [validation for validation in sheet.data_validations.dataValidation if validation.type == "list"]
    for row in sheet.iter_rows(min_row=head[0].row + 1):
        ref = row[0].value
        for cell in row if ref is not None else ():
            if cell.protection.locked:
                continue
            choices = [one.formula1.strip('"').split(",") for one in lists if cell.coordinate in one.sqref]
            heading = sheet.cell(head[0].row, cell.column).value
            cell.value = answer(heading, ref, cell.row, choices[0] if choices else None)
            written.setdefault(sheet.title, {})[cell.coordinate] = shown(cell.value)
book.save(target)
print(json.dumps(written, ensure_ascii=False))
