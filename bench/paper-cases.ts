/** 通知書 in one go: a thousand papers in one file from the running program, others beside it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Case, type Measured, quantile, round } from './frame.ts'
import { createOffice, runFile, stageFile } from './import-cases.ts'
import { createCaller, demoCookie } from './request-cases.ts'

const papers = 1_000
/** Other households than those of the imports. */
const tag = 77

export function paperCases(url: () => string, quick: boolean): Case[] {
  const turns = quick ? 1 : 2
  let taken: Promise<{ file: number[]; beside: number[] }> | null = null
  const take = async (): Promise<{ file: number[]; beside: number[] }> => {
    const caller = createCaller(url(), 4)
    const office = createOffice(url(), await demoCookie(caller, 'officer@demo.example', 'office'))
    await runFile(office, await stageFile(office, tag, papers), papers)
    const found = { file: [] as number[], beside: [] as number[] }
    const days = { kind: 'certified', from: '2020-01-01', to: '2099-12-31' }
    const began = performance.now()
    const post = async <T>(path: string, body: object): Promise<T> => {
      const { bytes } = await office(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return JSON.parse(bytes.toString('utf8')) as T
    }
    const { made: numbered } = await post<{ made: number }>('/api/v1/office/notices', days)
    const making = performance.now() - began
    if (numbered !== papers) throw new Error(`${numbered} papers made`)
    for (let turn = 0; turn < turns; turn++) {
      let over = false
      const others = (async () => {
        while (!over) found.beside.push((await caller.ask({ path: '/api/v1/public/municipalities' })).ms)
      })()
      const asked = performance.now()
      const { id } = await post<{ id: string }>('/api/v1/office/notices/prints', {
        ...days,
        what: turn % 2 === 0 ? 'letters' : 'envelopes',
      })
      for (;;) {
        const { bytes } = await office(`/api/v1/office/notices/prints/${id}`)
        const { state, drawn } = JSON.parse(bytes.toString('utf8')) as { state: string; drawn: number }
        if (state === 'ready') break
        if (state !== 'waiting') throw new Error(`the bundle is ${state} at ${drawn}`)
        await sleep(250)
      }
      const file = await office(`/api/v1/office/notices/prints/${id}/file`)
      over = true
      const drawing = performance.now() - asked
      await others
      const pages = file.bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
      if (pages !== papers) throw new Error(`${pages} pages`)
      // A paper is made once and printed as often as one likes: the making counts with the letters.
      if (turn % 2 === 0) found.file.push((making + drawing) / 1000)
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
