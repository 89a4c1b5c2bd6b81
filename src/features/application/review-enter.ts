/** Enters a form that did not come through this site as a case of its own, under review by who entered it (CERT-2, ACC-7). */
import { type Done, done } from '../../platform/act.ts'
import { addDays, localDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import { part, readAll, textOf } from '../../platform/fields.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fieldRefusals } from './field-refusals.ts'
import { type ApplicationForm, type FormErrorCode, readChildren } from './form.ts'
import { formContext } from './form-context.ts'
import { readGuardian1, readGuardian2, readText } from './person.ts'
import { insertChildren, moveChildren } from './queries.ts'
import type { enterApplication as endpoint } from './review-contract.ts'
import { noteAct } from './review-move.ts'
import { insertEnteredCase } from './review-queries.ts'
import { sealNew } from './sealed-form.ts'

export async function enterApplication(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const receivedOn = localDate(body.receivedOn)
  if (receivedOn > c.today) return refuse({ rule: 'CERT-7', code: 'certificate.received-future', pointer: '/receivedOn' })
  // Judged as on the day of receipt, by the settings then in force.
  const context = await formContext(c.tx, c.actor.municipality ?? '', receivedOn)
  const way = context.settings.channels.application.way
  if (body.channel === 'external' && way !== 'external')
    return refuse({ rule: 'CERT-2', code: 'certificate.channel', pointer: '/channel' })
  const guardian1 = readGuardian1(part(body.form, 'guardian1'), '/guardian1', { withoutMail: true })
  const read = readAll<ApplicationForm, FormErrorCode>({
    guardian1,
    guardian2: readGuardian2(
      part(body.form, 'guardian2'),
      guardian1.ok
        ? guardian1.value
        : {
            mail: textOf(part(body.form, 'guardian1'), 'mail'),
            phone: textOf(part(body.form, 'guardian1'), 'phone'),
            address: null,
          },
    ),
    children: readChildren(body.form, context),
    // What was wished and agreed to stands on the other form; the officer decides the class with the certificate.
    reduction: { ok: true, value: null },
    other: readText(textOf(body.form, 'other'), '/other'),
    consents: { ok: true, value: {} },
  })
  if (!read.ok)
    return fieldRefusals(read.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/\/birthDate$/, '/birth') })))
  const form = read.value
  const id = c.id()
  const number = referenceNumber(c.random)
  await insertEnteredCase(c.tx, {
    id,
    number,
    channel: body.channel,
    municipality: context.town.code,
    mail: form.guardian1.mail || null,
    family_name: form.guardian1.familyName,
    given_name: form.guardian1.givenName,
    family_kana: form.guardian1.familyKana,
    given_kana: form.guardian1.givenKana,
    ...sealNew(c.keys, id, { form }),
    officer_id: c.actor.loginId,
    received_on: receivedOn,
    due_on: addDays(receivedOn, context.settings.targetDays),
    now: c.now,
  })
  const children = form.children.map((child, i) => ({
    id: c.id(),
    ordinal: i + 1,
    number: `${number}-${i + 1}`,
    family_name: child.familyName,
    given_name: child.givenName,
    family_kana: child.familyKana,
    given_kana: child.givenKana,
    birth_date: child.birthDate,
    sex: child.sex,
  }))
  await insertChildren(c.tx, { id, municipality: context.town.code }, children, c.now)
  await moveChildren(
    c.tx,
    children.map((child) => child.id),
    'reviewing',
  )
  await noteAct(c, id, 'take', null)
  return done('entered', { application: id })
}
