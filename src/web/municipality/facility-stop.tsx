/** 休止 or 廃止 of a facility: what it ends is shown first, then it is entered in one act (PLC-1, CLS-1). */
import type { previewStop } from '../../features/register/contract.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type DataOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { DocumentFields, typedDocument } from './facility-document.tsx'

type Input = PageInput<{ id: string }>
type Ask = { event: 'suspended' | 'ended'; from: LocalDate; until: LocalDate | null }
/** What was typed stands again in the form. */
type Edited = { typed: Record<string, string> }
type Looked = { ask: Ask; preview: ReplyOf<typeof previewStop>; typed: Record<string, string> }
const isLooked = (done: Looked | Edited): done is Looked => 'preview' in done
export const title = '休止・廃止の登録'

export async function load(api: WebApi, page: Input) {
  const known = await api('GET /api/v1/office/register/:facilityId', { params: { facilityId: page.params.id } })
  return known.ok ? { facility: known.value.facility, version: known.value.version } : stop(known.problem)
}
type Data = DataOf<typeof load>

const kept = ['event', 'from', 'until', 'document', 'documentOn', 'reason', 'version'] as const

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const typed = Object.fromEntries(kept.map((name) => [name, form.text(name)]))
  if (form.intent === 'edit') return { done: { typed } satisfies Edited }
  const [event, from, until] = [form.text('event'), parseDate(form.text('from')), parseDate(form.text('until'))]
  const document = typedDocument(form)
  const stopping = event === 'suspended' || event === 'ended'
  const wrong = [
    ...(stopping ? [] : [{ name: 'event', code: 'missing', message: '休止か廃止かを選んでください。' }]),
    ...(from ? [] : [{ name: 'from', code: 'missing', message: '日を入力してください。' }]),
    ...(event === 'suspended' && !until
      ? [{ name: 'until', code: 'missing', message: '休止の最後の日を入力してください。' }]
      : []),
    ...(document.body.reason ? [] : [{ name: 'reason', code: 'missing', message: '理由を入力してください。' }]),
    ...document.wrong,
  ]
  if (wrong.length > 0 || !from || !stopping) return { problem: fieldProblem(wrong) }
  const ask: Ask = { event, from, until: event === 'ended' ? null : until }
  const params = { facilityId: page.params.id }
  if (form.intent !== 'enter') {
    const { until: last, ...rest } = ask
    const preview = await api('GET /api/v1/office/register/:facilityId/stops/preview', {
      params,
      query: { ...rest, ...(last ? { until: last } : {}) },
    })
    if (!preview.ok) return { problem: preview.problem }
    return { done: { ask, preview: preview.value, typed } satisfies Looked }
  }
  const done = await api('POST /api/v1/office/register/:facilityId/stops', {
    params,
    body: { version: Number(form.text('version')), ...ask, ...document.body },
  })
  return done.ok ? redirectTo(`/office/facilities/${page.params.id}?done=stopped`) : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility } = data
  const done = sent.problem ? null : (sent.done as Looked | Edited | null)
  const looked = done && isLooked(done) ? done : null
  const typed = (name: (typeof kept)[number]): string => done?.typed[name] ?? ''
  const here = `/office/facilities/${facility.id}`
  return (
    <>
      <BackLink href={here}>{facility.name}</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={looked ? '登録の内容を確かめる' : title} facts={facility.name} />
      {looked ? (
        <Preview looked={looked} facility={facility} />
      ) : (
        <Form label={title}>
          <p>次の画面で、取り消される予約の数を確かめてから決めます。ここではまだ、何も変わりません。</p>
          <Hidden name="version" value={String(data.version)} />
          <RadioGroup
            {...fieldOf(sent, 'event', typed('event'))}
            legend="登録するもの"
            choices={[
              { value: 'suspended', label: '休止（期間を決めて休む）' },
              { value: 'ended', label: '廃止（事業をやめる）' },
            ]}
          />
          <DateField
            {...fieldOf(sent, 'from', typed('from'))}
            label="休止の最初の日・廃止の日"
            support="廃止の日は、事業を行う最後の日です。"
            min={page.today}
          />
          <DateField
            {...fieldOf(sent, 'until', typed('until'))}
            label="休止の最後の日"
            support="廃止のときは、空欄にします。"
            required={false}
            min={page.today}
          />
          <DocumentFields sent={sent} must typed={done?.typed ?? {}} />
          <ButtonRow>
            <Button intent="look">取り消される予約を確かめる</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

function Preview({ looked, facility }: { looked: Looked; facility: Data['facility'] }) {
  const { ask, preview, typed } = looked
  const { bookings, families, inUse, waiting } = preview.touched
  const ends = ask.event === 'ended'
  return (
    <>
      <DefinitionList
        dense
        facts={[
          { term: '登録するもの', value: ends ? '廃止' : '休止' },
          {
            term: ends ? '最後の日' : '期間',
            value: ends ? fullDayText(ask.from) : `${fullDayText(ask.from)}から${fullDayText(ask.until ?? ask.from)}まで`,
          },
          { term: '文書', value: [typed.document, typed.documentOn].filter(Boolean).join('　') },
          { term: '理由', value: typed.reason },
        ]}
      />
      <h2>登録すると</h2>
      <ul>
        <li>
          {bookings > 0
            ? `${families}人のお子さまの${bookings}件の予約が「施設都合取消」になります。使う予定だった時間は、すべてご家族に戻ります。`
            : '取り消される予約は、ありません。'}
        </li>
        {inUse > 0 ? <li>いま利用中の{inUse}件は、お迎えまでの実際の時間で数えます。</li> : null}
        {waiting > 0 ? <li>キャンセル待ちが{waiting}件あります。この間は、空きのご案内をしません。</li> : null}
        <li>{ends ? '最後の日より後' : 'この間'}に決まっている面談も取り消し、ご家族にメールでお知らせします。</li>
        {ends ? (
          <li>施設は、最後の日の次の日から「施設をさがす」に出なくなります。それまでの月の請求は、これまでどおりできます。</li>
        ) : null}
        <li>
          予約のあるご家族と施設の管理者には、メールでお知らせします。予約のないご家族へは、「お知らせ」から知らせてください。
        </li>
        <li>件数は、ほかの市区町村のお子さまの予約もふくみます。</li>
      </ul>
      <Form label="登録する">
        {kept.map((name) => (
          <Hidden key={name} name={name} value={typed[name] ?? ''} />
        ))}
        <ButtonRow>
          <Button intent="enter" look="danger">
            {ends ? '廃止を登録する' : '休止を登録する'}
          </Button>
          <Button intent="edit" look="secondary">
            入力しなおす
          </Button>
          <LinkButton href={`/office/facilities/${facility.id}`} look="secondary">
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
