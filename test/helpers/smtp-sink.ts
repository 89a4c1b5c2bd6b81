/** A mail server on loopback that keeps what it takes. */
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type SmtpSink = {
  url: string
  mails: Email[]
  /** Called with each whole mail before it is acknowledged; what it throws is the server's answer. */
  onMail: (mail: Email) => Promise<void> | void
  /** Called at RCPT TO. */
  onRecipient: (address: string) => Promise<void> | void
  close(): Promise<void>
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    // Pooled senders keep their connections; a test does not wait for them.
    closeTimeout: 20,
    onRcptTo: (address, _session, done) => {
      Promise.resolve()
        .then(() => sink.onRecipient(address.address))
        .then(() => done(), done)
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        try {
          const mail = await PostalMime.parse(Buffer.concat(parts))
          await sink.onMail(mail)
          sink.mails.push(mail)
          done()
        } catch (error) {
          done(error as Error)
        }
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails: [],
    onMail: () => undefined,
    onRecipient: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return sink
}
