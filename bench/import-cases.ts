/** 取込 of a large town's file (CERT-2): 10,000 certified children looked at and taken in by the running program, others beside it. */
import { columns } from '../src/features/import/columns.ts'
import { type Case, type Measured, quantile, round } from './frame.ts'
import { createCaller, demoCookie } from './request-cases.ts'

const rows = 10_000
const kana = (n: number): string => [...String(n)].map((d) => 'アイウエオカキクケコ'[Number(d)]).join('')

/** Households of one child each, whom nobody knows; `tag` makes them others than those of another run. */
function fileOf(tag: number, rows: number): string {
  const row = (n: number): Partial<Record<string, string>> => ({
    key: `${tag}-${n}`,
    receivedOn: '2026/11/2',
    'child.familyName': '吉田',
    'child.givenName': `児${n}`,
    'child.familyKana': 'ヨシダ',
    'child.givenKana': `${kana(tag)}ン${kana(n)}`,
    'child.birthDate': `R7.${1 + (n % 4)}.${1 + (n % 28)}`,
    'child.sex': '女',
    'guardian1.familyName': '吉田',
    'guardian1.givenName': '恵',
    'guardian1.familyKana': 'ヨシダ',
    'guardian1.givenKana': 'メグミ',
    'guardian1.relationship': '母',
    'guardian1.phone': `090-${String(1000 + tag)}-${String(n).padStart(4, '0')}`,
    'guardian1.mail': `bench${tag}-${n}@test.example`,
    'guardian1.address.postalCode': '135-0016',
    'guardian1.address.street': '東陽4-11-28',
  })
  return [
    columns.map(({ heading }) => heading),
    ...Array.from({ length: rows }, (_, n) => columns.map(({ field }) => row(n)[field] ?? '')),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')
}

/** Calls of an officer of the demo town, with their time in milliseconds. */
export function createOffice(url: string, cookie: string) {
  return async (path: string, init: RequestInit = {}): Promise<{ ms: number; bytes: Buffer }> => {
    const began = performance.now()
    const reply = await fetch(`${url}${path}`, {
      ...init,
      headers: { cookie, 'x-tsuen-side': 'office', 'idempotency-key': crypto.randomUUID(), ...init.headers },
    })
    const bytes = Buffer.from(await reply.arrayBuffer())
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${bytes.toString('utf8').slice(0, 300)}`)
    return { ms: performance.now() - began, bytes }
  }
}
type Office = ReturnType<typeof createOffice>

/** @returns the id of an import that lies there with so many households of a tag */
export async function stageFile(office: Office, tag: number, rows: number): Promise<string> {
  const form = new FormData()
  form.append('kind', 'certified')
  form.append('file', new Blob([fileOf(tag, rows)], { type: 'text/csv' }), 'bench.csv')
  const { bytes } = await office('/api/v1/office/imports', { method: 'POST', body: form })
  return (JSON.parse(bytes.toString('utf8')) as { id: string }).id
}

export const runFile = (office: Office, id: string, rows: number): Promise<{ ms: number }> =>
  office(`/api/v1/office/imports/${id}/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ certified: rows, queued: 0 }),
  })

type Taken = { look: number[]; run: number[]; beside: number[] }

export function importCases(url: () => string, quick: boolean): Case[] {
  const turns = quick ? 1 : 3
  let taken: Promise<Taken> | null = null
  const take = async (): Promise<Taken> => {
    const caller = createCaller(url(), 4)
    const cookie = await demoCookie(caller, 'officer@demo.example', 'office')
    const office = createOffice(url(), cookie)
    const found: Taken = { look: [], run: [], beside: [] }
    for (let turn = 0; turn < turns; turn++) {
      const id = await stageFile(office, turn, rows)
      let over = false
      const others = (async () => {
        while (!over) found.beside.push((await caller.ask({ path: '/api/v1/public/municipalities' })).ms)
      })()
      const look = await office(`/api/v1/office/imports/${id}`)
      const seen = JSON.parse(look.bytes.toString('utf8')) as { certified: number; queued: number; faults: number }
      if (seen.certified !== rows) throw new Error(`not ${rows} to certify: ${JSON.stringify(seen).slice(0, 300)}`)
      const run = await runFile(office, id, rows)
      over = true
      await others
      found.look.push(look.ms / 1000)
      found.run.push(run.ms / 1000)
    }
    caller.close()
    return found
  }
  const of = (pick: (found: Taken) => Measured) => async (): Promise<Measured> => {
    taken ??= take()
    return pick(await taken)
  }
  const middle = (samples: number[]): Measured => ({ value: round(quantile(samples, 0.5)), samples: samples.map(round) })
  return [
    {
      id: 'import-look',
      title: 'a file of 10,000 certified children looked at: faults, doubles nationwide, known addresses',
      unit: 's',
      reach: 10,
      better: 'lower',
      quick: false,
      measure: of(({ look }) => middle(look)),
    },
    {
      id: 'import-run',
      title: 'the same taken in: certificates, households, accounts, mails owed',
      unit: 's',
      reach: 10,
      better: 'lower',
      quick: false,
      measure: of(({ run }) => middle(run)),
    },
    {
      id: 'import-beside',
      title: 'another caller’s wait during both, 99th percentile',
      unit: 'ms',
      reach: 300,
      better: 'lower',
      quick: false,
      measure: of(({ beside }) => ({ value: round(quantile(beside, 0.99)), samples: [] })),
    },
  ]
}
