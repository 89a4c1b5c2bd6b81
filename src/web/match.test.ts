import { describe, expect, it } from 'vitest'
import { matchPath, matchRoute } from './match.ts'
import { definePage, errorOf, fieldOf, fieldProblem, formOf, keepable, type PageModule, renameFields, withKey } from './page.ts'
import type { WebApi } from './routes.ts'

const module = async (): Promise<PageModule> => ({ title: '', load: async () => ({}), Page: () => null })
const page = (path: string) => definePage(path, 'guardian', module, { access: 'login' })

describe('page addresses', () => {
  it('match by segment, decode params, ignore a trailing slash', () => {
    expect(matchPath('/my/bookings/:id', '/my/bookings/a%20b')).toEqual({ id: 'a b' })
    expect(matchPath('/my/bookings/:id', '/my/bookings/a/')).toEqual({ id: 'a' })
    expect(matchPath('/my/bookings/:id', '/my/bookings')).toBeNull()
    expect(matchPath('/my/bookings/:id', '/my/bookings/%E0%A4%A')).toBeNull()
    expect(matchPath('/', '/')).toEqual({})
  })
  it('prefer literal segments whatever the order of the table', () => {
    const routes = [page('/my/bookings/:id'), page('/my/bookings/new')]
    expect(matchRoute(routes, '/my/bookings/new')?.route.path).toBe('/my/bookings/new')
    expect(matchRoute([...routes].reverse(), '/my/bookings/new')?.route.path).toBe('/my/bookings/new')
    expect(matchRoute(routes, '/my/other')).toBeNull()
  })
})

describe('forms', () => {
  it('keep what may be drawn again and nothing secret', () => {
    const form = formOf(
      [
        ['name', ' 花子 '],
        ['password', ' geheim '],
        ['newPassword', 'x'],
        ['code', '123456'],
        ['_key', 'k1234567'],
        ['_intent', 'save'],
        ['days', 'mon'],
        ['days', 'tue'],
      ],
      [],
    )
    expect(form.text('name')).toBe('花子')
    expect(form.raw('password')).toBe(' geheim ')
    expect(form.all('days')).toEqual(['mon', 'tue'])
    expect([form.intent, form.key]).toEqual(['save', 'k1234567'])
    expect(Object.keys(form.values)).toEqual(['name', 'days'])
    expect(keepable('pin')).toBe(false)
  })

  it('find their errors by name, also where the API names the field otherwise', () => {
    const problem = renameFields(fieldProblem([{ name: 'birthDate', code: 'x', message: '生年月日を確かめてください。' }]), {
      '/birthDate': 'birth',
    })
    const sent = { problem, values: { birth: ['2024'] }, done: null }
    expect(errorOf(sent, 'birthDate')).toBeUndefined()
    expect(fieldOf(sent, 'birth', 'stored')).toEqual({ name: 'birth', value: '2024', error: '生年月日を確かめてください。' })
    expect(fieldOf(sent, 'phone', 'stored')).toEqual({ name: 'phone', value: 'stored' })
  })

  it('give each changing call of an act its own key, the same when repeated (BOOK-5)', async () => {
    const seen: unknown[] = []
    const api = (async (route: string, ask?: { key?: string }) => {
      seen.push([route, ask?.key])
      return { ok: true, value: null, status: 200 }
    }) as unknown as WebApi
    const call = withKey(api, 'k1234567') as unknown as (route: string, ask?: object) => Promise<unknown>
    await call('GET /a')
    await call('POST /b', { body: 1 })
    await call('POST /c')
    await call('POST /d', { key: 'own-key-1' })
    expect(seen).toEqual([
      ['GET /a', undefined],
      ['POST /b', 'k1234567'],
      ['POST /c', 'k1234567-2'],
      ['POST /d', 'own-key-1'],
    ])
  })
})
