/** 監査: filter and table of what was done and seen, for the town's administrator and the facility's. */
import type { getAudit } from '../../features/audit/contract.ts'
import { auditGroups, numberSigns } from '../../features/audit/rules.ts'
import { auditGroupWords, auditKindWord, auditWord } from '../../features/audit/words.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { PageInput } from '../page.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextField } from '../ui/text-field.tsx'

export type Audit = ReplyOf<typeof getAudit>
type Row = Audit['rows'][number]

const isDate = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')

/** What the address asks; anything else in it is left out. */
export function auditAsk(query: PageInput['query']) {
  const group = auditGroups.find((one) => one === query.group)
  const { from, to, login, child, before } = query
  return {
    ...(isDate(from) ? { from } : {}),
    ...(isDate(to) ? { to } : {}),
    ...(group ? { group } : {}),
    ...(login && /^[0-9a-f-]{36}$/.test(login) ? { login } : {}),
    ...(child?.trim() && numberSigns.test(child.trim()) ? { child: child.trim() } : {}),
    ...(before && /^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/.test(before) ? { before } : {}),
  }
}

/** A number that cannot be one finds nobody, like one that is nobody's. */
export const auditOf = (found: Audit, query: PageInput['query']): Audit =>
  numberSigns.test(query.child?.trim() ?? '') ? found : { ...found, childUnknown: true, rows: [], next: null }

/** @param props.path of the page; `keep`: what its address always carries; `file`: the address of the CSV */
export function AuditList(props: { data: Audit; page: PageInput; path: string; keep?: Record<string, string>; file: string }) {
  const { data, page, path, keep = {}, file } = props
  const { before: _before, ...asked } = auditAsk(page.query)
  const filter: Record<string, string> = { ...keep, ...asked, from: data.from, to: data.to }
  const hrefOf = (more: Record<string, string>): string => `${path}?${new URLSearchParams({ ...filter, ...more })}`
  const { facility: _facility, ...ofFile } = filter
  const someone = asked.login !== undefined && !data.people.some((one) => one.id === asked.login)
  const nameOfSomeone = data.rows.find((row) => row.login === asked.login)?.who ?? '選んだ人'
  return (
    <>
      <FilterForm label="絞り込み">
        {Object.entries(keep).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <DateField name="from" label="いつから" value={data.from} required={false} unmarked />
        <DateField name="to" label="いつまで" value={data.to} required={false} unmarked />
        <Select
          name="group"
          label="操作の種類"
          value={asked.group ?? ''}
          empty="すべて"
          required={false}
          unmarked
          options={auditGroups.map((value) => ({ value, label: auditGroupWords[value] }))}
        />
        <Select
          name="login"
          label="だれ"
          value={asked.login ?? ''}
          empty="すべて"
          required={false}
          unmarked
          options={[
            ...(someone && asked.login ? [{ value: asked.login, label: nameOfSomeone }] : []),
            ...data.people.map((one) => ({ value: one.id, label: `${one.name}（${auditKindWord(one.kind)}）` })),
          ]}
        />
        <TextField
          name="child"
          label="お子さまの認定番号"
          value={page.query.child ?? ''}
          required={false}
          width="middle"
          unmarked
          {...(data.childUnknown ? { error: 'この番号のお子さまは見つかりません。14桁の認定番号を確かめてください。' } : {})}
        />
        <ButtonRow>
          <Button look="secondary">この条件で表示する</Button>
        </ButtonRow>
      </FilterForm>
      <DataTable<Row>
        caption="新しい順。時刻は日本時間"
        rows={data.rows}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title="あてはまる記録はありません">
            期間を広げるか、条件を減らしてください。1度に見られるのは1年間です。
          </EmptyState>
        }
        columns={[
          { key: 'at', head: '日時', cell: (row) => momentText(row.at, page.today) },
          {
            key: 'who',
            head: 'だれ',
            cell: (row) => (
              <>
                {row.who && row.login ? <a href={hrefOf({ login: row.login })}>{row.who}</a> : null}
                {row.who ? '　' : ''}
                <span class="muted">{auditKindWord(row.kind)}</span>
              </>
            ),
          },
          { key: 'what', head: '操作', main: true, cell: (row) => auditWord(row.event, row.code) },
          { key: 'facility', head: '事業所', cell: (row) => row.facility ?? '' },
          {
            key: 'children',
            head: 'お子さま',
            cell: (row) => <Children row={row} hrefOf={hrefOf} />,
          },
        ]}
      />
      {data.next ? (
        <p>
          <LinkButton href={hrefOf({ before: data.next })} look="secondary">
            前の50件を見る
          </LinkButton>
        </p>
      ) : null}
      <Notice kind="info" title="この画面を見たことも記録に残ります">
        <p>
          CSVには、この条件の新しい順に2万件まで入ります。お子さまは名前でなく認定番号で書きます。保存したことも記録に残ります。
        </p>
        <ButtonRow>
          <LinkButton href={`${file}?${new URLSearchParams(ofFile)}`} look="secondary" download>
            CSVで保存（UTF-8）
          </LinkButton>
          <LinkButton href={`${file}?${new URLSearchParams({ ...ofFile, code: 'cp932' })}`} look="secondary" download>
            CSVで保存（Shift_JIS）
          </LinkButton>
        </ButtonRow>
      </Notice>
    </>
  )
}

/** A large act names its first children only. */
const named = 3

function Children({ row, hrefOf }: { row: Row; hrefOf: (more: Record<string, string>) => string }) {
  const more = row.others + Math.max(0, row.children.length - named)
  return (
    <>
      {row.children.slice(0, named).map((child, i) => (
        <span key={child.number ?? child.name}>
          {i > 0 ? '、' : ''}
          {child.number ? <a href={hrefOf({ child: child.number })}>{child.name}</a> : child.name}
        </span>
      ))}
      {more > 0 ? `${row.children.length > 0 ? '　ほか' : ''}${more}人` : ''}
    </>
  )
}
