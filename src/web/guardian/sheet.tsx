/** 児童情報 of a child: its sections, what is still missing, the confirmation (ACC-6). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { NextTodo, nextTodo } from '../sheet/next-todo.tsx'
import { StandingNote } from '../sheet/standing-note.tsx'
import { sheetWords } from '../text/child-sheet.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId/sheet']> & { next: Awaited<ReturnType<typeof nextTodo>> }
type Params = { childId: string }

export const title = (data: Data): string => `${data.name}の児童情報`

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const sheet = await api('GET /api/v1/my/children/:childId/sheet', { params: page.params })
  if (!sheet.ok) return stop(sheet.problem)
  return { ...sheet.value, next: page.query.done === 'confirmed' ? await nextTodo(api) : null }
}

export async function act(api: WebApi, _form: Sendable, page: PageInput<Params>): Promise<Acted> {
  const confirmed = await api('POST /api/v1/my/children/:childId/sheet/confirm', { params: page.params })
  return confirmed.ok ? { redirect: `${page.path}?done=confirmed` } : { problem: confirmed.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const saved = page.query.done && page.query.done !== 'confirmed' ? page.query.done : null
  const savedTitle = saved && saved in sheetWords ? sheetWords[saved as keyof typeof sheetWords].title : null
  return (
    <>
      <BackLink href="/my/user-info">利用者情報管理</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{title(data)}</h1>
      {sent.problem ? null : page.query.done === 'confirmed' ? (
        <Notice kind="success" live>
          <p>内容に変わりがないことを確認しました。ありがとうございました。</p>
          <NextTodo next={data.next} />
        </Notice>
      ) : savedTitle ? (
        <Notice kind="success" live>
          <p>「{savedTitle}」を保存しました。</p>
        </Notice>
      ) : null}
      <p class="lead">
        施設が安全にお預かりするための情報です。利用する施設だけが見ることができ、だれがいつ見たかは記録されます。
      </p>
      <StandingNote standing={data.standing} today={page.today as LocalDate} />
      <LinkList
        label="児童情報の項目"
        items={data.sections.map((one) => ({
          href: `${page.path}/${one.section}`,
          text: sheetWords[one.section as keyof typeof sheetWords].title,
          note: one.savedAt
            ? `${momentText(one.savedAt, page.today)} 保存${one.savedBy ? `（${one.savedBy}）` : ''}`
            : data.missing.includes(one.section)
              ? '入力が必要'
              : '未入力（任意）',
        }))}
      />
      <h2>確認</h2>
      {data.missing.length > 0 ? (
        <p>
          「入力が必要」の{data.missing.length}項目（
          {data.missing.map((name) => sheetWords[name as keyof typeof sheetWords].title).join('、')}
          ）を保存すると、確認できるようになります。
        </p>
      ) : (
        <>
          <p>項目を開いて、いまも正しいことを確かめてから押してください。</p>
          <Form label="確認">
            <ButtonRow>
              <Button size="large">内容に変わりはありません</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}
