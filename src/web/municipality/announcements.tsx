/** お知らせ of the town: what was told, what waits for a second person, and the form for the next. */
import { type AnnouncementAudience, mostAreas, readAreas } from '../../features/announcement/rules.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type DataOf,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextArea, TextField } from '../ui/text-field.tsx'
import { announcementStateNames, audienceNames } from './enquiry-words.ts'

export const title = 'お知らせ'

export async function load(api: WebApi, _page: PageInput) {
  const list = await api('GET /api/v1/office/announcements')
  return list.ok ? list.value : stop(list.problem)
}

const audienceOf = (form: Sendable): AnnouncementAudience | undefined =>
  (['guardians', 'facilities', 'both'] as const).find((one) => one === form.text('audience'))

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  if (form.intent === 'approve' || form.intent === 'withdraw') {
    const params = { announcementId: form.text('id') }
    const outcome =
      form.intent === 'approve'
        ? await api('POST /api/v1/office/announcements/:announcementId/approve', { params })
        : await api('POST /api/v1/office/announcements/:announcementId/withdraw', { params })
    return outcome.ok ? redirectTo(`/office/announcements?done=${form.intent}`) : { problem: outcome.problem }
  }
  const audience = audienceOf(form)
  if (!audience) return { problem: fieldProblem([{ name: 'audience', code: 'empty', message: 'あて先を選んでください。' }]) }
  const facility = audience === 'guardians' ? form.text('facility') || null : null
  const { areas, wrong } = readAreas(form.text('areas'))
  if (wrong.length > 0 || areas.length > mostAreas)
    return {
      problem: fieldProblem([
        {
          name: 'areas',
          code: 'form',
          message:
            wrong.length > 0
              ? `「${wrong[0]}」は郵便番号の先頭として読めません。3けたから7けたの数字で入力してください。`
              : `地区は${mostAreas}個までです。`,
        },
      ]),
    }
  if (form.intent === 'preview') {
    const counted = await api('GET /api/v1/office/announcements/recipients', {
      query: { audience, ...(facility ? { facility } : {}), ...(areas.length > 0 ? { areas: areas.join(',') } : {}) },
    })
    return counted.ok ? { done: { counted: counted.value, values: form.values } } : { problem: counted.problem }
  }
  const day = form.text('day')
  const minutes = Number(form.text('time'))
  if (day === '' && form.text('when') === 'later')
    return { problem: fieldProblem([{ name: 'day', code: 'empty', message: '掲載する日を選んでください。' }]) }
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const publishAt = form.text('when') === 'later' ? new Date(`${day}T${clock}:00+09:00`).toISOString() : null
  const made = await api('POST /api/v1/office/announcements', {
    body: {
      audience,
      facility,
      areas,
      title: form.text('title'),
      body: form.text('body'),
      byMail: form.has('byMail'),
      publishAt,
    },
  })
  return made.ok ? redirectTo(`/office/announcements?done=${made.value.state}`) : { problem: made.problem }
}

const said: Record<string, string> = {
  waiting: '作りました。別の職員が承認すると、掲載されます。',
  scheduled: '受け付けました。すぐに掲載するものは、1分ほどで掲載されます。',
  approve: '承認しました。',
  withdraw: '取り下げました。もう表示されません。',
}

/** Postcodes listed under the numbers; a city has thousands. */
const shownPlaces = 50

type Counted = {
  counted: ReplyOf<Routes['GET /api/v1/office/announcements/recipients']>
  values: Record<string, readonly string[]>
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query.done ?? '']
  const mayWrite = page.viewer?.kind !== 'wardViewer'
  const waiting = data.announcements.filter((one) => one.state === 'waiting').length
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={waiting > 0 ? `承認を待っているもの ${waiting}件` : '保護者と施設に知らせます'} />
      {done && !sent.problem && !sent.done ? <Notice kind="success" title={done} /> : null}
      {mayWrite ? <Make data={data} page={page} sent={sent} /> : null}
      <h2>これまでのお知らせ</h2>
      {data.announcements.length === 0 ? (
        <EmptyState title="お知らせはまだありません">作ったお知らせは、ここに並びます。</EmptyState>
      ) : (
        data.announcements.map((one) => <Made key={one.id} one={one} page={page} mayWrite={mayWrite} />)
      )}
    </>
  )
}

function Make({ data, page, sent }: { data: DataOf<typeof load>; page: PageInput; sent: PageProps<typeof load>['sent'] }) {
  const preview = sent.done as Counted | null
  // What was typed stays under the numbers.
  const kept = preview ? { ...sent, values: preview.values } : sent
  const value = (name: string, stored = '') => fieldOf(kept, name, stored)
  return (
    <Details summary="お知らせを作る" open={preview !== null || sent.problem !== null || data.announcements.length === 0}>
      <Form id="make">
        <RadioGroup
          {...value('audience', 'guardians')}
          legend="あて先"
          choices={[
            { value: 'guardians', label: '保護者', support: 'この自治体に住む世帯の保護者' },
            { value: 'facilities', label: '施設', support: 'この自治体の施設の職員' },
            { value: 'both', label: '保護者と施設', support: 'この自治体の保護者と施設の職員' },
          ]}
        />
        {data.facilities.length > 0 ? (
          <Select
            {...value('facility')}
            label="利用する施設でしぼる"
            support="あて先が保護者のときだけ。その施設に受け入れが決まったお子さまの保護者に届きます。"
            required={false}
            empty="しぼらない"
            options={data.facilities.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : null}
        <TextField
          {...value('areas')}
          label="地区でしぼる"
          support="郵便番号の先頭を3けたから7けたで入力します（例：135-0016、13601）。いくつもあるときは、読点か空白で区切ります。"
          required={false}
          maxLength={200}
        />
        <p class="muted">しぼらないお知らせは、別の職員が承認してから掲載されます。</p>
        <TextField
          {...value('title')}
          label="題名"
          maxLength={80}
          support="一覧とメールの件名に表示されます。個人のことは書かないでください。"
        />
        <TextArea {...value('body')} label="本文" rows={8} maxLength={4000} />
        <RadioGroup
          {...value('when', 'now')}
          legend="掲載するとき"
          inline
          choices={[
            { value: 'now', label: 'すぐに掲載する' },
            { value: 'later', label: '日時を決める' },
          ]}
        />
        <DateField {...value('day')} label="掲載する日" required={false} min={page.today} />
        <TimeSelect {...value('time', '540')} label="時刻" required={false} from={0} to={1410} />
        <Checkbox
          name="byMail"
          label="メールでも知らせる（題名とリンクだけを送ります）"
          checked={kept.values['byMail'] !== undefined}
        />
        {preview ? (
          <Notice kind="info" title="届く数" live>
            <p>
              保護者 {preview.counted.guardians}人（{preview.counted.households}世帯）、施設 {preview.counted.facilities}か所
            </p>
            {preview.counted.unreached > 0 ? (
              <p>アカウントを使えない世帯が{preview.counted.unreached}世帯あります。この方には、ほかの方法でお知らせください。</p>
            ) : null}
            {preview.counted.needsSecond ? <p>全員に届くため、別の職員が承認してから掲載されます。</p> : null}
            {preview.counted.places.length > 0 ? (
              <Details summary="郵便番号ごとの世帯数">
                <ul>
                  {preview.counted.places.slice(0, shownPlaces).map(({ postcode, households }) => (
                    <li key={postcode}>
                      {postcode === '' ? '郵便番号がわからない' : `〒${postcode.slice(0, 3)}-${postcode.slice(3)}`}　{households}
                      世帯
                    </li>
                  ))}
                </ul>
                {preview.counted.places.length > shownPlaces ? (
                  <p>ほか{preview.counted.places.length - shownPlaces}か所</p>
                ) : null}
              </Details>
            ) : null}
            {preview.counted.facilityNames.length > 0 ? (
              <Details summary="届く施設">
                <ul>
                  {preview.counted.facilityNames.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </Details>
            ) : null}
          </Notice>
        ) : null}
        <ButtonRow>
          <Button look={preview ? 'primary' : 'secondary'} intent={preview ? 'make' : 'preview'}>
            {preview ? 'この内容で知らせる' : 'あて先の人数を確かめる'}
          </Button>
          {preview ? (
            <Button look="secondary" intent="preview">
              人数をもう一度確かめる
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
    </Details>
  )
}

function Made({
  one,
  page,
  mayWrite,
}: {
  one: DataOf<typeof load>['announcements'][number]
  page: PageInput
  mayWrite: boolean
}) {
  const narrowed = [...(one.facility ? [one.facility.name] : []), ...one.areas.map((area) => `〒${area}`)]
  const to = `${audienceNames[one.audience]}${narrowed.length > 0 ? `（${narrowed.join('、')}）` : ''}`
  return (
    <section class="card">
      <h3 class="card-title">{one.title}</h3>
      <p>
        <StatusTag status={announcementStateNames[one.state]} />　{to}　{momentText(one.publishAt, page.today)}
        {one.byMail ? '　メールあり' : ''}
      </p>
      <Details summary="本文">
        <p class="typed-lines">{one.body}</p>
      </Details>
      <p class="muted">
        作成：{one.madeBy}
        {one.approvedBy ? `　承認：${one.approvedBy}` : ''}
      </p>
      {mayWrite && one.state !== 'withdrawn' ? (
        <Form id={`act-${one.id}`}>
          <Hidden name="id" value={one.id} />
          <ButtonRow>
            {one.mayApprove ? <Button intent="approve">承認して掲載する</Button> : null}
            <Button look="quiet" intent="withdraw">
              取り下げる
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </section>
  )
}
