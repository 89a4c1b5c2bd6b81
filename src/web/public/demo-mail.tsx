/** Demo only: what the system would have mailed, newest first. */
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = 'デモのメール'

export async function load(api: WebApi, page: PageInput) {
  const to = page.query.to?.trim()
  const mails = await api('GET /demo/mail.json', { query: to ? { to } : {} })
  return mails.ok ? { mails: mails.value, to: to ?? '' } : stop(mails.problem)
}

/** Addresses in a mail become links, so that they can be followed here; everything else stays text. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s「」、。）]+)/).map((part, i) =>
    i % 2 === 1 ? (
      <a key={part} href={part} class="break-all" data-full="">
        {part}
      </a>
    ) : (
      part
    ),
  )

export function Page({ data, page }: PageProps<typeof load>) {
  return (
    <>
      <h1>デモのメール</h1>
      <p class="lead">このデモでは、メールは送られず、ここに残ります。新しい順に並んでいます。</p>
      <FilterForm label="宛先で絞り込む">
        <TextField name="to" label="宛先のメールアドレス" type="email" value={data.to} required={false} unmarked width="middle" />
        <ButtonRow>
          <Button look="secondary">絞り込む</Button>
        </ButtonRow>
      </FilterForm>
      {data.mails.length === 0 ? (
        <EmptyState title="メールはまだありません">
          <p>ログインや予約をすると、ここに届きます。数秒かかることがあります。</p>
        </EmptyState>
      ) : (
        data.mails.map((mail, i) => (
          <article class="card" key={`${mail.sentAt}-${i}`}>
            <h2 class="card-title">{mail.subject}</h2>
            <p class="muted break-all">
              {mail.to} ・ {momentText(mail.sentAt, page.today)}
            </p>
            <p class="mail-text">{linked(mail.text)}</p>
          </article>
        ))
      )}
    </>
  )
}
