/** The tablet's camera looks for a family's code (ATT-7). */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonRow } from '../ui/button.tsx'
import { closeCamera, codeReader, readPauseMs } from '../ui/code-reader.ts'

type State = 'starting' | 'looking' | 'over' | 'none'
const says: Record<State, string> = {
  starting: 'カメラを準備しています。',
  looking: '保護者のスマートフォンのコードをかざしてください。',
  over: 'このコードは使えません。スマートフォンに新しいコードが出てから、もう一度かざしてください。',
  none: 'この端末ではカメラを使えません。6けたの番号で登録してください。',
}

/** @param onText true: taken. The same text is asked about once. */
export function CodeCamera({ onText, onBack }: { onText: (text: string) => Promise<boolean>; onBack: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>('starting')
  useEffect(() => {
    let over = false
    let stream: MediaStream | null = null
    const watch = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' }, audio: false })
      if (over || !video.current) return closeCamera(stream)
      video.current.srcObject = stream
      await video.current.play()
      setState('looking')
      const read = await codeReader()
      let last = ''
      while (!over) {
        const text = video.current ? await read(video.current) : null
        if (text !== null && text !== last) {
          last = text
          if (await onText(text)) return
          setState('over')
        }
        await new Promise((resolve) => setTimeout(resolve, readPauseMs))
      }
    }
    watch().catch(() => setState('none'))
    return () => {
      over = true
      closeCamera(stream)
    }
  }, [])
  return (
    <div class="code-figure">
      {state === 'none' ? null : <video ref={video} class="scan-view" muted playsInline aria-label="カメラの映像" />}
      <p role="status">{says[state]}</p>
      <ButtonRow>
        <Button type="button" look="secondary" onClick={onBack}>
          やめる
        </Button>
      </ButtonRow>
    </div>
  )
}
