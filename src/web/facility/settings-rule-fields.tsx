/** 受付期間と取消の決まり: the town's, or the facility's own within the town's bounds (SLOT-2, CAN-1, HRS-4, HRS-6). */
import { fieldOf } from '../page.ts'
import { cancelWords, countings, kindNames, labels, units, unitWords, windowWords } from '../profile/settings-words.ts'
import { RadioGroup } from '../ui/choice-group.tsx'
import { TimeSelect } from '../ui/date-field.tsx'
import { Select, TextArea, TextField } from '../ui/text-field.tsx'
import { type Fields, TownOr, textProps } from './settings-fields.tsx'

const who = { resident: 'この市区町村の方', other: '市区町村の外の方' } as const
const options = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([value, label]) => ({ value, label }))

export function RuleFields(fields: Fields) {
  const { data, sent } = fields
  const { settings, town, profile } = data
  const cancel = settings.cancel ?? town.cancel
  const { unit } = settings
  return (
    <>
      <h2>{labels.windows}</h2>
      <RadioGroup
        {...fieldOf(sent, 'windows', settings.windows ? 'own' : 'town')}
        legend="受付期間の決め方"
        choices={[
          {
            value: 'town',
            label: '市区町村の設定のとおり',
            support: `${windowWords(town.windows.resident)}（外の方 ${windowWords(town.windows.other)}）`,
          },
          { value: 'own', label: '施設で決める', support: '始まりは、市区町村の設定より早くできません。' },
        ]}
      />
      <p>「施設で決める」のときに、次の期間を使います。</p>
      {profile.kinds.map((kind) =>
        (['resident', 'other'] as const).map((one) => {
          const { opens, closes } = (settings.windows?.[kind] ?? town.windows)[one]
          const at = `settings.windows.${kind}.${one}`
          return (
            <fieldset key={at} class="settings-items">
              <legend>{`${kindNames[kind]}　${who[one]}`}</legend>
              <div class="settings-item">
                {opens.by === 'daysBefore' ? (
                  <>
                    <TextField
                      {...fieldOf(sent, `${at}.opens.days`, String(opens.days))}
                      label="始まり"
                      unmarked
                      inputMode="numeric"
                      width="short"
                      unit="日前"
                    />
                    <TimeSelect
                      {...fieldOf(sent, `${at}.opens.time`, String(opens.time))}
                      label="始まりの時刻"
                      unmarked
                      from={0}
                      to={1410}
                    />
                  </>
                ) : (
                  <p>始まりは、市区町村が決めた日です。</p>
                )}
                <TextField
                  {...fieldOf(sent, `${at}.closes.daysBefore`, String(closes.daysBefore))}
                  label="終わり（0は当日）"
                  unmarked
                  inputMode="numeric"
                  width="short"
                  unit="日前"
                />
                <TimeSelect
                  {...fieldOf(sent, `${at}.closes.time`, String(closes.time))}
                  label="終わりの時刻"
                  unmarked
                  from={0}
                  to={1440}
                />
              </div>
            </fieldset>
          )
        }),
      )}
      <h2>取消</h2>
      <RadioGroup
        {...fieldOf(sent, 'cancel', settings.cancel ? 'own' : 'town')}
        legend={labels.cancel}
        choices={[
          { value: 'town', label: `市区町村の設定のとおり（${cancelWords(town.cancel)}）` },
          { value: 'own', label: '施設で決める', support: '次の時刻より前の取消は、時間が戻ります。' },
        ]}
      />
      <div class="settings-item">
        <TextField
          {...fieldOf(sent, 'settings.cancel.daysBefore', String(cancel.daysBefore))}
          label="期限（0は当日）"
          unmarked
          inputMode="numeric"
          width="short"
          unit="日前"
        />
        <TimeSelect
          {...fieldOf(sent, 'settings.cancel.time', String(cancel.time))}
          label="期限の時刻"
          unmarked
          from={0}
          to={1440}
        />
      </div>
      <TextArea {...textProps(fields, 'cancelText')} rows={3} maxLength={500} support="取消の連絡のしかたなど" />
      <TownOr
        name="settings.illnessWaived"
        sent={sent}
        value={settings.illnessWaived === null ? '' : settings.illnessWaived ? 'yes' : 'no'}
        town={town.illnessWaived ? '時間を戻す' : '時間を戻さない'}
        label={labels.illnessWaived}
        choices={[
          { value: 'yes', label: '時間を戻す' },
          { value: 'no', label: '時間を戻さない' },
        ]}
      />
      <h2>時間</h2>
      <TownOr
        name="settings.unit"
        sent={sent}
        value={unit === null ? '' : typeof unit === 'string' ? unit : 'block'}
        town={unitWords(town.unit)}
        label={labels.unit}
        choices={[...options(units), { value: 'block', label: '決まった長さ（次の欄）' }]}
      />
      <TextField
        {...fieldOf(sent, 'block', typeof unit === 'object' && unit ? String(unit.block) : '120')}
        label="決まった長さ"
        required={false}
        inputMode="numeric"
        width="short"
        unit="分"
      />
      <TownOr
        name="settings.counting"
        sent={sent}
        value={settings.counting ?? ''}
        town={countings[town.counting]}
        label={labels.counting}
        choices={options(countings)}
      />
      <TownOr
        name="settings.confirmationMonths"
        sent={sent}
        value={settings.confirmationMonths === null ? '' : String(settings.confirmationMonths)}
        town={`${town.confirmationMonths}か月ごと`}
        label={labels.confirmationMonths}
        choices={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `${i + 1}か月ごと` }))}
      />
      <Select
        {...fieldOf(sent, 'settings.maxExtra', String(settings.maxExtra))}
        label={labels.maxExtra}
        support="理由を書いて、1つの時間に入れられる数です。"
        options={Array.from({ length: 6 }, (_, i) => ({ value: String(i), label: i === 0 ? '入れない' : `${i}名まで` }))}
      />
    </>
  )
}
