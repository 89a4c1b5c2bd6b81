/** Fields of proposals on both sides' forms: up to three days with a time from and to. */
import type { Problem } from '../../platform/contract.ts'
import { type Form, fieldProblem, renameFields } from '../page.ts'
import { wordsIn } from './catalogue.ts'
import { interviewTexts } from './guardian/interviews.ts'
import type { Locale } from './locale.ts'

export type Proposal = { date: string; start: number; end: number }
export const proposalRows = [1, 2, 3] as const

/** `date1`, `start1`, `end1` … ; rows without a day are left out, half-filled ones are named. */
export function readProposals(
  form: Form,
  locale: Locale = 'ja',
): { ok: true; proposals: Proposal[]; rows: number[] } | { ok: false; problem: Problem } {
  const wrong: { name: string; code: string; message: string }[] = []
  const proposals: Proposal[] = []
  const rows: number[] = []
  const say = wordsIn(interviewTexts, locale)
  for (const n of proposalRows) {
    const [date, start, end] = [form.text(`date${n}`), form.text(`start${n}`), form.text(`end${n}`)]
    if (date === '' && start === '' && end === '') continue
    const missing = (name: string, message: string) => wrong.push({ name: `${name}${n}`, code: 'missing', message })
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) missing('date', say('rowDay', { n }))
    if (start === '') missing('start', say('rowStart', { n }))
    if (end === '') missing('end', say('rowEnd', { n }))
    else if (Number(end) <= Number(start)) missing('end', say('rowOrder', { n }))
    proposals.push({ date, start: Number(start), end: Number(end) })
    rows.push(n)
  }
  if (wrong.length > 0) return { ok: false, problem: fieldProblem(wrong) }
  if (proposals.length === 0)
    return { ok: false, problem: fieldProblem([{ name: 'date1', code: 'missing', message: say('rowNone') }]) }
  return { ok: true, proposals, rows }
}

/** The API counts the filled rows; the page's fields keep their places. */
export const namedProposals = (problem: Problem, rows: readonly number[]): Problem =>
  renameFields(
    problem,
    Object.fromEntries([
      ...rows.flatMap((n, i) => [
        [`/proposals/${i}`, `date${n}`],
        [`/proposals/${i}/date`, `date${n}`],
        [`/proposals/${i}/start`, `start${n}`],
        [`/proposals/${i}/end`, `end${n}`],
      ]),
      ['/proposals', 'date1'],
    ]),
  )
