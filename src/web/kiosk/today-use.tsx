/** One child of today at the tablet: stamp in or out, correct a stamp with a reason, open the sheet (ATT-2, ATT-8). */
import { type CorrectionReason, correctionReasons, correctionReasonWords } from '../../features/attendance/reasons.ts'
import { clockText, japanTime } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Sent,
  stop,
} from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { gridRangeText } from '../text/dates.ts'
import { timeOf } from '../text/typed-time.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { endIfAsked, Personal, type PinPerson, personOf } from './personal.tsx'

type Use = ReplyOf<Routes['GET /api/v1/kiosk/today']>['uses'][number]
type Data = { person: PinPerson; use: Use }
type Params = { bookingId: string }
type Direction = 'in' | 'out'

export const title = (data: Data): string => `${data.use.name}　${data.use.classAge}歳児`

const unknown = { type: 'about:blank', title: 'ページが見つかりません', status: 404, code: 'not-found', requestId: '' }

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const person = await personOf(api)
  if ('stop' in person || 'redirect' in person) return person
  const day = await api('GET /api/v1/kiosk/today')
  if (!day.ok) return stop(day.problem)
  const use = day.value.uses.find((one) => one.booking === page.params.bookingId)
  return use ? { person, use } : stop(unknown)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<Params>): Promise<Acted> {
  const ended = await endIfAsked(api, form)
  if (ended) return ended
  const params = { bookingId: page.params.bookingId }
  const direction: Direction = form.intent.endsWith('out') ? 'out' : 'in'
  const here = redirectTo(`/kiosk/today/${params.bookingId}`)
  const names = { '/at': `time-${direction}`, '/reason': `reason-${direction}` }
  if (!form.intent.startsWith('correct')) {
    const stamped = await api('POST /api/v1/kiosk/bookings/:bookingId/stamp', { params, body: { direction } })
    return stamped.ok ? here : { problem: stamped.problem }
  }
  const time = timeOf(form.text(`time-${direction}`))
  if (time === null)
    return {
      problem: fieldProblem([
        { name: `time-${direction}`, code: 'time', message: '時刻を「9:28」のように、時と分で入力してください。' },
      ]),
    }
  const reason = correctionReasons.find((one): one is CorrectionReason => one === form.text(`reason-${direction}`)) ?? null
  const corrected = await api('POST /api/v1/kiosk/bookings/:bookingId/correct', { params, body: { direction, time, reason } })
  return corrected.ok ? here : { problem: renameFields(corrected.problem, names) }
}

const words = { in: '登園', out: '降園' } as const
const clockOf = (iso: string | null): string => (iso ? clockText(japanTime(new Date(iso))) : '')

export function Page({ data, sent }: PageProps<typeof load>) {
  const { use } = data
  const next = use.inAt === null && use.state === 'confirmed' ? 'in' : use.state === 'inUse' ? 'out' : null
  return (
    <Personal person={data.person}>
      <BackLink href="/kiosk/today">今日のお子さま</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{title(data)}</h1>
      <DefinitionList
        facts={[
          { term: '予約の時間', value: gridRangeText(use.start, use.end) },
          { term: '登園', value: clockOf(use.inAt) || 'まだ' },
          { term: '降園', value: clockOf(use.outAt) || 'まだ' },
        ]}
      />
      <ButtonRow>
        <LinkButton look="secondary" href={`/kiosk/today/${use.booking}/sheet`}>
          児童票を見る
        </LinkButton>
      </ButtonRow>
      {next ? (
        <Form label={`${words[next]}の登録`}>
          <ButtonRow>
            <Button intent={`stamp-${next}`}>{words[next]}を登録する</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {use.inAt ? <Correct direction="in" at={use.inAt} sent={sent} /> : null}
      {use.outAt ? <Correct direction="out" at={use.outAt} sent={sent} /> : null}
    </Personal>
  )
}

function Correct({ direction, at, sent }: { direction: Direction; at: string; sent: Sent }) {
  const [time, reason] = [`time-${direction}`, `reason-${direction}`]
  return (
    <Details summary={`${words[direction]}の時刻を訂正する`} open={sent.values[time] !== undefined}>
      <Form label={`${words[direction]}の訂正`}>
        <TextField
          {...fieldOf(sent, time, clockOf(at))}
          label={`正しい${words[direction]}の時刻`}
          width="short"
          inputMode="text"
        />
        <Select
          {...fieldOf(sent, reason)}
          label={`${words[direction]}を訂正する理由`}
          empty="選んでください"
          options={correctionReasons.map((code) => ({ value: code, label: correctionReasonWords[code] }))}
        />
        <ButtonRow>
          <Button intent={`correct-${direction}`}>訂正する（前の時刻も残ります）</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
