/** Documents of the wish for a reduction: several per kind, each can be taken out again. */
import {
  type Acted,
  errorOf,
  type Form,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { documentTexts } from '../../text/application-fields.ts'
import { titleIn, wordsOf } from '../../text/catalogue.ts'
import type { Locale } from '../../text/locale.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { useTexts } from '../../ui/say.tsx'
import { loadDraft, type Own, onward, pageOf } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'documents')

export const kinds = ['welfareCertificate', 'taxCertificate1', 'taxCertificate2', 'other'] as const

/** What is asked for first, then anything else; kinds that hold files already stay visible. */
export const kindsOf = (own: Pick<Own, 'neededDocuments' | 'files'>, needed: readonly string[]): string[] =>
  kinds.filter((kind) => kind === 'other' || needed.includes(kind) || own.files.some((file) => file.field === kind))

/** Needs are known from the typed wish before the form is complete. */
function neededOf(own: Own): string[] {
  const wish = (own.typed?.reduction ?? {}) as Record<string, string>
  if (wish.class === 'welfare') return ['welfareCertificate']
  if (wish.class !== 'taxExempt' && wish.class !== 'lowIncome') return []
  return [
    ...(wish.taxPlace1 === 'elsewhere' ? ['taxCertificate1'] : []),
    ...(wish.taxPlace2 === 'elsewhere' ? ['taxCertificate2'] : []),
  ]
}

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Own & { needed: string[] }>> {
  const own = await loadDraft(api)
  if ('redirect' in own || 'stop' in own) return own
  return { ...own, needed: neededOf(own) }
}

/** A key of its own per batch of files: the same batch sent twice is one, another batch is another act. */
export function batchKey(form: Form, files: readonly { name: string; bytes: Uint8Array }[]): string {
  let hash = 2166136261
  for (const sign of files.map((file) => `${file.name}/${file.bytes.length}`).join('|'))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0
  return `${form.key || 'no-key-given'}-${hash.toString(16)}`
}

/** Sends the chosen files of all kinds, or takes one out. Null: there was nothing of the kind to do. */
export async function changeDocuments(api: WebApi, form: Form, locale: Locale): Promise<Acted | 'sent' | null> {
  if (form.has('_tooLarge'))
    return {
      problem: fieldProblem([
        {
          name: 'other',
          code: 'too-large',
          message: wordsOf(applyTexts, locale, 'documentsLarge'),
        },
      ]),
    }
  const [intent, fileId = ''] = form.intent.split(':')
  if (intent === 'remove') {
    const removed = await api('POST /api/v1/applications/own/files/:fileId/remove', { params: { fileId } })
    return removed.ok ? 'sent' : { problem: removed.problem }
  }
  const files = kinds.flatMap((kind) => form.files(kind))
  if (files.length === 0) return null
  const sent = await api('POST /api/v1/applications/own/files', { files, key: batchKey(form, files) })
  return sent.ok ? 'sent' : { problem: sent.problem }
}

export async function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  const changed = await changeDocuments(api, form, page.locale)
  if (changed !== null && changed !== 'sent') return changed
  const here = `/apply/documents${page.query.back === 'check' ? '?back=check' : ''}`
  return redirectTo(form.intent === '' ? onward(page, pageOf('consents')) : here)
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  return (
    <Question
      section="reduction"
      sent={sent}
      back={pageOf('reduction')}
      title={words('documents')}
      files
      why={data.needed.length > 0 ? say('documentsWhy') : say('documentsNo', { town: data.municipality.name })}
      more={
        <Button look="secondary" intent="add">
          {say('documentsAdd')}
        </Button>
      }
    >
      <DocumentFields own={data} needed={data.needed} sent={sent} />
    </Question>
  )
}

export function DocumentFields(props: {
  own: Pick<Own, 'files' | 'neededDocuments'>
  needed: readonly string[]
  sent: PageProps<typeof load>['sent']
}) {
  const { word } = useTexts(documentTexts)
  return (
    <>
      <KeptDocuments files={props.own.files.filter((file) => !file.removable)} />
      {kindsOf(props.own, props.needed).map((kind) => {
        const error = errorOf(props.sent, kind)
        return (
          <FileField
            key={kind}
            name={kind}
            label={word(kind)}
            required={false}
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            kinds="PDF・JPEG・PNG"
            stored={props.own.files
              .filter((file) => file.field === kind && file.removable)
              .map(({ id, name, bytes }) => ({ id, name, bytes, href: `/api/v1/applications/own/files/${id}` }))}
            {...(error ? { error } : {})}
          />
        )
      })}
    </>
  )
}

/** Documents that were sent before and stay with the case. */
function KeptDocuments({ files }: { files: Own['files'] }) {
  const { say } = useTexts(applyTexts)
  const { word } = useTexts(documentTexts)
  return files.length === 0 ? null : (
    <ul class="rows">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/api/v1/applications/own/files/${file.id}`} data-full="">
            {file.name}
          </a>
          <span class="muted">{say('documentSent', { kind: word(file.field) })}</span>
        </li>
      ))}
    </ul>
  )
}
