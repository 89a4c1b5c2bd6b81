/** A member of staff takes the tablet for ten minutes: the own name, then the own PIN (ATT-8). */
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = '暗証番号で操作する'

type Data = { people: readonly { role: string; name: string; locked: boolean }[] }

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const people = await api('GET /api/v1/kiosk/people')
  if (people.ok) return people.value
  return people.problem.status === 401 ? redirectTo('/kiosk/pair') : stop(people.problem)
}

export async function act(api: WebApi, form: Sent): Promise<Acted> {
  const [role, pin] = [form.text('role'), form.text('pin')]
  if (role === '' || pin === '')
    return {
      problem: fieldProblem([
        ...(role ? [] : [{ name: 'role', code: 'empty', message: 'お名前を選んでください。' }]),
        ...(pin ? [] : [{ name: 'pin', code: 'empty', message: '暗証番号を入力してください。' }]),
      ]),
      values: form.values,
    }
  const entered = await api('POST /api/v1/kiosk/pin', { body: { role, pin } })
  return entered.ok ? redirectTo('/kiosk/today') : { problem: entered.problem, values: form.values }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <div class="kiosk-personal">
      <ErrorSummary sent={sent} />
      <h1>{title}</h1>
      {data.people.length === 0 ? (
        <>
          <p>この施設には、暗証番号を設定した職員がまだいません。ログインした画面の「アカウント」で設定できます。</p>
          <ButtonRow>
            <LinkButton look="secondary" href="/kiosk">
              受付の画面に戻る
            </LinkButton>
          </ButtonRow>
        </>
      ) : (
        <Form label={title}>
          <RadioGroup
            {...fieldOf(sent, 'role')}
            legend="お名前"
            inline
            choices={data.people.map((one) => ({
              value: one.role,
              label: one.name,
              ...(one.locked ? { support: 'いま使えません。確認コードかパスキーでログインすると、また使えます。' } : {}),
            }))}
          />
          <TextField
            {...fieldOf(sent, 'pin')}
            label="暗証番号"
            support="6けたの数字。入力すると、10分間この端末で操作できます。"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            width="short"
            maxLength={12}
          />
          <ButtonRow>
            <Button>操作をはじめる</Button>
            <LinkButton look="secondary" href="/kiosk">
              やめる
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </div>
  )
}
