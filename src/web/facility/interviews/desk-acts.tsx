/** What the desk can do in each state: the expected act open, the others folded. */
import { clockText, japanDate, japanTime, type LocalDate } from '../../../platform/calendar.ts'
import { choicesOf, errorOf, fieldOf, type Sent } from '../../page.ts'
import { dayText, gridRangeText } from '../../text/dates.ts'
import { kindWords } from '../../text/facility-words.ts'
import { refusalReasonWords } from '../../text/interview-words.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../../ui/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Details } from '../../ui/navigation.tsx'
import { ProposalFields } from '../../ui/proposal-fields.tsx'
import { Select, TextArea, TextField } from '../../ui/text-field.tsx'
import type { DeskInterview } from './detail.tsx'
import { lengthOptions } from './lengths.ts'

/** `after`: whoever came to record 事後面談 finds the form open. */
type Props = { interview: DeskInterview; today: LocalDate; now: string; sent: Sent; after?: boolean }

/** Of a failed send: which of the forms was it. */
const wasSent = (sent: Sent, field: string): boolean => sent.problem !== null && field in sent.values

export function DeskActs(props: Props) {
  const { interview, sent, after = false } = props
  const { state } = interview
  const undecided = state === 'requested' || state === 'arranging' || state === 'fixed'
  const live = interview.child?.live ?? false
  if (!live) return null
  return (
    <>
      {state === 'requested' || state === 'arranging' ? (
        <section aria-labelledby="fix">
          <h2 id="fix">日時を決める</h2>
          <FixForm {...props} />
        </section>
      ) : null}
      {state === 'fixed' ? (
        <section aria-labelledby="record">
          <h2 id="record">面談を記録する</h2>
          <RecordForm {...props} />
        </section>
      ) : null}
      {state === 'held' ? (
        <section aria-labelledby="decide">
          <h2 id="decide">受入れを決める</h2>
          <AcceptForm {...props} known={false} />
        </section>
      ) : null}
      {undecided || state === 'held' || state === 'accepted' ? <h2>そのほかの操作</h2> : null}
      {undecided ? (
        <Details summary="別の日時を提案する" open={wasSent(sent, 'date1')}>
          <Form label="別の日時">
            <ProposalFields sent={sent} today={props.today} words={(n) => `${n}つ目の日時`} />
            <TextArea {...fieldOf(sent, 'message')} label="保護者への連絡" required={false} maxLength={1000} />
            <ButtonRow>
              <Button look="secondary" intent="arrange">
                この日時を保護者に送る
              </Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
      {state === 'fixed' ? (
        <Details summary="日時を変える" open={wasSent(sent, 'wish')}>
          <FixForm {...props} />
        </Details>
      ) : null}
      {state === 'requested' || state === 'arranging' || state === 'held' || state === 'accepted' ? (
        <Details
          summary={state === 'accepted' ? '事後面談などを記録する' : '面談を記録する'}
          open={wasSent(sent, 'present') || (after && state === 'accepted')}
        >
          <RecordForm {...props} />
        </Details>
      ) : null}
      {undecided ? (
        <Details summary="面談をせずに受入可にする（以前から知っているお子さま）" open={wasSent(sent, 'kinds')}>
          <AcceptForm {...props} known />
        </Details>
      ) : null}
      {undecided || state === 'held' ? (
        <Details summary="受入不可にする" open={wasSent(sent, 'reason')}>
          <RefuseForm {...props} withdraws={false} />
        </Details>
      ) : null}
      {state === 'accepted' ? (
        <Details summary="受入可を取り消す" open={wasSent(sent, 'reason')}>
          <RefuseForm {...props} withdraws />
        </Details>
      ) : null}
      {undecided ? (
        <Details summary="面談を取り消す">
          <p>結果を出さずに終わります。保護者の方は、もう一度申し込めます。</p>
          <Form label="取消し">
            <Button look="danger" intent="cancel">
              この面談を取り消す
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

function FixForm({ interview, today, sent }: Props) {
  const wishes = interview.proposals.filter((p) => p.by === 'family')
  return (
    <Form label="日時を決める">
      {wishes.length > 0 && interview.state !== 'fixed' ? (
        <RadioGroup
          legend="保護者の希望から選ぶ"
          {...fieldOf(sent, 'wish', `${wishes[0]?.date} ${wishes[0]?.start}`)}
          required={false}
          choices={wishes.map((p, i) => ({
            value: `${p.date} ${p.start}`,
            label: `第${i + 1}希望　${dayText(p.date as LocalDate, today)} ${gridRangeText(p.start, p.end)}`,
            support: `${clockText(p.start)}から始めます。ちがう時刻にするときは、下に入力してください。`,
          }))}
        />
      ) : (
        <input type="hidden" name="wish" value="" />
      )}
      <div class="proposal-row">
        <DateField {...fieldOf(sent, 'date')} label="日を指定する" min={today} required={wishes.length === 0} />
        <TimeSelect {...fieldOf(sent, 'start', '600')} label="始まり" from={420} to={1200} step={5} unmarked />
        <Select {...fieldOf(sent, 'minutes', '30')} label="長さ" options={lengthOptions} width="short" unmarked />
      </div>
      <TextArea {...fieldOf(sent, 'message')} label="保護者への連絡" required={false} rows={2} maxLength={1000} />
      <ButtonRow>
        <Button intent="fix" look={interview.state === 'fixed' ? 'secondary' : 'primary'}>
          {interview.state === 'fixed' ? 'この日時に変える' : 'この日時に決める'}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function RecordForm({ interview, now, sent }: Props) {
  const { state } = interview
  // What comes after the acceptance is not the talk that was fixed before it.
  const fixed = state === 'accepted' ? null : interview.fixed
  const date = fixed?.date ?? japanDate(new Date(now))
  const start = fixed?.start ?? Math.max(420, Math.floor(japanTime(new Date(now)) / 5) * 5 - 30)
  const end = start + (fixed?.minutes ?? 30)
  return (
    <Form label="面談の記録">
      <RadioGroup
        legend="種類"
        {...fieldOf(sent, 'stage', state === 'accepted' ? 'after' : 'before')}
        inline
        choices={[
          { value: 'before', label: '事前' },
          { value: 'after', label: '事後' },
        ]}
      />
      <RadioGroup
        legend="方法"
        {...fieldOf(sent, 'mode', 'individual')}
        inline
        choices={[
          { value: 'individual', label: '個別' },
          { value: 'group', label: '集合' },
        ]}
      />
      <div class="proposal-row">
        <DateField {...fieldOf(sent, 'recordDate', date)} label="日" unmarked />
        <TimeSelect {...fieldOf(sent, 'recordStart', String(start))} label="始まり" from={420} to={1200} step={5} unmarked />
        <TimeSelect {...fieldOf(sent, 'recordEnd', String(end))} label="終わり" from={420} to={1260} step={5} unmarked />
        <TextField
          {...fieldOf(sent, 'individualMinutes', '0')}
          label="集合のうち個別"
          inputMode="numeric"
          width="short"
          unit="分"
          unmarked
        />
      </div>
      <TextField {...fieldOf(sent, 'present')} label="同席した方" support="例：母、園長、担任" maxLength={200} />
      <TextArea {...fieldOf(sent, 'contents')} label="内容" required={false} rows={6} maxLength={4000} />
      <ButtonRow>
        <Button intent="record" look={state === 'fixed' ? 'primary' : 'secondary'}>
          面談を記録する
        </Button>
      </ButtonRow>
    </Form>
  )
}

function AcceptForm({ interview, sent, known }: Props & { known: boolean }) {
  const wanted = interview.kind ? [interview.kind] : interview.facilityKinds
  return (
    <Form label="受入可にする">
      <CheckboxGroup
        legend="利用できる使い方"
        {...choicesOf(sent, 'kinds', wanted)}
        required
        inline
        choices={interview.facilityKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <p>受入可にすると、保護者の方に利用承認のメールが届き、予約できるようになります。</p>
      <ButtonRow>
        <Button intent={known ? 'acceptKnown' : 'accept'} look={known ? 'secondary' : 'primary'}>
          受入可にする
        </Button>
      </ButtonRow>
    </Form>
  )
}

function RefuseForm({ sent, withdraws }: Props & { withdraws: boolean }) {
  const error = errorOf(sent, 'reason')
  return (
    <Form label={withdraws ? '受入可の取消し' : '受入不可'}>
      <RadioGroup
        name="reason"
        legend="理由"
        support="施設のある市区町村にも伝わります。保護者の方には、やわらかい言葉で伝えます。"
        {...(error ? { error } : {})}
        value={sent.values.reason?.at(-1) ?? ''}
        choices={Object.entries(refusalReasonWords).map(([value, label]) => ({ value, label }))}
      />
      {withdraws ? <p>これからの予約は、1分ほどで施設の都合による取消しになり、保護者の方の時間が戻ります。</p> : null}
      <ButtonRow>
        <Button look="danger" intent="refuse">
          {withdraws ? '受入可を取り消す' : '受入不可にする'}
        </Button>
      </ButtonRow>
    </Form>
  )
}
