/** 設定: the town's rules as sentences, what a change would do, and from when it holds (SET-2). */
import { noticeKinds, noticeNames } from '../../features/certification/notice-words.ts'
import { settingsRefusals } from '../../features/municipality/next-version.ts'
import { type MunicipalitySettings, settingsOn } from '../../features/municipality/rules.ts'
import { addDays, addMonths, firstDayOf, localDate, monthOf, parseDate } from '../../platform/calendar.ts'
import {
  type Acted,
  type Form as FormSent,
  type FormValues,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  pointerOf,
  redirectTo,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, fullDayText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextArea } from '../ui/text-field.tsx'
import { type Difference, Differences, differences, effectWords } from './settings-compare.tsx'
import { ReadSettings, SentenceLine } from './settings-lines.tsx'
import { type MadeUp, previewOf } from './settings-preview.ts'
import { groupsFor, sentenceId } from './settings-sentences.ts'
import { fieldFor, settingsFrom, valuesOf } from './settings-values.ts'

export const title = '設定'

export async function load(api: WebApi, page: PageInput) {
  const [own, copy, version] = await Promise.all([
    api('GET /api/v1/office/settings'),
    /^\d{6}$/.test(page.query.copy ?? '')
      ? api('GET /api/v1/office/settings/copies/:code', { params: { code: page.query.copy ?? '' } })
      : null,
    page.query.version
      ? api('GET /api/v1/office/settings/versions/:versionId', { params: { versionId: page.query.version } })
      : null,
  ])
  if (!own.ok) return stop(own.problem)
  if (copy && !copy.ok) return stop(copy.problem)
  if (version && !version.ok) return stop(version.problem)
  const draft = copy ? { from: copy.value.name, value: copy.value.value } : null
  const earlier = version
    ? { from: `${fullDayText(localDate(version.value.validFrom))}からの設定`, value: version.value.value }
    : null
  const rows = own.value.rows.map(({ validFrom, value }) => ({ validFrom: localDate(validFrom), value }))
  return { ...own.value, rows, draft: draft ?? earlier }
}
type Data = Exclude<Awaited<ReturnType<typeof load>>, { stop: unknown } | { redirect: string }>

/** What the form proposes when nothing was typed: the state that will hold last, so that a scheduled change is not undone by the next. */
const startOf = (data: Data): MunicipalitySettings =>
  data.draft?.value ?? data.rows.at(-1)?.value ?? settingsOn([], localDate('2026-04-01'))
const nextFirst = (today: PageInput['today']) => firstDayOf(addMonths(monthOf(today), 1))

/** `words`: `papers` and `contact` of the form, where they differ, for samples of 通知書. */
type Checked = { values: FormValues; list: Difference[]; effects: string[]; validFrom: string; words: string | null }

/** JSON in base64url: a sentence is a third as long as in an address's own signs. */
const inAddress = (value: unknown): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const { settings, faults } = settingsFrom(form.values)
  const validFrom = parseDate(form.text('validFrom'))
  if (!validFrom) faults.unshift({ name: 'validFrom', code: 'empty', message: 'いつから適用するかを選んでください。' })
  if (faults.length > 0 || !validFrom) return { problem: fieldProblem(faults) }
  if (form.intent === 'check') {
    const [own, touched] = await Promise.all([
      api('GET /api/v1/office/settings'),
      api('GET /api/v1/office/settings/bookings', { query: { from: validFrom } }),
    ])
    if (!own.ok) return { problem: own.problem }
    if (!touched.ok) return { problem: touched.problem }
    const rows = own.value.rows.map((row) => ({ validFrom: localDate(row.validFrom), value: row.value }))
    const list = differences(settingsOn(rows, validFrom), settings)
    const effects = effectWords(
      list.map((one) => one.key),
      touched.value,
    )
    const touchesPapers = list.some((one) => one.key === 'papers' || one.key === 'contact')
    const words = touchesPapers ? inAddress({ papers: settings.papers, contact: settings.contact }) : null
    return { done: { values: form.values, list, effects, validFrom, words } satisfies Checked }
  }
  const made = await api('POST /api/v1/office/settings', {
    body: { seen: Number(form.text('seen')), validFrom, reason: form.text('reason'), value: settings },
  })
  if (made.ok) return redirectTo(`/office/settings/versions?done=${made.value.state}`)
  // The rules speak of the settings, the form of its fields.
  const named = <T extends { pointer?: string }>(one: T): T =>
    one.pointer === undefined ? one : { ...one, pointer: pointerOf(fieldFor(one.pointer, form.values)) }
  const { fields, reasons, ...rest } = made.problem
  return {
    problem: { ...rest, ...(fields ? { fields: fields.map(named) } : {}), ...(reasons ? { reasons: reasons.map(named) } : {}) },
  }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const checked = sent.done as Checked | null
  const kept: Sent = checked ? { ...sent, values: checked.values } : sent
  const typed = kept.problem !== null || checked !== null
  const values = typed ? kept.values : valuesOf(startOf(data))
  const current = data.rows.find((row) => row.validFrom <= page.today) ?? data.rows[0]
  const coming = data.rows.filter((row) => row.validFrom > page.today)
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={`${data.town.name}の設定`}
        facts={current ? `いまの設定は ${fullDayText(current.validFrom)} から` : 'まだ決めていないところは、国の標準です'}
        action={
          <LinkButton href="/office/settings/versions" look="secondary">
            履歴と比べる
          </LinkButton>
        }
      />
      {coming.length > 0 ? (
        <Notice
          kind="info"
          title={`予定されている変更：${coming.map((row) => dayText(row.validFrom, page.today)).join('、')}から`}
        >
          <p>この画面の文は、いちばん先の予定まで反映した内容です。</p>
        </Notice>
      ) : null}
      {data.draft ? (
        <Notice kind="info" title={`「${data.draft.from}」の内容を下書きにしています`}>
          <p>まだ何も変わっていません。直してから、適用する日を決めてください。連絡先と案内の文は、もとのままです。</p>
        </Notice>
      ) : null}
      {data.mayChange ? (
        <Change data={data} page={page} sent={kept} values={values} checked={checked} />
      ) : (
        <ReadSettings groups={groupsFor(values, 0)} values={values} />
      )}
    </>
  )
}

type ChangeProps = { data: Data; page: PageInput; sent: Sent; values: FormValues; checked: Checked | null }

function Change({ data, page, sent, values, checked }: ChangeProps) {
  const groups = groupsFor(values, 1)
  return (
    <>
      <FilterForm label="ほかの市区町村の設定を下書きにする">
        <Select
          name="copy"
          label="ほかの市区町村から写す"
          required={false}
          unmarked
          value={page.query.copy ?? ''}
          empty="選ばない"
          options={data.sources.map((one) => ({ value: one.code, label: one.name }))}
        />
        <Button type="submit" look="secondary" size="small">
          下書きにする
        </Button>
      </FilterForm>
      <nav class="rule-places" aria-label="設定の分け方">
        {groups.map((group) => (
          <a key={group.id} href={`#rules-${group.id}`}>
            {group.title}
          </a>
        ))}
      </nav>
      <Form id="settings">
        <Hidden name="seen" value={values.seen?.at(-1) ?? String(data.seen)} />
        <div class="settings-split">
          <div>
            {groups.map((group) => (
              <section key={group.id} id={`rules-${group.id}`} aria-labelledby={`rules-${group.id}-title`}>
                <h2 id={`rules-${group.id}-title`}>{group.title}</h2>
                <ul class="rule-list">
                  {group.sentences.map((sentence) => (
                    <SentenceLine key={sentenceId(sentence)} sentence={sentence} values={values} sent={sent} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <aside class="settings-aside" aria-labelledby="when-title">
            <h2 id="when-title">適用と確認</h2>
            <DateField
              {...fieldOf(sent, 'validFrom', nextFirst(page.today))}
              label="いつから"
              min={page.today}
              support="時間の上限と上乗せは、月の1日からだけ変えられます。"
            />
            <TextArea
              {...fieldOf(sent, 'reason')}
              label="変える理由"
              rows={2}
              maxLength={500}
              support="履歴に残ります（例：条例の改正）。"
            />
            <ButtonRow>
              <Button look="secondary" intent="check">
                変わることを確かめる
              </Button>
              <Button intent="schedule">{data.twoPersons ? 'この内容で承認を頼む' : 'この内容で予定する'}</Button>
            </ButtonRow>
            {data.twoPersons ? <p class="muted">2人で確かめる決まりです。別の管理者が承認すると、予定に入ります。</p> : null}
            {checked ? <Effects checked={checked} page={page} /> : null}
            <MadeUpChild data={data} page={page} sent={sent} values={values} />
          </aside>
        </div>
      </Form>
    </>
  )
}

const Effects = ({ checked, page }: { checked: Checked; page: PageInput }) => (
  <Notice kind="info" title={`${dayText(localDate(checked.validFrom), page.today)}から変わること：${checked.list.length}件`} live>
    {checked.list.length === 0 ? (
      <p>その日の設定と同じ内容です。</p>
    ) : (
      <Differences list={checked.list} names={{ before: 'いま', after: 'あと' }} />
    )}
    {checked.effects.map((words) => (
      <p key={words}>{words}</p>
    ))}
    {checked.words === null ? null : <Samples words={checked.words} />}
  </Notice>
)

/** 通知書 in the words of the form, before anything is saved. */
const Samples = ({ words }: { words: string }) => (
  <LinkList
    label="この文の通知書の見本（PDF）"
    items={noticeKinds.map((kind) => ({
      href: `/api/v1/office/notices/sample?${new URLSearchParams({ kind, words })}`,
      text: `${noticeNames[kind]}の見本（PDF）`,
      full: true,
    }))}
  />
)

/** The same child under the rules of that day and under the ones in the form. */
function MadeUpChild({ data, page, sent, values }: Omit<ChangeProps, 'checked'>) {
  const validFrom = parseDate(values.validFrom?.at(-1) ?? '') ?? nextFirst(page.today)
  const birth = parseDate(values['child.birth']?.at(-1) ?? '') ?? addDays(page.today, -500)
  const date = parseDate(values['child.date']?.at(-1) ?? '') ?? addDays(validFrom, 9)
  const child: MadeUp = { birth, date }
  const old = previewOf(settingsOn(data.rows, date), child)
  const { settings } = settingsFrom(values)
  // Facts of rules that cannot stand are not reckoned: the errors beside the fields speak first.
  const sound = settingsRefusals(data.rows, { validFrom, value: settings }, page.today).length === 0
  const next = sound ? previewOf(settings, child) : null
  return (
    <section aria-labelledby="child-title">
      <h3 id="child-title">たとえば、こんなお子さまなら</h3>
      <div class="settings-child">
        <DateField {...fieldOf(sent, 'child.birth', birth)} label="生まれた日" required={false} unmarked />
        <DateField {...fieldOf(sent, 'child.date', date)} label="利用する日" required={false} unmarked />
      </div>
      <dl class="rule-differences">
        {old.map((fact, i) => {
          const after = next?.[i]?.value
          const changes = after !== undefined && after !== fact.value
          return (
            <div key={fact.term} class={changes ? 'rule-difference rule-changed' : 'rule-difference'}>
              <dt>
                {fact.term}
                {changes ? <strong class="rule-mark">変わります</strong> : null}
              </dt>
              <dd>{fact.value}</dd>
              {changes ? <dd class="rule-after">→ {after}</dd> : null}
            </div>
          )
        })}
      </dl>
    </section>
  )
}
