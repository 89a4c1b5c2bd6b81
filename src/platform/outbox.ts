/**
 * Sends what the outbox owes, one mail at a time, at least once, always under the Message-ID that the business transaction
 * wrote. A row is claimed for 90 seconds in a transaction of its own, so that no lock is held while a mail server thinks;
 * who dies between claim and mark leaves a row that is claimed again when the 90 seconds are over. Only a death between the
 * server's acknowledgement and the mark sends a second copy, with the same Message-ID. Kept mail is exactly once.
 */
import { sql } from 'kysely'
import type pg from 'pg'
import { japanDate, type LocalDate } from './calendar.ts'
import type { Clock } from './clock.ts'
import { inRole, type ReadTx, sqlState, type WriteTx } from './db.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import { type Mail, type MailAttachment, type MailSender, refusedForGood, subjectPrefix } from './mail.ts'

/** What a mail says; the subject without the prefix that all share. */
export type MailText = { subject: string; text: string; attachments?: readonly MailAttachment[] }

/** `locale`: the language of whoever reads it, as the login says; 'ja' for an address without login. */
export type MailContext = { now: Date; today: LocalDate; baseUrl: string; keys: Keys; locale: string }

/** Who stands behind an address, and whether this kind may go there by mail. */
export type Reader = {
  locale: string
  mail: boolean
  /** Written with the mark that the row is done: what was told, and what else is owed for it. */
  note: (tx: WriteTx, mail: Mail) => Promise<void>
  /** What this reader needs besides what the mail says. */
  dress: (mail: MailText) => MailText
}
export type OwedTo = { kind: string; refs: Readonly<Record<string, string>>; recipient: string; at: Date }
/** Null: nobody whose wishes are known. */
export type FindReader = (tx: ReadTx, owed: OwedTo) => Promise<Reader | null>
/** The subject as its feature wrote it. */
export const subjectOf = (mail: Mail): string => mail.subject.slice(subjectPrefix.length)

/** Rows to a browser instead of an address: `push:` and the id of its subscription. */
export const pushPrefix = 'push:'
/** Sends a title and an address to a subscription; throws what may be tried again. */
export type PushSender = (subscription: string, message: MailText) => Promise<void>

/**
 * Makes the text at the moment of sending, from ids. Null: the mail has become pointless (a code that was replaced, a booking
 * that is gone) and is dropped. Runs as `tsuen_jobs`, which sees addresses and ids, no names and no health columns.
 */
export type MailRenderer = (tx: ReadTx, refs: Record<string, string>, c: MailContext) => Promise<MailText | null>
/** By the outbox row's `kind`; features register theirs. */
export type MailRenderers = Readonly<Record<string, MailRenderer>>

export type OutboxOptions = {
  /** Connections of `tsuen_jobs`. */
  pool: pg.Pool
  clock: Clock
  id: () => string
  keys: Keys
  baseUrl: string
  log: Log
  renderers: MailRenderers
  /** Whether this address must not be told this kind of mail any more; asked at the moment of sending, the mail is dropped. */
  heldBack?: (tx: ReadTx, kind: string, recipient: string) => Promise<boolean>
  /** Null: mail is kept in the database and shown (demo). */
  sender: MailSender | null
  /** What readers chose; without it everybody gets everything by mail, in Japanese. */
  findReader?: FindReader
  push?: PushSender
}

export type Outbox = {
  /** Sends everything that is due now; resolves when nothing is left. Calls while it runs make it look once more. */
  drain(): Promise<void>
  /** No further claims; resolves when the mails in flight are done. */
  stop(): Promise<void>
}

/** Longer than a mail server may take (mail.ts): a claim that is older is nobody's. */
export const claimSeconds = 90
/** Seconds until the next try, by tries so far; after the last one the row is given up. */
const patience = { urgent: [2, 5, 15, 45, 120], ordinary: [10, 60, 300, 900, 3600, 10_800, 21_600, 43_200] }

type Owed = {
  id: string
  kind: string
  refs: Record<string, string>
  recipient: string | null
  message_id: string
  urgent: boolean
  tries: number
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { log } = options
  let stopped = false
  // One-time codes have a lane of their own: a slow bulk mail in the other one does not keep them waiting.
  const lanes = (['urgent', 'all'] as const).map((lane) =>
    coalesced(async () => {
      while (!stopped && (await sendNext(options, lane)));
    }),
  )
  return {
    drain: async () => {
      if (stopped) return
      await Promise.all(
        lanes.map((lane) =>
          lane().catch((error) => {
            log.error('outbox lane failed', { error })
            throw error
          }),
        ),
      )
    },
    stop: async () => {
      stopped = true
      await Promise.allSettled(lanes.map((lane) => lane()))
    },
  }
}

/** Runs `work` once at a time; a call in between makes it run once more and waits for that. */
function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (!running) return start()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}

/** Claims and settles one row; false when nothing is due. */
async function sendNext(options: OutboxOptions, lane: 'urgent' | 'all'): Promise<boolean> {
  const { pool, log } = options
  const owed = await inRole(pool, (tx) => claim(tx, lane, options.clock.now()))
  if (!owed) return false
  const fields = { outboxId: owed.id, mailKind: owed.kind, attempts: owed.tries }
  try {
    const made = await inRole(pool, (tx) => render(tx, owed, options))
    if (!made) {
      await inRole(pool, (tx) => settle(tx, owed, options.clock.now(), 'pointless'))
      log.info('mail dropped', fields)
      return true
    }
    const { mail, reader } = made
    const finish = async (tx: WriteTx, dropped: string | null): Promise<void> => {
      // Noted by whoever marks the row: of two that sent the same mail only one.
      if ((await settle(tx, owed, options.clock.now(), dropped)) && reader) await reader.note(tx, mail)
    }
    if (owed.recipient?.startsWith(pushPrefix)) {
      await options.push?.(owed.recipient.slice(pushPrefix.length), mail)
      await inRole(pool, (tx) => finish(tx, null))
    } else if (reader && !reader.mail) await inRole(pool, (tx) => finish(tx, 'unwanted'))
    else if (options.sender) {
      await options.sender.send(mail)
      await inRole(pool, (tx) => finish(tx, null))
    } else {
      await inRole(pool, async (tx) => {
        await keep(tx, owed, mail, options)
        await finish(tx, null)
      })
    }
    log.info('mail sent', fields)
  } catch (error) {
    const waits = owed.urgent ? patience.urgent : patience.ordinary
    const wait = refusedForGood(error) ? undefined : waits[owed.tries - 1]
    log[wait === undefined ? 'error' : 'warn'](wait === undefined ? 'mail given up' : 'mail failed', { ...fields, error })
    await inRole(pool, (tx) => postpone(tx, owed, options.clock.now(), wait, codeOf(error)))
  }
  return true
}

async function claim(tx: WriteTx, lane: 'urgent' | 'all', now: Date): Promise<Owed | undefined> {
  const stale = new Date(now.getTime() - claimSeconds * 1000)
  const { rows } = await sql<Owed>`
    update outbox set claimed_at = ${now}, tries = tries + 1
    where id = (
      select id from outbox
      where sent_at is null and failed_at is null and not_before <= ${now} and (claimed_at is null or claimed_at <= ${stale})
        and (urgent or ${lane === 'all'})
      order by urgent desc, not_before, id limit 1 for update skip locked)
    returning id, kind, refs, recipient, message_id, urgent, tries`.execute(tx)
  return rows[0]
}

async function render(tx: WriteTx, owed: Owed, options: OutboxOptions): Promise<{ mail: Mail; reader: Reader | null } | null> {
  const renderer = options.renderers[owed.kind]
  if (!renderer) throw Object.assign(new Error('no renderer for this kind of mail'), { code: 'unknownKind' })
  if (owed.recipient === null) throw Object.assign(new Error('an owed mail without its recipient'), { code: 'noRecipient' })
  await sql`set transaction read only`.execute(tx)
  if (await options.heldBack?.(tx, owed.kind, owed.recipient)) return null
  const now = options.clock.now()
  const { kind, refs, recipient } = owed
  const reader = (await options.findReader?.(tx, { kind, refs, recipient, at: now })) ?? null
  const { baseUrl, keys } = options
  const plain = await renderer(tx, refs, { now, today: japanDate(now), baseUrl, keys, locale: reader?.locale ?? 'ja' })
  if (!plain) return null
  const made = reader ? reader.dress(plain) : plain
  const mail = {
    to: owed.recipient,
    subject: subjectPrefix + made.subject.replaceAll(/\s+/g, ' ').trim(),
    text: made.text,
    messageId: owed.message_id,
    attachments: made.attachments ?? [],
  }
  return { mail, reader }
}

async function keep(tx: WriteTx, owed: Owed, mail: Mail, options: OutboxOptions): Promise<void> {
  await tx
    .insertInto('kept_mail')
    .values({
      id: options.id(),
      outbox_id: owed.id,
      message_id: mail.messageId,
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      attachments: JSON.stringify(mail.attachments),
      sent_at: options.clock.now(),
    })
    .onConflict((c) => c.column('message_id').doNothing())
    .execute()
}

/** Done; the address goes. False when another process had done it already. */
async function settle(tx: WriteTx, owed: Owed, now: Date, dropped: string | null): Promise<boolean> {
  const result = await tx
    .updateTable('outbox')
    .set(dropped === null ? { sent_at: now, recipient: null } : { failed_at: now, error_code: dropped, recipient: null })
    .where('id', '=', owed.id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Another try in `seconds`, or none. A row that another process has claimed meanwhile stays that one's. */
async function postpone(tx: WriteTx, owed: Owed, now: Date, seconds: number | undefined, code: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set(
      seconds === undefined
        ? { failed_at: now, error_code: code, claimed_at: null }
        : { not_before: new Date(now.getTime() + seconds * 1000), error_code: code, claimed_at: null },
    )
    .where('id', '=', owed.id)
    .where('tries', '=', owed.tries)
    .where('sent_at', 'is', null)
    .execute()
}

/** A code for the row, never a message: messages quote addresses. */
function codeOf(error: unknown): string {
  const state = sqlState(error)
  if (state) return `sql ${state}`
  if (typeof error !== 'object' || error === null) return 'unknown'
  if ('responseCode' in error && typeof error.responseCode === 'number') return `smtp ${error.responseCode}`
  if ('code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code)) return error.code
  return 'render'
}
