/** Fields of a bank account, for the facility that is paid and the town that pays. */
import type { exampleBank } from '../../features/claim/contract.ts'
import { type Form, fieldOf, fieldProblem, type Sent } from '../page.ts'
import { RadioGroup } from '../ui/choice-group.tsx'
import { TextField } from '../ui/text-field.tsx'

type Account = Omit<typeof exampleBank, 'kind' | 'consignor'> & { kind: 'ordinary' | 'current'; consignor: string | null }

const digits = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')

/** The typed account, or what is wrong with it. */
export function readBank(form: Form, town: boolean): { body: Account } | { problem: ReturnType<typeof fieldProblem> } {
  const body: Account = {
    consignor: town ? digits(form.text('consignor')) : null,
    bankCode: digits(form.text('bankCode')),
    bankKana: form.text('bankKana'),
    branchCode: digits(form.text('branchCode')),
    branchKana: form.text('branchKana'),
    kind: form.text('kind') === 'current' ? 'current' : 'ordinary',
    number: digits(form.text('number')).padStart(7, '0'),
    holderKana: form.text('holderKana'),
  }
  const need = (name: keyof Account, ok: boolean, message: string) => (ok ? [] : [{ name, code: 'form', message }])
  const wrong = [
    ...(town ? need('consignor', /^\d{10}$/.test(body.consignor ?? ''), '委託者コードを10けたの数字で入力してください。') : []),
    ...need('bankCode', /^\d{4}$/.test(body.bankCode), '金融機関コードを4けたの数字で入力してください。'),
    ...need('bankKana', body.bankKana !== '' && body.bankKana.length <= 15, '金融機関名をカタカナ15字までで入力してください。'),
    ...need('branchCode', /^\d{3}$/.test(body.branchCode), '支店コードを3けたの数字で入力してください。'),
    ...need('branchKana', body.branchKana !== '' && body.branchKana.length <= 15, '支店名をカタカナ15字までで入力してください。'),
    ...need('number', /^\d{7}$/.test(body.number) && form.text('number') !== '', '口座番号を7けたまでの数字で入力してください。'),
    ...need(
      'holderKana',
      body.holderKana !== '' && body.holderKana.length <= 30,
      '口座名義をカタカナ30字までで入力してください。',
    ),
  ]
  return wrong.length > 0 ? { problem: fieldProblem(wrong) } : { body }
}

export function BankFields({ bank, sent, town = false }: { bank: Account | null; sent: Sent; town?: boolean }) {
  const field = (name: Exclude<keyof Account, 'kind'>) => fieldOf(sent, name, bank?.[name] ?? '')
  return (
    <>
      {town ? (
        <TextField
          {...field('consignor')}
          label="委託者コード"
          support="10けた"
          inputMode="numeric"
          width="middle"
          maxLength={10}
        />
      ) : null}
      <TextField {...field('bankCode')} label="金融機関コード" support="4けた" inputMode="numeric" width="short" maxLength={4} />
      <TextField {...field('bankKana')} label="金融機関名（カタカナ）" width="middle" maxLength={15} />
      <TextField {...field('branchCode')} label="支店コード" support="3けた" inputMode="numeric" width="short" maxLength={3} />
      <TextField {...field('branchKana')} label="支店名（カタカナ）" width="middle" maxLength={15} />
      <RadioGroup
        name="kind"
        legend="種別"
        value={sent.values.kind?.at(-1) ?? bank?.kind ?? 'ordinary'}
        choices={[
          { value: 'ordinary', label: '普通' },
          { value: 'current', label: '当座' },
        ]}
      />
      <TextField {...field('number')} label="口座番号" inputMode="numeric" width="short" maxLength={7} />
      <TextField {...field('holderKana')} label="口座名義（カタカナ）" width="full" maxLength={30} />
    </>
  )
}
