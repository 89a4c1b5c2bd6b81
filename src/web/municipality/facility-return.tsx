/** 再開, or the withdrawal of a 休止 or 廃止 (PLC-1). */
import { eventWords } from '../../features/register/words.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { type Acted, type Form as FormSent, fieldProblem, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { DocumentFields, typedDocument } from './facility-document.tsx'

type Input = PageInput<{ id: string }>
export const title = '再開・取りやめの登録'

export async function load(api: WebApi, page: Input) {
  const known = await api('GET /api/v1/office/register/:facilityId', { params: { facilityId: page.params.id } })
  if (!known.ok) return stop(known.problem)
  const { facility, version, entries } = known.value
  return { facility, version, entry: entries.find((one) => one.id === page.query.entry && one.mayTakeBack) ?? null }
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const document = typedDocument(form)
  const wrong = [
    ...document.wrong,
    ...(document.body.reason ? [] : [{ name: 'reason', code: 'missing', message: '理由を入力してください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const done = await api('POST /api/v1/office/register/:facilityId/returns', {
    params: { facilityId: page.params.id },
    body: { version: Number(form.text('version')), entry: form.text('entry'), ...document.body },
  })
  return done.ok ? redirectTo(`/office/facilities/${page.params.id}?done=returned`) : { problem: done.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { entry, facility } = data
  const here = `/office/facilities/${facility.id}`
  return (
    <>
      <BackLink href={here}>{facility.name}</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={facility.name} />
      {entry ? (
        <Form label={title}>
          <DefinitionList
            dense
            facts={[
              {
                term: eventWords[entry.event],
                value: entry.until
                  ? `${fullDayText(entry.validFrom as LocalDate)}から${fullDayText(entry.until as LocalDate)}まで`
                  : `${fullDayText(entry.validFrom as LocalDate)}が最後の日`,
              },
            ]}
          />
          <p>登録すると、すぐに枠がもとのとおりに開きます。取り消された予約は、もとに戻りません。</p>
          <Hidden name="version" value={String(data.version)} />
          <Hidden name="entry" value={entry.id} />
          <DocumentFields sent={sent} must />
          <ButtonRow>
            <Button>登録する</Button>
            <LinkButton href={here} look="secondary">
              やめる
            </LinkButton>
          </ButtonRow>
        </Form>
      ) : (
        <Notice kind="warning" title="解くことのできる休止・廃止がありません">
          <p>もう解かれているか、終わっています。施設の画面で、いまの状態を確かめてください。</p>
        </Notice>
      )}
    </>
  )
}
