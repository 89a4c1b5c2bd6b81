/** One use beside the board: its stamps with every earlier value, corrections, counted minutes, settling of 未着. */
import { type CorrectionReason, correctionReasons, correctionReasonWords } from '../../features/attendance/reasons.ts'
import { clockText } from '../../platform/calendar.ts'
import { errorOf, type Sent } from '../page.ts'
import { gridRangeText, lengthText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form } from '../ui/form.tsx'
import { SideSheet } from '../ui/layout-staff.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { clockOf, Ids, type Use, UseState } from './board-rows.tsx'

const sources = {
  guardianScan: '保護者の読み取り',
  deviceScan: '受付端末',
  staff: '職員',
  printedCode: '印刷のコード',
  system: '外部システム',
} as const
const reasonWords = (code: string): string => correctionReasonWords[code as CorrectionReason] ?? code

type Props = { use: Use; facility: string; sent: Sent }

/** @param props.interview the one after which the child was accepted: its 事後面談 is recorded there */
export function BoardSheet(props: Props & { interview: string | null; closeHref: string }) {
  const { use, facility, interview, closeHref, sent } = props
  return (
    <SideSheet title={`${use.name}　${use.classAge}歳児`} closeHref={closeHref}>
      <DefinitionList
        dense
        facts={[
          { term: '状態', value: <UseState use={use} /> },
          { term: '予約の時間', value: gridRangeText(use.start, use.end) },
          ...(use.late
            ? [{ term: '連絡', value: `${clockText(use.late.expected)}ごろ着く（${clockOf(use.late.at)}に連絡）` }]
            : []),
          { term: '登園', value: <StampFact stamp={use.in} /> },
          { term: '降園', value: <StampFact stamp={use.out} /> },
          { term: '利用時間', value: lengthText(use.minutes) },
          { term: '予約番号', value: use.number },
        ]}
      />
      <p>
        <a href={`/facility/children/${use.child}?facility=${facility}`}>児童票を見る</a>
      </p>
      {use.in ? (
        <p>
          <a href={`/facility/records/${use.booking}?facility=${facility}`}>提供の記録を書く</a>
        </p>
      ) : null}
      {use.in && interview ? (
        <p>
          <a href={`/facility/interviews/${interview}?facility=${facility}&record=after`}>事後面談を記録する</a>
        </p>
      ) : null}
      <p>
        <a href={`/facility/messages/new?facility=${facility}&to=booking:${use.booking}`}>ご家庭に連絡する</a>
      </p>
      <p>
        <a href={`/facility/accidents/new?facility=${facility}&child=${use.child}`}>事故を報告する</a>
      </p>
      {use.proposal === null ? null : <Count use={use} facility={facility} />}
      {use.state === 'confirmed' ? <Absence use={use} facility={facility} sent={sent} /> : null}
      {use.state === 'inUse' ? <Left use={use} facility={facility} sent={sent} /> : null}
      {use.in ? <Correct use={use} facility={facility} sent={sent} direction="in" /> : null}
      {use.out ? <Correct use={use} facility={facility} sent={sent} direction="out" /> : null}
    </SideSheet>
  )
}

function StampFact({ stamp }: { stamp: Use['in'] }) {
  if (!stamp) return <span class="muted">まだありません</span>
  return (
    <>
      {clockOf(stamp.at)}（{sources[stamp.source]}）
      {stamp.earlier.map((e) => (
        <span class="board-earlier" key={e.at}>
          訂正前 {clockOf(e.at)}　{reasonWords(e.reason)}
        </span>
      ))}
    </>
  )
}

function Count({ use, facility }: { use: Use; facility: string }) {
  return (
    <Notice kind="warning" title="利用時間を確定してください" level={3}>
      <p>
        登園と降園の時刻では{lengthText(use.proposal ?? 0)}になります。いまの記録は{lengthText(use.minutes)}です。
        月の残りが足りない分は、超過（給付の対象外）になります。
      </p>
      <Form label="利用時間の確定">
        <Ids facility={facility} use={use} />
        <ButtonRow>
          <Button intent="count">{lengthText(use.proposal ?? 0)}で確定する</Button>
          <Button intent="keep" look="secondary">
            {lengthText(use.minutes)}のままにする
          </Button>
        </ButtonRow>
      </Form>
    </Notice>
  )
}

function Absence({ use, facility, sent }: Props) {
  const error = (name: string) => {
    const text = errorOf(sent, name)
    return text === undefined ? {} : { error: text }
  }
  const typed = (name: string): string => sent.values[name]?.at(-1) ?? ''
  return (
    <>
      <h3>来ていたとき</h3>
      <Form label="登園の時刻を入力して登録">
        <Ids facility={facility} use={use} />
        <TextField
          name="time-in"
          label="登園の時刻"
          value={typed('time-in')}
          support="例 9:28"
          width="short"
          inputMode="text"
          {...error('time-in')}
        />
        <Button intent="late-in" look="secondary">
          この時刻で登園にする
        </Button>
      </Form>
      <h3>来なかったとき</h3>
      <p>次の開所日までに、どれかに決めてください。自動で無断キャンセルになることはありません。</p>
      <Form label="当日の連絡で休み">
        <Ids facility={facility} use={use} />
        <TextField
          name="called"
          label="連絡があった時刻"
          value={typed('called')}
          support="当日の連絡は、利用した時間として数えます。"
          width="short"
          inputMode="text"
          {...error('called')}
        />
        <Button intent="calledOff" look="secondary">
          連絡があった（当日キャンセル）
        </Button>
      </Form>
      <Form label="そのほかの理由">
        <Ids facility={facility} use={use} />
        <ButtonRow>
          <Button intent="facility" look="secondary">
            施設の都合（時間を戻す）
          </Button>
          <Button intent="noShow" look="danger">
            連絡がなかった（無断）
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** A way home that nobody stamped: also on a later day (ATT-2). */
function Left({ use, facility, sent }: Props) {
  const error = errorOf(sent, 'time-out')
  return (
    <>
      <h3>もう帰っていたとき</h3>
      <Form label="降園の時刻を入力して登録">
        <Ids facility={facility} use={use} />
        <TextField
          name="time-out"
          label="降園の時刻"
          value={sent.values['time-out']?.at(-1) ?? ''}
          support="例 11:28"
          width="short"
          inputMode="text"
          {...(error === undefined ? {} : { error })}
        />
        <Button intent="late-out" look="secondary">
          この時刻で降園にする
        </Button>
      </Form>
    </>
  )
}

function Correct({ use, facility, sent, direction }: Props & { direction: 'in' | 'out' }) {
  const word = direction === 'in' ? '登園' : '降園'
  const stamp = direction === 'in' ? use.in : use.out
  const [time, reason] = [`time-${direction}`, `reason-${direction}`]
  const timeError = errorOf(sent, time)
  const reasonError = errorOf(sent, reason)
  return (
    <Details summary={`${word}の時刻を訂正する`} open={sent.values[time] !== undefined}>
      <Form label={`${word}の訂正`}>
        <Ids facility={facility} use={use} />
        <TextField
          name={time}
          label={`正しい${word}の時刻`}
          value={sent.values[time]?.at(-1) ?? (stamp ? clockOf(stamp.at) : '')}
          width="short"
          inputMode="text"
          {...(timeError === undefined ? {} : { error: timeError })}
        />
        <Select
          name={reason}
          label={`${word}を訂正する理由`}
          empty="選んでください"
          value={sent.values[reason]?.at(-1) ?? ''}
          options={correctionReasons.map((code) => ({ value: code, label: correctionReasonWords[code] }))}
          {...(reasonError === undefined ? {} : { error: reasonError })}
        />
        <Button intent={`correct-${direction}`} look="secondary">
          訂正する（前の時刻も残ります）
        </Button>
      </Form>
    </Details>
  )
}
