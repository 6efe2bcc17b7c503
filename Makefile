# Everything the project needs goes into .venv; nothing else of the machine changes,
# but for Debian's Chromium, which the browser tests drive (nginx is only unpacked there).
PYTHON ?= python3
PORT ?= 8501
WORKERS ?= 2
BIN := .venv/bin

.PHONY: app serve test test-offline audit check bench screenshots chromium nginx clean

app: .venv/app
	$(BIN)/streamlit run dashboard/app.py --server.port $(PORT)

serve: .venv/app nginx
	$(BIN)/python -m dashboard serve --workers $(WORKERS) --port $(PORT)

test: .venv/dev chromium nginx
	$(BIN)/python -m pytest

test-offline: .venv/dev chromium
	$(BIN)/python -m pytest tests/browser --cable hang

audit: .venv/python
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	.venv/audit/bin/pip-audit -r requirements.txt --no-deps --disable-pip --strict

check: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev chromium
	$(BIN)/python -m tests.bench

screenshots: .venv/dev chromium
	$(BIN)/python -m tests.browser.screenshots

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Il faut Python 3.11 ou plus récent : make PYTHON=python3.11 …"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ echo "Python ne sait pas créer d’environnement : apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/app: requirements.txt | .venv/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev: requirements.txt tests/requirements.txt | .venv/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@ .venv/app

chromium:
	@command -v chromium >/dev/null || sh tests/browser/install_chromium.sh

nginx: | .venv/python
	@command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || [ -x .venv/nginx/usr/sbin/nginx ] || \
		sh dashboard/serving/install_nginx.sh

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
