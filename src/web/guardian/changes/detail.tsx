/** A change or end that was asked for: what differs, where it stands, documents, taking it back (CERT-4). */
import { AskedFacts, ChangeTimeline } from '../../change/change-facts.tsx'
import { type Acted, errorOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { applicationStateNames } from '../../text/application-fields.ts'
import { changeKindNames, changeRejectNames } from '../../text/change-words.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink, Details } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'

type Input = PageInput<{ id: string }>

export const title = '届け出の内容'

export async function load(api: WebApi, page: Input) {
  const change = await api('GET /api/v1/my/changes/:id', { params: page.params })
  return change.ok ? change.value : stop(change.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const { params } = page
  const outcome =
    form.intent === 'withdraw'
      ? await api('POST /api/v1/my/changes/:id/withdraw', { params, body: { version: Number(form.text('version')) } })
      : await api('POST /api/v1/my/changes/:id/files', { params, files: form.files('other') })
  return outcome.ok ? redirectTo(`/my/changes/${params.id}?done=${form.intent}`) : { problem: outcome.problem }
}

const done: Record<string, string> = {
  sent: '届け出ました。メールでもお知らせします。',
  files: '書類を追加しました。',
  withdraw: '届け出を取り下げました。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const open = data.state === 'submitted' || data.state === 'reviewing'
  const said = done[page.query.done ?? '']
  const wrong = errorOf(sent, 'other')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/changes">変更の届け出</BackLink>
      <h1>{changeKindNames[data.kind]}の届け出</h1>
      {said && !sent.problem ? <Notice kind="success" title={said} /> : null}
      <p>
        <StatusTag status={applicationStateNames[data.state]} />
        　受付番号 {data.number}
      </p>
      {data.reject ? (
        <Notice kind="warning" title="認められませんでした">
          <p>理由：{changeRejectNames[data.reject as keyof typeof changeRejectNames] ?? data.reject}</p>
        </Notice>
      ) : null}
      {data.asked ? <AskedFacts asked={data.asked} /> : null}
      <h2>届け出の流れ</h2>
      <ChangeTimeline seen={data} today={page.today} />
      <h2>書類</h2>
      {data.files.length === 0 ? (
        <p>添付した書類はありません。</p>
      ) : (
        <ul>
          {data.files.map((file) => (
            <li key={file.id}>{file.name}</li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <Form files label="書類の追加">
            <FileField
              name="other"
              label="書類を追加する"
              required={false}
              accept=".pdf,.jpg,.jpeg,.png,.heic,.heif"
              kinds="PDF・JPEG・PNG・HEIC"
              {...(wrong ? { error: wrong } : {})}
            />
            <ButtonRow>
              <Button intent="files" look="secondary">
                追加する
              </Button>
            </ButtonRow>
          </Form>
          <Details summary="届け出を取り下げる">
            <Form label="届け出の取り下げ">
              <Hidden name="version" value={String(data.version)} />
              <p>取り下げると、いまの登録のままになります。もう一度届け出ることもできます。</p>
              <ButtonRow>
                <Button intent="withdraw" look="danger">
                  取り下げる
                </Button>
              </ButtonRow>
            </Form>
          </Details>
        </>
      ) : null}
    </>
  )
}
