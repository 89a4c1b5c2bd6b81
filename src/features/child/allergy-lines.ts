/** Allergies of a saved section as they are read at the door (ACC-6, SEE-1). Small: the browser loads it too. Pure. */
export const severities = ['severe', 'moderate', 'mild', 'suspected'] as const

export type AllergyLine = {
  substance: string
  severity: (typeof severities)[number]
  symptom: string
  action: string
  medicine: string
  epipen: boolean
}

type Row = Readonly<Record<string, unknown>>
const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Most severe first, in the guardian's order among equals; [] = none told. Not said how severe: the worst, never as harmless. */
export function allergyLines(section: Row | null): AllergyLine[] {
  const rows = Array.isArray(section?.list) ? (section.list as readonly Row[]) : []
  return rows
    .map((row) => ({
      substance: words(row.substance),
      severity: severities.find((one) => one === row.severity) ?? 'severe',
      symptom: words(row.symptom),
      action: words(row.action),
      medicine: words(row.medicine),
      epipen: row.epipen === true,
    }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
