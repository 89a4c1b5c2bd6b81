/** 面談と予約の方法, for each 利用方式 of the facility (INT-2, BOOK-7). */
import { fieldOf } from '../page.ts'
import { bookingWays, interviewWays, kindNames } from '../profile/settings-words.ts'
import { RadioGroup } from '../ui/choice-group.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { type Fields, textProps } from './settings-fields.tsx'

const choices = (all: Readonly<Record<string, string>>, leave: (way: string) => boolean) =>
  Object.entries(all)
    .filter(([value]) => !leave(value))
    .map(([value, label]) => ({ value, label }))

/** BOOK-7: what the town's setting makes of the facility's choice. */
const townBooking = {
  builtIn: null,
  external:
    '市区町村の設定で、保護者の予約は市区町村の予約システムで受け付けます。施設が登録する予約は、これまでどおり登録できます。',
  facility: '市区町村の設定で、保護者の予約は施設が電話などで受け付けます。受けた予約は、施設が登録します。',
} as const

export function WayFields(fields: Fields) {
  const { data, sent } = fields
  const byTown = townBooking[data.town.reservationByPortal]
  return (
    <>
      {data.profile.kinds.map((kind) => {
        const byGuardian = data.town.interviewByGuardian[kind]
        const way = data.settings.interviewWays[kind]
        const booking = data.settings.bookingWays[kind]
        const closedToFamilies = (one: string): boolean =>
          !byGuardian && (one === 'published' || one === 'proposals') && one !== way
        return (
          <section key={kind} aria-labelledby={`ways-${kind}`}>
            <h2 id={`ways-${kind}`}>{kindNames[kind]}</h2>
            <RadioGroup
              {...fieldOf(sent, `settings.interviewWays.${kind}`, way)}
              legend={`${kindNames[kind]}の面談の方法`}
              {...(byGuardian ? {} : { support: '市区町村の設定で、この利用方式の面談は施設が登録します。' })}
              choices={choices(interviewWays, closedToFamilies)}
            />
            <RadioGroup
              {...fieldOf(sent, `settings.bookingWays.${kind}`, booking)}
              legend={`${kindNames[kind]}の予約の方法`}
              {...(byTown === null ? {} : { support: byTown })}
              choices={choices(
                bookingWays,
                (one) => byTown !== null && (one === 'automatic' || one === 'confirmed') && one !== booking,
              )}
            />
          </section>
        )
      })}
      <h2>保護者への案内</h2>
      <TextArea
        {...textProps(fields, 'interviewText')}
        rows={3}
        maxLength={500}
        support="面談の長さ、持ち物、電話を受ける時間など"
      />
      <TextArea {...textProps(fields, 'bookingText')} rows={3} maxLength={500} />
    </>
  )
}
