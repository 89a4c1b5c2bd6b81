/** 受付完了: number, what happens next and when, the copy. Survives reloading. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { fullDayText } from '../../text/dates.ts'
import { ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { TownContact } from '../town-info.tsx'
import type { Own } from './journey.ts'

export const title = '申請を受け付けました'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Own>> {
  const own = await api('GET /api/v1/applications/own')
  if (!own.ok) return own.problem.status === 401 ? redirectTo('/apply/status') : stop(own.problem)
  return own.value.state === 'draft' ? redirectTo('/apply/check') : own.value
}

export function Page({ data }: PageProps<typeof load>) {
  const day = (date: string | null): string => (date ? fullDayText(date as LocalDate) : '')
  return (
    <>
      <h1>{title}</h1>
      <Notice kind="success" title={`受付番号 ${data.number}`}>
        <p>{data.mail}に、受付番号を書いたメールを送りました。届かないときのために、この番号を控えておいてください。</p>
      </Notice>
      <h2>これからの流れ</h2>
      <Timeline
        label="これからの流れ"
        items={[
          { title: '申請の受付', when: day(data.receivedOn), state: 'done' },
          {
            title: `${data.municipality.name}の審査`,
            when: `${day(data.dueOn)}ごろまで`,
            state: 'now',
            children: <p>直していただくことがあるときは、メールでお知らせします。</p>,
          },
          {
            title: '認定とアカウントのお知らせ',
            state: 'next',
            children: <p>認定されると、メールが届きます。リンクを開いて、パスワードを決めてください。</p>,
          },
          { title: '施設をさがして、面談を申し込む', state: 'next' },
        ]}
      />
      <ButtonRow>
        <LinkButton href="/apply/status" size="large">
          申請の状況を見る
        </LinkButton>
        <LinkButton href="/api/v1/applications/own/paper" look="secondary" download leave>
          申請した内容の控え（PDF）
        </LinkButton>
      </ButtonRow>
      <p>
        待っている間に、<a href="/search">施設をさがす</a>ことができます。
      </p>
      <TownContact town={{ name: data.municipality.name, contact: data.contact }} />
    </>
  )
}
