/** The frame of every question: errors, back link, how far one is, the form, and how to stop in between. */
import type { ComponentChildren } from 'preact'
import type { Sent } from '../../page.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { usePage } from '../../ui/page-context.ts'
import { useTexts } from '../../ui/say.tsx'
import { Steps } from '../../ui/steps.tsx'
import { checkPage, type Section, stepOf, steps } from './journey.ts'

export function Question(props: {
  section: Section
  sent: Sent
  back: string
  /** The question as heading; left out where the only field is the heading itself. */
  title?: string
  /** Why it is asked. */
  why?: ComponentChildren
  children: ComponentChildren
  files?: boolean
  more?: ComponentChildren
}) {
  const { section, sent, back, title, why, children, files = false, more } = props
  const { say } = useTexts(applyTexts)
  const changing = usePage().query.back === 'check'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={changing ? checkPage : back} />
      <Steps at={stepOf[section]} all={steps} />
      {title ? <h1>{title}</h1> : null}
      {why ? <p>{why}</p> : null}
      <Form files={files}>
        {children}
        <ButtonRow>
          <Button size="large">{say(changing ? 'saveToCheck' : 'next')}</Button>
          {more}
        </ButtonRow>
      </Form>
      <p>
        <a href="/apply/pause">{say('later')}</a>
      </p>
    </>
  )
}
