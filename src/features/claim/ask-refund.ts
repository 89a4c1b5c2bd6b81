/** A family asks for what it paid elsewhere (FEE-3): uses of one town, with receipts and an account; takes it back, or mends it. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { Call, Endpoint } from '../../platform/contract.ts'
import { type CheckedFile, checkUpload, storeFile } from '../../platform/files.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { accountOf, type RefundAccount, sealAccount } from './refund-account.ts'
import type {
  askRefund as askEndpoint,
  mendRefund as mendEndpoint,
  withdrawRefund as withdrawEndpoint,
} from './refund-contract.ts'
import {
  changeRefund,
  insertRefund,
  insertRefundEvent,
  lockHouseholdRefunds,
  lockRefund,
  ownAddress,
  type RefundRow,
  releaseLines,
  selectRefund,
  selectRefundPapers,
} from './refund-queries.ts'
import { afterRefundEvent, type RefundEvent, type RefundState } from './refund-rules.ts'
import { refundableUses } from './refund-uses.ts'

/** All papers of one request, so that nobody fills the disk. [D] */
const mostPapers = 20
const notFound = refuse({ rule: 'FEE-3', code: 'not-found' })

/** Every paper is judged before any is kept; all that is wrong is told together. */
const judge: Before<Endpoint, CheckedFile[]> = async (c, { files }) => ({
  aside: async () => {
    const checked: CheckedFile[] = []
    const refused: Refusal[] = []
    for (const file of files) {
      const result = await checkUpload(c.workers, { ...file, field: 'papers' })
      if (isRefused(result)) refused.push(...result.refused)
      else checked.push(result)
    }
    return refused.length > 0 ? { refused } : checked
  },
})
export const judgeAsked = judge as Before<typeof askEndpoint, CheckedFile[]>
export const judgeMended = judge as Before<typeof mendEndpoint, CheckedFile[]>

async function told(c: WriteContext, refund: string, kind: string): Promise<OwedMail[]> {
  const mail = c.actor.loginId ? await ownAddress(c.tx, c.actor.loginId) : null
  return mail ? [{ kind, refs: { refund }, to: mail }] : []
}

const note = (c: WriteContext, refund: string, event: RefundEvent, to: RefundState) =>
  insertRefundEvent(c.tx, { id: c.id(), refund, at: c.now, event, to, kind: c.actor.kind, by: c.actor.loginId })

export async function askRefund(
  c: WriteContext,
  { body }: Call<typeof askEndpoint>,
  papers: CheckedFile[],
): Promise<Done | Refused> {
  const { householdId: household, loginId: login } = c.actor
  if (!household || !login) return notFound
  const account = accountOf(body)
  if (isRefused(account)) return account
  await lockHouseholdRefunds(c.tx, household)
  const open = (await refundableUses(c.tx, household, c.today)).filter((use) => use.town.code === body.town)
  const wanted = [...new Set(body.uses.split(','))]
  const uses = open.filter((use) => wanted.includes(use.id))
  // Asked for on another phone, struck by a changed price, or too old by now: the page shows what is left.
  if (uses.length !== wanted.length) return refuse({ rule: 'FEE-3', code: 'refund.changed', pointer: '/uses' })
  if (papers.length === 0 && uses.some((use) => use.receipts.length === 0))
    return refuse({ rule: 'FEE-3', code: 'refund.receipt', pointer: '/papers' })
  const id = c.id()
  await insertRefund(
    c.tx,
    {
      id,
      number: referenceNumber(c.random),
      household_id: household,
      municipality: body.town,
      asked_yen: uses.reduce((sum, use) => sum + use.yen, 0),
      sealed_account: sealAccount(c.keys, id, account),
      asked_by: login,
      asked_at: c.now,
    },
    uses.map((use, ordinal) => ({
      id: c.id(),
      ordinal,
      booking_id: use.id,
      child_id: use.child,
      facility_id: use.place.id,
      date: use.date,
      minutes: use.minutes,
      yen: use.yen,
      details: {
        child: use.name,
        facility: use.place.name,
        number: use.number,
        start: use.start,
        end: use.end,
        in: use.in,
        out: use.out,
        price: use.price,
        off: use.off,
        paid: use.paid,
        rule: 'FEE-3',
      },
    })),
    [...new Set(uses.flatMap((use) => use.receipts))],
  )
  for (const file of papers) await storeFile(c.tx, c.keys, c.id(), { refundId: id }, file, c.now)
  await note(c, id, 'submit', 'submitted')
  const children = [...new Set(uses.map((use) => use.child))]
  return done('refund.asked', { refund: id }, { children, municipality: body.town, mails: await told(c, id, 'refund.received') })
}

/** The own request in the version that its reader saw, and where the event leads. */
async function ownStep(
  c: WriteContext,
  id: string,
  version: number,
  event: RefundEvent,
): Promise<{ row: RefundRow; to: RefundState } | Refused> {
  const row = await lockRefund(c.tx, id)
  if (!row) return (await selectRefund(c.tx, id)) ? refuse({ rule: 'FEE-3', code: 'refund.state' }) : notFound
  if (row.row_version !== version) return refuse({ rule: 'FEE-3', code: 'changed-elsewhere' })
  const to = afterRefundEvent(row.state, event)
  return to ? { row, to } : refuse({ rule: 'FEE-3', code: 'refund.state' })
}

export async function mendRefund(
  c: WriteContext,
  { params, body }: Call<typeof mendEndpoint>,
  papers: CheckedFile[],
): Promise<Done | Refused> {
  const step = await ownStep(c, params.refundId, body.version, 'resubmit')
  if (isRefused(step)) return step
  const { row, to } = step
  const account: RefundAccount | Refused = accountOf(body)
  if (isRefused(account)) return account
  const known = await selectRefundPapers(c.tx, row.id)
  if (known.length + papers.length > mostPapers)
    return refuse({ rule: 'FIL-04', code: 'fileMany', slots: { max: mostPapers }, pointer: '/papers' })
  if (papers.length === 0 && row.return_codes.includes('receipt'))
    return refuse({ rule: 'FEE-3', code: 'refund.receipt', pointer: '/papers' })
  const moved = await changeRefund(c.tx, row, { state: to, sealed_account: sealAccount(c.keys, row.id, account) })
  if (!moved) return refuse({ rule: 'FEE-3', code: 'changed-elsewhere' })
  for (const file of papers) await storeFile(c.tx, c.keys, c.id(), { refundId: row.id }, file, c.now)
  await note(c, row.id, 'resubmit', to)
  return done(
    'refund.mended',
    { refund: row.id },
    { municipality: row.municipality, mails: await told(c, row.id, 'refund.received') },
  )
}

export async function withdrawRefund(c: WriteContext, { params, body }: Call<typeof withdrawEndpoint>): Promise<Done | Refused> {
  const step = await ownStep(c, params.refundId, body.version, 'withdraw')
  if (isRefused(step)) return step
  const { row, to } = step
  await releaseLines(c.tx, row.id, 'all')
  if (!(await changeRefund(c.tx, row, { state: to }))) return refuse({ rule: 'FEE-3', code: 'changed-elsewhere' })
  await note(c, row.id, 'withdraw', to)
  return done('refund.withdrawn', { refund: row.id }, { municipality: row.municipality })
}
