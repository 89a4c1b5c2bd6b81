/** The forms of 臨時休止: what is closed, and what it ends. */
import type { previewClosure } from '../../features/closure/contract.ts'
import type { SlotKind } from '../../features/slot/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { choicesOf, type Sent } from '../page.ts'
import { ClosureDays, ClosureReason } from '../place/closure-fields.tsx'
import { kindWords } from '../text/booking-words.ts'
import { whyWords } from '../text/closure-words.ts'
import { dayText, gridRangeText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { CheckboxGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form, Hidden } from '../ui/form.tsx'

export type ClosureChoice = {
  from: LocalDate
  to: LocalDate
  start: number
  end: number
  kinds: SlotKind[]
  why: keyof typeof whyWords
}

export function ClosureForm(props: { kinds: readonly SlotKind[]; sent: Sent; today: LocalDate; action: string }) {
  const { kinds, sent, today, action } = props
  return (
    <>
      <h2 id="close">お休みを登録する</h2>
      <p>次の画面で、取り消される予約を確かめてから決めます。ここではまだ、何も変わりません。</p>
      <Form action={action} label="お休みを登録する">
        <ClosureDays sent={sent} today={today} />
        {kinds.length > 1 ? (
          <CheckboxGroup
            {...choicesOf(sent, 'kinds', [...kinds])}
            legend="区分"
            inline
            required
            choices={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          />
        ) : (
          <Hidden name="kinds" value={kinds[0] ?? ''} />
        )}
        <ClosureReason sent={sent} />
        <ButtonRow>
          <Button intent="check">取り消される予約を確かめる</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

export function ClosurePreview(props: {
  choice: ClosureChoice
  hits: ReplyOf<typeof previewClosure>
  action: string
  back: string
  today: LocalDate
}) {
  const { choice, hits, action, back, today } = props
  const ended = hits.bookings.filter((hit) => hit.becomes === 'cancelled').length
  const cut = hits.bookings.length - ended
  return (
    <>
      <DefinitionList
        dense
        facts={[
          {
            term: '日',
            value: `${dayText(choice.from, today)}${choice.to === choice.from ? '' : `から${dayText(choice.to, today)}まで`}`,
          },
          { term: '時間', value: choice.start === 0 && choice.end === 1440 ? '終日' : gridRangeText(choice.start, choice.end) },
          { term: '区分', value: choice.kinds.map((kind) => kindWords[kind]).join('・') },
          { term: '理由', value: whyWords[choice.why].label },
        ]}
      />
      <h2>お休みにすると</h2>
      <ul>
        <li>
          {ended > 0
            ? `${ended}件の予約が「施設都合取消」になります。使う予定だった時間は、すべてご家族に戻ります。`
            : '取り消される予約は、ありません。'}
        </li>
        {cut > 0 ? <li>いま利用中の{cut}件は、お迎えまでの実際の時間で数えます。お迎えの連絡は、電話でしてください。</li> : null}
        {hits.offers > 0 ? <li>キャンセル待ちの方への案内{hits.offers}件が終わります。</li> : null}
        {hits.waiting > 0 ? (
          <li>キャンセル待ちの{hits.waiting}件は、そのまま残ります。解除すると、順番にご案内します。</li>
        ) : null}
        <li>
          {hits.cells > 0
            ? `${hits.cells}こまの枠に「お休み」と表示され、予約できなくなります。`
            : 'この時間に、いま枠はありません。あとから枠を出しても、お休みのあいだは予約できません。'}
        </li>
        {hits.bookings.length + hits.offers > 0 ? <li>ご家族には、すぐにメールでお知らせします。</li> : null}
      </ul>
      {hits.bookings.length > 0 ? (
        <DataTable
          caption={`対象の予約（${hits.bookings.length}件）`}
          rows={hits.bookings}
          keyOf={(hit) => hit.id}
          columns={[
            {
              key: 'when',
              head: '日時',
              main: true,
              cell: (hit) => `${dayText(hit.date, today)} ${gridRangeText(hit.start, hit.end)}`,
            },
            { key: 'child', head: 'お子さま', cell: (hit) => hit.child.name || '（つながりのない児童）' },
            { key: 'number', head: '予約番号', cell: (hit) => hit.number },
            {
              key: 'becomes',
              head: 'どうなるか',
              cell: (hit) => (hit.becomes === 'cancelled' ? '施設都合取消' : '実際の時間で数える'),
            },
          ]}
        />
      ) : null}
      <Form action={action} label="お休みにする">
        <Hidden name="closeFrom" value={choice.from} />
        <Hidden name="closeTo" value={choice.to} />
        <Hidden name="start" value={String(choice.start)} />
        <Hidden name="end" value={String(choice.end)} />
        {choice.kinds.map((kind) => (
          <Hidden key={kind} name="kinds" value={kind} />
        ))}
        <Hidden name="why" value={choice.why} />
        <ButtonRow>
          <Button intent="close" look="danger">
            {ended > 0 ? `${ended}件の予約を取り消して、お休みにする` : 'お休みにする'}
          </Button>
          <LinkButton href={back} look="secondary">
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
