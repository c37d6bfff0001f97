# make            builds build/bin/{ev-parse,ev-ics,ev-mail,ev-agenda}; installs nothing
# make demo       installs what is missing, builds, shows the main job
# make check      installs what is missing, builds, runs all tests under sanitizers and those that do less there plainly, too; make test: all plainly
# make install    to $(DESTDIR)$(PREFIX); make uninstall takes it away again
# make dist       ev-VERSION.tar.gz of the last commit; make deb: the Debian package, with lintian
# make lint, coverage, races, fuzz, bench: see HACKING
# Variables: CC, CFLAGS, CPPFLAGS, LDFLAGS, HARDEN (empty: none), PREFIX or prefix, bindir, libexecdir, datadir, mandir, sysconfdir,
# DESTDIR, B (the build directory), SANITIZE=1; for a cross build CC, PKG_CONFIG, CC_FOR_BUILD, PKG_CONFIG_FOR_BUILD.
# Give make install the same ones as make.

CC ?= cc
AR ?= ar
CC_FOR_BUILD ?= $(if $(filter %-gcc %-cc %-clang,$(lastword $(CC))),cc,$(CC))
CROSS = $(filter %-gcc %-cc %-clang,$(lastword $(CC)))
PKG_CONFIG ?= pkg-config
PKG_CONFIG_FOR_BUILD ?= pkg-config
PREFIX ?= $(if $(findstring command,$(origin prefix)),$(prefix),/usr/local)
bindir = $(PREFIX)/bin
libexecdir = $(PREFIX)/libexec
datadir = $(PREFIX)/share
mandir = $(datadir)/man
docdir = $(datadir)/doc/ev
sysconfdir = $(if $(filter /usr,$(PREFIX)),/etc,$(PREFIX)/etc)
B ?= build
VERSION := $(shell cat VERSION)
SYSTEM := $(shell uname -s)

CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
comma = ,
# undefined behaviour stops the program by a trap, which AddressSanitizer reports with its line: the messages of UndefinedBehaviorSanitizer
# are megabytes of data with addresses, which every start would relocate and every end search for leaks
SAN = $(if $(SANITIZE),-fsanitize=$(if $(filter 1,$(SANITIZE)),address$(comma)undefined -fsanitize-undefined-trap-on-error,$(SANITIZE)) -fno-sanitize-recover=all -fno-omit-frame-pointer)
# the stack, the heap's calls and the addresses are guarded; FORTIFY needs an optimiser, and sanitizers do without it
FORTIFY = $(if $(SANITIZE),,$(if $(filter -O1 -O2 -O3 -Os,$(CFLAGS)),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2))
HARDEN = -fstack-protector-strong $(if $(filter 1,$(SANITIZE)),-fno-pie,-fPIE) $(FORTIFY)
HARDEN_LD = $(if $(filter 1,$(SANITIZE)),-no-pie $(STATIC_ASAN),$(PIE_LD))
STATIC_ASAN = $(shell $(CC) --version 2>/dev/null | grep -q 'Free Software' && echo -static-libasan)# a tenth off each start; clang does so anyway
PIE_LD = $(if $(HARDEN),-pie $(if $(filter Darwin,$(SYSTEM)),,-Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now))
AS_NEEDED = $(if $(filter Darwin,$(SYSTEM)),,-Wl$(comma)--as-needed)
OWN_CPPFLAGS = -D_GNU_SOURCE -Ilib -I. -DEV_VERSION='"$(VERSION)"' -DEV_LIBEXECDIR='"$(libexecdir)"' -DEV_SYSCONFDIR='"$(sysconfdir)"'
ALL_CFLAGS = -std=c11 $(CFLAGS) $(WARN) $(HARDEN) $(SAN) $(OWN_CPPFLAGS) $(CPPFLAGS) -MMD -MP
LINK = $(CC) $(CFLAGS) $(SAN) $(HARDEN) $(HARDEN_LD) $(LDFLAGS)

pkg = $(shell $(PKG_CONFIG) --cflags $(1) 2>/dev/null)
lib = $(AS_NEEDED) $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null)

ROOMS = ground time record document language page choice fields extract learned outgoing
SRC = $(foreach r,$(ROOMS),$(wildcard lib/$(r)/*.c))
# adapters that cost milliseconds at start are linked only into the command that needs them
HEAVY = lib/outgoing/message.c lib/outgoing/smtp.c lib/outgoing/transport.c lib/outgoing/delivery.c lib/outgoing/mailer.c lib/outgoing/post.c \
	lib/outgoing/remind.c lib/outgoing/seats.c lib/outgoing/counter.c lib/outgoing/digest.c
MAIL = lib/document/mail.c
FETCH = lib/document/fetch.c
UNPACK = lib/document/unpack.c
OBJ = $(patsubst %.c,$(B)/%.o,$(filter-out $(HEAVY) $(MAIL) $(FETCH) $(UNPACK),$(SRC))) $(B)/tables.o $(B)/winzones.o $(B)/weights.o $(B)/views.o $(B)/words.o
COMMANDS = ev-parse ev-ics ev-mail ev-agenda
HELPERS = $(B)/libexec/ev/ev-unmail $(B)/libexec/ev/ev-fetch $(B)/libexec/ev/ev-unpack $(B)/libexec/ev/ev-typeset
BIN = $(addprefix $(B)/bin/,$(COMMANDS)) $(HELPERS)
LEX = $(sort $(wildcard lang/[a-z][a-z].lex)) lang/holidays.lex

COMMON_PKGS = icu-uc libxml-2.0 libical jansson uuid
ADAPTER_CFLAGS := $(call pkg,$(COMMON_PKGS) gmime-3.0 libcurl libarchive)
BUILD_ICU = $(shell $(PKG_CONFIG_FOR_BUILD) --cflags --libs icu-uc icu-i18n 2>/dev/null)

all: $(BIN) $(B)/.rows

# one line for each library that is not here, before the compiler misses its header
$(B)/.libraries: scripts/check-libraries
	@PKG_CONFIG="$(PKG_CONFIG)" scripts/check-libraries
	@mkdir -p $(@D)
	@touch $@

$(B)/libev.a: $(OBJ)
	@rm -f $@
	$(AR) rcs $@ $^

# other flags, other objects
FLAGS = $(CFLAGS) $(HARDEN) $(HARDEN_LD) $(SAN) $(CPPFLAGS) $(LDFLAGS)
$(B)/.flags: FORCE
	@mkdir -p $(@D)
	@echo '$(FLAGS)' | cmp -s - $@ || echo '$(FLAGS)' >$@

# the lexicons, compiled into tables
$(B)/lexc: lang/lexc.c lang/lexc_write.c lang/lexc.h lang/feasts.c lang/feasts.h lang/off.c lang/off.h lang/patterns.c lang/patterns.h lib/language/pattern.h lib/ground/mem.c lib/ground/buf.c lib/ground/utf8.c lib/time/civil.c lib/language/lex_source.c lib/language/lex_source.h lib/language/lex_split.c lib/language/lex_split.h lib/language/classes.h lib/language/tables.h | $(B)/.libraries
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -Ilib -o $@ -Ilang $(filter %.c,$^) $(BUILD_ICU) -lm

$(B)/tables.c: $(B)/lexc $(LEX)
	$(B)/lexc $@.new $(B)/clashes.txt $(LEX)
	mv $@.new $@

# the examples of the lexicons' patterns, read by what was built; a cross build cannot run it
$(B)/rowcheck: $(B)/lang/rowcheck.o $(B)/libev.a
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS)) -lm -pthread

$(B)/.rows: $(B)/rowcheck $(LEX)
	$(if $(CROSS),,$(B)/rowcheck $(filter %.lex,$^))
	@touch $@

# what listings and grids say, compiled into tables
VIEWS = lang/en.view $(filter-out lang/en.view,$(sort $(wildcard lang/*.view)))
$(B)/viewc: lang/viewc.c lib/outgoing/words_view.h
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -Ilib -o $@ $<

$(B)/views.c: $(B)/viewc $(VIEWS)
	$(B)/viewc $(VIEWS) >$@.new
	mv $@.new $@

$(B)/views.o: $(B)/views.c $(B)/.flags
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# what letters, listings and sheets say, compiled into tables
WORDS = lang/en.words $(filter-out lang/en.words,$(sort $(wildcard lang/*.words)))
$(B)/wordc: lang/wordc.c
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARN) -o $@ $<

$(B)/words.c: $(B)/wordc $(WORDS)
	$(B)/wordc $(WORDS) >$@.new
	mv $@.new $@

$(B)/words.o: $(B)/words.c $(B)/.flags
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# the weights of the reading, compiled into tables
$(B)/weightc: tools/weightc.c tools/tables.c lib/choice/cues.c lib/choice/weights.c lib/ground/mem.c lib/ground/buf.c lib/ground/utf8.c lib/choice/cues.def lib/choice/cues.h lib/choice/weights.h tools/tables.h
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -Ilib -o $@ $(filter %.c,$^) $(BUILD_ICU)

$(B)/weights.c: $(B)/weightc lang/reading.weights
	$(B)/weightc lang/reading.weights >$@.new
	mv $@.new $@

$(B)/weights.o: $(B)/weights.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# the learner: make learn writes lang/reading.weights from corpus/ and says by five folds how unseen texts are read
LEARN = $(patsubst %.c,$(B)/%.o,$(filter-out tools/weightc.c tools/unseen.c,$(wildcard tools/*.c)) $(MAIL))
$(B)/learn: $(LEARN) $(B)/libev.a
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0) -lm -pthread
learn: $(B)/learn
	$(B)/learn -o lang/reading.weights corpus tests/announcements tests/languages/*
# unseen: how the weights that are built in read tests/unseen, from which nothing is learned, and tests/fresh, from which nothing is yet
$(B)/unseen: $(B)/tools/unseen.o $(filter-out $(B)/tools/learn.o,$(LEARN)) $(B)/weights.o $(B)/libev.a
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0) -lm -pthread
unseen: $(B)/unseen
	$(B)/unseen tests/unseen
	$(B)/unseen tests/fresh
# folds: (FOLDS=-1: only a sample) fails where the weights are not learned from these texts, unseen ones are read worse than then, or probabilities are off
folds: $(B)/learn
	$(B)/learn $(FOLDS) -c lang/reading.weights corpus tests/announcements tests/languages/*

# Windows' names of time zones, from CLDR
$(B)/zonec: lang/zonec.c | $(B)/.libraries
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -o $@ $< $(BUILD_ICU)

$(B)/winzones.c: $(B)/zonec
	$(B)/zonec >$@.new
	mv $@.new $@

$(B)/winzones.o: $(B)/winzones.c $(B)/.flags
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/tables.o: $(B)/tables.c $(B)/.flags
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/%.o: %.c $(B)/.flags | $(B)/.libraries
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ADAPTER_CFLAGS) -c -o $@ $<

$(B)/bin/ev-agenda: $(patsubst %.c,$(B)/%.o,$(wildcard cmd/agenda_*.c)) $(B)/cmd/own.o
$(B)/bin/ev-ics: $(patsubst %.c,$(B)/%.o,$(wildcard cmd/ics_*.c))
$(B)/bin/ev-parse: $(patsubst %.c,$(B)/%.o,$(wildcard cmd/parse_*.c)) $(B)/cmd/own.o
$(B)/bin/ev-parse $(B)/bin/ev-ics $(B)/bin/ev-agenda: $(B)/bin/%: $(B)/cmd/%.o $(B)/cmd/common.o $(B)/cmd/append.o $(B)/cmd/helper.o $(B)/cmd/scrap.o $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(call lib,$(COMMON_PKGS)) -lm -pthread

$(B)/bin/ev-mail: $(B)/cmd/ev-mail.o $(patsubst %.c,$(B)/%.o,$(wildcard cmd/mail_*.c)) $(B)/cmd/common.o $(B)/cmd/append.o $(B)/cmd/helper.o $(B)/cmd/scrap.o $(patsubst %.c,$(B)/%.o,$(HEAVY)) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm -pthread

$(B)/libexec/ev/ev-unmail: $(B)/cmd/ev-unmail.o $(patsubst %.c,$(B)/%.o,$(MAIL)) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS) gmime-3.0) -lm

$(B)/libexec/ev/ev-fetch: $(B)/cmd/ev-fetch.o $(patsubst %.c,$(B)/%.o,$(FETCH)) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,libcurl) -lm

$(B)/libexec/ev/ev-typeset: $(B)/cmd/ev-typeset.o $(B)/cmd/typeset_grid.o $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,pangocairo) -lm

$(B)/cmd/ev-typeset.o $(B)/cmd/typeset_grid.o: ALL_CFLAGS += $(subst -I,-isystem ,$(call pkg,pangocairo))

$(B)/libexec/ev/ev-unpack: $(B)/cmd/ev-unpack.o $(patsubst %.c,$(B)/%.o,$(UNPACK)) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,libarchive) -lm

# unit tests and the fuzz targets as plain programs over their corpus
UNIT = $(patsubst tests/unit/%.c,$(B)/test/%,$(wildcard tests/unit/*.c))
FUZZ = $(patsubst tests/fuzz/%.c,$(B)/test/fuzz_%,$(filter-out tests/fuzz/main.c,$(wildcard tests/fuzz/*.c)))
tests: $(UNIT) $(FUZZ)

$(B)/test/fuzz_%: $(B)/tests/fuzz/%.o $(B)/tests/fuzz/main.o $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS)) -lm

$(B)/test/fuzz_mail: $(B)/tests/fuzz/mail.o $(B)/tests/fuzz/main.o $(patsubst %.c,$(B)/%.o,$(MAIL)) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS) gmime-3.0) -lm

$(B)/test/fuzz_message: $(B)/tests/fuzz/message.o $(B)/tests/fuzz/main.o $(patsubst %.c,$(B)/%.o,$(HEAVY)) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm -pthread

$(B)/test/fit: $(B)/tests/unit/fit.o $(B)/tools/fit.o $(B)/tools/pairs.o $(B)/tools/tables.o $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS)) -lm

$(B)/test/mean: $(B)/tests/unit/mean.o $(patsubst %,$(B)/tools/%.o,mean fit pairs tables) $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS)) -lm

$(B)/test/%: $(B)/tests/unit/%.o $(B)/libev.a
	@mkdir -p $(@D)
	$(LINK) -o $@ $^ $(call lib,$(COMMON_PKGS)) -lm

# coverage-guided fuzzing: make fuzz TARGET=when SECONDS=60; FUZZ_OPTIONS are libFuzzer's.  As in the sanitized build undefined
# behaviour traps: its messages would be a hundred thousand places to cover that never are.  Without the entropic schedule, which
# searches a list of all rare features for each feature of each input, and there are ten thousands: it took nine tenths of the time.
TARGET ?= when
SECONDS ?= 60
FUZZ_CC = $(if $(findstring clang,$(CC)),$(CC),clang)
FUZZ_SAN = address,undefined -fsanitize-trap=undefined
FUZZ_PARTS = $(patsubst %.c,build-fuzz/%.o,$(HEAVY) $(MAIL)) build-fuzz/libev.a
FUZZ_LENGTH = $(if $(filter when patterns resolve,$(TARGET)),512,4096)
fuzz:
	$(MAKE) B=build-fuzz CC="$(FUZZ_CC)" FORTIFY= CFLAGS="-O1 -g1 -fsanitize=fuzzer-no-link,$(FUZZ_SAN)" $(FUZZ_PARTS) build-fuzz/tests/fuzz/$(TARGET).o
	$(FUZZ_CC) -fsanitize=fuzzer,$(FUZZ_SAN) -o build-fuzz/fuzz_$(TARGET) build-fuzz/tests/fuzz/$(TARGET).o $(FUZZ_PARTS) $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm -pthread
	scripts/fuzz-words build-fuzz/seeds $(filter-out %/holidays.lex,$(LEX)) >build-fuzz/words.dict
	mkdir -p build-fuzz/corpus-$(TARGET)
	build-fuzz/fuzz_$(TARGET) -entropic=0 -max_total_time=$(SECONDS) -max_len=$(FUZZ_LENGTH) -timeout=5 -artifact_prefix=build-fuzz/ $(if $(filter when text html mail words,$(TARGET)),-dict=build-fuzz/words.dict) \
		$(FUZZ_OPTIONS) build-fuzz/corpus-$(TARGET) tests/fuzz/corpus/$(TARGET) $(if $(filter text html,$(TARGET)),tests/announcements) $(if $(filter when,$(TARGET)),build-fuzz/seeds)

# suites wait for servers and clocks as well: twice as many as processors
PROVE = prove -j$(shell expr 2 '*' $$(getconf _NPROCESSORS_ONLN))

test: all tests
	EV_BIN=$(abspath $(B)/bin) $(PROVE) tests/*.t

# as many compilers as there are processors, where nobody said how many
JOBS = $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))

# suites that do less under the sanitizers, or look at limits that these would break: they run plainly as well
PLAINLY = $(shell grep -lE 'EV_SANITIZED|ulimit' tests/*.t)
# The search for leaks doubles the price of a process that ends soon, so that make check has it in one suite of each reader and writer and
# in the units; make leaks has it in all.
LEAKS = $(patsubst %,tests/%.t,tree announcements structured readings sources stream memory update ics jcal itip mail mailbox remind digest agenda)
UNDER = LSAN_OPTIONS=suppressions=$(abspath tests/lsan.supp):print_suppressions=0 ASAN_OPTIONS=handle_sigill=1:detect_leaks=$(1) \
	EV_SANITIZED=1 EV_BIN=$(abspath $(B)-san/bin) $(PROVE)

check:
	scripts/setup test
	$(MAKE) $(JOBS) all tests
	$(MAKE) sanitized
	EV_BIN=$(abspath $(B)/bin) $(PROVE) $(PLAINLY)
	$(call UNDER,1) $(LEAKS)
	$(call UNDER,0) $(filter-out $(LEAKS),$(wildcard tests/*.t))

leaks: sanitized
	$(call UNDER,1) tests/*.t

# what a release needs beyond make check
release:
	scripts/setup package
	$(MAKE) leaks races musl deb dist

sanitized:
	$(MAKE) $(JOBS) B=$(B)-san SANITIZE=1 CFLAGS="-O1 -g" all tests

# what the code promises of itself; lines that the tests run; threads; the benchmarks beside their peers
lint:
	scripts/lint

coverage:
	$(MAKE) B=build-cov HARDEN= CFLAGS="-O0 -g --coverage" LDFLAGS=--coverage all tests
	find build-cov -name '*.gcda' -delete
	GCOV_ERROR_FILE=$(abspath build-cov/gcov.log) EV_BIN=$(abspath build-cov/bin) $(PROVE) tests/*.t || echo "not all of the tests passed with the counters in: lines may be missing"
	scripts/coverage build-cov

races: all
	$(MAKE) B=build-tsan SANITIZE=thread CFLAGS="-O1 -g" all
	scripts/races $(abspath build-tsan) $(abspath $(B))

bench: all
	EV_BIN=$(abspath $(B)/bin) scripts/bench

musl: all $(B)/tables.c $(B)/winzones.c $(B)/weights.c $(B)/views.c $(B)/words.c
	TABLES=$(B) scripts/check-musl $(B)-musl

demo:
	@scripts/setup build
	@$(MAKE) $(JOBS) --no-print-directory -s all
	@scripts/demo $(B)/bin

MAN1 = $(wildcard man/*.1)
MAN5 = $(wildcard man/*.5)
MAN7 = $(wildcard man/*.7)
EXAMPLES = $(wildcard share/examples/*)
BASH = $(datadir)/bash-completion/completions
ZSH = $(datadir)/zsh/site-functions
FISH = $(datadir)/fish/vendor_completions.d
D = $(DESTDIR)

completions: $(B)/completions/.done
$(B)/completions/.done: $(BIN) scripts/completions
	scripts/completions $(B)/bin $(B)/completions
	@touch $@

install: all completions
	install -d $(D)$(bindir) $(D)$(libexecdir)/ev $(D)$(datadir)/ev $(D)$(docdir)/examples $(D)$(mandir)/man1 $(D)$(mandir)/man5 $(D)$(mandir)/man7 $(D)$(BASH) $(D)$(ZSH) $(D)$(FISH)
	install -m 755 $(addprefix $(B)/bin/,$(COMMANDS)) $(D)$(bindir)
	install -m 755 $(HELPERS) $(D)$(libexecdir)/ev
	install -m 644 share/event.rec $(D)$(datadir)/ev
	install -m 644 README.md NEWS LICENSE $(D)$(docdir)
	install -m 644 $(EXAMPLES) $(D)$(docdir)/examples
	install -m 644 $(MAN1) $(D)$(mandir)/man1
	install -m 644 $(MAN5) $(D)$(mandir)/man5
	install -m 644 $(MAN7) $(D)$(mandir)/man7
	install -m 644 $(addprefix $(B)/completions/bash/,$(COMMANDS)) $(D)$(BASH)
	install -m 644 $(addprefix $(B)/completions/zsh/_,$(COMMANDS)) $(D)$(ZSH)
	install -m 644 $(addsuffix .fish,$(addprefix $(B)/completions/fish/,$(COMMANDS))) $(D)$(FISH)

uninstall:
	rm -f $(addprefix $(D)$(bindir)/,$(COMMANDS)) $(addprefix $(D)$(libexecdir)/ev/,$(notdir $(HELPERS))) $(D)$(datadir)/ev/event.rec
	rm -f $(addprefix $(D)$(docdir)/,README.md NEWS LICENSE) $(addprefix $(D)$(docdir)/examples/,$(notdir $(EXAMPLES)))
	rm -f $(addprefix $(D)$(mandir)/man1/,$(notdir $(MAN1))) $(addprefix $(D)$(mandir)/man5/,$(notdir $(MAN5))) $(addprefix $(D)$(mandir)/man7/,$(notdir $(MAN7)))
	rm -f $(addprefix $(D)$(BASH)/,$(COMMANDS)) $(addprefix $(D)$(ZSH)/_,$(COMMANDS)) $(addsuffix .fish,$(addprefix $(D)$(FISH)/,$(COMMANDS)))
	-rmdir $(D)$(datadir)/ev $(D)$(libexecdir)/ev $(D)$(docdir)/examples $(D)$(docdir)

# the last commit, the same octets wherever and whenever it is packed
dist:
	git archive --format=tar --prefix=ev-$(VERSION)/ HEAD | gzip -n -9 >ev-$(VERSION).tar.gz

deb:
	scripts/setup package
	scripts/debian $(B)-deb

clean:
	rm -rf build build-san build-fuzz build-cov build-tsan build-musl build-deb

-include $(shell find $(B) -name '*.d' 2>/dev/null)
.PHONY: leaks release learn unseen folds FORCE sanitized lint coverage races bench musl all tests test check demo completions install uninstall dist deb clean fuzz
.SECONDARY:
