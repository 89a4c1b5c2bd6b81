/** 納付のお知らせ: one slip per family for a month, to be printed and handed over (FEE-3). */
import type { listSlips } from '../../features/claim/fee-contract.ts'
import { addMonths, type LocalDate, type LocalMonth, lastDayOf, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, fullDayText, lengthText, monthText, timeRangeText, yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Select } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof listSlips>
type Family = Data['families'][number]
type Page1 = PageInput<{ month: string }>

export const title = (data: Data, page: PageInput): string => `${monthText(data.month as LocalMonth, page.today)}の納付のお知らせ`

export async function load(api: WebApi, page: Page1): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, month: page.params.month }
  const slips = await api('GET /api/v1/facilities/:facilityId/months/:month/slips', { params })
  return slips.ok ? slips.value : stop(slips.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const month = data.month as LocalMonth
  const { facility } = data
  const due = parseDate(page.query.due ?? '') ?? lastDayOf(addMonths(month, 1))
  const who = page.query.who ?? 'unpaid'
  const families = data.families.filter((one) => (who === 'unpaid' ? one.paid < one.due : who === 'all' || one.child.id === who))
  return (
    <>
      <div class="no-print">
        <BackLink href={`/facility/month/${month}/fees?facility=${facility.id}`}>利用料</BackLink>
        <DeskHead title={title(data, page)} facts={`${families.length}枚`} action={<PrintButton />} />
        {data.closed ? null : (
          <Notice kind="warning" title="この月は、まだ締めていません">
            <p>実績を直すと、金額が変わることがあります。</p>
          </Notice>
        )}
        {facility.payment ? null : (
          <Notice kind="info" title="「支払方法」が、まだ入力されていません">
            <p>
              <a href={`/facility/settings?facility=${facility.id}`}>事業所情報</a>に入力すると、お知らせにも載ります。
            </p>
          </Notice>
        )}
        <FilterForm label="お知らせの内容">
          <Hidden name="facility" value={facility.id} />
          <DateField name="due" label="納付の期限" value={due} />
          <Select
            name="who"
            label="印刷するご家庭"
            value={who}
            options={[
              { value: 'unpaid', label: '残りがあるご家庭' },
              { value: 'all', label: 'すべてのご家庭' },
              ...data.families.map((one) => ({ value: one.child.id, label: one.child.name })),
            ]}
          />
          <ButtonRow>
            <Button look="secondary">この内容で表示する</Button>
          </ButtonRow>
        </FilterForm>
      </div>
      {families.length === 0 ? (
        <EmptyState title="お知らせするご家庭はありません">残りのあるご家庭があると、ここに並びます。</EmptyState>
      ) : null}
      {families.map((one) => (
        <Slip key={one.child.id} family={one} data={data} due={due} today={page.today} />
      ))}
    </>
  )
}

function Slip({ family, data, due, today }: { family: Family; data: Data; due: LocalDate; today: LocalDate }) {
  const { facility } = data
  const left = Math.max(0, family.due - family.paid)
  return (
    <article class="slip">
      <header class="slip-head">
        <h2>納付のお知らせ</h2>
        <p>
          {monthText(data.month as LocalMonth, today)}分　発行日 {fullDayText(today)}
        </p>
      </header>
      <p class="slip-to">{family.child.name} さんの保護者様</p>
      <p class="slip-sum">
        お支払いいただく金額　<strong>{yenText(left)}</strong>
        {left > 0 ? `　期限 ${fullDayText(due)}` : family.due > 0 ? '　（お支払い済みです）' : '　（お支払いはありません）'}
      </p>
      <DataTable<Family['lines'][number]>
        caption={`${family.child.name} さんの利用`}
        rows={family.lines}
        keyOf={(one) => `${one.date} ${one.start}`}
        empty={null}
        columns={[
          { key: 'date', head: '利用日', main: true, cell: (one) => dayText(one.date as LocalDate, today) },
          { key: 'time', head: '時間', cell: (one) => `${timeRangeText(one.start, one.end)}（${lengthText(one.minutes)}）` },
          { key: 'price', head: '利用料', align: 'end', cell: (one) => yenText(one.price) },
          { key: 'off', head: '補助・軽減', align: 'end', cell: (one) => (one.off > 0 ? `−${yenText(one.off)}` : '') },
          { key: 'pays', head: 'お支払い', align: 'end', cell: (one) => yenText(one.pays) },
        ]}
      />
      <dl class="slip-sums">
        <dt>合計</dt>
        <dd>{yenText(family.due)}</dd>
        <dt>領収済み</dt>
        <dd>{yenText(family.paid)}</dd>
        <dt>残り</dt>
        <dd>
          <strong>{yenText(left)}</strong>
        </dd>
      </dl>
      {facility.payment ? (
        <p class="mail-text">
          <strong>お支払いの方法</strong>　{facility.payment}
        </p>
      ) : null}
      <p>
        {facility.corporation}　{facility.name}　{facility.address}
        {facility.phone ? `　電話 ${facility.phone}` : ''}
      </p>
      <p class="muted">給食費などの実費は、含まれていません。</p>
    </article>
  )
}
