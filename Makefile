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
CPPFLAGS += -D_GNU_SOURCE -Ilib -I. -DEV_VERSION='"$(VERSION)"' -DEV_LIBEXEC='"$(PREFIX)/libexec/ev"'
ALL_CFLAGS = -std=c11 $(CFLAGS) $(WARN) $(SAN) $(CPPFLAGS) -MMD -MP

pkg = $(shell $(PKG_CONFIG) --cflags $(1) 2>/dev/null)
lib = $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null)

ROOMS = ground time record document language extract outgoing
SRC = $(foreach r,$(ROOMS),$(wildcard lib/$(r)/*.c))
# adapters that cost milliseconds at start are linked only into the command that needs them
HEAVY = lib/outgoing/message.c lib/outgoing/smtp.c lib/outgoing/transport.c lib/outgoing/invite.c
OBJ = $(patsubst %.c,$(B)/%.o,$(filter-out $(HEAVY),$(SRC))) $(B)/tables.o
COMMANDS = ev-parse ev-ics ev-mail ev-agenda
BIN = $(addprefix $(B)/bin/,$(COMMANDS))
LEX = $(sort $(wildcard lang/[a-z][a-z].lex)) lang/holidays.lex

COMMON_PKGS = icu-uc libxml-2.0 libical jansson uuid
ADAPTER_CFLAGS = $(call pkg,$(COMMON_PKGS) gmime-3.0 libcurl)

all: $(BIN)

$(B)/libev.a: $(OBJ)
	@rm -f $@
	ar rcs $@ $^

# the lexicons, compiled into tables
$(B)/lexc: lang/lexc.c lib/ground/mem.c lib/ground/buf.c lib/ground/utf8.c lib/time/civil.c lib/language/classes.h
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 $(WARN) -D_GNU_SOURCE -Ilib -o $@ $(filter %.c,$^) $(call pkg,icu-uc icu-i18n) $(call lib,icu-uc icu-i18n)

$(B)/tables.c: $(B)/lexc $(LEX)
	$(B)/lexc $@.new $(B)/clashes.txt $(LEX)
	mv $@.new $@

$(B)/tables.o: $(B)/tables.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ADAPTER_CFLAGS) -c -o $@ $<

$(B)/bin/ev-parse $(B)/bin/ev-ics $(B)/bin/ev-agenda: $(B)/bin/%: $(B)/cmd/%.o $(B)/cmd/common.o $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS)) -lm

$(B)/bin/ev-mail: $(B)/cmd/ev-mail.o $(B)/cmd/common.o $(patsubst %.c,$(B)/%.o,$(HEAVY)) $(B)/libev.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(call lib,$(COMMON_PKGS) gmime-3.0 libcurl) -lm

-include $(shell find $(B) -name '*.d' 2>/dev/null)
.PHONY: all
