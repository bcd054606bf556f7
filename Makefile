# `make demo` and `make test` are all a newcomer needs; `make` alone lists the rest.
# They want Python 3.11 to 3.14, make and git; all else is installed into .venv, hash by hash, from requirements.lock.

.DEFAULT_GOAL := help
.PHONY: help demo demo-all test test-browser chromium faults screenshots score bench fuzz lint format record live readme lock clean

ARGS ?=
UV ?= $(shell command -v uv 2>/dev/null)

supported := sys.exit(not (3, 11) <= sys.version_info < (3, 15))
# The newest Python that we support and that can make virtual environments; else one that cannot; else python3.
# Each is run, not only looked up: a name on the PATH may be a launcher with nothing behind it.
PYTHON ?= $(shell for needed in ensurepip sys; do \
	for python in python3.14 python3.13 python3.12 python3.11 python3 python; do \
		$$python -c "import sys, $$needed; $(supported)" 2>/dev/null && echo $$python && exit; \
	done; done; echo python3)

help: ## list these
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

demo: .venv/.ready ## fetch a small replica site into a database and show what can be asked of it
	.venv/bin/vacancies demo $(ARGS)

demo-all: .venv/.ready ## scrape a replica of every platform in one run
	.venv/bin/python -m tests.sites

test: .venv/.ready ## run the tests (ARGS="-k deadline" for some of them)
	.venv/bin/python -m pytest $(ARGS)

faults: .venv/.ready ## try what sites, networks and machines do wrong, and write docs/RELIABILITY.md
	.venv/bin/python -m tests.faults $(ARGS)

test-browser: .venv/.ready chromium ## run the site's tests in Chromium, which is installed where that can be done
	.venv/bin/python -m pytest tests/site/test_browser.py $(ARGS)

screenshots: .venv/.ready chromium ## make the pictures of the README anew
	VACANCIES_SCREENSHOTS=1 .venv/bin/python -m pytest tests/site/test_browser.py -k for_the_readme

# Playwright brings no browser here: the system's is used. Where there is none and none can be had, its tests skip.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || { \
		as_root=$$([ "$$(id -u)" = 0 ] || echo "sudo -n"); \
		command -v apt-get >/dev/null && $$as_root apt-get update -qq \
			&& $$as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	} || echo "Chromium is not here and cannot be installed: the site's tests in a browser will be skipped" >&2

score: .venv/.ready ## how well the parsers read the labelled corpus (ARGS=--errors for each error)
	.venv/bin/python benchmarks/accuracy.py $(ARGS)

bench: .venv-bench/.ready ## measure beside what people would use instead, and write docs/BENCHMARKS.md (ARGS="read store")
	.venv-bench/bin/python -m benchmarks $(ARGS) || [ $$? = 3 ] # a goal is missed

fuzz: .venv/.ready ## read damaged pages for a minute (ARGS="--seconds 600 --seed 2")
	.venv/bin/python fuzz/fuzz.py $(ARGS)

lint: .venv/.ready ## check style, format and types
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

format: .venv/.ready ## format the code, and mend what ruff can mend
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .

record: .venv/.ready ## record anew the HTTP that tests replay from the replica (ARGS=a test file)
	.venv/bin/python -m pytest -m vcr --record-mode=rewrite $(ARGS)

live: .venv/.ready ## ask the real sites whether they still have the shape that we know (ARGS="-k cern")
	.venv/bin/python -m pytest -m live --allowed-hosts='.*' tests/scraper/test_live.py $(ARGS)

readme: .venv/.ready ## write the parts of README.md and docs/EXPORT.md that are made from the code
	.venv/bin/python tests/test_readme.py >/dev/null
	.venv/bin/python tests/scraper/export/test_docs.py >/dev/null

lock: ## write both locks after a change in pyproject.toml (ARGS=--upgrade: everything at its newest)
	$(call compile,requirements.lock,--group test --group lint --only-binary :all: --emit-build-options)
	$(call compile,requirements-bench.lock,--group bench)

compile = $(or $(UV),.venv/bin/uv) pip compile pyproject.toml $(2) --output-file $(1) --universal --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --quiet $(ARGS)

clean: ## remove .venv and what the tools left; data/ stays
	rm -rf .venv .venv-bench dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv-bench/.ready: .venv/.ready requirements-bench.lock
	@rm -rf .venv-bench
	@echo "Setting up .venv-bench ..."
	@.venv/bin/uv venv --quiet --python .venv/bin/python .venv-bench
	@.venv/bin/uv pip sync --quiet --python .venv-bench/bin/python --require-hashes requirements-bench.lock
	@.venv/bin/uv pip install --quiet --python .venv-bench/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

# .venv is made anew, never mended: then nothing old is left in it. The file .ready is written last and says where
# .venv was made, so one that was interrupted, moved, copied or that lost its Python is made anew as well.
ifneq ($(shell .venv/bin/python -c '' 2>/dev/null && cat .venv/.ready 2>/dev/null),$(CURDIR))
.PHONY: .venv/.ready
endif

# The line with eval looks for Python once, not at every mention.
.venv/.ready: requirements.lock pyproject.toml
	$(eval PYTHON := $(PYTHON))
	@rm -rf .venv
ifneq ($(UV),)
	@echo "Setting up .venv with uv ..."
	@$(PYTHON) -c "import sys; $(supported)" 2>/dev/null && python="$(PYTHON)" || python=">=3.11,<3.15"; \
		$(UV) venv --quiet --python "$$python" .venv
	@$(UV) pip sync --quiet --python .venv/bin/python --require-hashes requirements.lock
	@$(UV) pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
else
	@$(PYTHON) -c "import sys; $(supported)" 2>/dev/null || { \
		found=$$($(PYTHON) -c 'import platform; print(platform.python_version())' 2>/dev/null || echo missing); \
		echo "Python 3.11 to 3.14 is needed, and $(PYTHON) is $$found: install one (or uv)," \
			"or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || { \
		package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		echo "$(PYTHON) cannot make virtual environments: install its venv module (or uv);" \
			"on Debian and Ubuntu: sudo apt install $$package" >&2; exit 1; }
	@echo "Setting up .venv with $(PYTHON) and pip (about a minute) ..."
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
endif
	@pwd -P > $@
