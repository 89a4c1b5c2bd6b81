/** 認定変更届出書 and 認定消滅届出書 as a family filled them in: read, not typed once more; under review by who chose the file (CERT-2, CERT-4). */
import { type Done, done } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { FieldError } from '../../platform/fields.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { readSheetFile } from '../../platform/sheet.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { enterChangeSheet as endpoint } from './change-contract.ts'
import { readSheetForm, readSheetHead, type SheetErrorCode } from './change-sheet.ts'
import { childOfCertificate } from './end-queries.ts'
import { readPeople } from './known-people.ts'
import { householdOf } from './queries.ts'
import { storeChange } from './store-change.ts'

const wrong = (errors: readonly FieldError<SheetErrorCode>[]): Refused => {
  const [first, ...more] = errors.map(({ code, slots, pointer }) => ({ rule: 'CERT-4', code, slots, pointer }))
  return first ? refuse(first, ...more) : refuse({ rule: 'CERT-4', code: 'excel.other', pointer: '/file' })
}

/** Whatever is wrong with the file itself is told before a transaction begins. */
export const judgeChangeSheet: Before<typeof endpoint, string[][]> = async (c, { files }) => ({
  aside: () => readSheetFile(c.workers, files[0]),
})

export async function enterChangeSheet(
  c: WriteContext,
  { body }: Call<typeof endpoint>,
  rows: string[][],
): Promise<Done | Refused> {
  const receivedOn = localDate(body.receivedOn)
  if (receivedOn > c.today) return refuse({ rule: 'CERT-7', code: 'certificate.received-future', pointer: '/receivedOn' })
  const municipality = c.actor.municipality ?? ''
  const town = await readSettings(c.tx, municipality, c.today)
  if (!town?.settings.excelForms) return refuse({ rule: 'CERT-4', code: 'excel.not-taken', pointer: '/file' })
  const head = readSheetHead(rows)
  if (!head.ok) return wrong(head.errors)
  const { kind, number } = head.value
  const child = await childOfCertificate(c.tx, number, municipality)
  const household = child && (await householdOf(c.tx, child.household_id))
  // Who has moved on is another town's to change.
  if (!child || household?.municipality !== municipality)
    return refuse({ rule: 'CERT-4', code: 'excel.nobody', pointer: '/file' })
  const { known } = await readPeople(c.tx, household.id, municipality, c.today)
  const form = readSheetForm(kind, rows, known, child.child_id)
  if (!form.ok) return wrong(form.errors)
  const stored = await storeChange(c, {
    kind,
    household: household.id,
    municipality,
    form: form.value,
    channel: 'excel',
    receivedOn,
  })
  // On the page there is one field: the file.
  if (isRefused(stored)) return { refused: stored.refused.map((one) => ({ ...one, pointer: '/file' })) }
  return done('entered', { application: stored.id }, { children: stored.children })
}
