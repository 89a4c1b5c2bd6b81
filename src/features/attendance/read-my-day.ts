/** マイページ: each child's next uses and the last usable day, in the words of the certificate (CERT-5, ELIG-2). */
import { addDays } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { lateNotices } from '../booking/late-notices.ts'
import { canBeLate } from '../booking/late-rules.ts'
import { openCases } from '../certification/open-cases.ts'
import { calledName } from '../child/names.ts'
import { selectNewestCertificates, selectOwnChildren, selectPlaceFacts, selectUses } from './queries.ts'
import type { getMyDay } from './scan-contract.ts'

type Reply = ReplyOf<typeof getMyDay>
const coming = new Set(['requested', 'confirmed', 'inUse'])
/** As many as the page shows of one child. */
const shown = 3
const horizonDays = 120

export async function readMyDay(c: ReadContext): Promise<Reply> {
  const { tx, today } = c
  const children = c.actor.householdId ? await selectOwnChildren(tx, c.actor.householdId) : []
  const cases = c.actor.householdId ? await openCases(tx, c.actor.householdId) : []
  if (children.length === 0) return { cases, children: [] }
  const ids = children.map((child) => child.id)
  const certificates = await selectNewestCertificates(tx, ids)
  const uses = (await selectUses(tx, { children: ids, from: today, to: addDays(today, horizonDays) })).filter((use) =>
    coming.has(use.state),
  )
  const places = uses.length === 0 ? [] : await selectPlaceFacts(tx, [...new Set(uses.map((use) => use.facility))])
  const late = await lateNotices(
    tx,
    uses.filter((use) => use.date === today && use.state === 'confirmed').map((use) => use.id),
  )
  return {
    cases,
    children: children.map((child) => {
      const certificate = certificates.find((row) => row.child_id === child.id)
      return {
        child: { id: child.id, name: calledName({ ...child, family_kana: '', given_kana: '' }) },
        validFrom: certificate?.valid_from ?? null,
        nationalEnd: certificate?.national_end ?? null,
        municipalEnd: certificate?.municipal_end ?? null,
        municipality: certificate?.town ?? null,
        uses: uses
          .filter((use) => use.child === child.id)
          .slice(0, shown)
          .map((use) => {
            const place = places.find((p) => p.id === use.facility)
            return {
              booking: use.id,
              facility: { id: use.facility, name: place?.name ?? '' },
              address: place?.address ?? '',
              phone: place?.phone ? showPhone(place.phone) : null,
              access: place?.access ?? null,
              thingsToBring: place?.things_to_bring ?? null,
              date: use.date,
              start: use.start,
              end: use.end,
              state: use.state,
              inAt: use.in?.toISOString() ?? null,
              late: late.get(use.id) ?? null,
              canBeLate: canBeLate(use, c.now),
            }
          }),
      }
    }),
  }
}
