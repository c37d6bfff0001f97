"""An SMTP server on loopback for the tests: smtp_sink.py PORTFILE DIR [MODE].

Keeps each message as DIR/N.eml with its envelope in DIR/N.env.  MODE: `drop` closes the connection instead of
answering the final dot, `refuse` answers 550 to recipients that begin with "no", `later` answers 451 to all."""
import asyncio, os, sys
from aiosmtpd.smtp import SMTP

portfile, outdir, mode = sys.argv[1], sys.argv[2], (sys.argv[3:] or [''])[0]


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == 'refuse' and address.startswith('no'):
            return '550 5.1.1 no such user'
        if mode == 'later':
            return '451 4.3.0 try again later'
        envelope.rcpt_tos.append(address)
        return '250 OK'

    async def handle_DATA(self, server, session, envelope):
        Handler.count += 1
        name = os.path.join(outdir, str(Handler.count))
        with open(name + '.eml', 'wb') as f:
            f.write(envelope.original_content)
        with open(name + '.env', 'w') as f:
            print(envelope.mail_from, *envelope.rcpt_tos, file=f)
        if mode == 'drop':
            server.transport.abort()
            return '421 gone'
        return '250 2.0.0 kept'


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), enable_SMTPUTF8=True), '127.0.0.1', 0)
    with open(portfile + '.new', 'w') as f:
        print(server.sockets[0].getsockname()[1], file=f)
    os.rename(portfile + '.new', portfile)
    await asyncio.sleep(300)

asyncio.run(main())
