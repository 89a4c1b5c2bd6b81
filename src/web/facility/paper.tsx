/** 紙の児童票: for a household in which nobody can log in, staff take it down and record the confirmation (ACC-7). */
import { missingSections, type SectionName, sectionNames } from '../../features/child/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, fieldOf, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { StandingNote } from '../sheet/standing-note.tsx'
import { sectionWords } from '../text/section-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<Routes['GET /api/v1/facilities/:facilityId/children/:childId/sheet']> & { facilityId: string }
type Params = { id: string }

export const title = (data: Data): string => `紙の児童票 ${data.child.name}`

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const sheet = await api('GET /api/v1/facilities/:facilityId/children/:childId/sheet', {
    params: { facilityId: facility.id, childId: page.params.id },
  })
  return sheet.ok ? { ...sheet.value, facilityId: facility.id } : stop(sheet.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput<Params>): Promise<Acted> {
  const confirmed = await api('POST /api/v1/facilities/:facilityId/children/:childId/paper-confirmation', {
    params: { facilityId: form.text('facility'), childId: page.params.id },
    body: { part: form.text('part') === 'contacts' ? 'contacts' : 'sheet', confirmedOn: form.text('confirmedOn') },
  })
  return confirmed.ok ? { redirect: `${page.path}?facility=${form.text('facility')}&done=yes` } : { problem: confirmed.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const saved = data.sections.map((one) => one.section as SectionName)
  const missing = missingSections(saved)
  const query = `?facility=${data.facilityId}`
  return (
    <>
      <BackLink href={`/facility/children/${data.child.id}${query}`}>児童票</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title(data)} />
      {data.paper ? (
        <p>アカウントのないご家庭の児童票です。紙に書かれた内容を、項目ごとに入力してください。</p>
      ) : (
        <Notice kind="warning" title="このご家庭の児童情報は、保護者の方が入力します">
          <p>保護者の方がご自分のアカウントでログインできるため、施設では変更できません。</p>
        </Notice>
      )}
      {page.query.done && !sent.problem ? (
        <Notice kind="success" live>
          <p>確認を記録しました。</p>
        </Notice>
      ) : null}
      <h2>項目</h2>
      <LinkList
        label="項目"
        items={[
          {
            href: `${page.path}/emergency${query}`,
            text: '緊急連絡先',
            note: data.emergency.length > 0 ? `${data.emergency.length}人` : '入力が必要',
          },
          {
            href: `${page.path}/pickup${query}`,
            text: '送迎者',
            note: data.pickup.length > 0 ? `${data.pickup.length}人` : '入力が必要',
          },
          ...sectionNames.map((name) => ({
            href: `${page.path}/${name}${query}`,
            text: sectionWords(name, 'ja').title,
            note: saved.includes(name) ? '入力済み' : missing.includes(name) ? '入力が必要' : '未入力（任意）',
          })),
        ]}
      />
      {(['contacts', 'sheet'] as const).map((part) => (
        <section key={part}>
          <h2>{part === 'contacts' ? '緊急連絡先・送迎者の確認' : '児童情報の確認'}</h2>
          <StandingNote standing={data[part]} today={today} />
          <Form label={part === 'contacts' ? '緊急連絡先・送迎者の確認' : '児童情報の確認'}>
            <Hidden name="part" value={part} />
            <Hidden name="facility" value={data.facilityId} />
            <DateField
              {...fieldOf(sent.values.part?.at(-1) === part ? sent : { ...sent, problem: null, values: {} }, 'confirmedOn')}
              label="保護者の方が紙で確認した日"
              max={page.today}
            />
            <ButtonRow>
              <Button look="secondary">確認した日を記録する</Button>
            </ButtonRow>
          </Form>
        </section>
      ))}
    </>
  )
}
