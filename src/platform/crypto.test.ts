import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BrokenSeal, newDataKey, open, openDataKey, openRow, openText, rewrapDataKey, seal, sealRow } from './crypto.ts'
import { newKeys } from './keys.ts'

const keys = newKeys()
const [haru, natsu] = ['0198c000-0000-7000-8000-000000000001', '0198c000-0000-7000-8000-000000000002']
const where = { table: 'child_sheet', column: 'allergy', row: 'row-1' }

describe('a child’s data key', () => {
  it('opens after being stored, and holds nothing readable', () => {
    const { key, stored } = newDataKey(keys, haru)
    const sealed = seal(key, where, '卵（重い）𠮷')
    expect(sealed.includes(Buffer.from('卵'))).toBe(false)
    expect(JSON.stringify(key)).toBe(JSON.stringify({ owner: haru }))
    expect(openText(openDataKey(keys, haru, stored), where, sealed)).toBe('卵（重い）𠮷')
  })

  it('keeps bytes and the empty value', () => {
    const { key } = newDataKey(keys, haru)
    const bytes = randomBytes(4096)
    expect(open(key, where, seal(key, where, bytes)).equals(bytes)).toBe(true)
    expect(openText(key, where, seal(key, where, ''))).toBe('')
  })

  it('fails loudly when two ciphertexts of one child are swapped, by row, column or table', () => {
    const { key } = newDataKey(keys, haru)
    for (const other of [
      { ...where, row: 'row-2' },
      { ...where, column: 'doctor' },
      { ...where, table: 'child_note' },
      // A naive joining of the parts would take these for the same place.
      { ...where, column: `${where.column}${where.row.slice(0, 1)}`, row: where.row.slice(1) },
    ]) {
      const [here, there] = [seal(key, where, 'ここ'), seal(key, other, 'あそこ')]
      expect(() => open(key, where, there)).toThrow(BrokenSeal)
      expect(() => open(key, other, here)).toThrow(BrokenSeal)
    }
  })

  it('does not open another child’s values, nor as another child', () => {
    const [a, b] = [newDataKey(keys, haru), newDataKey(keys, natsu)]
    expect(() => open(b.key, where, seal(a.key, where, 'はる'))).toThrow(BrokenSeal)
    expect(() => openDataKey(keys, natsu, a.stored)).toThrow(BrokenSeal)
  })

  it('finds every changed byte', () => {
    const { key } = newDataKey(keys, haru)
    const sealed = seal(key, where, 'そば')
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(() => open(key, where, changed)).toThrow(BrokenSeal)
    }
    expect(() => open(key, where, sealed.subarray(0, 20))).toThrow(BrokenSeal)
    expect(() => open(key, where, new Uint8Array())).toThrow(BrokenSeal)
  })

  it('never uses a nonce twice', () => {
    const { key } = newDataKey(keys, haru)
    const nonces = new Set(Array.from({ length: 5000 }, () => seal(key, where, '同じ').subarray(1, 13).toString('hex')))
    expect(nonces.size).toBe(5000)
  })

  it('moves under a new key-encryption key, and is erased with a lost one', () => {
    const { key, stored } = newDataKey(keys, haru)
    const sealed = seal(key, where, '食物')
    const next = {
      ...keys,
      encryption: { current: 'test-2', byId: new Map([...keys.encryption.byId, ['test-2', randomBytes(32)]]) },
    }
    const moved = rewrapDataKey(next, haru, stored)
    expect(moved.kekId).toBe('test-2')
    expect(openText(openDataKey(next, haru, moved), where, sealed)).toBe('食物')
    expect(() => openDataKey(keys, haru, moved)).toThrow(BrokenSeal)
  })

  it('says where, never what', () => {
    const { key } = newDataKey(keys, haru)
    const caught = (() => {
      try {
        open(key, { ...where, row: 'row-9' }, seal(key, where, '秘密の値'))
        return null
      } catch (error) {
        return error as Error
      }
    })()
    expect(caught?.message).toContain('child_sheet.allergy')
    expect(`${caught?.message}${caught?.stack}`).not.toContain('秘密')
  })
})

describe('values of no child', () => {
  const draft = { table: 'application_draft', column: 'body', row: 'draft-1' }

  it('carry their own key and open at their place only', () => {
    const sealed = sealRow(keys, draft, 'draft-1', '{"名前":"髙﨑"}')
    expect(openRow(keys, draft, 'draft-1', sealed).toString()).toBe('{"名前":"髙﨑"}')
    expect(() => openRow(keys, draft, 'draft-2', sealed)).toThrow(BrokenSeal)
    expect(() => openRow(keys, { ...draft, row: 'draft-2' }, 'draft-1', sealed)).toThrow(BrokenSeal)
    expect(() => openRow(newKeys(), draft, 'draft-1', sealed)).toThrow(BrokenSeal)
    expect(() => openRow(keys, draft, 'draft-1', sealed.subarray(0, 40))).toThrow(BrokenSeal)
  })
})
