/** A change or end that came by the town's own form, on paper or at the counter, entered for its household (CERT-2, CERT-4). */
import { changeParts } from '../../features/certification/change-form.ts'
import { ChangeFields, EndFields, typedForm } from '../change/change-fields.tsx'
import {
  type Acted,
  errorOf,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { partNames } from '../text/change-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { channelNames } from './words.ts'

type Input = PageInput<{ id: string }>
const channels = ['external', 'paper', 'counter'] as const
const kindOf = (page: Input): 'change' | 'end' => (page.query.kind === 'end' ? 'end' : 'change')
const partsOf = (page: Input) => changeParts.filter((part) => page.query[part] === 'on')

export const title = (_data: unknown, page: Input) => (kindOf(page) === 'end' ? '消滅の入力' : '認定変更の入力')

export async function load(api: WebApi, page: Input) {
  const child = await api('GET /api/v1/office/children/:childId', { params: { childId: page.params.id } })
  if (!child.ok) return stop(child.problem)
  const { people, id } = child.value.household
  return { household: id, people, name: child.value.name }
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const channel = channels.find((one) => one === form.text('channel'))
  const wrong = [
    ...(channel ? [] : [{ name: 'channel', code: 'empty', message: '届け出の方法を選んでください。' }]),
    ...(form.text('receivedOn') ? [] : [{ name: 'receivedOn', code: 'empty', message: '受付日を入力してください。' }]),
  ]
  if (wrong.length > 0 || !channel) return { problem: fieldProblem(wrong) }
  const entered = await api('POST /api/v1/office/households/:householdId/changes', {
    params: { householdId: form.text('household') },
    body: { kind: kindOf(page), channel, receivedOn: form.text('receivedOn'), form: typedForm(form) },
  })
  return entered.ok ? redirectTo(`/office/changes/${entered.value.id}?done=entered`) : { problem: entered.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const end = kindOf(page) === 'end'
  const parts = partsOf(page)
  const guardian = page.query.guardian === '2' ? 2 : 1
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/office/certificates/${page.params.id}`}>{data.name}さんの認定</BackLink>
      <DeskHead title={title(data, page)} facts="市区町村のフォーム、紙、窓口で受け付けた届け出を入力します" />
      {end || parts.length > 0 ? (
        <Form>
          <Hidden name="household" value={data.household} />
          <Hidden name="guardian" value={String(guardian)} />
          <RadioGroup
            name="channel"
            legend="届け出の方法"
            inline
            value={sent.values.channel?.at(-1) ?? ''}
            choices={channels.map((value) => ({ value, label: channelNames[value] ?? value }))}
            {...(errorOf(sent, 'channel') ? { error: errorOf(sent, 'channel') ?? '' } : {})}
          />
          <DateField {...fieldOf(sent, 'receivedOn', page.today)} label="受付日" max={page.today} />
          {end ? (
            <EndFields people={data.people} sent={sent} by="office" />
          ) : (
            <ChangeFields people={data.people} parts={parts} guardian={guardian} sent={sent} today={page.today} />
          )}
          <ButtonRow>
            <Button>入力して、決定へ進む</Button>
          </ButtonRow>
        </Form>
      ) : (
        <form method="get" action={page.path} class="form" aria-label="変わることを選ぶ">
          <Hidden name="kind" value="change" />
          {data.people.guardians.length > 1 ? (
            <RadioGroup
              name="guardian"
              legend="どなたのことですか"
              value="1"
              choices={data.people.guardians.map((one) => ({
                value: String(one.ordinal),
                label: `保護者${one.ordinal}　${one.name}`,
              }))}
            />
          ) : null}
          <fieldset class="field">
            <legend class="label">何が変わりましたか（いくつでも）</legend>
            {changeParts
              .filter((part) => part !== 'second' || data.people.guardians.length < 2)
              .map((part) => (
                <Checkbox key={part} name={part} value="on" label={partNames[part]} />
              ))}
          </fieldset>
          <Button>入力へ進む</Button>
        </form>
      )}
    </>
  )
}
