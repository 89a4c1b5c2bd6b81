/** Fields in their states. */
import { choicesOf, errorOf, fieldOf, type Sent } from '../../page.ts'
import { BirthDateField } from '../../ui/birth-date-field.tsx'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choice-group.tsx'
import { DateField, MonthField, TimeSelect } from '../../ui/date-field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Select, TextArea, TextField } from '../../ui/text-field.tsx'

export function FormSamples({ sent }: { sent: Sent }) {
  return (
    <>
      <BackLink href="/ui" />
      <Steps at={3} all={7} />
      <Form files>
        <TextField {...fieldOf(sent, 'name')} label="お名前" support="住民票と同じ字で入力してください。" autoComplete="name" />
        <TextField
          {...fieldOf(sent, 'phone')}
          label="電話番号"
          support="日中につながる番号。ハイフンはあってもなくてもかまいません。"
          type="tel"
          autoComplete="tel"
          width="middle"
          required={false}
        />
        <BirthDateField name="birth" legend="お子さまの生年月日" sent={sent} />
        <TextField {...fieldOf(sent, 'height')} label="身長" inputMode="decimal" unit="cm" width="short" required={false} />
        <RadioGroup
          {...fieldOf(sent, 'brings')}
          legend="送り迎えをする方"
          choices={[
            { value: 'mother', label: '母' },
            { value: 'father', label: '父' },
            { value: 'other', label: 'そのほかの方', support: '祖父母やファミリー・サポートの方など' },
          ]}
        />
        <CheckboxGroup
          {...choicesOf(sent, 'days', ['tue'])}
          legend="利用したい曜日"
          inline
          choices={[
            { value: 'mon', label: '月' },
            { value: 'tue', label: '火' },
            { value: 'wed', label: '水' },
            { value: 'thu', label: '木' },
            { value: 'fri', label: '金' },
          ]}
        />
        <Select
          {...fieldOf(sent, 'town')}
          label="お住まいの地域"
          empty="選んでください"
          options={[
            { value: '131075', label: '墨田区' },
            { value: '131083', label: '江東区' },
          ]}
        />
        <DateField {...fieldOf(sent, 'date')} label="利用を始めたい日" required={false} />
        <MonthField {...fieldOf(sent, 'month')} label="見たい月" required={false} />
        <TimeSelect {...fieldOf(sent, 'time', '570')} label="登園の時刻" from={540} to={1020} />
        <FileField
          name="papers"
          label="収入のわかる書類"
          accept="application/pdf,image/jpeg,image/png"
          kinds="PDF・JPEG・PNG"
          required={false}
          stored={[{ id: 'a', name: '課税証明書.pdf', bytes: 1_240_000 }]}
        />
        <TextArea {...fieldOf(sent, 'note')} label="伝えておきたいこと" required={false} />
        <Checkbox
          name="consent"
          label="個人情報の取り扱いに同意します"
          checked={sent.values.consent !== undefined}
          {...(errorOf(sent, 'consent') ? { error: errorOf(sent, 'consent') as string } : {})}
        />
        <ButtonRow>
          <Button>次へ進む</Button>
          <Button look="secondary" intent="draft">
            下書きを保存する
          </Button>
        </ButtonRow>
      </Form>
      <h2>ボタン</h2>
      <ButtonRow>
        <LinkButton href="/ui?part=show" size="large">
          この内容で予約する
        </LinkButton>
        <LinkButton href="/ui?part=show" look="secondary">
          内容を確かめる
        </LinkButton>
        <LinkButton href="/ui?part=show" look="quiet">
          あとで決める
        </LinkButton>
        <LinkButton href="/ui?part=show" look="danger">
          この予約を取り消す
        </LinkButton>
        <LinkButton href="/ui?part=show" look="secondary" size="small" hidden="（お名前）">
          変更
        </LinkButton>
      </ButtonRow>
    </>
  )
}
