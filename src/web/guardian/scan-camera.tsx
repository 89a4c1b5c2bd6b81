/** The camera looks for the code of a facility and opens it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { scanTexts } from '../text/guardian/scan.ts'
import { Button } from '../ui/button.tsx'
import { closeCamera, codeReader, readPauseMs } from '../ui/code-reader.ts'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

/** The token of one of our codes, whichever address the facility's screen wrote before it. */
export const tokenOf = (text: string): string | null => /\/s\/([A-Za-z0-9_-]{10,200})$/.exec(text)?.[1] ?? null

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
      if (stopped.current || !video.current) return closeCamera(opened)
      video.current.srcObject = opened
      await video.current.play()
      setState('looking')
      const read = await codeReader()
      while (!stopped.current) {
        const text = video.current ? await read(video.current) : null
        const token = text === null ? null : tokenOf(text)
        if (token) return location.assign(`/s/${token}`)
        if (text !== null) setForeign(true)
        await new Promise((resolve) => setTimeout(resolve, readPauseMs))
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
      closeCamera(stream.current)
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
        <Notice kind="warning" title={say('denied')} live>
          <p>{say('deniedHow')}</p>
        </Notice>
      ) : null}
      {state === 'none' ? (
        <Notice kind="info" title={say('none')} live>
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
