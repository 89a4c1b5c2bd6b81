/** A case as its officer decides it: what was sent, what the system can say about it, what is known already (CERT-6, ACC-1). */
import { daysBetween } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { householdsOf, matchesOf } from '../certification/known-records.ts'
import { incomeEnd, reductionFrom } from '../certification/reduction-span.ts'
import { certificateStart, eligibility, noticeDay } from '../certification/rules.ts'
import { townNames } from '../municipality/town-names.ts'
import { caseFacts, type DocumentKind, type Match, seenMatch } from './facts.ts'
import { fileList } from './file-list.ts'
import type { ApplicationForm } from './form.ts'
import { formContext, type TownContext } from './form-context.ts'
import { keptPrepared } from './keep-prepared.ts'
import type { PreparedDecision } from './prepared.ts'
import { applicationFiles, openCorrections } from './queries.ts'
import type { getCase } from './review-contract.ts'
import { type CaseRow, caseById, caseChildren, caseEvents, loginNamed } from './review-queries.ts'
import { type ApplicationAct, type CorrectionReason, correctable, isCorrectable, type RejectReason } from './rules.ts'
import { applicationKey, openForm, openMessage } from './sealed-form.ts'
import { byPlace, pointerName, summarise } from './summary.ts'
import { correctionTemplates } from './template-queries.ts'

type Reply = ReplyOf<typeof getCase>

export async function readCase(
  c: HealthContext,
  { params }: Call<typeof getCase>,
): Promise<{ value: Reply; children: readonly string[] } | Refused> {
  const row = await caseById(c.tx, params.id)
  if (!row) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const form = openForm(c.keys, row)
  const key = applicationKey(c.keys, row)
  // The settings of today decide; the day of receipt is what the age was judged on.
  const context = await formContext(c.tx, row.municipality, c.today)
  const receivedOn = row.received_on ?? c.today
  const children = await caseChildren(c.tx, row.id)
  const files = await applicationFiles(c.tx, row.id)
  const marks = row.state === 'returned' ? await openCorrections(c.tx, row.id) : []
  const towns = await townNames(c.tx)
  const matches: Match[][] = []
  for (const child of children)
    matches.push(
      await matchesOf(
        c.tx,
        { birthDate: child.birth_date, familyKana: child.family_kana, givenKana: child.given_kana, sex: child.sex },
        row.municipality,
        row.id,
      ),
    )
  const known = form ? await householdsOf(c.tx, form.guardian1, row.municipality) : { choices: [], mail: null, phone: null }
  const decision = { receivedOn, decidedOn: c.today }
  const value: Reply = {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    channel: row.channel,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    correctionDueOn: row.correction_due_on,
    ageDays: row.received_on === null ? null : daysBetween(row.received_on, c.today),
    officer: row.officer_id === null ? null : ((await loginNamed(c.tx, row.officer_id)) ?? '別の担当'),
    mine: row.officer_id !== null && row.officer_id === c.actor.loginId,
    mayAct: c.actor.kind !== 'wardViewer',
    mail: row.mail,
    form: form && formRows(form),
    wish: form?.reduction?.class ?? null,
    facts: form ? factsOf(row, form, context, matches, files, known) : [],
    children: children.map((child, i) => {
      const { lastDay, municipalLastDay, classAge } = eligibility(child.birth_date, context.settings, c.today)
      return {
        id: child.id,
        number: child.number,
        name: [child.family_name, child.given_name].filter(Boolean).join(' '),
        kana: [child.family_kana, child.given_kana].filter(Boolean).join(' '),
        birthDate: child.birth_date,
        state: child.state,
        reason: child.reason_code as RejectReason | null,
        proposal: {
          validFrom: certificateStart({ birthDate: child.birth_date, ...decision }, context.settings),
          nationalEnd: lastDay,
          municipalEnd: municipalLastDay,
          classAge,
        },
        matches: (matches[i] ?? []).flatMap((match) => {
          const seen = seenMatch(match, row.municipality)
          return seen === 'hidden' ? [] : [{ ...seen, town: towns.get(seen.municipality) ?? '' }]
        }),
        shielded: (matches[i] ?? []).filter((match) => match.hidden).length,
        certificate:
          child.child_id && child.certificate_number && child.valid_from && child.national_end
            ? {
                childId: child.child_id,
                number: child.certificate_number,
                validFrom: child.valid_from,
                nationalEnd: child.national_end,
              }
            : null,
      }
    }),
    households: known.choices,
    reduction: reductionDefaults(decision, context),
    noticeOn: noticeDay(c.today, context.settings.certifiedNotices),
    twoPersons: context.settings.doubleCheck,
    prepared: await preparedFor(c, row),
    templates: c.actor.kind === 'wardViewer' ? [] : await correctionTemplates(c.tx),
    files: fileList(c.keys, files),
    corrections:
      form && key
        ? [...marks]
            .sort((a, b) => byPlace(a.pointer, b.pointer))
            .map((mark) => ({
              pointer: mark.pointer,
              name: pointerName(mark.pointer, form),
              reason: mark.reason_code as CorrectionReason,
              message: mark.message ? openMessage(key, mark.id, mark.message) : '',
            }))
        : [],
    events: (await caseEvents(c.tx, row.id)).map((event) => ({
      at: event.at.toISOString(),
      event: event.event as ApplicationAct,
      by: event.display_name ?? (event.by_kind === 'anonymous' ? '申請者' : '担当'),
      child: event.number,
    })),
  }
  return { value, children: children.flatMap(({ child_id }) => (child_id ? [child_id] : [])) }
}

async function preparedFor(c: HealthContext, row: CaseRow): Promise<Reply['prepared']> {
  const lies = await keptPrepared<PreparedDecision>(c, row)
  if (!lies) return null
  const { decision } = lies
  const nothing = { validFrom: null, childId: null, ownNumber: null, reduction: null }
  return {
    kind: decision.kind,
    by: lies.name ?? '別の担当',
    mine: lies.by === c.actor.loginId,
    at: lies.at.toISOString(),
    reason: decision.kind === 'reject' ? decision.reason : null,
    household: decision.kind === 'certify' ? decision.household : null,
    children: decision.kind === 'certify' ? [...decision.children] : decision.children.map((id) => ({ id, ...nothing })),
  }
}

function reductionDefaults(
  decision: {
    receivedOn: Parameters<typeof reductionFrom>[0]['receivedOn']
    decidedOn: Parameters<typeof reductionFrom>[0]['decidedOn']
  },
  context: TownContext,
): Reply['reduction'] {
  const { from: rule, taxYearSwitchMonth } = context.settings.reductions
  const from = reductionFrom(decision, rule)
  return { from, incomeUntil: incomeEnd(from, taxYearSwitchMonth) }
}

const factsOf = (
  row: CaseRow,
  form: ApplicationForm,
  context: TownContext,
  matches: Match[][],
  files: readonly { field: string }[],
  known: Pick<Awaited<ReturnType<typeof householdsOf>>, 'mail' | 'phone'>,
): Reply['facts'] =>
  caseFacts({
    municipality: { code: row.municipality, name: context.town.name, prefecture: context.town.prefecture },
    settings: context.settings,
    consentVersions: context.consentVersions,
    receivedOn: row.received_on ?? context.today,
    form,
    matches,
    // Upload fields are named by the kind of document.
    documents: files.map(({ field }) => field as DocumentKind),
    mail: known.mail,
    phone: known.phone,
  }).map((fact) => ({ ...fact, restsOn: { ...fact.restsOn } }))

/** The form in rows, each with the fields of it that a 補正依頼 may mark. */
function formRows(form: ApplicationForm): NonNullable<Reply['form']> {
  const groups = summarise(form).map((group) => ({
    title: group.title,
    rows: group.rows.map((row) => ({
      term: row.term,
      value: row.value,
      fields: row.pointers.filter(isCorrectable).map((pointer) => ({ pointer, name: pointerName(pointer, form) })),
    })),
  }))
  const documents = correctable.find((pointer) => pointer === '/reduction/documents')
  const reduction = groups.find(({ title }) => title === '利用料の軽減')
  if (form.reduction && documents && reduction)
    reduction.rows.push({
      term: '添付した書類',
      value: '下の「添付書類」をご覧ください',
      fields: [{ pointer: documents, name: pointerName(documents, form) }],
    })
  return groups
}
