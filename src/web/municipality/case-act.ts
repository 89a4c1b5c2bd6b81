/** What the forms of a case send. Who acts on an older version is told; what was typed stays. */
import { correctionReasons, rejectReasons } from '../../features/application/rules.ts'
import { reductionClasses } from '../../features/municipality/rules.ts'
import type { Outcome } from '../../platform/contract.ts'
import { type Acted, fieldProblem, type PageInput, redirectTo, renameFields, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { withQuery } from './words.ts'

type Input = PageInput<{ id: string }>

/** Address of a case with the queue that led to it; `done` and what belongs to it are of one case only. */
export const caseHref = (query: Readonly<Record<string, string>>, id: string, more: Record<string, string> = {}): string =>
  withQuery(`/office/applications/${id}`, query, { done: '', last: '', page: '', ...more })

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const params = { id: page.params.id }
  const version = Number(form.text('version')) || 1
  const body = { version }
  const next = form.text('next')
  // 「…して次へ」 leads to the next case of the queue, and says there what became of this one.
  const onward = form.intent.endsWith('-next') && next !== ''
  const back = (outcome: Outcome<unknown>, done: string, names: Record<string, string> = {}): Acted =>
    outcome.ok
      ? redirectTo(
          onward ? caseHref(page.query, next, { done, last: form.text('number') }) : caseHref(page.query, params.id, { done }),
        )
      : { problem: renameFields(outcome.problem, names) }
  const twoPersons = form.text('twoPersons') !== ''
  switch (form.intent) {
    case 'take':
      return back(await api('POST /api/v1/office/applications/:id/take', { params, body }), 'taken')
    case 'release': {
      const outcome = await api('POST /api/v1/office/applications/:id/release', { params, body })
      return outcome.ok ? redirectTo('/office?done=released') : { problem: outcome.problem }
    }
    case 'recall':
      return back(await api('POST /api/v1/office/applications/:id/recall', { params, body }), 'recalled')
    case 'withdraw':
      return back(await api('POST /api/v1/office/applications/:id/withdraw', { params, body }), 'withdrawn')
    case 'approve':
    case 'approve-next':
      return back(await api('POST /api/v1/office/applications/:id/approve', { params, body }), 'approved')
    case 'sendBack':
      return back(await api('POST /api/v1/office/applications/:id/send-back', { params, body }), 'sentBack')
    case 'reject':
      return reject()
    case 'return':
      return returned()
    default:
      return certified()
  }

  async function reject(): Promise<Acted> {
    const reason = rejectReasons.find((one) => one === form.text('reason'))
    const children = [...form.all('children')]
    const wrong = [
      ...(children.length === 0 ? [{ name: 'children', code: 'empty', message: '却下するお子さまを選んでください。' }] : []),
      ...(reason ? [] : [{ name: 'reason', code: 'empty', message: '却下の理由を選んでください。' }]),
    ]
    if (wrong.length > 0 || !reason) return { problem: fieldProblem(wrong) }
    if (twoPersons) {
      const decision = { kind: 'reject' as const, children, reason }
      return back(await api('POST /api/v1/office/applications/:id/prepare', { params, body: { version, decision } }), 'prepared')
    }
    const outcome = await api('POST /api/v1/office/applications/:id/reject', { params, body: { version, children, reason } })
    return back(outcome, 'rejected')
  }

  async function returned(): Promise<Acted> {
    const marks = Object.keys(form.values).flatMap((name) => {
      const at = name.startsWith('reason-') ? name.slice('reason-'.length) : null
      const reason = correctionReasons.find((one) => one === form.text(name))
      return at === null || !reason
        ? []
        : [{ pointer: `/${at.replaceAll('.', '/')}`, reason, message: form.text(`message-${at}`) || form.text(`template-${at}`) }]
    })
    if (form.text('dueOn') === '')
      return { problem: fieldProblem([{ name: 'dueOn', code: 'empty', message: '補正の期限を入力してください。' }]) }
    const outcome = await api('POST /api/v1/office/applications/:id/return', {
      params,
      body: { version, dueOn: form.text('dueOn'), marks },
    })
    return back(
      outcome,
      'returned',
      Object.fromEntries(
        marks.map((mark, i) => [`/marks/${i}/message`, `message-${mark.pointer.replace(/^\//, '').replaceAll('/', '.')}`]),
      ),
    )
  }

  async function certified(): Promise<Acted> {
    const ids = Object.keys(form.values).flatMap((name) => (name.startsWith('decide.') ? [name.slice('decide.'.length)] : []))
    const household = form.text('household')
    const wrong = [
      ...(household === '' ? [{ name: 'household', code: 'empty', message: '世帯を選んでください。' }] : []),
      ...(ids.length === 0 ? [{ name: 'decide', code: 'empty', message: '認定するお子さまを選んでください。' }] : []),
    ]
    if (wrong.length > 0) return { problem: fieldProblem(wrong) }
    const children = ids.map((id) => {
      const kind = reductionClasses.find((one) => one === form.text(`class.${id}`))
      return {
        id,
        validFrom: form.text(`from.${id}`) || null,
        childId: form.text(`same.${id}`) || null,
        ownNumber: form.text(`own.${id}`) || null,
        reduction: kind ? { class: kind, until: form.text(`until.${id}`) || null } : null,
      }
    })
    const decision = { household: household === 'new' ? null : household, children }
    const outcome = twoPersons
      ? await api('POST /api/v1/office/applications/:id/prepare', {
          params,
          body: { version, decision: { kind: 'certify', ...decision } },
        })
      : await api('POST /api/v1/office/applications/:id/certify', { params, body: { version, ...decision } })
    const names = ids.flatMap((id, i) => [
      [`/children/${i}/validFrom`, `from.${id}`],
      [`/children/${i}/childId`, `same.${id}`],
      [`/children/${i}/ownNumber`, `own.${id}`],
      [`/children/${i}/reduction/until`, `until.${id}`],
    ])
    return back(outcome, twoPersons ? 'prepared' : 'certified', Object.fromEntries(names))
  }
}
