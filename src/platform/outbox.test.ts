import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { type SmtpSink, startSmtpSink } from '../../test/helpers/smtp-sink.ts'
import { type OwedMail, oweMails } from './act.ts'
import { stillClock, systemClock } from './clock.ts'
import { createPool, inRole, Rollback } from './db.ts'
import { createIds } from './ids.ts'
import { newKeys } from './keys.ts'
import { createLog } from './log.ts'
import { smtpSender } from './mail.ts'
import { claimSeconds, createOutbox, type MailRenderers, type OutboxOptions } from './outbox.ts'
import { systemRandom } from './random.ts'

const id = createIds(systemClock, systemRandom)
const clock = stillClock(systemClock.now())
const lines: string[] = []
let database: TestDatabase
let pool: pg.Pool
let outside: pg.Client
let sink: SmtpSink

const renderers: MailRenderers = {
  plain: async (_tx, refs) => ({ subject: 'お知らせ', text: `番号 ${refs['number']}` }),
  calendar: async () => ({
    subject: '予約\r\nBcc: x@evil.example',
    text: '本文',
    attachments: [{ name: '予約.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR' }],
  }),
  pointless: async () => null,
  poison: async () => {
    throw new Error('はるか@haruka.example は壊れています')
  },
  writer: async (tx) => {
    // A renderer may read only, whatever its types say.
    await (tx as unknown as Parameters<typeof oweMails>[0]).deleteFrom('kept_mail').execute()
    return { subject: 'x', text: 'x' }
  },
}
const options = (more: Partial<OutboxOptions> = {}): OutboxOptions => ({
  pool,
  clock,
  id,
  keys: newKeys(),
  baseUrl: 'http://localhost:3000',
  log: createLog({ to: { write: (line) => lines.push(line) } }),
  renderers,
  sender: null,
  ...more,
})
const bySmtp = (): OutboxOptions => options({ sender: smtpSender({ url: sink.url, from: 'no-reply@tsuen.example' }) })
const owe = (...mails: OwedMail[]): Promise<void> => inRole(pool, (tx) => oweMails(tx, mails, () => ({ id, at: clock.now() })))
const plain = (number: string, more: Partial<OwedMail> = {}): OwedMail => ({
  kind: 'plain',
  refs: { number },
  to: `${number}@demo.example`,
  ...more,
})

type Row = {
  kind: string
  recipient: string | null
  message_id: string
  tries: number
  sent_at: Date | null
  failed_at: Date | null
  error_code: string | null
  not_before: Date
}
const rows = async (): Promise<Row[]> => (await outside.query<Row>('select * from outbox order by id')).rows
const kept = async (): Promise<
  { recipient: string; subject: string; body: string; message_id: string; attachments: unknown }[]
> => (await outside.query('select * from kept_mail order by sent_at, id')).rows

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ url: database.jobsUrl, size: 4, name: 'test' })
  outside = new pg.Client(database.superuserUrl)
  await outside.connect()
})
afterAll(async () => {
  await outside.end()
  await pool.end()
  await database.drop()
})
beforeEach(async () => {
  await outside.query('delete from kept_mail; delete from outbox')
  lines.length = 0
  clock.set(systemClock.now())
  sink = await startSmtpSink()
})
afterEach(() => sink.close())

describe('owed mail', () => {
  it('is sent after the commit, never after a rollback', async () => {
    await inRole(pool, async (tx) => {
      await oweMails(tx, [plain('1')], () => ({ id, at: clock.now() }))
      throw new Rollback(undefined)
    })
    await createOutbox(options()).drain()
    expect(await kept()).toEqual([])
    await owe(plain('2'))
    await createOutbox(options()).drain()
    expect((await kept()).map((mail) => mail.recipient)).toEqual(['2@demo.example'])
  })

  it('carries the prefix, is kept once, and its address goes from the outbox', async () => {
    await owe(plain('7'))
    await createOutbox(options()).drain()
    await createOutbox(options()).drain()
    const [row] = await rows()
    expect(await kept()).toMatchObject([
      {
        recipient: '7@demo.example',
        subject: '【こども誰でも通園制度総合支援システム】お知らせ',
        body: '番号 7',
        message_id: row?.message_id,
      },
    ])
    expect(row).toMatchObject({ recipient: null, tries: 1, failed_at: null })
    expect(row?.sent_at).not.toBeNull()
  })

  it('is kept exactly once by several senders at once', async () => {
    await owe(...Array.from({ length: 60 }, (_, i) => plain(String(i))))
    await Promise.all(Array.from({ length: 3 }, () => createOutbox(options()).drain()))
    const all = await kept()
    expect(all).toHaveLength(60)
    expect(new Set(all.map((mail) => mail.message_id)).size).toBe(60)
  })

  it('waits for its hour', async () => {
    await owe(plain('1', { notBefore: new Date(clock.now().getTime() + 60_000) }))
    const outbox = createOutbox(options())
    await outbox.drain()
    expect(await kept()).toHaveLength(0)
    clock.advance(60_000)
    await outbox.drain()
    expect(await kept()).toHaveLength(1)
  })

  it('sends one-time codes before everything else', async () => {
    await owe(...Array.from({ length: 40 }, (_, i) => plain(`bulk${i}`)), plain('code', { urgent: true }))
    await createOutbox(bySmtp()).drain()
    expect(sink.mails).toHaveLength(41)
    expect(sink.mails.findIndex((mail) => mail.to?.[0]?.address === 'code@demo.example')).toBeLessThan(2)
  })

  it('does not keep a code waiting while the server hangs over another mail', async () => {
    await owe(plain('slow'))
    let release = (): void => undefined
    const hanging = new Promise<void>((resolve) => {
      sink.onRecipient = (address) => {
        if (address !== 'slow@demo.example') return
        resolve()
        return new Promise((free) => {
          release = free
        })
      }
    })
    const outbox = createOutbox(bySmtp())
    const first = outbox.drain()
    await hanging
    await owe(plain('code', { urgent: true }))
    const second = outbox.drain()
    await expect.poll(() => sink.mails.map((mail) => mail.to?.[0]?.address)).toEqual(['code@demo.example'])
    release()
    await Promise.all([first, second])
    expect(sink.mails).toHaveLength(2)
  })

  it('is dropped when it has become pointless', async () => {
    await owe({ kind: 'pointless', refs: {}, to: 'a@demo.example' })
    await createOutbox(options()).drain()
    expect(await kept()).toEqual([])
    expect(await rows()).toMatchObject([{ error_code: 'pointless', recipient: null, sent_at: null }])
  })
})

describe('failures', () => {
  it('keep a poisoned row to itself, try again later and later, then give up, and log no word of it', async () => {
    await owe(
      { kind: 'poison', refs: {}, to: 'haruka@demo.example' },
      plain('1'),
      { kind: 'nobody knows', refs: {}, to: 'b@demo.example' },
      plain('2'),
    )
    const outbox = createOutbox(options())
    await outbox.drain()
    expect((await kept()).map((mail) => mail.recipient)).toEqual(['1@demo.example', '2@demo.example'])
    const waits: number[] = []
    for (let i = 0; i < 20; i++) {
      const [poison] = await rows()
      if (!poison || poison.failed_at) break
      waits.push((poison.not_before.getTime() - clock.now().getTime()) / 1000)
      clock.set(poison.not_before)
      await outbox.drain()
    }
    expect(waits).toEqual([10, 60, 300, 900, 3600, 10_800, 21_600, 43_200])
    expect(await rows()).toMatchObject([{ tries: 9, error_code: 'render' }, {}, { error_code: 'unknownKind' }, {}])
    const logged = lines.join('')
    expect(logged).toContain('mail given up')
    for (const canary of ['haruka', 'はるか']) expect(logged).not.toContain(canary)
  })

  it('give up at once what the server refuses for good, and repeat what it refuses for now', async () => {
    await owe(plain('gone'), plain('later'))
    sink.onRecipient = (address) => {
      if (address.startsWith('gone')) throw Object.assign(new Error('no such user'), { responseCode: 550 })
      if (clock.now().getTime() < retryAt) throw Object.assign(new Error('greylisted'), { responseCode: 451 })
    }
    const retryAt = clock.now().getTime() + 10_000
    const outbox = createOutbox(bySmtp())
    await outbox.drain()
    expect(await rows()).toMatchObject([
      { error_code: 'smtp 550', tries: 1 },
      { error_code: 'smtp 451', failed_at: null },
    ])
    clock.advance(10_000)
    await outbox.drain()
    expect(sink.mails.map((mail) => mail.to?.[0]?.address)).toEqual(['later@demo.example'])
  })

  it('are repeated when there is no server', async () => {
    await owe(plain('1'))
    await createOutbox(options({ sender: smtpSender({ url: 'smtp://127.0.0.1:1', from: 'a@b.example' }) })).drain()
    expect(await rows()).toMatchObject([{ error_code: 'ESOCKET', failed_at: null, recipient: '1@demo.example' }])
  })

  it('include a renderer that writes', async () => {
    await owe({ kind: 'writer', refs: {}, to: 'a@demo.example' })
    await createOutbox(options()).drain()
    expect(await rows()).toMatchObject([{ error_code: 'sql 25006' }])
  })
})

describe('the mail on the wire', () => {
  it('is Japanese text with its own Message-ID, and a subject stays one line', async () => {
    await owe({ kind: 'calendar', refs: {}, to: 'mei+a@demo.example' })
    await createOutbox(bySmtp()).drain()
    const [mail] = sink.mails
    expect(mail?.subject).toBe('【こども誰でも通園制度総合支援システム】予約 Bcc: x@evil.example')
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.text?.trim()).toBe('本文')
    expect(mail?.messageId).toBe((await rows())[0]?.message_id)
    expect(mail?.from).toEqual({ name: 'こども誰でも通園制度総合支援システム', address: 'no-reply@tsuen.example' })
    expect(mail?.attachments).toMatchObject([{ filename: '予約.ics', mimeType: 'text/calendar' }])
    expect(mail?.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated')
  })
})

describe('a sender that is killed', () => {
  const start = (): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--import',
        new URL('../../test/helpers/typescript.mjs', import.meta.url).href,
        fileURLToPath(new URL('../../test/helpers/outbox-process.ts', import.meta.url)),
        database.jobsUrl,
        sink.url,
      ],
      { stdio: 'ignore' },
    )
  const kill = async (child: ChildProcess): Promise<void> => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  /** A second node, at once and when the dead one's claim has run out. */
  const survivor = async (): Promise<void> => {
    const outbox = createOutbox(bySmtp())
    clock.set(systemClock.now())
    await outbox.drain()
    const early = sink.mails.length
    clock.advance(claimSeconds * 1000)
    await outbox.drain()
    expect(early).toBe(sink.mails.length - 1)
  }

  it('between claim and acknowledgement: the mail is delivered exactly once', async () => {
    await owe(plain('1'))
    const reached = new Promise<void>((resolve) => {
      sink.onRecipient = () => {
        resolve()
        return new Promise(() => undefined)
      }
    })
    const child = start()
    await reached
    expect(await rows()).toMatchObject([{ tries: 1, sent_at: null }])
    await kill(child)
    sink.onRecipient = () => undefined
    await survivor()
    expect(sink.mails.map((mail) => mail.messageId)).toEqual((await rows()).map((row) => row.message_id))
    expect(await rows()).toMatchObject([{ tries: 2, recipient: null }])
  })

  it('between acknowledgement and mark: a second copy under the same Message-ID, and no third', async () => {
    await owe(plain('1'))
    const locker = new pg.Client(database.superuserUrl)
    await locker.connect()
    // Holds the mark back once the claim has been committed, so that the process dies in the gap for certain.
    sink.onMail = async () => {
      await locker.query('begin; select 1 from outbox for update')
    }
    const child = start()
    await expect.poll(() => sink.mails.length, { timeout: 10_000 }).toBe(1)
    await expect
      .poll(
        async () =>
          (
            await outside.query(
              `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%update "outbox"%'`,
            )
          ).rowCount,
        {
          timeout: 10_000,
        },
      )
      .toBe(1)
    await kill(child)
    await locker.query('rollback')
    await locker.end()
    // Its backend notices the lost client when it wakes.
    await expect
      .poll(
        async () =>
          (await outside.query(`select 1 from pg_stat_activity where application_name = 'tsuen outbox process'`)).rowCount,
      )
      .toBe(0)
    sink.onMail = () => undefined
    expect(await rows()).toMatchObject([{ sent_at: null, tries: 1 }])
    await survivor()
    await createOutbox(bySmtp()).drain()
    const [row] = await rows()
    expect(sink.mails.map((mail) => mail.messageId)).toEqual([row?.message_id, row?.message_id])
    expect(row?.sent_at).not.toBeNull()
  })
})
