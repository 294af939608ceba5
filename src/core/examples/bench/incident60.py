"""incident-60: an hour of an incident as a bare SimPy model, the peer of the benchmark.

Eight responders who log something every minute on average, eight metrics sampled every thirty
seconds, one player who acts every minute: about 1,500 kernel events, no content, no scoring, no
journal. Prints `key value` lines; ends with status 3 when SimPy is not installed.
"""

import platform
import random
import sys
import time

try:
    import simpy
except ImportError:
    sys.exit(3)

RUNS = 300
REPEATS = 5


def incident(seed):
    env = simpy.Environment()
    r = random.Random(seed)
    st = {"trust": 50.0, "log": 0}

    def responder(env):
        while True:
            yield env.timeout(r.expovariate(1 / 60))
            st["log"] += 1

    def metric(env, k):
        v = 1.0
        while True:
            yield env.timeout(30)
            v = v * 0.98 + r.random() * 0.05
            st[k] = v

    def player(env):
        for m in range(60):
            yield env.timeout(60)
            st["trust"] += 0.5 if m % 3 else -0.2

    for _ in range(8):
        env.process(responder(env))
    for k in range(8):
        env.process(metric(env, k))
    env.process(player(env))
    n = 0
    while env.peek() < 3600:
        env.step()
        n += 1
    return n


def batch():
    started = time.process_time()
    events = sum(incident(seed) for seed in range(RUNS))
    return time.process_time() - started, events


def main():
    batch()  # warm caches, as the other side does
    taken = [batch() for _ in range(REPEATS)]
    print("rates", *(RUNS / seconds for seconds, _ in taken))
    print("events_per_run", taken[0][1] / RUNS)
    print("version", f"SimPy {simpy.__version__}, {platform.python_implementation()} {platform.python_version()}")


main()
