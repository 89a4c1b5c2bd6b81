/** お問い合わせ: the own questions and how they stand. */
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = (_data: object, page: PageInput) => wordsOf(enquiryTexts, page.locale, 'title')

export async function load(api: WebApi, _page: PageInput) {
  const list = await api('GET /api/v1/enquiries')
  return list.ok ? list.value : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(enquiryTexts)
  const { momentText } = useDates()
  const home = page.audience === 'facility' ? '/facility' : '/my'
  const ask = (
    <LinkButton href={`${home}/enquiries/new`} look={data.enquiries.length === 0 ? 'primary' : 'secondary'}>
      {say('ask')}
    </LinkButton>
  )
  return (
    <>
      <h1>{say('title')}</h1>
      {data.enquiries.length === 0 ? (
        <EmptyState title={say('none')} action={ask}>
          {say('noneText')}
        </EmptyState>
      ) : (
        <>
          <ButtonRow>{ask}</ButtonRow>
          <LinkList
            label={words('title')}
            items={data.enquiries.map((one) => ({
              href: `${home}/enquiries/${one.id}`,
              text: say(one.topic),
              note: (
                <>
                  {one.unread ? <strong>{say('unread')} </strong> : <>{say(one.state)} </>}
                  {momentText(one.changedAt, page.today)}
                </>
              ),
            }))}
          />
        </>
      )}
    </>
  )
}
