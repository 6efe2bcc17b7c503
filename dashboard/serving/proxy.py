"""nginx: where it is, what it is told, and its process."""

import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from string import Template

from dashboard.serving.errors import ServingError
from dashboard.serving.worker import answers

HERE = Path(__file__).parent
UNPACKED = Path(sys.prefix) / "nginx" / "usr" / "sbin"  # by install_nginx.sh
DEBIAN = Path("/usr/sbin")
ABSENT = "Le service redémarre."
MOST_FILES = 65_536
PATIENCE = 5  # seconds for nginx to stop by itself


class _Filled(Template):
    """A template of ``%{name}``: nginx keeps ``$name`` for itself."""

    delimiter = "%"


def find_nginx() -> Path:
    """Return the program: that of the system, or else Debian's as unpacked in ``.venv``.

    Raises
    ------
    ServingError
        Where there is none.
    """
    places = os.pathsep.join((os.environ.get("PATH", ""), str(DEBIAN), str(UNPACKED)))
    found = shutil.which("nginx", path=places)
    if found is None:
        raise ServingError(
            "nginx est absent : « apt-get install nginx » (ou le paquet de votre système), "
            "ou « make serve », qui va chercher celui de Debian."
        )
    return Path(found)


def configuration(folder: Path, address: str, port: int, backends: Sequence[int]) -> str:
    """Return nginx's configuration.

    Parameters
    ----------
    folder : Path
        Where nginx may write.
    address, port : str, int
        Where it listens.
    backends : sequence of int
        The ports of the processes, on loopback.

    Examples
    --------
    >>> "listen 127.0.0.1:8501;" in configuration(Path("/tmp/x"), "127.0.0.1", 8501, [9001])
    True
    """
    files = _most_files()
    absent = _Filled((HERE / "absent.html").read_text(encoding="utf-8"))
    servers = (f"server 127.0.0.1:{backend} max_fails=2 fail_timeout=3s;" for backend in backends)
    return _Filled((HERE / "nginx.conf").read_text(encoding="utf-8")).substitute(
        folder=folder,
        address=address,
        port=port,
        servers="\n        ".join(servers),
        files=files,
        connections=files // 2,  # a visitor's, and that to the process behind it
        absent=absent.substitute(sentence=ABSENT).strip(),
        sentence=ABSENT,
    )


def _most_files() -> int:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)


def check_free(address: str, port: int) -> None:
    """Raise a `ServingError` where nginx could not listen."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except PermissionError as error:
            raise ServingError(
                f"Le port {port} est réservé à l’administrateur : en choisir un au-dessus de 1023."
            ) from error
        except OSError as error:
            raise ServingError(
                f"Le port {port} de {address} est déjà pris, ou cette adresse n’est pas d’ici : "
                "« make serve PORT=8502 » en choisit un autre."
            ) from error


class Proxy:
    """The process of nginx.

    Parameters
    ----------
    program, folder : Path
        nginx, and the only folder where it may write.
    address, port : str, int
        Where it listens.
    backends : sequence of int
        The ports of the processes, on loopback.
    """

    def __init__(
        self, program: Path, folder: Path, address: str, port: int, backends: Sequence[int]
    ) -> None:
        self.port = port
        file = folder / "nginx.conf"
        file.write_text(configuration(folder, address, port, backends), encoding="utf-8")
        self.command = (str(program), "-p", str(folder), "-e", "stderr", "-c", str(file))
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start nginx; what is wrong with its configuration, it says on stderr."""
        self.process = subprocess.Popen(  # noqa: S603 (our own command)
            self.command, stdin=subprocess.DEVNULL, start_new_session=True
        )

    @property
    def is_alive(self) -> bool:
        """Whether nginx runs."""
        return self.process is not None and self.process.poll() is None

    def is_well(self) -> bool:
        """Whether the application answers through nginx."""
        return answers(self.port)

    def stop(self) -> None:
        """Let what is being answered end, then stop."""
        if self.process is None:
            return
        if self.is_alive:
            self.process.send_signal(signal.SIGQUIT)
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.terminate()
            self.process.wait()
        with suppress(ProcessLookupError):  # what a killed master leaves would keep the port
            os.killpg(self.process.pid, signal.SIGKILL)
