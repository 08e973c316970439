"""The look of Word files, as named styles that people can change in one place."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

EYEBROW, TASK, CODE, MUTED, CREDIT, FACT, CODE_WORDS, LINK = (
    "Eyebrow",
    "Task",
    "Code",
    "Muted",
    "Credit",
    "Fact",
    "Code Words",
    "Hyperlink",
)
DEEPEST_LIST = 3
_INK, _MUTED, _SHARED = RGBColor(0x1E, 0x25, 0x24), RGBColor(0x5F, 0x6B, 0x69), RGBColor(0x17, 0x61, 0x5B)
_HEADINGS = {1: 13.0, 2: 11.5, 3: 10.5, 4: 10.5, 5: 10.5}
_LOCALES = {"de": "de-DE", "en": "en-GB"}
_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def level_name(style: str, depth: int) -> str:
    """Return the name of a list style at ``depth``, counted from 1; Word has three."""
    level = min(depth, DEEPEST_LIST)
    return style if level == 1 else f"{style} {level}"


def prepare(word: WordDocument, language: str) -> None:
    """Set the language and every style the writer uses."""
    _set_language(word, language)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.6)
    section.top_margin = section.bottom_margin = Cm(2.6)
    _look(word, "Normal", size=10.5, colour=_INK, after=6, line=1.25)
    _look(word, "Title", size=20, colour=_INK, bold=True, after=4)
    _look(word, "Subtitle", size=10.5, colour=_MUTED, after=18)
    _plain_title(word)
    for level, size in _HEADINGS.items():
        _look(word, f"Heading {level}", size=size, colour=_INK, bold=True, before=16, after=5)
    _look(word, "Quote", colour=_MUTED, indent=0.6)
    _new_styles(word)


def _new_styles(word: WordDocument) -> None:
    for name in (EYEBROW, MUTED, CREDIT, CODE, FACT, *(level_name(TASK, depth) for depth in (1, 2, 3))):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
    for name in (CODE_WORDS, LINK):
        word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    _look(word, EYEBROW, size=8, colour=_MUTED, bold=True, after=2)
    word.styles[EYEBROW].font.all_caps = True
    _look(word, MUTED, size=9.5, colour=_MUTED)
    _look(word, CREDIT, size=8, colour=_MUTED)
    _look(word, CODE, font="Consolas", size=9.5)
    _look(word, CODE_WORDS, font="Consolas")
    _look(word, LINK, colour=_SHARED)
    _look(word, FACT, indent=4.6, hanging=4.6)
    for depth in (1, 2, 3):
        _look(word, level_name(TASK, depth), indent=0.75 * depth, hanging=0.75)


def _look(
    word: WordDocument,
    name: str,
    *,
    font: str = "",
    size: float = 0,
    colour: RGBColor | None = None,
    bold: bool | None = None,
    before: float | None = None,
    after: float | None = None,
    line: float | None = None,
    indent: float = 0,
    hanging: float = 0,
) -> None:
    style = word.styles[name]
    if not isinstance(style, CharacterStyle):
        raise TypeError
    _set_font(style, font or ("Calibri" if isinstance(style, ParagraphStyle) else ""))
    if size:
        style.font.size = Pt(size)
    if colour is not None:
        style.font.color.rgb = colour
    style.font.bold = bold
    style.font.italic = None
    if isinstance(style, ParagraphStyle):
        form = style.paragraph_format
        form.space_before = None if before is None else Pt(before)
        form.space_after = None if after is None else Pt(after)
        form.line_spacing = line
        form.left_indent = Cm(indent) if indent else None
        form.first_line_indent = Cm(-hanging) if hanging else None


def _set_font(style: CharacterStyle, font: str) -> None:
    if not font:
        return
    style.font.name = font
    fonts = style.element.rPr.rFonts
    for theme in _THEME_FONTS:
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _plain_title(word: WordDocument) -> None:
    """Take the line under the title away that the library's template draws."""
    for name in ("Title", "Subtitle"):
        properties = word.styles[name].element.pPr
        for border in properties.findall(qn("w:pBdr")):
            properties.remove(border)
        for spacing in word.styles[name].element.rPr.findall(qn("w:spacing")):
            word.styles[name].element.rPr.remove(spacing)


def _set_language(word: WordDocument, language: str) -> None:
    locale = _LOCALES[language]
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), locale)
        lang.set(qn("w:eastAsia"), locale)
