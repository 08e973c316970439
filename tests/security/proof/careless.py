"""What a careless program would have done: a recording without its syncs, or with promises made too early."""

from __future__ import annotations

from itertools import takewhile

from recording import Event


def no_syncs(happened, _root):
    return [event for event in happened if event.kind != "sync"]


def no_syncs_of_folders(happened, root):
    folders = {str(root), *(event.path for event in happened if event.kind == "folder"), f"{root}/backups"}
    return [event for event in happened if event.kind != "sync" or event.path not in folders]


def no_syncs_of_the_wal(happened, _root):
    """Forget them until the WAL is moved into the file: half a checkpoint without its WAL is no matter of anchors."""
    lasting = takewhile(lambda event: event.kind != "write" or not event.path.endswith(".db"), happened)
    return [event for event in lasting if event.kind != "sync" or not event.path.endswith("-wal")]


def no_anchors(happened, root):
    away = Event("remove", f"{root}/shared-000001.anchor")
    others = [event for event in happened if not event.path.endswith(".anchor")]
    return [away, Event("sync", f"{root}"), *no_syncs_of_the_wal(others, root)]


def said_too_early(happened, _root):
    """Let each promise be made before the two syncs that it waited for."""
    found = []
    for event in happened:
        place = len(found)
        if event.kind == "said":
            syncs = [number for number, one in enumerate(found) if one.kind == "sync"]
            place = syncs[-2] if len(syncs) > 1 else 0
        found.insert(place, event)
    return found
