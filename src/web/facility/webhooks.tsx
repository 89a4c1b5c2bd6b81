/** 通知の送り先 (Webhook): addresses of other systems that are told what happened here (API-2). */
import type { listWebhooks, makeWebhook, pingWebhook } from '../../features/connection/webhook-contract.ts'
import { webhookEvents } from '../../features/connection/webhook-rules.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  choicesOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { CheckboxGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import {
  deliveryStateWords,
  outcomeWords,
  toldWords,
  webhookDone,
  webhookEventSupport,
  webhookEventWords,
  webhookStateWords,
} from './connection-words.ts'
import { facilityOf } from './which-facility.ts'

export const title = '通知の送り先'

type Data = ReplyOf<typeof listWebhooks>
type Webhook = Data['webhooks'][number]
type Made = ReplyOf<typeof makeWebhook> & { renewed: boolean }
type Tried = ReplyOf<typeof pingWebhook>

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const webhooks = await api('GET /api/v1/facilities/:facilityId/webhooks', { params: { facilityId: facility.id } })
  return webhooks.ok ? webhooks.value : stop(webhooks.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const facilityId = facility.id
  const one = { params: { facilityId, webhookId: form.text('id') } }
  const back = (done: string): Acted => redirectTo(`/facility/connections/webhooks?facility=${facilityId}&done=${done}`)
  if (form.intent === 'end') {
    const ended = await api('POST /api/v1/facilities/:facilityId/webhooks/:webhookId/end', one)
    return ended.ok ? back('ended') : { problem: ended.problem }
  }
  if (form.intent === 'ping') {
    const tried = await api('POST /api/v1/facilities/:facilityId/webhooks/:webhookId/ping', one)
    return tried.ok ? { done: { tried: tried.value } } : { problem: tried.problem }
  }
  if (form.intent === 'resume') {
    const resumed = await api('POST /api/v1/facilities/:facilityId/webhooks/:webhookId/resume', one)
    return resumed.ok ? back('resumed') : { problem: resumed.problem }
  }
  if (form.intent === 'secret') {
    const renewed = await api('POST /api/v1/facilities/:facilityId/webhooks/:webhookId/secret', one)
    return renewed.ok ? { done: { ...renewed.value, renewed: true } } : { problem: renewed.problem }
  }
  const url = form.text('url')
  const events = webhookEvents.filter((event) => form.all('events').includes(event))
  if (!URL.canParse(url) || events.length === 0)
    return {
      problem: fieldProblem([
        ...(URL.canParse(url) ? [] : [{ name: 'url', code: 'empty', message: 'https:// で始まるアドレスを入力してください。' }]),
        ...(events.length ? [] : [{ name: 'events', code: 'empty', message: '知らせることを1つ以上選んでください。' }]),
      ]),
    }
  const made = await api('POST /api/v1/facilities/:facilityId/webhooks', { params: { facilityId }, body: { url, events } })
  // The secret is in this one answer: no address to come back to.
  return made.ok ? { done: { ...made.value, renewed: false } } : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, webhooks } = data
  const answer = sent.done as Made | { tried: Tried } | null | undefined
  const tried = answer && 'tried' in answer ? answer.tried : null
  const made = answer && !('tried' in answer) ? answer : null
  const done = webhookDone[page.query.done ?? '']
  return (
    <>
      <BackLink href={`/facility/connections?facility=${facility.id}`}>外部システム連携</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`${facility.name}　${webhooks.length}か所`} />
      {done ? <Notice kind="success" title={done} live /> : null}
      {made ? <NewSecret made={made} facility={facility.id} /> : null}
      <p>
        予約や登降園があったことを、外部のシステムにすぐに知らせます（Webhook）。送るのは番号だけで、氏名も健康の情報も送りません。内容は、システムがAPIキーで読みます。
      </p>
      {webhooks.length === 0 ? <p>送り先はありません。</p> : null}
      {webhooks.map((webhook) => (
        <One key={webhook.id} webhook={webhook} page={page} tried={tried?.id === webhook.id ? tried : null} />
      ))}
      {made ? null : <MakeForm sent={sent} />}
    </>
  )
}

function NewSecret({ made, facility }: { made: Made; facility: string }) {
  return (
    <Notice
      kind="warning"
      title={
        made.renewed ? '署名の鍵を替えました。いま書き写してください' : '送り先をつくりました。署名の鍵を、いま書き写してください'
      }
      live
    >
      <p>
        この画面を閉じると、二度と表示できません。システムは、この鍵で、つうえんから届いたことを確かめます。
        {made.renewed ? 'これから24時間は、前の鍵の署名も付きます。' : ''}
      </p>
      <p>
        <code class="break-all">{made.secret}</code>
      </p>
      <p>
        <a href={`/facility/connections/webhooks?facility=${facility}`}>書き写したので、一覧にもどる</a>
      </p>
    </Notice>
  )
}

function Trial({ tried }: { tried: Tried }) {
  const seconds = (tried.milliseconds / 1000).toFixed(1)
  const answer = outcomeWords[tried.outcome]
  return tried.arrived ? (
    <Notice kind="success" title="試しに送り、届きました" live>
      <p>
        返事は{tried.outcome}、{seconds}秒でした。
      </p>
    </Notice>
  ) : (
    <Notice kind="error" title="試しに送りましたが、届きませんでした" live>
      <p>
        {answer ? `${answer}（${seconds}秒）。` : `返事は${tried.outcome}、${seconds}秒でした。200番台の返事が要ります。`}
        アドレスを確かめ、システムの会社に伝えてください。
      </p>
    </Notice>
  )
}

function One({ webhook, page, tried }: { webhook: Webhook; page: PageInput; tried: Tried | null }) {
  const at = (instant: string): string => momentText(instant, page.today)
  const { url, state } = webhook
  return (
    <section>
      <h2 class="break-all">{url}</h2>
      {tried ? <Trial tried={tried} /> : null}
      {state === 'stopped' && webhook.stoppedAt ? (
        <Notice kind="error" title="3日つづけて届かなかったため、送るのを止めました">
          <p>
            {at(webhook.stoppedAt)}に止めました。それからのことは知らせていません。システムの会社が直したら、再開してください。
          </p>
          <Act id={webhook.id} intent="resume" label={`${url}に送るのを再開する`} text="再開する" />
        </Notice>
      ) : null}
      {state === 'failing' && webhook.failingSince ? (
        <Notice kind="warning" title="いま、届いていません">
          <p>{at(webhook.failingSince)}から届いていません。間をあけて送りなおしています。3日つづくと止めます。</p>
        </Notice>
      ) : null}
      <DefinitionList
        dense
        facts={[
          { term: '状態', value: webhookStateWords[state] },
          { term: '知らせること', value: webhook.events.map((event) => webhookEventWords[event]).join('、') },
          { term: '最後に届いた', value: webhook.lastOkAt ? at(webhook.lastOkAt) : 'まだ届いていません' },
          ...(webhook.oldSecretUntil ? [{ term: '前の鍵の署名', value: `${at(webhook.oldSecretUntil)}まで付きます` }] : []),
        ]}
      />
      <ButtonRow>
        <Act id={webhook.id} intent="ping" label={`${url}に試しに送る`} text="試しに送る" />
        <Act id={webhook.id} intent="secret" label={`${url}の署名の鍵を替える`} text="署名の鍵を替える" />
        <Act id={webhook.id} intent="end" label={`${url}に送るのをやめる`} text="送るのをやめる" />
      </ButtonRow>
      {webhook.deliveries.length > 0 ? (
        <Details summary={`送った記録（新しい順に${webhook.deliveries.length}件）`}>
          <DataTable
            caption="送った記録"
            rows={webhook.deliveries}
            keyOf={(one) => one.id}
            columns={[
              { key: 'at', head: '日時', main: true, cell: (one) => at(one.at) },
              { key: 'event', head: 'こと', cell: (one) => toldWords[one.event] ?? one.event },
              { key: 'state', head: '状態', cell: (one) => deliveryStateWords[one.state] },
              { key: 'tries', head: '送った回数', align: 'end', cell: (one) => one.tries },
              {
                key: 'outcome',
                head: '最後の返事',
                cell: (one) => (one.outcome ? (outcomeWords[one.outcome] ?? one.outcome) : ''),
              },
              { key: 'next', head: '次に送る', cell: (one) => (one.nextAt ? at(one.nextAt) : '') },
            ]}
          />
        </Details>
      ) : null}
    </section>
  )
}

const Act = ({ id, intent, label, text }: { id: string; intent: string; label: string; text: string }) => (
  <Form label={label}>
    <Hidden name="id" value={id} />
    <Button look="secondary" size="small" intent={intent} hidden={`（${label}）`}>
      {text}
    </Button>
  </Form>
)

function MakeForm({ sent }: { sent: Sent }) {
  return (
    <>
      <h2>送り先をつくる</h2>
      <Form label="送り先をつくる">
        <TextField
          {...fieldOf(sent, 'url')}
          label="送り先のアドレス"
          support="システムの会社から伝えられた、https:// で始まるアドレスです。"
          autoComplete="off"
          maxLength={500}
        />
        <CheckboxGroup
          {...choicesOf(sent, 'events')}
          legend="知らせること"
          required
          choices={webhookEvents.map((event) => ({
            value: event,
            label: webhookEventWords[event],
            support: webhookEventSupport[event],
          }))}
        />
        <p class="muted">つくる前に、メールでお送りする確認コードでご本人を確かめます（10分以内に確かめたときは不要です）。</p>
        <ButtonRow>
          <Button>送り先をつくる</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
