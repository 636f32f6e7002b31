"""Writes UnicodeNames.gz and IdentifierForms.gz of src/Transpiler/Parsing from this interpreter's unicodedata: python3.13 tools/unicode-names.py"""
import gzip
import pathlib
import sys
import unicodedata

# unicodedata.lookup knows aliases but can't list them; these are the ones that scripts use.
ALIASES = """NULL|START OF HEADING|START OF TEXT|END OF TEXT|END OF TRANSMISSION|ENQUIRY|ACKNOWLEDGE|ALERT|BACKSPACE|CHARACTER TABULATION|
HORIZONTAL TABULATION|LINE FEED|NEW LINE|END OF LINE|LINE TABULATION|VERTICAL TABULATION|FORM FEED|CARRIAGE RETURN|SHIFT OUT|SHIFT IN|
DATA LINK ESCAPE|DEVICE CONTROL ONE|DEVICE CONTROL TWO|DEVICE CONTROL THREE|DEVICE CONTROL FOUR|NEGATIVE ACKNOWLEDGE|SYNCHRONOUS IDLE|
END OF TRANSMISSION BLOCK|CANCEL|END OF MEDIUM|SUBSTITUTE|ESCAPE|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|INFORMATION SEPARATOR THREE|
GROUP SEPARATOR|INFORMATION SEPARATOR TWO|RECORD SEPARATOR|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|DELETE|NEXT LINE|BYTE ORDER MARK|BOM|
NBSP|SHY|ZWNJ|ZWJ|LRM|RLM|ZWSP|NUL|BEL|BS|HT|TAB|LF|NL|EOL|VT|FF|CR|ESC|DEL|SP|NEL|CSI""".replace("\n", "").split("|")

lines = []
for code in range(sys.maxunicode + 1):
    name = unicodedata.name(chr(code), "")
    if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
        lines.append(f"{code:X};{name}")
for alias in ALIASES:
    try:
        lines.append(f"{ord(unicodedata.lookup(alias)):X};{alias}")
    except KeyError:
        pass

# What NFKC of an identifier needs: compatibility decompositions, combining classes, and the characters that two others make. Hangul goes by rule.
decompositions, classes, compositions = [], [], []
for code in range(128, sys.maxunicode + 1):
    char = chr(code)
    if not ("a" + char).isidentifier() or 0xAC00 <= code <= 0xD7A3:
        continue
    form = unicodedata.normalize("NFKD", char)
    if form != char:
        decompositions.append(f"{code:X};{form}")
    if unicodedata.combining(char):
        classes.append(f"{code:X};{unicodedata.combining(char)}")
    parts = unicodedata.decomposition(char).split()
    if len(parts) == 2 and parts[0][0] != "<" and unicodedata.normalize("NFC", char) == char:
        compositions.append(f"{code:X};{chr(int(parts[0], 16))}{chr(int(parts[1], 16))}")
forms = decompositions + [""] + classes + [""] + compositions

folder = pathlib.Path(__file__).parent.parent / "src/Transpiler/Parsing"
for name, content in (("UnicodeNames.gz", lines), ("IdentifierForms.gz", forms)):
    (folder / name).write_bytes(gzip.compress("\n".join(content).encode(), 9, mtime=0))
