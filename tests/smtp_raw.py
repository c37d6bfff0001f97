"""A plain SMTP server on loopback that fails as asked: smtp_raw.py PORTFILE LOG [STAGE EVERY] [NAME=VALUE ...].

Each message that is committed becomes one line "RECIPIENT MESSAGE-ID SHA256" in LOG, written and flushed before the
client can hear of it.  Every EVERYth time that a connection comes to STAGE it is cut: greeting, ehlo, mail, rcpt, data,
body, before (the final dot has come, nothing is kept) or after (it is kept, and nothing is answered).

per=N          after N messages a connection hears 421 and is closed; perclose=N: it is closed without a word
mail451=N      the first N MAIL commands hear 451; data451=N the first N DATA; all451=1 every MAIL
connections=N  further ones at the same time hear 421
late=N         the Nth message is kept, and confirmed only after `lateness` seconds (3)
ahead=N        the Nth message is confirmed only when the command after it has come
stall=N        at the Nth message nothing is answered any more, for a minute
no=TEXT        recipients that begin with TEXT hear 550; bye=TEXT: 421 and the end; drop=TEXT: the end; policy=TEXT: 554 to DATA
temp=TEXT      ... 451; slow=TEXT: they hear what they hear only after `lateness` seconds
mail=REPLY, rcpt=REPLY, data=REPLY, dot=REPLY  is what every such command hears
max=N          SIZE N is offered, and a larger one hears 552 to MAIL
pipelining=1, dsn=1  are offered; commands go to LOG.commands with the number of the connection
delay=S        seconds before each reply"""
import hashlib, os, re, socket, sys, threading, time

portfile, logname = sys.argv[1:3]
rest = sys.argv[3:]
options = dict(a.split('=', 1) for a in rest if '=' in a)
rest = [a for a in rest if '=' not in a]
stage, every = (rest[0], int(rest[1])) if len(rest) > 1 else (None, 0)
lock = threading.Lock()
log = open(logname, 'a')
commands = open(logname + '.commands', 'a')
counts = {'stage': 0, 'open': 0, 'connection': 0, 'message': 0, 'mail': 0, 'data': 0}


def number(name):
    return int(options.get(name, 0))


def next_of(name):
    with lock:
        counts[name] += 1
        return counts[name]


def dies(at):
    return at == stage and next_of('stage') % every == 0


def talk(s, me):
    f = s.makefile('rb')
    done = 0

    def say(line):
        if 'delay' in options:
            time.sleep(float(options['delay']))
        s.sendall(line.encode() + b'\r\n')
    if dies('greeting'):
        return
    if number('connections') and counts['open'] > number('connections'):
        say('421 too many connections')
        return
    say('220 loopback')
    to = None
    held = []
    for line in iter(lambda: held.pop() if held else f.readline(), b''):
        verb = line[:4].upper()
        with lock:
            print(me, line.decode().strip(), file=commands, flush=True)
        if verb == b'EHLO':
            if dies('ehlo'):
                return
            say('250-loopback\r\n' + ''.join('250-%s\r\n' % w.upper() for w in ('pipelining', 'dsn') if w in options) + ('250-SIZE %d\r\n' % number('max') if 'max' in options else '') + '250 8BITMIME')
        elif verb == b'MAIL':
            if dies('mail'):
                return
            if number('per') and done >= number('per'):
                say('421 enough on this connection')
                return
            if number('perclose') and done >= number('perclose'):
                return
            size = re.search(rb' SIZE=(\d+)', line)
            if 'max' in options and size and int(size.group(1)) > number('max'):
                say('552 5.3.4 message size exceeds fixed limit')
                continue
            if 'mail' in options:
                say(options['mail'])
                continue
            say('451 not yet' if next_of('mail') <= number('mail451') or number('all451') else '250 ok')
        elif verb == b'RCPT':
            if dies('rcpt'):
                return
            to = re.search(rb'<([^>]*)>', line).group(1).decode()
            if 'slow' in options and to.startswith(options['slow']):
                time.sleep(float(options.get('lateness', 3)))
            if 'rcpt' in options:
                say(options['rcpt'])
                to = None
                continue
            if 'bye' in options and to.startswith(options['bye']):
                say('421 bye')
                return
            if 'drop' in options and to.startswith(options['drop']):
                return
            if 'temp' in options and to.startswith(options['temp']):
                to = None
                say('451 later')
                continue
            if 'no' in options and to.startswith(options['no']):
                to = None
            say('250 ok' if to else '550 no such mailbox')
        elif verb == b'DATA':
            if dies('data'):
                return
            if not to:
                say('554 no recipients')
                continue
            if 'policy' in options and to.startswith(options['policy']):
                say('554 not for him')
                continue
            if 'data' in options:
                say(options['data'])
                continue
            if next_of('data') <= number('data451'):
                say('451 not yet')
                continue
            say('354 go on')
            body = []
            for part in f:
                if part == b'.\r\n':
                    break
                body.append(part)
                if len(body) == 20 and dies('body'):
                    return
            else:
                return
            if dies('before'):
                return
            if 'dot' in options:
                say(options['dot'])
                continue
            text = b''.join(body)
            found = re.search(rb'(?im)^Message-Id:\s+<(.*)>', text)
            with lock:
                log.write('%s %s %s\n' % (to, found.group(1).decode(), hashlib.sha256(text).hexdigest()))
                log.flush()
            if dies('after'):
                return
            n = next_of('message')
            if n == number('ahead'):
                held.append(f.readline())
            if n == number('late'):
                time.sleep(float(options.get('lateness', 3)))
            if n == number('stall'):
                time.sleep(60)
                return
            say('250 kept')
            done += 1
            to = None
        elif verb == b'QUIT':
            say('221 bye')
            return
        else:
            say('250 ok')


def serve(s):
    try:
        me = next_of('connection')
        next_of('open')
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        talk(s, me)
    except OSError:
        pass
    finally:
        with lock:
            counts['open'] -= 1
        try:
            s.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        s.close()


server = socket.create_server(('127.0.0.1', 0), backlog=100)
with open(portfile + '.new', 'w') as f:
    print(server.getsockname()[1], file=f)
os.rename(portfile + '.new', portfile)
server.settimeout(6000)
while True:
    try:
        threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
    except TimeoutError:
        break
