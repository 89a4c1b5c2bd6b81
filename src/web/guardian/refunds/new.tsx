/** One request for a refund (FEE-3): which uses, their receipts, and the account, on one page. */
import type { LocalDate } from '../../../platform/calendar.ts'
import {
  type Acted,
  choicesOf,
  errorOf,
  type Form as FormSent,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn, wordsOf } from '../../text/catalogue.ts'
import { refundTexts } from '../../text/guardian/refunds.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choice-group.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink, Tabs } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { AccountFields, problemOf, readAccount } from './account-fields.tsx'

export const title = titleIn(refundTexts, 'newTitle')

export async function load(api: WebApi, page: PageInput) {
  const refunds = await api('GET /api/v1/my/refunds')
  if (!refunds.ok) return stop(refunds.problem)
  const { towns, account } = refunds.value
  const town = towns.find((one) => one.code === page.query.town) ?? towns[0]
  return town ? { town, towns: towns.map(({ code, name }) => ({ code, name })), account } : redirectTo('/my/refunds')
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const uses = form.all('uses')
  const { account, wrong } = readAccount(form, page.locale)
  const none = uses.length > 0 ? [] : [{ name: 'uses', code: 'empty', message: wordsOf(refundTexts, page.locale, 'wrongUses') }]
  if (none.length + wrong.length > 0) return problemOf([...none, ...wrong])
  const asked = await api('POST /api/v1/my/refunds', {
    body: { ...account, town: form.text('town'), uses: uses.join(',') },
    files: form.files('papers'),
  })
  return asked.ok ? redirectTo(`/my/refunds/${asked.value.id}?done=sent`) : { problem: asked.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(refundTexts)
  const { dayText, lengthText, yenText } = useDates()
  const { town, towns, account } = data
  const wrongPapers = errorOf(sent, 'papers')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/refunds">{say('title')}</BackLink>
      <h1>{say('newTitle')}</h1>
      {towns.length > 1 ? (
        <Tabs
          label={words('town')}
          items={towns.map((one) => ({
            text: one.name,
            href: `/my/refunds/new?town=${one.code}`,
            current: one.code === town.code,
          }))}
        />
      ) : null}
      <Form files label={words('newTitle')}>
        <Hidden name="town" value={town.code} />
        <CheckboxGroup
          {...choicesOf(
            sent,
            'uses',
            town.uses.map((use) => use.id),
          )}
          legend={say('chooseUses')}
          support={say('chooseSupport')}
          required
          choices={town.uses.map((use) => ({
            value: use.id,
            label: say('use', { day: dayText(use.date as LocalDate, page.today), place: use.facility.name }),
            support: (
              <>
                {say('useNote', {
                  child: use.child,
                  length: lengthText(use.minutes),
                  paid: yenText(use.paid),
                  yen: yenText(use.yen),
                })}
                <br />
                {say(use.proven ? 'proven' : 'needPaper')}
              </>
            ),
          }))}
        />
        <h2>{say('papers')}</h2>
        <FileField
          name="papers"
          label={say('papers')}
          support={say(town.uses.every((use) => use.proven) ? 'papersAll' : 'papersSome')}
          required={false}
          accept=".pdf,.jpg,.jpeg,.png"
          kinds="PDF・JPEG・PNG"
          {...(wrongPapers ? { error: wrongPapers } : {})}
        />
        <h2>{say('account')}</h2>
        <AccountFields account={account} sent={sent} />
        <ButtonRow>
          <Button size="large">{say('send')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
