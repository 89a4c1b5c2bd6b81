/** The fields of each section of 事業所情報. */
import { choicesOf, fieldOf, type Sent } from '../page.ts'
import { deliveryTypes, kindNames, labels, type Profile } from '../profile/settings-words.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { Select, TextArea, TextField } from '../ui/text-field.tsx'
import { itemRows } from './settings-form.ts'

export type Fields = { data: Profile; sent: Sent }
type TextKey = {
  [K in keyof Profile['profile']]: Profile['profile'][K] extends string | null ? K : never
}[keyof Profile['profile']]

/** A text of the profile, as typed or as it stands. */
export const textProps = ({ data, sent }: Fields, key: TextKey) => ({
  ...fieldOf(sent, `profile.${key}`, data.profile[key] ?? ''),
  label: labels[key],
  required: false,
})
const yesNo = [
  { value: 'yes', label: 'あり' },
  { value: 'no', label: 'なし' },
]

export function AboutFields(fields: Fields) {
  const { data, sent } = fields
  return (
    <>
      <TextField {...textProps(fields, 'hostName')} maxLength={100} support="保育園や幼稚園に併設しているときの名前です。" />
      <TextField
        {...textProps(fields, 'phone')}
        type="tel"
        inputMode="numeric"
        width="middle"
        autoComplete="off"
        maxLength={20}
      />
      <TextField {...textProps(fields, 'website')} type="url" maxLength={200} support="https:// で始まるアドレスです。" />
      <TextArea {...textProps(fields, 'access')} rows={3} maxLength={500} support="最寄り駅、自転車、ベビーカーの置き場など" />
      <RadioGroup
        {...fieldOf(sent, 'profile.parking', data.profile.parking ? 'yes' : 'no')}
        legend={labels.parking}
        choices={yesNo}
        inline
      />
      <TextArea {...textProps(fields, 'hoursText')} rows={3} maxLength={300} support="月曜から金曜、9時から16時 など" />
      <TextArea {...textProps(fields, 'closedText')} rows={3} maxLength={300} />
      <TextArea {...textProps(fields, 'featuresText')} rows={5} maxLength={1000} />
      <TextArea {...textProps(fields, 'staffText')} rows={3} maxLength={500} />
      <TextField {...textProps(fields, 'partnerText')} maxLength={300} />
    </>
  )
}

export function CareFields(fields: Fields) {
  const { data, sent } = fields
  const { profile, settings, town } = data
  const others = settings.acceptsOthers
  const ticked = (key: 'parentChild' | 'medicalCare' | 'disability' | 'temporaryCare'): boolean =>
    sent.problem ? (sent.values[`profile.${key}`] ?? []).length > 0 : profile[key]
  return (
    <>
      <RadioGroup
        {...fieldOf(sent, 'profile.deliveryType', profile.deliveryType)}
        legend={labels.deliveryType}
        support="変えるときは、先に市区町村へ届け出てください。"
        choices={Object.entries(deliveryTypes).map(([value, label]) => ({ value, label }))}
      />
      <CheckboxGroup
        {...choicesOf(sent, 'profile.kinds', profile.kinds)}
        legend={labels.kinds}
        required
        inline
        choices={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
      />
      <CheckboxGroup
        {...choicesOf(sent, 'profile.classes', profile.classes.map(String))}
        legend={labels.classes}
        required
        inline
        choices={[0, 1, 2].map((n) => ({ value: String(n), label: `${n}歳児` }))}
      />
      <TextField
        {...fieldOf(sent, 'profile.fromMonths', profile.fromMonths === null ? '' : String(profile.fromMonths))}
        label={labels.fromMonths}
        support="国の決まり（6か月）より遅くするときだけ入力します。"
        required={false}
        inputMode="numeric"
        width="short"
        unit="か月から"
      />
      <TextField {...textProps(fields, 'agesText')} maxLength={200} />
      <RadioGroup
        {...fieldOf(sent, 'settings.acceptsOthers', others === null ? 'town' : others ? 'yes' : 'no')}
        legend={labels.acceptsOthers}
        choices={[
          { value: 'town', label: `市区町村の設定のとおり（${town.acceptsOthers ? '受け入れる' : '受け入れない'}）` },
          ...(town.acceptsOthers || others ? [{ value: 'yes', label: '受け入れる' }] : []),
          { value: 'no', label: '受け入れない' },
        ]}
      />
      <Checkbox name="profile.parentChild" value="yes" label="親子通園ができる" checked={ticked('parentChild')} />
      <Checkbox
        name="profile.medicalCare"
        value="yes"
        label="医療的ケアの必要な子どもを受け入れる"
        checked={ticked('medicalCare')}
      />
      <Checkbox name="profile.disability" value="yes" label="障害のある子どもを受け入れる" checked={ticked('disability')} />
      <Checkbox name="profile.temporaryCare" value="yes" label="一時預かりもしている" checked={ticked('temporaryCare')} />
      <TextArea
        {...textProps(fields, 'checkupText')}
        rows={3}
        maxLength={500}
        support="健康診断や医師の書類が必要か、だれが費用を払うか、いつまでに出すかなど。書かなければ、この欄は出ません。"
      />
      <TextArea {...textProps(fields, 'thingsToBring')} rows={5} maxLength={1000} />
    </>
  )
}

export function MoneyFields(fields: Fields) {
  const { data, sent } = fields
  const { profile, settings } = data
  return (
    <>
      <TextField
        {...fieldOf(sent, 'settings.perHour', String(settings.perHour))}
        label={labels.perHour}
        support="30分の利用料は、半分の額（1円未満切り捨て）です。"
        inputMode="numeric"
        width="short"
        unit="円"
      />
      <RadioGroup
        {...fieldOf(sent, 'profile.reductionHonoured', profile.reductionHonoured ? 'yes' : 'no')}
        legend={labels.reductionHonoured}
        choices={[
          { value: 'yes', label: '負担軽減の対象の施設' },
          { value: 'no', label: '対象でない施設' },
        ]}
      />
      <TextArea {...textProps(fields, 'feeText')} rows={3} maxLength={500} />
      <ItemRows
        {...fields}
        list="meals"
        legend={labels.meals}
        items={profile.meals.map((meal) => ({ ...meal, note: meal.when }))}
        note={{ name: 'when', label: 'いつ' }}
      />
      <ItemRows
        {...fields}
        list="extras"
        legend={labels.extras}
        items={profile.extras.map((extra) => ({ ...extra, note: extra.per }))}
        note={{ name: 'per', label: '何ごと' }}
      />
      <TextField {...textProps(fields, 'paymentText')} maxLength={300} />
      <TextField {...textProps(fields, 'cancelFeeText')} maxLength={300} />
    </>
  )
}

function ItemRows(
  props: Fields & {
    list: 'meals' | 'extras'
    legend: string
    items: readonly { name: string; yen: number; note: string }[]
    note: { name: string; label: string }
  },
) {
  const { sent, list, legend, items, note } = props
  const wrong = sent.problem?.reasons?.find((reason) => reason.pointer === `/profile/${list}`)
  return (
    <fieldset class="settings-items" id={`profile.${list}`}>
      <legend>{legend}</legend>
      {wrong ? <p class="error-text">{`${wrong.what}${wrong.next}`}</p> : null}
      {Array.from({ length: itemRows(items.length) }, (_, i) => {
        const at = `profile.${list}.${i}`
        const item = items[i]
        return (
          <div class="settings-item" key={at}>
            <TextField
              {...fieldOf(sent, `${at}.name`, item?.name ?? '')}
              label={`名前 ${i + 1}`}
              required={false}
              unmarked
              maxLength={40}
            />
            <TextField
              {...fieldOf(sent, `${at}.yen`, item ? String(item.yen) : '')}
              label="金額"
              required={false}
              unmarked
              inputMode="numeric"
              width="short"
              unit="円"
            />
            <TextField
              {...fieldOf(sent, `${at}.${note.name}`, item?.note ?? '')}
              label={note.label}
              required={false}
              unmarked
              maxLength={60}
            />
          </div>
        )
      })}
      <p class="support">名前を空にすると、その行は消えます。</p>
    </fieldset>
  )
}

/** A choice among own words, with the town's as the first. */
export const TownOr = ({
  name,
  sent,
  value,
  town,
  label,
  choices,
}: {
  name: string
  sent: Sent
  value: string
  town: string
  label: string
  choices: readonly { value: string; label: string }[]
}) => (
  <Select
    {...fieldOf(sent, name, value)}
    label={label}
    required={false}
    unmarked
    width="full"
    empty={`市区町村の設定のとおり（${town}）`}
    options={choices}
  />
)
