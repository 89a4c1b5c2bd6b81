/** One enquiry at a desk: the words, the answer with prepared sentences, notes, who has it, the other desk. */
import {
  type Acted,
  type DataOf,
  fieldOf,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextArea } from '../ui/text-field.tsx'
import { askerKinds, enquiryStateNames, eventNames, topicNames } from './enquiry-words.ts'

type Input = PageInput<{ id: string }>
type Data = DataOf<typeof load>

export const title = (data: Data) => topicNames[data.topic]

export async function load(api: WebApi, page: Input) {
  const seen = await api('GET /api/v1/office/enquiries/:enquiryId', { params: { enquiryId: page.params.id } })
  return seen.ok ? seen.value : stop(seen.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const params = { enquiryId: page.params.id }
  const version = Number(form.text('version'))
  const { intent } = form
  const note = { version, text: form.text('note') }
  const outcome =
    intent === 'note'
      ? await api('POST /api/v1/office/enquiries/:enquiryId/note', { params, body: note })
      : intent === 'hand'
        ? await api('POST /api/v1/office/enquiries/:enquiryId/hand', { params, body: note })
        : intent === 'take' || intent === 'release' || intent === 'close' || intent === 'reopen'
          ? await api('POST /api/v1/office/enquiries/:enquiryId/move', { params, body: { version, act: intent } })
          : await api('POST /api/v1/office/enquiries/:enquiryId/answer', { params, body: { version, text: form.text('answer') } })
  if (!outcome.ok) return { problem: renameFields(outcome.problem, { '/text': intent === 'answer' ? '/answer' : '/note' }) }
  return redirectTo(intent === 'hand' ? '/office/enquiries?done=handed' : `${page.path}?done=${intent}`)
}

const said: Record<string, string> = {
  answer: '回答しました。質問した方に、回答があったことをメールで知らせます。',
  note: 'メモを残しました。',
  take: '担当になりました。',
  release: '担当をはずれました。',
  close: '終了しました。',
  reopen: '再開しました。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/enquiries">お問い合わせ</BackLink>
      <DeskHead title={topicNames[data.topic]} facts={factsOf(data)} />
      {done && !sent.problem ? <Notice kind="success" title={done} /> : null}
      <p>
        <StatusTag status={enquiryStateNames[data.state]} />
        {data.mine ? '　自分が担当しています' : data.assignee ? `　担当：${data.assignee}` : ''}
      </p>
      {data.page || data.reference ? (
        <p>
          {data.page ? <>開いていた画面：{data.page}　</> : null}
          {data.reference ? <>エラーの番号：{data.reference}</> : null}
        </p>
      ) : null}
      {data.confirmed ? null : <p class="muted">メールのリンクがまだ開かれていません。アドレスが間違っていることもあります。</p>}
      <History data={data} page={page} />
      {data.mayAct && data.state !== 'closed' ? <Answer data={data} page={page} sent={sent} /> : null}
      {data.mayAct ? <Moves data={data} /> : null}
      {data.mayAct ? <Notes data={data} sent={sent} /> : null}
    </>
  )
}

const factsOf = (data: Data): string =>
  [
    `受付番号 ${data.number}`,
    askerKinds[data.asker.kind],
    data.asker.facility,
    data.asker.name ? `${data.asker.name}さん` : null,
    data.asker.town,
  ]
    .filter(Boolean)
    .join('　')

function History({ data, page }: { data: Data; page: Input }) {
  const words = data.history.filter((one) => one.text !== null)
  const acts = data.history.filter((one) => one.text === null)
  return (
    <>
      <ol class="thread" aria-label="やりとり">
        {words.map((one) => (
          <li
            key={one.id}
            class={`thread-words thread-${one.event === 'noted' ? 'note' : one.side === 'asker' ? 'helpdesk' : 'asker'}`}
          >
            <p class="thread-head">
              <strong>{eventNames[one.event]}</strong>
              <span class="muted">
                {one.by ? `${one.by}　` : ''}
                {momentText(one.at, page.today)}
              </span>
            </p>
            <p class="typed-lines">{one.text}</p>
            {one.event === 'answered' && data.mayAct ? (
              <p>
                <a href={`/office/help-articles/new?enquiry=${data.id}&answer=${one.id}`}>この回答から「よくある質問」を作る</a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <Details summary={`対応の記録（${acts.length}件）`}>
        <ul>
          {acts.map((one) => (
            <li key={one.id}>
              {momentText(one.at, page.today)}　{one.by ? `${one.by}が` : ''}
              {eventNames[one.event]}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function Answer({ data, page, sent }: { data: Data; page: Input; sent: PageProps<typeof load>['sent'] }) {
  const chosen = data.templates.find((one) => one.id === page.query.template)
  return (
    <>
      <h2>回答する</h2>
      {data.templates.length > 0 ? (
        <FilterForm label="文例を入れる">
          <Select
            name="template"
            label="文例"
            value={chosen?.id ?? ''}
            required={false}
            unmarked
            empty="選んでください"
            options={data.templates.map((one) => ({ value: one.id, label: one.title }))}
          />
          <Button look="secondary">文例を入れる</Button>
        </FilterForm>
      ) : null}
      <Form id="answer" key={chosen?.id ?? ''}>
        <Hidden name="version" value={String(data.version)} />
        <TextArea
          {...fieldOf(sent, 'answer', chosen?.body ?? '')}
          label="回答"
          support="質問した方がこのシステムで読みます。メールには書かれません。"
          rows={8}
          maxLength={2000}
        />
        <ButtonRow>
          <Button intent="answer">回答を送る</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Moves({ data }: { data: Data }) {
  return (
    <Form id="moves">
      <Hidden name="version" value={String(data.version)} />
      <ButtonRow>
        {data.state === 'closed' ? (
          <Button look="secondary" intent="reopen">
            再開する
          </Button>
        ) : (
          <>
            {data.mine ? (
              <Button look="secondary" intent="release">
                担当をはずれる
              </Button>
            ) : (
              <Button look="secondary" intent="take">
                担当する
              </Button>
            )}
            <Button look="secondary" intent="close">
              終了する
            </Button>
          </>
        )}
      </ButtonRow>
    </Form>
  )
}

function Notes({ data, sent }: { data: Data; sent: PageProps<typeof load>['sent'] }) {
  const other = data.desk === 'town' ? 'ヘルプデスク' : '自治体の窓口'
  return (
    <Details summary="メモ・引き継ぎ" open={sent.problem !== null && sent.values['note'] !== undefined}>
      <Form id="notes">
        <Hidden name="version" value={String(data.version)} />
        <TextArea
          {...fieldOf(sent, 'note')}
          label="メモ"
          support="窓口の職員だけが読みます。引き継ぐと、引き継いだ先の職員も読みます。"
          rows={4}
          maxLength={2000}
        />
        <ButtonRow>
          <Button look="secondary" intent="note">
            メモを残す
          </Button>
          {data.mayHand ? (
            <Button look="secondary" intent="hand">
              メモを付けて{other}に引き継ぐ
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
    </Details>
  )
}
