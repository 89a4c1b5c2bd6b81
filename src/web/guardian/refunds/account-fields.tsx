/** The account that a refund is paid to: what was typed, and its fields in the reader's language. */
import { type Form, fieldOf, fieldProblem, type PageInput, type Sent } from '../../page.ts'
import { wordsIn } from '../../text/catalogue.ts'
import { refundTexts } from '../../text/guardian/refunds.ts'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { useTexts } from '../../ui/say.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type Account = {
  bankCode: string
  bankKana: string
  branchCode: string
  branchKana: string
  kind: 'ordinary' | 'current'
  number: string
  holderKana: string
}
export type WrongField = { name: string; code: string; message: string }

const digits = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')

/** The typed account and what is wrong with it; [] when nothing is. */
export function readAccount(form: Form, locale: PageInput['locale']): { account: Account; wrong: WrongField[] } {
  const words = wordsIn(refundTexts, locale)
  const account: Account = {
    bankCode: digits(form.text('bankCode')),
    bankKana: form.text('bankKana'),
    branchCode: digits(form.text('branchCode')),
    branchKana: form.text('branchKana'),
    kind: form.text('kind') === 'current' ? 'current' : 'ordinary',
    number: digits(form.text('number')).padStart(7, '0'),
    holderKana: form.text('holderKana'),
  }
  const need = (name: keyof Account, ok: boolean, message: string): WrongField[] => (ok ? [] : [{ name, code: 'form', message }])
  const short = (text: string, most: number): boolean => text !== '' && text.length <= most
  const wrong = [
    ...need('bankCode', /^\d{4}$/.test(account.bankCode), words('wrongBankCode')),
    ...need('bankKana', short(account.bankKana, 15), words('wrongBankKana')),
    ...need('branchCode', /^\d{3}$/.test(account.branchCode), words('wrongBranchCode')),
    ...need('branchKana', short(account.branchKana, 15), words('wrongBranchKana')),
    ...need('number', form.text('number') !== '' && /^\d{7}$/.test(account.number), words('wrongNumber')),
    ...need('holderKana', short(account.holderKana, 30), words('wrongHolderKana')),
  ]
  return { account, wrong }
}

export const problemOf = (wrong: WrongField[]) => ({ problem: fieldProblem(wrong) })

export function AccountFields({ account, sent }: { account: Account | null; sent: Sent }) {
  const { say } = useTexts(refundTexts)
  const field = (name: Exclude<keyof Account, 'kind'>) => fieldOf(sent, name, account?.[name] ?? '')
  return (
    <>
      <p>{say('accountWhy')}</p>
      {account ? <p>{say('accountKept')}</p> : null}
      <TextField
        {...field('bankCode')}
        label={say('bankCode')}
        support={say('fourDigits')}
        inputMode="numeric"
        width="short"
        maxLength={4}
      />
      <TextField {...field('bankKana')} label={say('bankKana')} support={say('bankKanaWhy')} width="middle" maxLength={15} />
      <TextField
        {...field('branchCode')}
        label={say('branchCode')}
        support={say('threeDigits')}
        inputMode="numeric"
        width="short"
        maxLength={3}
      />
      <TextField
        {...field('branchKana')}
        label={say('branchKana')}
        support={say('branchKanaWhy')}
        width="middle"
        maxLength={15}
      />
      <RadioGroup
        name="kind"
        legend={say('kind')}
        value={sent.values.kind?.at(-1) ?? account?.kind ?? 'ordinary'}
        choices={[
          { value: 'ordinary', label: say('ordinary') },
          { value: 'current', label: say('current') },
        ]}
      />
      <TextField
        {...field('number')}
        label={say('number')}
        support={say('numberWhy')}
        inputMode="numeric"
        width="short"
        maxLength={7}
      />
      <TextField {...field('holderKana')} label={say('holderKana')} support={say('holderKanaWhy')} width="full" maxLength={30} />
      <p class="muted">{say('privacy')}</p>
    </>
  )
}
