"""fill_form.py FORM.xlsx OUT.xlsx: fills every unlocked cell below the head of each visible sheet, as an officer would.

Prints what it wrote as JSON: sheet -> address -> text or number.
"""
import datetime, json, sys
from openpyxl import load_workbook

source, target = sys.argv[1:3]
book = load_workbook(source)
written = {}
for sheet in book.worksheets:
    if sheet.sheet_state != "visible":
        continue
    head = next((row for row in sheet.iter_rows() if row[0].value == "Mã dòng (không sửa)"), None)
    if head is None:
        continue
    lists = {str(area): dv for dv in sheet.data_validations.dataValidation if dv.type == "list" for area in dv.sqref.ranges}
    for row in sheet.iter_rows(min_row=head[0].row + 1):
        if row[0].value is None:
            continue
        for cell in row:
            if cell.protection.locked:
                continue
            heading = sheet.cell(head[0].row, cell.column).value
            choices = [dv for area, dv in lists.items() if cell.coordinate in dv.sqref]
            if choices:
                value = choices[0].formula1.strip('"').split(",")[cell.row % 4]
            elif heading == "Ngày hoàn thành":
                value = datetime.date(2023, 1 + cell.row % 12, 5)
            elif heading == "Giá trị đạt được":
                value = 85.5
            else:
                value = f"{heading} của dòng {row[0].value}: đã làm, dài {'rất ' * 30}dài"
            cell.value = value
            shown = value.strftime("%d/%m/%Y") if isinstance(value, datetime.date) else value
            written.setdefault(sheet.title, {})[cell.coordinate] = shown
book.save(target)
print(json.dumps(written, ensure_ascii=False))
