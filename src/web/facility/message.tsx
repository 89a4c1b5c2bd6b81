/** One message to families (MSG-1): while its minute lasts it can be taken back, and the seconds are counted. */
import { useEffect, useState } from 'preact/hooks'
import type { getMessage } from '../../features/message/contract.ts'
import { waitSeconds } from '../../features/message/rules.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Label } from '../ui/status-tag.tsx'
import { Recipients } from './message-recipients.tsx'
import { audienceText, messageKindWords, messageStateWords } from './message-words.ts'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getMessage> & { facility: { id: string; name: string } }
type Input = PageInput<{ id: string }>

export const title = '連絡の内容'

export async function load(api: WebApi, page: Input): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const seen = await api('GET /api/v1/facilities/:facilityId/messages/:messageId', {
    params: { facilityId: facility.id, messageId: page.params.id },
  })
  return seen.ok ? { ...seen.value, facility: { id: facility.id, name: facility.name } } : stop(seen.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const facilityId = form.text('facility')
  const taken = await api('POST /api/v1/facilities/:facilityId/messages/:messageId/take-back', {
    params: { facilityId, messageId: page.params.id },
  })
  return taken.ok ? redirectTo(`/facility/messages/${page.params.id}?facility=${facilityId}`) : { problem: taken.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/messages?facility=${data.facility.id}`}>ご家庭への連絡</BackLink>
      <DeskHead title={messageKindWords[data.kind]} facts={audienceText(data.day, data.families, today)} />
      {data.state === 'waiting' ? (
        <Minute
          facility={data.facility.id}
          left={Math.min(waitSeconds, Math.ceil((Date.parse(data.dueAt) - Date.parse(page.now)) / 1000))}
        />
      ) : null}
      {data.state === 'going' ? <Going /> : null}
      {data.state === 'sent' ? <Notice kind="success" title="ご家庭に送りました" /> : null}
      {data.state === 'takenBack' ? (
        <Notice kind="info" title="取り消しました" live>
          <p>ご家庭には届いていません。</p>
          <ButtonRow>
            <LinkButton href={`/facility/messages?facility=${data.facility.id}`} look="secondary">
              連絡の一覧に戻る
            </LinkButton>
          </ButtonRow>
        </Notice>
      ) : null}
      <DefinitionList
        facts={[
          { term: '状態', value: <Label>{messageStateWords[data.state]}</Label> },
          { term: '内容', value: <span class="typed-lines">{data.text}</span> },
          { term: '送った人', value: data.writtenBy ?? '−' },
          { term: '送った日時', value: momentText(data.writtenAt, today) },
        ]}
      />
      <Recipients told={data.told} byPhone={data.byPhone} level={2} />
    </>
  )
}

const Going = () => (
  <Notice kind="info" title="送っています">
    <p>取り消せる時間は終わりました。1分ほどでご家庭に届きます。</p>
  </Notice>
)

/** Without script the seconds of the answer stand; whoever is too late is told so. */
function Minute({ facility, left }: { facility: string; left: number }) {
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(() => setSeconds(Math.ceil(left - (performance.now() - begun) / 1000)), 250)
    return () => clearInterval(timer)
  }, [left])
  if (seconds <= 0) return <Going />
  return (
    <Notice kind="info" title="まだ送っていません">
      <p>
        あと<strong>{seconds}秒</strong>で送ります。それまでは取り消せます。
      </p>
      <Form label="連絡を取り消す">
        <Hidden name="facility" value={facility} />
        <ButtonRow>
          <Button look="danger">この連絡を取り消す</Button>
        </ButtonRow>
      </Form>
    </Notice>
  )
}
