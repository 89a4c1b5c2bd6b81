/** Requests that wait for an answer, several answered at once: each on its own, so that one that cannot be confirmed holds up no other (BOOK-2). */
import { useEffect, useState } from 'preact/hooks'
import { declineReasons } from '../../features/booking/rules.ts'
import type { listFacilityBookings } from '../../features/booking/staff-contract.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { type Acted, errorOf, type Form as FormSent, fieldOf, fieldProblem, type Sent } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { reasonWords } from '../text/booking-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ErrorText, fieldId } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/text-field.tsx'

type Row = ReplyOf<typeof listFacilityBookings>['waiting'][number]
/** What came of several answers: how many stand, and which do not and why. */
export type Answered = { act: 'confirm' | 'decline'; stood: number; failed: { id: string; problem: Problem }[] }

const field = 'waiting'

/** Each answer has a key of its own: a form that is sent again repeats what it said of each, whatever else is chosen (BOOK-5). */
export async function answerWaiting(api: WebApi, form: FormSent, facilityId: string): Promise<Acted> {
  const chosen = form.all(field)
  const act = form.intent === 'decline' ? 'decline' : 'confirm'
  const reason = declineReasons.find((one) => one === form.text('declineReason'))
  const wrong = [
    ...(chosen.length > 0 ? [] : [{ name: field, code: 'missing', message: '予約を1件以上選んでください。' }]),
    ...(act === 'confirm' || reason ? [] : [{ name: 'declineReason', code: 'missing', message: '見送る理由を選んでください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const done: Answered = { act, stood: 0, failed: [] }
  for (const bookingId of chosen) {
    const ask = { params: { facilityId, bookingId }, key: `${form.key}-${bookingId}` }
    const reply =
      act === 'decline' && reason
        ? await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/decline', { ...ask, body: { reason } })
        : await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/confirm', ask)
    if (reply.ok) done.stood += 1
    else done.failed.push({ id: bookingId, problem: reply.problem })
  }
  return { done }
}

/** @param props.named what a booking that could not be answered is called; it may have left the list meanwhile */
export function AnsweredNotice({ answered, named }: { answered: Answered; named: (id: string) => string }) {
  const { act, stood, failed } = answered
  const verb = act === 'confirm' ? '確定しました' : '見送りました'
  return (
    <>
      {stood > 0 ? <Notice kind="success" title={`${stood}件を${verb}。保護者の方にメールでお知らせします。`} live /> : null}
      {failed.length > 0 ? (
        <Notice kind="warning" title={`${failed.length}件は、${act === 'confirm' ? '確定' : '見送りが'}できませんでした`} live>
          <ul>
            {failed.map(({ id, problem }) => (
              <li key={id}>
                {named(id)}：{problem.title}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}

export function WaitingForm({
  rows,
  columns,
  caption,
  labelOf,
  sent,
}: {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  caption: string
  labelOf: (row: Row) => string
  sent: Sent
}) {
  const noReason = errorOf(sent, 'declineReason')
  return (
    <Form label="返事を待っている申し込み">
      <div class="no-print">
        <ButtonRow>
          <Button intent="confirm">選んだ予約を確定する</Button>
          <ChooseAll count={rows.length} />
        </ButtonRow>
        <Details summary="選んだ予約を見送る" open={noReason !== undefined}>
          <Select
            {...fieldOf(sent, 'declineReason')}
            label="見送る理由（保護者の方に伝わります）"
            empty="選んでください"
            required={false}
            options={declineReasons.map((value) => ({ value, label: reasonWords[value] ?? value }))}
          />
          <ButtonRow>
            <Button intent="decline" look="danger">
              選んだ予約を見送る
            </Button>
          </ButtonRow>
        </Details>
      </div>
      <ErrorText name={field}>{errorOf(sent, field)}</ErrorText>
      <div id={fieldId(field)} tabIndex={-1}>
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          select={{ name: field, labelOf, checked: sent.problem ? (sent.values[field] ?? []) : [] }}
        />
      </div>
    </Form>
  )
}

/** Only with script: a form alone cannot mark others. */
function ChooseAll({ count }: { count: number }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const choose = (): void => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[name="${field}"]`)]
    const every = boxes.every((box) => box.checked)
    for (const box of boxes) box.checked = !every
  }
  return ready && count > 1 ? (
    <Button type="button" look="secondary" onClick={choose}>
      {`${count}件すべて選ぶ・はずす`}
    </Button>
  ) : null
}
