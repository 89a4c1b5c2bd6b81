/** One change of 事業所情報: what it changes, for whom, how the page will look; confirmed here (SET-2). */
import type { getChangeOfProfile } from '../../features/facility/profile-contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import { FacilityFacts, FacilityHead, FacilityMoney, FacilityWays } from '../place/facility-facts.tsx'
import { kindNames, labelOf, valueWords } from '../profile/settings-words.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '事業所情報の変更'

type Data = ReplyOf<typeof getChangeOfProfile>

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const change = await api('GET /api/v1/facilities/:facilityId/profile/changes/:changeId', {
    params: { facilityId: facility.id, changeId: page.params.id },
  })
  return change.ok ? change.value : stop(change.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, changeId: page.params.id }
  const done =
    form.intent === 'withdraw'
      ? await api('POST /api/v1/facilities/:facilityId/profile/changes/:changeId/withdraw', { params })
      : await api('POST /api/v1/facilities/:facilityId/profile/changes/:changeId/confirm', { params })
  return done.ok ? redirectTo(`/facility/settings?facility=${facility.id}&done=${done.value.state}`) : { problem: done.problem }
}

/** What a booking's page shows as the facility says it today; all else a booking keeps as it was agreed (BOOK-2). */
const alwaysNew = ['phone', 'access', 'thingsToBring', 'cancelFeeText']

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { change, facility } = data
  const { today } = page
  const draft = change.state === 'draft'
  const day = dayText(change.validFrom as LocalDate, today)
  const shown = alwaysNew.filter((key) => change.keys.includes(key))
  const when = (change.validFrom as LocalDate) <= today ? '今日から' : `${day}から`
  return (
    <>
      <BackLink href={`/facility/settings?facility=${facility.id}`}>事業所情報</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={draft ? '変更の確認' : title} facts={`${facility.name}　適用開始日 ${day}`} />
      {change.state === 'stale' ? (
        <Notice kind="warning" title="この下書きのあとに、ほかの変更がありました">
          <p>いまの内容を確かめてから、もう一度入力してください。この下書きは適用できません。</p>
        </Notice>
      ) : null}
      <DataTable
        caption="変わるところ"
        rows={data.rows}
        keyOf={(row) => row.key}
        columns={[
          { key: 'what', head: '項目', main: true, cell: (row) => labelOf(row.key) },
          { key: 'before', head: '変更前', cell: (row) => valueWords(row.key, row.before) || '（なし）' },
          { key: 'after', head: '変更後', cell: (row) => <strong>{valueWords(row.key, row.after) || '（なし）'}</strong> },
        ]}
      />
      {draft || change.state === 'coming' ? (
        <Notice kind="info" title={`すでに入っている予約（${data.bookings}件）は変わりません`}>
          <p>予約したときの利用料、取消の決まり、時間の数え方のままです。新しい内容は、{when}入る予約に使います。</p>
          {shown.length > 0 ? (
            <p>{`${shown.map(labelOf).join('・')}は、予約ずみの家庭の画面でも、${when}新しい内容になります。`}</p>
          ) : null}
        </Notice>
      ) : null}
      {draft && data.kindsWithoutTimes.length > 0 ? (
        <Notice kind="warning" title="面談の日時が、まだ公開されていません">
          <p>
            {data.kindsWithoutTimes.map((kind) => kindNames[kind]).join('・')}
            の面談は、日時を公開するまで申し込めません。
            <a href={`/facility/interviews/times?facility=${facility.id}`}>面談の日時を公開する</a>
          </p>
        </Notice>
      ) : null}
      <p>
        {change.confirmedBy
          ? `${change.confirmedBy}さんが${momentText(change.confirmedAt ?? change.madeAt, today)}に変更`
          : `${change.madeBy}さんが${momentText(change.madeAt, today)}に入力`}
        {change.reason ? `　理由: ${change.reason}` : ''}
      </p>
      {draft ? (
        <Form label="変更の確認">
          <ButtonRow>
            <Button>{`${when}この内容にする`}</Button>
            <Button look="secondary" intent="withdraw">
              この変更をやめる
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      {change.state === 'coming' ? (
        <Form label="適用前の変更">
          <ButtonRow>
            <Button look="danger" intent="withdraw">
              この変更を取り消す
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <Details summary="保護者にはこう見えます" open={draft}>
        <FacilityHead facility={data.page} />
        <FacilityWays facility={data.page} />
        <FacilityMoney facility={data.page} />
        <FacilityFacts facility={data.page} today={today} />
      </Details>
    </>
  )
}
