/** 事業所情報: looked at, drafted, confirmed, taken back. */
import { change, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import { changeProfile } from './change-profile.ts'
import { confirmChange } from './confirm-change.ts'
import * as contract from './profile-contract.ts'
import { selectChange, selectOwnRow } from './profile-queries.ts'
import { headOf, readChange, readProfile } from './read-profile.ts'
import { withdrawChange } from './withdraw-change.ts'

async function render({ tx, today }: WriteContext, ids: Record<string, string>) {
  const found = await selectChange(tx, ids.facility ?? '', ids.change ?? '')
  const row = found && (await selectOwnRow(tx, found.facilityId))
  if (!found || !row) throw new Error('a change that was made is not there')
  return headOf(found, row.version, today)
}

export const profileRoutes: Route[] = [
  read(contract.getProfile, readProfile),
  read(contract.getChangeOfProfile, readChange),
  change(contract.draftChange, changeProfile, render),
  change(contract.confirmChange, confirmChange, render),
  change(contract.withdrawChange, withdrawChange, render),
]
