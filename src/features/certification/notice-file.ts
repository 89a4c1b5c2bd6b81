/** The file of many papers: how many, and its name. Pure. */
import type { LocalDate } from '../../platform/calendar.ts'
import { type NoticeKind, noticeNames } from './notice-words.ts'

/** Papers of one file: about six seconds of an idle core, 5 MB. [D] */
export const mostOfFile = 1_000

export const bundleTitle = (kind: NoticeKind, what: 'letters' | 'envelopes'): string =>
  what === 'letters' ? noticeNames[kind] : `${noticeNames[kind]}の封筒`

export const bundleName = (
  { kind, what, from_on, to_on }: { kind: NoticeKind; what: 'letters' | 'envelopes'; from_on: LocalDate; to_on: LocalDate },
  papers: number,
): string => `${bundleTitle(kind, what)}_${from_on}_${to_on}_${papers}件.pdf`
