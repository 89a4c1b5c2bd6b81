/**
 * Two children of one household are never mixed: each guardian page that is about one child names that child, in its frame and in its
 * text, and does not name the other, whichever was chosen before.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardianPages } from '../src/web/guardian/pages.ts'
import { startTestApp, type TestApp } from './helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
} from './helpers/build.ts'

let t: TestApp
let family: BuiltHousehold
let facility: BuiltFacility
const names = ['ももか', 'りくと'] as const
/** As the certificate has them. */
const given = ['桃花', '陸斗'] as const
const bookings: string[] = []
const interviews: string[] = []

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  family = await buildHousehold(t, { births: ['2025-01-15', '2026-01-20'] })
  facility = await buildFacility(t)
  const fresh = await buildFacility(t)
  await buildCells(t, facility, { date: '2026-12-01', from: 540, to: 720, cap: 5 })
  for (const [i, child] of family.children.entries()) {
    await t.admin.query('update child set nickname = $1, given_name = $2, color = $3 where id = $4', [
      names[i],
      given[i],
      i,
      child.id,
    ])
    await buildAcceptance(t, child, facility)
    const booked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
      child: child.id,
      facility: facility.id,
      kind: 'flexible',
      date: '2026-12-01',
      start: 570,
      end: 630,
    })
    expect(booked.status).toBe(200)
    bookings.push(booked.body.id)
    const asked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/my/interviews', {
      childId: child.id,
      facilityId: fresh.id,
      proposals: ['2026-12-01', '2026-12-02', '2026-12-03'].map((date) => ({ date, start: 600, end: 720 })),
      message: '',
    })
    expect(asked.status).toBe(200)
    interviews.push(asked.body.id)
  }
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const mainOf = (html: string): string => /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? ''
const switchOf = (html: string): string => /<details class="child-switch">\s*<summary>([\s\S]*?)<\/summary>/.exec(html)?.[1] ?? ''

/** Pages that speak of both children on purpose: lists, the menu, one form for the family. */
const ofBoth = new Set(['/my/bookings', '/my/interviews'])

const about = (i: 0 | 1): [string, string][] => {
  const child = family.children[i]?.id ?? ''
  const params: Record<string, string> = { childId: child, section: 'allergies' }
  const withChild = guardianPages.pages
    .filter((page) => page.path.includes(':childId'))
    .map((page): [string, string] => [page.path, page.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')])
  return [
    ...withChild,
    ['/my', `/my?child=${child}`],
    ['/my/bookings/new', `/my/bookings/new?child=${child}`],
    ['/my/bookings/:id', `/my/bookings/${bookings[i]}`],
    ['/my/bookings/:id/change', `/my/bookings/${bookings[i]}/change`],
    ['/my/bookings/:id/cancel', `/my/bookings/${bookings[i]}/cancel`],
    ['/my/interviews/:id', `/my/interviews/${interviews[i]}`],
  ]
}

test.each([
  [0, 1],
  [1, 0],
] as const)('pages about child %i name it and not the other', async (i, other) => {
  const client = family.guardian.client
  const wrong: [string, string][] = []
  for (const [path, address] of about(i)) {
    // The other child was chosen before.
    await client.get(`/my?child=${family.children[other]?.id}`)
    const page = await client.get(address)
    const main = mainOf(page.text)
    if (page.status !== 200) wrong.push([path, `status ${page.status}`])
    else {
      if (!main.includes(names[i]) && !main.includes(given[i])) wrong.push([path, 'does not say whose it is'])
      if (path.includes(':childId') && !switchOf(page.text).includes(names[i]))
        wrong.push([path, 'the frame names the other child'])
      const text = main.replace(/<a [^>]*child=[\s\S]*?<\/a>/g, '')
      if (text.includes(names[other]) || text.includes(given[other])) wrong.push([path, 'names the other child'])
    }
  }
  expect(wrong).toEqual([])
})

test('pages about both name both', async () => {
  for (const path of ofBoth) {
    const main = mainOf((await family.guardian.client.get(path)).text)
    for (const name of names) expect([path, main]).toEqual([path, expect.stringContaining(name)])
  }
})

test('the switch shows colour and word, and the choice outlives the page', async () => {
  const client = family.guardian.client
  const page = await client.get(`/my?child=${family.children[1]?.id}`)
  expect(switchOf(page.text)).toContain('child-mark-1')
  expect(switchOf(page.text)).toContain(names[1])
  expect(switchOf((await client.get('/my/bookings')).text)).toContain(names[1])
})
