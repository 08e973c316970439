import pytest

from rm_desktop.crypto import free_memory, kdf
from rm_desktop.crypto.kdf import CEILING_PASSES, FLOOR, LEAST_DEFAULT, KdfCost, cost_for, derive_root
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import KdfOutOfMemory

MIB = 1024


def derive(cost=FLOOR, *, secret=b"secret", salt=bytes(16), index=0, vault_id=bytes(16), slot_id=bytes(16)):
    root = derive_root(SecretBytes(secret), salt=salt, cost=cost, index=index, vault_id=vault_id, slot_id=slot_id)
    return bytes(root.view())


def cost(memory_kib=64 * MIB, passes=3, lanes=4):
    return KdfCost(memory_kib=memory_kib, passes=passes, lanes=lanes)


@pytest.mark.parametrize(
    ("at_the_limit", "beyond"),
    [
        (cost(memory_kib=64 * MIB), cost(memory_kib=64 * MIB - 1)),
        (cost(passes=3), cost(passes=2)),
        (cost(memory_kib=1024 * MIB, passes=8), cost(memory_kib=1024 * MIB + 1, passes=3)),
        (cost(passes=16), cost(passes=17)),
        (cost(lanes=1), cost(lanes=0)),
        (cost(lanes=8), cost(lanes=9)),
        (cost(memory_kib=512 * MIB, passes=16), cost(memory_kib=513 * MIB, passes=16)),
    ],
    ids=["memory floor", "passes floor", "memory ceiling", "passes ceiling", "lanes floor", "lanes ceiling", "work"],
)
def test_the_bounds_are_the_bounds(at_the_limit, beyond):
    assert at_the_limit.within_bounds()
    assert not beyond.within_bounds()


def test_argon2_is_never_run_out_of_bounds(monkeypatch):
    monkeypatch.setattr(kdf, "Argon2id", lambda **_: pytest.fail("the KDF ran"))
    with pytest.raises(ValueError, match="bounds"):
        derive(cost(passes=2))


def test_every_input_changes_the_root():
    roots = {
        derive(),
        derive(secret=b"secret."),
        derive(salt=b"1" * 16),
        derive(index=1),
        derive(vault_id=b"1" * 16),
        derive(slot_id=b"1" * 16),
        derive(cost(lanes=2)),
    }
    assert len(roots) == 7


def test_a_machine_without_the_memory_is_told_so_before_the_run(monkeypatch):
    monkeypatch.setattr(kdf, "free_mib", lambda: 127)
    monkeypatch.setattr(kdf, "Argon2id", lambda **_: pytest.fail("the KDF ran"))
    with pytest.raises(KdfOutOfMemory) as caught:
        derive()
    assert caught.value.parameters == {"mib": 64}


def test_where_the_system_does_not_tell_its_memory_a_failed_allocation_says_the_same(monkeypatch):
    class Starving:
        def __init__(self, **_):
            pass

        def derive_into(self, *_):
            raise MemoryError

    monkeypatch.setattr(kdf, "free_mib", lambda: None)
    monkeypatch.setattr(kdf, "Argon2id", Starving)
    with pytest.raises(KdfOutOfMemory):
        derive()


@pytest.mark.parametrize(("seconds", "passes"), [(0.5, 6), (0.0, 16), (0.01, 16), (1.0, 3), (9.0, 3), (0.25, 12)])
def test_a_fast_machine_gets_more_passes_a_slow_one_never_fewer_than_the_least(seconds, passes):
    found = cost_for(seconds)
    assert found.passes == passes
    assert found.memory_kib == LEAST_DEFAULT.memory_kib
    assert found.within_bounds()


def test_calibration_runs_the_least_default_once_and_stays_within_bounds(monkeypatch):
    runs = []

    class Counting:
        def __init__(self, **parameters):
            runs.append(parameters)

        def derive_into(self, *_):
            pass

    monkeypatch.setattr(kdf, "Argon2id", Counting)
    found = kdf.calibrated()
    assert [run["memory_cost"] for run in runs] == [256 * MIB]
    assert found.within_bounds()
    assert found.passes == CEILING_PASSES


class TestFreeMemory:
    def test_linux_tells_what_is_available(self):
        free = free_memory.free_mib()
        assert free is None or 0 < free < 16 * 1024 * 1024

    def test_what_cannot_be_understood_is_not_told(self, monkeypatch, tmp_path):
        source = tmp_path / "meminfo"
        monkeypatch.setattr(free_memory, "MEMINFO", source)
        assert free_memory.free_mib() is None
        source.write_text("MemTotal: 5 kB\n")
        assert free_memory.free_mib() is None
        source.write_text("MemTotal: 5 kB\nMemAvailable: 4096 kB\n")
        assert free_memory.free_mib() == 4

    def test_windows_is_asked_through_its_own_call(self, monkeypatch):
        class Kernel:
            answer = 1

            def GlobalMemoryStatusEx(self, pointer):  # noqa: N802 - the call's name
                pointer._obj.available = 300 * 1024 * 1024
                return self.answer

        kernel = Kernel()
        monkeypatch.setattr(free_memory.sys, "platform", "win32")
        monkeypatch.setattr(free_memory.ctypes, "windll", type("Windll", (), {"kernel32": kernel}), raising=False)
        assert free_memory.free_mib() == 300
        kernel.answer = 0
        assert free_memory.free_mib() is None
