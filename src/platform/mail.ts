/** Mail as plain text through SMTP. What a mail says is made by the features (outbox.ts); here it only leaves the house. */
import { createTransport } from 'nodemailer'

/** Stands before every subject, as in the real system (ACC-3). */
export const subjectPrefix = '【こども誰でも通園制度総合支援システム】'

/** A text file beside the mail: the calendar entry of a booking. */
export type MailAttachment = { name: string; type: string; text: string }
export type Mail = { to: string; subject: string; text: string; messageId: string; attachments: readonly MailAttachment[] }

export type MailSender = {
  /** Resolves when the server has taken the mail; rejects within 40 seconds otherwise. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Speaks to the server of `SMTP_URL` over at most two connections. `from` is the address in From and the envelope. */
export function smtpSender({ url, from }: { url: string; from: string }): MailSender {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      await within(
        40_000,
        transport.sendMail({
          from: { name: 'こども誰でも通園制度総合支援システム', address: from },
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          attachments: mail.attachments.map(({ name, type, text }) => ({
            filename: name,
            contentType: `${type}; charset=utf-8`,
            content: text,
          })),
        }),
      )
    },
    close: () => transport.close(),
  }
}

/** The server's last word on this mail (5xx): trying again would be refused again. */
export function refusedForGood(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error(`the mail server did not answer in ${ms} ms`), { code: 'ETIMEDOUT' })),
      ms,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
