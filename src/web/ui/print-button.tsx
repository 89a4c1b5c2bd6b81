/** Appears once the browser can print by script; without script the browser's own menu does it. */
import { useEffect, useState } from 'preact/hooks'
import { uiTexts } from '../text/ui.ts'
import { Icon } from './icon.tsx'
import { useTexts } from './say.tsx'

export function PrintButton() {
  const { say } = useTexts(uiTexts)
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <button type="button" class="button button-secondary no-print" onClick={() => window.print()}>
      <Icon name="print" />
      {say('print')}
    </button>
  ) : null
}
