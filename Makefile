# Sesame's commands; `make help` lists them.
#
# What cargo builds is kept outside the clone when there is such a place: $SESAME_BUILD_CACHE, or ~/.cache/sesame/target if
# that folder exists. A fresh clone then builds the workspace alone, not its dependencies again.
SHELL := /bin/bash
cache := $(or $(SESAME_BUILD_CACHE),$(wildcard $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/sesame/target))
ifneq ($(cache),)
export CARGO_TARGET_DIR ?= $(cache)
endif
target := $(or $(CARGO_TARGET_DIR),target)
DATA ?= data

.PHONY: help run build test check fmt bench clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16
	@echo; echo "  make run DATA=DIR   another data folder; SESAME_API__LISTEN=... and its like change settings"

run: build ## build and start the server, its data in ./data
	@echo "sesame: starting on $(DATA); Ctrl-C stops it"
	$(target)/release/sesame serve --data $(DATA)

build: ## the optimised binary
	@scripts/install build
	cargo build --release -p sesame
	@scripts/link-binary $(target) release

test: ## everything that a change must pass
	@scripts/test

check: ## the quick round: format, tidy, generated code, clippy
	@scripts/test check

fmt: ## format the code
	cargo fmt --all

bench: ## Sesame against Postfix with OpenDKIM, and sesame dev against another emulator, on this machine
	@scripts/install bench
	cargo build --release -p sesame -p e2e --bins
	peer=$$(scripts/node bench-local bench/local) && \
	$(target)/release/bench --dev-peer $$peer/node_modules/aws-ses-v2-local/dist/cli.js --folder $(abspath $(target))/bench-data --json $(target)/bench.json $(BENCH)
	@echo "figures: $(target)/bench.json"

clean: ## remove what was built
	cargo clean
