#!/usr/bin/python3
"""check_decree30.py FILE.docx: does a written file keep to Decree 30/2020/NĐ-CP, annex I?

Independent of papi: standard library only, finds the parts of the document by where they stand and what they say,
not by the names of styles. One line a check; exit 1 if any fails, 2 on wrong usage.
"""
import re, sys, unicodedata
from xml.etree import ElementTree

from word_file import (R, TIMES, W, archive, cell_width, cells, describe, jc, length, look, on, paragraphs, part, properties,
                       room_of, run_look, runs, sections, targets, text, twips)

STATE = ('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
MOTTO = 'Độc lập - Tự do - Hạnh phúc'
MM = 1440 / 25.4  # twips
LETTERS = 'abcdđeghiklmnopqrstuvxy'
problems, current = {}, ''


def expect(holds, message):
    if not holds:
        problems[current].append(message)
    return holds


def expect_look(p, sizes, bold, italic, align=None):
    s, b, i, a = describe(p)
    shown = text(p).strip()[:40]
    expect(s and min(s) >= sizes[0] and max(s) <= sizes[1], f'"{shown}": size {s}, not {sizes}')
    expect(b == {bold}, f'"{shown}": bold {b}')
    expect(i == {italic}, f'"{shown}": italic {i}')
    expect(align is None or a == align, f'"{shown}": {a}, not {align}')


def rule_length(p, room):
    """Of a line drawn as the border of an empty paragraph; None if it is none."""
    border = p.find(f'{W}pPr/{W}pBdr')
    if border is None or text(p).strip() or jc(p) not in ('left', 'center', 'both'):
        return None
    left, right = twips(look(p), 'ind', 'left'), twips(look(p), 'ind', 'right')
    expect(abs(left - right) <= 2, f'rule is not in the middle: {left} and {right}')
    return room - left - right


def expect_rule(p, under, room, low, high):
    found = None if p is None else rule_length(p, room)
    shown = text(under).strip()[:30]
    if expect(found is not None, f'no rule under "{shown}"'):
        share = found / min(room, length(under))
        expect(low <= share <= high, f'rule under "{shown}" is {share:.0%} of the text, not {low:.0%} to {high:.0%}')


# --- the parts of the document -----------------------------------------------------------------------------------
main, annexes = sections[0], sections[1:]
tables = [e for e in main if e.tag == W + 'tbl']
letterhead, closing = tables[0], tables[-1]
left_top, right_top = cells(letterhead)[0][:2]
number_cell, date_cell = cells(letterhead)[1][:2]
middle = main[main.index(letterhead) + 1:main.index(closing)]
written = [p for p in paragraphs(middle) if text(p).strip()]
# An official letter names no kind: its subject, 'V/v …', stands below the number.
about = next((p for row in cells(letterhead)[2:] for p in paragraphs(row[0]) if text(p).startswith('V/v ')), None)
title, subject = written[:2] if about is None else (None, None)
opened = 2 if about is None else 0
greeted = 0
while written[opened + greeted:] and (text(written[opened + greeted]).startswith('Kính gửi') or greeted and text(written[opened + greeted]).startswith('- ')):
    greeted += 1
addressees, running = written[opened:opened + greeted], written[opened + greeted:]


def after(elements, p):
    rest = elements[elements.index(p) + 1:]
    return rest[0] if rest and rest[0].tag == W + 'p' else None


# --- the checks ----------------------------------------------------------------------------------------------------
def page():
    for index, sect in enumerate(properties):
        size, margin = sect.find(W + 'pgSz'), sect.find(W + 'pgMar')
        sides = (int(size.get(W + 'w')), int(size.get(W + 'h')))
        portrait = size.get(W + 'orient', 'portrait') == 'portrait'
        expect(sides == ((11906, 16838) if portrait else (16838, 11906)), f'section {index}: not A4: {sides}')
        expect(index > 0 or portrait, 'main text is not portrait')
        for side, low, high in (('top', 20, 25), ('bottom', 20, 25), ('left', 30, 35), ('right', 15, 20)):
            value = int(margin.get(W + side)) / MM
            expect(low - 0.04 <= value <= high + 0.04, f'section {index}: {side} margin {value:.1f} mm')


def font():
    roots = [part('document.xml')] + [part(t) for t in targets.values() if re.match('(header|footer)', t)]
    for root in roots:
        for p in root.iter(W + 'p'):
            for r in runs(p):
                found = run_look(p, r)
                faces = [found.get('rFonts', {}).get(k) for k in ('ascii', 'hAnsi', 'cs', 'eastAsia')]
                expect(faces == [TIMES] * 4, f'"{text(r)[:30]}": fonts {faces}')
                expect(found.get('color', {}).get('val', 'auto') in ('auto', '000000'), f'"{text(r)[:30]}": not black')


def sizes():
    found = tuple(max(describe(p)[0]) for p in (paragraphs(right_top)[0], paragraphs(right_top)[1], paragraphs(date_cell)[0]))
    expect(found in ((12, 13, 13), (13, 14, 14)), f'state, motto and date are {found}')
    expect(len(set().union(*(describe(p)[0] for p in running))) == 1, 'the text has more than one size')


def state():
    first, second, line = paragraphs(right_top)[:3]
    expect(text(first) in STATE, f'state is "{text(first)}"')
    expect(text(second) == MOTTO, f'motto is "{text(second)}"')
    expect_look(first, (12, 13), True, False, 'center')
    expect_look(second, (13, 14), True, False, 'center')
    expect(length(first) < cell_width(right_top) - 60, 'the name of the state does not fit on one line')
    expect_rule(line, second, cell_width(right_top), 0.97, 1.03)


def issuer():
    *names, line = [p for p in paragraphs(left_top)]
    for p in names:
        expect(text(p) == text(p).upper(), f'"{text(p)}" is not in capitals')
        expect_look(p, (12, 13), p is names[-1], False, 'center')
    expect_rule(line, names[-1], cell_width(left_top), 1 / 3, 1 / 2)


def number():
    p = paragraphs(number_cell)[0]
    # The abbreviation of a body that the workspace does not know is left for it to fill in.
    expect(re.match(r'^Số: (\d{2,})?\s*/[A-ZĐ][A-Za-zĐđ&]*(-[A-ZĐ][A-Za-zĐđ&]*)*(- +)?$', text(p)), f'"{text(p)}"')
    expect_look(p, (13, 13), False, False, 'center')


def date():
    p = paragraphs(date_cell)[0]
    pattern = r'^(.+), ngày (0[1-9]|[12]\d|3[01]|\s+) tháng (0[12]|[3-9]|1[0-2]|\s+) năm \d{4}$'
    expect(re.match(pattern, text(p)), f'"{text(p)}"')
    expect_look(p, (13, 14), False, True, 'center')


def subject_block():
    if about is not None:
        expect_look(about, (12, 13), False, False, 'center')
        expect(addressees, 'a letter addresses nobody')
        symbol = text(paragraphs(number_cell)[0]).split('/')[-1]
        expect(not re.match('(BC|KH|TTr|QĐ|TB|CV)-', symbol), f'the symbol of a letter names a kind: {symbol}')
        return
    expect(text(title) == text(title).upper(), 'kind of document is not in capitals')
    expect(text(subject) != text(subject).upper(), 'subject is in capitals')
    expect_look(title, (13, 14), True, False, 'center')
    expect_look(subject, (13, 14), True, False, 'center')
    expect_rule(after(middle, subject), subject, room_of(properties[0]), 1 / 3, 1 / 2)


def addressee():
    if not addressees:
        return
    rest = [text(p) for p in addressees[1:]]
    expect(re.match('^Kính gửi: .+' if not rest else '^Kính gửi:$', text(addressees[0])), f'"{text(addressees[0])}"')
    expect(all(line.startswith('- ') and line.endswith('.' if line is rest[-1] else ';') for line in rest), f'{rest}')
    for p in addressees:
        expect_look(p, (13, 14), False, False)


def body_text():
    for previous, p in zip([None] + running[:-1], running):
        shown, found = text(p)[:40], look(p)
        expect(jc(p) == 'both', f'"{shown}": {jc(p)}')
        expect(13 <= min(describe(p)[0]) and max(describe(p)[0]) <= 14, f'"{shown}": size {describe(p)[0]}')
        indent = twips(found, 'ind', 'firstLine')
        expect(min(abs(indent - 567), abs(indent - 720)) <= 2, f'"{shown}": first line {indent}')
        line = twips(found, 'spacing', 'line') or 240
        expect(found.get('spacing', {}).get('lineRule', 'auto') == 'auto' and 240 <= line <= 360, f'"{shown}": line {line}')
        if previous is not None and after(middle, previous) is p:
            space = twips(look(previous), 'spacing', 'after') + twips(found, 'spacing', 'before')
            expect(space >= 120, f'"{shown}": {space / 20} pt above')


def headings():
    counts = [0, 0, 0]
    romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI']
    for p in [p for p in running if 'outlineLvl' in look(p)]:
        level = int(look(p)['outlineLvl']['val'])
        counts[level:] = [counts[level] + 1] + [0] * (2 - level)
        numbers = (f'{romans[counts[0]]}. ', f'{counts[1]}. ', f'{LETTERS[counts[2] - 1]}) ')
        expect(text(p).startswith(numbers[level]), f'"{text(p)[:40]}" should begin with {numbers[level]}')
        expect(level > 0 or text(p) == text(p).upper(), f'"{text(p)[:40]}" is not in capitals')
        expect_look(p, (13, 14), level < 2, False)


def recipients():
    first, *lines = [p for p in paragraphs(cells(closing)[0][0]) if text(p).strip()]
    expect(text(first) == 'Nơi nhận:', f'"{text(first)}"')
    expect_look(first, (12, 12), True, True, 'left')
    for p in lines:
        expect(text(p).startswith('- ') and text(p).endswith('.' if p is lines[-1] else ';'), f'"{text(p)}"')
        expect_look(p, (11, 11), False, False, 'left')
    expect(re.match(r'^- Lưu: VT, .+\.$', text(lines[-1])), f'last is "{text(lines[-1])}"')
    expect(not addressees or text(lines[0]) == '- Như trên;', f'first is "{text(lines[0])}"')


def signature():
    lines = [p for p in paragraphs(cells(closing)[0][1]) if text(p).strip()]
    # So is the post of whoever signs, but only while the rest of the number is open too.
    if not lines and text(paragraphs(number_cell)[0]).endswith(' '):
        return
    for p in lines:
        expect_look(p, (13, 14), True, False, 'center')
    expect(text(lines[0]) == text(lines[0]).upper(), f'"{text(lines[0])}" is not in capitals')
    expect(not re.match(r'^(GS|PGS|TS|ThS|KS|BS|CN)\b', text(lines[-1])), f'"{text(lines[-1])}" bears a title')


def page_number():
    inherited_headers = {}
    for index, sect in enumerate(properties):
        inherited_headers.update({h.get(W + 'type'): targets[h.get(R + 'id')] for h in sect.findall(W + 'headerReference')})
        expect(sect.find(W + 'titlePg') is not None, f'section {index}: the first page is like the others')
        first, rest = part(inherited_headers['first']), part(inherited_headers['default'])
        expect(text(first).strip() in ('', 'DỰ THẢO') and 'PAGE' not in ElementTree.tostring(first, 'unicode'), 'first header holds more than the draft mark')
        fields = [p for p in rest.iter(W + 'p') if any('PAGE' in (i.text or '') for i in p.iter(W + 'instrText'))]
        if expect(len(fields) == 1, f'section {index}: no page number'):
            found = run_look(fields[0], next(fields[0].iter(W + 'r')))
            expect(jc(fields[0]) == 'center', 'page number is not in the middle')
            expect(26 <= int(found['sz']['val']) <= 28 and not on(found, 'i'), 'page number is not upright 13-14 pt')


def annex_openings():
    romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
    for index, (elements, sect) in enumerate(zip(annexes, properties[1:])):
        label, name, reference = [p for p in paragraphs(elements) if text(p).strip()][:3]
        wanted = f'Phụ lục {romans[index]}' if len(annexes) > 1 else 'Phụ lục'
        expect(text(label) == wanted, f'"{text(label)}", not "{wanted}"')
        expect_look(label, (14, 14), True, False, 'center')
        expect(text(name) == text(name).upper(), f'"{text(name)[:40]}" is not in capitals')
        expect_look(name, (13, 14), True, False, 'center')
        expect(re.match(r'^\(Kèm theo .+ của .+\)$', text(reference)), f'"{text(reference)}"')
        expect_look(reference, (13, 14), False, True, 'center')
        line = after(elements, reference)
        expect(line is not None and rule_length(line, room_of(sect)) is not None, f'{wanted}: no rule')
        start = sect.find(W + 'pgNumType')
        expect(start is not None and start.get(W + 'start') == '1', f'{wanted}: pages are not counted anew')
        cited = re.findall(r'[Pp]hụ lục ((?:[IVX]+(?:, | và |; )?)+)', ' '.join(map(text, running)))
        numbers = {n for found in cited for n in re.findall('[IVX]+', found)}
        expect(romans[index] in numbers if len(annexes) > 1 else 'hụ lục' in ' '.join(map(text, running)), f'{wanted} is not cited')


def end_mark():
    expect(re.search(r'[^\s./]\./\.$', text(running[-1])), f'the text ends with "{text(running[-1])[-20:]}"')


def table_layout():
    for elements, sect in zip(sections, properties):
        for table in [e for e in elements if e.tag == W + 'tbl']:
            grid = [int(c.get(W + 'w')) for c in table.findall(f'{W}tblGrid/{W}gridCol')]
            expect(table.find(f'{W}tblPr/{W}tblLayout').get(W + 'type') == 'fixed', 'a table is not fixed')
            expect(sum(grid) == room_of(sect), f'a table is {sum(grid)} wide, not {room_of(sect)}')
            for row in table.findall(W + 'tr'):
                expect(sum(map(cell_width, row.findall(W + 'tc'))) == sum(grid), 'a row is not as wide as its table')
            headed = [row.find(f'{W}trPr/{W}tblHeader') is not None for row in table.findall(W + 'tr')]
            expect(table in (letterhead, closing) or headed[0], 'a table does not repeat its head')


def nfc():
    for name in archive.namelist():
        if name.endswith('.xml'):
            content = archive.read(name).decode()
            expect(unicodedata.is_normalized('NFC', content), f'{name} is not NFC')


checks = (page, font, sizes, state, issuer, number, date, subject_block, addressee, body_text, headings, recipients,
          signature, page_number, annex_openings, end_mark, table_layout, nfc)
for check in checks:
    current = check.__name__.replace('_', '-')
    problems[current] = []
    try:
        check()
    except Exception as error:  # a part that is not where it must be
        problems[current].append(f'cannot be checked: {type(error).__name__}: {error}')
    print(f'{"FAIL" if problems[current] else "ok  "} {current}')
    for message in dict.fromkeys(problems[current]):
        print(f'       {message}')
sys.exit(any(problems.values()))
