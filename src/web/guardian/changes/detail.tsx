/** A change or end that was asked for: what differs, where it stands, documents, taking it back (CERT-4). */
import { AskedFacts, ChangeTimeline } from '../../change/change-facts.tsx'
import { type Acted, errorOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { applicationStateNames } from '../../text/application-fields.ts'
import { titleIn } from '../../text/catalogue.ts'
import { changeKindTexts, changeRejectTexts } from '../../text/change-words.ts'
import { changeTexts } from '../../text/guardian/changes.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink, Details } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'

type Input = PageInput<{ id: string }>

export const title = titleIn(changeTexts, 'detail')

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

const doneKeys = { sent: 'doneSent', files: 'doneFiles', withdraw: 'doneWithdraw' } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(changeTexts)
  const { word: kind } = useTexts(changeKindTexts)
  const { word: why } = useTexts(changeRejectTexts)
  const open = data.state === 'submitted' || data.state === 'reviewing'
  const said = doneKeys[page.query.done as keyof typeof doneKeys]
  const wrong = errorOf(sent, 'other')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/changes">{say('title')}</BackLink>
      <h1>{say('ofKind', { kind: kind(data.kind) })}</h1>
      {said && !sent.problem ? <Notice kind="success" title={say(said)} /> : null}
      <p>
        <StatusTag status={applicationStateNames[data.state]} />
        {'　'}
        {say('number', { number: data.number })}
      </p>
      {data.reject ? (
        <Notice kind="warning" title={say('rejected')}>
          <p>{say('reasonIs', { reason: why(data.reject) })}</p>
        </Notice>
      ) : null}
      {data.asked ? <AskedFacts asked={data.asked} /> : null}
      <h2>{say('flow')}</h2>
      <ChangeTimeline seen={data} today={page.today} />
      <h2>{say('papers')}</h2>
      {data.files.length === 0 ? (
        <p>{say('noPapers')}</p>
      ) : (
        <ul>
          {data.files.map((file) => (
            <li key={file.id}>{file.name}</li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <Form files label={words('addPapers')}>
            <FileField
              name="other"
              label={say('addPapers')}
              required={false}
              accept=".pdf,.jpg,.jpeg,.png"
              kinds="PDF・JPEG・PNG"
              {...(wrong ? { error: wrong } : {})}
            />
            <ButtonRow>
              <Button intent="files" look="secondary">
                {say('add')}
              </Button>
            </ButtonRow>
          </Form>
          <Details summary={say('takeBack')}>
            <Form label={words('takeBack')}>
              <Hidden name="version" value={String(data.version)} />
              <p>{say('takeBackHow')}</p>
              <ButtonRow>
                <Button intent="withdraw" look="danger">
                  {say('takeBackNow')}
                </Button>
              </ButtonRow>
            </Form>
          </Details>
        </>
      ) : null}
    </>
  )
}
