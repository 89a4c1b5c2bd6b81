import { expect, test } from 'vitest'
import { type CleanInput, uncleanReasons } from './clean.ts'

const child = { disability: false, medicalCare: false, careNote: '' } as NonNullable<CleanInput['form']>['children'][number]
const clean: CleanInput = {
  state: 'submitted',
  children: ['submitted', 'submitted'],
  others: false,
  form: { children: [child, child], reduction: null, other: '' },
  facts: [
    { fact: 'age', ok: 'yes' },
    { fact: 'residence', ok: 'yes' },
  ],
  known: [],
  files: 0,
  datesFit: true,
}

test.each<[string, Partial<CleanInput>, string[]]>([
  ['nothing in it asks for a person', {}, []],
  ['under review by the caller', { state: 'reviewing', children: ['reviewing'] }, []],
  ['waits for the applicant', { state: 'returned' }, ['state']],
  ['decided', { state: 'certified' }, ['state']],
  ['one child is decided', { children: ['certified', 'reviewing'] }, ['state']],
  ['another officer has it', { others: true }, ['officer']],
  ['contents are gone', { form: null }, ['erased']],
  ['a fact to look at', { facts: [{ fact: 'residence', ok: 'look' }] }, ['residence']],
  ['a fact that does not hold', { facts: [{ fact: 'age', ok: 'no' }] }, ['age']],
  ['CERT-6', { known: ['double'] }, ['duplicate']],
  ['ACC-1', { known: ['phone', 'address'] }, ['address', 'phone']],
  ['ELIG-1, found twice, said once', { known: ['enrolled'], facts: [{ fact: 'enrolment', ok: 'no' }] }, ['enrolment']],
  [
    'FEE-4: a class must be chosen',
    { form: { children: [child], other: '', reduction: { class: 'unknown' } as never } },
    ['reduction'],
  ],
  ['a document', { files: 1 }, ['files']],
  ['words to an officer', { form: { children: [child], reduction: null, other: '兄がいます' } }, ['read']],
  ['a declared need', { form: { children: [{ ...child, medicalCare: true }], reduction: null, other: '' } }, ['read']],
  ['CERT-7: no day is left', { datesFit: false }, ['dates']],
  ['all reasons are told, in order', { files: 2, others: true, known: ['double'] }, ['officer', 'duplicate', 'files']],
])('%s', (_name, more, reasons) => {
  expect(uncleanReasons({ ...clean, ...more })).toEqual(reasons)
})
