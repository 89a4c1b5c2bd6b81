import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { newKeys } from './keys.ts'
import { createPasswords, type PasswordCheck } from './password.ts'
import { isRefused, type Refused } from './refusal.ts'

const keys = newKeys()
const passwords = createPasswords(keys)
const given = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error('refused')
  return value
}
const check = async (stored: string | null, password: string): Promise<PasswordCheck> =>
  given(await passwords.verify(stored, password))

describe('passwords', () => {
  it('store Argon2id with its parameters, and open by the same letters however typed', async () => {
    const stored = given(await passwords.hash('がぎぐげご 𠮷😀 long'))
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await check(stored, 'がぎぐげご 𠮷😀 long'.normalize('NFD'))).toEqual({ ok: true, rehash: null })
    expect(await check(stored, 'がぎぐげご 𠮷😀 lonG')).toEqual({ ok: false, rehash: null })
  })

  it('cannot be checked without the pepper', async () => {
    const stored = given(await passwords.hash('Tsuen-demo-2026!'))
    expect(given(await createPasswords(newKeys()).verify(stored, 'Tsuen-demo-2026!')).ok).toBe(false)
  })

  it('replaces weaker hashes at the next right login only', async () => {
    const weak = await hash('old password', { memoryCost: 8192, timeCost: 1, parallelism: 1, secret: Buffer.from(keys.pepper) })
    expect((await check(weak, 'wrong')).rehash).toBeNull()
    const { ok, rehash } = await check(weak, 'old password')
    expect(ok).toBe(true)
    expect(await check(rehash, 'old password')).toEqual({ ok: true, rehash: null })
  })

  it('takes as long for an unknown account as for a wrong password', async () => {
    const stored = given(await passwords.hash('known'))
    const time = async (hash: string | null): Promise<number> => {
      // Processor and not clock: what else runs on the machine does not count.
      const began = process.cpuUsage()
      expect((await check(hash, 'guess')).ok).toBe(false)
      const { user, system } = process.cpuUsage(began)
      return user + system
    }
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let i = 0; i < 9; i++) {
      known.push(await time(stored))
      unknown.push(await time(null))
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[4] ?? 0
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6)
    expect(median(unknown) / median(known)).toBeLessThan(1.7)
  })

  it('works on one at a time and refuses at once when the queue is full', async () => {
    const small = createPasswords(keys, { most: 2 })
    const asked = [small.hash('a'), small.hash('b'), small.hash('c')]
    expect(small.waiting()).toBe(2)
    expect(await asked[2]).toEqual({ refused: [{ rule: 'ACC-4', code: 'loginBusy' }] })
    expect(isRefused(await asked[0])).toBe(false)
    expect(isRefused(await asked[1])).toBe(false)
    expect(small.waiting()).toBe(0)
    expect(isRefused(await small.hash('d'))).toBe(false)
  })

  it('goes on after a stored hash that cannot be read', async () => {
    await expect(passwords.verify('not a hash', 'x')).rejects.toThrow()
    expect(isRefused(await passwords.hash('still there'))).toBe(false)
  })
})
