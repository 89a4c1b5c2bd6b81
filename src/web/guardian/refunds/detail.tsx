/** A request for a refund (FEE-3): where it stands, its uses and papers; mending what the town gave back, taking it back. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { refundStatus } from '../../claim/refund-status.ts'
import {
  type Acted,
  type DataOf,
  errorOf,
  type Form as FormSent,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { refundTexts } from '../../text/guardian/refunds.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { LinkList } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink, Details } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { AccountFields, problemOf, readAccount } from './account-fields.tsx'

type Input = PageInput<{ id: string }>

export const title = titleIn(refundTexts, 'detailTitle')

export async function load(api: WebApi, page: Input) {
  const refund = await api('GET /api/v1/my/refunds/:refundId', { params: { refundId: page.params.id } })
  return refund.ok ? refund.value : stop(refund.problem)
}
type Data = DataOf<typeof load>
type Use = Data['uses'][number]

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const params = { refundId: page.params.id }
  const done = (what: string) => redirectTo(`/my/refunds/${page.params.id}?done=${what}`)
  if (form.intent === 'withdraw') {
    const back = await api('POST /api/v1/my/refunds/:refundId/withdraw', {
      params,
      body: { version: Number(form.text('version')) },
    })
    return back.ok ? done('withdrawn') : { problem: back.problem }
  }
  const { account, wrong } = readAccount(form, page.locale)
  if (wrong.length > 0) return problemOf(wrong)
  const mended = await api('POST /api/v1/my/refunds/:refundId/mend', {
    params,
    body: { ...account, version: form.text('version') },
    files: form.files('papers'),
  })
  return mended.ok ? done('mended') : { problem: mended.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(refundTexts)
  const { dayText, yenText } = useDates()
  const { today } = page
  const said = page.query.done
  const mayTakeBack = data.state === 'submitted' || data.state === 'returned'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/refunds">{say('title')}</BackLink>
      <h1>{say('detailTitle')}</h1>
      {!sent.problem && said === 'sent' ? <Notice kind="success" title={say('sent', { town: data.town })} /> : null}
      {!sent.problem && said === 'mended' ? <Notice kind="success" title={say('mended')} /> : null}
      {!sent.problem && said === 'withdrawn' ? <Notice kind="success" title={say('withdrawn')} /> : null}
      <p>
        <StatusTag status={refundStatus[data.state]} /> {words('receivedNumber', { number: data.number })}
      </p>
      <DefinitionList
        facts={[
          { term: say('asked'), value: yenText(data.asked) },
          ...(data.decided === null ? [] : [{ term: say('decided'), value: <strong>{yenText(data.decided)}</strong> }]),
          ...(data.payOn ? [{ term: say('payOn'), value: dayText(data.payOn as LocalDate, today) }] : []),
          ...(data.account
            ? [
                {
                  term: say('account'),
                  value: say('accountShort', {
                    bank: data.account.bankKana,
                    branch: data.account.branchKana,
                    last: data.account.number.slice(-3),
                  }),
                },
              ]
            : []),
        ]}
      />
      {data.state === 'returned' ? <Mend data={data} sent={sent} /> : null}
      <h2>{say('history')}</h2>
      <History data={data} today={today} />
      <h2>{say('uses')}</h2>
      <Uses data={data} today={today} />
      <Papers data={data} today={today} />
      <h2>{say('ask')}</h2>
      <p>{say('office', data.contact)}</p>
      {mayTakeBack ? (
        <Details summary={say('takeBack')}>
          <Form label={words('takeBack')}>
            <Hidden name="version" value={String(data.version)} />
            <p>{say('takeBackWhy')}</p>
            <ButtonRow>
              <Button intent="withdraw" look="danger">
                {say('takeBackDo')}
              </Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

function Mend({ data, sent }: { data: Data; sent: PageProps<typeof load>['sent'] }) {
  const { say, words } = useTexts(refundTexts)
  const said = { receipt: words('returnedReceipt'), account: words('returnedAccount'), other: words('returnedOther') }
  const wrongPapers = errorOf(sent, 'papers')
  return (
    <>
      <Notice kind="warning" title={say('returnedTitle')}>
        <ul>
          {data.returned.map((code) => (
            <li key={code}>{said[code]}</li>
          ))}
        </ul>
      </Notice>
      <h2>{say('mend')}</h2>
      <Form files label={words('mend')}>
        <Hidden name="version" value={String(data.version)} />
        <FileField
          name="papers"
          label={say('morePapers')}
          required={false}
          accept=".pdf,.jpg,.jpeg,.png"
          kinds="PDF・JPEG・PNG"
          {...(wrongPapers ? { error: wrongPapers } : {})}
        />
        <h3>{say('account')}</h3>
        <AccountFields account={data.account} sent={sent} />
        <ButtonRow>
          <Button intent="mend">{say('sendAgain')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function History({ data, today }: { data: Data; today: LocalDate }) {
  const { say, words } = useTexts(refundTexts)
  const { momentText } = useDates()
  const open = data.state === 'submitted' || data.state === 'reviewing'
  const stopped = (event: string): boolean => event === 'reject' || event === 'withdraw'
  return (
    <Timeline
      label={words('history')}
      items={[
        ...data.events.map((one) => ({
          title: say(one.event),
          when: momentText(one.at, today),
          state: stopped(one.event) ? ('stopped' as const) : ('done' as const),
        })),
        ...(open ? [{ title: say('deciding'), state: 'now' as const }] : []),
        ...(open || data.state === 'decided'
          ? [{ title: say('paying'), state: data.state === 'decided' ? ('now' as const) : ('next' as const) }]
          : []),
      ]}
    />
  )
}

function Uses({ data, today }: { data: Data; today: LocalDate }) {
  const { say, words } = useTexts(refundTexts)
  const { dayText, gridRangeText, yenText } = useDates()
  const struck = {
    receipt: words('struckReceipt'),
    unpaid: words('struckUnpaid'),
    duplicate: words('struckDuplicate'),
    outside: words('struckOutside'),
    other: words('struckOther'),
  }
  const decided = data.decided !== null
  const resultOf = (use: Use): string =>
    decided ? (use.struck ? struck[use.struck] : words('granted')) : words(data.state === 'withdrawn' ? 'noRefund' : 'waiting')
  return (
    <>
      <DataTable<Use>
        caption={words('perUse')}
        rows={data.uses}
        keyOf={(use) => use.id}
        columns={[
          { key: 'day', head: words('day'), main: true, cell: (use) => dayText(use.date as LocalDate, today) },
          { key: 'place', head: words('place'), cell: (use) => use.facility },
          { key: 'child', head: words('child'), cell: (use) => use.child },
          { key: 'time', head: words('time'), cell: (use) => gridRangeText(use.in ?? use.start, use.out ?? use.end) },
          { key: 'paid', head: words('paid'), align: 'end', cell: (use) => yenText(use.paid) },
          { key: 'back', head: words('back'), align: 'end', cell: (use) => yenText(use.yen) },
          { key: 'result', head: words('result'), cell: resultOf },
        ]}
      />
      {decided && data.uses.some((use) => use.struck) ? <p>{say('again')}</p> : null}
    </>
  )
}

function Papers({ data, today }: { data: Data; today: LocalDate }) {
  const { say, words } = useTexts(refundTexts)
  const { dayText, yenText } = useDates()
  return (
    <>
      <h2>{say('papers')}</h2>
      {data.receipts.length > 0 ? (
        <LinkList
          label={words('receipts')}
          items={data.receipts.map((one) => ({
            href: `/api/v1/my/receipts/${one.id}`,
            text: say('receipt', { place: one.facility, yen: yenText(one.yen) }),
            note: say('receiptNote', { number: one.number, day: dayText(one.paidOn as LocalDate, today) }),
          }))}
        />
      ) : null}
      {data.papers.length > 0 ? (
        <LinkList
          label={words('sentPapers')}
          items={data.papers.map((one) => ({ href: `/api/v1/my/refunds/${data.id}/papers/${one.id}`, text: one.name }))}
        />
      ) : data.receipts.length === 0 ? (
        <p>{say('noPapers')}</p>
      ) : null}
    </>
  )
}
