"""One page of help as text to read, mark and copy; the words looked for stand out."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from rm_desktop.ui.help.articles import Article
from rm_desktop.ui.theme.theme import colour, px

_STYLE = """
body {{ color: {ink}; }}
h1 {{ font-weight: 600; margin: 0 0 {gap}px 0; }}
h2 {{ font-weight: 600; margin: {wide}px 0 {small}px 0; }}
p, li {{ line-height: 145%; margin: 0 0 {small}px 0; }}
ul, ol {{ margin: {small}px 0 {gap}px 0; -qt-list-indent: 1; }}
a {{ color: {shared}; }}
code {{ font-family: Inter; font-weight: 600; background-color: {over}; }}
pre {{ font-family: Inter; font-size: {fine}px; white-space: pre-wrap; margin: 0 0 {wide}px 0; }}
table {{ margin: {small}px 0 {gap}px 0; border-collapse: collapse; border: 1px solid {line}; }}
th {{ text-align: left; font-weight: 600; background-color: {over}; }}
th, td {{ padding: {small}px {gap}px; border: 1px solid {line}; }}
"""


_HEADING_SIZES = {1: 24, 2: 18}


class ArticleView(QTextBrowser):
    """Shows an `Article`. It loads nothing from anywhere and follows no link by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setProperty("kind", "editor")
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(px(4))
        self.document().setDefaultStyleSheet(_style())

    def show_article(self, article: Article, query: str = "") -> None:
        """Show ``article`` from its beginning, or from the first word of ``query`` in it."""
        self.setHtml(article.html)
        self._size_headings()
        self.setAccessibleName(article.title)
        marks = [mark for word in query.split() for mark in self._marks(word)]
        self.setExtraSelections(marks)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if marks:
            first = min(marks, key=lambda mark: mark.cursor.selectionStart()).cursor
            first.clearSelection()
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: the pages hold words only."""
        return None

    def _size_headings(self) -> None:
        """Give headings the design's sizes; Qt's own grow by steps that no style sheet reaches."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                form = QTextCharFormat()
                font = self.font()
                font.setPixelSize(px(_HEADING_SIZES[level]))
                font.setWeight(QFont.Weight.DemiBold)
                form.setFont(font)
                form.setForeground(QColor(colour("ink")))
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(form)
            block = block.next()

    def _marks(self, word: str) -> list[QTextEdit.ExtraSelection]:
        marks = []
        cursor = self.document().find(word, 0, QTextDocument.FindFlag(0))
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format = _mark_format()
            marks.append(mark)
            cursor = self.document().find(word, cursor)
        return marks


def _mark_format() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(colour("attention_tint")))
    form.setForeground(QColor(colour("attention_text")))
    return form


def _style() -> str:
    roles = {role: colour(role) for role in ("ink", "shared", "over", "line")}
    sizes = {"fine": 13, "wide": 20, "gap": 12, "small": 6}
    return _STYLE.format(**roles, **{name: px(size) for name, size in sizes.items()})
