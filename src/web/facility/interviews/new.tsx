/** 面談の代理入力: with the certificate in hand, by its number and the child's birth date (INT-2). */
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { kindWords } from '../../text/facility-words.ts'
import { birthPartsOf, readBirthDate } from '../../ui/birth-date.ts'
import { BirthDateField } from '../../ui/birth-date-field.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../../ui/date-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Select, TextField } from '../../ui/text-field.tsx'
import { facilityOf } from '../which-facility.ts'
import { lengthOptions } from './lengths.ts'

type Data = { facilityId: string }
export const title = '面談の登録（代理入力）'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  return 'stop' in facility ? facility : { facilityId: facility.id }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const birth = readBirthDate(birthPartsOf(form, 'birth'), page.today)
  const wrong = [
    ...(form.text('certificateNumber') === ''
      ? [{ name: 'certificateNumber', code: 'missing', message: '認定番号を入力してください。' }]
      : []),
    ...(birth.ok ? [] : [{ name: `birth.${birth.part}`, code: 'date', message: birth.message }]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(form.text('date'))
      ? []
      : [{ name: 'date', code: 'missing', message: '面談の日を選んでください。' }]),
  ]
  if (wrong.length > 0 || !birth.ok) return { problem: fieldProblem(wrong) }
  const kind = form.text('kind')
  const done = await api('POST /api/v1/facilities/:facilityId/interviews', {
    params: { facilityId: facility.id },
    body: {
      certificateNumber: form.text('certificateNumber').slice(0, 40),
      birthDate: birth.date,
      kind: kind === 'regular' || kind === 'flexible' ? kind : null,
      way: form.text('way') === 'phone' ? 'phone' : 'visit',
      date: form.text('date'),
      start: Number(form.text('start')) || 0,
      minutes: Number(form.text('minutes')) || 30,
    },
  })
  return done.ok
    ? redirectTo(`/facility/interviews/${done.value.id}?facility=${facility.id}&done=registered`)
    : { problem: renameFields(done.problem, { '/birthDate': 'birth.year' }) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/interviews?facility=${data.facilityId}`}>面談の一覧</BackLink>
      <DeskHead title={title} />
      <p>
        認定証を確かめながら入力してください。番号と生年月日が合うと、お子さまの情報を見られるようになり、保護者の方にメールで知らせます。
      </p>
      <Form>
        <TextField
          {...fieldOf(sent, 'certificateNumber')}
          label="認定番号"
          support="認定証の14けたの番号。「-」はあってもなくてもかまいません。"
          inputMode="numeric"
          width="middle"
          maxLength={40}
        />
        <BirthDateField name="birth" legend="お子さまの生年月日" sent={sent} stored="" />
        <RadioGroup
          legend="利用のしかた"
          {...fieldOf(sent, 'kind', 'both')}
          inline
          choices={[
            { value: 'both', label: '定期・柔軟の両方' },
            { value: 'regular', label: kindWords.regular },
            { value: 'flexible', label: kindWords.flexible },
          ]}
        />
        <RadioGroup
          legend="受付の方法"
          {...fieldOf(sent, 'way', 'visit')}
          inline
          choices={[
            { value: 'visit', label: '来所' },
            { value: 'phone', label: '電話' },
          ]}
        />
        <div class="proposal-row">
          <DateField {...fieldOf(sent, 'date', page.today)} label="面談の日" />
          <TimeSelect {...fieldOf(sent, 'start', '600')} label="始まり" from={420} to={1200} step={5} />
          <Select {...fieldOf(sent, 'minutes', '30')} label="長さ" options={lengthOptions} width="short" />
        </div>
        <ButtonRow>
          <Button>面談を登録する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
