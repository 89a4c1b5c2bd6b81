/** 今日の控え on this tablet: kept under a number of six digits, opened with it also without network or server, over with the day. */
import { useEffect, useState } from 'preact/hooks'
import { clockText, japanTime } from '../../platform/calendar.ts'
import { systemClock } from '../../platform/clock.ts'
import { createBrowserApi } from '../client/browser-api.ts'
import { keepPage } from '../client/keep-page.ts'
import type { Loaded, PageInput, PageProps } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DaySheetList } from './day-sheet-list.tsx'
import { type DaySheet, type DaySheetStore, type KeptNote, mostTries, openDaySheets } from './day-sheet-store.ts'
import { facilityOf } from './which-facility.ts'

/** Nothing of a child: this page itself stays in the browser. */
type Data = { facility: { id: string; name: string } }

export const title = '端末に残す控え'
const path = '/facility/day-sheet/kept'
/** An opened sheet closes by itself, for whoever puts the tablet down. */
const openMs = 10 * 60_000

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  return 'stop' in facility ? facility : { facility: { id: facility.id, name: facility.name } }
}

const now = (): number => systemClock.now().getTime()
const clockOf = (ms: number): string => clockText(japanTime(new Date(ms)))

type Said = { kind: 'success' | 'warning' | 'error'; text: string } | null

export function Page({ data }: PageProps<typeof load>) {
  /** undefined: not looked yet; null: this browser keeps nothing safely. */
  const [store, setStore] = useState<DaySheetStore | null | undefined>(undefined)
  const [note, setNote] = useState<KeptNote | null>(null)
  const [sheet, setSheet] = useState<DaySheet | null>(null)
  const [said, setSaid] = useState<Said>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    void openDaySheets().then(async (opened) => {
      setStore(opened)
      setNote((await opened?.note(now())) ?? null)
    })
  }, [])
  useEffect(() => {
    if (!sheet) return
    const timer = setTimeout(() => setSheet(null), openMs)
    return () => clearTimeout(timer)
  }, [sheet])

  const keep = async (number: string): Promise<void> => {
    if (!store) return
    const api = createBrowserApi('facility', () => {})
    const read = await api('GET /api/v1/facilities/:facilityId/day-sheet', { params: { facilityId: data.facility.id } })
    if (!read.ok) return setSaid({ kind: 'error', text: `控えを残せませんでした。${read.problem.title}` })
    setNote(await store.keep(read.value, number, now()))
    setSaid(
      (await keepPage(path))
        ? { kind: 'success', text: '控えを残しました。通信が切れていても、この画面を開いて番号を入力すると見られます。' }
        : {
            kind: 'warning',
            text: '控えを残しましたが、この端末では、画面を閉じると通信なしでは開けません。印刷もしてください。',
          },
    )
  }
  const open = async (number: string): Promise<void> => {
    const opened = (await store?.open(number, now())) ?? 'gone'
    if (opened !== 'wrong' && opened !== 'gone') {
      setSaid(null)
      return setSheet(opened)
    }
    const left = (await store?.note(now())) ?? null
    setNote(left)
    setSaid(
      left
        ? { kind: 'error', text: `番号が違います。あと${mostTries - left.tries}回まちがえると、控えは消えます。` }
        : { kind: 'warning', text: '控えは消えました。通信があるときに、もう一度残してください。' },
    )
  }
  const drop = async (): Promise<void> => {
    await store?.drop()
    setNote(null)
    setSaid({ kind: 'success', text: '控えを消しました。' })
  }
  const busily = (work: () => Promise<void>) => async () => {
    setBusy(true)
    await work()
    setBusy(false)
  }

  if (sheet)
    return (
      <>
        <DeskHead
          title="今日の控え"
          facts={`${sheet.facility}　${sheet.children.length}人　${clockText(japanTime(new Date(sheet.at)))}の内容`}
          action={
            <Button type="button" look="secondary" onClick={() => setSheet(null)}>
              閉じる
            </Button>
          }
        />
        <DaySheetList sheet={sheet} />
      </>
    )
  const paper = `/facility/day-sheet?facility=${data.facility.id}`
  return (
    <>
      <BackLink href={`/facility?facility=${data.facility.id}`}>受入ボード</BackLink>
      <DeskHead title={title} facts={data.facility.name} />
      <p>
        今日来るお子さまのアレルギー、健康、緊急連絡先を、この端末に残します。通信やシステムが止まっても、決めた番号で見られます。夜の0時に消えます。
      </p>
      {said ? (
        <Notice kind={said.kind} live>
          <p>{said.text}</p>
        </Notice>
      ) : null}
      {busy ? <p role="status">少しお待ちください…</p> : null}
      {store === undefined ? <noscript>この画面にはJavaScriptが必要です。控えは印刷してください。</noscript> : null}
      {store === null ? (
        <Notice kind="warning" title="この端末では、控えを残せません">
          <p>印刷した控えを使ってください。</p>
        </Notice>
      ) : null}
      {store && note ? (
        <>
          <DefinitionList
            dense
            facts={[
              { term: '残した時刻', value: `${clockOf(note.keptAt)}（${note.facility}）` },
              { term: 'お子さま', value: `${note.children}人` },
            ]}
          />
          <NumberForm key="open" label="控えの番号（6けた）" button="控えを開く" onNumber={(n) => busily(() => open(n))()} />
          <ButtonRow>
            <Button type="button" look="secondary" onClick={busily(drop)}>
              控えを消す
            </Button>
          </ButtonRow>
        </>
      ) : null}
      {store && !note ? (
        <NumberForm
          key="keep"
          label="控えの番号を決める（6けた）"
          support="同じ端末を使う職員だけで共有してください。5回まちがえると控えは消えます。"
          button="今日の控えをこの端末に残す"
          onNumber={(n) => busily(() => keep(n))()}
        />
      ) : null}
      <p>
        <LinkButton href={paper} look="quiet">
          印刷する控えを開く
        </LinkButton>
      </p>
    </>
  )
}

function NumberForm(props: { label: string; support?: string; button: string; onNumber: (number: string) => void }) {
  const [wrong, setWrong] = useState(false)
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = String(new FormData(event.currentTarget).get('number') ?? '')
        const number = typed.normalize('NFKC').replaceAll(/\D/g, '')
        setWrong(number.length !== 6)
        if (number.length !== 6) return
        event.currentTarget.reset()
        props.onNumber(number)
      }}
    >
      <TextField
        name="number"
        label={props.label}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        width="short"
        unmarked
        {...(props.support ? { support: props.support } : {})}
        {...(wrong ? { error: '数字6けたで入力してください。' } : {})}
      />
      <ButtonRow>
        <Button>{props.button}</Button>
      </ButtonRow>
    </form>
  )
}
