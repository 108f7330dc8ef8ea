# The two commands that matter are `make run` and `make test`; `make help` lists the rest.
# Every target installs what it needs: stamp files below .venv and frontend/node_modules remember what is there.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8000
LAN ?=
WHEELS ?= dist
B := .venv/bin
COMPILE := $(B)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q
INSTALL := $(B)/uv pip install --quiet --python $(B)/python --require-hashes --no-deps
FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts -type f 2>/dev/null)

# The first of these that Bowout runs on; `make PYTHON=/path/to/python3.12 ...` says another one.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null && echo $$name && break; done)

# An environment whose Python is gone, or that was moved together with the checkout, cannot run: it is made anew.
STALE := $(shell test ! -e .venv || { grep -qF "$(CURDIR)/.venv" $(B)/activate && $(B)/python -c ''; } 2>/dev/null || echo stale)

# uv and Node trust the machine's own certificates, so that both also work behind a company's proxy.
export UV_SYSTEM_CERTS := 1
export NODE_USE_SYSTEM_CA := 1
export NO_COLOR ?= 1
# The environment's programs come first, so that a Node installed into it is found by npm's own scripts.
export PATH := $(CURDIR)/$(B):$(PATH)

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Setting up -------------------------------------------------------------------------------------------------

.venv/.uv: requirements/bootstrap.txt $(if $(STALE),FORCE)
	@test -n "$(PYTHON)" || { echo "Bowout needs Python 3.11 to 3.14 and found none. Install one, or say where it is: make PYTHON=/path/to/python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make environments: its venv module is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Making an environment for Bowout in .venv ..."
	@$(PYTHON) -m venv --clear .venv
	@$(B)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/bootstrap.txt
	@touch $@

.venv/.base: .venv/.uv requirements/base.txt pyproject.toml
	@echo "Installing what Bowout needs ..."
	@$(INSTALL) -r requirements/base.txt
	@$(B)/uv pip install --quiet --python $(B)/python --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.base requirements/dev.txt
	@echo "Installing what the tests need ..."
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

# Node: the one on PATH if it is new enough for Vite, else the one that PyPI carries.
.venv/.node: .venv/.uv requirements/node.txt
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null && npm --version >/dev/null 2>&1 \
	|| { echo "Fetching Node, which builds the pages ..."; $(INSTALL) -r requirements/node.txt; }
	@touch $@

frontend/node_modules/.stamp: .venv/.node frontend/package.json frontend/package-lock.json frontend/.npmrc
	@echo "Installing what the pages are built with ..."
	@cd frontend && npm ci --silent --no-audit --no-fund
	@touch $@

# The calls' referee, for the tests alone: nothing that Bowout runs on needs it.
REFEREE := tests/referee/node_modules/.stamp
$(REFEREE): .venv/.node tests/referee/package.json tests/referee/package-lock.json tests/referee/.npmrc
	@echo "Installing Prism, which judges the calls in the tests ..."
	@cd tests/referee && npm ci --loglevel=error --no-audit --no-fund --fetch-retry-mintimeout=2000 \
	|| { echo "Prism could not be installed by npm, for the reason above; without it the tests of calls have no referee. If the registry cannot be reached, look at the network and at npm config list, then run this again."; exit 1; }
	@touch $@

# Types and sizes are for `make lint` and `make test` to judge: here, only what is needed to run.
frontend/dist/index.html: frontend/node_modules/.stamp $(FRONTEND_SOURCES)
	@echo "Building the pages ..."
	@cd frontend && npm exec --no -- vite build --logLevel warn
	@touch $@

.PHONY: FORCE
FORCE:

# --- Running ----------------------------------------------------------------------------------------------------

.PHONY: run demo install
install: .venv/.base frontend/dist/index.html ## Install and build everything that `make run` needs, without starting it

run: install ## Start Bowout on http://127.0.0.1:8000 (PORT=, BOWOUT_DATA=, LAN=1 for your phone)
	@exec $(B)/bowout serve --port $(PORT) $(if $(LAN),--lan)

demo: install .venv/.dev ## Start Bowout with a pretend telephone network and a sample offer: click-to-call with no account
	@exec $(B)/bowout demo --port $(PORT)

# --- Testing ----------------------------------------------------------------------------------------------------

.PHONY: test check soak lint fmt bench screenshots
# What telephones mostly waits, and what does not mostly computes, so the two run side by side.
test: install .venv/.dev $(REFEREE) ## Install what the tests need and run all of them
	@$(B)/python -m tests.browser
	@$(B)/python -m tests.postgresql
	@mkdir -p .tools
	@failed=0; \
	(cd frontend && npm run --silent test && node budget.mjs) || failed=1; \
	$(B)/pytest -p no:cacheprovider -m "not slow" > .tools/fast-tests.log 2>&1 & fast=$$!; \
	$(B)/pytest -p no:cacheprovider -m slow tests/calls tests/referee > .tools/call-tests.log 2>&1 & calls=$$!; \
	$(B)/pytest -m slow --ignore tests/calls --ignore tests/referee || failed=1; \
	wait $$fast || failed=1; \
	wait $$calls || failed=1; \
	cat .tools/fast-tests.log .tools/call-tests.log; \
	exit $$failed

check: .venv/.dev frontend/node_modules/.stamp ## The inner loop: lint, types and the fast tests, on SQLite alone
	@$(MAKE) --no-print-directory lint
	@$(B)/pytest -q -m "not slow" --db sqlite

soak: install .venv/.dev $(REFEREE) ## All tests and the long ones
	@$(B)/python -m tests.browser
	@$(B)/pytest -m "soak or not soak"

lint: .venv/.dev frontend/node_modules/.stamp ## Style, types and the import contract
	@$(B)/ruff check .
	@$(B)/ruff format --check .
	@$(B)/mypy
	@$(B)/lint-imports --no-logo
	@cd frontend && npm run --silent lint

fmt: .venv/.dev frontend/node_modules/.stamp ## Format everything
	@$(B)/ruff format .
	@$(B)/ruff check --fix .
	@cd frontend && npm run --silent fmt

bench: install .venv/.dev ## Print figures: times, sizes, memory
	@$(B)/python -m tests.bench

screenshots: install .venv/.dev ## Render every screen, light and dark, into frontend/screenshots
	@$(B)/python -m tests.browser
	@$(B)/python -m tests.e2e.screenshots

# --- Building and maintaining -----------------------------------------------------------------------------------

.PHONY: wheel openapi lock clean
wheel: install ## Build a wheel that runs the whole product without Node or a checkout (WHEELS= names the folder)
	@test -f frontend/dist/index.html -a -f frontend/dist/index.html.br || { echo "frontend/dist holds no built pages, and a wheel without them is of no use. Build them: rm -rf frontend/dist && make install"; exit 1; }
	@$(B)/uv build --quiet --wheel --no-build-isolation --python $(B)/python --out-dir "$(WHEELS)"
	@ls "$(WHEELS)"/*.whl

openapi: .venv/.dev frontend/node_modules/.stamp ## Write the examples, openapi/openapi.json and the front end's types anew
	@$(B)/python -m tests.contract.recording
	@$(B)/bowout openapi > openapi/openapi.json.new && mv openapi/openapi.json.new openapi/openapi.json
	@cd frontend && npm run --silent types

lock: .venv/.uv ## Pin the newest allowed versions anew
	@$(COMPILE) pyproject.toml -o requirements/base.txt
	@$(COMPILE) pyproject.toml --group dev -c requirements/base.txt -o requirements/dev.txt

clean: ## Remove what the targets above made, except your data
	@rm -rf .venv .tools dist build frontend/node_modules tests/referee/node_modules frontend/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
