/** The Excel forms come back filled in (CERT-4): read as a person means them, entered without typing, refused with the cell's name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltHousehold, type BuiltLogin, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { filledPaper } from '../../../test/helpers/fill-sheet.ts'
import { isRefused } from '../../platform/refusal.ts'
import { readSheetFile } from '../../platform/sheet.ts'
import { createWorkerPool } from '../../platform/worker.ts'
import { xlsxFile, xlsxType } from '../../platform/xlsx.ts'
import { zip } from '../../platform/zip.ts'
import { koto, sumida } from '../municipality/towns.ts'
import type { Known } from './change-form.ts'
import { readSheetForm, readSheetHead } from './change-sheet.ts'

const name = (family: string, given: string, familyKana: string, givenKana: string) => ({
  familyName: family,
  givenName: given,
  familyKana,
  givenKana,
})
const known = {
  today: '2026-11-24',
  guardians: [
    {
      ordinal: 1,
      ...name('見本', '花子', 'ミホン', 'ハナコ'),
      phone: '0900000001',
      address: '見本町1-2-3',
      mail: 'a@example.jp',
    },
    { ordinal: 2, ...name('見本', '太郎', 'ミホン', 'タロウ'), phone: null, address: '見本町1-2-3', mail: null },
  ],
  children: [{ id: 'child-1', ...name('見本', 'さくら', 'ミホン', 'サクラ') }],
} as unknown as Known

const changeSheet = (after: Record<string, string>, guardian = '見本 花子'): string[][] => [
  ['こども誰でも通園制度　認定変更届出書'],
  ['認定番号', '13108-08-000001-5'],
  ['保護者の氏名', guardian],
  ...Object.entries(after).map(([label, text]) => [label, '', text]),
]
const formOf = (after: Record<string, string>, guardian?: string) =>
  readSheetForm('change', changeSheet(after, guardian), known, 'child-1')

describe('the lines of the sheet', () => {
  test('only what is written changes; of a name the rest stays as it stands', () => {
    expect(formOf({ 保護者の姓: '髙橋', '保護者の姓（ふりがな）': 'たかはし', 変わった日: '2026/11/20' })).toMatchObject({
      ok: true,
      value: {
        parts: ['name'],
        guardian: '1',
        person: { familyName: '髙橋', givenName: '花子', familyKana: 'たかはし', givenKana: 'ハナコ' },
        day: '2026-11-20',
      },
    })
  })

  test('of two guardians the one is meant whose name stands at the head', () => {
    expect(formOf({ 電話番号: '03-1234-5678' }, '見本　太郎')).toMatchObject({ value: { guardian: '2', parts: ['phone'] } })
  })

  test.each([
    ['2026/12/1', '2026-12-01'],
    ['令和8年12月1日', '2026-12-01'],
    ['R8.12.1', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    // As Excel keeps a date in a cell without a format for it.
    ['46357', '2026-12-01'],
  ])('the day %s is read as %s', (typed, day) => {
    expect(formOf({ 変わった日: typed })).toMatchObject({ ok: true, value: { day } })
  })

  test('lines are found by their labels, wherever they stand and however wide they are written', () => {
    const rows = [
      [''],
      ['認定変更届出書'],
      ['メモ', '', 'x'],
      ['町名・ 番地', '', '東陽4-11-28'],
      ['電話番号', '', '03-1234-5678'],
    ]
    expect(readSheetForm('change', rows, known, 'child-1')).toMatchObject({
      value: { parts: ['phone', 'address'], address: { street: '東陽4-11-28' }, phone: '03-1234-5678' },
    })
  })

  test('care and reduction are chosen from the words of the list', () => {
    expect(formOf({ '障害・医療的ケア': '障害と医療的ケア', 利用料の負担軽減: '市区町村民税非課税' })).toMatchObject({
      value: { parts: ['care', 'reduction'], disability: 'on', medicalCare: 'on', wish: 'taxExempt' },
    })
  })

  test('what cannot be read is named with its line, all of it at once', () => {
    const read = formOf({ 変わった日: '来月', 利用料の負担軽減: 'はい' })
    expect(read.ok ? [] : read.errors.map(({ code, slots }) => [code, slots.line, slots.typed])).toEqual([
      ['excel.choice', '利用料の負担軽減', 'はい'],
      ['excel.date', '変わった日', '来月'],
    ])
  })

  test('an end has its reason, its day, where to, and whether the hours go along', () => {
    const rows = [
      ['認定消滅届出書'],
      ['終わる理由', '転出'],
      ['転出日・入所日・最後の日', '令和8年12月20日'],
      ['転出先の市区町村', '千葉県柏市'],
      ['転出先への引き継ぎ', '希望する'],
    ]
    expect(readSheetForm('end', rows, known, 'child-1')).toMatchObject({
      value: { child: 'child-1', reason: 'moved', day: '2026-12-20', town: '千葉県柏市', handOver: 'on' },
    })
  })

  test.each([
    ['another table', [['児童名簿'], ['認定番号', '13108-08-000001-5']], 'excel.other'],
    ['a number that is none', [['認定変更届出書'], ['認定番号', '13108-08-000001-0']], 'excel.number'],
    ['no number', [['認定変更届出書']], 'excel.number'],
  ])('%s is sent back', (_, rows, code) => {
    const head = readSheetHead(rows)
    expect(head.ok ? [] : head.errors.map((one) => one.code)).toEqual([code])
  })
})

describe('the file at the desk', () => {
  let t: TestApp
  let officer: BuiltLogin
  const workers = createWorkerPool()
  beforeAll(async () => {
    t = await startTestApp()
    await buildTowns(t)
    officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  })
  afterAll(async () => {
    expect(t.defects).toEqual([])
    await workers.close()
    await t.close()
  })

  const filled = (family: BuiltHousehold, kind: 'change' | 'end', cells: Record<string, string>) =>
    filledPaper({ url: t.url, token: family.guardian.token }, kind, cells)
  const send = (who: BuiltLogin, bytes: Uint8Array, { receivedOn = '2026-11-23', file = '届出書.xlsx' } = {}) =>
    who.client.upload<{ id: string; number: string }>('/api/v1/office/changes/sheet', { receivedOn }, [
      { field: 'file', name: file, type: xlsxType, bytes },
    ])
  type Case = { version: number; channel: string; asked: { rows: { field: string; before: string; after: string }[] } }

  test('a change: taken in, seen before and after, decided, and it stands; taken in twice it is one', async () => {
    const family = await buildHousehold(t)
    const file = await filled(family, 'change', {
      保護者の姓: '𠮷﨑',
      '保護者の姓（ふりがな）': 'よしざき',
      電話番号: '090-1111-2222',
      変わった日: '2026/11/20',
    })
    const made = await send(officer, file)
    expect(made.status, made.text).toBe(200)
    const seen = (await officer.client.get<Case>(`/api/v1/office/changes/${made.body.id}`)).body
    expect(seen.channel).toBe('excel')
    expect(seen.asked.rows.map(({ field, after }) => [field, after])).toEqual([
      ['name', '𠮷﨑 花子'],
      ['kana', 'ヨシザキ ハナコ'],
      ['phone', '09011112222'],
    ])
    expect(codesOf(await send(officer, file))).toEqual(['excel.again'])
    const decided = await officer.client.call('POST', `/api/v1/office/changes/${made.body.id}/decide`, { version: seen.version })
    expect(decided.status, decided.text).toBe(200)
    const account = await family.guardian.client.get<{ self: { name: string } }>('/api/v1/my/account')
    expect(account.body.self.name).toBe('𠮷﨑 花子')
    // What stands already is no change.
    expect(codesOf(await send(officer, file))).toEqual(['change.nothing'])
  })

  test('an end: the last day is the one before the first day of enrolment', async () => {
    const family = await buildHousehold(t)
    const made = await send(
      officer,
      await filled(family, 'end', { 終わる理由: '保育所などへの入所', '転出日・入所日・最後の日': '令和8年12月10日' }),
    )
    expect(made.status, made.text).toBe(200)
    const seen = await officer.client.get<{ effects: { lastDay: string } }>(`/api/v1/office/changes/${made.body.id}`)
    expect(seen.body.effects.lastDay).toBe('2026-12-09')
  })

  test('refused with the reason: nothing filled in, another town’s child, a town that takes no Excel, a day to come', async () => {
    const family = await buildHousehold(t)
    expect(codesOf(await send(officer, await filled(family, 'change', { 変わった日: '2026/11/20' })))).toEqual(['change.nothing'])
    expect(codesOf(await send(officer, await filled(family, 'change', { 電話番号: '12', 変わった日: '2026/11/20' })))).toEqual([
      'phone.form',
    ])
    const there = await buildHousehold(t, { municipality: sumida.code })
    const file = await filled(there, 'change', { 電話番号: '090-1111-2222', 変わった日: '2026/11/20' })
    expect(codesOf(await send(officer, file))).toEqual(['excel.nobody'])
    const neighbour = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
    expect(codesOf(await send(neighbour, file))).toEqual(['excel.not-taken'])
    expect(codesOf(await send(officer, file, { receivedOn: '2027-01-01' }))).toEqual(['certificate.received-future'])
    const { rows } = await t.admin.query('select 1 from application where household_id = any($1)', [[family.id, there.id]])
    expect(rows).toEqual([])
  })

  const sheetXml = (cells: string) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`
  /** As Excel and LibreOffice save: texts shared, a date as a number with a format. */
  const savedByExcel = (): Uint8Array => {
    const part = (path: string, text: string) => ({ name: path, bytes: Buffer.from(text) })
    const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const pkg = 'http://schemas.openxmlformats.org/package/2006'
    return zip([
      part(
        '[Content_Types].xml',
        `<Types xmlns="${pkg}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      part(
        '_rels/.rels',
        `<Relationships xmlns="${pkg}/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      part(
        'xl/workbook.xml',
        `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="${pkg}/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      part(
        'xl/styles.xml',
        `<styleSheet ${ns}><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      part(
        'xl/sharedStrings.xml',
        `<sst ${ns} count="2" uniqueCount="2"><si><t>変わった日</t></si><si><r><t>髙</t></r><r><t>橋</t></r></si></sst>`,
      ),
      part(
        'xl/worksheets/sheet1.xml',
        sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>46357</v></c></row>'),
      ),
    ])
  }
  const readBytes = (bytes: Uint8Array, file = 'x.xlsx') =>
    readSheetFile(workers, { field: 'file', name: file, type: xlsxType, bytes })

  test('a workbook as Excel saves it: shared texts, texts in runs, dates by their format', async () => {
    expect(await readBytes(savedByExcel())).toEqual([['変わった日', '髙橋', '2026-12-01']])
  })

  test.each([
    ['nothing', new Uint8Array(), 'x.xlsx', 'fileEmpty'],
    ['a table of commas', Buffer.from('a,b\n'), 'x.xlsx', 'excel.type'],
    ['an archive under another name', zip([{ name: 'a', bytes: Buffer.from('a') }]), 'x.xls', 'excel.type'],
    ['an archive that is no workbook', zip([{ name: 'a', bytes: Buffer.from('a') }]), 'x.xlsx', 'excel.content'],
    ['half a workbook', xlsxFile({ name: 'a', columns: [1], rows: [] }).slice(0, 400), 'x.xlsx', 'excel.content'],
    [
      'a small archive that unpacks to twenty megabytes',
      zip([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(20 * 1024 * 1024) }]),
      'x.xlsx',
      'excel.content',
    ],
    ['more than two megabytes', Buffer.alloc(2 * 1024 * 1024 + 1), 'x.xlsx', 'fileTooBig'],
  ])('%s is refused', async (_, bytes, file, code) => {
    const read = await readBytes(bytes, file)
    expect(isRefused(read) ? read.refused.map((one) => one.code) : read).toEqual([code])
  })
})
