"""fill_in_libreoffice.py IN OUT: opens every form of folder IN in LibreOffice, types into every cell that is open below
the head of each visible sheet, as an officer would, and saves it to folder OUT.

Prints what it typed as JSON: file -> sheet -> address -> text or number.
"""
import datetime, json, os, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from form_answers import answer, key, shown

source, target = map(os.path.abspath, sys.argv[1:3])


def prop(name, value):
    return PropertyValue(name, 0, value, 0)


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice did not start")


def choices(cell):
    validation = cell.Validation
    is_list = validation.Type.value == "LIST"
    return [one.strip('"') for one in validation.getFormula1().split('";"')] if is_list else None


def type_into(cell, value):
    if isinstance(value, str):
        cell.String = value
    else:
        # A day is the serial that typing it leaves behind.
        cell.Value = (value - datetime.date(1899, 12, 30)).days if isinstance(value, datetime.date) else value


def fill(sheet):
    typed = {}
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last, right = cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn
    head = next((row for row in range(last + 1) if sheet.getCellByPosition(0, row).String == key), None)
    if head is None:
        return typed
    for row in range(head + 1, last + 1):
        ref = sheet.getCellByPosition(0, row).String
        for column in range(right + 1) if ref else ():
            cell = sheet.getCellByPosition(column, row)
            if cell.CellProtection.IsLocked:
                continue
            heading = sheet.getCellByPosition(column, head).String
            address = cell.AbsoluteName.rsplit(".", 1)[1].replace("$", "")
            value = answer(heading, ref, row + 1, choices(cell))
            type_into(cell, value)
            typed[address] = shown(value)
    return typed


with tempfile.TemporaryDirectory() as profile:
    pipe = f"papi{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    typed = {}
    for name in sorted(os.listdir(source)):
        book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(f"{source}/{name}"), "_blank", 0, (prop("Hidden", True),))
        typed[name] = {sheet.Name: cells for sheet in book.Sheets if sheet.IsVisible for cells in [fill(sheet)] if cells}
        book.storeToURL(uno.systemPathToFileUrl(f"{target}/{name}"), (prop("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)
print(json.dumps(typed, ensure_ascii=False))
