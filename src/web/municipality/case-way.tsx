/** The way through the queue, and what lies prepared on a case (作成者 ≠ 承認者). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { PageInput } from '../page.ts'
import { rejectReasonNames } from '../text/application-fields.ts'
import { fullDayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import type { CaseData } from './case.tsx'
import { caseHref } from './case-act.ts'
import { DeskKeys, Keyed } from './desk-keys.tsx'
import { reductionNames } from './words.ts'

const caseKeys = [
  { key: 'j', what: '次の申請を開く' },
  { key: 'k', what: '前の申請を開く' },
  { key: 't', what: '担当になる' },
  { key: 'c', what: '認定（起案・承認）のボタンへ移る。Enterで決まる' },
  { key: 'u', what: '一覧にもどる' },
]

export function CaseWay({ data, page }: { data: CaseData; page: PageInput }) {
  const { before, after, place, found } = data.way
  return (
    <nav class="desk-way" aria-label="申請の一覧の中">
      {before ? (
        <Keyed keys="k">
          <LinkButton href={caseHref(page.query, before)} look="secondary" size="small">
            前の申請
          </LinkButton>
        </Keyed>
      ) : null}
      {after ? (
        <Keyed keys="j">
          <LinkButton href={caseHref(page.query, after)} look="secondary" size="small">
            次の申請
          </LinkButton>
        </Keyed>
      ) : null}
      <span>{place === null ? `一覧に残り${found}件` : `${found}件中${place}件目`}</span>
      <DeskKeys keys={caseKeys} />
    </nav>
  )
}

/** Hidden fields of every deciding form: the version it was drawn from, and where 「次へ」 leads. */
export const Drawn = ({ data }: { data: CaseData }) => (
  <>
    <Hidden name="version" value={String(data.version)} />
    <Hidden name="number" value={data.number} />
    {data.way.after ? <Hidden name="next" value={data.way.after} /> : null}
    {data.twoPersons ? <Hidden name="twoPersons" value="yes" /> : null}
  </>
)

/** The deciding buttons: with a next case, going on is the first. */
export const Deciding = ({ data, intent, text }: { data: CaseData; intent: string; text: string }) => (
  <ButtonRow>
    <Keyed keys="c" to="focus">
      <Button intent={data.way.after ? `${intent}-next` : intent}>
        {data.way.after ? `${text.replace(/する$/, '')}して次へ` : text}
      </Button>
    </Keyed>
    {data.way.after ? (
      <Button intent={intent} look="secondary">
        {text}
      </Button>
    ) : null}
  </ButtonRow>
)

export function Prepared({ data, page }: { data: CaseData; page: PageInput }) {
  const { prepared } = data
  if (!prepared) return null
  const nameOf = (id: string) => data.children.find((child) => child.id === id)?.name ?? ''
  const household = data.households.find(({ id }) => id === prepared.household)
  return (
    <>
      <h2>{prepared.kind === 'certify' ? '認定の起案' : '却下の起案'}</h2>
      <DefinitionList
        dense
        facts={[
          { term: '起案した人', value: `${prepared.by}、${momentText(prepared.at, page.today)}` },
          ...(prepared.reason ? [{ term: '却下の理由', value: rejectReasonNames[prepared.reason] }] : []),
          ...(prepared.kind === 'certify'
            ? [{ term: '世帯', value: household ? `${household.guardians ?? household.town}の世帯に加える` : '新しい世帯' }]
            : []),
          ...prepared.children.map((child) => ({
            term: nameOf(child.id),
            value:
              prepared.kind === 'reject'
                ? '却下'
                : [
                    `開始日 ${child.validFrom ? fullDayText(child.validFrom as LocalDate) : '決まりのとおり'}`,
                    `軽減 ${child.reduction ? reductionNames[child.reduction.class] : 'なし'}`,
                    ...(child.ownNumber ? [`市区町村の番号 ${child.ownNumber}`] : []),
                    ...(child.childId ? ['知られているお子さま'] : []),
                  ].join('、'),
          })),
        ]}
      />
      {data.mayAct && !prepared.mine ? (
        <Form>
          <Drawn data={data} />
          <Deciding data={data} intent="approve" text="承認する" />
        </Form>
      ) : null}
      {prepared.mine ? <p>承認は、ほかの担当が行います。</p> : null}
      {data.mayAct ? (
        <Form>
          <Drawn data={data} />
          <ButtonRow>
            <Button intent="sendBack" look="secondary">
              {prepared.mine ? '起案を取り下げる' : '起案を戻す'}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}
