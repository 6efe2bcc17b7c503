# Install Debian's Chromium where we may; otherwise say what to do, and go on without.
if [ "$(id -u)" = 0 ]; then as_root=""; else as_root="sudo -n"; fi
if command -v apt-get >/dev/null &&
	$as_root apt-get update -qq >/dev/null 2>&1 &&
	DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
		chromium fonts-liberation >/dev/null 2>&1; then
	echo "Chromium a été installé."
else
	echo "Chromium est absent et n’a pu être installé : apt-get install chromium."
	echo "Les tests du navigateur ne seront pas exécutés (« skipped »)."
fi
