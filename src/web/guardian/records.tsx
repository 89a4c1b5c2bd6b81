/** 利用の記録: what was used in a month, what was taken off and what is to pay (FEE-4), with receipts and notices of the benefit. */
import { addMonths, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { recordTexts } from '../text/guardian/records.ts'
import { LinkList } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink, Tabs } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(recordTexts, 'title')

type Data = ReplyOf<Routes['GET /api/v1/my/records']>
type Child = Data['children'][number]
type Use = Child['uses'][number]

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const asked = /^20\d{2}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? { month: page.query.month } : {}
  const records = await api('GET /api/v1/my/records', { query: asked })
  return records.ok ? records.value : stop(records.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(recordTexts)
  const { monthText } = useDates()
  const month = data.month as LocalMonth
  // A month before and after; what lies ahead has no records.
  const months = [addMonths(month, -1), month, addMonths(month, 1)].filter((one) => one === month || one <= monthOf(page.today))
  const shown = data.children.filter((one) => one.uses.length + one.receipts.length + one.benefits.length > 0)
  return (
    <>
      <BackLink href="/my/menu" />
      <h1>{say('title')}</h1>
      <p>{say('lead')}</p>
      <Tabs
        label={words('months')}
        items={months.map((one) => ({
          text: monthText(one, page.today),
          href: `/my/records?month=${one}`,
          current: one === month,
        }))}
      />
      {shown.length === 0 ? (
        <>
          <p>
            <strong>{say('none')}</strong>
          </p>
          <p>{say('noneWhy')}</p>
        </>
      ) : (
        shown.map((one) => <Of key={one.child.id} one={one} today={page.today} />)
      )}
      {shown.length > 0 ? (
        <>
          <p class="muted">{say('extras')}</p>
          <PrintButton />
        </>
      ) : null}
    </>
  )
}

function Of({ one, today }: { one: Child; today: LocalDate }) {
  const { say, words } = useTexts(recordTexts)
  const { dayText, lengthText, yenText } = useDates()
  const { totals } = one
  const left = Math.max(0, totals.pays - totals.paid)
  return (
    <>
      <h2>{say('of', { name: one.child.name })}</h2>
      {one.uses.length > 0 ? (
        <>
          <DefinitionList
            dense
            facts={[
              { term: say('hours'), value: lengthText(totals.minutes) },
              { term: say('price'), value: yenText(totals.price) },
              { term: say('off'), value: totals.off > 0 ? `−${yenText(totals.off)}` : yenText(0) },
              { term: say('pays'), value: <strong>{yenText(totals.pays)}</strong> },
              ...(totals.paid > 0 ? [{ term: say('paid'), value: yenText(totals.paid) }] : []),
              ...(totals.paid > 0 && left > 0 ? [{ term: say('left'), value: yenText(left) }] : []),
            ]}
          />
          <Uses one={one} today={today} />
        </>
      ) : null}
      {one.receipts.length > 0 ? (
        <>
          <h3>{say('receipts')}</h3>
          <LinkList
            label={words('receipts')}
            items={one.receipts.map((receipt) => ({
              href: `/api/v1/my/receipts/${receipt.id}`,
              text: say('receipt', { place: receipt.facility.name, yen: yenText(receipt.yen) }),
              note: receipt.voided
                ? words('voided')
                : words('receiptOf', { day: dayText(receipt.paidOn as LocalDate, today), way: words(receipt.way) }),
            }))}
          />
        </>
      ) : null}
      {one.benefits.length > 0 ? (
        <>
          <h3>{say('benefits')}</h3>
          <p>{say('benefitsWhy')}</p>
          <LinkList
            label={words('benefits')}
            items={one.benefits.map((benefit) => ({
              href: `/api/v1/my/children/${one.child.id}/benefits/${benefit.claim}`,
              text: say('benefit', { place: benefit.facility.name, yen: yenText(benefit.yen) }),
              note: say('benefitOf', { town: benefit.town, day: dayText(benefit.paidOn as LocalDate, today) }),
            }))}
          />
        </>
      ) : null}
    </>
  )
}

function Uses({ one, today }: { one: Child; today: LocalDate }) {
  const { say, words } = useTexts(recordTexts)
  const { dayText, gridRangeText, lengthText, yenText } = useDates()
  const why = (use: Use): string =>
    use.waived > 0 && use.reduced > 0
      ? words('both', { town: use.waivedBy ?? '', waived: yenText(use.waived), reduced: yenText(use.reduced) })
      : use.waived > 0
        ? words('waivedBy', { town: use.waivedBy ?? '' })
        : words('reduced')
  const refundable = one.uses.reduce((sum, use) => sum + use.refundable, 0)
  return (
    <>
      <DataTable
        caption={words('uses', { name: one.child.name })}
        keyOf={(use) => use.id}
        rows={one.uses}
        columns={[
          {
            key: 'day',
            head: words('day'),
            main: true,
            cell: (use) => <a href={`/my/bookings/${use.id}`}>{dayText(use.date as LocalDate, today)}</a>,
          },
          { key: 'place', head: words('place'), cell: (use) => use.facility.name },
          { key: 'time', head: words('time'), cell: (use) => gridRangeText(use.in ?? use.start, use.out ?? use.end) },
          { key: 'length', head: words('length'), align: 'end', cell: (use) => lengthText(use.minutes) },
          { key: 'price', head: words('price'), align: 'end', cell: (use) => yenText(use.price) },
          {
            key: 'off',
            head: words('offShort'),
            align: 'end',
            cell: (use) => (use.off > 0 ? words('offWhy', { yen: yenText(use.off), why: why(use) }) : yenText(0)),
          },
          { key: 'pays', head: words('paysShort'), align: 'end', cell: (use) => yenText(use.pays) },
          {
            key: 'note',
            head: words('note'),
            cell: (use) =>
              use.noted ? (
                <a href={`/my/records/${use.id}`}>{say('readNote', { day: dayText(use.date as LocalDate, today) })}</a>
              ) : (
                '—'
              ),
          },
        ]}
      />
      {refundable > 0 ? (
        <p>
          {say('refundable', { yen: yenText(refundable) })} <a href="/my/refunds">{say('toRefunds')}</a>
        </p>
      ) : null}
    </>
  )
}
