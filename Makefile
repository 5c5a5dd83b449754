# Everything a newcomer needs: `make run` opens the demo bank, `make test` proves it.
.DEFAULT_GOAL := help
.PHONY: help run build install uninstall test lint format bench gallery clean set-up

# The architecture: no target imports what Package.swift does not give it.
checks := --explicit-target-dependency-import-check error
# Linked statically and without symbols: faster to start, and 44 MB less on the disk (docs/decisions/0004).
# It looks for no library beside itself (no RUNPATH), where somebody could have put one.
release := swift build -c release $(checks) --static-swift-stdlib --disable-local-rpath -Xlinker -s
# The tests run at the speed that customers see; password hashing alone would take minutes unoptimised.
tests := swift test -c release $(checks) --scratch-path .build-tests

pictures := "DocumentPicture|TourPicture"

built := .build/release/higasa
# Where `make install` puts it: below $(DESTDIR)$(PREFIX).
PREFIX ?= /usr/local

demo := $(or $(HIGASA_DEMO),$(HOME)/higasa-demo)

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: build ## build, then open the demo bank (its folder: HIGASA_DEMO, or ~/higasa-demo)
	$(built) demo --data "$(demo)"

build: set-up ## build .build/release/higasa
	$(release) --product higasa

# With sudo what its user has built is installed: a build of root's would leave files that the user cannot replace.
install: $(if $(and $(SUDO_UID),$(wildcard $(built))),,build) ## install it below PREFIX (/usr/local), or DESTDIR and PREFIX
	@./scripts/set-up install
	./scripts/install $(built) "$(PREFIX)" "$(DESTDIR)"

uninstall: ## remove what make install has installed there
	./scripts/uninstall "$(PREFIX)" "$(DESTDIR)"

test: ## install what the tests need and run them all
	./scripts/set-up test
	$(tests)

lint: ## check the formatting (the compiler's warnings are errors in every build)
	./scripts/set-up
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## put the formatting right
	swift format --in-place --parallel --recursive Package.swift Sources Tests

gallery: ## draw the pictures of docs/screens.md and docs/tour.md anew
	./scripts/set-up test
	@# The run that draws them fails by itself; the one behind it says whether they are as they should be.
	RECORD=1 $(tests) --filter $(pictures) || true
	$(tests) --filter $(pictures)

bench: build ## measure, side by side with other programs in the same run
	./scripts/set-up test
	$(release) --product BareCurses
	$(release) --product StoreWriter
	$(release) --product SlowSync
	$(release) --product Bench
	.build/release/Bench

fuzz: ## let libFuzzer break the readers of seed files and the decoder of keys (SECONDS each: 30)
	./scripts/set-up
	./scripts/fuzz $(or $(SECONDS),30)

clean: ## remove what was built
	rm -rf .build .build-tests .build-fuzz

set-up:
	@./scripts/set-up
