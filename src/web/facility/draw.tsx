/** One draw for the staff: who entered, and what came of it (SLOT-4). */
import type { getDraw } from '../../features/draw/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText, monthText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getDraw> & { maySet: boolean }

export const title = '抽選'

const stateWords = { coming: '受付前', open: '受付中', closed: '抽選待ち', drawn: '抽選済み' } as const
const outcomeWords = { won: '当選', refused: '決まりにより不可', lost: '落選' } as const

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, drawId: page.params.id }
  const draw = await api('GET /api/v1/facilities/:facilityId/draws/:drawId', { params })
  const maySet = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  return draw.ok ? { ...draw.value, maySet } : stop(draw.problem)
}

export async function act(api: WebApi, _form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, drawId: page.params.id }
  const removed = await api('DELETE /api/v1/facilities/:facilityId/draws/:drawId', { params })
  return removed.ok ? redirectTo(`/facility/draws?facility=${facility.id}&done=removed`) : { problem: removed.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { draw, list, maySet } = data
  const { today } = page
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/draws?facility=${draw.facility.id}`}>抽選で受け付ける月</BackLink>
      <DeskHead
        title={title}
        facts={`${draw.facility.name}　${monthText(draw.month as LocalMonth, today)}　${kindWords[draw.kind]}`}
      />
      {page.query.done === 'set' ? (
        <Notice kind="success" title="抽選にする月を決めました" live>
          <p>くじの種のハッシュ値を公開しました。受付が始まると、保護者が申し込めます。</p>
        </Notice>
      ) : null}
      <DefinitionList
        dense
        facts={[
          { term: '状態', value: stateWords[draw.state] },
          {
            term: '受付',
            value: `${momentText(draw.from, today)}から${momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today)}まで`,
          },
          { term: '抽選', value: momentText(draw.drawnAt ?? draw.drawAt, today) },
          { term: '優先', value: draw.residentsFirst ? 'この市区町村の認定を受けた方が先' : 'なし' },
          { term: 'きょうだい', value: draw.siblingsTogether ? 'そろって当選か落選' : 'ひとりずつ' },
          { term: '公開の記録', value: <a href={`/draws/${draw.id}`}>抽選の記録</a> },
        ]}
      />
      <h2>申し込み</h2>
      <DataTable
        caption="申し込みと結果"
        rows={list}
        keyOf={(entry) => entry.number}
        columns={[
          { key: 'number', head: '抽選番号', cell: (entry) => entry.number, main: true },
          {
            key: 'child',
            head: 'お子さま',
            cell: (entry) =>
              entry.child ? (
                <a href={`/facility/children/${entry.child.id}?facility=${draw.facility.id}`}>{entry.child.name}</a>
              ) : (
                '面談前の方'
              ),
          },
          {
            key: 'wishes',
            head: '希望と結果',
            cell: (entry) => (
              <ol>
                {entry.wishes.map((wish) => (
                  <li key={`${wish.date} ${wish.start}`}>
                    {dayText(wish.date as LocalDate, today)} {gridRangeText(wish.start, wish.end)}
                    {wish.outcome ? `　${outcomeWords[wish.outcome]}` : ''}
                  </li>
                ))}
              </ol>
            ),
          },
          { key: 'waits', head: '落選者の順番', cell: (entry) => (entry.waits ? `${entry.waits}番目` : ''), align: 'end' },
        ]}
        empty={<p>申し込みは、まだありません。</p>}
      />
      {maySet && draw.state !== 'drawn' && list.length === 0 ? (
        <Form label="抽選を取り消す">
          <ButtonRow>
            <Button look="danger">抽選を取り消して、先着順に戻す</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}
