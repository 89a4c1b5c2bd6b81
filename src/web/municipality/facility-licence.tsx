/** 認可 or 確認 with its number, from a day on; what stood before stays in the history (PLC-1). */
import { parseDate } from '../../platform/calendar.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DocumentFields, typedDocument } from './facility-document.tsx'

type Input = PageInput<{ id: string }>
export const title = '認可・確認の登録'

export async function load(api: WebApi, page: Input) {
  const known = await api('GET /api/v1/office/register/:facilityId', { params: { facilityId: page.params.id } })
  return known.ok ? { facility: known.value.facility, version: known.value.version } : stop(known.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const from = parseDate(form.text('from'))
  const document = typedDocument(form)
  const event = form.text('event')
  const number = form.text('number')
  const wrong = [
    ...(event === 'licensed' || event === 'confirmed'
      ? []
      : [{ name: 'event', code: 'missing', message: '認可か確認かを選んでください。' }]),
    ...(number ? [] : [{ name: 'number', code: 'missing', message: '番号を入力してください。' }]),
    ...(from ? [] : [{ name: 'from', code: 'missing', message: 'いつからかを入力してください。' }]),
    ...document.wrong,
  ]
  if (wrong.length > 0 || !from) return { problem: fieldProblem(wrong) }
  const done = await api('POST /api/v1/office/register/:facilityId/licences', {
    params: { facilityId: page.params.id },
    body: {
      version: Number(form.text('version')),
      event: event === 'licensed' ? 'licensed' : 'confirmed',
      number,
      from,
      openedOn: parseDate(form.text('openedOn')),
      ...document.body,
    },
  })
  return done.ok
    ? redirectTo(`/office/facilities/${page.params.id}?done=licence`)
    : { problem: renameFields(done.problem, { '/documentOn': 'documentOn' }) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility } = data
  return (
    <>
      <BackLink href={`/office/facilities/${facility.id}`}>{facility.name}</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={facility.name} />
      <p>いまの番号は、登録の記録に残ります。変わった日から、新しい番号になります。</p>
      <Form label={title}>
        <Hidden name="version" value={String(data.version)} />
        <RadioGroup
          {...fieldOf(sent, 'event')}
          legend="登録するもの"
          choices={[
            { value: 'licensed', label: '認可' },
            { value: 'confirmed', label: '確認' },
          ]}
        />
        <TextField {...fieldOf(sent, 'number')} label="番号" width="middle" maxLength={60} autoComplete="off" />
        <DateField {...fieldOf(sent, 'from', page.today)} label="いつから" />
        <DateField
          {...fieldOf(sent, 'openedOn', facility.openedOn ?? '')}
          label="事業開始の日"
          support="施設のページにも出ます。"
          required={false}
        />
        <DocumentFields sent={sent} />
        <ButtonRow>
          <Button>登録する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
