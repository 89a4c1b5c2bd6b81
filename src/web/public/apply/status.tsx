/** State of an application (CERT-1): timeline with dates, expected date and next step; without a session the number is asked. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { type Acted, type Form, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { applicationStateNames, rejectReasonNames } from '../../text/application-fields.ts'
import { dayText, fullDayText } from '../../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { TownContact } from '../town-info.tsx'
import type { Own } from './journey.ts'
import { timelineOf } from './timeline.ts'

export const title = '申請の状況'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<{ own: Own | null }>> {
  const own = await api('GET /api/v1/applications/own')
  if (own.ok) return { own: own.value }
  return own.problem.status === 401 ? { own: null } : stop(own.problem)
}

export async function act(api: WebApi, form: Form, _page: PageInput): Promise<Acted> {
  if (form.intent === 'leave') {
    const left = await api('POST /api/v1/applications/own/leave')
    return left.ok ? redirectTo('/apply/status?left=1') : { problem: left.problem }
  }
  const number = form.text('number')
  const asked = await api('POST /api/v1/applications/status-code', { body: { number } })
  return asked.ok ? redirectTo(`/apply/status/code?${new URLSearchParams({ number })}`) : { problem: asked.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  if (!data.own) return <AskNumber page={page} sent={sent} />
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{title}</h1>
      {data.own.state === 'draft' ? <Draft own={data.own} /> : <State own={data.own} page={page} />}
      <FormElement label="この端末での表示を終える">
        <p>
          <Button look="quiet" intent="leave">
            この端末での表示を終える
          </Button>
        </p>
      </FormElement>
    </>
  )
}

const AskNumber = ({ page, sent }: { page: PageInput; sent: PageProps<typeof load>['sent'] }) => (
  <>
    <ErrorSummary sent={sent} />
    <h1>{title}</h1>
    {page.query.left ? (
      <Notice kind="success" live>
        <p>この端末での表示を終えました。</p>
      </Notice>
    ) : null}
    <p>受付番号を入力してください。申請したときのメールアドレスに、確認コードを送ります。</p>
    <FormElement>
      <TextField
        {...fieldOf(sent, 'number', page.query.number ?? '')}
        label="受付番号"
        width="middle"
        autoComplete="off"
        spellCheck={false}
        support="受付完了の画面やメールに書かれた、12文字の英字と数字です。例：2345-6789-ABCD"
      />
      <ButtonRow>
        <Button size="large">確認コードを送る</Button>
      </ButtonRow>
    </FormElement>
    <p class="muted">番号がわからないときは、申請した市区町村の窓口にお問い合わせください。</p>
  </>
)

const Draft = ({ own }: { own: Own }) => (
  <>
    <p>
      {own.municipality.name}への申請（受付番号 {own.number}）は、まだ送られていません。
    </p>
    <ButtonRow>
      <LinkButton href="/apply/check" size="large">
        続きから始める
      </LinkButton>
    </ButtonRow>
  </>
)

function State({ own, page }: { own: Own; page: PageInput }) {
  const several = own.children.length > 1
  const day = (date: string | null): string => (date ? dayText(date as LocalDate, page.today) : '')
  return (
    <>
      <p>
        <StatusTag status={applicationStateNames[own.state]} /> 受付番号 {own.number}
        <br />
        {own.municipality.name}・{own.receivedOn ? `${fullDayText(own.receivedOn as LocalDate)}受付` : ''}
      </p>
      {own.state === 'returned' ? (
        <Notice kind="warning" title="直していただきたいところがあります">
          <p>
            {own.correctionDueOn ? `${day(own.correctionDueOn)}までに、` : ''}
            {own.corrections.map((mark) => mark.name).join('、')}を確かめてください。
          </p>
          <p>
            <LinkButton href="/apply/status/correct" size="large">
              内容を直す
            </LinkButton>
          </p>
        </Notice>
      ) : null}
      {own.state === 'certified' ? (
        <Notice kind="success" title="認定されました">
          <p>
            {own.mail}
            に、アカウントのお知らせを送りました。メールのリンクを開いて、パスワードを決めると、施設の面談や予約に進めます。すでにアカウントをお持ちの方は、そのまま
            <a href="/login">ログイン</a>できます。
          </p>
          <p>
            メールが届かないときは、<a href="/activate/resend">お知らせをもう一度送る</a>ことができます。
          </p>
        </Notice>
      ) : null}
      {several ? (
        <ul class="rows">
          {own.children.map((child) => (
            <li key={child.number}>
              <span>
                {child.name}
                <br />
                <span class="muted">{child.number}</span>
              </span>
              <span>
                <StatusTag status={applicationStateNames[child.state]} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {own.children
        .filter((child) => child.state === 'rejected')
        .map((child) => (
          <Notice
            kind="info"
            title={several ? `${child.name}さんは認定されませんでした` : '認定されませんでした'}
            key={child.number}
          >
            <p>
              {child.reason ? rejectReasonNames[child.reason] : ''}
              です。くわしいことは、下の窓口にお問い合わせください。状況が変わったときは、もう一度申請できます。
            </p>
          </Notice>
        ))}
      <h2>これまでとこれから</h2>
      <Timeline label="これまでとこれから" items={timelineOf(own, page.today)} />
      <ButtonRow>
        <LinkButton href="/api/v1/applications/own/paper" look="secondary" download leave>
          申請した内容の控え（PDF）
        </LinkButton>
      </ButtonRow>
      <TownContact town={{ name: own.municipality.name, contact: own.contact }} />
      {['submitted', 'reviewing', 'returned'].includes(own.state) ? (
        <p>
          <a href="/apply/status/withdraw">申請を取り下げる</a>
        </p>
      ) : null}
    </>
  )
}
