/** One application as its officer decides it. Who acts on an older version is told; what was typed stays. */
import { correctionReasons, rejectReasons } from '../../features/application/rules.ts'
import { reductionClasses } from '../../features/municipality/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Outcome } from '../../platform/contract.ts'
import {
  type Acted,
  type DataOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { applicationStateNames } from '../text/application-fields.ts'
import { dayText, momentText } from '../text/dates.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead, DeskSplit, SideSheet } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Certify, isOpen, Move, markName, Reject, Return, Withdraw } from './case-decide.tsx'
import { CaseFacts, CaseFiles, CaseForm } from './case-facts.tsx'
import { actNames, channelNames } from './words.ts'

export const title = (data: CaseData) => `申請 ${data.number}`
type Input = PageInput<{ id: string }>

export async function load(api: WebApi, page: Input) {
  const read = await api('GET /api/v1/office/applications/:id', { params: { id: page.params.id } })
  return read.ok ? read.value : stop(read.problem)
}
export type CaseData = DataOf<typeof load>

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const params = { id: page.params.id }
  const version = Number(form.text('version')) || 1
  const back = (outcome: Outcome<unknown>, done: string, names: Record<string, string> = {}): Acted =>
    outcome.ok ? redirectTo(`/office/applications/${params.id}?done=${done}`) : { problem: renameFields(outcome.problem, names) }
  const body = { version }
  switch (form.intent) {
    case 'take':
      return back(await api('POST /api/v1/office/applications/:id/take', { params, body }), 'taken')
    case 'release': {
      const outcome = await api('POST /api/v1/office/applications/:id/release', { params, body })
      return outcome.ok ? redirectTo('/office?done=released') : { problem: outcome.problem }
    }
    case 'recall':
      return back(await api('POST /api/v1/office/applications/:id/recall', { params, body }), 'recalled')
    case 'withdraw':
      return back(await api('POST /api/v1/office/applications/:id/withdraw', { params, body }), 'withdrawn')
    case 'reject':
      return reject()
    case 'return':
      return returned()
    default:
      return certified()
  }

  async function reject(): Promise<Acted> {
    const reason = rejectReasons.find((one) => one === form.text('reason'))
    const children = [...form.all('children')]
    const wrong = [
      ...(children.length === 0 ? [{ name: 'children', code: 'empty', message: '却下するお子さまを選んでください。' }] : []),
      ...(reason ? [] : [{ name: 'reason', code: 'empty', message: '却下の理由を選んでください。' }]),
    ]
    if (wrong.length > 0 || !reason) return { problem: fieldProblem(wrong) }
    const outcome = await api('POST /api/v1/office/applications/:id/reject', { params, body: { version, children, reason } })
    return back(outcome, 'rejected')
  }

  async function returned(): Promise<Acted> {
    const marks = Object.keys(form.values).flatMap((name) => {
      const at = name.startsWith('reason-') ? name.slice('reason-'.length) : null
      const reason = correctionReasons.find((one) => one === form.text(name))
      return at === null || !reason
        ? []
        : [{ pointer: `/${at.replaceAll('.', '/')}`, reason, message: form.text(`message-${at}`) }]
    })
    if (form.text('dueOn') === '')
      return { problem: fieldProblem([{ name: 'dueOn', code: 'empty', message: '補正の期限を入力してください。' }]) }
    const outcome = await api('POST /api/v1/office/applications/:id/return', {
      params,
      body: { version, dueOn: form.text('dueOn'), marks },
    })
    return back(
      outcome,
      'returned',
      Object.fromEntries(marks.map((mark, i) => [`/marks/${i}/message`, `message-${markName(mark.pointer)}`])),
    )
  }

  async function certified(): Promise<Acted> {
    const ids = Object.keys(form.values).flatMap((name) => (name.startsWith('decide.') ? [name.slice('decide.'.length)] : []))
    const household = form.text('household')
    const wrong = [
      ...(household === '' ? [{ name: 'household', code: 'empty', message: '世帯を選んでください。' }] : []),
      ...(ids.length === 0 ? [{ name: 'decide', code: 'empty', message: '認定するお子さまを選んでください。' }] : []),
    ]
    if (wrong.length > 0) return { problem: fieldProblem(wrong) }
    const children = ids.map((id) => {
      const kind = reductionClasses.find((one) => one === form.text(`class.${id}`))
      return {
        id,
        validFrom: form.text(`from.${id}`) || null,
        childId: form.text(`same.${id}`) || null,
        ownNumber: form.text(`own.${id}`) || null,
        reduction: kind ? { class: kind, until: form.text(`until.${id}`) || null } : null,
      }
    })
    const outcome = await api('POST /api/v1/office/applications/:id/certify', {
      params,
      body: { version, household: household === 'new' ? null : household, children },
    })
    const names = ids.flatMap((id, i) => [
      [`/children/${i}/validFrom`, `from.${id}`],
      [`/children/${i}/childId`, `same.${id}`],
      [`/children/${i}/ownNumber`, `own.${id}`],
      [`/children/${i}/reduction/until`, `until.${id}`],
    ])
    return back(outcome, 'certified', Object.fromEntries(names))
  }
}

const done: Record<string, string> = {
  taken: '担当になりました。',
  recalled: '補正依頼を取り下げました。',
  withdrawn: '取下げを受け付けました。',
  rejected: '却下しました。申請した方にメールでお知らせします。',
  returned: '補正を依頼しました。申請した方にメールでお知らせします。',
  certified: '認定しました。保護者にメールでお知らせします。',
  entered: '申請を入力しました。内容を確かめて、認定してください。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const open = isOpen(data.state)
  const acts = data.mayAct && open
  const day = (value: string | null) => (value === null ? 'なし' : dayText(value as LocalDate, page.today))
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office">申請審査</BackLink>
      <DeskHead
        title={`申請 ${data.number}`}
        facts={
          <>
            <StatusTag status={applicationStateNames[data.state]} /> {data.ageDays === null ? '' : `受付から${data.ageDays}日`}
            {data.officer ? `、担当 ${data.mine ? '自分' : data.officer}` : '、担当なし'}
          </>
        }
        action={
          acts ? (
            data.state === 'submitted' ? (
              <Move data={data} intent="take" look="primary">
                担当になる
              </Move>
            ) : data.mine ? (
              data.state === 'reviewing' ? (
                <Move data={data} intent="release">
                  担当をはずれる
                </Move>
              ) : undefined
            ) : (
              <Move data={data} intent="take">
                担当をかわる
              </Move>
            )
          ) : undefined
        }
      />
      {page.query.done && done[page.query.done] && !sent.problem ? (
        <Notice kind="success" title={done[page.query.done] ?? ''} />
      ) : null}
      <DefinitionList
        dense
        facts={[
          { term: '受付日', value: day(data.receivedOn) },
          { term: '結果のめやす', value: day(data.dueOn) },
          { term: '申請方法', value: channelNames[data.channel] },
          ...(data.correctionDueOn ? [{ term: '補正の期限', value: day(data.correctionDueOn) }] : []),
        ]}
      />
      <DeskSplit
        sheet={
          <SideSheet title="申請の内容" closeHref="/office">
            <CaseForm data={data} />
            <CaseFiles data={data} />
          </SideSheet>
        }
      >
        <CaseFacts data={data} />
        <Results data={data} />
        {data.corrections.length > 0 ? (
          <>
            <h2>依頼している補正</h2>
            <DefinitionList
              dense
              facts={data.corrections.map((mark) => ({ term: mark.name, value: mark.message || '理由のみ' }))}
            />
            {acts ? (
              <Move data={data} intent="recall">
                補正依頼を取り下げる
              </Move>
            ) : null}
          </>
        ) : null}
        {acts && data.state === 'reviewing' ? <Certify data={data} page={page} sent={sent} /> : null}
        {acts && data.state !== 'submitted' ? (
          <>
            <h2>そのほかの処理</h2>
            {data.state === 'reviewing' && data.form ? <Return data={data} page={page} sent={sent} /> : null}
            <Reject data={data} page={page} sent={sent} />
            <Withdraw data={data} />
          </>
        ) : null}
        <h2>これまでの経過</h2>
        <Timeline
          label="これまでの経過"
          items={data.events.map((event) => ({
            title: `${actNames[event.event] ?? event.event}${event.child ? `（${event.child}）` : ''}`,
            when: `${momentText(event.at, page.today)}　${event.by}`,
            state: event.event === 'reject' || event.event === 'withdraw' ? 'stopped' : 'done',
          }))}
        />
      </DeskSplit>
    </>
  )
}

function Results({ data }: { data: CaseData }) {
  const decided = data.children.filter(({ state }) => !isOpen(state))
  if (decided.length === 0) return null
  return (
    <>
      <h2>結果</h2>
      <ul>
        {decided.map((child) => (
          <li key={child.id}>
            {child.name} <StatusTag status={applicationStateNames[child.state]} />
            {child.certificate ? <a href={`/office/certificates/${child.certificate.childId}`}>認定の内容を見る</a> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
