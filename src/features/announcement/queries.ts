/** SQL of announcements. */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'
import type { AnnouncementAudience } from '../../platform/schema/announcement.ts'

/** Published ones that the reader's place lets through, with the reader's mark; an office sees none here. */
export const selectTold = (tx: ReadTx, login: string, id?: string) => {
  const base = tx
    .selectFrom('announcement')
    .innerJoin('municipality', 'municipality.code', 'announcement.municipality')
    .leftJoin('announcement_read', (join) =>
      join.onRef('announcement_read.announcement_id', '=', 'announcement.id').on('announcement_read.login_id', '=', login),
    )
    .select(['announcement.id', 'title', 'body', 'published_at', 'announcement_read.read_at', 'municipality.name as town'])
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
  return (id === undefined ? base : base.where('announcement.id', '=', id))
    .orderBy('published_at', 'desc')
    .orderBy('announcement.id')
    .limit(100)
    .execute()
}

export const selectOfTown = (tx: ReadTx, municipality: string) =>
  tx
    .selectFrom('announcement')
    .leftJoin('facility', 'facility.id', 'announcement.facility_id')
    .leftJoin('login as maker', 'maker.id', 'announcement.made_by')
    .leftJoin('login as second', 'second.id', 'announcement.approved_by')
    .selectAll('announcement')
    .select(['facility.name as facility_name', 'maker.display_name as maker_name', 'second.display_name as second_name'])
    .where('announcement.municipality', '=', municipality)
    .orderBy('made_at', 'desc')
    .orderBy('announcement.id')
    .limit(200)
    .execute()

export const selectOne = (tx: ReadTx, id: string) =>
  tx.selectFrom('announcement').selectAll().where('id', '=', id).executeTakeFirst()

export const selectFacilities = (tx: ReadTx, municipality: string) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name'])
    .where('municipality', '=', municipality)
    .orderBy('name')
    .orderBy('id')
    .execute()

const inAreas = (column: string, areas: readonly string[]) => sql<boolean>`${sql.ref(column)} ^@ any (${[...areas]}::text[])`

/** The facilities of the town, or of some areas of it. */
export const selectToldFacilities = (tx: ReadTx, municipality: string, areas: readonly string[]) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name'])
    .where('municipality', '=', municipality)
    .$if(areas.length > 0, (b) => b.where(inAreas('facility.postal_code', areas)))
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Any guardian of a household may live there: the same question as the policy asks when one of them reads. */
const livesIn = (areas: readonly string[]) =>
  sql<boolean>`exists (select from guardian g where g.household_id = household.id and ${inAreas('g.postal_code', areas)})`

/** Households of a town, or of some areas of it, by the postcode of 保護者1, and how many of them nobody can log in to. */
export const countHouseholds = (tx: ReadTx, municipality: string, facility: string | null, areas: readonly string[]) =>
  tx
    .selectFrom('household')
    .leftJoin('guardian as first', (on) => on.onRef('first.household_id', '=', 'household.id').on('first.ordinal', '=', 1))
    .select((e) => [
      e.fn.coalesce('first.postal_code', sql<string>`''`).as('postcode'),
      e.fn.countAll<number>().as('households'),
      sql<number>`count(*) filter (where not exists (select from guardian g join login l on l.id = g.login_id
        where g.household_id = household.id and l.blocked_at is null and l.mail is not null))`.as('unreached'),
    ])
    .where('household.municipality', '=', municipality)
    .$if(areas.length > 0, (b) => b.where(livesIn(areas)))
    .$if(facility !== null, (b) =>
      b.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('facility_acceptance')
            .innerJoin('child', 'child.id', 'facility_acceptance.child_id')
            .select('facility_acceptance.id')
            .whereRef('child.household_id', '=', 'household.id')
            .where('facility_acceptance.facility_id', '=', facility ?? '')
            .where('facility_acceptance.withdrawn_at', 'is', null),
        ),
      ),
    )
    .groupBy('first.postal_code')
    .orderBy('households', 'desc')
    .orderBy('postcode')
    .execute()

/** Guardians of a town who have a login; only those whose child a facility has accepted, if one is named, and of the areas, if any. One row per login. */
export function selectGuardians(tx: ReadTx, municipality: string, facility: string | null, areas: readonly string[]) {
  const base = tx
    .selectFrom('guardian')
    .innerJoin('household', 'household.id', 'guardian.household_id')
    .innerJoin('login', 'login.id', 'guardian.login_id')
    .select(['guardian.household_id', 'login.mail'])
    .where('household.municipality', '=', municipality)
    .where('login.blocked_at', 'is', null)
    .where('login.mail', 'is not', null)
    .$if(areas.length > 0, (b) => b.where(livesIn(areas)))
  return (
    facility === null
      ? base
      : base.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('facility_acceptance')
              .innerJoin('child', 'child.id', 'facility_acceptance.child_id')
              .select('facility_acceptance.id')
              .whereRef('child.household_id', '=', 'guardian.household_id')
              .where('facility_acceptance.facility_id', '=', facility)
              .where('facility_acceptance.withdrawn_at', 'is', null),
          ),
        )
  ).execute()
}

/** Who administers a facility of the town; for jobs, which see every role. */
export const selectAdministrators = (tx: ReadTx, municipality: string, areas: readonly string[]) =>
  tx
    .selectFrom('facility')
    .innerJoin('login_role', (join) =>
      join.on(({ and, or, eb, ref }) =>
        or([
          and([eb('login_role.kind', '=', 'facilityAdmin'), eb('login_role.facility_id', '=', ref('facility.id'))]),
          and([
            eb('login_role.kind', '=', 'corporationAdmin'),
            eb('login_role.corporation_id', '=', ref('facility.corporation_id')),
          ]),
        ]),
      ),
    )
    .innerJoin('login', 'login.id', 'login_role.login_id')
    .select('login.mail')
    .distinct()
    .where('facility.municipality', '=', municipality)
    .$if(areas.length > 0, (b) => b.where(inAreas('facility.postal_code', areas)))
    .where('login_role.blocked_at', 'is', null)
    .where('login.blocked_at', 'is', null)
    .where('login.mail', 'is not', null)
    .execute()

export const toGuardians = (audience: AnnouncementAudience): boolean => audience !== 'facilities'
export const toFacilities = (audience: AnnouncementAudience): boolean => audience !== 'guardians'
