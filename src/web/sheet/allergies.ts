/** Allergies of a saved section, most severe first, for the sheet at the desk. Pure; the browser may not load the server's reader. */
export type AllergyLine = {
  substance: string
  severity: 'severe' | 'moderate' | 'mild' | 'suspected'
  symptom: string
  action: string
  medicine: string
  epipen: boolean
}

const order = ['severe', 'moderate', 'mild', 'suspected'] as const

/** [] = the guardian said that there are none. */
export function allergyLines(section: Readonly<Record<string, unknown>>): AllergyLine[] {
  const rows = Array.isArray(section.list) ? (section.list as Readonly<Record<string, unknown>>[]) : []
  return rows
    .map((row) => ({
      substance: String(row.substance ?? ''),
      severity: order.find((one) => one === row.severity) ?? 'suspected',
      symptom: String(row.symptom ?? ''),
      action: String(row.action ?? ''),
      medicine: String(row.medicine ?? ''),
      epipen: row.epipen === true,
    }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
