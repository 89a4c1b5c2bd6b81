/** 外部システム連携: keys by which another system acts for this facility (API-1). */
import type { listKeys, makeKey } from '../../features/connection/contract.ts'
import { keyDays } from '../../features/connection/rules.ts'
import { japanDate } from '../../platform/calendar.ts'
import type { KeyScope, ReplyOf } from '../../platform/contract.ts'
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
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { keyScopeSupport, keyScopeWords, keyStateWords } from './connection-words.ts'
import { SettingsTabs } from './settings-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '外部システム連携'

type Data = ReplyOf<typeof listKeys> & { stopped: boolean }
type Made = ReplyOf<typeof makeKey>

const scopes = Object.keys(keyScopeWords) as KeyScope[]

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const at = { params: { facilityId: facility.id } }
  const keys = await api('GET /api/v1/facilities/:facilityId/keys', at)
  if (!keys.ok) return stop(keys.problem)
  const webhooks = await api('GET /api/v1/facilities/:facilityId/webhooks', at)
  if (!webhooks.ok) return stop(webhooks.problem)
  const stopped = webhooks.value.webhooks.some((webhook) => webhook.state === 'stopped')
  return { ...keys.value, stopped }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  if (form.intent === 'revoke') {
    const done = await api('POST /api/v1/facilities/:facilityId/keys/:keyId/revoke', {
      params: { ...params, keyId: form.text('id') },
    })
    return done.ok ? redirectTo(`/facility/connections?facility=${facility.id}&done=revoked`) : { problem: done.problem }
  }
  const name = form.text('name')
  const chosen = scopes.filter((scope) => form.all('scopes').includes(scope))
  const days = keyDays.find((one) => String(one) === form.text('days'))
  if (name === '' || chosen.length === 0 || !days)
    return {
      problem: fieldProblem([
        ...(name ? [] : [{ name: 'name', code: 'empty', message: 'システムの名前を入力してください。' }]),
        ...(chosen.length ? [] : [{ name: 'scopes', code: 'empty', message: 'できることを1つ以上選んでください。' }]),
        ...(days ? [] : [{ name: 'days', code: 'empty', message: '期限を選んでください。' }]),
      ]),
    }
  const made = await api('POST /api/v1/facilities/:facilityId/keys', { params, body: { name, scopes: chosen, days } })
  // The token is in this one answer: no address to come back to.
  return made.ok ? { done: made.value } : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, keys } = data
  const live = keys.filter((key) => key.state === 'live')
  const ended = keys.filter((key) => key.state !== 'live')
  const made = sent.done as Made | null | undefined
  return (
    <>
      <SettingsTabs current="connections" facility={facility.id} />
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`${facility.name}　使えるAPIキー ${live.length}個`} />
      {page.query.done === 'revoked' ? <Notice kind="success" title="APIキーを止めました。もう使えません。" live /> : null}
      {made ? <NewToken made={made} facility={facility.id} /> : null}
      <p>
        登降園や園務のシステムが、この事業所の枠・予約・登降園・実績を読み書きするためのAPIキーです。つなぎ方は、
        <a href="/api/v1/openapi.json">APIの仕様（OpenAPI）</a>をシステムの会社に伝えてください。
        {data.stopped ? null : (
          <>
            予約や登降園があったことをすぐに知らせるときは、
            <WebhookLink facility={facility.id} />
            もつくります。
          </>
        )}
      </p>
      {data.stopped ? (
        <Notice kind="error" title="通知の送り先に届かなくなり、止まっています">
          <p>
            <WebhookLink facility={facility.id} />
          </p>
        </Notice>
      ) : null}
      <KeyTable caption="使えるAPIキー" keys={live} page={page} revocable />
      {made ? null : <MakeForm sent={sent} />}
      {ended.length > 0 ? (
        <Details summary={`使えなくなったAPIキー（${ended.length}個）`}>
          <KeyTable caption="使えなくなったAPIキー" keys={ended} page={page} />
        </Details>
      ) : null}
    </>
  )
}

const WebhookLink = ({ facility }: { facility: string }) => (
  <a href={`/facility/connections/webhooks?facility=${facility}`}>通知の送り先（Webhook）</a>
)

function NewToken({ made, facility }: { made: Made; facility: string }) {
  return (
    <Notice kind="warning" title={`「${made.name}」のAPIキーをつくりました。いま書き写してください`} live>
      <p>
        この画面を閉じると、二度と表示できません。なくしたときは、止めてつくりなおします。メールやチャットでは送らないでください。
      </p>
      <p>
        <code class="break-all">{made.token}</code>
      </p>
      <p>
        <a href={`/facility/connections?facility=${facility}`}>書き写したので、一覧にもどる</a>
      </p>
    </Notice>
  )
}

function KeyTable({
  caption,
  keys,
  page,
  revocable = false,
}: {
  caption: string
  keys: Data['keys']
  page: PageInput
  revocable?: boolean
}) {
  const day = (instant: string): string => dayText(japanDate(new Date(instant)), page.today)
  return (
    <DataTable
      caption={caption}
      rows={keys}
      keyOf={(key) => key.id}
      empty={<p>使えるAPIキーはありません。外部のシステムは、この事業所の情報を読めません。</p>}
      columns={[
        {
          key: 'name',
          head: 'システム',
          main: true,
          cell: (key) => (
            <>
              {key.name}
              <br />
              <span class="muted">…{key.hint}</span>
            </>
          ),
        },
        { key: 'scopes', head: 'できること', cell: (key) => key.scopes.map((scope) => keyScopeWords[scope]).join('、') },
        {
          key: 'used',
          head: '最後に使われた',
          cell: (key) => (key.lastUsedAt ? momentText(key.lastUsedAt, page.today) : 'まだ使われていません'),
        },
        {
          key: 'made',
          head: 'つくった人',
          cell: (key) => (
            <>
              {key.madeBy ? (
                <>
                  {key.madeBy}
                  <br />
                </>
              ) : null}
              {day(key.madeAt)}
            </>
          ),
        },
        revocable
          ? { key: 'until', head: '期限', cell: (key) => day(key.expiresAt) }
          : {
              key: 'end',
              head: '終わり',
              cell: (key) => (
                <>
                  {keyStateWords[key.state]}
                  <br />
                  {day(key.revokedAt ?? key.expiresAt)}
                </>
              ),
            },
        ...(revocable
          ? [
              {
                key: 'act',
                head: '操作',
                hiddenHead: true,
                cell: (key: Data['keys'][number]) => (
                  <Form label={`${key.name}のAPIキーを止める`}>
                    <Hidden name="id" value={key.id} />
                    <Button look="secondary" size="small" intent="revoke" hidden={`（${key.name}）`}>
                      止める
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function MakeForm({ sent }: { sent: Sent }) {
  return (
    <>
      <h2>APIキーをつくる</h2>
      <Form label="APIキーをつくる">
        <TextField
          {...fieldOf(sent, 'name')}
          label="システムの名前"
          support="どのシステムが使うかを書きます。児童や保護者の名前は書かないでください。"
          autoComplete="off"
          width="middle"
          maxLength={60}
        />
        <CheckboxGroup
          {...choicesOf(sent, 'scopes')}
          legend="できること"
          required
          choices={scopes.map((scope) => ({ value: scope, label: keyScopeWords[scope], support: keyScopeSupport[scope] }))}
        />
        <RadioGroup
          {...fieldOf(sent, 'days', '365')}
          legend="期限"
          inline
          choices={keyDays.map((days) => ({ value: String(days), label: days === 365 ? '1年' : `${days}日` }))}
        />
        <p class="muted">つくる前に、メールでお送りする確認コードでご本人を確かめます（10分以内に確かめたときは不要です）。</p>
        <ButtonRow>
          <Button>APIキーをつくる</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
