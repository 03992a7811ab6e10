"""A Word file as its reader sees it: sections, effective looks, lengths of lines. Standard library only."""
import struct, subprocess, sys, zipfile
from xml.etree import ElementTree

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
TIMES = 'Times New Roman'

archive = zipfile.ZipFile(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(2)
part = lambda name: ElementTree.fromstring(archive.read('word/' + name))
body = part('document.xml').find(W + 'body')
styles_root = part('styles.xml')
styles = {s.get(W + 'styleId'): s for s in styles_root.iter(W + 'style')}
default_style = next(i for i, s in styles.items() if s.get(W + 'type') == 'paragraph' and s.get(W + 'default') in ('1', 'true'))
targets = {r.get('Id'): r.get('Target') for r in ElementTree.fromstring(archive.read('word/_rels/document.xml.rels'))}


def attributes(properties):
    """`{'spacing': {'after': '120'}, 'b': {}}` from a pPr or rPr."""
    return {} if properties is None else {
        e.tag.replace(W, ''): {k.replace(W, ''): v for k, v in e.attrib.items()} for e in properties}


def merge(base, more):
    return {k: {**base.get(k, {}), **more.get(k, {})} if k in ('spacing', 'ind', 'rFonts') else more.get(k, base.get(k))
            for k in base.keys() | more.keys()}


def chain(style):
    while style in styles:
        yield styles[style]
        based = styles[style].find(W + 'basedOn')
        style = based.get(W + 'val') if based is not None else None


def inherited(style, kind):
    found = attributes(styles_root.find(f'{W}docDefaults/{W}{kind}Default/{W}{kind}'))
    for each in reversed(list(chain(style))):
        found = merge(found, attributes(each.find(W + kind)))
    return found


def style_of(p):
    named = p.find(f'{W}pPr/{W}pStyle')
    return named.get(W + 'val') if named is not None else default_style


def look(p):
    return merge(inherited(style_of(p), 'pPr'), attributes(p.find(W + 'pPr')))


def run_look(p, r):
    return merge(inherited(style_of(p), 'rPr'), attributes(r.find(W + 'rPr')))


def text(e):
    shown = (W + 't', W + 'br', W + 'tab')
    return ''.join((t.text or '') if t.tag == W + 't' else ' ' for t in e.iter() if t.tag in shown)


def runs(p):
    return [r for r in p.iter(W + 'r') if text(r).strip()]


def on(properties, name):
    return name in properties and properties[name].get('val') not in ('0', 'false', 'none')


def twips(properties, name, key):
    return float(properties.get(name, {}).get(key, 0))


def jc(p):
    return look(p).get('jc', {}).get('val', 'left')


def describe(p):
    """Sizes in points, bold and italic of the runs, and the alignment."""
    looks = [run_look(p, r) for r in runs(p)]
    return ({int(l['sz']['val']) / 2 for l in looks}, {on(l, 'b') for l in looks}, {on(l, 'i') for l in looks}, jc(p))


# --- widths, from the font itself --------------------------------------------------------------------------------
def load_font(bold):
    path = subprocess.run(['fc-match', '-f', '%{file}', TIMES + (':bold' if bold else '')], capture_output=True, text=True).stdout
    data = open(path, 'rb').read()
    tables = {data[i:i + 4]: struct.unpack('>I', data[i + 8:i + 12])[0] for i in range(12, 12 + 16 * struct.unpack('>H', data[4:6])[0], 16)}
    u16 = lambda at: struct.unpack('>H', data[at:at + 2])[0]
    units, metrics, cmap = u16(tables[b'head'] + 18), u16(tables[b'hhea'] + 34), tables[b'cmap']
    sub = next(cmap + struct.unpack('>I', data[cmap + 8 + 8 * i:cmap + 12 + 8 * i])[0] for i in range(u16(cmap + 2))
               if u16(cmap + struct.unpack('>I', data[cmap + 8 + 8 * i:cmap + 12 + 8 * i])[0]) == 4)
    n = u16(sub + 6) // 2

    def width(character):
        code = ord(character)
        for k in range(n):
            if u16(sub + 14 + 2 * k) >= code:
                start, delta, at = u16(sub + 16 + 2 * (n + k)), u16(sub + 16 + 2 * (2 * n + k)), sub + 16 + 2 * (3 * n + k)
                glyph = (code + delta) & 0xFFFF if u16(at) == 0 else u16(at + u16(at) + 2 * (code - start))
                return u16(tables[b'hmtx'] + 4 * min(glyph, metrics - 1)) / units
        return 0.5
    return width


def length(p):
    """Of the longest line of a paragraph, in twips."""
    size, bold = max(describe(p)[0]), True in describe(p)[1]
    width = load_font(bold)
    lines = [[]]
    for e in p.iter():
        if e.tag == W + 'br':
            lines.append([])
        elif e.tag == W + 't':
            lines[-1].extend(e.text or '')
    return max(sum(map(width, line)) for line in lines) * size * 20


sections = [[]]
properties = []
for child in body:
    if child.tag == W + 'sectPr':
        properties.append(child)
        continue
    sections[-1].append(child)
    inner = child.find(f'{W}pPr/{W}sectPr')
    if inner is not None:
        properties.append(inner)
        sections.append([])
paragraphs = lambda elements: [e for e in elements if e.tag == W + 'p']
cells = lambda table: [[c for c in row.findall(W + 'tc')] for row in table.findall(W + 'tr')]
cell_width = lambda cell: int(cell.find(f'{W}tcPr/{W}tcW').get(W + 'w'))


def room_of(sect):
    size, margin = sect.find(W + 'pgSz'), sect.find(W + 'pgMar')
    return int(size.get(W + 'w')) - int(margin.get(W + 'left')) - int(margin.get(W + 'right'))
