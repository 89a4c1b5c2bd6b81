/** 文例: the town’s own sentences for 補正依頼. */
import { type Acted, fieldOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'

export const title = '補正依頼の文例'

export async function load(api: WebApi, page: PageInput) {
  const list = await api('GET /api/v1/office/correction-templates')
  if (!list.ok) return stop(list.problem)
  return { templates: list.value.templates, editing: list.value.templates.find((one) => one.id === page.query.edit) ?? null }
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  // A new one takes the form's own key as its id: sent twice it is still one.
  const params = { templateId: form.text('id') || form.key }
  const outcome =
    form.intent === 'remove'
      ? await api('DELETE /api/v1/office/correction-templates/:templateId', { params })
      : await api('PUT /api/v1/office/correction-templates/:templateId', {
          params,
          body: { title: form.text('title'), message: form.text('message') },
        })
  return outcome.ok
    ? redirectTo(`/office/correction-templates?done=${form.intent === 'remove' ? 'removed' : 'saved'}`)
    : { problem: outcome.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { editing } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office">申請審査</BackLink>
      <DeskHead title={title} facts="補正を依頼するときに、項目ごとに選べます" />
      {page.query.done && !sent.problem ? (
        <Notice kind="success" title={page.query.done === 'removed' ? '文例を消しました。' : '文例を保存しました。'} />
      ) : null}
      {data.templates.length === 0 ? (
        <EmptyState title="文例はまだありません">よくある補正を書いておくと、選ぶだけで依頼できます。</EmptyState>
      ) : (
        <ul class="link-list">
          {data.templates.map((one) => (
            <li key={one.id}>
              <a href={`/office/correction-templates?edit=${one.id}`}>{one.title}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{editing ? `「${editing.title}」を直す` : '文例を作る'}</h2>
      <Form id="template" key={editing?.id ?? 'new'}>
        {editing ? <Hidden name="id" value={editing.id} /> : null}
        <TextField {...fieldOf(sent, 'title', editing?.title ?? '')} label="名前" maxLength={60} width="middle" />
        <TextArea {...fieldOf(sent, 'message', editing?.message ?? '')} label="文" rows={4} maxLength={500} />
        <ButtonRow>
          <Button intent="save">保存する</Button>
          {editing ? (
            <Button look="danger" intent="remove">
              この文例を消す
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  )
}
