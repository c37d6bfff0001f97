"""memory.py DIR MEMBERS HASH: a ledger in which MEMBERS people were invited to k@example.org, whose digests are HASH;
some answered, to some the mail came back, and what is to tell some of another event waits."""
import os
import sys

MASK = (1 << 64) - 1


def mix(h, v):
    h = ((h ^ v) * 0xFF51AFD7ED558CCD) & MASK
    return h ^ (h >> 32)


def check(text):
    h = mix(0x9E3779B97F4A7C15, len(text))
    for at in range(0, len(text) // 8 * 8, 8):
        h = mix(h, int.from_bytes(text[at:at + 8], 'little'))
    h = mix(h, int.from_bytes(text[len(text) // 8 * 8:], 'little'))
    return mix(h, 0xC4CEB9FE1A85EC53)


def record(out, kind, uid, who, state, fields=''):
    text = f'Key: {kind}|{uid}||0|m{who}@example.org|\nState: {state}\nTime: 2026-02-01T12:00:00Z\n{fields}'.encode()
    out.write(text + b'Check: %016x\n\n' % check(text))


directory, members, digest = sys.argv[1], int(sys.argv[2]), sys.argv[3]
os.makedirs(directory + '/spool', exist_ok=True)
with open(directory + '/ledger.rec', 'wb') as ledger:
    for i in range(members):
        record(ledger, 'invite', 'k@example.org', i, 'plan', f'MessageId: aaaaaaaaaaaaaaaa.{i:032x}@example.org\nHash: {digest}\n')
        record(ledger, 'invite', 'k@example.org', i, 'sent')
        if i % 4 == 0:
            record(ledger, 'answer', 'k@example.org', i, 'answered', 'Reply: accepted\n')
        if i % 4 == 1:
            record(ledger, 'bounce', 'k@example.org', i, 'bounced', 'Reply: 5.1.1 no such user\n')
        if i % 4 == 2:
            record(ledger, 'invite', 'other@example.org', i, 'plan', f'MessageId: bbbbbbbbbbbbbbbb.{i:032x}@example.org\nSpool: 1-1-0.mail:0:10\n')
            record(ledger, 'invite', 'other@example.org', i, 'temp', 'Next: 2026-02-03T15:00:00Z\nTries: 1\n')
