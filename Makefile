# make            builds build/bin/{ev-parse,ev-ics,ev-mail,ev-agenda}; installs nothing
# make demo       installs what is missing, builds, shows the main job
# make check      installs what is missing, builds, runs all tests plainly and under sanitizers
# make install    to $(DESTDIR)$(PREFIX); make uninstall takes it away again
# Variables: CC, CFLAGS, PREFIX, DESTDIR, B (the build directory), SANITIZE=1

CC ?= cc
PKG_CONFIG ?= pkg-config
PREFIX ?= /usr/local
B ?= build
VERSION = 0.1.0

CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
SAN = $(if $(SANITIZE),-fsanitize=address$(comma)undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
comma = ,
CPPFLAGS += -D_GNU_SOURCE -Ilib -I. -DEV_VERSION='"$(VERSION)"'
ALL_CFLAGS = -std=c11 $(CFLAGS) $(WARN) $(SAN) $(CPPFLAGS) -MMD -MP

pkg = $(shell $(PKG_CONFIG) --cflags $(1) 2>/dev/null)
lib = $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null)

ROOMS = ground time record document language extract outgoing
SRC = $(foreach r,$(ROOMS),$(wildcard lib/$(r)/*.c))
# adapters that cost milliseconds at start are linked only into the command that needs them
HEAVY = lib/outgoing/message.c lib/outgoing/smtp.c lib/outgoing/transport.c lib/outgoing/delivery.c lib/outgoing/mailer.c lib/outgoing/post.c \
	lib/outgoing/remind.c
MAIL = lib/document/mail.c
FETCH = lib/document/fetch.c
UNPACK = lib/document/unpack.c
OBJ = $(patsubst %.c,$(B)/%.o,$(filter-out $(HEAVY) $(MAIL) $(FETCH) $(UNPACK),$(SRC))) $(B)/tables.o $(B)/winzones.o $(B)/weights.o
COMMANDS = ev-parse ev-ics ev-mail ev-agenda
HELPERS = $(B)/libexec/ev/ev-unmail $(B)/libexec/ev/ev-fetch $(B)/libexec/ev/ev-unpack
BIN = $(addprefix $(B)/bin/,$(COMMANDS)) $(HELPERS)
LEX = $(sort $(wildcard lang/[a-z][a-z].lex)) lang/holidays.lex

COMMON_PKGS = icu-uc libxml-2.0 libical jansson uuid
ADAPTER_CFLAGS = $(call pkg,$(COMMON_PKGS) gmime-3.0 libcurl libarchive)

all: $(BIN)

$(B)/libev.a: $(OBJ)
	@rm -f $@
	ar rcs $@ $^

# the lexicons, compiled into tables
$(B)/lexc: lang/lexc.c lang/feasts.c lang/feasts.h lib/ground/mem.c lib/ground/buf.c lib/ground/utf8.c lib/time/civil.c lib/language/classes.h
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -Ilib -o $@ -Ilang $(filter %.c,$^) $(call pkg,icu-uc icu-i18n) $(call lib,icu-uc icu-i18n) -lm

$(B)/tables.c: $(B)/lexc $(LEX)
	$(B)/lexc $@.new $(B)/clashes.txt $(LEX)
	mv $@.new $@

# the weights of the reading, compiled into tables
$(B)/weightc: tools/weightc.c lib/extract/cues.c lib/ground/mem.c lib/ground/buf.c lib/ground/utf8.c lib/extract/cues.def lib/extract/cues.h lib/extract/page.h
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -Ilib -o $@ $(filter %.c,$^) $(call pkg,icu-uc) $(call lib,icu-uc)

$(B)/weights.c: $(B)/weightc lang/reading.weights
	$(B)/weightc lang/reading.weights >$@.new
	mv $@.new $@

$(B)/weights.o: $(B)/weights.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# the learner: make learn writes lang/reading.weights from corpus/ and says by five folds how unseen texts are read
LEARN = $(patsubst %.c,$(B)/%.o,$(filter-out tools/weightc.c,$(wildcard tools/*.c)) $(MAIL))
$(B)/learn: $(LEARN) $(B)/libev.a
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0) -lm -pthread
learn: $(B)/learn
	$(B)/learn -o lang/reading.weights corpus tests/announcements
	$(B)/learn corpus tests/announcements

# Windows' names of time zones, from CLDR
$(B)/zonec: lang/zonec.c
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -o $@ $< $(call pkg,icu-uc icu-i18n) $(call lib,icu-uc icu-i18n)

$(B)/winzones.c: $(B)/zonec
	$(B)/zonec >$@.new
	mv $@.new $@

$(B)/winzones.o: $(B)/winzones.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/tables.o: $(B)/tables.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ADAPTER_CFLAGS) -c -o $@ $<

$(B)/bin/ev-parse: $(B)/cmd/parse_sources.o $(B)/cmd/parse_convert.o $(B)/cmd/parse_update.o $(B)/cmd/parse_jobs.o $(B)/cmd/parse_lines.o
$(B)/bin/ev-ics: $(B)/cmd/ics_vdir.o $(B)/cmd/ics_merge.o
$(B)/bin/ev-parse $(B)/bin/ev-ics $(B)/bin/ev-agenda: $(B)/bin/%: $(B)/cmd/%.o $(B)/cmd/common.o $(B)/cmd/helper.o $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) -Wl,--as-needed $(call lib,$(COMMON_PKGS)) -lm -pthread

$(B)/bin/ev-mail: $(B)/cmd/ev-mail.o $(B)/cmd/mail_config.o $(B)/cmd/mail_send.o $(B)/cmd/mail_status.o $(B)/cmd/common.o $(B)/cmd/helper.o $(patsubst %.c,$(B)/%.o,$(HEAVY)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm -pthread

$(B)/libexec/ev/ev-unmail: $(B)/cmd/ev-unmail.o $(patsubst %.c,$(B)/%.o,$(MAIL)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0) -lm

$(B)/libexec/ev/ev-fetch: $(B)/cmd/ev-fetch.o $(patsubst %.c,$(B)/%.o,$(FETCH)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,libcurl) -lm

$(B)/libexec/ev/ev-unpack: $(B)/cmd/ev-unpack.o $(patsubst %.c,$(B)/%.o,$(UNPACK)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,libarchive) -lm

# unit tests and the fuzz targets as plain programs over their corpus
UNIT = $(patsubst tests/unit/%.c,$(B)/test/%,$(wildcard tests/unit/*.c))
FUZZ = $(patsubst tests/fuzz/%.c,$(B)/test/fuzz_%,$(filter-out tests/fuzz/main.c,$(wildcard tests/fuzz/*.c)))
tests: $(UNIT) $(FUZZ)

$(B)/test/fuzz_%: $(B)/tests/fuzz/%.o $(B)/tests/fuzz/main.o $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS)) -lm

$(B)/test/fuzz_mail: $(B)/tests/fuzz/mail.o $(B)/tests/fuzz/main.o $(patsubst %.c,$(B)/%.o,$(MAIL)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0) -lm

$(B)/test/fuzz_message: $(B)/tests/fuzz/message.o $(B)/tests/fuzz/main.o $(patsubst %.c,$(B)/%.o,$(HEAVY)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm -pthread

$(B)/test/%: $(B)/tests/unit/%.o $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS)) -lm

# coverage-guided fuzzing: make fuzz TARGET=when SECONDS=60
TARGET ?= when
SECONDS ?= 60
fuzz:
	$(MAKE) B=build-fuzz CC=clang CFLAGS="-O1 -g -fsanitize=fuzzer-no-link,address,undefined" build-fuzz/libev.a $(patsubst %.c,build-fuzz/%.o,$(HEAVY) $(MAIL)) build-fuzz/tests/fuzz/$(TARGET).o
	clang -fsanitize=fuzzer,address,undefined -o build-fuzz/fuzz_$(TARGET) build-fuzz/tests/fuzz/$(TARGET).o $(patsubst %.c,build-fuzz/%.o,$(HEAVY) $(MAIL)) build-fuzz/libev.a $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm -pthread
	mkdir -p build-fuzz/corpus-$(TARGET)
	build-fuzz/fuzz_$(TARGET) -max_total_time=$(SECONDS) -max_len=4096 -timeout=5 -artifact_prefix=build-fuzz/ build-fuzz/corpus-$(TARGET) tests/fuzz/corpus/$(TARGET) $(if $(filter text html,$(TARGET)),tests/announcements)

PROVE = prove -j2

test: all tests
	EV_BIN=$(abspath $(B)/bin) $(PROVE) tests/*.t

check:
	scripts/setup test
	$(MAKE) all tests
	$(MAKE) B=$(B)-san SANITIZE=1 CFLAGS="-O1 -g" all tests
	EV_BIN=$(abspath $(B)/bin) $(PROVE) tests/*.t
	LSAN_OPTIONS=suppressions=$(abspath tests/lsan.supp):print_suppressions=0 EV_SANITIZED=1 EV_BIN=$(abspath $(B)-san/bin) $(PROVE) tests/*.t

demo:
	@scripts/setup build
	@$(MAKE) --no-print-directory -s all
	@scripts/demo $(B)/bin

MAN1 = $(wildcard man/*.1)
MAN5 = $(wildcard man/*.5)
MAN7 = $(wildcard man/*.7)
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/ev $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/man5 $(DESTDIR)$(PREFIX)/share/man/man7
	install -d $(DESTDIR)$(PREFIX)/libexec/ev
	install -m 755 $(addprefix $(B)/bin/,$(COMMANDS)) $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(HELPERS) $(DESTDIR)$(PREFIX)/libexec/ev
	install -m 644 share/event.rec $(DESTDIR)$(PREFIX)/share/ev
	install -m 644 $(MAN1) $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(MAN5) $(DESTDIR)$(PREFIX)/share/man/man5
	install -m 644 $(MAN7) $(DESTDIR)$(PREFIX)/share/man/man7

uninstall:
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/bin/,$(COMMANDS)) $(DESTDIR)$(PREFIX)/share/ev/event.rec
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/libexec/ev/,$(notdir $(HELPERS)))
	-rmdir $(DESTDIR)$(PREFIX)/share/ev $(DESTDIR)$(PREFIX)/libexec/ev
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/share/man/man1/,$(notdir $(MAN1))) $(addprefix $(DESTDIR)$(PREFIX)/share/man/man5/,$(notdir $(MAN5))) $(addprefix $(DESTDIR)$(PREFIX)/share/man/man7/,$(notdir $(MAN7)))

clean:
	rm -rf build build-san build-fuzz

-include $(shell find $(B) -name '*.d' 2>/dev/null)
.PHONY: learn all tests test check demo install uninstall clean fuzz
.SECONDARY:
