/** Many 通知書 as one PDF: how far it is, and the file while it lies here (CERT-8). True while it is open; without script it is drawn anew by itself. */
import { useEffect, useState } from 'preact/hooks'
import { bundleTitle } from '../../features/certification/notice-file.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { createBrowserApi } from '../client/browser-api.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export async function load(api: WebApi, page: PageInput<{ id: string }>) {
  const print = await api('GET /api/v1/office/notices/prints/:printId', { params: { printId: page.params.id } })
  return print.ok ? print.value : stop(print.problem)
}
type Print = DataOf<typeof load>

export const title = (data: Print) => `${bundleTitle(data.kind, data.what)}のPDF`
export const again = (data: Print) => (data.state === 'waiting' ? 3 : null)

export function Page({ data: first, page }: PageProps<typeof load>) {
  const print = useProgressOf(first)
  const list = `/office/notices?${new URLSearchParams({ kind: print.kind, from: print.from, to: print.to })}`
  const [from, to] = [print.from, print.to].map((day) => dayText(day as LocalDate, page.today))
  return (
    <>
      <BackLink href={list}>通知書</BackLink>
      <DeskHead
        title={title(print)}
        facts={`${print.papers.toLocaleString('ja-JP')}件、${from === to ? from : `${from}〜${to}`}に決めたもの`}
      />
      <LiveRegion>{print.state === 'ready' && first.state === 'waiting' ? 'PDFができました。' : ''}</LiveRegion>
      <State print={print} list={list} today={page.today} />
      <p class="muted">
        {momentText(print.at, page.today)}、{print.by}が作成を始めました。
      </p>
    </>
  )
}

function State({ print, list, today }: { print: Print; list: string; today: LocalDate }) {
  const { state, papers, drawn } = print
  if (state === 'waiting')
    return (
      <>
        <p class="progress">
          <progress max={papers} value={drawn} aria-label="書き出した通知書" />{' '}
          {`${drawn.toLocaleString('ja-JP')} / ${papers.toLocaleString('ja-JP')}件`}
        </p>
        <p>
          通知書を書き出しています。この画面を閉じても続きます。できたPDFは、<a href={list}>「通知書」の画面</a>
          からも受け取れます。
        </p>
      </>
    )
  if (state === 'ready')
    return (
      <>
        <Notice kind="success" title={`${papers.toLocaleString('ja-JP')}件のPDFができました`}>
          <p>
            {print.until ? `${momentText(print.until, today)}まで受け取れます。` : ''}
            受け取るたびに、だれが受け取ったかを監査の記録に残します。
          </p>
        </Notice>
        <ButtonRow>
          <LinkButton href={`/api/v1/office/notices/prints/${print.id}/file`} download>
            PDFを受け取る
          </LinkButton>
        </ButtonRow>
      </>
    )
  return state === 'gone' ? (
    <Notice kind="info" title="このPDFを受け取れる期間が終わりました">
      <p>
        個人の情報を守るため、できてから24時間で消しています。<a href={list}>「通知書」の画面</a>で、もう一度同じPDFを作れます。
      </p>
    </Notice>
  ) : (
    <Notice kind="error" title="PDFを作れませんでした">
      <p>
        通知書と文書番号はそのまま残っています。<a href={list}>「通知書」の画面</a>
        で、もう一度お試しください。続くときは、ヘルプデスクにお知らせください。
      </p>
    </Notice>
  )
}

const lookMs = 1_000

/** As the server knows it; asked again while it is being drawn and somebody looks. */
function useProgressOf(first: Print): Print {
  const [print, setPrint] = useState(first)
  useEffect(() => {
    setPrint(first)
    if (first.state !== 'waiting') return
    const api = createBrowserApi('office', () => {}, 'ja', true)
    let asked = false
    const timer = setInterval(async () => {
      if (asked || document.hidden) return
      asked = true
      const reply = await api('GET /api/v1/office/notices/prints/:printId', { params: { printId: first.id } })
      asked = false
      if (!reply.ok) {
        // Logged out: the server says so, and how to go on. Else the line is away for a moment.
        if (reply.problem.status === 401) location.reload()
        return
      }
      setPrint(reply.value)
      if (reply.value.state !== 'waiting') clearInterval(timer)
    }, lookMs)
    return () => clearInterval(timer)
  }, [first])
  return print
}
