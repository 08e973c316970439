"""Which templates a meeting can begin with: those the program ships, and the pair's own as ``own.<id>``."""

from __future__ import annotations

from rm_desktop.domain.entities import OwnTemplate
from rm_desktop.domain.errors import NotFound
from rm_desktop.services.catalogue import OWN
from rm_desktop.services.content import Content, Template, TemplateItem
from rm_desktop.vault.unit_of_work import Work


def all_templates(work: Work, content: Content) -> list[Template]:
    """Return the shipped templates, then the pair's own."""
    return [*content.templates, *map(as_template, work.own_templates.all())]


def template_of(work: Work, content: Content, code: str) -> Template:
    """Return the template ``code``; `NotFound` where it is an own one that was deleted."""
    if not is_own(code):
        return content.template(code)
    return as_template(work.own_templates.get(own_id(code)))


def is_there(work: Work, content: Content, code: str) -> bool:
    """Whether a meeting could begin with ``code`` now."""
    if not is_own(code):
        return any(template.code == code for template in content.templates)
    try:
        work.own_templates.get(own_id(code))
    except NotFound:
        return False
    return True


def is_own(code: str) -> bool:
    """Whether a template is the pair's own."""
    return code.startswith(OWN)


def own_id(code: str) -> str:
    """Return the identifier in the code of an own template."""
    return code.removeprefix(OWN)


def as_template(own: OwnTemplate) -> Template:
    """Return an own template as the shipped ones are. It says nothing about its purpose but its title."""
    return Template(
        code=OWN + own.id,
        group=OWN + own.id,
        title=own.title,
        purpose="",
        minutes=sum(item.minutes for item in own.items),
        items=tuple(TemplateItem(title=item.title, minutes=item.minutes) for item in own.items),
    )
