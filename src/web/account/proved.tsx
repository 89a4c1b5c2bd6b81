/** The end of a proof or a login that was opened beside a form: the form still stands in the other tab, nothing typed is lost. */
import { proofTexts } from '../text/proof.ts'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

export function Proved({ heading, done }: { heading?: string; done?: string }) {
  const { say } = useTexts(proofTexts)
  return (
    <>
      <h1>{heading ?? say('title')}</h1>
      <Notice kind="success" title={done ?? say('proved')} live>
        <p>{say('provedHow')}</p>
      </Notice>
    </>
  )
}
