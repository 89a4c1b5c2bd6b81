/** One inspection at the office: items are added until it is sent; then each answer is settled or asked again. Prints on A4 (INS-1). */
import { longest } from '../../features/inspection/rules.ts'
import { addDays, type LocalDate, parseDate } from '../../platform/calendar.ts'
import { ItemView } from '../inspection/item-view.tsx'
import { type Item, kindWords, levelWords } from '../inspection/words.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'

type Input = PageInput<{ id: string }>
export const title = '指導監査の記録'

export async function load(api: WebApi, page: Input) {
  const seen = await api('GET /api/v1/office/inspections/:inspectionId', { params: { inspectionId: page.params.id } })
  return seen.ok ? seen.value : stop(seen.problem)
}

/** A month to answer, unless somebody says otherwise. */
const usualDays = 30

const levels = ['written', 'oral', 'none'] as const

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const params = { inspectionId: page.params.id }
  const here = `/office/inspections/${page.params.id}`
  if (form.intent === 'send') {
    const done = await api('POST /api/v1/office/inspections/:inspectionId/send', { params, body: {} })
    return done.ok ? redirectTo(`${here}?done=sent`) : { problem: done.problem }
  }
  if (form.intent === 'add') {
    const level = levels.find((one) => one === form.text('level'))
    if (!level) return { problem: fieldProblem([{ name: 'level', code: 'missing', message: '指摘の種類を選んでください。' }]) }
    const done = await api('POST /api/v1/office/inspections/:inspectionId/findings', {
      params,
      body: {
        level,
        item: form.text('item'),
        words: form.text('words'),
        // The usual day stands in the field; an item without a finding has none.
        dueOn: level === 'none' ? null : parseDate(form.text('dueOn')),
      },
    })
    return done.ok ? redirectTo(`${here}?done=added`) : { problem: done.problem }
  }
  const n = form.text('at')
  const done = await api('POST /api/v1/office/findings/:findingId/replies', {
    params: { findingId: form.text('finding') },
    body: {
      turn: Number(form.text('turn')),
      act: form.intent === 'asked' ? 'asked' : 'settled',
      text: form.text(`text${n}`),
      dueOn: form.intent === 'asked' ? parseDate(form.text(`dueOn${n}`)) : null,
    },
  })
  if (done.ok) return redirectTo(`${here}?done=${form.intent === 'asked' ? 'asked' : 'settled'}`)
  return { problem: renameFields(done.problem, { '/text': `text${n}`, '/dueOn': `dueOn${n}` }) }
}

const said: Readonly<Record<string, string>> = {
  sent: '施設に送りました',
  added: '項目を加えました',
  asked: 'もう一度の回答を依頼しました',
  settled: '完了にしました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const done = said[page.query.done ?? '']
  const unsent = data.sentAt === null
  return (
    <div class="sheet-print">
      <p class="no-print">
        <BackLink href="/office/inspections">指導監査</BackLink>
      </p>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={`${title}　${data.facility.name}`}
        facts={`${dayText(data.heldOn, today)}　${kindWords[data.kind]}　${
          data.sentAt ? `${momentText(data.sentAt, today)}に施設へ送付` : 'まだ施設に送っていません'
        }${data.madeBy ? `　記録 ${data.madeBy}` : ''}`}
        action={<PrintButton />}
      />
      {done && !sent.problem ? (
        <div class="no-print">
          <Notice kind="success" title={done} live>
            {page.query.done === 'added' ? null : <p>施設の管理者には、届いたことだけをメールでお知らせします。</p>}
          </Notice>
        </div>
      ) : null}
      {data.items.map((item, i) => (
        <ItemView key={item.id} item={item} at={i + 1} today={today}>
          {data.mayAct && !unsent && (item.state === 'open' || item.state === 'answered') ? (
            <ReplyForm item={item} at={i + 1} sent={sent} today={today} />
          ) : null}
        </ItemView>
      ))}
      {data.mayAct && unsent ? (
        <div class="no-print">
          <AddForm sent={sent} today={today} />
          {data.items.length > 0 ? (
            <Form label="結果を施設に送る">
              <p>送ると、施設の管理者が読めるようになります。項目は、あとから加えたり変えたりできません。</p>
              <ButtonRow>
                <Button intent="send" look="secondary">{`${data.items.length}項目の結果を施設に送る`}</Button>
              </ButtonRow>
            </Form>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function AddForm({ sent, today }: { sent: Sent; today: LocalDate }) {
  return (
    <>
      <h2>項目を加える</h2>
      <Form label="項目を加える">
        <TextField {...fieldOf(sent, 'item')} label="項目" width="middle" maxLength={longest.item} autoComplete="off" />
        <RadioGroup
          {...fieldOf(sent, 'level')}
          legend="指摘の種類"
          choices={levels.map((value) => ({ value, label: levelWords[value] }))}
        />
        <TextArea
          {...fieldOf(sent, 'words')}
          label="内容"
          support="お子さまや職員の名前は、書かないでください。"
          rows={4}
          maxLength={longest.words}
        />
        <DateField
          {...fieldOf(sent, 'dueOn', addDays(today, usualDays))}
          label="回答の期限"
          support="「指摘なし」のときは、使いません。"
          required={false}
          min={today}
        />
        <ButtonRow>
          <Button intent="add">この項目を加える</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function ReplyForm({ item, at, sent, today }: { item: Item; at: number; sent: Sent; today: LocalDate }) {
  const answered = item.state === 'answered'
  return (
    <div class="no-print">
      <Details summary={answered ? '回答を確かめて返事をする' : '回答を待たずに完了にする'} open={answered}>
        <Form label={`${item.item}への返事`} id={`reply-${item.id}`}>
          <Hidden name="finding" value={item.id} />
          <Hidden name="turn" value={String(item.turn)} />
          <Hidden name="at" value={String(at)} />
          <TextArea
            {...fieldOf(sent, `text${at}`)}
            label="施設に伝えること"
            support={answered ? 'もう一度の回答を依頼するときは、必ず入力してください。' : ''}
            required={false}
            rows={3}
            maxLength={longest.text}
          />
          {answered ? (
            <DateField
              {...fieldOf(sent, `dueOn${at}`, addDays(today, usualDays))}
              label="もう一度の回答の期限"
              required={false}
              min={today}
            />
          ) : null}
          <ButtonRow>
            <Button intent="settled">
              完了にする<span class="spoken">（{item.item}）</span>
            </Button>
            {answered ? (
              <Button intent="asked" look="secondary">
                もう一度の回答を依頼する<span class="spoken">（{item.item}）</span>
              </Button>
            ) : null}
          </ButtonRow>
        </Form>
      </Details>
    </div>
  )
}
