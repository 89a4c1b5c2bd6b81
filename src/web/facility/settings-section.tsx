/** One section of 事業所情報 as a form; it leads to the page where the change is looked at and confirmed (SET-2). */
import { addDays, parseDate } from '../../platform/calendar.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import { type Profile, type Section, sectionOf, sections } from '../profile/settings-words.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AboutFields, CareFields, MoneyFields } from './settings-fields.tsx'
import { readSection } from './settings-form.ts'
import { RuleFields } from './settings-rule-fields.tsx'
import { WayFields } from './settings-way-fields.tsx'
import { facilityOf } from './which-facility.ts'

type Data = Profile & { section: Section }

export const title = (data: Data): string => `${sections[data.section].title}を変える`

const unknown = { type: 'about:blank', title: 'ページが見つかりません', status: 404, code: 'not-found', requestId: '' }

export async function load(api: WebApi, page: PageInput<{ section: string }>): Promise<Loaded<Data>> {
  const section = sectionOf(page.params.section)
  if (!section) return stop(unknown)
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const profile = await api('GET /api/v1/facilities/:facilityId/profile', { params: { facilityId: facility.id } })
  return profile.ok ? { ...profile.value, section } : stop(profile.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ section: string }>): Promise<Acted> {
  const stood = await load(api, page)
  if ('stop' in stood) return { problem: stood.stop }
  if ('redirect' in stood) return stood
  const validFrom = parseDate(form.text('validFrom'))
  if (!validFrom)
    return { problem: fieldProblem([{ name: 'validFrom', code: 'missing', message: '適用開始日を選んでください。' }]) }
  const facilityId = stood.facility.id
  const drafted = await api('POST /api/v1/facilities/:facilityId/profile/changes', {
    params: { facilityId },
    body: readSection(stood.section, form, stood, validFrom),
  })
  return drafted.ok
    ? redirectTo(`/facility/settings/changes/${drafted.value.id}?facility=${facilityId}`)
    : { problem: drafted.problem }
}

const fieldsOf = { about: AboutFields, care: CareFields, money: MoneyFields, ways: WayFields, rules: RuleFields } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const at = `?facility=${data.facility.id}`
  const { today } = page
  const Fields = fieldsOf[data.section]
  return (
    <>
      <BackLink href={`/facility/settings${at}`}>事業所情報</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title(data)} facts={data.facility.name} />
      <Form label={sections[data.section].title}>
        <Hidden name="version" value={sent.values.version?.at(-1) ?? String(data.version)} />
        <Fields data={data} sent={sent} />
        <h2>いつから</h2>
        <DateField
          {...fieldOf(sent, 'validFrom', today)}
          label="適用開始日"
          support="この日から入る予約に使います。すでに入っている予約の利用料と取消の決まりは、そのままです。"
          min={today}
          max={addDays(today, 366)}
        />
        <TextField
          {...fieldOf(sent, 'reason')}
          label="変更の理由"
          required={false}
          maxLength={300}
          support="記録に残ります。保護者には見えません。"
        />
        <ButtonRow>
          <Button>変更を確認する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
