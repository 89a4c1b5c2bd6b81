import { change, health, type Route, read } from '../../platform/http/route.ts'
import { endConsent, listConsents, makeConsent, renderConsent } from './consent.ts'
import * as contract from './contract.ts'
import { lookAtAccount, openView } from './look.ts'

export const helpRoutes: Route[] = [
  read(contract.listHelpConsents, listConsents),
  change(contract.makeHelpConsent, makeConsent, renderConsent),
  change(contract.endHelpConsent, endConsent, async () => ({})),
  change(contract.openHelpView, openView, async (_c, ids) => ({ id: ids.consent ?? '' })),
  health(contract.getHelpView, lookAtAccount),
]
