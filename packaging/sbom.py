"""The list of everything that ships, for machines: CycloneDX 1.6 with versions, licences and the hashes locked."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime
from importlib.metadata import Distribution
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

import shipping
from rm_desktop.ui.help.parts import licence_of, plain_name

LOCK = shipping.ROOT / "packaging" / "requirements.lock"


def write(distributions: list[Distribution], target: Path) -> Path:
    """Write the list of ``distributions`` to ``target``; ValueError where it breaks the standard's schema."""
    program = next(one for one in distributions if one.name == shipping.NAME)
    bom = Bom()
    bom.metadata.timestamp = datetime.fromtimestamp(int(shipping.epoch()), UTC)
    bom.metadata.component = _component(program, ComponentType.APPLICATION)
    libraries = [_component(one, ComponentType.LIBRARY) for one in distributions if one is not program]
    bom.components.update(libraries)
    bom.register_dependency(bom.metadata.component, libraries)
    bom.serial_number = _serial(bom)
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong:
        raise ValueError(str(wrong))
    target.write_text(text + "\n", encoding="utf-8")
    return target


def _component(one: Distribution, kind: ComponentType) -> Component:
    name, version = plain_name(one.name), one.version
    address = PackageURL("pypi", None, name, version)
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in _hashes(name)]
    licences = [LicenseFactory().make_from_string(licence_of(name, one) or "NOASSERTION")]
    return Component(
        name=name, version=version, type=kind, purl=address, bom_ref=str(address), hashes=hashes, licenses=licences
    )


def _hashes(name: str) -> list[str]:
    """Return the hashes of the files that the lock allows for ``name``; the program itself has none there."""
    text = LOCK.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.startswith(f"{name}=="):
            return re.findall(r"--hash=sha256:([0-9a-f]{64})", line)
    return []


def _serial(bom: Bom) -> uuid.UUID:
    """Name this list by what is in it, so that the same packages give the same bytes."""
    names = sorted(str(one.purl) for one in bom.components)
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join(names))
