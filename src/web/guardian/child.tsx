/** A child: facts, certificate in short, who has looked at its data (SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, fieldOf, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { StandingNote } from '../sheet/standing-note.tsx'
import { ageText, dayText, fullDayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { type Status, StatusTag } from '../ui/status-tag.tsx'
import { TextField } from '../ui/text-field.tsx'

type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId']>
type Params = { childId: string }

export const title = (data: Data): string => data.nickname ?? data.name

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const child = await api('GET /api/v1/my/children/:childId', { params: page.params })
  return child.ok ? child.value : stop(child.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput<Params>): Promise<Acted> {
  const renamed = await api('PUT /api/v1/my/children/:childId/nickname', {
    params: page.params,
    body: { nickname: form.text('nickname') },
  })
  return renamed.ok ? { redirect: page.path } : { problem: renamed.problem }
}

const stateWords: Record<'before' | 'valid' | 'suspended' | 'ended', Status> = {
  before: '開始前',
  valid: '有効',
  suspended: '停止',
  ended: '終了',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const birth = data.birthDate as LocalDate
  return (
    <>
      <BackLink href="/my/menu">メニュー</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{title(data)}</h1>
      <DefinitionList
        facts={[
          { term: 'お名前', value: data.name },
          { term: 'フリガナ', value: data.kana },
          { term: '生年月日', value: `${fullDayText(birth)}（${ageText(birth, today)}）` },
          { term: 'お住まい', value: data.municipality },
          {
            term: '認定',
            value: data.certificate ? (
              <>
                <StatusTag status={stateWords[data.certificate.state]} />{' '}
                {dayText(data.certificate.validFrom as LocalDate, today)}から
                {dayText(data.certificate.until as LocalDate, today)}まで
              </>
            ) : (
              'まだ認定がありません'
            ),
          },
        ]}
      />
      <LinkList
        items={[
          { href: `/my/children/${data.id}/certificate`, text: '認定証を見る' },
          { href: `/my/children/${data.id}/sheet`, text: '児童情報', note: 'アレルギー、健康、食事など' },
          { href: '/my/user-info/contacts', text: '緊急連絡先・送迎者' },
          { href: `/my/children/${data.id}/reads`, text: 'お子さまの情報を見た人', note: '施設や市区町村の、だれがいつ見たか' },
        ]}
      />
      <h2>児童情報の確認</h2>
      <StandingNote standing={data.sheet} today={today} />

      <h2>よび名</h2>
      <Form label="よび名">
        <TextField
          {...fieldOf(sent, 'nickname', data.nickname ?? '')}
          label="画面でのよび名"
          support="例：さくらちゃん。空欄にすると、お名前を使います。"
          required={false}
          width="middle"
          maxLength={20}
        />
        <ButtonRow>
          <Button look="secondary">よび名を保存する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
