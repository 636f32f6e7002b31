import xml.etree.ElementTree as ET
data = '''<?xml version="1.0"?>
<catalog owner="me">
  <book id="bk101" lang="en"><author>Gambardella</author><title>XML Guide</title><price>44.95</price></book>
  <book id="bk102"><author>Ralls</author><title>Midnight &amp; Rain</title><price>5.95</price><empty/></book>
</catalog>'''
root = ET.fromstring(data)
print(root.tag, root.attrib, len(root))
for book in root:
    print(book.tag, book.attrib, book.find('title').text, book.get('lang', '?'))
for book in root.findall('book'):
    title = book.find('title').text
    price = float(book.find('price').text)
    print("%s: %.2f" % (title, price))
print([e.tag for e in root.iter()], [t.text for t in root.iter('author')])
print(root.findtext('book/title'), root.find("book[@id='bk102']/author").text, root.findtext('nope', 'dflt'), root.find('zzz') is None)
print([b.get('id') for b in root.findall(".//book[price='5.95']")], len(root.findall('./book/*')), root[1][0].text)
a = ET.Element('a')
b = ET.SubElement(a, 'b', attrib={'x': '1'}, y='2')
b.text = 'hello <world>'
c = ET.SubElement(a, 'c')
c.tail = 'tail'
a.append(ET.Comment('note'))
print(ET.tostring(a), ET.tostring(a, encoding='unicode'))
ET.indent(a)
print(ET.tostring(a).decode())
try:
    ET.fromstring('<a><b></a>')
except ET.ParseError as e:
    print('parse error', e)
ns = ET.fromstring('<r xmlns="http://x.y/z"><k>v</k></r>')
print(ns.tag, ns.find('{http://x.y/z}k').text, ns.find('p:k', {'p': 'http://x.y/z'}).text, ET.tostring(ns))
root.remove(root[0])
print(len(root), ''.join(root.itertext()).split())
