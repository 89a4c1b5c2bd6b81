/**
 * A document beside the form: a picture turned by quarters, larger and smaller; a PDF in the browser's own reader, in a frame that holds
 * nothing else. Fetched when it is asked for, once, because each reading is recorded.
 */
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'

type Shown = { url: string; width: number; height: number } | { url: string; pdf: true }
const zooms = [0.5, 1, 1.5, 2, 3, 4] as const

class Unreadable extends Error {}

/** A HEIC opens where the device knows it; elsewhere the words say what to do. */
async function shownOf(bytes: Blob, name: string): Promise<Shown> {
  const pdf = /\.pdf$/i.test(name)
  // The type is ours: whatever else a file might be, it is read as nothing but a PDF.
  const url = URL.createObjectURL(pdf ? new Blob([bytes], { type: 'application/pdf' }) : bytes)
  if (pdf) return { url, pdf: true }
  const picture = new Image()
  picture.src = url
  try {
    await picture.decode()
  } catch {
    URL.revokeObjectURL(url)
    throw new Unreadable()
  }
  return { url, width: picture.naturalWidth, height: picture.naturalHeight }
}

/** @param props.name with its ending, which says how it is shown */
export function FileViewer({ href, name }: { href: string; name: string }) {
  const [ready, setReady] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState<'line' | 'format' | null>(null)
  const [turn, setTurn] = useState(0)
  const [zoom, setZoom] = useState(1)
  useEffect(() => setReady(true), [])
  useEffect(() => () => URL.revokeObjectURL(shown?.url ?? ''), [shown])
  if (!ready) return null
  const load = async (): Promise<void> => {
    setFailed(null)
    try {
      const reply = await fetch(href, { headers: { 'x-tsuen-side': 'office' } })
      if (!reply.ok) throw new Error(String(reply.status))
      setShown(await shownOf(await reply.blob(), name))
    } catch (error) {
      setFailed(error instanceof Unreadable ? 'format' : 'line')
    }
  }
  if (!shown)
    return (
      <p>
        <Button type="button" look="secondary" size="small" hidden={`（${name}）`} onClick={() => void load()}>
          ここで見る
        </Button>
        {failed === 'line' ? <strong role="alert"> 開けませんでした。通信を確かめて、もう一度押してください。</strong> : null}
        {failed === 'format' ? (
          <strong role="alert">
            {' '}
            このブラウザでは表示できない形式です。ファイルの名前を押して保存して開くか、JPEGかPDFで送りなおしてもらってください。
          </strong>
        ) : null}
      </p>
    )
  const close = (
    <Button type="button" look="quiet" size="small" hidden={`（${name}）`} onClick={() => setShown(null)}>
      閉じる
    </Button>
  )
  if ('pdf' in shown)
    return (
      <div class="viewer">
        <p class="viewer-tools">{close}</p>
        <iframe class="viewer-pdf" src={`${shown.url}#navpanes=0`} title={name} />
      </div>
    )
  const { width, height, url } = shown
  const sideways = turn % 180 !== 0
  const [w, h] = sideways ? [height, width] : [width, height]
  const at = zooms.indexOf(zoom as (typeof zooms)[number])
  const larger = zooms[at + 1]
  const smaller = zooms[at - 1]
  return (
    <div class="viewer">
      <p class="viewer-tools">
        <Button type="button" look="secondary" size="small" onClick={() => setTurn((turn + 270) % 360)}>
          左に回す
        </Button>
        <Button type="button" look="secondary" size="small" onClick={() => setTurn((turn + 90) % 360)}>
          右に回す
        </Button>
        <Button type="button" look="secondary" size="small" onClick={() => setZoom(larger ?? zoom)}>
          大きく
        </Button>
        <Button type="button" look="secondary" size="small" onClick={() => setZoom(smaller ?? zoom)}>
          小さく
        </Button>
        <span role="status">{zoom * 100}%</span>
        {close}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard */}
      <section class="viewer-box" tabIndex={0} aria-label={`${name}の画像`}>
        <svg width={`${zoom * 100}%`} viewBox={`0 0 ${w} ${h}`} role="img" aria-label={name}>
          <image
            href={url}
            width={width}
            height={height}
            transform={
              turn === 90
                ? `translate(${height} 0) rotate(90)`
                : turn === 180
                  ? `translate(${width} ${height}) rotate(180)`
                  : turn === 270
                    ? `translate(0 ${width}) rotate(270)`
                    : 'rotate(0)'
            }
          />
        </svg>
      </section>
    </div>
  )
}
