/** 通知書 in one go: a thousand papers in one file from the running program, others beside it. */
import { type Case, type Measured, quantile, round } from './frame.ts'
import { createOffice, runFile, stageFile } from './import-cases.ts'
import { createCaller, demoCookie } from './request-cases.ts'

const papers = 1_000
/** Other households than those of the imports. */
const tag = 77

export function paperCases(url: () => string, quick: boolean): Case[] {
  const turns = quick ? 1 : 3
  let taken: Promise<{ file: number[]; beside: number[] }> | null = null
  const take = async (): Promise<{ file: number[]; beside: number[] }> => {
    const caller = createCaller(url(), 4)
    const office = createOffice(url(), await demoCookie(caller, 'officer@demo.example', 'office'))
    await runFile(office, await stageFile(office, tag, papers), papers)
    const found = { file: [] as number[], beside: [] as number[] }
    const days = { kind: 'certified', from: '2020-01-01', to: '2099-12-31' }
    const began = performance.now()
    const made = await office('/api/v1/office/notices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(days),
    })
    const making = performance.now() - began
    const { made: numbered } = JSON.parse(made.bytes.toString('utf8')) as { made: number }
    if (numbered !== papers) throw new Error(`${numbered} papers made: ${made.bytes.toString('utf8').slice(0, 300)}`)
    for (let turn = 0; turn < turns; turn++) {
      let over = false
      const others = (async () => {
        while (!over) found.beside.push((await caller.ask({ path: '/api/v1/public/municipalities' })).ms)
      })()
      const file = await office(`/api/v1/office/notices/file?${new URLSearchParams(days)}`)
      over = true
      await others
      const pages = file.bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
      if (pages !== papers) throw new Error(`${pages} pages`)
      // A paper is made once and printed as often as one likes: the making counts in every turn.
      found.file.push((making + file.ms) / 1000)
    }
    caller.close()
    return found
  }
  const of = (pick: (found: { file: number[]; beside: number[] }) => Measured) => async (): Promise<Measured> => {
    taken ??= take()
    return pick(await taken)
  }
  return [
    {
      id: 'papers-file',
      title: '1,000 認定通知書 in one PDF',
      unit: 's',
      reach: 360,
      better: 'lower',
      quick: false,
      measure: of(({ file }) => ({ value: round(quantile(file, 0.5)), samples: file.map(round) })),
    },
    {
      id: 'papers-beside',
      title: 'another caller’s wait meanwhile, 99th percentile',
      unit: 'ms',
      reach: 300,
      better: 'lower',
      quick: false,
      measure: of(({ beside }) => ({ value: round(quantile(beside, 0.99)), samples: [] })),
    },
  ]
}
