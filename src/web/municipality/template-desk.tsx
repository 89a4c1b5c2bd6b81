/** 文例 of a desk: the list, and the form that makes, mends or removes one. */
import type { ComponentChildren } from 'preact'
import { type Form as FormSent, fieldOf, type PageInput, type Sent } from '../page.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'

export type Template = { id: string; title: string; text: string }

/** A new one takes the form's own key as its id: sent twice it is still one. */
export const templateParams = (form: FormSent): { templateId: string } => ({ templateId: form.text('id') || form.key })

export const savedAddress = (form: FormSent, home: string): string =>
  `${home}?done=${form.intent === 'remove' ? 'removed' : 'saved'}`

type Props = {
  page: Pick<PageInput, 'query'>
  sent: Sent
  templates: readonly Template[]
  /** Address of this page. */
  home: string
  back: { href: string; text: string }
  title: string
  facts: string
  /** What the first one would be for. */
  empty: string
  /** Name of the text's field in the body of the call. */
  field: string
  rows: number
  most: number
  /** What else is done with one. */
  more?: (one: Template) => ComponentChildren
}

export function TemplateDesk({ page, sent, templates, home, back, title, facts, empty, field, rows, most, more }: Props) {
  const editing = templates.find((one) => one.id === page.query.edit) ?? null
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back.href}>{back.text}</BackLink>
      <DeskHead title={title} facts={facts} />
      {page.query.done && !sent.problem ? (
        <Notice kind="success" title={page.query.done === 'removed' ? '文例を消しました。' : '文例を保存しました。'} />
      ) : null}
      {templates.length === 0 ? (
        <EmptyState title="文例はまだありません">{empty}</EmptyState>
      ) : (
        <ul class="link-list">
          {templates.map((one) => (
            <li key={one.id}>
              <a href={`${home}?edit=${one.id}`}>{one.title}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{editing ? `「${editing.title}」を直す` : '文例を作る'}</h2>
      {editing && more ? <p>{more(editing)}</p> : null}
      <Form id="template" key={editing?.id ?? 'new'}>
        {editing ? <Hidden name="id" value={editing.id} /> : null}
        <TextField {...fieldOf(sent, 'title', editing?.title ?? '')} label="名前" maxLength={60} width="middle" />
        <TextArea {...fieldOf(sent, field, editing?.text ?? '')} label="文" rows={rows} maxLength={most} />
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
