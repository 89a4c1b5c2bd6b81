/** Asks this browser to take notices. Without script, or where the browser cannot, it says that mail comes anyway. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { noticeChoiceTexts } from '../text/guardian/notices.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

/** Of its own, so that it takes no requests of the pages. */
const worker = '/notices-worker.js'
const scope = '/my/user-info/notices'

async function subscribe(pushKey: string): Promise<PushSubscriptionJSON | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  const registration = await navigator.serviceWorker.register(worker, { scope })
  const bytes = Uint8Array.from(atob(pushKey.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  for (let waited = 0; !registration.active && waited < 50; waited++) await new Promise((done) => setTimeout(done, 100))
  return (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes })).toJSON()
}

export function NoticeBrowser({ pushKey }: { pushKey: string }) {
  const { say, words } = useTexts(noticeChoiceTexts)
  const fields = useRef<HTMLDivElement>(null)
  const sending = useRef(false)
  const [can, setCan] = useState(false)
  const [denied, setDenied] = useState(false)
  useEffect(() => setCan('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window), [])
  if (!can) return <p class="muted">{say('cannot')}</p>

  const ask = async (event: MouseEvent): Promise<void> => {
    // The second click, by us, sends the form with what the browser gave.
    if (sending.current) return
    event.preventDefault()
    const button = event.currentTarget as HTMLButtonElement
    const given = await subscribe(pushKey).catch(() => null)
    const set = (name: string, value: string | undefined): void => {
      const input = fields.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      if (input) input.value = value ?? ''
    }
    if (!given?.endpoint) return setDenied(true)
    set('endpoint', given.endpoint)
    set('p256dh', given.keys?.p256dh)
    set('auth', given.keys?.auth)
    sending.current = true
    button.click()
    sending.current = false
  }
  return (
    <Form label={words('addDevice')}>
      {denied ? (
        <Notice kind="warning" live>
          <p>{say('denied')}</p>
        </Notice>
      ) : null}
      <div ref={fields}>
        <input type="hidden" name="endpoint" />
        <input type="hidden" name="p256dh" />
        <input type="hidden" name="auth" />
      </div>
      <ButtonRow>
        <Button look="secondary" intent="add" onClick={ask}>
          {say('addDevice')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
