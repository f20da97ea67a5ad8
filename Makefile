# What can be done here, by name. Everything also works without make: the lines are short.
BIN := .venv/bin

.PHONY: help setup check test golden bench
help:  ## list what can be done
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:[^#]*## /\t/'

setup: $(BIN)/ruff  ## make .venv with all that development needs

$(BIN)/ruff: pyproject.toml
	python3 -m venv .venv
	$(BIN)/pip install --quiet -e '.[dev]'
	@touch $@

check: setup  ## format, lint, types, layers and tests: what .ci/run checks
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/crosscheck check
	$(BIN)/pytest -n 2

test: setup  ## the tests alone
	$(BIN)/pytest -n 2

golden: setup  ## write the golden files and the bundled story's report anew; look at the difference before you keep it
	$(BIN)/pytest -q -n 0 --update-golden
	$(BIN)/crosscheck report

bench: setup  ## print the figures of speed
	$(BIN)/python benchmarks/speed.py
