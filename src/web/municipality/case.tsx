/** One application as its officer decides it, with the way to the next one. */
import type { LocalDate } from '../../platform/calendar.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
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
import { Certify, isOpen, Move, Reject, Return, Withdraw } from './case-decide.tsx'
import { CaseFacts, CaseFiles, CaseForm } from './case-facts.tsx'
import { CaseWay, Prepared } from './case-way.tsx'
import { Keyed } from './desk-keys.tsx'
import { queueOf } from './queue-query.ts'
import { actNames, channelNames, withQuery } from './words.ts'

export { act } from './case-act.ts'

export const title = (data: CaseData) => `申請 ${data.number}`
type Input = PageInput<{ id: string }>

export async function load(api: WebApi, page: Input) {
  const read = await api('GET /api/v1/office/applications/:id', { params: { id: page.params.id } })
  if (!read.ok) return stop(read.problem)
  const way = await api('GET /api/v1/office/applications/:id/neighbours', {
    params: { id: page.params.id },
    query: queueOf(page.query),
  })
  return { ...read.value, way: way.ok ? way.value : { before: null, after: null, place: null, found: 0 } }
}
export type CaseData = DataOf<typeof load>

const done: Record<string, string> = {
  taken: '担当になりました。',
  recalled: '補正依頼を取り下げました。',
  withdrawn: '取下げを受け付けました。',
  rejected: '却下しました。申請した方にメールでお知らせします。',
  returned: '補正を依頼しました。申請した方にメールでお知らせします。',
  certified: '認定しました。保護者にメールでお知らせします。',
  entered: '申請を入力しました。内容を確かめて、認定してください。',
  prepared: '起案しました。ほかの担当が承認すると決まります。',
  approved: '承認しました。申請した方にメールでお知らせします。',
  sentBack: '起案をなくしました。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const open = isOpen(data.state)
  const acts = data.mayAct && open
  const day = (value: string | null) => (value === null ? 'なし' : dayText(value as LocalDate, page.today))
  return (
    <>
      <ErrorSummary sent={sent} />
      <Keyed keys="u">
        <BackLink href={withQuery('/office', page.query, { done: '', last: '' })}>申請審査</BackLink>
      </Keyed>
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
              <Keyed keys="t">
                <Move data={data} intent="take" look="primary">
                  担当になる
                </Move>
              </Keyed>
            ) : data.mine ? (
              data.state === 'reviewing' ? (
                <Move data={data} intent="release">
                  担当をはずれる
                </Move>
              ) : undefined
            ) : (
              <Keyed keys="t">
                <Move data={data} intent="take">
                  担当をかわる
                </Move>
              </Keyed>
            )
          ) : undefined
        }
      />
      {page.query.done && done[page.query.done] && !sent.problem ? (
        <Notice kind="success" title={`${page.query.last ? `申請 ${page.query.last}：` : ''}${done[page.query.done] ?? ''}`} />
      ) : null}
      <CaseWay data={data} page={page} />
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
          <SideSheet title="申請の内容" closeHref={withQuery('/office', page.query, { done: '', last: '' })}>
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
        {data.prepared ? (
          <Prepared data={data} page={page} />
        ) : acts && data.state === 'reviewing' ? (
          <Certify data={data} page={page} sent={sent} />
        ) : null}
        {acts && data.state !== 'submitted' && !data.prepared ? (
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
