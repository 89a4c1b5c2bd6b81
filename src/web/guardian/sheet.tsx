/** 児童情報 of a child: its sections, what is still missing, the confirmation (ACC-6). */
import type { SectionName } from '../../features/child/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { NextTodo, nextTodo } from '../sheet/next-todo.tsx'
import { StandingNote } from '../sheet/standing-note.tsx'
import { wordsOf } from '../text/catalogue.ts'
import { childTexts } from '../text/guardian/child.ts'
import { sectionWords } from '../text/section-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useDrawn, useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId/sheet']> & { next: Awaited<ReturnType<typeof nextTodo>> }
type Params = { childId: string }

export const title = (data: Data, page: PageInput): string => wordsOf(childTexts, page.locale, 'sheetOf', { name: data.name })

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
  const { say, words } = useTexts(childTexts)
  const { listText, momentText } = useDates()
  const drawn = useDrawn()
  const nameOf = (section: string): string => sectionWords(section as SectionName, page.locale).title
  const saved = page.query.done && page.query.done !== 'confirmed' ? page.query.done : null
  const savedTitle = saved && data.sections.some(({ section }) => section === saved) ? nameOf(saved) : null
  return (
    <>
      <BackLink href="/my/user-info">{say('userInfo')}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{say('sheetOf', { name: data.name })}</h1>
      {sent.problem ? null : page.query.done === 'confirmed' ? (
        <Notice kind="success" live>
          <p>{say('confirmed')}</p>
          <NextTodo next={data.next} />
        </Notice>
      ) : savedTitle ? (
        <Notice kind="success" live>
          <p>{say('saved', { section: drawn(savedTitle) })}</p>
        </Notice>
      ) : null}
      <p class="lead">{say('sheetLead')}</p>
      <StandingNote standing={data.standing} today={page.today as LocalDate} />
      <LinkList
        label={words('sections')}
        items={data.sections.map((one) => ({
          href: `${page.path}/${one.section}`,
          text: drawn(nameOf(one.section)),
          note: one.savedAt
            ? one.savedBy
              ? say('savedBy', { when: momentText(one.savedAt, page.today), name: one.savedBy })
              : say('savedAt', { when: momentText(one.savedAt, page.today) })
            : data.missing.includes(one.section)
              ? say('needed')
              : say('empty'),
        }))}
      />
      <h2>{say('confirm')}</h2>
      {data.missing.length > 0 ? (
        <p>{say('firstSave', { n: data.missing.length, names: drawn(listText(data.missing.map(nameOf))) })}</p>
      ) : (
        <>
          <p>{say('thenConfirm')}</p>
          <Form label={words('confirm')}>
            <ButtonRow>
              <Button size="large">{say('unchanged')}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}
