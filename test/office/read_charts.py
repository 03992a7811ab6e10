"""What the charts of a Word or Excel file say, and whether the cells that they refer to say the same. Prints JSON.

Shares no code with papi: parts by zipfile and ElementTree, cells by openpyxl.
"""

import io
import json
import posixpath
import re
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
archive = zipfile.ZipFile(sys.argv[1])


def relations(path):
    folder, name = posixpath.split(path)
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in archive.namelist():
        return []
    targets = [one.get("Target") for one in ElementTree.fromstring(archive.read(rels))]
    return [posixpath.normpath(posixpath.join(folder, target)) for target in targets]


def cells_of(book, formula):
    values = []
    for sheet, first, last in re.findall(r"'([^']+)'!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?", formula):
        area = book[sheet][f"{first}:{last or first}".replace("$", "")]
        values += [cell.value for row in area for cell in row]
    return values


def cached(ref):
    cache = ref.find(f"{C}numCache")
    cache = ref.find(f"{C}strCache") if cache is None else cache
    points = {int(point.get("idx")): point.find(f"{C}v").text for point in cache.iter(f"{C}pt")}
    return [points.get(index) for index in range(int(cache.find(f"{C}ptCount").get("val")))]


def same(cell, point):
    if cell in (None, "") or point is None:
        return cell in (None, "") and point is None
    return str(cell) == point if isinstance(cell, str) else abs(float(point) - cell) < 1e-12


def read_chart(path):
    chart = ElementTree.fromstring(archive.read(path))
    inner = [name for name in relations(path) if name.endswith(".xlsx")]
    source = io.BytesIO(archive.read(inner[0])) if inner else sys.argv[1]
    book = openpyxl.load_workbook(source, data_only=True)
    wrong, series, upwards, compared = [], {}, {}, 0
    for one in chart.iter(f"{C}ser"):
        named = one.find(f"{C}tx/{C}strRef")
        for ref in list(one.iter(f"{C}numRef")) + list(one.iter(f"{C}strRef")):
            formula, points = ref.find(f"{C}f").text, cached(ref)
            cells = cells_of(book, formula)
            compared += len(points)
            if len(cells) != len(points) or not all(map(same, cells, points)):
                wrong.append([formula, cells, points])
        values = one.find(f"{C}xVal/{C}numRef")
        values = one.find(f"{C}val/{C}numRef") if values is None else values
        if named is not None:
            series[cached(named)[0]] = cached(values)
            if one.find(f"{C}yVal") is not None:
                upwards[cached(named)[0]] = cached(one.find(f"{C}yVal/{C}numRef"))
    return {
        "title": " ".join(text.text for text in chart.find(f"{C}chart/{C}title").iter(f"{A}t")),
        "series": series,
        "upwards": upwards,
        "compared": compared,
        "wrong": wrong,
    }


drawings = [name for name in archive.namelist() if re.search(r"word/document\.xml$|drawing\d+\.xml$", name)]
words = [
    one.get("descr")
    for name in drawings
    for one in ElementTree.fromstring(archive.read(name)).iter()
    if one.tag.endswith(("}docPr", "}cNvPr")) and one.get("descr")
]
charts = [name for name in archive.namelist() if re.search(r"charts/chart\d+\.xml$", name)]
charts.sort(key=lambda name: int(re.search(r"(\d+)\.xml$", name)[1]))
print(json.dumps({"alternatives": words, "charts": [read_chart(name) for name in charts]}, ensure_ascii=False))
