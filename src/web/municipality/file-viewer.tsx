/** A document beside the form: turned by quarters, larger and smaller. Fetched when it is asked for, once, because each reading is recorded. */
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'

type Shown = { url: string; width: number; height: number }
const zooms = [0.5, 1, 1.5, 2, 3, 4] as const

/** Pictures only; a PDF and a HEIC open in the device's own viewer by the link beside it. */
export const isPicture = (name: string): boolean => /\.(jpe?g|png)$/i.test(name)

export function FileViewer({ href, name }: { href: string; name: string }) {
  const [ready, setReady] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const [zoom, setZoom] = useState(1)
  useEffect(() => setReady(true), [])
  useEffect(() => () => URL.revokeObjectURL(shown?.url ?? ''), [shown])
  if (!ready) return null
  const load = async (): Promise<void> => {
    setFailed(false)
    try {
      const reply = await fetch(href, { headers: { 'x-tsuen-side': 'office' } })
      if (!reply.ok) throw new Error(String(reply.status))
      const url = URL.createObjectURL(await reply.blob())
      const picture = new Image()
      picture.src = url
      await picture.decode()
      setShown({ url, width: picture.naturalWidth, height: picture.naturalHeight })
    } catch {
      setFailed(true)
    }
  }
  if (!shown)
    return (
      <p>
        <Button type="button" look="secondary" size="small" hidden={`（${name}）`} onClick={() => void load()}>
          ここで見る
        </Button>
        {failed ? <strong role="alert"> 開けませんでした。通信を確かめて、もう一度押してください。</strong> : null}
      </p>
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
        <Button type="button" look="quiet" size="small" onClick={() => setShown(null)}>
          閉じる
        </Button>
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
