/** 第1報 (ACD-1): one short form; the child comes filled in from the board or from the child's page. */

import type { LocalDate } from '../../platform/calendar.ts'
import { ReportFields, typedReport } from '../accident/report-fields.tsx'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Select } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

type Data = { facility: { id: string; name: string }; children: { id: string; name: string; kana: string }[] }

export const title = '事故を報告する'

/** The choice that no child is meant; never an id. */
const nobody = 'none'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/children', { params: { facilityId: facility.id } })
  if (!list.ok) return stop(list.problem)
  return {
    facility: { id: facility.id, name: facility.name },
    children: list.value.children.map(({ id, name, kana }) => ({ id, name, kana })),
  }
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const facilityId = form.text('facility')
  const typed = typedReport(form)
  if (!typed.ok) return typed
  const child = form.text('child')
  const made = await api('POST /api/v1/facilities/:facilityId/accidents', {
    params: { facilityId },
    body: { child: child === nobody ? null : child, ...typed.value },
  })
  return made.ok
    ? redirectTo(`/facility/accidents/${made.value.id}?facility=${facilityId}&done=reported`)
    : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const asked = page.query['child'] ?? ''
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/accidents?facility=${data.facility.id}`}>事故報告</BackLink>
      <DeskHead title={title} facts={data.facility.name} />
      <p>
        わかっていることだけで、すぐに送ってください。施設のある市区町村と、お子さまを認定した市区町村に届きます。くわしいことは、あとから続報で送れます。
        送った報告は、書きかえたり消したりできません。
      </p>
      <p class="muted">命にかかわるときは、先に119番と市区町村への電話をしてください。</p>
      <Form>
        <Hidden name="facility" value={data.facility.id} />
        <Select
          {...fieldOf(sent, 'child', data.children.some((one) => one.id === asked) ? asked : '')}
          label="どのお子さまですか"
          empty="選んでください"
          options={[
            ...data.children.map((one) => ({ value: one.id, label: `${one.name}（${one.kana}）` })),
            { value: nobody, label: 'お子さまのけがなどではない' },
          ]}
        />
        <ReportFields sent={sent} today={page.today as LocalDate} />
        <ButtonRow>
          <Button>市区町村に報告する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
