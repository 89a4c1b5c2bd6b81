/**
 * Chapters of the manual as data, and which of them explains a page. Their texts are message sources (ruby in やさしい日本語):
 * drawn by `drawMessage`, as one string by `plainText`. Pure; both sides.
 */
import { sourceOf } from '../text/catalogue.ts'
import type { Locale } from '../text/locale.ts'
import { manualTexts } from '../text/public/manual.ts'
import { questionTexts } from '../text/public/questions.ts'
import { staffChapters } from './staff-chapters.ts'

export type Part = 'guardian' | 'facility' | 'municipality'
export const parts: readonly Part[] = ['guardian', 'facility', 'municipality']

export type Chapter = {
  id: string
  part: Part
  title: string
  lead: string
  steps: readonly string[]
  notes: readonly string[]
  links: readonly { href: string; text: string }[]
  /** What the picture shows, for those who do not see it; null: no picture. */
  picture: string | null
}

const guardianIds = [
  'apply',
  'first-login',
  'information',
  'search',
  'interview',
  'booking',
  'check-in',
  'change',
  'agents',
  'end',
] as const
const hrefs: Readonly<Record<string, readonly string[]>> = { apply: ['/apply/status'], 'first-login': ['/activate/resend'] }

type Key = keyof (typeof manualTexts)['ja'] & string

function guardianChapter(id: string, locale: Locale): Chapter {
  const text = (name: string): string => sourceOf(manualTexts, locale, `${id}.${name}` as Key)
  const several = (name: string): string[] => {
    const found: string[] = []
    for (let n = 1; text(`${name}${n}`) !== ''; n++) found.push(text(`${name}${n}`))
    return found
  }
  const targets = hrefs[id] ?? []
  return {
    id,
    part: 'guardian',
    title: text('title'),
    lead: text('lead'),
    steps: several('step'),
    notes: several('note'),
    links: several('link').map((words, i) => ({ href: targets[i] ?? '/help', text: words })),
    picture: text('picture') || null,
  }
}

/** Chapters of a part in the reader's language; staff read Japanese. */
export const chaptersOf = (part: Part, locale: Locale): readonly Chapter[] =>
  part === 'guardian'
    ? guardianIds.map((id) => guardianChapter(id, locale))
    : staffChapters.filter((chapter) => chapter.part === part)

export type Question = { id: string; group: string; q: string; a: string }
export type QuestionGroup = { id: string; title: string; items: readonly Question[] }
const groups = ['start', 'account', 'use', 'more'] as const
type QuestionKey = keyof (typeof questionTexts)['ja'] & string

export function questionGroups(locale: Locale): readonly QuestionGroup[] {
  const text = (key: string): string => sourceOf(questionTexts, locale, key as QuestionKey)
  return groups.map((group) => {
    const items: Question[] = []
    for (let n = 1; text(`${group}.${n}.q`) !== ''; n++)
      items.push({ id: `${group}-${n}`, group, q: text(`${group}.${n}.q`), a: text(`${group}.${n}.a`) })
    return { id: group, title: text(`${group}.title`), items }
  })
}

/** Longest pattern first; `*` stands for one segment. */
const explained: readonly (readonly [pattern: string, chapter: string])[] = [
  ['/my/bookings/new', 'booking'],
  ['/my/bookings/*', 'change'],
  ['/my/bookings', 'booking'],
  ['/my/calls', 'booking'],
  ['/my/draws', 'booking'],
  ['/my/interviews', 'interview'],
  ['/my/scan', 'check-in'],
  ['/s/*', 'check-in'],
  ['/my/children/*/certificate', 'end'],
  ['/my/children', 'information'],
  ['/my/changes', 'end'],
  ['/my/user-info/account', 'agents'],
  ['/my/user-info', 'information'],
  ['/my/sessions', 'first-login'],
  ['/my/password', 'first-login'],
  ['/my', 'booking'],
  ['/login', 'first-login'],
  ['/activate', 'first-login'],
  ['/reset', 'first-login'],
  ['/mail', 'first-login'],
  ['/apply', 'apply'],
  ['/eligibility', 'apply'],
  ['/search', 'search'],
  ['/facilities', 'search'],
  ['/facility/slots', 'f-slots'],
  ['/facility/draws', 'f-slots'],
  ['/facility/bookings', 'f-bookings'],
  ['/facility/interviews', 'f-interviews'],
  ['/facility/children', 'f-children'],
  ['/facility/month', 'f-month'],
  ['/facility/figures', 'f-month'],
  ['/facility/claims', 'f-claims'],
  ['/facility/additions', 'f-claims'],
  ['/facility/bank', 'f-claims'],
  ['/facility/accidents', 'f-accidents'],
  ['/facility/inspections', 'f-inspections'],
  ['/facility/day-sheet', 'f-day-sheet'],
  ['/facility/connections', 'f-connections'],
  ['/facility/messages', 'f-messages'],
  ['/facility/pin', 'f-pin'],
  ['/facility/calls', 'f-calls'],
  ['/facility/intake', 'f-calls'],
  ['/facility/code', 'f-code'],
  ['/facility/settings', 'f-settings'],
  ['/facility/staff', 'f-staff'],
  ['/facility/fees', 'f-month'],
  ['/facility/repayments', 'f-claims'],
  ['/facility', 'f-board'],
  ['/kiosk/person', 'f-pin'],
  ['/kiosk', 'f-code'],
  ['/office/certificates', 'm-certificates'],
  ['/office/facilities', 'm-register'],
  ['/office/inspections', 'm-inspections'],
  ['/office/supply', 'm-supply'],
  ['/office/notices', 'm-notices'],
  ['/office/seals', 'm-notices'],
  ['/office/year', 'm-year'],
  ['/office/masters', 'm-year'],
  ['/office/calls', 'f-calls'],
  ['/office/changes', 'm-changes'],
  ['/office/usage', 'm-usage'],
  ['/office/statistics', 'm-usage'],
  ['/office/claims', 'm-claims'],
  ['/office/payments', 'm-claims'],
  ['/office/refunds', 'm-claims'],
  ['/office/imports', 'm-import'],
  ['/office/settings', 'm-settings'],
  ['/office/accidents', 'm-accidents'],
  ['/office/closures', 'm-closures'],
  ['/office/audit', 'm-audit'],
  ['/office/renewals', 'm-certificates'],
  ['/office/repayments', 'm-claims'],
  ['/office/intake', 'f-calls'],
  ['/office/help-articles', 'm-enquiries'],
  ['/office/enquiries', 'm-enquiries'],
  ['/office/announcements', 'm-announcements'],
  ['/office', 'm-review'],
]

/** The chapter of an id, of whichever part; null where there is none. */
export const chapterOf = (id: string, locale: Locale): Chapter | null =>
  parts.flatMap((part) => chaptersOf(part, locale)).find((chapter) => chapter.id === id) ?? null

/** The chapter that explains a page; null where none does. */
export function chapterFor(path: string, locale: Locale): Chapter | null {
  const segments = path.split('/')
  const hit = explained.find(([pattern]) =>
    pattern.split('/').every((part, i) => (part === '*' ? segments[i] !== undefined : part === segments[i])),
  )
  return hit ? chapterOf(hit[1], locale) : null
}

export const manualHref = (chapter: Pick<Chapter, 'id' | 'part'>): string =>
  `/manual${chapter.part === 'guardian' ? '' : `/${chapter.part}`}#${chapter.id}`
