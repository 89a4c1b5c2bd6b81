/** One interview at the desk: fix a time, propose others, record the talk, decide (INT-2..5). One main act per state. */
import { clockText, type LocalDate } from '../../../platform/calendar.ts'
import type { Problem } from '../../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { ageText, dayText, gridRangeText, momentText } from '../../text/dates.ts'
import { kindWords } from '../../text/facility-words.ts'
import { namedProposals, readProposals } from '../../text/interview-proposals.ts'
import { interviewStateWords, refusalReasonWords, wayWords } from '../../text/interview-words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Label, StatusTag } from '../../ui/status-tag.tsx'
import { facilityOf } from '../which-facility.ts'
import { DeskActs } from './desk-acts.tsx'

const interviewOf = (api: WebApi, facilityId: string, interviewId: string) =>
  api('GET /api/v1/facilities/:facilityId/interviews/:interviewId', { params: { facilityId, interviewId } })
export type DeskInterview = Extract<Awaited<ReturnType<typeof interviewOf>>, { ok: true }>['value']
type Data = { facilityId: string; interview: DeskInterview }
type Input = PageInput<{ id: string }>

export const title = (data: Data): string => `${data.interview.child?.name ?? 'お子さま'}の面談`

export async function load(api: WebApi, page: Input): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const interview = await interviewOf(api, facility.id, page.params.id)
  return interview.ok ? { facilityId: facility.id, interview: interview.value } : stop(interview.problem)
}

const number = (form: FormSent, name: string): number => {
  const n = Number(form.text(name).normalize('NFKC'))
  return Number.isInteger(n) ? n : -1
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, interviewId: page.params.id }
  const to = (done: string): Acted =>
    redirectTo(`/facility/interviews/${params.interviewId}?facility=${facility.id}&done=${done}`)
  const ended = (outcome: { ok: true } | { ok: false; problem: Problem }, done: string): Acted =>
    outcome.ok ? to(done) : { problem: outcome.problem }
  const message = form.text('message').slice(0, 1000)
  switch (form.intent) {
    case 'fix': {
      // A chosen wish of the family, unless a time of one's own is given.
      const [date = '', start = ''] = form.text('wish').split(' ')
      const own = form.text('date') !== ''
      const body = {
        date: own ? form.text('date') : date,
        start: Number(own ? form.text('start') : start) || 0,
        minutes: number(form, 'minutes'),
        message,
      }
      return ended(await api('POST /api/v1/facilities/:facilityId/interviews/:interviewId/fix', { params, body }), 'fixed')
    }
    case 'arrange': {
      const read = readProposals(form)
      if (!read.ok) return { problem: read.problem }
      const body = { proposals: read.proposals, message }
      const done = await api('POST /api/v1/facilities/:facilityId/interviews/:interviewId/arrange', { params, body })
      return done.ok ? to('arranged') : { problem: namedProposals(done.problem, read.rows) }
    }
    case 'record': {
      const body = {
        stage: form.text('stage') === 'after' ? ('after' as const) : ('before' as const),
        mode: form.text('mode') === 'group' ? ('group' as const) : ('individual' as const),
        date: form.text('recordDate'),
        start: number(form, 'recordStart'),
        end: number(form, 'recordEnd'),
        individualMinutes: Math.max(0, number(form, 'individualMinutes')),
        present: form.text('present').slice(0, 200),
        contents: form.text('contents').slice(0, 4000),
      }
      const done = await api('POST /api/v1/facilities/:facilityId/interviews/:interviewId/records', { params, body })
      return done.ok ? to('recorded') : { problem: renamedRecord(done.problem) }
    }
    case 'accept':
    case 'acceptKnown': {
      const kinds = form.all('kinds').filter((kind): kind is 'regular' | 'flexible' => kind === 'regular' || kind === 'flexible')
      const body = { kinds, known: form.intent === 'acceptKnown' }
      return ended(await api('POST /api/v1/facilities/:facilityId/interviews/:interviewId/accept', { params, body }), 'accepted')
    }
    case 'refuse': {
      const chosen = form.text('reason')
      const reason = chosen in refusalReasonWords ? (chosen as keyof typeof refusalReasonWords) : null
      const done = await api('POST /api/v1/facilities/:facilityId/interviews/:interviewId/refuse', { params, body: { reason } })
      return ended(done, 'refused')
    }
    default: {
      const done = await api('POST /api/v1/facilities/:facilityId/interviews/:interviewId/cancel', { params })
      return done.ok ? redirectTo(`/facility/interviews?facility=${facility.id}&done=cancelled`) : { problem: done.problem }
    }
  }
}

/** The record's fields stand beside those of the time on one page, under names of their own. */
const renamedRecord = (problem: Problem): Problem => {
  const names: Record<string, string> = { '/date': '/recordDate', '/start': '/recordStart', '/end': '/recordEnd' }
  const to = <T extends { pointer?: string }>(item: T): T =>
    item.pointer !== undefined && names[item.pointer] ? { ...item, pointer: names[item.pointer] } : item
  return {
    ...problem,
    ...(problem.fields ? { fields: problem.fields.map(to) } : {}),
    ...(problem.reasons ? { reasons: problem.reasons.map(to) } : {}),
  }
}

const doneWords: Readonly<Record<string, string>> = {
  fixed: '面談の日時を決め、保護者の方にメールで知らせました',
  arranged: '別の日時を、保護者の方に送りました',
  recorded: '面談を記録しました',
  accepted: '受入可にし、利用承認のメールを送りました',
  refused: '受入不可にし、保護者の方にメールで知らせました',
  registered: '面談を登録しました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { interview, facilityId } = data
  const { child } = interview
  const today = page.today
  const said = doneWords[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/interviews?facility=${facilityId}`}>面談の一覧</BackLink>
      <DeskHead
        title={title(data)}
        facts={<StatusTag status={interviewStateWords[interview.state]} />}
        {...(child?.live
          ? {
              action: (
                <LinkButton href={`/facility/children/${child.id}?facility=${facilityId}`} look="secondary">
                  児童票を開く
                </LinkButton>
              ),
            }
          : {})}
      />
      {said && !sent.problem ? <Notice kind="success" title={said} live /> : null}
      <Facts interview={interview} today={today} />
      <Records interview={interview} today={today} />
      <DeskActs interview={interview} today={today} now={page.now} sent={sent} after={page.query.record === 'after' && !said} />
    </>
  )
}

function Facts({ interview, today }: { interview: DeskInterview; today: LocalDate }) {
  const { child, fixed, acceptance } = interview
  const spans = (by: 'family' | 'facility') => {
    const list = interview.proposals.filter((p) => p.by === by)
    return list.length === 0 ? null : (
      <ol class="plain-list">
        {list.map((p) => (
          <li key={p.ordinal}>
            {dayText(p.date as LocalDate, today)} {gridRangeText(p.start, p.end)}
          </li>
        ))}
      </ol>
    )
  }
  const reason = interview.reason as keyof typeof refusalReasonWords | null
  const facts = [
    child ? { term: 'お子さま', value: `${child.name}（${child.kana}）　${ageText(child.birthDate as LocalDate, today)}` } : null,
    interview.guardians.length > 0
      ? { term: '保護者', value: interview.guardians.map((g) => `${g.name}${g.phone ? `　${g.phone}` : ''}`).join('、') }
      : null,
    { term: '受付', value: `${momentText(interview.requestedAt, today)}　${wayWords[interview.way]}` },
    interview.kind ? { term: '利用のしかた', value: kindWords[interview.kind] } : null,
    spans('family') ? { term: '保護者の希望', value: spans('family') } : null,
    spans('facility') ? { term: '施設から出した日時', value: spans('facility') } : null,
    interview.messages.family ? { term: '保護者から', value: <span class="keep-lines">{interview.messages.family}</span> } : null,
    interview.messages.facility
      ? { term: '施設から', value: <span class="keep-lines">{interview.messages.facility}</span> }
      : null,
    fixed
      ? {
          term: '面談の日時',
          value: `${dayText(fixed.date as LocalDate, today)} ${clockText(fixed.start)}から${fixed.minutes}分`,
        }
      : null,
    acceptance
      ? {
          term: '受入可',
          value: `${dayText(acceptance.acceptedOn as LocalDate, today)}　${acceptance.kinds.map((k) => kindWords[k]).join('・')}${
            acceptance.asKnown ? '　（面談なし）' : ''
          }${acceptance.validTo ? `　${dayText(acceptance.validTo as LocalDate, today)}まで` : ''}`,
        }
      : null,
    interview.state === 'refused' && reason ? { term: '受入不可の理由', value: refusalReasonWords[reason] ?? '' } : null,
  ].filter((fact) => fact !== null)
  return <DefinitionList facts={facts} dense />
}

function Records({ interview, today }: { interview: DeskInterview; today: LocalDate }) {
  if (interview.records.length === 0) return null
  return (
    <section aria-labelledby="records">
      <h2 id="records">面談の記録</h2>
      {interview.records.map((record) => (
        <div key={record.id}>
          <p>
            <strong>
              {record.stage === 'before' ? '事前' : '事後'}　{dayText(record.date as LocalDate, today)}{' '}
              {gridRangeText(record.start, record.end)}
            </strong>
            {'　'}
            <Label>{record.mode === 'individual' ? '個別' : `集合（うち個別 ${record.individualMinutes ?? 0}分）`}</Label>
          </p>
          <DefinitionList
            dense
            facts={[
              { term: '同席', value: record.present },
              { term: '内容', value: <span class="keep-lines">{record.contents}</span> },
              {
                term: '初回対応加算',
                value: record.counts
                  ? '時間の条件を満たしています'
                  : '時間が足りません（事前は30分以上、集合はうち個別15分以上、事後は10分以上）',
              },
              { term: '記録した人', value: record.by },
            ]}
          />
        </div>
      ))}
    </section>
  )
}
