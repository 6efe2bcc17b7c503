"""A part that never ends, nor does the process that it started."""

import subprocess
import time

from tests.bench.figures import Figure


def run(quick):
    child = subprocess.Popen(["/bin/sleep", "600"])
    yield Figure("hanging", "processus", "", child.pid)
    time.sleep(600)
