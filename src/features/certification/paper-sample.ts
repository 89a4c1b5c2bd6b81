/** The facts of a made-up child, for a sample of the town's words; every word of a decision is the one that papers have. */
import { addDays, addMonths, japanInstant, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { TownSettings } from '../municipality/read-settings.ts'
import type { NoticeRow } from './notice-queries.ts'
import type { NoticeKind } from './notice-words.ts'
import type { PaperFacts } from './paper-content.ts'
import { certificateFacts, changeFacts, changeRefusalFacts, refusalFacts } from './paper-facts.ts'

export function sampleFacts(kind: NoticeKind, town: TownSettings, today: LocalDate): PaperFacts {
  const row: NoticeRow = {
    id: '',
    child_id: null,
    number: kind === 'certified' || kind === 'ended' ? '00000000000000' : 'XXXX-XXXX',
    own_number: null,
    valid_from: today,
    national_end: lastDayOf(addMonths(monthOf(today), 12)),
    municipal_end: null,
    end_reason: 'moved',
    reason_code: 'documents',
    application_id: null,
    household_id: null,
    received_on: addDays(today, -10),
    family_name: '見本',
    given_name: 'さくら',
    birth_date: addDays(today, -500),
    guardian_family: '見本',
    guardian_given: '花子',
    postal_code: '0000000',
    address: `${town.prefecture}${town.name}見本町1丁目2番3号 見本マンション101号室`,
    decided: japanInstant(today, 0),
    online: false,
    mark: null,
    issued_on: null,
  }
  if (kind === 'certified' || kind === 'ended') return certificateFacts(kind, row, town)
  if (kind === 'rejected') return refusalFacts(row, null, town)
  if (kind === 'changeRejected') return changeRefusalFacts(row, town)
  return changeFacts(row, [{ field: 'phone', whose: '', before: '0300000000', after: '0300000001' }], '', town)
}
