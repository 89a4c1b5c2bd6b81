/** The camera as a reader of 2次元コード: the browser's own detector where there is one, else a decoder that is loaded only then. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { scanTexts } from '../text/guardian/scan.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

type Read = (video: HTMLVideoElement) => Promise<string | null>
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats(): Promise<string[]> }

const pauseMs = 150

async function readerOf(): Promise<Read> {
  const Found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (Found && (await Found.getSupportedFormats()).includes('qr_code')) {
    const detector = new Found({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
  }
  const { default: decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const scale = Math.min(1, 640 / Math.max(video.videoWidth, video.videoHeight, 1))
    canvas.width = Math.floor(video.videoWidth * scale)
    canvas.height = Math.floor(video.videoHeight * scale)
    if (!paper || canvas.width === 0) return null
    paper.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(paper.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // No code in this picture: the usual case while the phone moves.
      return null
    }
  }
}

/** The token of one of our codes, whichever address the facility's screen wrote before it. */
export const tokenOf = (text: string): string | null => /\/s\/([A-Za-z0-9_-]{10,200})$/.exec(text)?.[1] ?? null

function close(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

type State = 'idle' | 'starting' | 'looking' | 'denied' | 'none'

export function ScanCamera() {
  const { say, words } = useTexts(scanTexts)
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State | null>(null)
  const [foreign, setForeign] = useState(false)
  const stopped = useRef(false)
  const stream = useRef<MediaStream | null>(null)

  const start = async (): Promise<void> => {
    setState('starting')
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      stream.current = opened
      if (stopped.current || !video.current) return close(opened)
      video.current.srcObject = opened
      await video.current.play()
      setState('looking')
      const read = await readerOf()
      while (!stopped.current) {
        const text = video.current ? await read(video.current) : null
        const token = text === null ? null : tokenOf(text)
        if (token) return location.assign(`/s/${token}`)
        if (text !== null) setForeign(true)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    } catch (error) {
      setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none')
    }
  }

  useEffect(() => {
    stopped.current = false
    if (!navigator.mediaDevices) setState('none')
    else {
      setState('idle')
      // Allowed before: the camera opens at once, so that checking in takes two taps.
      navigator.permissions
        ?.query({ name: 'camera' as PermissionName })
        .then((permission) => {
          if (permission.state === 'granted' && !stopped.current) void start()
        })
        .catch(() => {})
    }
    return () => {
      stopped.current = true
      close(stream.current)
    }
  }, [])

  if (state === null) return null
  return (
    <>
      {state === 'idle' ? (
        <Button type="button" size="large" onClick={() => void start()}>
          {say('camera')}
        </Button>
      ) : null}
      {state === 'denied' ? (
        <Notice kind="warning" title={words('denied')} live>
          <p>{say('deniedHow')}</p>
        </Notice>
      ) : null}
      {state === 'none' ? (
        <Notice kind="info" title={words('none')} live>
          <p>{say('noneHow')}</p>
        </Notice>
      ) : null}
      {state === 'starting' || state === 'looking' ? (
        <>
          <video ref={video} class="scan-view" muted playsInline aria-label={words('picture')} />
          <p role="status">{say(foreign ? 'foreign' : state)}</p>
        </>
      ) : null}
    </>
  )
}
