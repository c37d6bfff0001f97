#!/usr/bin/env python3
"""make.py KIND SOURCE.md OUT: an announcement in a little Markdown as a document of another kind, as its programs write it:
docx, odt, fodt, rtf, ms (for groff).  make.py scan PAGE.jpg,... OUT: a PDF of pictures.  make.py hostile NAME OUT: a document that means harm, see hostile()."""
import io, re, struct, sys, warnings, zipfile, zlib
from xml.sax.saxutils import escape

def blocks(text):
    """(kind, content): h1-h6, ul, ol, p, gap, row (content: list of cells)"""
    for line in text.split('\n'):
        m = re.match(r'(#+) (.*)', line)
        if m:
            yield 'h%d' % len(m.group(1)), m.group(2)
        elif line.startswith('* '):
            yield 'ul', line[2:]
        elif re.match(r'\d+\. ', line):
            yield 'ol', line.split('. ', 1)[1]
        elif line.startswith('|'):
            yield 'row', [c.strip() for c in line.strip('|').split('|')]
        elif line.strip():
            yield 'p', line
        else:
            yield 'gap', ''

def spans(text):
    """(style, words, href): style 'b', 'a' or ''"""
    for part in re.split(r'(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))', text):
        if part.startswith('**'):
            yield 'b', part[2:-2], None
        elif part.startswith('['):
            words, href = part[1:-1].split('](')
            yield 'a', words, href
        elif part:
            yield '', part, None

# ---- docx ----
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

class Docx:
    def __init__(self):
        self.links = []

    def run(self, words, props=''):
        # Word splits runs anywhere: each word is one of its own
        return ''.join('<w:r><w:rPr>%s<w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>' % (props, escape(w)) for w in re.split(r'(?<= )', words))

    def inline(self, text):
        out = ''
        for style, words, href in spans(text):
            if style == 'a':
                self.links.append(href)
                out += '<w:hyperlink r:id="rL%d">%s</w:hyperlink>' % (len(self.links), self.run(words))
            else:
                out += self.run(words, '<w:b/>' if style == 'b' else '')
        return out

    def para(self, text, style='', num=0):
        props = '<w:pStyle w:val="%s"/>' % style if style else ''
        if num:
            props += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>' % num
        return '<w:p w14:x="1"><w:pPr>%s</w:pPr>%s</w:p>'.replace(' w14:x="1"', '') % (props, self.inline(text))

    def body(self, text):
        out, rows = '', ''
        for kind, content in blocks(text):
            if kind != 'row' and rows:
                out += '<w:tbl><w:tblPr/>%s</w:tbl>' % rows
                rows = ''
            if kind == 'row':
                rows += '<w:tr>%s</w:tr>' % ''.join('<w:tc><w:tcPr/>%s</w:tc>' % self.para(c) for c in content)
            elif kind[0] == 'h':
                out += self.para(content, 'berschrift' + kind[1])
            elif kind in ('ul', 'ol'):
                out += self.para(content, 'Listenabsatz', 1 if kind == 'ul' else 2)
            else:
                out += self.para(content)
        return out + ('<w:tbl>%s</w:tbl>' % rows if rows else '')

STYLES = '<?xml version="1.0"?><w:styles %s>' % W + ''.join(
    '<w:style w:type="paragraph" w:styleId="berschrift%d"><w:name w:val="heading %d"/><w:basedOn w:val="Standard"/><w:rPr><w:b/></w:rPr></w:style>' % (i, i) for i in range(1, 7)) + '</w:styles>'
NUMBERING = '<?xml version="1.0"?><w:numbering %s>' % W + ''.join(
    '<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:numFmt w:val="%s"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>' % (i, f) for i, f in ((0, 'bullet'), (1, 'decimal'))
) + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'

def docx_members(body, links=(), core=''):
    rels = ''.join('<Relationship Id="rL%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>' % (i + 1, REL, escape(h)) for i, h in enumerate(links))
    return {
        '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': '<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/></Relationships>' % REL,
        'docProps/core.xml': '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">%s</cp:coreProperties>' % core,
        'word/_rels/document.xml.rels': '<?xml version="1.0"?><Relationships>%s</Relationships>' % rels,
        'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING,
        'word/media/image1.png': b'\x89PNG not a picture',
        'word/document.xml': '<?xml version="1.0"?><w:document %s><w:body>%s<w:sectPr/></w:body></w:document>' % (W, body)}

def zipped(members, out, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(out, 'w', method) as z:
        for name, content in (members.items() if isinstance(members, dict) else members):
            z.writestr(zipfile.ZipInfo(name, (2026, 2, 1, 0, 0, 0)), content, method)

def docx(text, out):
    d = Docx()
    body = d.body(text)
    zipped(docx_members(body, d.links, '<dcterms:modified>2026-02-01T08:00:00Z</dcterms:modified>'), out)

# ---- odt ----
def odt_inline(text):
    out = ''
    for style, words, href in spans(text):
        words = escape(words).replace('  ', ' <text:s/>')
        out += '<text:a xlink:href="%s">%s</text:a>' % (escape(href), words) if style == 'a' else '<text:span text:style-name="T1">%s</text:span>' % words if style == 'b' else words
    return out

def odt_body(text):
    out, rows, items = '', '', ''
    def flush():
        nonlocal out, rows, items
        if rows:
            out += '<table:table><table:table-column table:number-columns-repeated="2"/>%s</table:table>' % rows
        if items:
            out += items + '</text:list>'
        rows = items = ''
    for kind, content in blocks(text):
        if (kind != 'row' and rows) or (kind not in ('ul', 'ol') and items):
            flush()
        if kind == 'row':
            rows += '<table:table-row>%s</table:table-row>' % ''.join('<table:table-cell><text:p>%s</text:p></table:table-cell>' % odt_inline(c) for c in content)
        elif kind in ('ul', 'ol'):
            items = items or '<text:list text:style-name="%s">' % ('L1' if kind == 'ul' else 'L2')
            items += '<text:list-item><text:p>%s</text:p></text:list-item>' % odt_inline(content)
        elif kind[0] == 'h':
            out += '<text:h text:outline-level="%s">%s</text:h>' % (kind[1], odt_inline(content))
        else:
            out += '<text:p text:style-name="Standard">%s</text:p>' % odt_inline(content)
    flush()
    return out

O = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (p, p) for p in ('office', 'text', 'table', 'style', 'fo', 'meta')) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
ODT_STYLES = '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles>'
ODT_META = '<office:meta><dc:date>2026-02-01T08:00:00</dc:date><dc:language>de-DE</dc:language></office:meta>'

def odt_members(body, extra=''):
    return [('mimetype', 'application/vnd.oasis.opendocument.text'),
            ('META-INF/manifest.xml', '<?xml version="1.0"?><manifest:manifest xmlns:manifest="m"/>'),
            ('meta.xml', '<?xml version="1.0"?><office:document-meta %s>%s</office:document-meta>' % (O, ODT_META)),
            ('styles.xml', '<?xml version="1.0"?><office:document-styles %s>%s</office:document-styles>' % (O, extra)),
            ('Pictures/1.png', b'\x89PNG'),
            ('content.xml', '<?xml version="1.0"?><office:document-content %s>%s<office:body><office:text>%s</office:text></office:body></office:document-content>' % (O, ODT_STYLES, body))]

def odt(text, out):
    zipped(odt_members(odt_body(text)), out)

def fodt(text, out):
    with open(out, 'w', encoding='utf-8') as f:
        f.write('<?xml version="1.0" encoding="UTF-8"?><office:document %s office:mimetype="application/vnd.oasis.opendocument.text">%s%s<office:body><office:text>%s</office:text></office:body></office:document>' % (O, ODT_META, ODT_STYLES, odt_body(text)))

# ---- rtf ----
def rtf_text(s):
    out = ''
    for c in s:
        if c in '\\{}':
            out += '\\' + c
        elif ord(c) < 128:
            out += c
        elif c in '€':
            out += "\\'80"
        elif ord(c) < 256:
            out += "\\'%02x" % ord(c)
        else:
            out += '\\u%d?' % ord(c)
    return out

def rtf_inline(text):
    out = ''
    for style, words, href in spans(text):
        if style == 'b':
            out += '{\\b %s}' % rtf_text(words)
        elif style == 'a':
            out += '{\\field{\\*\\fldinst{HYPERLINK "%s"}}{\\fldrslt{\\ul %s}}}' % (rtf_text(href), rtf_text(words))
        else:
            out += rtf_text(words)
    return out

RTF_HEAD = '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset238 Times CE;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\b heading 2;}}{\\*\\generator x;}{\\info{\\title Dokument1}{\\author Niemand am 1.1.2020}}\n\\viewkind4 '

def rtf(text, out):
    body = RTF_HEAD
    n = 0
    for kind, content in blocks(text):
        if kind == 'row':
            body += '\\trowd\\cellx3000\\cellx9000 ' + ''.join('\\pard\\intbl %s\\cell ' % rtf_inline(c) for c in content) + '\\row\n'
        elif kind in ('ul', 'ol'):
            n = n + 1 if kind == 'ol' else 0
            body += '\\pard{\\listtext\\tab %s\\tab}\\ls%d %s\\par\n' % ("\\'b7" if kind == 'ul' else '%d.' % n, 1 if kind == 'ul' else 2, rtf_inline(content))
        elif kind[0] == 'h':
            body += '\\pard\\plain\\s%s\\b %s\\b0\\par\n' % (kind[1], rtf_inline(content))
        else:
            body += '\\pard\\plain\\s0 %s\\par\n' % rtf_inline(content)
    with open(out, 'w', encoding='ascii') as f:
        f.write(body + '}')

# ---- paper ----
def ms(text, out):
    """the announcement as groff -ms sets it"""
    with open(out, 'w', encoding='utf-8') as f:
        f.write('.ps 15\n.vs 21\n.nh\n.LP\n')
        for kind, content in blocks(text):
            words = ' '.join(content) if kind == 'row' else ''.join(w for _, w, _ in spans(content))
            f.write('.sp .6\n' if kind == 'gap' else '%s%s\n.br\n' % ('\\s+6' if kind == 'h1' else '', words + ('\\s0' if kind == 'h1' else '')))

def scan(jpegs, out):
    """a PDF whose pages are pictures (JPEG, comma-separated names)"""
    objects, pages = [], []
    for name in jpegs.split(','):
        data = open(name, 'rb').read()
        at = 2
        while data[at + 1] not in (0xc0, 0xc1, 0xc2):  # the frame's header says height, width, components
            at += 2 + int.from_bytes(data[at + 2:at + 4], 'big')
        height, width, parts = int.from_bytes(data[at + 5:at + 7], 'big'), int.from_bytes(data[at + 7:at + 9], 'big'), data[at + 9]
        n = len(objects) + 3
        pages.append('%d 0 R' % n)
        draw = b'q 595 0 0 842 0 0 cm /I Do Q'
        objects += [('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>' % (n + 1, n + 2)).encode(),
                    b'<</Length %d>>stream\n%s\nendstream' % (len(draw), draw),
                    b'<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/Device%s/Filter/DCTDecode/Length %d>>stream\n' % (width, height, b'Gray' if parts == 1 else b'RGB', len(data)) + data + b'\nendstream']
    objects = [b'<</Type/Catalog/Pages 2 0 R>>', ('<</Type/Pages/Count %d/Kids[%s]>>' % (len(pages), ' '.join(pages))).encode()] + objects
    pdf, places = b'%PDF-1.4\n', []
    for i, o in enumerate(objects):
        places.append(len(pdf))
        pdf += b'%d 0 obj\n%s\nendobj\n' % (i + 1, o)
    pdf += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % p for p in places) + b'trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, len(pdf))
    open(out, 'wb').write(pdf)

def png(width, height, out, claimed=None):
    """white, or what claims to be much larger"""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    w, h = claimed or (width, height)
    open(out, 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 0, 0, 0, 0)) + chunk(b'IDAT', zlib.compress((b'\0' + b'\xff' * width) * height)) + chunk(b'IEND', b''))

# ---- what means harm ----
GOOD = '# Lesung\n\nDatum: 4. Mai 2026, 19 Uhr\nOrt: Rathaus, Markt 1, 24103 Kiel\n'

def patched_size(data, size):
    """the central directory claims that the biggest member has SIZE octets"""
    at = data.rindex(b'PK\x01\x02')
    return data[:at + 24] + size.to_bytes(4, 'little') + data[at + 28:]

def hostile(name, out):
    d = Docx()
    body = d.body(GOOD)
    good = docx_members(body)
    data = None
    if name == 'bomb.docx':           # 200 MB of blanks in 200 kB
        good['word/document.xml'] = good['word/document.xml'].replace('<w:sectPr/>', ' ' * (200 << 20))
    elif name == 'many.docx':         # each part is small, all are not
        for i in range(6):
            good['word/header%d.xml' % i] = '<w:hdr>' + ' ' * (30 << 20) + '%d</w:hdr>' % i
    elif name == 'entities.docx':     # a billion laughs
        good['word/document.xml'] = '<!DOCTYPE x [<!ENTITY a "ha">' + ''.join('<!ENTITY %s "%s">' % (chr(98 + i), ('&%s;' % chr(97 + i)) * 10) for i in range(9)) + ']>' + good['word/document.xml'].split('?>')[1].replace('Lesung', '&j;')
    elif name == 'outside.docx':      # names that lead elsewhere: passed over, the document is read
        good = {**{'../../etc/cron.d/x.xml': 'x', '/tmp/ev-evil.xml': 'x', 'word/../../y.xml': 'x', 'a\nName: word/document.xml': 'x'}, **good}
    elif name == 'twice.docx':        # a second document of the same name
        good = list(good.items()) + [('word/document.xml', good['word/document.xml'].replace('Lesung', 'Betrug'))]
    elif name == 'huge.docx':         # claims 4 GB
        b = io.BytesIO()
        zipped(good, b)
        data = patched_size(b.getvalue(), 0xfffffffe)
    elif name == 'cut.docx':
        b = io.BytesIO()
        zipped(good, b)
        data = b.getvalue()[:1500]
    elif name == 'deep.docx':         # text boxes in text boxes, tables in tables
        good['word/document.xml'] = good['word/document.xml'].replace('<w:sectPr/>', '<w:p><w:r><w:txbxContent>' * 5000 + '<w:tbl><w:tr><w:tc>' * 5000)
    elif name == 'changes.docx':      # what was deleted and what is hidden is not said
        good['word/document.xml'] = good['word/document.xml'].replace('<w:sectPr/>', '<w:p><w:del><w:r><w:delText>Datum: 9. Mai 2026</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ort: Keller</w:t></w:r></w:p>')
    elif name == 'sheet.xlsx':
        good['_rels/.rels'] = good['_rels/.rels'].replace('word/document.xml', 'xl/workbook.xml')
    elif name == 'files.zip':
        good = {'a/b.txt': 'nothing', 'c.xml': '<c/>'}
    elif name == 'members.docx':      # more files than a document has
        good = {**{'word/x%d.bin' % i: '' for i in range(11000)}, **good}
    elif name == 'secret.odt':
        m = dict(odt_members(odt_body(GOOD)))
        m['META-INF/manifest.xml'] = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
        good = m
    elif name == 'entities.odt':
        m = dict(odt_members(odt_body(GOOD)))
        m['content.xml'] = m['content.xml'].replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 1).replace('Lesung', '&a;')
        good = m
    elif name == 'bomb.odt':
        m = dict(odt_members(odt_body(GOOD)))
        m['styles.xml'] = '<x>' + 'a' * (200 << 20) + '</x>'
        good = m
    elif name == 'repeat.odt':        # a million columns are not made
        m = dict(odt_members(odt_body(GOOD) + '<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row></table:table>'))
        good = m
    elif name == 'changes.odt':
        good = dict(odt_members('<text:tracked-changes><text:p>Datum: 1. Mai 2026</text:p></text:tracked-changes>' + odt_body(GOOD) + '<text:p>Bis bald<office:annotation><text:p>Ort: Keller</text:p></office:annotation></text:p>'))
    elif name == 'deep.odt':
        good = dict(odt_members(odt_body(GOOD) + '<text:list><text:list-item><text:p><text:span>' * 3000))
    elif name == 'empty.odt':
        good = [m for m in odt_members('') if m[0] != 'content.xml']
    elif name == 'deep.rtf':
        data = (RTF_HEAD + '\\pard Lesung am 4. Mai 2026, 19 Uhr im Rathaus\\par ' + '{\\b ' * 100000).encode()
    elif name == 'bin.rtf':           # data longer than the file
        data = (RTF_HEAD + '\\pard Lesung am 4. Mai 2026, 19 Uhr im Rathaus\\par {\\pict\\bin2147483647 xyz').encode()
    elif name == 'skip.rtf':          # what no reader sees
        data = (RTF_HEAD + '\\pard Lesung am 4. Mai 2026, 19 Uhr, Rathaus\\par{\\v Ort: Keller}{\\deleted Datum: 9. Mai 2026}{\\*\\unknown Datum: 8. Mai 2026}{\\pict 89504e47}{\\*\\bkmkstart Ort}\\par}').encode()
    elif name == 'pages.rtf':         # Central European and Cyrillic letters, a surrogate pair, a substitute of three octets
        data = ("{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0 A;}{\\f2\\fcharset204 B;}}\\pard\\s1\\outlinelevel0 Konzert \\u321\\'a3\\'f3d\\'9f\\par\\pard Datum: 4. Mai 2026, 19 Uhr\\par Ort: {\\f2 \\'c4\\'ee\\'ec}, Markt 1\\par{\\uc3 \\u-10179abc\\u-8704abc}\\par}").encode()
    elif name == 'white.png':
        return png(400, 200, out)
    elif name == 'bomb.png':          # claims 2.5 gigapixels
        return png(100, 100, out, (50000, 50000))
    elif name == 'cut.jpg':
        data = b'\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0'
    else:
        sys.exit('no such: ' + name)
    if data is not None:
        open(out, 'wb').write(data)
    else:
        zipped(good, out)

if __name__ == '__main__':
    kind, source, out = sys.argv[1:4]
    warnings.simplefilter('ignore')
    if kind == 'scan':
        scan(source, out)
    elif kind == 'hostile':
        hostile(source, out)
    else:
        globals()[kind](open(source, encoding='utf-8').read(), out)
