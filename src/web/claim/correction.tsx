/** 過誤調整 on a claim's page, for facility and town alike: how it is begun, why, and what its payment came to (CLM-2). */
import type { getClaim } from '../../features/claim/contract.ts'
import { findingWords } from '../../features/claim/words.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { fieldOf, fieldProblem, type Sent, type Form as SentForm } from '../page.ts'
import { dayText, momentText, yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { findingChoices, movedText } from './claim-parts.tsx'

type Detail = ReplyOf<typeof getClaim>
type Code = NonNullable<Detail['correction']>['code']

/** What was typed, or what is missing. */
export function readCorrection(
  form: SentForm,
): { body: { version: number; code: Code; note: string } } | { problem: ReturnType<typeof fieldProblem> } {
  const code = findingChoices.find((one) => one.value === form.text('correctionCode'))?.value as Code | undefined
  if (!code)
    return { problem: fieldProblem([{ name: 'correctionCode', code: 'missing', message: '直すところを選んでください。' }]) }
  return { body: { version: Number(form.text('version')), code, note: form.text('correctionNote').slice(0, 300) } }
}

/** `hrefOf`: the page of another version of the claim. */
export function CorrectionNotice(props: { detail: Detail; today: LocalDate; hrefOf: (id: string) => string; next: string }) {
  const { claim, correction } = props.detail
  if (!correction) return null
  const { later } = correction
  return (
    <Notice
      kind={claim.corrects ? 'info' : 'warning'}
      title={claim.corrects ? `第${claim.corrects.version}版の過誤調整です` : '過誤調整をしています'}
    >
      <p>
        {momentText(correction.at, props.today)}　{correction.side === 'ward' ? '市区町村' : '施設'}から　
        {'　'}
        <strong>{findingWords[correction.code]}</strong>
        {correction.note ? `：${correction.note}` : ''}
      </p>
      {claim.corrects ? (
        <p>差額は、承認のあとの支払で精算します。差し引ききれない過払いは、次の支払に繰り越します。</p>
      ) : later ? (
        <p>
          <a href={props.hrefOf(later.id)}>第{later.version}版</a>が、この版を直したものです。
        </p>
      ) : (
        <p>{props.next}</p>
      )}
    </Notice>
  )
}

/** For the side that began it, until the next version is made. */
export function WithdrawForm(props: { detail: Detail; side: 'facility' | 'ward'; sent: Sent; more?: string }) {
  const { detail, side, sent, more } = props
  const { claim, correction } = detail
  if (claim.state !== 'paid' || !correction || correction.later || claim.corrects || correction.side !== side) return null
  return (
    <Details summary="過誤調整を取り下げるとき" open={sent.values.withdrawNote !== undefined}>
      <Form label="過誤調整の取下げ">
        <Hidden name="version" value={String(claim.version)} />
        {more ? <Hidden name="facility" value={more} /> : null}
        <p>新しい版ができるまでは取り下げられます。請求は、支払った版のままになります。</p>
        <TextField
          {...fieldOf(sent, 'withdrawNote')}
          label="取り下げる理由"
          maxLength={300}
          support="お子さまの病気や障害のことは書かないでください。"
        />
        <ButtonRow>
          <Button intent="withdraw" look="secondary">
            過誤調整を取り下げる
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

export function WithdrawnNotes({ detail, today }: { detail: Detail; today: LocalDate }) {
  if (detail.withdrawn.length === 0) return null
  return (
    <ul class="plain-list">
      {detail.withdrawn.map((one) => (
        <li key={one.at}>
          {momentText(one.at, today)}　{one.side === 'ward' ? '市区町村' : '施設'}が過誤調整を取り下げました　{one.note}
        </li>
      ))}
    </ul>
  )
}

/** What was typed, or what is missing. */
export function readWithdrawal(
  form: SentForm,
): { body: { version: number; note: string } } | { problem: ReturnType<typeof fieldProblem> } {
  const note = form.text('withdrawNote').slice(0, 300)
  if (!note) return { problem: fieldProblem([{ name: 'withdrawNote', code: 'missing', message: '理由を入力してください。' }]) }
  return { body: { version: Number(form.text('version')), note } }
}

export function CorrectionForm({ detail, sent, more }: { detail: Detail; sent: Sent; more?: string }) {
  const { claim, correction } = detail
  if (claim.state !== 'paid' || correction?.later || (correction && !claim.corrects)) return null
  return (
    <Details summary="支払のあとで直すところが見つかったとき（過誤調整）" open={sent.values.correctionNote !== undefined}>
      <Form label="過誤調整">
        <Hidden name="version" value={String(claim.version)} />
        {more ? <Hidden name="facility" value={more} /> : null}
        <p>支払った版はそのまま残ります。施設が実績を直して新しい版を作り、差額を後の支払で精算します。</p>
        <Select {...fieldOf(sent, 'correctionCode')} label="直すところ" empty="選んでください" options={findingChoices} />
        <TextField
          {...fieldOf(sent, 'correctionNote')}
          label="どこがちがうか"
          required={false}
          maxLength={300}
          support="お子さまの病気や障害のことは書かないでください。"
        />
        <ButtonRow>
          <Button intent="correct" look="secondary">
            過誤調整を始める
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

export function PaymentNotice({ detail, today }: { detail: Detail; today: LocalDate }) {
  const { claim, payment } = detail
  if (!payment) return null
  const { whole } = payment
  const simple = !claim.corrects && whole.debtBefore === 0 && whole.debtAfter === 0
  return (
    <Notice
      kind="success"
      title={`${dayText(payment.payOn as LocalDate, today)}${simple ? 'に支払われます' : 'の支払で精算します'}`}
    >
      {simple ? (
        <p>支払額は{yenText(payment.yen)}です。</p>
      ) : (
        <DefinitionList
          dense
          facts={[
            {
              term: claim.corrects ? 'この請求の差額' : 'この請求の支払額',
              value: claim.corrects ? movedText(payment.yen) : yenText(payment.yen),
            },
            { term: '同じ日の請求と過誤調整の合計', value: whole.claims < 0 ? movedText(whole.claims) : yenText(whole.claims) },
            ...(whole.debtBefore > 0 ? [{ term: '前回までの過払いの差引', value: movedText(-whole.debtBefore) }] : []),
            { term: '振込額', value: <strong>{yenText(whole.paid)}</strong> },
            ...(whole.debtAfter > 0 ? [{ term: '次回に差し引く過払い', value: yenText(whole.debtAfter) }] : []),
          ]}
        />
      )}
    </Notice>
  )
}
