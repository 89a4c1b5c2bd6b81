/** Endpoints of 利用料: due and paid per child and month, receipts (FEE-3, FEE-7). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const ofMonth = z.object({ facilityId: z.uuid(), month })
const ofReceipt = z.object({ facilityId: z.uuid(), receiptId: z.uuid() })
const facilityId = '0197a1b2-0000-7000-8000-000000000001'
const receiptId = '0197a1b2-0000-7000-8000-000000000004'
export const payWays = ['cash', 'transfer', 'cashless'] as const

export const listFees = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/months/:month/fees',
  summary: 'What each family owes for a month: price, taken off, to pay, paid; receipts',
  params: ofMonth,
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      month: z.string(),
      families: z.array(
        z.object({
          child: z.object({ id: z.uuid(), name: z.string() }),
          uses: z.int(),
          minutes: z.int(),
          price: z.int(),
          off: z.int(),
          due: z.int(),
          paid: z.int(),
          receipts: z.array(
            z.object({
              id: z.uuid(),
              number: z.string(),
              yen: z.int(),
              paidOn: z.string(),
              way: z.enum(payWays),
              voided: z.boolean(),
            }),
          ),
        }),
      ),
      totals: z.object({ due: z.int(), paid: z.int(), unpaid: z.int() }),
    }),
  ),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId, month: '2026-10' } },
  work: 'report',
})

export const listSlips = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/months/:month/slips',
  summary: '納付のお知らせ: what each family pays for a month, use by use, and how the facility takes it',
  params: ofMonth,
  reply: json(
    z.object({
      facility: z.object({
        id: z.uuid(),
        name: z.string(),
        corporation: z.string(),
        address: z.string(),
        phone: z.string().nullable(),
        payment: z.string().nullable(),
      }),
      month: z.string(),
      /** Until the month is closed the sums may still change. */
      closed: z.boolean(),
      families: z.array(
        z.object({
          child: z.object({ id: z.uuid(), name: z.string() }),
          lines: z.array(
            z.object({
              date: z.string(),
              start: z.int(),
              end: z.int(),
              minutes: z.int(),
              price: z.int(),
              off: z.int(),
              pays: z.int(),
            }),
          ),
          due: z.int(),
          paid: z.int(),
        }),
      ),
    }),
  ),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId, month: '2026-10' } },
  work: 'report',
})

export const addReceipt = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/months/:month/fees',
  summary: 'Marks a fee as paid; the receipt has its number from then on',
  params: ofMonth,
  body: z.object({
    child: z.uuid(),
    yen: z.int().min(1).max(1_000_000),
    paidOn: z.iso.date().regex(/^20/),
    way: z.enum(payWays),
  }),
  reply: json(z.object({ id: z.uuid() })),
  may: staff,
  target,
  audit: 'fee.paid',
  refusals: ['FEE-3'],
  example: {
    params: { facilityId, month: '2026-10' },
    body: { child: facilityId, yen: 300, paidOn: '2026-11-20', way: 'cash' },
  },
})

export const voidReceipt = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/receipts/:receiptId/void',
  summary: 'Takes a receipt back; it stays on record with its number',
  params: ofReceipt,
  reply: json(z.object({})),
  may: staff,
  target,
  audit: 'fee.voided',
  refusals: ['FEE-3'],
  example: { params: { facilityId, receiptId } },
})

export const getReceipt = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/receipts/:receiptId',
  summary: '領収書 as a PDF: price, taken off, paid (FEE-7)',
  params: ofReceipt,
  reply: file('application/pdf'),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId, receiptId } },
  work: 'report',
})

export const getUnpaidFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/months/:month/fees/file',
  summary: 'Fees of a month as CSV, for the own cashbox or an accounting service; comes back with what was paid',
  params: ofMonth,
  query: z.object({ code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId, month: '2026-10' } },
  work: 'report',
})

export const putPaidFile = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/months/:month/fees/file',
  summary: 'Marks as paid what a file says, all rows or none; a receipt that stands already is left; `dry` writes nothing',
  params: ofMonth,
  body: z.object({
    dry: z.boolean(),
    rows: z
      .array(
        z.object({
          /** Of the file, as a person counts them. */
          line: z.int().min(1).max(100_000),
          child: z.uuid(),
          yen: z.int().min(1).max(1_000_000),
          paidOn: z.iso.date().regex(/^20/),
          way: z.enum(payWays),
        }),
      )
      .min(1)
      .max(1000),
  }),
  reply: json(
    z.object({
      fresh: z.int(),
      /** Rows whose receipt stands already. */
      known: z.int(),
      /** Of the fresh ones. */
      yen: z.int(),
    }),
  ),
  may: staff,
  target,
  audit: 'fee.file',
  refusals: ['FEE-3'],
  example: {
    params: { facilityId, month: '2026-10' },
    body: { dry: true, rows: [{ line: 2, child: facilityId, yen: 300, paidOn: '2026-11-20', way: 'cash' }] },
  },
})
