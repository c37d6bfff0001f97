"""A plain SMTP server on loopback that can die anywhere: smtp_raw.py PORTFILE LOG [STAGE EVERY].

Each message that is committed becomes one line "RECIPIENT MESSAGE-ID SHA256" in LOG, written and flushed before the
client can hear of it.  Every EVERYth time that a connection comes to STAGE it is cut: greeting, ehlo, mail, rcpt, data,
body, before (the final dot has come, nothing is kept) or after (it is kept, and nothing is answered)."""
import hashlib, os, re, socket, sys, threading

portfile, logname = sys.argv[1:3]
stage, every = (sys.argv[3], int(sys.argv[4])) if len(sys.argv) > 4 else (None, 0)
lock = threading.Lock()
log = open(logname, 'a')
count = 0


def dies(at):
    global count
    if at != stage:
        return False
    with lock:
        count += 1
        return count % every == 0


def talk(s):
    f = s.makefile('rb')

    def say(line):
        s.sendall(line.encode() + b'\r\n')
    if dies('greeting'):
        return
    say('220 loopback')
    to = None
    for line in f:
        verb = line[:4].upper()
        if verb == b'EHLO':
            if dies('ehlo'):
                return
            say('250 loopback')
        elif verb == b'MAIL':
            if dies('mail'):
                return
            say('250 ok')
        elif verb == b'RCPT':
            if dies('rcpt'):
                return
            to = re.search(rb'<(.*)>', line).group(1).decode()
            say('250 ok')
        elif verb == b'DATA':
            if dies('data'):
                return
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
            text = b''.join(body)
            found = re.search(rb'(?im)^Message-Id: <(.*)>', text)
            with lock:
                log.write('%s %s %s\n' % (to, found.group(1).decode(), hashlib.sha256(text).hexdigest()))
                log.flush()
            if dies('after'):
                return
            say('250 kept')
        elif verb == b'QUIT':
            say('221 bye')
            return
        else:
            say('250 ok')


def serve(s):
    try:
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        talk(s)
    except OSError:
        pass
    finally:
        try:
            s.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        s.close()


server = socket.create_server(('127.0.0.1', 0), backlog=100)
with open(portfile + '.new', 'w') as f:
    print(server.getsockname()[1], file=f)
os.rename(portfile + '.new', portfile)
server.settimeout(600)
while True:
    try:
        threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
    except TimeoutError:
        break
