/** Mails of 償還払い to whoever asked (FEE-3). The state is read when the mail is sent. */
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { refundMailTexts } from '../../web/text/guardian/refund-mails.ts'
import { isLocale } from '../../web/text/locale.ts'

type Kind = 'received' | 'returned' | 'decided' | 'rejected' | 'paid'

const letter =
  (kind: Kind): MailRenderer =>
  async (tx, refs, c) => {
    const row = await tx
      .selectFrom('refund')
      .innerJoin('municipality', 'municipality.code', 'refund.municipality')
      .leftJoin('refund_payment', 'refund_payment.id', 'refund.payment_id')
      .select(['refund.id', 'refund.number', 'refund.asked_yen', 'refund.decided_yen'])
      .select(['municipality.name as town', 'refund_payment.pay_on'])
      .where('refund.id', '=', refs.refund ?? '')
      .executeTakeFirst()
    if (!row) return null
    const locale = isLocale(c.locale) ? c.locale : 'ja'
    const say = annotatedIn(refundMailTexts, locale)
    const { dayText, yenText } = datesIn(locale)
    const { town } = row
    const lead =
      kind === 'paid'
        ? say('paidLead', { town, day: row.pay_on ? dayText(row.pay_on, c.today) : '' })
        : say(`${kind}Lead`, { town })
    const sum =
      row.decided_yen !== null && (kind === 'decided' || kind === 'paid')
        ? say('decidedYen', { yen: yenText(row.decided_yen) })
        : say('asked', { yen: yenText(row.asked_yen) })
    return {
      subject: say(kind),
      text: [
        lead,
        '',
        say('number', { number: row.number }),
        sum,
        '',
        say(`${kind}Next`),
        say('see'),
        `${c.baseUrl}/my/refunds/${row.id}`,
        '',
        say('who', { town }),
      ].join('\n'),
    }
  }

export const refundMails: MailRenderers = {
  'refund.received': letter('received'),
  'refund.returned': letter('returned'),
  'refund.decided': letter('decided'),
  'refund.rejected': letter('rejected'),
  'refund.paid': letter('paid'),
}
