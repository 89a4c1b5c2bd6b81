/** What people type, filled with canaries: the pages of an application, sections of a sheet, a document. */
import type { Section as Page } from '../../src/features/application/draft.ts'
import { type ContactSectionName, type Field, type SectionName, sectionOf } from '../../src/features/child/rules.ts'
import type { Cage } from './canary.ts'

/** A page with one line; readers take it, whoever unseals it finds the canary. */
export function pdfOf(words: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Note (${words}) >>`,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = text.length
  text += `xref\n0 4\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${text}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}

export function createForms(cage: Cage) {
  /** The pages of the application form: every field that a page takes, as it is typed. */
  const address = (whose: string, postalCode: string) => ({
    postalCode,
    prefecture: '東京都',
    city: cage.text(`${whose} city`, 'named'),
    street: cage.text(`${whose} street`, 'named'),
    building: cage.text(`${whose} building`, 'named'),
  })
  const names = (whose: string) => ({
    ...Object.fromEntries(
      ['familyName', 'givenName', 'familyKana', 'givenKana'].map((part) => [part, cage.text(`${whose} ${part}`, 'named')]),
    ),
    oneName: '',
  })
  const mails = {
    first: `${cage.ascii('guardian1 mail', 'named')}@example.jp`,
    second: `${cage.ascii('guardian2 mail', 'named')}@example.jp`,
  }
  const pages: Record<Page, Record<string, unknown>> = {
    name: names('guardian1'),
    address: { address: address('guardian1', '135-0016') },
    contact: { relationship: 'mother', mail: mails.first, phone: cage.phone('guardian1 phone', 'named') },
    second: {
      wanted: 'yes',
      sameAddress: '',
      ...names('guardian2'),
      relationship: 'father',
      mail: mails.second,
      phone: cage.phone('guardian2 phone', 'named'),
      address: address('guardian2', '135-0017'),
    },
    child: { ...names('child'), birth: { year: '2025', month: '4', day: '10' }, birthDate: '', sex: 'female' },
    care: {
      enrolment: 'none',
      disability: 'on',
      medicalCare: 'on',
      careNote: cage.text('care note'),
      ownAddress: 'on',
      address: address('child', '135-0018'),
    },
    reduction: { wish: 'yes', class: 'lowIncome', taxPlace1: 'elsewhere', taxPlace2: 'elsewhere' },
    consents: { residence: 'on', residenceVersion: '1', tax: 'on', taxVersion: '1', use: 'on', useVersion: '1' },
  }
  const other = { first: cage.text('other'), corrected: cage.text('other, corrected') }
  const baseOf = (page: Page): string =>
    ({ name: 'guardian1', address: 'guardian1', contact: 'guardian1', second: 'guardian2', child: 'children', care: 'children' })[
      page as string
    ] ?? page

  /** What one field of a sheet takes: words where words are possible, else any valid answer; conditions are fulfilled. */
  function typedOf(field: Field, where: string, yes: string): unknown {
    switch (field.kind) {
      case 'text':
      case 'long':
        return cage.text(where)
      case 'phone':
        return cage.phone(where)
      case 'choice':
        return yes || field.of.at(-1)
      case 'choices':
        return field.of
      case 'yesNo':
        return 'yes'
      case 'date':
        return '2026-05-01'
      case 'number':
        return String(field.to)
      case 'rows':
        return [0, 1].map((i) =>
          Object.fromEntries(Object.entries(field.of).map(([name, one]) => [name, typedOf(one, `${where}/${i}/${name}`, '')])),
        )
    }
  }
  function sheetValue(name: SectionName | ContactSectionName, who: string): Record<string, unknown> {
    const section = sectionOf(name)
    const wanted = (key: string) => Object.values(section).find((field) => field.when?.field === key)?.when?.is ?? ''
    return Object.fromEntries(
      Object.entries(section).map(([key, field]) => [key, typedOf(field, `${who} ${name}/${key}`, wanted(key))]),
    )
  }

  return { names, address, mails, pages, other, baseOf, sheetValue }
}
