/** Public: towns and eligibility. */
import { type Route, read } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { listMunicipalities as listTowns } from '../municipality/list-municipalities.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { checkEligibility } from './check-eligibility.ts'
import { getEligibility, getMunicipality, listMunicipalities } from './contract.ts'
import { channelReplyOf, describeMunicipality } from './describe-municipality.ts'

export const eligibilityRoutes: Route[] = [
  read(listMunicipalities, async (c, { query }) => {
    const towns = await listTowns(c.tx, c.today, query.prefecture)
    return {
      municipalities: towns.map(({ code, prefecture, name, kana, joined, settings }) => ({
        code,
        prefecture,
        name,
        kana,
        joined,
        application: channelReplyOf(settings.channels.application),
      })),
    }
  }),
  read(getMunicipality, async (c, { params }) => {
    const town = await readSettings(c.tx, params.code, c.today)
    return town ? describeMunicipality(town) : refuse({ rule: 'SET-1', code: 'not-found' })
  }),
  read(getEligibility, (c, { query }) => checkEligibility(c.tx, query, c.today)),
]
