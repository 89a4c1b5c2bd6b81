/** Whose setting and which version judge a use (SET-1, SET-2). Pure. */
import type { MunicipalitySettings } from './rules.ts'

/**
 * `residence`: of the certificate on the date of use; `facility`: of the facility, which may narrow it itself;
 * `both`: a town frees its own residents (residence) or everyone of its prefecture who comes (facility), FEE-3.
 */
export type Owner = 'residence' | 'facility' | 'both'
/** `use`: the version of the date of use; `request`: as agreed, stored with the booking; `today`: as it stands. */
export type Version = 'use' | 'request' | 'today'

/** SET-1 and SET-2 for every setting; a new setting does not compile until it is decided. */
export const settingRule: { readonly [K in keyof MunicipalitySettings]: { owner: Owner; version: Version } } = {
  agePolicy: { owner: 'residence', version: 'use' },
  acceptFromDaysBefore: { owner: 'residence', version: 'today' },
  acceptFromMonths: { owner: 'residence', version: 'today' },
  excludedEnrolments: { owner: 'residence', version: 'use' },
  certificateStart: { owner: 'residence', version: 'today' },
  targetDays: { owner: 'residence', version: 'today' },
  certifiedNotices: { owner: 'residence', version: 'today' },
  doubleCheck: { owner: 'residence', version: 'today' },
  channels: { owner: 'residence', version: 'today' },
  excelForms: { owner: 'residence', version: 'today' },
  capMinutes: { owner: 'residence', version: 'use' },
  layers: { owner: 'residence', version: 'use' },
  reductions: { owner: 'residence', version: 'use' },
  feeWaivers: { owner: 'both', version: 'use' },
  claims: { owner: 'residence', version: 'today' },
  contact: { owner: 'residence', version: 'today' },
  texts: { owner: 'residence', version: 'today' },
  papers: { owner: 'residence', version: 'today' },
  unit: { owner: 'facility', version: 'request' },
  counting: { owner: 'facility', version: 'request' },
  graceMinutes: { owner: 'facility', version: 'request' },
  windows: { owner: 'facility', version: 'today' },
  stagger: { owner: 'facility', version: 'today' },
  lottery: { owner: 'facility', version: 'today' },
  acceptsOthers: { owner: 'facility', version: 'today' },
  cancel: { owner: 'facility', version: 'request' },
  illnessWaived: { owner: 'facility', version: 'request' },
  reservationByPortal: { owner: 'facility', version: 'today' },
  interviewByGuardian: { owner: 'facility', version: 'today' },
  interviewMonths: { owner: 'facility', version: 'today' },
  confirmationMonths: { owner: 'facility', version: 'today' },
  regularIntake: { owner: 'facility', version: 'today' },
  booking: { owner: 'facility', version: 'request' },
  familiarisationCounts: { owner: 'facility', version: 'use' },
}

/** SET-1: the settings that judge one use, each from the municipality that owns it. */
export function settingsForUse(residence: MunicipalitySettings, facility: MunicipalitySettings): MunicipalitySettings {
  const mixed: Record<string, unknown> = {}
  for (const key of Object.keys(settingRule) as (keyof MunicipalitySettings)[]) {
    mixed[key] = (settingRule[key].owner === 'facility' ? facility : residence)[key]
  }
  mixed.feeWaivers = [
    ...residence.feeWaivers.filter((waiver) => waiver.for === 'residents'),
    ...facility.feeWaivers.filter((waiver) => waiver.for === 'prefecture'),
  ]
  // `settingRule` names every key, each value has the type of its key.
  return mixed as MunicipalitySettings
}
