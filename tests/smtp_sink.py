"""An SMTP server on loopback for the tests: smtp_sink.py PORTFILE DIR [MODE].

Keeps each message as DIR/N.eml with its envelope in DIR/N.env.  MODE: `drop` closes the connection instead of
answering the final dot, `refuse` answers 550 to recipients that begin with "no", `later` answers 451 to all, `sender`
refuses every sender, `nosmtputf8` offers no SMTPUTF8, `login` wants one (netz, secret; for XOAUTH2 the token is "token")
and offers STARTTLS with the certificate in DIR/cert.pem where there is one; where DIR/clients.pem is there, only to clients
whose certificate that file vouches for."""
import asyncio, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult, MISSING

portfile, outdir, mode = sys.argv[1], sys.argv[2], (sys.argv[3:] or [''])[0]


class Handler:
    count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if mode == 'sender':
            return '550 5.7.1 not from you'
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return '250 OK'

    async def auth_XOAUTH2(self, server, args):
        import base64
        text = base64.b64decode(args[1]).decode() if len(args) > 1 else (await server.challenge_auth('', encode_to_b64=True)).decode()
        with open(os.path.join(outdir, 'auth'), 'a') as f:
            print('XOAUTH2', file=f)
        return AuthResult(success=text == 'user=netz\x01auth=Bearer token\x01\x01', handled=False)

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


def login(server, session, envelope, mechanism, data):
    with open(os.path.join(outdir, 'auth'), 'a') as f:
        print(mechanism, file=f)
    if mechanism == 'XOAUTH2':
        return AuthResult(success=True)
    return AuthResult(success=(data.login, data.password) == (b'netz', b'secret'), handled=False)


async def main():
    loop = asyncio.get_running_loop()
    options = {'enable_SMTPUTF8': mode != 'nosmtputf8'}
    if mode == 'login':
        options.update(authenticator=login, auth_required=True, auth_require_tls=False)
    cert = os.path.join(outdir, 'cert.pem')
    if os.path.exists(cert):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert)
        if os.path.exists(os.path.join(outdir, 'clients.pem')):
            context.load_verify_locations(os.path.join(outdir, 'clients.pem'))
            context.verify_mode = ssl.CERT_REQUIRED
        options['tls_context'] = context
    server = await loop.create_server(lambda: SMTP(Handler(), **options), '127.0.0.1', 0)
    with open(portfile + '.new', 'w') as f:
        print(server.sockets[0].getsockname()[1], file=f)
    os.rename(portfile + '.new', portfile)
    await asyncio.sleep(300)

asyncio.run(main())
