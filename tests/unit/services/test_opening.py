"""The state of the opening: one winner per change, no way around, pauses that grow."""

import threading

import pytest

from rm_desktop.services.opening import NoSuchWay, OpeningMachine, OpeningState, Patience

S = OpeningState
LEGAL = {
    (S.NO_VAULT, S.LOCKED),
    (S.NO_VAULT, S.UNLOCKING),
    (S.LOCKED, S.UNLOCKING),
    (S.LOCKED, S.NO_VAULT),
    (S.UNLOCKING, S.UNLOCKED),
    (S.UNLOCKING, S.LOCKED),
    (S.UNLOCKING, S.NO_VAULT),
    (S.UNLOCKED, S.LOCKING),
    (S.LOCKING, S.LOCKED),
}


@pytest.mark.parametrize("start", list(S))
@pytest.mark.parametrize("end", list(S))
def test_only_the_ways_of_a_vaults_life_exist(start, end):
    machine = OpeningMachine(start)
    if (start, end) in LEGAL:
        assert machine.advance(start, end)
        assert machine.state is end
    else:
        with pytest.raises(NoSuchWay):
            machine.advance(start, end)
        assert machine.state is start


def test_a_change_from_a_state_that_has_passed_does_nothing():
    machine = OpeningMachine(S.UNLOCKED)
    assert not machine.advance(S.LOCKED, S.UNLOCKING)
    assert machine.state is S.UNLOCKED


def test_of_many_that_want_to_lock_exactly_one_does():
    for _ in range(50):
        machine = OpeningMachine(S.UNLOCKED)
        start = threading.Barrier(8)
        won = []

        def lock(machine=machine, start=start, won=won):
            start.wait()
            won.append(machine.advance(S.UNLOCKED, S.LOCKING))

        threads = [threading.Thread(target=lock) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert won.count(True) == 1


def test_a_whole_life():
    machine = OpeningMachine()
    for start, end in [
        (S.NO_VAULT, S.LOCKED),
        (S.LOCKED, S.UNLOCKING),
        (S.UNLOCKING, S.LOCKED),
        (S.LOCKED, S.UNLOCKING),
        (S.UNLOCKING, S.UNLOCKED),
        (S.UNLOCKED, S.LOCKING),
        (S.LOCKING, S.LOCKED),
    ]:
        assert machine.advance(start, end)


def test_the_pause_grows_after_two_free_tries_and_stays_bearable():
    patience = Patience(lambda: 100.0)
    assert [patience.failed() for _ in range(9)] == [0, 0, 1, 2, 4, 8, 16, 30, 30]


def test_a_pause_goes_on_where_another_process_counted():
    patience = Patience(lambda: 100.0)
    assert patience.go_on(4) == patience.left() == 2
    assert patience.failed() == 4
    assert patience.go_on(0) == 0


def test_the_pause_runs_off_and_a_right_passphrase_ends_it():
    now = [0.0]
    patience = Patience(lambda: now[0])
    assert patience.left() == 0
    for _ in range(4):
        patience.failed()
    assert patience.left() == 2
    now[0] = 1.5
    assert patience.left() == 0.5
    now[0] = 9
    assert patience.left() == 0
    patience.failed()
    patience.succeeded()
    assert patience.left() == 0
    assert patience.failed() == 0
