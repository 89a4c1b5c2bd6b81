/** The officer's acts on a case: 認定, 補正依頼, 却下, 取下げ. Each form names the version it was drawn from. */
import { Fragment } from 'preact'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { PageInput, Sent } from '../page.ts'
import { choicesOf, errorOf, fieldOf } from '../page.ts'
import { applicationStateNames, correctionReasonNames, rejectReasonNames } from '../text/application-fields.ts'
import { ageText, dayText, fullDayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import type { CaseData } from './case.tsx'
import { Deciding, Drawn } from './case-way.tsx'
import { howNames, reductionNames } from './words.ts'

type Props = { data: CaseData; page: PageInput; sent: Sent }
export const isOpen = (state: string): boolean => !['certified', 'rejected', 'withdrawn'].includes(state)
const openChildren = (data: CaseData) => data.children.filter(({ state }) => isOpen(state))
const wasSent = (sent: Sent, intent: string): boolean => sent.problem !== null && sent.values.what?.at(-1) === intent
const What = ({ is }: { is: string }) => <Hidden name="what" value={is} />

export function Certify({ data, page, sent }: Props) {
  const open = openChildren(data)
  return (
    <>
      <h2>認定する</h2>
      <Form>
        <Drawn data={data} />
        <What is="certify" />
        {data.households.length > 0 ? (
          <RadioGroup
            name="household"
            legend="世帯"
            value={sent.values.household?.at(-1) ?? ''}
            {...errorFor(sent, 'household')}
            choices={[
              ...data.households.map((one) => ({
                value: one.id,
                label: one.own ? `${one.guardians}さんの世帯に加える` : `${one.town}の世帯を引き継ぐ`,
                support: `${howNames[one.how] ?? ''}${one.children.length > 0 ? `。お子さま：${one.children.map((c) => c.name).join('、')}` : ''}`,
              })),
              { value: 'new', label: '新しい世帯にする', support: 'アカウントを発行します。' },
            ]}
          />
        ) : (
          <Hidden name="household" value="new" />
        )}
        {open.map((child) => (
          <Fragment key={child.id}>
            <h3>{child.name}</h3>
            <p>
              {fullDayText(child.birthDate as LocalDate)}生まれ、
              {data.receivedOn
                ? `受付日に${ageText(child.birthDate as LocalDate, data.receivedOn as LocalDate)}`
                : ageText(child.birthDate as LocalDate, page.today)}
              、今日{ageText(child.birthDate as LocalDate, page.today)}
            </p>
            {open.length > 1 ? (
              <Checkbox
                name={`decide.${child.id}`}
                label="このお子さまを認定する"
                checked={sent.problem ? sent.values[`decide.${child.id}`] !== undefined : true}
              />
            ) : (
              <Hidden name={`decide.${child.id}`} value="yes" />
            )}
            <DateField
              {...fieldOf(sent, `from.${child.id}`, child.proposal.validFrom)}
              label="認定の開始日"
              support={`国の時間は${fullDayText(child.proposal.nationalEnd as LocalDate)}まで${
                child.proposal.municipalEnd
                  ? `、市区町村の時間は${fullDayText(child.proposal.municipalEnd as LocalDate)}まで`
                  : ''
              }使えます。${child.proposal.classAge}歳児クラスです。`}
            />
            <Same data={data} sent={sent} child={child} />
            <TextField {...fieldOf(sent, `own.${child.id}`)} label="市区町村の認定番号" required={false} width="middle" />
            <Select
              {...fieldOf(sent, `class.${child.id}`)}
              label="利用料の軽減"
              required={false}
              empty="なし"
              support={`始まりは${dayText(data.reduction.from as LocalDate, page.today)}です。`}
              options={Object.entries(reductionNames).map(([value, label]) => ({ value, label }))}
            />
            <DateField
              {...fieldOf(sent, `until.${child.id}`)}
              label="軽減の終わりの日"
              required={false}
              support={`入力しないと、非課税と所得割は${fullDayText(data.reduction.incomeUntil as LocalDate)}まで、ほかは期限なしになります。`}
            />
          </Fragment>
        ))}
        <Deciding data={data} intent="certify" text={data.twoPersons ? '起案する' : '認定する'} />
        <p class="muted">
          {data.twoPersons
            ? 'ほかの担当が承認すると、認定番号が決まり、保護者にメールでお知らせします。'
            : '認定すると、認定番号が決まり、保護者にメールでお知らせします。'}
          {data.noticeOn === page.today ? '' : `お知らせは${dayText(data.noticeOn as LocalDate, page.today)}にまとめて送ります。`}
        </p>
      </Form>
    </>
  )
}

const errorFor = (sent: Sent, name: string) => {
  const error = errorOf(sent, name)
  return error === undefined ? {} : { error }
}

/** CERT-6: the officer says whether this is a child that is known already. */
function Same({ data, sent, child }: { data: CaseData; sent: Sent; child: CaseData['children'][number] }) {
  const known = data.households.flatMap((one) => one.children.filter(({ birthDate }) => birthDate === child.birthDate))
  if (known.length === 0) return null
  return (
    <Select
      {...fieldOf(sent, `same.${child.id}`)}
      label="知られているお子さま"
      required={false}
      empty="新しいお子さま"
      options={known.map((one) => ({ value: one.id, label: `${one.name}と同じ` }))}
      support="同じお子さまのときは、ここで選ぶと記録がつながります。"
    />
  )
}

export const markName = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.')

export function Return({ data, page, sent }: Props) {
  const fields = (data.form ?? []).flatMap((group) => group.rows.flatMap((row) => row.fields))
  return (
    <Details summary="補正を依頼する" open={wasSent(sent, 'return')}>
      <Form>
        <Drawn data={data} />
        <What is="return" />
        <p>直してほしい項目を開いて、理由を選んでください。申請した方が直せるのは、理由を選んだ項目だけです。</p>
        <p>
          <a href="/office/correction-templates">文例を作る・直す</a>
        </p>
        {fields.map((field) => {
          const name = markName(field.pointer)
          return (
            <Details
              key={name}
              summary={field.name}
              open={(sent.values[`reason-${name}`]?.at(-1) ?? '') !== '' || errorOf(sent, `message-${name}`) !== undefined}
            >
              <Select
                {...fieldOf(sent, `reason-${name}`)}
                label="理由"
                required={false}
                empty="依頼しない"
                width="full"
                options={Object.entries(correctionReasonNames).map(([value, label]) => ({ value, label }))}
              />
              {data.templates.length > 0 ? (
                <Select
                  {...fieldOf(sent, `template-${name}`)}
                  label="文例"
                  required={false}
                  empty="使わない"
                  width="full"
                  support="下の欄に何も書かないと、この文が伝わります。"
                  options={data.templates.map((one) => ({ value: one.message, label: one.title }))}
                />
              ) : null}
              <TextField
                {...fieldOf(sent, `message-${name}`)}
                label="申請した方に伝えること"
                required={false}
                support="申請状況の画面に表示します。メールには書きません。"
                maxLength={500}
              />
            </Details>
          )
        })}
        <DateField
          {...fieldOf(sent, 'dueOn', data.correctionDueOn ?? addDays(page.today, 14))}
          label="補正の期限"
          min={page.today}
        />
        <ButtonRow>
          <Button intent="return" look="secondary">
            補正を依頼する
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

export function Reject({ data, sent }: Props) {
  const open = openChildren(data)
  return (
    <Details summary="却下する" open={wasSent(sent, 'reject')}>
      <Form>
        <Drawn data={data} />
        <What is="reject" />
        <CheckboxGroup
          {...choicesOf(sent, 'children', open.length === 1 ? [open[0]?.id ?? ''] : [])}
          legend="却下するお子さま"
          required
          choices={open.map((child) => ({ value: child.id, label: child.name, support: applicationStateNames[child.state] }))}
        />
        <Select
          {...fieldOf(sent, 'reason')}
          label="理由"
          width="full"
          empty="選んでください"
          support="メールと申請状況の画面に、この文のまま表示します。"
          options={Object.entries(rejectReasonNames).map(([value, label]) => ({ value, label }))}
        />
        <ButtonRow>
          <Button intent="reject" look="danger">
            {data.twoPersons ? '却下を起案する' : '却下する'}
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

export const Withdraw = ({ data }: { data: CaseData }) => (
  <Details summary="取下げを入力する">
    <Form>
      <Drawn data={data} />
      <p>電話や書面で取下げの申し出があったときに使います。結果が出ていないお子さまの申請が、すべて終わります。</p>
      <ButtonRow>
        <Button intent="withdraw" look="danger">
          取下げにする
        </Button>
      </ButtonRow>
    </Form>
  </Details>
)

/** One button that only moves the case. */
export const Move = ({
  data,
  intent,
  children,
  look = 'secondary',
}: {
  data: CaseData
  intent: string
  children: string
  look?: 'primary' | 'secondary' | 'quiet'
}) => (
  <Form>
    <Drawn data={data} />
    <Button intent={intent} look={look}>
      {children}
    </Button>
  </Form>
)
