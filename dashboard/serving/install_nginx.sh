# Put Debian's nginx in .venv. It is unpacked, not installed: no service starts on port 80,
# nothing else of the machine changes, and no right of root is needed.
package=nginx
target=$PWD/.venv/nginx
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root="sudo -n"; fi
work=$(mktemp -d) || exit 0
trap 'rm -rf "$work"' EXIT

download() {
	(cd "$work" && apt-get download -qq "$package" >/dev/null 2>&1)
}

if command -v apt-get >/dev/null &&
	{ download || { $as_root apt-get update -qq >/dev/null 2>&1 && download; }; } &&
	dpkg-deb -x "$work"/nginx_*.deb "$work/unpacked" &&
	"$work/unpacked/usr/sbin/nginx" -v >/dev/null 2>&1 &&
	rm -rf "$target" && mv "$work/unpacked" "$target"; then
	echo "nginx (paquet de Debian) a été déplié dans .venv/nginx."
else
	echo "nginx est absent et n’a pu être obtenu : apt-get install nginx."
	echo "« make serve » en a besoin ; les tests qui l’emploient ne seront pas exécutés (« skipped »)."
fi
