/** One change or end before the town: what differs, what a decision brings before it is made, the decision (CERT-4, ELIG-2). */
import type { prepareChange } from '../../features/certification/change-contract.ts'
import { type ReductionClass, reductionClasses } from '../../features/municipality/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, Outcome } from '../../platform/contract.ts'
import { AskedFacts, ChangeTimeline } from '../change/change-facts.tsx'
import {
  type Acted,
  type DataOf,
  fieldOf,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { applicationStateNames } from '../text/application-fields.ts'
import { changeKindNames, changeRejectNames, endDayNames } from '../text/change-words.ts'
import { dayText, fullDayText, lengthText, momentText, timeRangeText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { FileViewer } from './file-viewer.tsx'
import { actNames, channelNames, reductionNames } from './words.ts'

type Input = PageInput<{ id: string }>
type Data = DataOf<typeof load>
type Decision = Call<typeof prepareChange>['body']['decision']

export const title = (data: Data) => `${data.applicant}さんの${changeKindNames[data.kind]}`

const dayOf = (page: Input): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(page.query.day ?? '') ? page.query.day : undefined)

export async function load(api: WebApi, page: Input) {
  const day = dayOf(page)
  const change = await api('GET /api/v1/office/changes/:id', { params: page.params, query: day ? { day } : {} })
  return change.ok ? change.value : stop(change.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const { params } = page
  const version = Number(form.text('version'))
  const back = (outcome: Outcome<unknown>): Acted =>
    outcome.ok ? redirectTo(`/office/changes/${params.id}?done=${form.intent}`) : { problem: outcome.problem }
  if (form.intent === 'approve') return back(await api('POST /api/v1/office/changes/:id/approve', { params, body: { version } }))
  if (form.intent === 'sendBack')
    return back(await api('POST /api/v1/office/changes/:id/send-back', { params, body: { version } }))
  const prepare = (decision: Decision) => api('POST /api/v1/office/changes/:id/prepare', { params, body: { version, decision } })
  const reason = form.text('reason') as keyof typeof changeRejectNames
  if (form.intent === 'prepareReject') return back(await prepare({ kind: 'reject', reason }))
  if (form.intent === 'reject')
    return back(await api('POST /api/v1/office/changes/:id/reject', { params, body: { version, reason } }))
  const chosen = reductionClasses.find((one) => one === form.text('reduction.class'))
  const granted = {
    day: form.text('day') || null,
    reduction: chosen ? { class: chosen, until: form.text('reduction.until') || null } : null,
  }
  return form.intent === 'prepare'
    ? back(await prepare({ kind: 'certify', ...granted }))
    : back(await api('POST /api/v1/office/changes/:id/decide', { params, body: { version, ...granted } }))
}

const done: Record<string, string> = {
  decide: '決定しました。保護者にメールでお知らせします。取り消される予約は、1分ほどで取り消されます。',
  reject: '認めないことに決めました。保護者にメールでお知らせします。',
  entered: '届け出を入力しました。内容を確かめて、決定してください。',
  prepare: '起案しました。ほかの担当が承認すると決まります。',
  prepareReject: '認めない起案をしました。ほかの担当が承認すると決まります。',
  approve: '承認しました。保護者にメールでお知らせします。取り消される予約は、1分ほどで取り消されます。',
  sendBack: '起案をなくしました。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const said = done[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/changes">変更・消滅</BackLink>
      <DeskHead
        title={title(data)}
        facts={`受付番号 ${data.number}　${channelNames[data.channel] ?? data.channel}${
          data.receivedOn ? `　${fullDayText(data.receivedOn as LocalDate)}に受付` : ''
        }`}
      />
      {said && !sent.problem ? <Notice kind="success" title={said} /> : null}
      <p>
        <StatusTag status={applicationStateNames[data.state]} />
        {data.reject ? `　${changeRejectNames[data.reject as keyof typeof changeRejectNames] ?? data.reject}` : ''}
      </p>
      <h2>届け出の内容</h2>
      {data.asked ? <AskedFacts asked={data.asked} /> : <p>内容は、保存期間が過ぎたため消去されました。</p>}
      {data.children.length > 0 ? (
        <p>
          認定の画面：
          {data.children.map((child) => (
            <a key={child.id} href={`/office/certificates/${child.id}`}>
              {child.name}さん{' '}
            </a>
          ))}
        </p>
      ) : null}
      <h2>添付した書類</h2>
      {data.files.length === 0 ? (
        <p>添付した書類はありません。</p>
      ) : (
        <ul>
          {data.files.map((file) => (
            <li key={file.id}>
              <a href={`/api/v1/office/applications/${data.id}/files/${file.id}`} download="">
                {file.name}
              </a>
              <FileViewer href={`/api/v1/office/applications/${data.id}/files/${file.id}`} name={file.name} />
            </li>
          ))}
        </ul>
      )}
      {data.kind === 'end' && data.state !== 'certified' ? <Effects data={data} page={page} /> : null}
      {data.prepared ? (
        <PreparedChange data={data} prepared={data.prepared} today={page.today} />
      ) : data.mayAct && data.asked ? (
        <Decide data={data} page={page} sent={sent} />
      ) : null}
      <h2>届け出の流れ</h2>
      <ChangeTimeline seen={data} today={page.today} names={actNames} />
    </>
  )
}

/** ELIG-2: what ends with the certificate, before it is decided; another day can be looked at first. */
function Effects({ data, page }: { data: Data; page: Input }) {
  const { effects, asked } = data
  const reason = asked?.reason
  return (
    <>
      <h2>決定すると起きること</h2>
      {data.mayAct && asked ? (
        <FilterForm label="日付を変えて確かめる">
          <DateField
            name="day"
            label={reason && reason !== 'age' ? endDayNames[reason] : '日付'}
            value={dayOf(page) ?? asked.day}
            required={false}
            unmarked
          />
          <Button look="secondary">この日で確かめる</Button>
        </FilterForm>
      ) : null}
      {data.blocked ? (
        <Notice kind="warning" title="この日では決定できません">
          <p>
            {data.blocked === 'change.end-after'
              ? '認定は、その日より前に終わります。日付を確かめてください。'
              : 'このお子さまの認定は、もう終わっているか、見つかりません。'}
          </p>
        </Notice>
      ) : null}
      {effects ? (
        <DefinitionList
          facts={[
            { term: '認定の最後の日', value: <strong>{fullDayText(effects.lastDay as LocalDate)}</strong> },
            {
              term: '取り消される予約',
              value:
                effects.bookings.length === 0 ? (
                  'ありません'
                ) : (
                  <>
                    {effects.bookings.length}件（{lengthText(effects.minutes)}が戻ります）
                    <ul>
                      {effects.bookings.map((booking) => (
                        <li key={booking.id}>
                          {dayText(booking.date as LocalDate, page.today)} {timeRangeText(booking.start, booking.end)}　
                          {booking.facility}
                        </li>
                      ))}
                    </ul>
                  </>
                ),
            },
            {
              term: '最後の日より後の利用',
              value:
                effects.usesAfter === 0 ? 'ありません' : `${effects.usesAfter}件。記録は残り、過誤調整の対象として印が付きます`,
            },
            {
              term: '終わる負担軽減',
              value:
                effects.reductions.length === 0 ? 'ありません' : effects.reductions.map((one) => reductionNames[one]).join('、'),
            },
          ]}
        />
      ) : null}
    </>
  )
}

/** What another officer is asked to approve (CERT-1). */
function PreparedChange({ data, prepared, today }: { data: Data; prepared: NonNullable<Data['prepared']>; today: LocalDate }) {
  const version = <Hidden name="version" value={String(data.version)} />
  return (
    <>
      <h2>{prepared.reject ? '認めない起案' : data.kind === 'end' ? '認定を終える起案' : '変更を認める起案'}</h2>
      <DefinitionList
        dense
        facts={[
          { term: '起案した人', value: `${prepared.by}、${momentText(prepared.at, today)}` },
          ...(prepared.reject ? [{ term: '理由', value: changeRejectNames[prepared.reject] }] : []),
          ...(prepared.day && data.kind === 'end' ? [{ term: '日付', value: fullDayText(prepared.day as LocalDate) }] : []),
          ...(data.reduction && !prepared.reject
            ? [
                {
                  term: '認める負担軽減',
                  value: prepared.reduction
                    ? `${reductionNames[prepared.reduction.class]}${
                        prepared.reduction.until ? `（${fullDayText(prepared.reduction.until as LocalDate)}まで）` : ''
                      }`
                    : '軽減なし',
                },
              ]
            : []),
        ]}
      />
      {prepared.mine ? <p>承認は、ほかの担当が行います。</p> : null}
      {data.mayAct ? (
        <Form label="起案">
          {version}
          <ButtonRow>
            {prepared.mine ? null : <Button intent="approve">承認する</Button>}
            <Button intent="sendBack" look="secondary">
              {prepared.mine ? '起案を取り下げる' : '起案を戻す'}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}

function Decide({ data, page, sent }: { data: Data; page: Input; sent: PageProps<typeof load>['sent'] }) {
  const wish = data.asked?.rows.find(({ field }) => field === 'reduction')?.after
  return (
    <>
      <h2>決定</h2>
      {data.twoPersons ? <p>起案すると、ほかの担当が承認したときに決まります。</p> : null}
      <Form label="決定">
        <Hidden name="version" value={String(data.version)} />
        {data.kind === 'end' ? <Hidden name="day" value={dayOf(page) ?? data.asked?.day ?? ''} /> : null}
        {data.reduction ? (
          <>
            <RadioGroup
              name="reduction.class"
              legend="認める負担軽減"
              value={sent.values['reduction.class']?.at(-1) ?? classOf(wish)}
              choices={[
                ...reductionClasses.map((value) => ({ value, label: reductionNames[value] })),
                { value: 'none', label: '軽減なし' },
              ]}
              support={`${fullDayText(data.reduction.from as LocalDate)}から。所得による軽減は、終わりの日を空欄にすると${fullDayText(
                data.reduction.incomeUntil as LocalDate,
              )}までです。`}
            />
            <DateField {...fieldOf(sent, 'reduction.until')} label="軽減の終わりの日" required={false} />
          </>
        ) : null}
        {data.kind === 'end' && data.blocked ? null : (
          <ButtonRow>
            {data.twoPersons ? (
              <Button intent="prepare">{data.kind === 'end' ? 'この内容で起案する' : '認める起案をする'}</Button>
            ) : (
              <Button intent="decide">{data.kind === 'end' ? 'この内容で認定を終える' : '変更を認める'}</Button>
            )}
          </ButtonRow>
        )}
      </Form>
      <Details summary="認めない">
        <Form label="認めない">
          <Hidden name="version" value={String(data.version)} />
          <RadioGroup
            name="reason"
            legend="理由（保護者に伝わります）"
            value="documents"
            choices={Object.entries(changeRejectNames).map(([value, label]) => ({ value, label }))}
          />
          <ButtonRow>
            {data.twoPersons ? (
              <Button intent="prepareReject" look="secondary">
                認めない起案をする
              </Button>
            ) : (
              <Button intent="reject" look="danger">
                認めない
              </Button>
            )}
          </ButtonRow>
        </Form>
      </Details>
    </>
  )
}

const classOf = (wish: string | undefined): ReductionClass | 'none' => reductionClasses.find((one) => one === wish) ?? 'none'
